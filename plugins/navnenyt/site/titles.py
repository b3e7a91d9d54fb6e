"""What a list is called where it leaves the site."""

from __future__ import annotations

from navnenyt.danish.words import month_of_year
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
