"""What the `<head>` of a page says, put together the same way for all."""

from __future__ import annotations

from navnenyt.site import pages as p
from navnenyt.site.cards import Link
from navnenyt.site.urls import Site
from navnenyt.site.views import Head, SharedPicture


def head(
    site: Site,
    page: p.HtmlPage,
    title: str,
    description: str,
    *,
    section: str,
    feeds: tuple[Link, ...] = (),
    index: bool = True,
    shared: SharedPicture | None = None,
) -> Head:
    """The head of a page that stands for itself: its title, then the site's; its feeds too."""
    return Head(
        title=title if isinstance(page, p.Front) else f"{title} – {site.title}",
        description=description,
        canonical=site.absolute(page),
        section=section,
        index=index,
        feeds=(*feeds, Link(site.href(p.Feed(p.Front())), f"{site.title}: alle nyheder")),
        shared=shared,
    )


def head_elsewhere(site: Site, page: p.HtmlPage, title: str, description: str) -> Head:
    """The head of a page that search engines should pass over: `page` is the one to know."""
    return Head(title=title, description=description, canonical=site.absolute(page), index=False)
