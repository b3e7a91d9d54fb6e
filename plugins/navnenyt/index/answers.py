"""What the queries answer with, besides announcements."""

from __future__ import annotations

from dataclasses import dataclass

from navnenyt.model import Kind


@dataclass(frozen=True, slots=True)
class Neighbour:
    """As much of an announcement as the page beside it shows."""

    path: str
    name: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The announcements beside one of the same main organisation: the older and the newer."""

    older: Neighbour | None
    newer: Neighbour | None


@dataclass(frozen=True, slots=True)
class Month:
    """A month that has announcements, and how many."""

    year: int
    month: int
    count: int
