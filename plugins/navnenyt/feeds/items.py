"""What a feed holds, as data: which announcements, and what is said of each."""

from __future__ import annotations

from datetime import datetime, time

from navnenyt.danish.clock import TIME_ZONE
from navnenyt.feeds.content import content
from navnenyt.frozen import Frozen
from navnenyt.language import Language
from navnenyt.model import Announcement, Sector
from navnenyt.photos.shelf import Shelf
from navnenyt.photos.variants import JPEG
from navnenyt.site import pages as p
from navnenyt.site.notices import Notices
from navnenyt.site.pictures import Picture
from navnenyt.site.urls import Site


class Enclosure(Frozen):
    """The portrait of an item: a JPEG of `length` bytes, `width` × `height` px."""

    url: str
    mime: str
    length: int
    width: int
    height: int
    alt: str
    credit: str

    @property
    def title(self) -> str:
        """What it shows and who took it, where a form of feed has room for one text."""
        return f"{self.alt}. Foto: {self.credit}" if self.credit else self.alt


class Category(Frozen):
    """A kind, an employer or an institution; `scheme` is the address of the list of all such."""

    label: str
    scheme: str = ""


class Item(Frozen):
    """One announcement in a feed.

    `id` never changes; `text` is the whole sentence, `html` all that there is to read. `updated`
    is later than `published` once something was changed that readers are told of.
    """

    id: str
    title: str
    link: str
    text: str
    html: str
    published: datetime
    updated: datetime
    categories: tuple[Category, ...]
    enclosure: Enclosure | None = None


class Items:
    """Makes items."""

    def __init__(self, site: Site, notices: Notices, photos: Shelf) -> None:
        """Take what they are made of."""
        self._site = site
        self._notices = notices
        self._photos = photos
        self._kinds = site.absolute(p.Kinds())
        self._sectors = {
            sector: site.absolute(p.DirectoryPage(p.Directory.of(sector))) for sector in Sector
        }

    def item(self, a: Announcement) -> Item:
        """An announcement that is due, as an item."""
        notice = self._notices.at(a.path)
        link = self._site.absolute(p.Entry(a.path))
        return Item(
            id=self._site.item_id(a),
            title=title(a, self._notices.language),
            link=link,
            text=notice.text,
            html=content(a, notice.card.prose, link, self._site),
            published=a.published,
            updated=updated(a),
            categories=self._categories(a),
            enclosure=self._enclosure(notice.card.picture),
        )

    def _categories(self, a: Announcement) -> tuple[Category, ...]:
        own = dict.fromkeys(a.own_organisations())
        return (
            Category(self._notices.language.label(a.kind), self._kinds),
            *(Category(spelling, self._sectors[sector]) for sector, spelling in own),
            *((Category("Annonce"),) if a.advertisement else ()),
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


def title(a: Announcement, language: Language) -> str:
    """A title that stands alone: »Thomas Nakai: Færdiggjort uddannelse, Carlsberg«.

    Who joins or leaves a board does so at the board's organisation, whatever the employer.
    """
    where = a.organisations[0] if a.organisations else a.main_organisation
    return f"{a.name}: {language.label(a.kind)}" + (f", {where}" if where else "")


def updated(a: Announcement) -> datetime:
    """The instant of the last change that readers are told of: `opdateret` is a day, so its first.

    Never before the publication.
    """
    if a.updated is None:
        return a.published
    return max(a.published, datetime.combine(a.updated, time.min, TIME_ZONE))
