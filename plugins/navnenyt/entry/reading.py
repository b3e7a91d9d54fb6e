"""What came of reading one file: what it says, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass

from navnenyt.model import Announcement, PlainPage, Profile
from navnenyt.problems import Problem


@dataclass(frozen=True, slots=True)
class Reading:
    """An announcement's; a draft has no announcement, and its problems are advice."""

    announcement: Announcement | None
    problems: tuple[Problem, ...]
    draft: bool = False


@dataclass(frozen=True, slots=True)
class ProfileReading:
    """A profile's."""

    profile: Profile | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class PageReading:
    """A plain page's."""

    page: PlainPage | None
    problems: tuple[Problem, ...]


def address_of(path: str) -> str:
    """The identity of an entry: its path without .md."""
    return path.removesuffix(".md")
