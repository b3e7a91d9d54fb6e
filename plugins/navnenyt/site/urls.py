"""The only place in which an address is spelt (design, section 8)."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import assert_never
from urllib.parse import urlsplit

from navnenyt.danish.slugs import slug
from navnenyt.frozen import Frozen
from navnenyt.model import Announcement, Kind
from navnenyt.site import pages as p
from navnenyt.site.formats import FeedFormat
from navnenyt.site.tongue import DANISH, Tongue

PHOTO_FOLDER = "foto"
THEME_FOLDER = "tema"
OPML = "opml.xml"
# With a word before it, no name is one that Windows keeps for itself (`con`).
SEARCH_NODE, SEARCH_WORDS, SEARCH_ENDING = "/soeg/navn-", "/soeg/ord-", ".json"
# Lists are linked to from many pages: so many addresses are not spelt again.
_AT_HAND = 8192

# First parts of addresses that are ours, now or in a later version: no plain page may take them.
RESERVED = frozenset(
    {
        "navne", "personer", "arbejdsgivere", "uddannelsessteder", "typer", "arkiv", "data",
        "sitemap", "robots", "404", "rss", "atom", "feed", "opml", "oembed", "abonner", "boks",
        "soeg", "i-tal", PHOTO_FOLDER, THEME_FOLDER,
    }
)  # fmt: skip


def address(page: p.Page) -> str:
    """The address of a page from the site's root, without host: `/navne/2026/thomas-nakai/`."""
    return _spelt(page)


@lru_cache(_AT_HAND)
def _spelt(page: p.Page) -> str:
    match page:
        case p.OrganisationPage(sector, key) | p.FormerOrganisation(sector, key):
            return f"/{sector.value}/{key}/"
        case p.Entry(path) | p.FormerEntry(path):
            return f"/{path}/"
        case p.KindPage(kind):
            return f"/typer/{kind_slug(kind)}/"
        case p.Feed(of, form):
            return f"{address(of)}{form.value}"
        case p.Box(of, form):
            return f"{address(of)}{form.value}"
        case p.Front():
            return "/"
        case p.OrganisationYear(sector, key, year):
            return f"/{sector.value}/{key}/{year}/"
        case p.PersonPage(key):
            return f"/personer/{key}/"
        case p.DirectoryPage(directory):
            return f"/{directory.value}/"
        case p.DirectoryLetter(directory, letter):
            return f"/{directory.value}/bogstav/{letter}/"
        case p.Kinds():
            return "/typer/"
        case p.KindMonth(kind, year, month):
            return f"/typer/{kind_slug(kind)}/{year}/{month:02}/"
        case p.Archive():
            return "/arkiv/"
        case p.ArchiveYear(year):
            return f"/arkiv/{year}/"
        case p.ArchiveMonth(year, month):
            return f"/arkiv/{year}/{month:02}/"
        case p.Plain(key):
            return f"/{key}/"
        case p.NotFound():
            return "/404.html"
        case p.Sitemap():
            return "/sitemap.xml"
        case p.SitemapYear(year):
            return f"/sitemap-{year}.xml"
        case p.SitemapOthers():
            return "/sitemap-sider.xml"
        case p.Robots():
            return "/robots.txt"
        case p.Opml(of):
            return f"{address(of)}{OPML}"
        case p.SearchPage():
            return "/soeg/"
        case p.SearchNode(node):
            return f"{SEARCH_NODE}{node}{SEARCH_ENDING}"
        case p.SearchWords(code):
            return f"{SEARCH_WORDS}{code}{SEARCH_ENDING}"
        case p.Numbers():
            return "/i-tal/"
        case p.Subscribe():
            return "/abonner/"
        case p.OpenData():
            return "/data/"
        case p.DataFile(year, form):
            return f"/data/navnenyt-{year}.{form.value}"
        case p.BoxGuide():
            return "/boks/"
        case p.BoxFrame():
            return "/boks/ramme/"
        case p.PhotoFile(name):
            return f"/{PHOTO_FOLDER}/{name}"
        case p.ThemeFile(name):
            return f"/{THEME_FOLDER}/{name}"
        case _:
            assert_never(page)


def file_of(address_: str) -> str:
    """The file of an address below the output folder: a directory's is its `index.html`."""
    return f"{address_}index.html".lstrip("/") if address_.endswith("/") else address_.lstrip("/")


def address_of_file(file: str) -> str:
    """The address of a file below the output folder, the other way round."""
    folder, _, name = f"/{file}".rpartition("/")
    return f"{folder}/" if name == "index.html" else f"{folder}/{name}"


@cache
def kind_slug(kind: Kind) -> str:
    """»fratraedelse« for Fratrædelse: the slug of the `type` value."""
    return slug(kind.value)


class Site(Frozen):
    """Where the site stands: `url` is its root with scheme and host, without a closing slash.

    `authority` ("navnenyt.example,2026") is what feed ids are made of (RFC 4151); it never
    changes, also when the domain does. `hub` is the address of the WebSub hub, if there is one;
    `forms` are those that every feed has, RSS always among them; `tongue` is what the frame of its
    pages is written in.
    """

    url: str
    title: str
    description: str
    authority: str
    hub: str = ""
    forms: tuple[FeedFormat, ...] = tuple(FeedFormat)
    tongue: Tongue = DANISH

    @property
    def prefix(self) -> str:
        """The path of the root below its host: »/avis« of http://localhost:8000/avis."""
        return _root(self.url)

    def href(self, page: p.Page | str) -> str:
        """A link from within the site: root-relative, below the path that `url` has."""
        return f"{_root(self.url)}{page if isinstance(page, str) else address(page)}"

    def absolute(self, page: p.Page | str) -> str:
        """The whole address, as feeds, canonical links and sitemaps need it."""
        return f"{self.url}{page if isinstance(page, str) else address(page)}"

    def whole(self, href: str) -> str:
        """The whole address of a link that `href` gave."""
        return f"{self.url.removesuffix(self.prefix)}{href}"

    def item_id(self, announcement: Announcement) -> str:
        """The id of an announcement in every feed, for ever: a `tag:` URI of its first path."""
        return self.tag(announcement.first_path)

    def tag(self, specific: str) -> str:
        """A `tag:` URI of ours, which stays the same when the domain changes (RFC 4151)."""
        return f"tag:{self.authority}:{specific}"


@cache
def _root(url: str) -> str:
    """The path below which a site stands."""
    return urlsplit(url).path
