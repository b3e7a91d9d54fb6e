"""Model ⇄ JSON text, as the index stores it."""

from __future__ import annotations

from navnenyt.frozen import decoder
from navnenyt.model import Announcement, PlainPage, Profile
from navnenyt.photo import Photo
from navnenyt.problems import Problem

_announcement = decoder(Announcement)
_photo = decoder(Photo)
_profile = decoder(Profile)
_page = decoder(PlainPage)
_problems = decoder(list[Problem])


def announcement(data: str) -> Announcement:
    """The announcement that was encoded."""
    return _announcement(data)


def photo(data: str | None) -> Photo | None:
    """The photo that was encoded, if one was."""
    return _photo(data) if data else None


def profile(data: str) -> Profile:
    """The profile that was encoded."""
    return _profile(data)


def problems(data: str) -> list[Problem]:
    """The problems that were encoded."""
    return _problems(data)


def page(data: str) -> PlainPage:
    """The plain page that was encoded."""
    return _page(data)
