"""The directories A–Å: everybody and every organisation, in Danish order."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from navnenyt.danish.alphabet import (
    Letter,
    letter_of,
    person_sort_key,
    sort_key,
    surname_first,
)
from navnenyt.index.queries import Queries
from navnenyt.model import Sector
from navnenyt.naming import Naming
from navnenyt.persons import PersonGroup
from navnenyt.site import pages as p
from navnenyt.site import views as v
from navnenyt.site.cards import Link, position
from navnenyt.site.heads import head
from navnenyt.site.urls import Site

# A directory of more names than this has a page for each letter.
ONE_PAGE = 200
_WORDS = {
    p.Directory.PERSONS: ("Personer", "Alle, der er omtalt i Navnenyt, efter efternavn."),
    p.Directory.EMPLOYERS: ("Arbejdsgivere", "Alle arbejdsgivere og organisationer i Navnenyt."),
    p.Directory.INSTITUTIONS: ("Uddannelsessteder", "Alle uddannelsessteder i Navnenyt."),
}


@dataclass(frozen=True, slots=True, order=True)
class _Listed:
    """A name in a directory, sorted by its key."""

    key: str
    href: str
    text: str
    note: str = ""


class Directories:
    """Makes the views of directories; each is read once a build."""

    def __init__(self, site: Site, queries: Queries, naming: Naming) -> None:
        """Take what the views are made of."""
        self._site = site
        self._queries = queries
        self._naming = naming
        self._read: dict[p.Directory, list[_Listed]] = {}

    def view(self, page: p.DirectoryPage | p.DirectoryLetter) -> v.View | None:
        """The whole of a short directory, or the letters of a long one; or one letter's page."""
        names = self._names(page.directory)
        groups = _by_letter(names)
        long = len(names) > ONE_PAGE
        heading, introduction = _WORDS[page.directory]
        section = page.directory.value
        if isinstance(page, p.DirectoryPage):
            return v.DirectoryView(
                head=head(self._site, page, heading, introduction, section=section),
                heading=heading,
                introduction=introduction,
                letters=self._letters(page.directory, groups, long=long),
                groups=() if long else groups,
            )
        shown = [group for group in groups if group.letter.slug == page.letter]
        if not long or not shown:
            return None
        letter = shown[0].letter
        title = f"{heading}: {letter.text}"
        return v.DirectoryView(
            head=head(self._site, page, title, introduction, section=section),
            heading=title,
            introduction=introduction,
            letters=self._letters(page.directory, groups, long=True),
            groups=tuple(shown),
            current=letter.text,
        )

    def _letters(
        self, directory: p.Directory, groups: Iterable[v.LetterGroup], *, long: bool
    ) -> tuple[Link, ...]:
        def href(letter: Letter) -> str:
            if long:
                return self._site.href(p.DirectoryLetter(directory, letter.slug))
            return f"#{letter.slug}"

        return tuple(Link(href(group.letter), group.letter.text) for group in groups)

    def _names(self, directory: p.Directory) -> list[_Listed]:
        if directory not in self._read:
            persons = directory is p.Directory.PERSONS
            names = self._persons() if persons else self._organisations(Sector(directory.value))
            self._read[directory] = sorted(names)
        return self._read[directory]

    def _organisations(self, sector: Sector) -> list[_Listed]:
        names = []
        for found in self._queries.organisations(sector):
            profile = self._naming.profile(sector, found.slug)
            name = profile.name if profile else found.spelling
            key = sort_key((profile.sort_as if profile else None) or name)
            href = self._site.href(p.OrganisationPage(sector, found.slug))
            names.append(_Listed(key, href, name))
        return names

    def _persons(self) -> list[_Listed]:
        groups = self._queries.persons()
        shared = Counter(each.newest.name for each in groups)
        holders: dict[str, PersonGroup] = {}
        for each in groups:
            if each.has_timeline:
                holders.setdefault(each.slug, each)
        return [
            self._person(
                each,
                timeline=holders.get(each.slug) is each,
                namesake=shared[each.newest.name] > 1,
            )
            for each in groups
        ]

    def _person(self, group: PersonGroup, *, timeline: bool, namesake: bool) -> _Listed:
        """A person leads to the timeline, else to the one entry; namesakes are told apart."""
        newest = group.newest
        page = p.PersonPage(group.slug) if timeline else p.Entry(newest.path)
        shown = self._queries.entry(newest.path) if namesake else None
        return _Listed(
            person_sort_key(newest.name),
            self._site.href(page),
            surname_first(newest.name),
            position(shown.announcement) if shown else "",
        )


def _by_letter(names: Iterable[_Listed]) -> tuple[v.LetterGroup, ...]:
    groups: dict[Letter, list[Link]] = defaultdict(list)
    for name in names:
        groups[letter_of(name.key)].append(Link(name.href, name.text, name.note))
    return tuple(v.LetterGroup(letter, tuple(groups[letter])) for letter in sorted(groups))
