"""The page of the search, which is a way to the directories where no script runs."""

from __future__ import annotations

from navnenyt.site import pages as p
from navnenyt.site import views as v
from navnenyt.site.cards import Link
from navnenyt.site.directories import WORDS
from navnenyt.site.heads import head
from navnenyt.site.urls import Site


def search_page(site: Site) -> v.SearchView:
    """The view of the page Søg; no announcement changes it."""
    return v.SearchView(
        head=head(
            site,
            p.SearchPage(),
            "Søg",
            f"Find en person, en arbejdsgiver eller et uddannelsessted i {site.title}.",
            section="soeg",
        ),
        directories=tuple(
            Link(site.href(p.DirectoryPage(each)), f"{heading} A–Å")
            for each, (heading, _) in WORDS.items()
        ),
    )
