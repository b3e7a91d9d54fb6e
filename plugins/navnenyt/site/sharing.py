"""An announcement → what its share image says, and what is said of its portrait."""

from __future__ import annotations

import unicodedata

from navnenyt.model import Announcement, Kind
from navnenyt.photo import PhotoReference
from navnenyt.photos.share import Sharing

# No more than so many characters of a field are looked at: there is no room for more.
_ENOUGH = 300


def sharing(a: Announcement, mark: str) -> Sharing:
    """What the share image of an announcement says; `mark` is the site's name."""
    return Sharing(
        label=_clean(a.kind.label),
        name=_clean(a.name),
        mark=_clean(mark),
        gist=_clean(gist(a)),
        credit=_clean((a.photo and a.photo.credit) or ""),
        paid=a.advertisement,
        focus=a.photo.focus if a.photo else None,
    )


def gist(a: Announcement) -> str:
    """The news in few words: the degree and its school, the board and the seat, else the post."""
    match a.kind:
        case Kind.DEGREE:
            return _listed(a.degree, a.institution)
        case Kind.BOARD:
            return _listed(a.role, *a.organisations[:1])
        case _:
            return a.position


def alternative_text(name: str, asked: PhotoReference) -> str:
    """What a portrait shows, for those who do not see it: the editor's own words, where given."""
    return asked.alt or f"Portræt af {name}"


def _listed(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def _clean(text: str) -> str:
    """In one line, each letter with its accents in one character where there is one."""
    return " ".join(unicodedata.normalize("NFC", text[:_ENOUGH]).split())
