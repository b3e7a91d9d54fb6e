"""What a feed holds, as data: which announcements, and what is said of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from navnenyt.feeds.reach import recent
from navnenyt.index.entries import Shown
from navnenyt.index.queries import Queries
from navnenyt.model import Announcement
from navnenyt.naming import Naming
from navnenyt.photos.shelf import Shelf
from navnenyt.photos.variants import JPEG
from navnenyt.site import pages as p
from navnenyt.site.notices import Notices
from navnenyt.site.pictures import Picture
from navnenyt.site.urls import Site


@dataclass(frozen=True, slots=True)
class Enclosure:
    """The portrait of an item: a JPEG of `length` bytes, `width` × `height` px."""

    url: str
    mime: str
    length: int
    width: int
    height: int
    alt: str
    credit: str


@dataclass(frozen=True, slots=True)
class Item:
    """One announcement in a feed; `id` never changes, `text` is the whole sentence."""

    id: str
    title: str
    link: str
    text: str
    published: datetime
    categories: tuple[str, ...]
    enclosure: Enclosure | None = None


@dataclass(frozen=True, slots=True)
class FeedDocument:
    """A feed: where it is, the page it is of, and its items, newest first."""

    title: str
    description: str
    address: str
    page: str
    items: tuple[Item, ...]

    @property
    def updated(self) -> datetime | None:
        """The newest item's date: the same content gives the same feed."""
        return max((item.published for item in self.items), default=None)


class Feeds:
    """Makes feeds from the index."""

    def __init__(
        self, site: Site, queries: Queries, naming: Naming, notices: Notices, photos: Shelf
    ) -> None:
        """Take what feeds are made of."""
        self._photos = photos
        self._notices = notices
        self._site = site
        self._queries = queries
        self._naming = naming

    def document(self, feed: p.Feed) -> FeedDocument | None:
        """A feed; None where its page has nothing to follow. The site's own always exists."""
        items = tuple(self._item(each.announcement) for each in recent(self._shown(feed)))
        if not items and feed.of != p.Front():
            return None
        name = self._name(feed)
        return FeedDocument(
            title=f"{self._site.title}: {name}" if name else self._site.title,
            description=f"Navnenyt om {name}." if name else self._site.description,
            address=self._site.absolute(feed),
            page=self._site.absolute(feed.of),
            items=items,
        )

    def _shown(self, feed: p.Feed) -> Iterator[Shown]:
        match feed.of:
            case p.Front():
                return self._queries.every()
            case p.OrganisationPage(sector, slug):
                return self._queries.followed(sector, slug)
            case p.KindPage(kind):
                return self._queries.each_of_kind(kind)

    def _name(self, feed: p.Feed) -> str:
        match feed.of:
            case p.Front():
                return ""
            case p.OrganisationPage(sector, slug):
                profile = self._naming.profile(sector, slug)
                return profile.name if profile else self._queries.spelling(sector, slug, own=True)
            case p.KindPage(kind):
                return kind.label

    def _item(self, a: Announcement) -> Item:
        notice = self._notices.at(a.path)
        return Item(
            id=self._site.item_id(a),
            title=title(a),
            link=self._site.absolute(p.Entry(a.path)),
            text=notice.text,
            published=a.published,
            categories=(a.kind.label, *(("Annonce",) if a.advertisement else ())),
            enclosure=self._enclosure(notice.card.picture),
        )

    def _enclosure(self, picture: Picture | None) -> Enclosure | None:
        if picture is None:
            return None
        return Enclosure(
            url=self._site.whole(picture.src),
            mime=JPEG.mime,
            length=self._photos.size(picture.src.rsplit("/", 1)[-1]),
            width=picture.width,
            height=picture.height,
            alt=picture.alt,
            credit=picture.credit,
        )


def title(a: Announcement) -> str:
    """A title that stands alone: «Thomas Nakai: Færdiggjort uddannelse, Carlsberg».

    Who joins or leaves a board does so at the board's organisation, whatever the employer.
    """
    where = a.organisations[0] if a.organisations else a.main_organisation
    return f"{a.name}: {a.kind.label}" + (f", {where}" if where else "")
