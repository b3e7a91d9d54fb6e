"""A feed as data: what it is of, where it is, and its items; which form it has comes later."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache

from navnenyt.feeds.items import Item, Items
from navnenyt.feeds.reach import recent
from navnenyt.frozen import Frozen
from navnenyt.index.queries import Queries
from navnenyt.naming import Naming
from navnenyt.photos.shelf import Shelf
from navnenyt.site import pages as p
from navnenyt.site.followed import feeds_of
from navnenyt.site.formats import FeedFormat
from navnenyt.site.notices import Notices
from navnenyt.site.syndication import name_of, newest_of
from navnenyt.site.urls import Site, address

_SITE = p.Feed(p.Front(), FeedFormat.ATOM)
# The forms of a feed are made one after the other.
_AT_HAND = 8


class Archived(Frozen):
    """The links between the documents of a feed that has an archive (RFC 5005, section 4).

    `current` is the feed that one subscribes to, empty in itself; `previous` is what came before
    all that is in this document, `next` the archive after it, each empty where there is none.
    """

    current: str = ""
    previous: str = ""
    next: str = ""


class FeedDocument(Frozen, kw_only=True):
    """A feed: where it is, the page it is of, who publishes it, and its items, newest first.

    `id` stays the same when the site's domain changes; `hub` is told of news (WebSub), where there
    is one; `style` is the address of a stylesheet for browsers.
    """

    id: str
    title: str
    description: str
    address: str
    page: str
    author: str
    home: str
    items: tuple[Item, ...]
    hub: str = ""
    style: str = ""
    archived: Archived | None = None

    @property
    def is_archive(self) -> bool:
        """Whether it holds what is older than the feed that one subscribes to."""
        return self.archived is not None and self.archived.current != ""

    @property
    def updated(self) -> datetime | None:
        """The newest change of an item: the same content gives the same feed."""
        return max((item.updated for item in self.items), default=None)


class Feeds:
    """Makes feeds from the index."""

    def __init__(  # noqa: PLR0917 - all that feeds are made of
        self,
        site: Site,
        queries: Queries,
        naming: Naming,
        notices: Notices,
        photos: Shelf,
        style: str = "",
    ) -> None:
        """Take what feeds are made of."""
        self._site = site
        self._queries = queries
        self._naming = naming
        self._style = style
        self._item = Items(site, notices, photos).item
        self._items_of = lru_cache(_AT_HAND)(self._items)

    def document(self, feed: p.Feed) -> FeedDocument | None:
        """A feed; None where its page has nothing to follow. The site's own always exists."""
        of = feed.of
        if feed.format not in self._site.forms:
            return None
        archived = self._archived(feed)
        if isinstance(of, p.ArchiveMonth) and archived is None:
            return None
        items = self._items_of(of, archived is not None)
        if not items and of != p.Front():
            return None
        name = name_of(of, self._queries, self._naming)
        return FeedDocument(
            # What an archive holds is of the feed that one subscribes to.
            id=self._site.tag(address(p.Front() if archived else of)),
            title=f"{self._site.title}: {name}" if name else self._site.title,
            description=f"Navnenyt om {name}." if name else self._site.description,
            address=self._site.absolute(feed),
            page=self._site.absolute(of),
            author=self._site.title,
            home=self._site.absolute(p.Front()),
            items=items,
            hub=self._site.hub,
            style=self._site.href(self._style) if self._style else "",
            archived=archived,
        )

    def _items(self, of: p.Page, whole_month: bool) -> tuple[Item, ...]:  # noqa: FBT001 - a key
        shown = newest_of(of, self._queries)
        if isinstance(of, p.Front | p.OrganisationPage | p.KindPage):
            # What is older stands in the archive of its month, once that month is over.
            shown = recent(shown, month=whole_month)
        return tuple(self._item(each.announcement) for each in shown)

    def _archived(self, feed: p.Feed) -> Archived | None:
        """The links of the site's Atom feed and of the months before that of its newest item.

        The months that are over are archived: what stands in an archive stays there.
        """
        if feed.format is not FeedFormat.ATOM:
            return None
        over = [
            p.ArchiveMonth(each.year, each.month) for each in self._queries.tallies.months()[1:]
        ]
        match feed.of:
            case p.Front():
                return Archived(previous=self._first(over))
            case p.ArchiveMonth() as month if month in over:
                before, after = over[over.index(month) + 1 :], over[: over.index(month)]
                current = self._site.absolute(_SITE)
                return Archived(current, self._first(before), self._first(after[::-1]))
        return None

    def _first(self, archives: list[p.ArchiveMonth]) -> str:
        """The address of the first of some archives; empty where there are none."""
        return next((self._site.absolute(*feeds_of(each)) for each in archives), "")
