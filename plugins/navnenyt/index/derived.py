"""All that is derived of what is due, brought up together: persons, lists, search and numbers."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field

from navnenyt.frozen import Frozen
from navnenyt.index.activity import Activity
from navnenyt.index.listings import PERSONS, Listings
from navnenyt.index.moves import Moves
from navnenyt.index.people import People, Place
from navnenyt.index.search_lines import Found, SearchLines
from navnenyt.index.tallies import Cell, Tallies
from navnenyt.model import Sector
from navnenyt.naming import Naming
from navnenyt.persons import Identity


@dataclass(slots=True)
class Scope:
    """What a change can reach: whom it is about, and which organisations and months it names."""

    identities: list[Identity] = field(default_factory=list)
    organisations: set[tuple[Sector, str]] = field(default_factory=set)
    cells: set[Cell] = field(default_factory=set)

    def add(self, other: Scope) -> None:
        """What another change can reach too."""
        self.identities += other.identities
        self.organisations |= other.organisations
        self.cells |= other.cells


class Moved(Frozen):
    """What differs after it: places of persons, before and after, and (directory, letter) pairs.

    `found` is what differs in the search.
    """

    places: dict[str, tuple[Place, Place]]
    letters: set[tuple[str, str]]
    found: Found


class Derived:
    """The derived tables; the views `live` and `named` say what is due."""

    def __init__(self, connection: sqlite3.Connection, naming: Naming) -> None:
        """Take an open index and what spellings mean now."""
        self._naming = naming
        self._people = People(connection)
        self._listings = Listings(connection)
        self._search = SearchLines(connection)
        self._tallies = Tallies(connection)
        self._activity = Activity(connection)
        self._moves = Moves(connection)

    def rebuild(self) -> None:
        """Everything anew."""
        self._people.rebuild()
        self._listings.rebuild(self._naming)
        self._search.rebuild(self._naming)
        self._tallies.rebuild()
        self._activity.rebuild()
        self._moves.rebuild()

    def bring_up(self, scope: Scope) -> Moved:
        """What a change can reach anew; what differs."""
        paths = sorted({each.path for each in scope.identities})
        leaders = self._leaders(paths)
        places = self._people.bring_up(scope.identities)
        leaders |= self._leaders(paths)
        leaders |= {place.leader for pair in places.values() for place in pair}
        persons = sorted(leaders - {""})
        letters = self._listings.bring_up_persons(persons)
        moved = {(PERSONS, letter) for letter in letters}
        ordered = sorted(scope.organisations, key=lambda one: (one[0].value, one[1]))
        moved |= self._listings.bring_up_organisations(ordered, self._naming)
        found = self._search.bring_up(persons, ordered, self._naming)
        self._tallies.bring_up(sorted(scope.cells))
        self._activity.bring_up(ordered)
        self._moves.bring_up({*paths, *places})
        return Moved(places, moved, found)

    def _leaders(self, paths: Iterable[str]) -> set[str]:
        return {self._people.at(path).leader for path in paths}
