"""What the queries answer with, besides announcements."""

from __future__ import annotations

from navnenyt.frozen import Frozen
from navnenyt.model import Kind


class Neighbour(Frozen):
    """As much of an announcement as the page beside it shows."""

    path: str
    name: str
    kind: Kind


class Neighbours(Frozen):
    """The announcements beside one of the same main organisation: the older and the newer."""

    older: Neighbour | None
    newer: Neighbour | None


class Month(Frozen):
    """A month that has announcements, and how many."""

    year: int
    month: int
    count: int
