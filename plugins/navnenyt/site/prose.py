"""Phrases → HTML: text escaped, dates unbroken, names linked."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup, escape

from navnenyt.danish.phrase import Phrase
from navnenyt.danish.sentences import sentences
from navnenyt.danish.words import unbroken_dates
from navnenyt.model import Announcement, Organisation, Person
from navnenyt.naming import Naming

# So many sentences are at hand at a time.
_KEPT = 12_000

Linker = Callable[[Organisation | Person], str | None]


class Sentences:
    """The sentences of announcements; each stands in several lists and feeds, and is made once."""

    def __init__(self, naming: Naming) -> None:
        """Take what spellings mean."""
        self._naming = naming
        self._made: dict[str, Phrase] = {}

    def of(self, a: Announcement) -> Phrase:
        """All that the program says of an announcement, of one build."""
        if len(self._made) > _KEPT:
            self._made.clear()
        if a.path not in self._made:
            self._made[a.path] = sentences(a, self._naming)
        return self._made[a.path]


def linked(runs: Phrase, link: Linker) -> Markup:
    """The phrase with each name linked where `link` knows an address, each address once.

    Dates get no-break spaces: a date may be cut by no run, so it is whole within one.
    """
    seen: set[str] = set()
    parts: list[str] = []
    for run in runs:
        text: str = escape(unbroken_dates(run.text))
        href = link(run.names) if run.names else None
        if href and href not in seen:
            seen.add(href)
            text = f'<a href="{escape(href)}">{text}</a>'
        parts.append(text)
    return Markup("".join(parts))  # noqa: S704 - every part is escaped above


def sanitised(html: str) -> Markup:
    """HTML that `entry.body` has sanitised, as templates may print it."""
    return Markup(html)  # noqa: S704
