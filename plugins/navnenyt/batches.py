"""A few things at a time, so that nobody holds an archive in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

_Item = TypeVar("_Item")


def batches(items: Iterable[_Item], size: int) -> Iterator[list[_Item]]:
    """The items in their order, at most so many at a time, taken as they are asked for."""
    waiting = iter(items)
    while some := list(islice(waiting, size)):
        yield some
