"""The forms in which what a page shows leaves the site."""

from __future__ import annotations

from enum import Enum


class FeedFormat(Enum):
    """The three forms of a feed; the value is the name of the file."""

    RSS = "rss.xml"
    ATOM = "atom.xml"
    JSON = "feed.json"

    @property
    def mime(self) -> str:
        """The MIME type that the form is registered with, or known by."""
        return (
            f"application/{'feed+json' if self is FeedFormat.JSON else self.name.lower() + '+xml'}"
        )


class BoxForm(Enum):
    """The forms of the box on other sites' pages; the value is the name of the file."""

    DATA = "boks.json"
    FRAGMENT = "boks.html"
    OEMBED = "oembed.json"


class DataFormat(Enum):
    """The forms of a data file; the value is its ending."""

    JSON = "json"
    CSV = "csv"
