"""An address → the bytes that belong there, or nothing. Reads the index, writes nothing."""

from __future__ import annotations

from pathlib import Path

from navnenyt.box.data import box_data
from navnenyt.box.documents import Boxes
from navnenyt.box.embed import oembed
from navnenyt.box.fragment import fragment
from navnenyt.danish.speech import DANISH
from navnenyt.feeds.documents import Feeds
from navnenyt.feeds.opml import opml
from navnenyt.flow.publishing.frame import Frame
from navnenyt.frozen import Frozen
from navnenyt.index.queries import Queries
from navnenyt.model import PlainPage
from navnenyt.naming import Naming
from navnenyt.photos.shelf import Shelf
from navnenyt.site import pages as p
from navnenyt.site.addresses import pages_at
from navnenyt.site.compose import Composer
from navnenyt.site.formats import BoxForm
from navnenyt.site.notices import Notices
from navnenyt.site.search import Search
from navnenyt.site.sitemap import robots, sitemap_index, sitemap_of_others, sitemap_of_year
from navnenyt.site.urls import Site
from navnenyt.site.view import Printed


class Made(Frozen):
    """The bytes of an address, and the template that printed them, if one did.

    `listed` says that the sitemap of pages other than announcements names it.
    """

    data: bytes
    listed: bool = False
    template: str = ""


class Production:
    """Makes what belongs at an address, from the index, the theme and the encoded photos."""

    def __init__(  # noqa: PLR0917 - all that bytes are made of
        self,
        site: Site,
        queries: Queries,
        naming: Naming,
        plain_pages: list[PlainPage],
        frame: Frame,
        photos: Path,
    ) -> None:
        """Take the index and what belongs to it; `photos` is the folder of encoded ones."""
        self._site = site
        self._queries = queries
        self._frame = frame
        self._photos = Shelf(photos)
        self._prints = False
        self._notices = notices = Notices(site, queries, naming, DANISH)
        self._composer = Composer(site, queries, naming, plain_pages, notices)
        self._boxes = Boxes(site, queries, naming, notices)
        self._search = Search(site, queries.search)
        self._feeds = Feeds(site, queries, naming, notices, self._photos, frame.feed_style)

    def made(self, address: str) -> Made | None:
        """What stands at an address; None where nothing has a reason to."""
        for page in pages_at(address):
            made = self._made(page)
            if made is not None:
                return made
        return None

    def _made(self, page: p.Page) -> Made | None:
        match page:
            case p.Feed():
                return self._feed(page)
            case p.Box():
                return self._box(page)
            case p.Opml():
                return Made(opml(self._site, self._queries, page))
            case p.SearchNode() | p.SearchWords():
                data = self._search.content(page)
                return Made(data) if data else None
            case p.DataFile():
                data = self._notices.data(page)
                return Made(data) if data else None
            case p.Sitemap():
                return Made(sitemap_index(self._site, self._queries))
            case p.SitemapYear(year):
                data = sitemap_of_year(self._site, self._queries, year)
                return Made(data) if data else None
            case p.SitemapOthers():
                return Made(sitemap_of_others(self._site, self._queries.written.listed()))
            case p.Robots():
                return Made(robots(self._site))
            case p.ThemeFile(name):
                return Made(self._frame.files[name]) if name in self._frame.files else None
            case p.PhotoFile(name):
                shown = self._queries.inventory.shows_photo_file(name)
                return Made(self._photos.take(name)) if shown else None
            case _:
                return self._html(page)

    def _feed(self, page: p.Feed) -> Made | None:
        # The feed library takes longer to import than a build in which nothing changed.
        from navnenyt.feeds.forms import PRINTERS  # noqa: PLC0415

        document = self._feeds.document(page)
        return Made(PRINTERS[page.format](document)) if document else None

    def _box(self, page: p.Box) -> Made | None:
        box = self._boxes.document(page.of)
        match page.form:
            case _ if box is None:
                return None
            case BoxForm.DATA:
                return Made(box_data(box))
            case BoxForm.OEMBED:
                return Made(oembed(box, self._site))
            case BoxForm.FRAGMENT:
                view = fragment(box)
                return Made(self._printed(view), template=view.template)

    def _html(self, page: p.HtmlPage) -> Made | None:
        view = self._composer.view(page)
        if view is None:
            return None
        listed = view.head.index and not isinstance(page, p.Entry)
        return Made(self._printed(view), listed, view.template)

    def _printed(self, view: Printed) -> bytes:
        if not self._prints:
            self._frame.renderer.remember(self._notices.at_hand)
            self._prints = True
        return self._frame.renderer.html(view)
