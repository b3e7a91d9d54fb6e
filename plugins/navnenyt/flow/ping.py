"""`navnenyt ping`: tell the hub which feeds have changed since it was last told (WebSub)."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from navnenyt.batches import batches
from navnenyt.danish.words import counted
from navnenyt.flow.settings import BuildSettings, Stopped
from navnenyt.flow.telling import say
from navnenyt.output.publish import replace
from navnenyt.site import pages as p
from navnenyt.site.addresses import pages_at
from navnenyt.site.formats import FeedFormat
from navnenyt.site.urls import address_of_file

# So many feeds are told of in one request, which a hub has so many seconds to answer.
_AT_ONCE, _PATIENCE_S = 100, 30


def ping(settings: BuildSettings) -> int:
    """Tell the hub of every feed of the output that it does not know as it is now; 0.

    It is to be run when the site stands where readers find it: the hub fetches the feeds at once.
    Raises `Stopped` where there is no hub or no site, or the hub does not answer well; what it was
    told until then is remembered, and the rest is told next time.
    """
    hub = settings.site.hub
    if not hub:
        raise Stopped("Der er ingen hub at melde til: sæt NAVNENYT_HUB i indstillingsfilen.")
    if not settings.output.is_dir():
        raise Stopped(f"Der er ingen side i »{settings.output}«: byg den først.")
    memory = settings.state / "meldt.json"
    told = _remembered(memory)
    now = dict(_feeds(settings))
    changed = [topic for topic, digest in now.items() if told.get(topic) != digest]
    # A feed that is gone is told of again, should it come back.
    kept = {topic: digest for topic, digest in told.items() if topic in now}
    for some in batches(changed, _AT_ONCE):
        _tell(hub, some)
        kept |= {topic: now[topic] for topic in some}
        memory.parent.mkdir(parents=True, exist_ok=True)
        replace(memory, json.dumps(kept, ensure_ascii=False, indent=0).encode())
    say(
        f"Meldt til {hub}: {counted(len(changed), 'feed', 'feeds')}."
        if changed else "Ingen feeds er ændret, siden hubben sidst fik besked.",
        sys.stdout,
    )  # fmt: skip
    return 0


def _feeds(settings: BuildSettings) -> Iterator[tuple[str, str]]:
    """The whole address of each feed that can be subscribed to, and a digest of what it says."""
    names = {form.value for form in FeedFormat}
    for path in sorted(path for path in settings.output.rglob("*") if path.name in names):
        if path.is_file():
            address = address_of_file(path.relative_to(settings.output).as_posix())
            pages = pages_at(address)
            if any(isinstance(page, p.Feed) and _is_followed(page) for page in pages):
                data = path.read_bytes()
                yield settings.site.absolute(address), blake2b(data, digest_size=16).hexdigest()


def _is_followed(feed: p.Feed) -> bool:
    """Whether somebody subscribes to it: what is archived stays as it is."""
    return not isinstance(feed.of, p.ArchiveMonth)


def _tell(hub: str, topics: Sequence[str]) -> None:
    """Say that some addresses have news; raises `Stopped` where the hub does not take it."""
    form = urlencode([("hub.mode", "publish"), *(("hub.url", topic) for topic in topics)])
    request = Request(hub, form.encode("ascii"))  # noqa: S310 - settings take http(s) alone
    try:
        with urlopen(request, timeout=_PATIENCE_S):  # noqa: S310 - as above
            pass
    except HTTPError as error:
        answer = error.read(300).decode("utf-8", "replace").strip() or error.reason
        raise Stopped(f"Hubben {hub} svarede {error.code} ({answer}).") from error
    except (URLError, OSError) as error:
        reason = getattr(error, "reason", error)
        raise Stopped(f"Hubben {hub} kan ikke nås ({reason}). Prøv igen senere.") from error


def _remembered(memory: Path) -> Mapping[str, str]:
    """What the hub was told; nothing, where that is lost."""
    try:
        told = json.loads(memory.read_bytes())
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}
