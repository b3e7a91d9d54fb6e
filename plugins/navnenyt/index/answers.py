"""What the queries answer with, besides announcements."""

from __future__ import annotations

from dataclasses import dataclass

from navnenyt.index.entries import Shown


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The announcements beside one of the same main organisation: the older and the newer."""

    older: Shown | None
    newer: Shown | None


@dataclass(frozen=True, slots=True)
class Month:
    """A month that has announcements, and how many."""

    year: int
    month: int
    count: int
