"""Which addresses to bring up: those of the announcements that changed, and of what is beside them.

`pages_showing` names every page that an announcement is on. What an entry's page shows of others,
`surroundings` names, asked of the index before and after the change. Which lists there are is
compared with what stands in the output (`site/lists.py`).
"""

from __future__ import annotations

from collections.abc import Iterator

from navnenyt.index.derived import Moved, Scope
from navnenyt.index.outputs import Variants
from navnenyt.index.queries import Queries
from navnenyt.model import Announcement, Sector
from navnenyt.naming import Naming
from navnenyt.site import pages as p
from navnenyt.site.followed import opml_of, syndicated, with_syndicated
from navnenyt.site.showing import pages_of_profile, pages_showing
from navnenyt.site.urls import address


class Plan:
    """Asked of the index as it stands: before a change, and again after it."""

    def __init__(self, queries: Queries, naming: Naming, variants: Variants) -> None:
        """Take what the site is made of."""
        self._queries = queries
        self._naming = naming
        self._variants = variants

    def touched(self, path: str) -> set[str]:
        """Every address that shows an entry, if it is due, and of those beside it."""
        shown = self._queries.entry(path)
        if shown is None:
            return {address(p.Entry(path))}
        place = self._queries.place(path)
        pages = pages_showing(shown.announcement, self._naming, place.slug)
        files = (p.PhotoFile(name) for name in self._variants.of(path))
        beside = self.surroundings(shown.announcement)
        return {address(page) for page in (*pages, *files, *beside)}

    def scope(self, path: str) -> Scope:
        """Whom an entry is about, and which organisations and month it counts for, if it is due."""
        shown, identity = self._queries.entry(path), self._queries.identity(path)
        if shown is None or identity is None:
            return Scope()
        a = shown.announcement
        cell = (a.published.year, a.published.month, a.kind.value)
        return Scope([identity], set(self.organisations(a)), {cell})

    def surroundings(self, a: Announcement) -> Iterator[p.Page]:
        """The pages beside an entry: its neighbours', and its organisations' former addresses."""
        own = a.own_organisations()
        if own:
            slug = self._naming.slug_of(*own[0])
            beside = self._queries.neighbours(own[0][0], slug, int(a.published.timestamp()), a.path)
            for each in (beside.older, beside.newer):
                if each:
                    yield p.Entry(each.path)
        for sector, slug in self.organisations(a):
            yield from pages_of_profile(self._naming, sector, slug)

    def organisations(self, a: Announcement) -> set[tuple[Sector, str]]:
        """The organisations that an announcement names, by sector and slug."""
        named = a.organisations_named()
        return {(sector, self._naming.slug_of(sector, spelling)) for sector, spelling in named}

    def _pages_of_organisations(self, a: Announcement) -> set[p.Page]:
        return {p.OrganisationPage(sector, slug) for sector, slug in self.organisations(a)}

    def of_profile(self, sector: Sector, slug: str) -> set[str]:
        """Every address at which what a profile says can be read."""
        whole = p.OrganisationPage(sector, slug)
        years = self._queries.organisation_years(sector, slug)
        pages = {
            *pages_of_profile(self._naming, sector, slug),
            *syndicated(whole),
            opml_of(sector),
        }
        pages |= {p.OrganisationYear(sector, slug, year) for year, _ in years}
        return {address(page) for page in pages}

    def moved(self, moved: Moved) -> set[str]:
        """What persons and directories show differently now."""
        pages: set[p.Page] = set()
        for path, places in moved.places.items():
            pages.add(p.Entry(path))
            if places[0].leader and places[1].leader and places[0].leader != places[1].leader:
                # Whoever came to an employer or left it counts once there.
                shown = self._queries.entry(path)
                pages |= self._pages_of_organisations(shown.announcement) if shown else set()
            timelines = {p.PersonPage(place.timeline) for place in places if place.timeline}
            pages |= {each for page in timelines for each in with_syndicated(page)}
        for directory, letter in moved.letters:
            pages.add(p.DirectoryLetter(p.Directory(directory), letter))
        changed = {directory for directory, _ in moved.letters}
        pages |= {opml_of(sector) for sector in Sector if sector.value in changed}
        return {address(page) for page in pages}
