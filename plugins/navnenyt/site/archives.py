"""The views of kinds, years and months."""

from __future__ import annotations

from functools import cache
from typing import assert_never

from navnenyt.danish.words import month_name, month_of_year
from navnenyt.index.answers import Month
from navnenyt.index.queries import Queries
from navnenyt.model import Kind
from navnenyt.site import limits
from navnenyt.site import pages as p
from navnenyt.site import views as v
from navnenyt.site.cards import CardGroup, Link, by_year
from navnenyt.site.heads import feed_links, head
from navnenyt.site.notices import Notices
from navnenyt.site.urls import Site
from navnenyt.site.view import View

ArchivePage = p.Kinds | p.KindPage | p.KindMonth | p.Archive | p.ArchiveYear | p.ArchiveMonth


class Archives:
    """Makes the views of kinds, years and months."""

    def __init__(self, site: Site, queries: Queries, notices: Notices) -> None:
        """Take what the views are made of."""
        self._site = site
        self._queries = queries
        self._notices = notices
        # Every month of a kind asks.
        self._count_of = cache(queries.count_of)

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

    def _kinds(self, page: p.Kinds) -> View:
        introduction = "Nyheder om job, uddannelse, bestyrelser og mærkedage, delt efter type."
        top = head(self._site, page, "Typer af nyheder", introduction, section="typer")
        links = tuple(
            Link(self._site.href(p.KindPage(kind)), kind.label, str(count))
            for kind, count in self._queries.kinds()
        )
        return v.LinksView(head=top, heading="Typer", introduction=introduction, links=links)

    def _kind(self, page: p.KindPage, kind: Kind) -> View | None:
        shown = self._queries.of_kind(kind, limits.KIND_CARDS)
        if not shown:
            return None
        months = self._queries.months(kind)
        total = sum(month.count for month in months)
        more = tuple(
            Link(self._site.href(p.KindMonth(kind, m.year, m.month)), _month(m), str(m.count))
            for m in months
            if total > limits.KIND_CARDS
        )
        feeds = feed_links(self._site, page, kind.label)
        introduction = f"De nyeste nyheder af typen {kind.label}."
        top = head(self._site, page, kind.label, introduction, section="typer", feeds=feeds)
        return v.ListView(
            head=top,
            heading=kind.label,
            introduction="",
            feeds=feeds,
            groups=by_year(self._notices.cards(shown)),
            more=more,
            more_heading="Alle måneder",
            up=Link(self._site.href(p.Kinds()), "Typer"),
        )

    def _kind_month(self, page: p.KindMonth, kind: Kind, year: int, month: int) -> View | None:
        if self._count_of(kind) <= limits.KIND_CARDS:
            return None
        shown = self._queries.of_kind_and_month(kind, year, month)
        if not shown:
            return None
        heading = f"{kind.label}, {month_of_year(year, month)}"
        top = head(self._site, page, heading, f"{heading}.", section="typer")
        up = Link(self._site.href(p.KindPage(kind)), kind.label)
        return v.ListView(
            head=top, heading=heading, introduction="", up=up,
            groups=(CardGroup("", self._notices.cards(shown)),),
        )  # fmt: skip

    def _archive(self, page: p.Archive) -> View:
        counts: dict[int, int] = {}
        for month in self._queries.months():
            counts[month.year] = counts.get(month.year, 0) + month.count
        links = tuple(
            Link(self._site.href(p.ArchiveYear(year)), str(year), str(count))
            for year, count in counts.items()
        )
        introduction = "Alle nyheder, år for år og måned for måned."
        top = head(self._site, page, "Arkiv", introduction, section="arkiv")
        return v.LinksView(head=top, heading="Arkiv", introduction=introduction, links=links)

    def _year(self, page: p.ArchiveYear, year: int) -> View | None:
        months = self._queries.months()
        years = list(dict.fromkeys(month.year for month in months))
        if year not in years:
            return None
        links = tuple(
            Link(
                self._site.href(p.ArchiveMonth(m.year, m.month)),
                month_name(m.month).capitalize(),
                str(m.count),
            )
            for m in months
            if m.year == year
        )
        place = years.index(year)
        top = head(
            self._site, page, f"Navnenyt {year}", f"Alle nyheder fra {year}.", section="arkiv"
        )
        return v.LinksView(
            head=top,
            heading=str(year),
            introduction="",
            links=links,
            up=Link(self._site.href(p.Archive()), "Arkiv"),
            older=self._year_link(years[place + 1]) if place + 1 < len(years) else None,
            newer=self._year_link(years[place - 1]) if place else None,
        )

    def _month(self, page: p.ArchiveMonth, year: int, month: int) -> View | None:
        shown = self._queries.of_month(year, month)
        if not shown:
            return None
        months = self._queries.months()
        place = next(n for n, m in enumerate(months) if (m.year, m.month) == (year, month))
        name = month_of_year(year, month)
        top = head(
            self._site, page, f"Navnenyt i {name}", f"Alle nyheder fra {name}.", section="arkiv"
        )
        return v.ListView(
            head=top,
            heading=name.capitalize(),
            introduction="",
            groups=(CardGroup("", self._notices.cards(shown)),),
            up=Link(self._site.href(p.ArchiveYear(year)), str(year)),
            older=self._month_link(months[place + 1]) if place + 1 < len(months) else None,
            newer=self._month_link(months[place - 1]) if place else None,
        )

    def _year_link(self, year: int) -> Link:
        return Link(self._site.href(p.ArchiveYear(year)), str(year))

    def _month_link(self, month: Month) -> Link:
        return Link(self._site.href(p.ArchiveMonth(month.year, month.month)), _month(month))


def _month(month: Month) -> str:
    return month_of_year(month.year, month.month).capitalize()
