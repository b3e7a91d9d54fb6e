"""Sitemaps (sitemaps.org 0.9) and robots.txt (RFC 9309)."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from navnenyt.index.queries import Queries
from navnenyt.site import pages as p
from navnenyt.site.urls import Site

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap_index(site: Site, queries: Queries) -> bytes:
    """The index: one part for each year of announcements, and one for all other pages."""
    years = (p.SitemapYear(year) for year in queries.sitemap_years())
    parts: list[p.Page] = [*years, p.SitemapOthers()]
    return _document("sitemapindex", "sitemap", ((site.absolute(part), "") for part in parts))


def sitemap_of_year(site: Site, queries: Queries, year: int) -> bytes | None:
    """A year's announcements, each with the day of its last change; none that says no to search."""
    shown = (each.announcement for each in queries.of_year(year))
    found = [announcement for announcement in shown if announcement.searchable]
    if not found:
        return None
    entries = ((site.absolute(p.Entry(a.path)), a.modified.isoformat()) for a in found)
    return _document("urlset", "url", entries)


def sitemap_of_others(site: Site, pages: Iterable[p.Page]) -> bytes:
    """The pages that are no announcements, by address, without days of change."""
    addresses = sorted(site.absolute(page) for page in pages)
    return _document("urlset", "url", ((address, "") for address in addresses))


def robots(site: Site) -> bytes:
    """Everybody may read everything; where the sitemaps are."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site.absolute(p.Sitemap())}\n".encode()


def _document(root: str, item: str, entries: Iterable[tuple[str, str]]) -> bytes:
    top = ET.Element(root, xmlns=_NAMESPACE)
    for address, modified in entries:
        element = ET.SubElement(top, item)
        ET.SubElement(element, "loc").text = address
        if modified:
            ET.SubElement(element, "lastmod").text = modified
    ET.indent(top)
    text = ET.tostring(top, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()
