"""Feed data → RSS 2.0 and Atom (RFC 4287). The only import of feedgen."""

from __future__ import annotations

from datetime import UTC, datetime
from html import escape
from typing import Any
from zlib import crc32

from feedgen.entry import FeedEntry
from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from feedgen.util import xml_elem

from navnenyt.danish.clock import TIME_ZONE
from navnenyt.feeds.documents import FeedDocument
from navnenyt.feeds.finish import finished
from navnenyt.feeds.items import Enclosure, Item
from navnenyt.site.formats import FeedFormat

_NAMESPACES = {
    "media": "http://search.yahoo.com/mrss/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "fh": "http://purl.org/syndication/history/1.0",
}
_ATOM = "http://www.w3.org/2005/Atom"
# What an empty feed says that it was changed at: it must say something, and not the time of day;
# of what is older than feeds are, readers think that a clock was never set.
_NEVER = datetime(2000, 1, 1, tzinfo=UTC)


class _Feed(BaseExtension):  # type: ignore[misc]
    """What feedgen cannot say of a feed: its hub in RSS, and that it is an archive."""

    document: FeedDocument
    names: tuple[str, ...] = ()

    def extend_ns(self) -> dict[str, str]:
        return {name: _NAMESPACES[name] for name in self.names}

    def extend_rss(self, feed: Any) -> Any:  # noqa: ANN401 - an element of lxml
        if self.document.hub:
            xml_elem(f"{{{_ATOM}}}link", feed[0], href=self.document.hub, rel="hub")
        return feed

    def extend_atom(self, feed: Any) -> Any:  # noqa: ANN401 - an element of lxml
        if self.document.is_archive:
            xml_elem(f"{{{_NAMESPACES['fh']}}}archive", feed)
        return feed


class _Entry(BaseEntryExtension):  # type: ignore[misc]
    """What feedgen cannot say of an item: its author in RSS, and all about its portrait.

    An enclosure has no room for who took the portrait and what it shows; Media RSS 1.5.1 has.
    """

    author = ""
    portrait: Enclosure | None = None

    def extend_rss(self, entry: Any) -> Any:  # noqa: ANN401 - an element of lxml
        xml_elem(f"{{{_NAMESPACES['dc']}}}creator", entry).text = self.author
        return self._with_media(entry)

    def extend_atom(self, entry: Any) -> Any:  # noqa: ANN401 - an element of lxml
        if (shown := self.portrait) is not None:
            # Of its own links feedgen 1.0 prints the addresses alone.
            link = xml_elem("link", entry, rel="enclosure", type=shown.mime, href=shown.url)
            link.set("length", str(shown.length))
            link.set("title", shown.title)
        return self._with_media(entry)

    def _with_media(self, entry: Any) -> Any:  # noqa: ANN401 - an element of lxml
        if (shown := self.portrait) is not None:
            media = f"{{{_NAMESPACES['media']}}}"
            content = xml_elem(f"{media}content", entry)
            content.set("url", shown.url)
            content.set("type", shown.mime)
            content.set("medium", "image")
            content.set("fileSize", str(shown.length))
            content.set("width", str(shown.width))
            content.set("height", str(shown.height))
            xml_elem(f"{media}description", content, type="plain").text = shown.alt
            if shown.credit:
                credit = xml_elem(f"{media}credit", content, role="photographer")
                credit.text = shown.credit
        return entry


def rss(document: FeedDocument) -> bytes:
    """The bytes of an RSS 2.0 feed; equal data gives equal bytes."""
    feed = _generator(document, "dc")
    feed.description(document.description)
    feed.language("da")
    # The last link becomes the channel's own: the page, not the feed.
    feed.link(href=document.address, rel="self", type=FeedFormat.RSS.mime)
    feed.link(href=document.page, rel="alternate")
    feed.lastBuildDate(_local(document.updated))
    for item in document.items:
        entry = _entry(feed, item)
        entry.guid(item.id, permalink=False)
        entry.published(_local(item.published))
        # Readers take a description for HTML.
        entry.description(escape(item.text, quote=False))
        entry.content(item.html)
        entry.link(href=item.link)
        entry.extended.author = document.author
        if shown := item.enclosure:
            entry.enclosure(shown.url, str(shown.length), shown.mime)
    return finished(feed.rss_str(pretty=True), document.style)


def atom(document: FeedDocument) -> bytes:
    """The bytes of an Atom feed; equal data gives equal bytes."""
    feed = _generator(document, *(["fh"] if document.is_archive else []))
    feed.id(document.id)
    feed.subtitle(document.description)
    changes = (_apart(item.updated, item) for item in document.items)
    feed.updated(max(changes, default=_NEVER))
    feed.author(name=document.author, uri=document.home)
    feed.language("da")
    feed.link(href=document.address, rel="self", type=FeedFormat.ATOM.mime)
    archived = document.archived
    if archived and archived.current:
        feed.link(href=archived.current, rel="current")
    if archived and archived.previous:
        feed.link(href=archived.previous, rel="prev-archive")
    if archived and archived.next:
        feed.link(href=archived.next, rel="next-archive")
    if document.hub:
        feed.link(href=document.hub, rel="hub")
    feed.link(href=document.page, rel="alternate", type="text/html")
    for item in document.items:
        entry = _entry(feed, item)
        entry.id(item.id)
        entry.published(_apart(item.published, item))
        entry.updated(_apart(item.updated, item))
        # As in RSS: text that looks like a tag is text to every reader.
        entry.summary(escape(item.text, quote=False), type="html")
        entry.content(item.html, type="html")
        entry.link(href=item.link, rel="alternate")
    return finished(feed.atom_str(pretty=True), document.style)


def _generator(document: FeedDocument, *names: str) -> FeedGenerator:
    """What both forms begin with; `names` are the namespaces that they need."""
    feed = FeedGenerator()
    feed.title(document.title)
    feed.generator("navnenyt")
    feed.register_extension("extended", _Feed, _Entry)
    feed.extended.document = document
    has_portrait = any(item.enclosure for item in document.items)
    feed.extended.names = (*names, *(["media"] if has_portrait else []))
    return feed


def _entry(feed: FeedGenerator, item: Item) -> FeedEntry:
    entry = feed.add_entry(order="append")
    entry.title(item.title)
    for category in item.categories:
        entry.category(term=category.label, scheme=category.scheme or None)
    entry.extended.portrait = item.enclosure
    return entry


def _local(instant: datetime | None) -> datetime:
    return instant.astimezone(TIME_ZONE) if instant else _NEVER


def _apart(instant: datetime, item: Item) -> datetime:
    """An instant with the item's own microseconds, which never change.

    News of a day share its first second, and no two may be equal (docs/decisions/014).
    """
    own = crc32(item.id.encode()) % 1_000_000
    return _local(instant).replace(microsecond=own)
