"""The whole site: what to bring up where there is nothing yet, or something shows everywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from navnenyt.index.outputs import Written
from navnenyt.index.queries import Queries
from navnenyt.model import PlainPage, Sector
from navnenyt.naming import Naming
from navnenyt.site import pages as p
from navnenyt.site.followed import opml_of, syndicated, with_syndicated
from navnenyt.site.formats import DataFormat
from navnenyt.site.lists import Lists
from navnenyt.site.search_files import SearchFiles
from navnenyt.site.showing import ALWAYS, FIXED, pages_of_profile
from navnenyt.site.urls import address


def everything(
    queries: Queries, naming: Naming, plain_pages: Iterable[PlainPage], written: Written
) -> set[str]:
    """The addresses of all pages and photos; some redirects among them turn out not to exist."""
    lists = Lists(queries, written)
    found = {address(page) for page in (*FIXED, *ALWAYS)}
    found |= {address(p.Plain(plain.slug)) for plain in plain_pages}
    found |= {address(page) for page in _of_entries(queries)}
    found |= {address(page) for page in _of_organisations(queries, naming, lists)}
    found |= {address(page) for page in _dated(queries, lists)}
    for directory in p.Directory:
        found |= lists.letters(directory)
    found |= {address(page) for page in SearchFiles(queries.search).everything()}
    return found


def _of_entries(queries: Queries) -> Iterator[p.Page]:
    for path in queries.inventory.paths():
        yield p.Entry(path)
    for path in queries.inventory.former_paths():
        yield p.FormerEntry(path)
    for slug in queries.inventory.timelines():
        yield from with_syndicated(p.PersonPage(slug))
    for name in queries.inventory.photo_files():
        yield p.PhotoFile(name)


def _of_organisations(queries: Queries, naming: Naming, lists: Lists) -> Iterator[p.Page]:
    for sector in Sector:
        yield opml_of(sector)
        for slug, own in queries.inventory.organisations(sector):
            page = p.OrganisationPage(sector, slug)
            yield page
            yield from lists.years(page)
            if own:
                yield from syndicated(page)
        for profile in naming.profiles(sector):
            yield from pages_of_profile(naming, sector, profile.slug)


def _dated(queries: Queries, lists: Lists) -> Iterator[p.Page]:
    for kind in queries.tallies.kinds():
        page = p.KindPage(kind)
        yield from with_syndicated(page)
        yield from lists.kind_months.of_kind(kind)
    for month in queries.tallies.months():
        yield p.ArchiveYear(month.year)
        yield from with_syndicated(p.ArchiveMonth(month.year, month.month))
        yield p.SitemapYear(month.year)
        yield from (p.DataFile(month.year, form) for form in DataFormat)
