"""The page of the search, which is a way to the directories where no script runs."""

from __future__ import annotations

from navnenyt.site import pages as p
from navnenyt.site import views as v
from navnenyt.site.directories import WORDS, whole_directory_link
from navnenyt.site.heads import head
from navnenyt.site.urls import Site


def search_page(site: Site) -> v.SearchView:
    """The view of the page Søg; no announcement changes it."""
    text = site.tongue.text
    return v.SearchView(
        head=head(
            site,
            p.SearchPage(),
            text("Søg"),
            text(
                "Find en person, en arbejdsgiver eller et uddannelsessted i %(title)s.",
                title=site.title,
            ),
            section="soeg",
        ),
        directories=tuple(whole_directory_link(site, each) for each in WORDS),
    )
