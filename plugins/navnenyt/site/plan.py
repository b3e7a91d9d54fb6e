"""Which pages to make: the union of `pages_showing` over the announcements in question."""

from __future__ import annotations

from collections.abc import Iterable

from navnenyt.index.queries import Queries
from navnenyt.model import Announcement, PlainPage, Sector
from navnenyt.naming import Naming
from navnenyt.site import pages as p


def touched(announcements: Iterable[Announcement], queries: Queries, naming: Naming) -> set[p.Page]:
    """Every page that these announcements can appear on, and the few that each change touches."""
    pages = set(p.ALWAYS)
    for a in announcements:
        pages |= p.pages_showing(a, naming, queries.person_slug(a.path))
    return pages


def everything(queries: Queries, naming: Naming, plain_pages: Iterable[PlainPage]) -> list[p.Page]:
    """All pages of the site, entries first and lists after them, in a certain order.

    Pages that have no reason to exist are among them: their view is None.
    """
    pages = touched((shown.announcement for shown in queries.every()), queries, naming)
    pages |= {p.Plain(plain.slug) for plain in plain_pages}
    for sector in Sector:
        for profile in naming.profiles(sector):
            pages |= p.pages_of_profile(naming, sector, profile.slug)
    return sorted(pages, key=_order)


def _order(page: p.Page) -> tuple[bool, str]:
    """Announcements before the lists that lead to them; within that, by what is printed."""
    return (not isinstance(page, p.Entry | p.Plain), repr(page))
