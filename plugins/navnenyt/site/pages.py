"""Every sort of page and file that we make, as data."""

from __future__ import annotations

from enum import Enum

from navnenyt.frozen import Frozen
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


class Front(Frozen):
    """The newest announcements."""


class Entry(Frozen):
    """One announcement, by its path."""

    path: str


class OrganisationPage(Frozen):
    """An employer or institution with its newest announcements."""

    sector: Sector
    slug: str


class OrganisationYear(Frozen):
    """One year of an organisation that has too many announcements for one page."""

    sector: Sector
    slug: str
    year: int


class PersonPage(Frozen):
    """The timeline of a person with two announcements or more."""

    slug: str


class DirectoryPage(Frozen):
    """A directory, or the way to its letters where it is long."""

    directory: Directory


class DirectoryLetter(Frozen):
    """One letter of a long directory, by the letter's slug."""

    directory: Directory
    letter: str


class Kinds(Frozen):
    """The list of kinds."""


class KindPage(Frozen):
    """The newest announcements of a kind."""

    kind: Kind


class KindMonth(Frozen):
    """One month of a kind that has too many announcements for one page."""

    kind: Kind
    year: int
    month: int


class Archive(Frozen):
    """The years."""


class ArchiveYear(Frozen):
    """The months of a year."""

    year: int


class ArchiveMonth(Frozen):
    """Everything published in a month."""

    year: int
    month: int


class Plain(Frozen):
    """A page of the publication's own."""

    slug: str


class FormerEntry(Frozen):
    """The redirect at a former path of an entry."""

    path: str


class FormerOrganisation(Frozen):
    """The redirect at a slug that one of a profile's spellings would have."""

    sector: Sector
    slug: str


class NotFound(Frozen):
    """What a server answers where there is nothing."""


class Sitemap(Frozen):
    """The index of sitemaps."""


class SitemapYear(Frozen):
    """The sitemap of a year's announcements."""

    year: int


class SitemapOthers(Frozen):
    """The sitemap of all other pages."""


class Robots(Frozen):
    """What crawlers are told."""


class PhotoFile(Frozen):
    """An encoded photo, by the name of its file."""

    name: str


class ThemeFile(Frozen):
    """A file of the theme, by the name that changes with its bytes."""

    name: str


class SearchPage(Frozen):
    """The search as a page of its own."""


class SearchNode(Frozen):
    """What is found by terms that begin so; the root's is empty."""

    node: str


class SearchWords(Frozen):
    """The words that have a code beginning so, for who mistypes one."""

    code: str


class Numbers(Frozen):
    """All announcements as numbers."""


class Subscribe(Frozen):
    """How to follow the site: what feeds are, and where they are."""


class BoxGuide(Frozen):
    """How to put the box on another site."""


class BoxFrame(Frozen):
    """The box alone, for a frame in other sites' pages."""


class Feed(Frozen):
    """A feed of what a page shows, in one form."""

    of: Front | OrganisationPage | KindPage | PersonPage | ArchiveMonth
    format: FeedFormat = FeedFormat.RSS


class Box(Frozen):
    """What a page shows, for the box on other sites' pages, in one form."""

    of: Front | OrganisationPage | KindPage
    form: BoxForm = BoxForm.DATA


class Opml(Frozen):
    """The feeds of all employers, all institutions or all kinds, for a feed reader to take in."""

    of: Front | DirectoryPage | Kinds


class OpenData(Frozen):
    """What there is as data, and what it says."""


class DataFile(Frozen):
    """A year's announcements as data."""

    year: int
    format: DataFormat


HtmlPage = (
    Front | Entry | OrganisationPage | OrganisationYear | PersonPage | DirectoryPage
    | DirectoryLetter | Kinds | KindPage | KindMonth | Archive | ArchiveYear | ArchiveMonth
    | Plain | FormerEntry | FormerOrganisation | SearchPage | Numbers | Subscribe | OpenData
    | BoxGuide | BoxFrame | NotFound
)  # fmt: skip
Machine = (
    Sitemap | SitemapYear | SitemapOthers | Robots | Feed | Box | Opml | DataFile | SearchNode
    | SearchWords
)  # fmt: skip
File = PhotoFile | ThemeFile
Page = HtmlPage | Machine | File
