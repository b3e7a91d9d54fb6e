"""What prints a feed in each form."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from navnenyt.feeds.documents import FeedDocument
from navnenyt.feeds.json_feed import json_feed
from navnenyt.feeds.xml import atom, rss
from navnenyt.site.formats import FeedFormat

PRINTERS: Mapping[FeedFormat, Callable[[FeedDocument], bytes]] = {
    FeedFormat.RSS: rss,
    FeedFormat.ATOM: atom,
    FeedFormat.JSON: json_feed,
}
