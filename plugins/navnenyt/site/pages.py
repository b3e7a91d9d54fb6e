"""Every sort of page and file that we make, as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from navnenyt.model import Kind, Sector
from navnenyt.site.formats import BoxForm, DataFormat, FeedFormat


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
class Subscribe:
    """How to follow the site: what feeds are, and where they are."""


@dataclass(frozen=True, slots=True)
class BoxGuide:
    """How to put the box on another site."""


@dataclass(frozen=True, slots=True)
class BoxFrame:
    """The box alone, for a frame in other sites' pages."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed of what a page shows, in one form."""

    of: Front | OrganisationPage | KindPage | PersonPage | ArchiveMonth
    format: FeedFormat = FeedFormat.RSS


@dataclass(frozen=True, slots=True)
class Box:
    """What a page shows, for the box on other sites' pages, in one form."""

    of: Front | OrganisationPage | KindPage
    form: BoxForm = BoxForm.DATA


@dataclass(frozen=True, slots=True)
class Opml:
    """The feeds of all employers, all institutions or all kinds, for a feed reader to take in."""

    of: Front | DirectoryPage | Kinds


@dataclass(frozen=True, slots=True)
class OpenData:
    """What there is as data, and what it says."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """A year's announcements as data."""

    year: int
    format: DataFormat


HtmlPage = (
    Front | Entry | OrganisationPage | OrganisationYear | PersonPage | DirectoryPage
    | DirectoryLetter | Kinds | KindPage | KindMonth | Archive | ArchiveYear | ArchiveMonth
    | Plain | FormerEntry | FormerOrganisation | Subscribe | OpenData | BoxGuide | BoxFrame
    | NotFound
)  # fmt: skip
Machine = Sitemap | SitemapYear | SitemapOthers | Robots | Feed | Box | Opml | DataFile
File = PhotoFile | ThemeFile
Page = HtmlPage | Machine | File
