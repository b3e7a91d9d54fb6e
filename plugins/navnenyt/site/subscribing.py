"""The page that says how to follow the site, and all that there is to follow."""

from __future__ import annotations

from navnenyt.index.queries import Queries
from navnenyt.model import Sector
from navnenyt.site import pages as p
from navnenyt.site import views as v
from navnenyt.site.cards import Link
from navnenyt.site.followed import opml_of
from navnenyt.site.heads import feed_links, head
from navnenyt.site.urls import Site

_DIRECTORIES = (
    (p.Directory.EMPLOYERS, "Find en arbejdsgiver"),
    (p.Directory.INSTITUTIONS, "Find et uddannelsessted"),
    (p.Directory.PERSONS, "Find en person"),
)
# What a list of feeds is called, also in a feed reader that takes it in.
LISTS = (
    (opml_of(Sector.EMPLOYER), "Alle arbejdsgivere"),
    (opml_of(Sector.INSTITUTION), "Alle uddannelsessteder"),
    (p.Opml(p.Kinds()), "Alle typer"),
)


def subscribe(site: Site, queries: Queries) -> v.SubscribeView:
    """The view of the page; of single organisations it only says where to find them."""
    description = f"Følg {site.title}: alle nyheder, én arbejdsgiver, ét uddannelsessted, én type."
    return v.SubscribeView(
        head=head(site, p.Subscribe(), "Abonnér", description, section="abonner"),
        everything=v.Followed("Hele siden", feed_links(site, p.Front(), "alle nyheder")),
        address=site.absolute(p.Feed(p.Front())),
        kinds=tuple(
            v.Followed(kind.label, feed_links(site, p.KindPage(kind), kind.label))
            for kind in queries.tallies.kinds()
        ),
        directories=tuple(
            Link(site.href(p.DirectoryPage(directory)), text) for directory, text in _DIRECTORIES
        ),
        lists=tuple(Link(site.href(page), text) for page, text in LISTS),
        data=Link(site.href(p.OpenData()), "Åbne data"),
    )
