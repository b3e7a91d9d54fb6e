"""A box as data: what it is of, and what it says of each announcement, all of it text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, islice

from navnenyt.danish.monogram import Monogram
from navnenyt.frozen import Frozen
from navnenyt.index.entries import Shown
from navnenyt.index.queries import Queries
from navnenyt.model import Announcement, Kind
from navnenyt.naming import Naming
from navnenyt.site import pages as p
from navnenyt.site.notices import Notices
from navnenyt.site.pictures import Picture
from navnenyt.site.syndication import name_of, newest_of
from navnenyt.site.urls import Site

# A box holds so many that anybody may show, and among them deaths, up to so many in all.
MOST_ITEMS = 12
MOST_IN_ALL = 24
# A host may ask for some kinds of all news: the newest twelve may hold none of a rare one.
OF_EACH_KIND = 4
# The forms of a box are made one after the other.
_AT_HAND = 8


class BoxPhoto(Frozen):
    """A small portrait: a whole address, its size in px, what it shows and who took it."""

    src: str
    width: int
    height: int
    alt: str
    credit: str


class BoxItem(Frozen, kw_only=True):
    """One announcement in a box; `link` is the whole address of its page.

    `only_when_asked` is for hosts that ask for its kind: a notice of death stands beside no news
    by chance.
    """

    name: str
    kind: Kind
    position: str
    text: str
    link: str
    day: str
    advertisement: bool
    photo: BoxPhoto | None
    monogram: Monogram
    only_when_asked: bool = False


class BoxDocument(Frozen):
    """A box: its title, the whole address of its page, and its items, newest first."""

    title: str
    page: str
    items: tuple[BoxItem, ...]


class Boxes:
    """Makes boxes from the index."""

    def __init__(self, site: Site, queries: Queries, naming: Naming, notices: Notices) -> None:
        """Take what they are made of."""
        self._site = site
        self._queries = queries
        self._naming = naming
        self._notices = notices
        self.document = lru_cache(_AT_HAND)(self._document)

    def _document(self, of: p.Front | p.OrganisationPage | p.KindPage) -> BoxDocument | None:
        """The box of a list; None where there is no such list. The site's own always exists."""
        shown = newest_of(of, self._queries)
        first = next(shown, None)
        if first is None and of != p.Front():
            return None
        held: Iterable[Announcement] = _newest(
            _open(chain((first,), shown) if first else shown), of
        )
        if of == p.Front():
            held = _in_order((*held, *self._of_each_kind()))
        name = name_of(of, self._queries, self._naming)
        return BoxDocument(
            title=f"{self._site.title}: {name}" if name else self._site.title,
            page=self._site.absolute(of),
            items=tuple(self._item(a, of) for a in held),
        )

    def _of_each_kind(self) -> Iterator[Announcement]:
        for kind in Kind:
            yield from islice(_open(self._queries.each_of_kind(kind)), OF_EACH_KIND)

    def _item(self, a: Announcement, of: p.Page) -> BoxItem:
        notice = self._notices.at(a.path)
        card = notice.card
        return BoxItem(
            name=a.name,
            kind=a.kind,
            position=card.position,
            text=notice.text,
            link=self._site.absolute(p.Entry(a.path)),
            day=card.day,
            advertisement=a.advertisement,
            photo=self._photo(card.picture),
            monogram=card.monogram,
            only_when_asked=_only_when_asked(a, of),
        )

    def _photo(self, picture: Picture | None) -> BoxPhoto | None:
        if picture is None:
            return None
        small = picture.small
        src = self._site.whole(small.src)
        return BoxPhoto(src, small.width, small.height, picture.alt, picture.credit)


def _open(shown: Iterable[Shown]) -> Iterator[Announcement]:
    """Those that are not kept from searches, which finds them on other sites too."""
    return (each.announcement for each in shown if each.announcement.searchable)


def _newest(newest_first: Iterable[Announcement], of: p.Page) -> Iterator[Announcement]:
    """The first twelve that anybody may show, and the others among them."""
    shown = 0
    for a in islice(newest_first, MOST_IN_ALL):
        yield a
        shown += not _only_when_asked(a, of)
        if shown == MOST_ITEMS:
            return


def _in_order(held: Iterable[Announcement]) -> Iterable[Announcement]:
    """Each once, the newest first, as in all lists."""
    once = {a.path: a for a in held}.values()
    return sorted(once, key=lambda a: (-a.published.timestamp(), a.path))


def _only_when_asked(a: Announcement, of: p.Page) -> bool:
    return a.kind is Kind.DEATH and of != p.KindPage(Kind.DEATH)
