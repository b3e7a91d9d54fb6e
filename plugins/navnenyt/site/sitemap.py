"""Sitemaps (sitemaps.org 0.9) and robots.txt (RFC 9309)."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

from navnenyt.index.queries import Queries
from navnenyt.site import pages as p
from navnenyt.site.marks import COMMENT
from navnenyt.site.urls import Site

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap_index(site: Site, queries: Queries) -> bytes:
    """The index: one part for each year of announcements, and one for all other pages."""
    years = (p.SitemapYear(year) for year in queries.inventory.sitemap_years())
    parts: list[p.Page] = [*years, p.SitemapOthers()]
    return _document("sitemapindex", "sitemap", ((site.absolute(part), "") for part in parts))


def sitemap_of_year(site: Site, queries: Queries, year: int) -> bytes | None:
    """A year's announcements, each with the day of its last change; none that says no to search."""
    found = queries.inventory.sitemap_of_year(year)
    if not found:
        return None
    entries = ((site.absolute(p.Entry(path)), modified) for path, modified in found)
    return _document("urlset", "url", entries)


def sitemap_of_others(site: Site, addresses: Iterable[str]) -> bytes:
    """The pages that are no announcements, by address, without days of change."""
    return _document("urlset", "url", ((site.absolute(each), "") for each in sorted(addresses)))


def robots(site: Site) -> bytes:
    """Everybody may read everything; where the sitemaps are."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site.absolute(p.Sitemap())}\n".encode()


def _document(root: str, item: str, entries: Iterable[tuple[str, str]]) -> bytes:
    """Printed line by line: a year may have ten thousand announcements, and all is ours."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', COMMENT, f'<{root} xmlns="{_NAMESPACE}">']
    for address, modified in entries:
        lines += [f"  <{item}>", f"    <loc>{escape(address)}</loc>"]
        if modified:
            lines.append(f"    <lastmod>{modified}</lastmod>")
        lines.append(f"  </{item}>")
    return "\n".join([*lines, f"</{root}>", ""]).encode()
