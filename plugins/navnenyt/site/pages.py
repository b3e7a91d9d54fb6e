"""Every sort of page, as data, and the pages that one announcement shows on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from navnenyt.danish.alphabet import letter_of, person_sort_key, sort_key
from navnenyt.model import Announcement, Kind, Sector
from navnenyt.naming import Naming


class Directory(Enum):
    """The three A–Å directories; the value is the address."""

    PERSONS = "personer"
    EMPLOYERS = "arbejdsgivere"
    INSTITUTIONS = "uddannelsessteder"

    @classmethod
    def of(cls, sector: Sector) -> Directory:
        """The directory of a sector."""
        return cls(sector.value)


@dataclass(frozen=True, slots=True)
class Front:
    """The newest announcements."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One announcement, by its path."""

    path: str


@dataclass(frozen=True, slots=True)
class OrganisationPage:
    """An employer or institution with its newest announcements."""

    sector: Sector
    slug: str


@dataclass(frozen=True, slots=True)
class OrganisationYear:
    """One year of an organisation that has too many announcements for one page."""

    sector: Sector
    slug: str
    year: int


@dataclass(frozen=True, slots=True)
class PersonPage:
    """The timeline of a person with two announcements or more."""

    slug: str


@dataclass(frozen=True, slots=True)
class DirectoryPage:
    """A directory, or the way to its letters where it is long."""

    directory: Directory


@dataclass(frozen=True, slots=True)
class DirectoryLetter:
    """One letter of a long directory, by the letter's slug."""

    directory: Directory
    letter: str


@dataclass(frozen=True, slots=True)
class Kinds:
    """The list of kinds."""


@dataclass(frozen=True, slots=True)
class KindPage:
    """The newest announcements of a kind."""

    kind: Kind


@dataclass(frozen=True, slots=True)
class KindMonth:
    """One month of a kind that has too many announcements for one page."""

    kind: Kind
    year: int
    month: int


@dataclass(frozen=True, slots=True)
class Archive:
    """The years."""


@dataclass(frozen=True, slots=True)
class ArchiveYear:
    """The months of a year."""

    year: int


@dataclass(frozen=True, slots=True)
class ArchiveMonth:
    """Everything published in a month."""

    year: int
    month: int


@dataclass(frozen=True, slots=True)
class Plain:
    """A page of the publication's own."""

    slug: str


@dataclass(frozen=True, slots=True)
class FormerEntry:
    """The redirect at a former path of an entry."""

    path: str


@dataclass(frozen=True, slots=True)
class FormerOrganisation:
    """The redirect at a slug that one of a profile's spellings would have."""

    sector: Sector
    slug: str


@dataclass(frozen=True, slots=True)
class NotFound:
    """What a server answers where there is nothing."""


@dataclass(frozen=True, slots=True)
class Sitemap:
    """The index of sitemaps."""


@dataclass(frozen=True, slots=True)
class SitemapYear:
    """The sitemap of a year's announcements."""

    year: int


@dataclass(frozen=True, slots=True)
class SitemapOthers:
    """The sitemap of all other pages."""


@dataclass(frozen=True, slots=True)
class Robots:
    """What crawlers are told."""


@dataclass(frozen=True, slots=True)
class PhotoFile:
    """An encoded photo, by the name of its file."""

    name: str


@dataclass(frozen=True, slots=True)
class ThemeFile:
    """A file of the theme, by the name that changes with its bytes."""

    name: str


@dataclass(frozen=True, slots=True)
class Feed:
    """The RSS feed of a page."""

    of: Front | OrganisationPage | KindPage


HtmlPage = (
    Front | Entry | OrganisationPage | OrganisationYear | PersonPage | DirectoryPage
    | DirectoryLetter | Kinds | KindPage | KindMonth | Archive | ArchiveYear | ArchiveMonth
    | Plain | FormerEntry | FormerOrganisation | NotFound
)  # fmt: skip
XmlPage = Sitemap | SitemapYear | SitemapOthers | Feed
File = PhotoFile | ThemeFile
Page = HtmlPage | XmlPage | Robots | File

# The few pages that show no announcement at all, and those that every change touches.
FIXED: tuple[Page, ...] = (NotFound(), Robots())
ALWAYS: tuple[Page, ...] = (
    Front(), Feed(Front()), Kinds(), Archive(), Sitemap(), SitemapOthers(),
    *(DirectoryPage(directory) for directory in Directory),
)  # fmt: skip


def pages_showing(a: Announcement, naming: Naming, person: str) -> frozenset[Page]:
    """Every page and feed that an announcement can appear on, its redirects included.

    `person` is the slug of the person's timeline. Some of these pages may not exist (a timeline
    of one, a year of few): their view says so.
    """
    return frozenset((*ALWAYS, *_dated(a), *_organisations(a, naming), *_person(a, person)))


def pages_of_profile(naming: Naming, sector: Sector, slug: str) -> frozenset[Page]:
    """The pages that a profile shows on: its own, the directory's, and its redirects."""
    profile = naming.profile(sector, slug)
    former = naming.former_slugs(profile) if profile else []
    return frozenset(
        (
            OrganisationPage(sector, slug),
            DirectoryPage(Directory.of(sector)),
            *(FormerOrganisation(sector, each) for each in former),
        )
    )


def _dated(a: Announcement) -> Iterator[Page]:
    year, month = a.published.year, a.published.month
    yield Entry(a.path)
    yield from (FormerEntry(path) for path in a.left_paths)
    yield from (ArchiveYear(year), ArchiveMonth(year, month), SitemapYear(year))
    yield from (KindPage(a.kind), KindMonth(a.kind, year, month), Feed(KindPage(a.kind)))


def _organisations(a: Announcement, naming: Naming) -> Iterator[Page]:
    for number, (sector, spelling) in enumerate(a.organisations_named()):
        page = OrganisationPage(sector, naming.slug_of(sector, spelling))
        yield page
        yield OrganisationYear(sector, page.slug, a.published.year)
        profile = naming.profile(sector, page.slug)
        name = (profile.sort_as or profile.name) if profile else spelling
        yield DirectoryLetter(Directory.of(sector), letter_of(sort_key(name)).slug)
        if number < len(a.own_organisations()):
            yield Feed(page)


def _person(a: Announcement, person: str) -> Iterator[Page]:
    yield PersonPage(person)
    yield DirectoryLetter(Directory.PERSONS, letter_of(person_sort_key(a.name)).slug)
