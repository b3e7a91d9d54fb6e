"""The directories A–Å: everybody and every organisation, in Danish order."""

from __future__ import annotations

from collections import defaultdict

from navnenyt.danish.alphabet import LETTERS, Letter, surname_first
from navnenyt.index.listings import Line
from navnenyt.index.queries import Queries
from navnenyt.model import Sector
from navnenyt.site import limits
from navnenyt.site import pages as p
from navnenyt.site import views as v
from navnenyt.site.cards import Link
from navnenyt.site.heads import head
from navnenyt.site.tongue import word
from navnenyt.site.urls import Site
from navnenyt.site.view import View

WORDS = {
    p.Directory.PERSONS: (
        word("Personer"),
        word("Alle, der er omtalt i Navnenyt, efter efternavn."),
    ),
    p.Directory.EMPLOYERS: (
        word("Arbejdsgivere"),
        word("Alle arbejdsgivere og organisationer i Navnenyt."),
    ),
    p.Directory.INSTITUTIONS: (
        word("Uddannelsessteder"),
        word("Alle uddannelsessteder i Navnenyt."),
    ),
}


def directory_link(site: Site, directory: p.Directory) -> Link:
    """The way to a directory."""
    return Link(site.href(p.DirectoryPage(directory)), site.tongue.text(WORDS[directory][0]))


def whole_directory_link(site: Site, directory: p.Directory) -> Link:
    """The same, saying how far it goes."""
    link = directory_link(site, directory)
    return Link(link.href, f"{link.text} A–Å")


class Directories:
    """Makes the views of directories from the lines that the index keeps."""

    def __init__(self, site: Site, queries: Queries) -> None:
        """Take what the views are made of."""
        self._site = site
        self._listings = queries.listings

    def view(self, page: p.DirectoryPage | p.DirectoryLetter) -> View | None:
        """The whole of a short directory, or the letters of a long one; or one letter's page."""
        key = page.directory.value
        heading, introduction = map(self._site.tongue.text, WORDS[page.directory])
        above: tuple[Link, ...] = ()
        long = self._listings.has_more_than(key, limits.DIRECTORY_LINES)
        if isinstance(page, p.DirectoryLetter):
            groups = self._groups(page.directory, page.letter) if long else ()
            if not groups:
                return None
            current = groups[0].letter.text
            above = (directory_link(self._site, page.directory),)
            heading = f"{heading}: {current}"
        else:
            groups, current = (() if long else self._groups(page.directory)), ""
        return v.DirectoryView(
            head=head(self._site, page, heading, introduction, section=key, above=above),
            heading=heading,
            introduction=introduction,
            letters=self._letters(page.directory, long=long),
            groups=groups,
            current=current,
        )

    def _letters(self, directory: p.Directory, *, long: bool) -> tuple[Link, ...]:
        def href(letter: Letter) -> str:
            if long:
                return self._site.href(p.DirectoryLetter(directory, letter.slug))
            return f"#{letter.slug}"

        there = set(self._listings.letters(directory.value))
        return tuple(Link(href(each), each.text) for each in LETTERS if each.slug in there)

    def _groups(
        self, directory: p.Directory, letter: str | None = None
    ) -> tuple[v.LetterGroup, ...]:
        groups: dict[str, list[Link]] = defaultdict(list)
        for line in self._listings.lines(directory.value, letter):
            groups[line.letter].append(self._link(directory, line))
        return tuple(
            v.LetterGroup(each, tuple(groups[each.slug])) for each in LETTERS if each.slug in groups
        )

    def _link(self, directory: p.Directory, line: Line) -> Link:
        """A person leads to the timeline, else to the one entry; namesakes are told apart."""
        if directory is p.Directory.PERSONS:
            page = p.PersonPage(line.timeline) if line.timeline else p.Entry(line.path)
            return Link(self._site.href(page), surname_first(line.name), line.note)
        organisation = p.OrganisationPage(Sector(directory.value), line.key)
        return Link(self._site.href(organisation), line.name)
