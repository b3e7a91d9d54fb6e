"""The box in a frame: the `<iframe>` of a list, and oEmbed (oembed.com), which hands it out."""

from __future__ import annotations

from urllib.parse import quote

from navnenyt.box.documents import BoxDocument
from navnenyt.frozen import encode
from navnenyt.site import pages as p
from navnenyt.site.escaping import escape
from navnenyt.site.marks import KEY
from navnenyt.site.urls import Site

# What the frame may do: run the element and open its links, and reach nothing of the host's.
SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox"
# Of four cards below each other, in px: what the element says in em, with the usual letters.
WIDTH, HEIGHT = 300, 852


def iframe(box: BoxDocument, site: Site) -> str:
    """The frame of a list's box, as HTML; without a script, its link stands in it."""
    list_ = box.page.removeprefix(f"{site.url}/")
    query = f"?liste={quote(list_)}" if list_ else ""
    src = f"{site.absolute(p.BoxFrame())}{query}"
    return (
        f'<iframe class="navnenyt-boks" src="{escape(src)}" title="{escape(box.title)}"'
        f' width="{WIDTH}" height="{HEIGHT}" sandbox="{SANDBOX}" loading="lazy"></iframe>'
    )


def oembed(box: BoxDocument, site: Site) -> bytes:
    """What oEmbed says of a list: a rich one, which is the box in a frame."""
    found = {
        KEY: {},
        "version": "1.0",
        "type": "rich",
        "title": box.title,
        "provider_name": site.title,
        "provider_url": site.absolute(p.Front()),
        "html": iframe(box, site),
        "width": WIDTH,
        "height": HEIGHT,
    }
    return encode(found).encode()
