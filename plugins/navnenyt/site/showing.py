"""The pages and feeds that one announcement, or one profile, shows on: what a change touches."""

from __future__ import annotations

from collections.abc import Iterator

from navnenyt.danish.alphabet import letter_of, person_sort_key, sort_key
from navnenyt.model import Announcement, Sector
from navnenyt.naming import Naming
from navnenyt.site import pages as p
from navnenyt.site.followed import syndicated, with_syndicated
from navnenyt.site.formats import DataFormat

# The few pages that show no announcement at all, and those that every change touches.
FIXED: tuple[p.Page, ...] = (p.NotFound(), p.Robots(), p.SearchPage(), p.BoxGuide(), p.BoxFrame())
ALWAYS: tuple[p.Page, ...] = (
    *with_syndicated(p.Front()), p.Subscribe(), p.OpenData(), p.Kinds(), p.Opml(p.Kinds()),
    p.Archive(), p.Numbers(), p.Sitemap(), p.SitemapOthers(),
    *(p.DirectoryPage(directory) for directory in p.Directory),
)  # fmt: skip


def pages_showing(a: Announcement, naming: Naming, person: str) -> frozenset[p.Page]:
    """Every page and feed that an announcement can appear on, its redirects included.

    `person` is the slug of the person's timeline. Some of these pages may not exist (a timeline
    of one, a year of few): their view says so.
    """
    return frozenset((*ALWAYS, *_dated(a), *_organisations(a, naming), *_person(a, person)))


def pages_of_profile(naming: Naming, sector: Sector, slug: str) -> frozenset[p.Page]:
    """The pages that a profile shows on: its own, the directory's, the numbers, its redirects."""
    profile = naming.profile(sector, slug)
    former = naming.former_slugs(profile) if profile else []
    return frozenset(
        (
            p.OrganisationPage(sector, slug),
            p.DirectoryPage(p.Directory.of(sector)),
            p.Numbers(),
            *(p.FormerOrganisation(sector, each) for each in former),
        )
    )


def _dated(a: Announcement) -> Iterator[p.Page]:
    year, month = a.published.year, a.published.month
    yield p.Entry(a.path)
    yield from (p.FormerEntry(path) for path in a.left_paths)
    yield from (p.ArchiveYear(year), p.SitemapYear(year))
    yield p.KindMonth(a.kind, year, month)
    yield from (p.DataFile(year, form) for form in DataFormat)
    for page in (p.KindPage(a.kind), p.ArchiveMonth(year, month)):
        yield from with_syndicated(page)


def _organisations(a: Announcement, naming: Naming) -> Iterator[p.Page]:
    for number, (sector, spelling) in enumerate(a.organisations_named()):
        page = p.OrganisationPage(sector, naming.slug_of(sector, spelling))
        yield page
        yield p.OrganisationYear(sector, page.slug, a.published.year)
        profile = naming.profile(sector, page.slug)
        name = (profile.sort_as or profile.name) if profile else spelling
        yield p.DirectoryLetter(p.Directory.of(sector), letter_of(sort_key(name)).slug)
        if number < len(a.own_organisations()):
            yield from syndicated(page)


def _person(a: Announcement, person: str) -> Iterator[p.Page]:
    page = p.PersonPage(person)
    yield from with_syndicated(page)
    yield p.DirectoryLetter(p.Directory.PERSONS, letter_of(person_sort_key(a.name)).slug)
