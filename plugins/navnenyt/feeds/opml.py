"""The feeds of a list of pages → OPML 2.0 (opml.org), which feed readers take in at once."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from navnenyt.index.queries import Queries
from navnenyt.model import Sector
from navnenyt.site import pages as p
from navnenyt.site.followed import opml_of
from navnenyt.site.marks import COMMENT
from navnenyt.site.subscribing import LISTS
from navnenyt.site.urls import Site


def opml(site: Site, queries: Queries, page: p.Opml) -> bytes:
    """The RSS feeds of all employers, of all institutions or of all kinds, by name.

    A list may not be empty: where there are none, it is of the site's own feed.
    """
    title = f"{site.title}: {dict(LISTS)[page].lower()}"
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        COMMENT,
        '<opml version="2.0">',
        f"  <head><title>{escape(title)}</title></head>",
        "  <body>",
    ]
    for name, of in [*_followed(queries, page)] or [(site.title, p.Front())]:
        feed, home = quoteattr(site.absolute(p.Feed(of))), quoteattr(site.absolute(of))
        text = quoteattr(name)
        lines.append(
            f'    <outline type="rss" text={text} title={text} xmlUrl={feed} htmlUrl={home}/>'
        )
    return "\n".join([*lines, "  </body>", "</opml>", ""]).encode()


def _followed(
    queries: Queries, page: p.Opml
) -> Iterator[tuple[str, p.Front | p.OrganisationPage | p.KindPage]]:
    """The name of each, and its page."""
    if isinstance(page.of, p.Kinds):
        yield from ((kind.label, p.KindPage(kind)) for kind in queries.tallies.kinds())
        return
    for sector in Sector:
        if page == opml_of(sector):
            for slug, name in queries.listings.followed(sector.value):
                yield name, p.OrganisationPage(sector, slug)
