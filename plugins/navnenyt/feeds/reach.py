"""How far back a feed reaches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from navnenyt.index.entries import Shown

# A feed holds at least so many items, and everything of so many days back from the newest item.
LEAST_ITEMS = 30
DAYS = timedelta(days=14)


def recent(newest_first: Iterable[Shown], *, month: bool = False) -> Iterator[Shown]:
    """The newest thirty, and all of the fortnight before the newest; of its `month` too."""
    newest = None
    for number, shown in enumerate(newest_first):
        published = shown.announcement.published
        newest = newest or published
        is_of_month = month and (published.year, published.month) == (newest.year, newest.month)
        if number >= LEAST_ITEMS and published < newest - DAYS and not is_of_month:
            return
        yield shown
