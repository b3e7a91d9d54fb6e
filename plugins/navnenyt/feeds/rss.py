"""Feed data → RSS 2.0. The only import of feedgen."""

from __future__ import annotations

from html import escape

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from navnenyt.danish.clock import TIME_ZONE
from navnenyt.feeds.items import FeedDocument, Item


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
    for item in document.items:
        feed.add_entry(_entry(item), order="append")
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
    return entry
