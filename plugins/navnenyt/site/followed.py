"""What can be followed: the feeds of a page, and the lists that tell of many of them."""

from __future__ import annotations

from navnenyt.model import Sector
from navnenyt.site import pages as p


def feeds_of(page: p.Page) -> tuple[p.Feed, ...]:
    """The feeds that a page has, where it has anything to follow.

    A person has RSS alone, and a month is a part of the site's own Atom feed (RFC 5005).
    """
    match page:
        case p.Front() | p.OrganisationPage() | p.KindPage():
            return tuple(p.Feed(page, each) for each in p.FeedFormat)
        case p.PersonPage():
            return (p.Feed(page),)
        case p.ArchiveMonth():
            return (p.Feed(page, p.FeedFormat.ATOM),)
        case _:
            return ()


def with_feeds(page: p.Page) -> tuple[p.Page, ...]:
    """A page and its feeds."""
    return (page, *feeds_of(page))


def opml_of(sector: Sector) -> p.Opml:
    """What tells of the feeds of a sector: that of employers is the site's own."""
    return p.Opml(
        p.Front() if sector is Sector.EMPLOYER else p.DirectoryPage(p.Directory.of(sector))
    )
