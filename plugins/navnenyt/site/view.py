"""What every view has: its template, and what the `<head>` of its page says."""

from __future__ import annotations

from typing import ClassVar

from navnenyt.frozen import Frozen
from navnenyt.site.cards import Link


class SharedPicture(Frozen):
    """What is shown where somebody shares the page: a whole address, MIME type, size in px."""

    src: str
    mime: str
    width: int
    height: int
    alt: str


class FeedLink(Frozen):
    """Where a feed is, in one form: `form` is what readers call that, `title` what it is of."""

    href: str
    title: str
    mime: str
    form: str


class Head(Frozen, kw_only=True):
    """What every page's `<head>` says; `section` marks the current item of the menu.

    `trail` are the pages above it, from the front page on. `oembed` is where it says how to put the
    page's box into another.
    """

    title: str
    description: str
    canonical: str
    section: str = ""
    trail: tuple[Link, ...] = ()
    index: bool = True
    feeds: tuple[FeedLink, ...] = ()
    oembed: str = ""
    shared: SharedPicture | None = None


class Printed(Frozen):
    """All that a template may see to print something; `template` is its file."""

    template: ClassVar[str]


class View(Printed, kw_only=True):
    """The base of the views of pages."""

    head: Head
