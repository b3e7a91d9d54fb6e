"""What of a page leaves the site: its feeds and its box, and the lists that tell of many feeds."""

from __future__ import annotations

from navnenyt.model import Sector
from navnenyt.site import pages as p
from navnenyt.site.formats import BoxForm, FeedFormat


def feeds_of(page: p.Page) -> tuple[p.Feed, ...]:
    """The feeds that a page has, where it has anything to follow.

    A person has RSS alone, and a month is a part of the site's own Atom feed (RFC 5005).
    """
    match page:
        case p.Front() | p.OrganisationPage() | p.KindPage():
            return tuple(p.Feed(page, each) for each in FeedFormat)
        case p.PersonPage():
            return (p.Feed(page),)
        case p.ArchiveMonth():
            return (p.Feed(page, FeedFormat.ATOM),)
        case _:
            return ()


def boxes_of(page: p.Page) -> tuple[p.Box, ...]:
    """The box of a page in its forms: of the lists that have every feed.

    Of organisations, of which there are thousands, no oEmbed: it is for who writes about all news.
    """
    match page:
        case p.Front() | p.KindPage():
            return tuple(p.Box(page, each) for each in BoxForm)
        case p.OrganisationPage():
            return (p.Box(page, BoxForm.DATA), p.Box(page, BoxForm.FRAGMENT))
        case _:
            return ()


def syndicated(page: p.Page) -> tuple[p.Feed | p.Box, ...]:
    """All that takes what a page shows to other places; it changes when the page does."""
    return (*feeds_of(page), *boxes_of(page))


def with_syndicated(page: p.Page) -> tuple[p.Page, ...]:
    """A page, and all that takes what it shows to other places."""
    return (page, *syndicated(page))


def opml_of(sector: Sector) -> p.Opml:
    """What tells of the feeds of a sector: that of employers is the site's own."""
    return p.Opml(
        p.Front() if sector is Sector.EMPLOYER else p.DirectoryPage(p.Directory.of(sector))
    )
