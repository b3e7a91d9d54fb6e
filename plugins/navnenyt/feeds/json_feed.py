"""Feed data → JSON Feed 1.1 (jsonfeed.org)."""

from __future__ import annotations

from typing import Any

from navnenyt.danish.clock import TIME_ZONE
from navnenyt.feeds.documents import FeedDocument
from navnenyt.feeds.items import Item
from navnenyt.frozen import encode
from navnenyt.site.marks import KEY

_VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(document: FeedDocument) -> bytes:
    """The bytes of a JSON feed; equal data gives equal bytes."""
    feed: dict[str, Any] = {
        "version": _VERSION,
        KEY: {},
        "title": document.title,
        "description": document.description,
        "language": "da",
        "home_page_url": document.page,
        "feed_url": document.address,
        "authors": [{"name": document.author, "url": document.home}],
    }
    if document.hub:
        feed["hubs"] = [{"type": "WebSub", "url": document.hub}]
    feed["items"] = [_item(item) for item in document.items]
    return encode(feed).encode()


def _item(item: Item) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": item.id,
        "url": item.link,
        "title": item.title,
        "summary": item.text,
        "content_html": item.html,
        "date_published": item.published.astimezone(TIME_ZONE).isoformat(),
    }
    if item.updated != item.published:
        found["date_modified"] = item.updated.astimezone(TIME_ZONE).isoformat()
    found["tags"] = [category.label for category in item.categories]
    if shown := item.enclosure:
        found["image"] = shown.url
        found["attachments"] = [
            {
                "url": shown.url,
                "mime_type": shown.mime,
                "size_in_bytes": shown.length,
                "title": shown.title,
            }
        ]
    return found
