"""Which months of kinds have a page of their own.

All of a kind that has too many announcements for one page, and all of a month that has so many that
readers want a part of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from navnenyt.index.tallies import Tallies
from navnenyt.model import Kind
from navnenyt.site import limits
from navnenyt.site import pages as p


class KindMonths:
    """Asked of the numbers as they are now."""

    def __init__(self, tallies: Tallies) -> None:
        """Take the numbers."""
        self._tallies = tallies

    def is_long(self, kind: Kind) -> bool:
        """Whether a kind has more than its page holds, so that every month of it is a page."""
        return self._kinds.get(kind, 0) > limits.KIND_CARDS

    def is_full(self, year: int, month: int) -> bool:
        """Whether a month has so much that every kind of it is a page."""
        return self._months.get((year, month), 0) > limits.MONTH_CARDS

    def has(self, page: p.KindMonth) -> bool:
        """Whether a month in which the kind has anything is a page."""
        return self.is_long(page.kind) or self.is_full(page.year, page.month)

    def of_kind(self, kind: Kind) -> dict[p.KindMonth, int]:
        """The pages of a kind with their numbers, newest first."""
        months = self._tallies.months(kind)
        pages = {p.KindMonth(kind, each.year, each.month): each.count for each in months}
        return {page: count for page, count in pages.items() if self.has(page)}

    def every(self) -> set[p.KindMonth]:
        """All pages."""
        pages = (p.KindMonth(kind, m.year, m.month) for kind, m in self._tallies.cells())
        return {page for page in pages if self.has(page)}

    def of_month(self, year: int, month: int) -> dict[p.KindMonth, int]:
        """The pages of a month with their numbers, in the order of the kinds."""
        kinds = self._tallies.kinds_of_month(year, month)
        pages = {p.KindMonth(kind, year, month): count for kind, count in kinds.items()}
        return {page: count for page, count in pages.items() if self.has(page)}

    @cached_property
    def _kinds(self) -> Mapping[Kind, int]:
        return self._tallies.kinds()

    @cached_property
    def _months(self) -> Mapping[tuple[int, int], int]:
        return {(each.year, each.month): each.count for each in self._tallies.months()}
