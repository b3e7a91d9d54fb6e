"""The views of kinds, years and months."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar, assert_never

from navnenyt.index.queries import Queries
from navnenyt.model import Announcement, Kind
from navnenyt.site import limits
from navnenyt.site import pages as p
from navnenyt.site import views as v
from navnenyt.site.cards import CardGroup, Link, by_year
from navnenyt.site.heads import feed_links, head
from navnenyt.site.kind_months import KindMonths
from navnenyt.site.notices import Notices
from navnenyt.site.tongue import word
from navnenyt.site.urls import Site, kind_slug
from navnenyt.site.view import View

_One = TypeVar("_One")
# What leads from a part of a month to the whole.
_ALL = word("Alle")
# So many months of a kind are led to above its announcements; all are below them.
_NEWEST = 4
# Of so many announcements nobody wants a part.
_FEW = 6

ArchivePage = p.Kinds | p.KindPage | p.KindMonth | p.Archive | p.ArchiveYear | p.ArchiveMonth


class Archives:
    """Makes the views of kinds, years and months."""

    def __init__(self, site: Site, queries: Queries, notices: Notices) -> None:
        """Take what the views are made of."""
        self._site = site
        self._queries = queries
        self._notices = notices
        self._kind_months = KindMonths(queries.tallies)

    def view(self, page: ArchivePage) -> View | None:
        """The view of a page; None where nothing was published."""
        match page:
            case p.Kinds():
                return self._kinds(page)
            case p.KindPage(kind):
                return self._kind(page, kind)
            case p.KindMonth(kind, year, month):
                return self._kind_month(page, kind, year, month)
            case p.Archive():
                return self._archive(page)
            case p.ArchiveYear(year):
                return self._year(page, year)
            case p.ArchiveMonth(year, month):
                return self._month(page, year, month)
            case _:
                assert_never(page)

    def above(self, a: Announcement) -> tuple[Link, ...]:
        """The kind of an announcement, and all kinds."""
        return self._kinds_link(), self._kind_link(a.kind)

    def _kinds(self, page: p.Kinds) -> View:
        text = self._site.tongue.text
        introduction = text(
            "Nyheder om job, uddannelse, bestyrelser og mærkedage, delt efter type."
        )
        top = head(self._site, page, text("Typer af nyheder"), introduction, section="typer")
        links = tuple(
            Link(self._site.href(p.KindPage(kind)), self._site.tongue.label(kind), str(count))
            for kind, count in self._queries.tallies.kinds().items()
        )
        return v.LinksView(head=top, heading=text("Typer"), introduction=introduction, links=links)

    def _kind(self, page: p.KindPage, kind: Kind) -> View | None:
        shown = self._queries.of_kind(kind, limits.KIND_CARDS)
        if not shown:
            return None
        months = self._kind_months.of_kind(kind)
        more = tuple(
            Link(self._site.href(month), self._month_text(month), str(count))
            for month, count in months.items()
        )
        newest = tuple(self._month_link(month) for month in list(months)[:_NEWEST])
        text, label = self._site.tongue.text, self._site.tongue.label(kind)
        feeds = feed_links(self._site, page, label)
        introduction = text("De nyeste nyheder af typen %(kind)s.", kind=label)
        top = head(
            self._site, page, label, introduction, section="typer",
            above=(self._kinds_link(),), feeds=feeds,
        )  # fmt: skip
        return v.ListView(
            head=top,
            heading=label,
            introduction="",
            feeds=feeds,
            groups=by_year(self._notices.cards(shown)),
            of_one_kind=True,
            filters=(Link(self._site.href(page), text(_ALL)), *newest) if newest else (),
            filtered=text(_ALL),
            more=more if self._kind_months.is_long(kind) else (),
            more_heading=text("Alle måneder"),
        )

    def _kind_month(self, page: p.KindMonth, kind: Kind, year: int, month: int) -> View | None:
        shown = self._queries.of_kind_and_month(kind, year, month)
        if not shown or not self._kind_months.has(page):
            return None
        tongue = self._site.tongue
        heading = f"{tongue.label(kind)}, {tongue.month_of_year(year, month)}"
        older, newer = _beside(list(self._kind_months.of_kind(kind)), page)
        return v.ListView(
            head=head(
                self._site,
                page,
                heading,
                f"{heading}.",
                section="typer",
                above=(self._kinds_link(), self._kind_link(kind)),
            ),
            heading=heading,
            introduction="",
            groups=(CardGroup("", self._notices.cards(shown)),),
            of_one_kind=True,
            filters=self._filters(year, month),
            filtered=tongue.label(kind),
            older=self._month_link(older) if older else None,
            newer=self._month_link(newer) if newer else None,
        )

    def _filters(self, year: int, month: int) -> tuple[Link, ...]:
        """A month, and those of its kinds that are pages."""
        tongue = self._site.tongue
        whole = Link(self._site.href(p.ArchiveMonth(year, month)), tongue.text(_ALL))
        pages = self._kind_months.of_month(year, month)
        return (whole, *(Link(self._site.href(page), tongue.label(page.kind)) for page in pages))

    def _filters_in_place(self, year: int, month: int) -> tuple[Link, ...]:
        """A month and each of its kinds, where it is no page: as a part of the month's own.

        Empty where the month has few announcements, or all of one kind.
        """
        kinds = self._queries.tallies.kinds_of_month(year, month)
        if len(kinds) == 1 or sum(kinds.values()) <= _FEW:
            return ()
        if self._kind_months.is_full(year, month):
            return self._filters(year, month)
        tongue = self._site.tongue
        return (
            Link("#indhold", tongue.text(_ALL)),
            *(
                Link(f"#{kind_slug(kind)}", tongue.label(kind), str(count))
                for kind, count in kinds.items()
            ),
        )

    def _archive(self, page: p.Archive) -> View:
        counts: dict[int, int] = {}
        for month in self._queries.tallies.months():
            counts[month.year] = counts.get(month.year, 0) + month.count
        links = tuple(
            Link(self._site.href(p.ArchiveYear(year)), str(year), str(count))
            for year, count in counts.items()
        )
        text = self._site.tongue.text
        introduction = text("Alle nyheder, år for år og måned for måned.")
        top = head(self._site, page, text("Arkiv"), introduction, section="arkiv")
        return v.LinksView(head=top, heading=text("Arkiv"), introduction=introduction, links=links)

    def _year(self, page: p.ArchiveYear, year: int) -> View | None:
        months = self._queries.tallies.months()
        years = list(dict.fromkeys(month.year for month in months))
        if year not in years:
            return None
        links = tuple(
            Link(
                self._site.href(p.ArchiveMonth(m.year, m.month)),
                self._site.tongue.month_name(m.month).capitalize(),
                str(m.count),
            )
            for m in months
            if m.year == year
        )
        older, newer = _beside(years, year)
        text = self._site.tongue.text
        top = head(
            self._site, page, str(year),
            text("Alle nyheder fra %(when)s.", when=year), section="arkiv",
            above=(self._archive_link(),),
        )  # fmt: skip
        return v.LinksView(
            head=top,
            heading=str(year),
            introduction="",
            links=links,
            older=self._year_link(older) if older else None,
            newer=self._year_link(newer) if newer else None,
        )

    def _month(self, page: p.ArchiveMonth, year: int, month: int) -> View | None:
        shown = self._queries.of_month(year, month)
        if not shown:
            return None
        months = [p.ArchiveMonth(m.year, m.month) for m in self._queries.tallies.months()]
        older, newer = _beside(months, page)
        name, text = self._site.tongue.month_of_year(year, month), self._site.tongue.text
        top = head(
            self._site, page, name.capitalize(),
            text("Alle nyheder fra %(when)s.", when=name), section="arkiv",
            above=(self._archive_link(), self._year_link(year)),
        )  # fmt: skip
        return v.ListView(
            head=top,
            heading=name.capitalize(),
            introduction="",
            groups=(CardGroup("", self._notices.cards(shown)),),
            filters=self._filters_in_place(year, month),
            filtered=text(_ALL),
            older=self._month_link(older) if older else None,
            newer=self._month_link(newer) if newer else None,
        )

    def _kind_link(self, kind: Kind) -> Link:
        return Link(self._site.href(p.KindPage(kind)), self._site.tongue.label(kind))

    def _kinds_link(self) -> Link:
        return Link(self._site.href(p.Kinds()), self._site.tongue.text("Typer"))

    def _archive_link(self) -> Link:
        return Link(self._site.href(p.Archive()), self._site.tongue.text("Arkiv"))

    def _year_link(self, year: int) -> Link:
        return Link(self._site.href(p.ArchiveYear(year)), str(year))

    def _month_link(self, month: p.ArchiveMonth | p.KindMonth) -> Link:
        return Link(self._site.href(month), self._month_text(month))

    def _month_text(self, month: p.ArchiveMonth | p.KindMonth) -> str:
        return self._site.tongue.month_of_year(month.year, month.month).capitalize()


def _beside(newest_first: Sequence[_One], one: _One) -> tuple[_One | None, _One | None]:
    """The older and the newer neighbour of one, each None where there is none."""
    place = newest_first.index(one)
    older = newest_first[place + 1] if place + 1 < len(newest_first) else None
    return older, newest_first[place - 1] if place else None
