"""The page that says how to follow the site, and all that there is to follow."""

from __future__ import annotations

from navnenyt.index.queries import Queries
from navnenyt.model import Sector
from navnenyt.site import pages as p
from navnenyt.site import views as v
from navnenyt.site.cards import Link
from navnenyt.site.followed import opml_of
from navnenyt.site.heads import feed_links, head
from navnenyt.site.tongue import word
from navnenyt.site.urls import Site

_DIRECTORIES = (
    (p.Directory.EMPLOYERS, word("Find en arbejdsgiver")),
    (p.Directory.INSTITUTIONS, word("Find et uddannelsessted")),
    (p.Directory.PERSONS, word("Find en person")),
)
# What a list of feeds is called, also in a feed reader that takes it in.
LISTS = (
    (opml_of(Sector.EMPLOYER), word("Alle arbejdsgivere")),
    (opml_of(Sector.INSTITUTION), word("Alle uddannelsessteder")),
    (p.Opml(p.Kinds()), word("Alle typer")),
)


def subscribe(site: Site, queries: Queries) -> v.SubscribeView:
    """The view of the page; of single organisations it only says where to find them."""
    tongue, text = site.tongue, site.tongue.text
    description = text(
        "Følg %(title)s: alle nyheder, én arbejdsgiver, ét uddannelsessted, én type.",
        title=site.title,
    )
    return v.SubscribeView(
        head=head(site, p.Subscribe(), text("Abonnér"), description, section="abonner"),
        everything=v.Followed(
            text("Hele siden"), feed_links(site, p.Front(), text("alle nyheder"))
        ),
        address=site.absolute(p.Feed(p.Front())),
        kinds=tuple(
            v.Followed(label, feed_links(site, p.KindPage(kind), label))
            for kind, label in ((each, tongue.label(each)) for each in queries.tallies.kinds())
        ),
        directories=tuple(
            Link(site.href(p.DirectoryPage(directory)), text(said))
            for directory, said in _DIRECTORIES
        ),
        lists=tuple(Link(site.href(page), text(said)) for page, said in LISTS),
        data=Link(site.href(p.OpenData()), text("Åbne data")),
    )
