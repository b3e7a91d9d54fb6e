"""The lists that come or go with a change, and those that name them.

A list of many has parts: an organisation its years, a kind its months, a month its kinds, a
directory its letters.
What should stand there now is compared with what stands in the output, so that a list which
crosses its limit brings or takes all its parts.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TypeVar

from navnenyt.index.derived import Scope
from navnenyt.index.outputs import Written
from navnenyt.index.queries import Queries
from navnenyt.site import limits
from navnenyt.site import pages as p
from navnenyt.site.addresses import pages_at
from navnenyt.site.followed import opml_of, syndicated, with_syndicated
from navnenyt.site.kind_months import KindMonths
from navnenyt.site.urls import address

# Of »/typer/nyt-job/2026/01/«.
_PARTS = 5

_Ordered = TypeVar("_Ordered", bound="int | tuple[int, int]")


class Lists:
    """Asked of the index after a change, and of what was written before it."""

    def __init__(self, queries: Queries, written: Written) -> None:
        """Take both."""
        self._queries = queries
        self._written = written
        self.kind_months = KindMonths(queries.tallies)

    def differing(self, scope: Scope) -> set[str]:
        """The addresses of parts that come or go, and of the pages that lead to them."""
        found: set[str] = set()
        for sector, slug in scope.organisations:
            organisation = p.OrganisationPage(sector, slug)
            years = {address(each) for each in self.years(organisation)}
            found |= years ^ self._below(organisation)
            follows = self._queries.has_feed(sector, slug)
            if self._written.has(address(p.Feed(organisation))) != follows:
                found.add(address(opml_of(sector)))
        found |= self._kind_months() if scope.cells else set()
        for directory in p.Directory:
            letters, there = self.letters(directory), self._letters_there(directory)
            # Every letter's page names them all.
            found |= letters | there if letters != there else set()
        return found | self._archive(scope)

    def years(self, page: p.OrganisationPage) -> list[p.OrganisationYear]:
        """The pages of an organisation's years, where it has too many for one."""
        years = self._queries.organisation_years(page.sector, page.slug)
        if sum(count for _, count in years) <= limits.ORGANISATION_CARDS:
            return []
        return [p.OrganisationYear(page.sector, page.slug, year) for year, _ in years]

    def letters(self, directory: p.Directory) -> set[str]:
        """The addresses of a directory's letters, where it has too many lines for one page."""
        listings = self._queries.listings
        if not listings.has_more_than(directory.value, limits.DIRECTORY_LINES):
            return set()
        letters = listings.letters(directory.value)
        return {address(p.DirectoryLetter(directory, letter)) for letter in letters}

    def _below(self, page: p.OrganisationPage) -> set[str]:
        """The addresses of the parts of a list that stand in the output."""
        return self._written.below(address(page)) - {address(each) for each in syndicated(page)}

    def _kind_months(self) -> set[str]:
        """The months of kinds that come or go, and those that name them.

        Of the same kind the whole and the months beside one, of the same month all kinds and the
        whole.
        """
        every = self.kind_months.every()
        now = {address(page) for page in every}
        there = {each for each in self._written.below(address(p.Kinds())) if _is_month(each)}
        pages: set[p.Page] = set()
        for page in (page for one in now ^ there for page in pages_at(one)):
            if isinstance(page, p.KindMonth):
                kind, when = page.kind, (page.year, page.month)
                months = sorted((each.year, each.month) for each in every if each.kind is kind)
                pages |= {page, p.KindPage(kind), p.ArchiveMonth(*when)}
                pages.update(p.KindMonth(kind, *one) for one in _beside(months, when))
                pages.update(self.kind_months.of_month(*when))
        return {address(page) for page in pages}

    def _letters_there(self, directory: p.Directory) -> set[str]:
        return self._written.below(f"{address(p.DirectoryPage(directory))}bogstav/")

    def _archive(self, scope: Scope) -> set[str]:
        """The months and years beside one that comes or goes: their pages name it.

        The newest month is no archive, so the second before it has a feed that names what is.
        """
        months = sorted((month.year, month.month) for month in self._queries.tallies.months())
        years = sorted({year for year, _ in months})
        pages: set[p.Page] = set()
        for year, month, _ in scope.cells:
            if self._comes_or_goes(p.ArchiveMonth(year, month), (year, month) in months):
                for one in _beside(months, (year, month), before=2):
                    beside = p.ArchiveMonth(*one)
                    pages.update(with_syndicated(beside))
            if self._comes_or_goes(p.ArchiveYear(year), year in years):
                pages |= {p.ArchiveYear(one) for one in _beside(years, year)}
        return {address(page) for page in pages}

    def _comes_or_goes(self, page: p.Page, exists: bool) -> bool:  # noqa: FBT001 - one question
        return exists != self._written.has(address(page))


def _is_month(address_: str) -> bool:
    """Whether it is one of a month of a kind, by its parts."""
    return address_.count("/") == _PARTS


def _beside(ordered: list[_Ordered], one: _Ordered, before: int = 1) -> list[_Ordered]:
    """The last `before` and the first after one, which may itself be gone."""
    earlier = ordered[: bisect_left(ordered, one)]
    later = ordered[bisect_right(ordered, one) :]
    return earlier[-before:] + later[:1]
