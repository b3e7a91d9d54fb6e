"""What came of reading one file: what it says, and what is wrong with it."""

from __future__ import annotations

from typing import NamedTuple

from navnenyt.model import Announcement, PlainPage, Profile
from navnenyt.photo import PhotoReference
from navnenyt.problems import Problem


class Reading(NamedTuple):
    """An announcement's; a draft has no announcement, and its problems are advice.

    `photo` is what a refused one asks for: what is wrong with that is told in the same run.
    """

    announcement: Announcement | None
    problems: tuple[Problem, ...]
    draft: bool = False
    photo: PhotoReference | None = None


class ProfileReading(NamedTuple):
    """A profile's."""

    profile: Profile | None
    problems: tuple[Problem, ...]


class PageReading(NamedTuple):
    """A plain page's."""

    page: PlainPage | None
    problems: tuple[Problem, ...]


def address_of(path: str) -> str:
    """The identity of an entry: its path without .md."""
    return path.removesuffix(".md")
