"""Who of those that are due are one person, kept in the index: brought up for what changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from navnenyt.frozen import Frozen
from navnenyt.index.identities import IdentityReader
from navnenyt.index.tables import Table
from navnenyt.persons import Identity, PersonGroup, group


class Place(Frozen):
    """Whose entry one is: `leader` is the path of the person's oldest entry.

    `slug` is the one that the person's timeline would have; `timeline` is the same where there is
    a timeline and it is theirs. `members` counts the person's entries.
    """

    leader: str
    slug: str
    members: int
    timeline: str | None


NOWHERE = Place("", "", 0, None)


class People(Table):
    """The place of every entry that is due."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Take an open index whose view `live` has been made."""
        super().__init__(connection)
        self._live = IdentityReader(connection, "live")

    def at(self, path: str) -> Place:
        """The place of one entry; `NOWHERE` where it is not due."""
        return self._places("path = ?", [path]).get(path, NOWHERE)

    def rebuild(self) -> None:
        """Group everybody anew."""
        self.execute("DELETE FROM person")
        self.execute(
            "INSERT INTO person SELECT path, path, published, coalesce(person, name_slug), 1, NULL "
            f"FROM live WHERE {self._live.alone}"
        )
        groups = group(self._live.sharing())
        self._add(groups)
        self._hold({each.slug for each in groups if each.has_timeline})

    def bring_up(self, changed: Iterable[Identity]) -> dict[str, tuple[Place, Place]]:
        """Group those anew whom a change can reach; what differs, as before and after, by path.

        `changed` are the identities that have gone, and those that have come.
        """
        starts = list(changed)
        near = {each.path: each for each in self._live.related(*starts)}
        paths = sorted({each.path for each in starts} | near.keys())
        groups = group(near.values())
        before = self._places("path = ?", paths)
        slugs = {each.slug for each in groups} | {each.slug for each in before.values()}
        before |= self._places("slug = ?", sorted(slugs))
        self.execute_many("DELETE FROM person WHERE path = ?", [(path,) for path in paths])
        self._add(groups)
        self._hold(slugs)
        after = self._places("slug = ?", sorted(slugs))
        return {
            path: (before.get(path, NOWHERE), after.get(path, NOWHERE))
            for path in sorted(before.keys() | after.keys())
            if before.get(path) != after.get(path)
        }

    def _add(self, groups: Iterable[PersonGroup]) -> None:
        rows = [
            (member.path, each.members[0].path, each.members[0].published, each.slug,
             len(each.members))
            for each in groups
            for member in each.members
        ]  # fmt: skip
        self.execute_many("INSERT INTO person VALUES (?, ?, ?, ?, ?, NULL)", rows)

    def _hold(self, slugs: Iterable[str]) -> None:
        """A timeline is the oldest person's of those who want its slug."""
        for slug in sorted(slugs):
            self.execute("UPDATE person SET timeline = NULL WHERE slug = ?", (slug,))
            self.execute(
                "UPDATE person SET timeline = slug WHERE slug = ?1 AND leader = (SELECT leader "
                "FROM person WHERE slug = ?1 AND members > 1 ORDER BY since, leader LIMIT 1)",
                (slug,),
            )

    def _places(self, where: str, values: Iterable[str]) -> dict[str, Place]:
        sql = f"SELECT path, leader, slug, members, timeline FROM person WHERE {where}"
        rows = (row for value in values for row in self.execute(sql, (value,)).fetchall())
        return {row[0]: Place(*row[1:]) for row in rows}
