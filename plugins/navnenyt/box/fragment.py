"""A box as HTML without a script, for hosts that put it into their pages on their own server."""

from __future__ import annotations

from itertools import islice

from navnenyt.box.documents import BoxDocument, BoxItem
from navnenyt.site.view import Printed

# The host may show fewer of them, by an attribute that the style of the fragment understands.
MOST_CARDS = 6


class BoxFragment(Printed):
    """A box whose addresses are all whole; `credits` are the photographers, each once."""

    template = "box.html"
    title: str
    page: str
    items: tuple[BoxItem, ...]
    credits: tuple[str, ...]


def fragment(box: BoxDocument) -> BoxFragment:
    """The newest of a box, without those that a host has to ask for."""
    shown = (item for item in box.items if not item.only_when_asked)
    items = tuple(islice(shown, MOST_CARDS))
    credits_ = dict.fromkeys(item.photo.credit for item in items if item.photo)
    return BoxFragment(box.title, box.page, items, tuple(filter(None, credits_)))
