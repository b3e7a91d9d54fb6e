"""Feed data → RSS 2.0. The only import of feedgen."""

from __future__ import annotations

from html import escape
from typing import Any

from feedgen.entry import FeedEntry
from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from feedgen.util import xml_elem

from navnenyt.danish.clock import TIME_ZONE
from navnenyt.feeds.items import Enclosure, FeedDocument, Item

_MEDIA = "http://search.yahoo.com/mrss/"


class _Media(BaseExtension):  # type: ignore[misc]
    """The names of Media RSS 1.5.1, where a feed has a portrait."""

    def extend_ns(self) -> dict[str, str]:
        return {"media": _MEDIA}


class _EntryMedia(BaseEntryExtension):  # type: ignore[misc]
    """The portrait of an item, with who took it and what it shows: an enclosure has no room."""

    portrait: Enclosure | None = None

    def extend_rss(self, entry: Any) -> Any:  # noqa: ANN401 - an element of lxml
        if (shown := self.portrait) is not None:
            content = xml_elem(f"{{{_MEDIA}}}content", entry)
            content.set("url", shown.url)
            content.set("type", shown.mime)
            content.set("medium", "image")
            content.set("fileSize", str(shown.length))
            content.set("width", str(shown.width))
            content.set("height", str(shown.height))
            xml_elem(f"{{{_MEDIA}}}description", content, type="plain").text = shown.alt
            if shown.credit:
                credit = xml_elem(f"{{{_MEDIA}}}credit", content, role="photographer")
                credit.text = shown.credit
        return entry


def rss(document: FeedDocument) -> bytes:
    """The bytes of an RSS 2.0 feed; equal data gives equal bytes."""
    feed = FeedGenerator()
    feed.title(document.title)
    feed.description(document.description)
    feed.language("da")
    feed.generator("navnenyt")
    # The last link becomes the channel's own: the page, not the feed.
    feed.link(href=document.address, rel="self", type="application/rss+xml")
    feed.link(href=document.page, rel="alternate")
    if document.updated is not None:
        feed.lastBuildDate(document.updated.astimezone(TIME_ZONE))
    if any(item.enclosure for item in document.items):
        feed.register_extension("media", _Media, _EntryMedia, atom=False)
    for item in document.items:
        entry = feed.add_entry(_entry(item), order="append")
        if item.enclosure:
            entry.media.portrait = item.enclosure
    if document.updated is None:
        feed.lastBuildDate("Thu, 01 Jan 1970 00:00:00 +0000")
    return bytes(feed.rss_str(pretty=True))


def _entry(item: Item) -> FeedEntry:
    entry = FeedEntry()
    entry.id(item.id)
    entry.guid(item.id, permalink=False)
    entry.title(item.title)
    entry.link(href=item.link)
    # Readers take a description for HTML.
    entry.description(escape(item.text, quote=False))
    entry.published(item.published.astimezone(TIME_ZONE))
    for category in item.categories:
        entry.category(term=category)
    if shown := item.enclosure:
        entry.enclosure(shown.url, str(shown.length), shown.mime)
    return entry
