"""What the `<head>` of a page says, put together the same way for all."""

from __future__ import annotations

from functools import lru_cache

from navnenyt.index.entries import Shown
from navnenyt.photos.share import MIME, SIZE, share_image
from navnenyt.site import pages as p
from navnenyt.site.cards import Link
from navnenyt.site.followed import boxes_of, feeds_of
from navnenyt.site.formats import BoxForm, FeedFormat
from navnenyt.site.sharing import alternative_text, sharing
from navnenyt.site.urls import Site
from navnenyt.site.view import FeedLink, Head, SharedPicture

# What readers call them.
_FORMS = {FeedFormat.RSS: "RSS", FeedFormat.ATOM: "Atom", FeedFormat.JSON: "JSON Feed"}


def head(
    site: Site,
    page: p.HtmlPage,
    title: str,
    description: str,
    *,
    section: str,
    above: tuple[Link, ...] = (),
    feeds: tuple[FeedLink, ...] = (),
    index: bool = True,
    shared: SharedPicture | None = None,
) -> Head:
    """The head of a page that stands for itself: its title, then the site's; its feeds too.

    `above` are the pages that it is a part of, the whole of them first.
    """
    return Head(
        title=title if isinstance(page, p.Front) else f"{title} – {site.title}",
        description=description,
        canonical=site.absolute(page),
        section=section,
        trail=(Link(site.href(p.Front()), site.tongue.text("Forside")), *above) if above else (),
        index=index,
        feeds=(*feeds, *feed_links(site, p.Front(), site.tongue.text("alle nyheder"))),
        oembed=next(
            (site.absolute(box) for box in boxes_of(page) if box.form is BoxForm.OEMBED), ""
        ),
        shared=shared,
    )


# Every announcement of an employer announces its feeds, and every page those of the site.
@lru_cache(2048)
def feed_links(site: Site, page: p.Page, name: str) -> tuple[FeedLink, ...]:
    """The feeds of a page, in every form that it has; `name` is what the page is of."""
    return tuple(
        FeedLink(site.href(feed), f"{site.title}: {name}", feed.format.mime, _FORMS[feed.format])
        for feed in feeds_of(page)
        if feed.format in site.forms
    )


def head_elsewhere(site: Site, page: p.HtmlPage, title: str, description: str) -> Head:
    """The head of a page that search engines should pass over: `page` is the one to know."""
    return Head(title=title, description=description, canonical=site.absolute(page), index=False)


def shared_picture(shown: Shown, site: Site) -> SharedPicture | None:
    """The share image of an announcement with a portrait."""
    a = shown.announcement
    if a.photo is None or shown.photo is None:
        return None
    name = share_image(shown.photo, sharing(a, site.title)).name
    alt = alternative_text(a.name, a.photo)
    return SharedPicture(site.absolute(p.PhotoFile(name)), MIME, SIZE.width, SIZE.height, alt)
