"""A built site as readers and their programs meet it: pages, links, feeds and sitemaps."""

import html
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import feedparser
import lxml.html
from lxml import etree

from support.newsroom import file_at

_ATTRIBUTES = ("href", "src", "srcset", "action", "poster", "data")
_STRICT = {"resolve_entities": False, "no_network": True, "recover": False}

FRAGMENT = "boks.html"


class SitePage:
    """One HTML page."""

    def __init__(self, output: Path, address: str) -> None:
        """Read the page at an address such as `/arkiv/2026/`."""
        self.address = address
        self.source = file_at(output, address).read_text(encoding="utf-8")
        self.tree: Any = lxml.html.document_fromstring(self.source.encode(), _parser())

    @property
    def main(self) -> str:
        """The text of the main part, its spaces folded."""
        return text_of(self.tree.find(".//main"))

    @property
    def heading(self) -> str:
        """The text of the h1."""
        return text_of(self.tree.find(".//h1"))

    @property
    def canonical(self) -> str:
        """The canonical address."""
        return str(self.tree.xpath("string(//link[@rel='canonical']/@href)"))

    @property
    def is_indexed(self) -> bool:
        """Whether search engines may list it."""
        return not self.tree.xpath("//meta[@name='robots'][contains(@content, 'noindex')]")

    def links(self) -> list[str]:
        """Every address that the page asks for or leads to, but for canonical and Open Graph."""
        found = []
        for element in self.tree.iter(etree.Element):
            if element.get("rel") == "canonical":
                continue
            for name in _ATTRIBUTES:
                value = element.get(name)
                if value and name == "srcset":
                    found += [part.split()[0] for part in value.split(",")]
                elif value:
                    found.append(value)
            refresh = element.get("content") if element.get("http-equiv") == "refresh" else None
            if refresh:
                found.append(refresh.split("url=", 1)[1])
        return found

    def leads_to(self, prefix: str) -> list[str]:
        """The links of the main part that begin so, each once, in the order of the page."""
        hrefs = self.tree.xpath("//main//a/@href")
        return list(dict.fromkeys(str(href) for href in hrefs if href.startswith(prefix)))

    def listed(self, prefix: str = "/navne/") -> list[str]:
        """The texts of those links, in the order of the page."""
        anchors = self.tree.xpath("//main//a[starts-with(@href, $prefix)]", prefix=prefix)
        return [text_of(anchor) for anchor in anchors]

    def beside(self, way: str) -> str:
        """The address of the neighbour that `rel` calls prev or next; empty where there is none."""
        return str(self.tree.xpath(f"string(//main//a[@rel='{way}']/@href)"))

    def ids(self) -> set[str]:
        """What a fragment can lead to."""
        return {str(each) for each in self.tree.xpath("//@id")}

    def share_image(self) -> str:
        """The whole address of the page's own picture for who shares it; empty: the theme's."""
        image = self.shared_image()
        return image if image.endswith("-deling.jpg") else ""

    def shared_image(self) -> str:
        """The whole address of the picture that is shown where the page is shared."""
        return str(self.tree.xpath("string(//meta[@property='og:image']/@content)"))

    def sources(self) -> list[str]:
        """The photo files that the page shows."""
        return [link for link in self.links() if link.startswith("/foto/")]


class Item:
    """One item of a feed: as the XML has it, and as a feed reader understands it."""

    def __init__(self, element: Any, entry: Any) -> None:  # noqa: ANN401  Libraries without types.
        """Take an `<item>` and what feedparser made of it."""
        self._element = element
        self.entry = entry
        self.id: str = element.findtext("guid")
        self.is_permalink = element.find("guid").get("isPermaLink") != "false"
        self.link: str = element.findtext("link")
        self.title: str = element.findtext("title")
        self.description: str = html.unescape(element.findtext("description"))
        self.categories: list[str] = [each.text for each in element.findall("category")]
        self.dated: str = element.findtext("pubDate")

    @property
    def published(self) -> datetime:
        """The date with its zone."""
        return parsedate_to_datetime(self.dated)


