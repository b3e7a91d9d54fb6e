"""What a list is called, and what it holds, where it leaves the site: in feeds and in the box."""

from __future__ import annotations

from collections.abc import Iterator

from navnenyt.danish.words import month_of_year
from navnenyt.index.entries import Shown
from navnenyt.index.queries import Queries
from navnenyt.naming import Naming
from navnenyt.site import pages as p


def name_of(page: p.Page, queries: Queries, naming: Naming) -> str:
    """What a list is of, as the titles of its feeds and its box say it; empty for all news."""
    match page:
        case p.OrganisationPage(sector, slug):
            profile = naming.profile(sector, slug)
            return profile.name if profile else queries.spelling(sector, slug, own=True)
        case p.KindPage(kind):
            return kind.label
        case p.PersonPage(slug):
            return queries.on_timeline(slug)[0].announcement.name
        case p.ArchiveMonth(year, month):
            return month_of_year(year, month)
        case _:
            return ""


def newest_of(page: p.Page, queries: Queries) -> Iterator[Shown]:
    """All that a list has to tell, newest first, read one by one."""
    match page:
        case p.OrganisationPage(sector, slug):
            return queries.followed(sector, slug)
        case p.KindPage(kind):
            return queries.each_of_kind(kind)
        case p.PersonPage(slug):
            return iter(queries.on_timeline(slug))
        case p.ArchiveMonth(year, month):
            return queries.each_of_month(year, month)
        case _:
            return queries.every()
