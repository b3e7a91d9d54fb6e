"""What looks like something that is there already: a name one slip away, a notice told twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations

from navnenyt.danish.slugs import name_key
from navnenyt.flow import messages as m
from navnenyt.index.conflicts import Conflicts
from navnenyt.index.records import SECTORS, Record
from navnenyt.index.store import Store
from navnenyt.model import Announcement, Sector
from navnenyt.naming import Naming
from navnenyt.near import NearNames
from navnenyt.problems import Problem

# Two notices with no day of their own are one when they come out within a month of each other.
_WITHIN = timedelta(days=31)


class Likenesses:
    """Advice on accepted announcements, seen beside the others; lines are not looked up."""

    def __init__(self, store: Store, naming: Naming, conflicts: Conflicts) -> None:
        """Take the index of what was accepted, and what spellings mean."""
        self._entries = store.entries
        self._naming = naming
        self._conflicts = conflicts
        # Of those that are accepted together: the names so far, and who had each first.
        self._earlier = NearNames()
        self._first: dict[tuple[Sector, str], tuple[str, str]] = {}

    def of(self, a: Announcement) -> Iterator[Problem]:
        """What an announcement looks like that was accepted just now."""
        for path in self._entries.of_name(a):
            other = self._entries.at(path)
            if other and other.announcement != a:
                yield from self._twins(other.announcement, a)
        for sector, spelling in dict.fromkeys(a.organisations_named()):
            slug = self._naming.slug_of(sector, spelling)
            known = self._naming.profile(sector, slug) is not None
            if known or not self._conflicts.is_new(sector, slug, a.path):
                continue
            like = self._conflicts.organisations_like(sector, slug)
            if near := NearNames((sector, other) for other in like).near(sector, slug):
                yield _near_name(a, spelling, *self._conflicts.example_of(sector, near))

    def beside_earlier(self, one: Record) -> Iterator[Problem]:
        """What the names in an announcement look like that is accepted with those asked before."""
        for each in one.organisations:
            sector = SECTORS[each.sector]
            slug = self._naming.slug_of(sector, each.spelling)
            if (sector, slug) in self._first:
                continue
            self._first[sector, slug] = (each.spelling, f"{one.path}.md")
            near = self._earlier.near(sector, slug)
            if near and not self._naming.profile(sector, slug):
                yield _near_name(one.announcement, each.spelling, *self._first[sector, near])

    def twins(self) -> Iterator[Problem]:
        """All announcements that tell the same as another."""
        for paths in self._entries.of_one_kind_and_name():
            shown = [each.announcement for each in map(self._entries.at, paths) if each]
            for one, other in combinations(shown, 2):
                yield from self._twins(one, other)

    def _twins(self, one: Announcement, other: Announcement) -> Iterator[Problem]:
        """Advice for the later of two that tell the same."""
        if self._tell_the_same(one, other):
            first, later = sorted((one, other), key=lambda a: (a.published.timestamp(), a.path))
            yield m.TOLD_TWICE.at(f"{later.path}.md", 1, "navn", others=f"{first.path}.md")

    def _tell_the_same(self, one: Announcement, other: Announcement) -> bool:
        """Whether kind, person, place and time are the same, as far as they are told."""
        if (one.kind, name_key(one.name)) != (other.kind, name_key(other.name)):
            return False
        if one.person and other.person and one.person != other.person:
            return False
        if one.effective and other.effective:
            same_time = one.effective == other.effective
        else:
            same_time = abs(one.published - other.published) <= _WITHIN
        return same_time and self._places(one) == self._places(other)

    def _places(self, a: Announcement) -> set[tuple[Sector, str]]:
        return {
            (sector, self._naming.organisation(sector, spelling).slug)
            for sector, spelling in a.own_organisations()
        }


def _near_name(a: Announcement, spelling: str, other: str, others: str) -> Problem:
    key = key_of(a, spelling)
    return m.NEAR_NAME.at(f"{a.path}.md", 1, key, spelling=spelling, other=other, others=others)


def key_of(a: Announcement, spelling: str) -> str:
    """The field that names an organisation."""
    by_key = {
        "arbejdsgiver": a.employers,
        "organisation": a.organisations,
        "institution": (a.institution,),
        "til_arbejdsgiver": (a.next_employer,),
    }
    return next((key for key, spelt in by_key.items() if spelling in spelt), "fra_arbejdsgiver")