class Feed:
    """An RSS feed that two strict readers agree on."""

    def __init__(self, output: Path, address: str) -> None:
        """Read the feed at an address such as `/rss.xml`; raises where it is not well-formed."""
        data = file_at(output, address).read_bytes()
        root = etree.fromstring(data, etree.XMLParser(**_STRICT))
        read = feedparser.parse(data)
        if read.bozo:
            raise ValueError(f"{address}: {read.bozo_exception}")
        channel = root.find("channel")
        elements = channel.findall("item")
        if root.tag != "rss" or len(elements) != len(read.entries):
            raise ValueError(f"{address} is no RSS 2.0 feed")
        self.title: str = channel.findtext("title")
        self.link: str = channel.findtext("link")
        self.description: str = channel.findtext("description")
        self.built: str = channel.findtext("lastBuildDate")
        self.items = [Item(*pair) for pair in zip(elements, read.entries, strict=True)]

    def ids(self) -> list[str]:
        """The ids of the items, in order."""
        return [item.id for item in self.items]


def addresses(output: Path) -> list[str]:
    """The addresses of all HTML pages of a site; the box for other sites' pages is none."""
    found = (path for path in output.rglob("*.html") if path.name != FRAGMENT)
    files = sorted(path.relative_to(output).as_posix() for path in found)
    return [f"/{file.removesuffix('index.html')}" for file in files]


def pages(output: Path) -> Iterator[SitePage]:
    """All HTML pages of a site."""
    for address in addresses(output):
        yield SitePage(output, address)


def feeds(output: Path) -> dict[str, Feed]:
    """All feeds of a site by their address."""
    files = sorted(path.relative_to(output).as_posix() for path in output.rglob("rss.xml"))
    return {f"/{file}": Feed(output, f"/{file}") for file in files}


def broken_links(output: Path, base: str = "", host: str = "localhost:8000") -> list[str]:
    """Every internal link, image or fragment that leads nowhere, as `page: link`.

    `base` is the path that the site stands below; `host` is its own.
    """
    known = {page.address: page for page in pages(output)}
    broken = []
    for page in known.values():
        for link in page.links():
            parts = urlsplit(link)
            if parts.scheme in ("mailto", "tel") or parts.netloc not in ("", host):
                continue
            path = unquote(parts.path) or page.address
            inside = path.removeprefix(base) if parts.path else path
            good = path.startswith("/") and file_at(output, inside).is_file()
            if base and parts.path:
                good = good and path.startswith(f"{base}/")
            if good and parts.fragment:
                good = parts.fragment in known[inside].ids()
            if not good:
                broken.append(f"{page.address}: {link}")
    return broken


def sitemap(output: Path, address: str) -> dict[str, str]:
    """The locations of a sitemap or an index of them, each with its lastmod, or an empty text."""
    root = etree.fromstring(file_at(output, address).read_bytes(), etree.XMLParser(**_STRICT))
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    found = {}
    for element in root.findall("s:url", space) + root.findall("s:sitemap", space):
        location = element.findtext("s:loc", namespaces=space)
        if location in found:
            raise ValueError(f"{address} names {location} twice")
        found[location] = element.findtext("s:lastmod", default="", namespaces=space)
    return found


def all_sitemaps(output: Path, site: str = "http://localhost:8000") -> dict[str, str]:
    """Every page that the sitemap index leads to, with its lastmod."""
    found: dict[str, str] = {}
    for part in sitemap(output, "/sitemap.xml"):
        locations = sitemap(output, part.removeprefix(site))
        if twice := found.keys() & locations.keys():
            raise ValueError(f"named in two sitemaps: {twice}")
        found |= locations
    return found


def text_of(element: Any) -> str:  # noqa: ANN401  A library without types.
    """The text of an element with its spaces folded, no-break spaces as plain ones."""
    return " ".join(element.text_content().split())


def _parser() -> Any:  # noqa: ANN401  A library without types.
    return lxml.html.HTMLParser(encoding="utf-8")
