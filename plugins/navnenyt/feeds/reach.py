"""How far back a feed reaches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from navnenyt.index.entries import Shown

# A feed holds at least so many items, and everything of so many days back from the newest item.
LEAST_ITEMS = 30
DAYS = timedelta(days=14)


def recent(newest_first: Iterable[Shown]) -> Iterator[Shown]:
    """The newest thirty, and all of the fortnight before the newest."""
    oldest = None
    for number, shown in enumerate(newest_first):
        published = shown.announcement.published
        oldest = oldest or published - DAYS
        if number >= LEAST_ITEMS and published < oldest:
            return
        yield shown
