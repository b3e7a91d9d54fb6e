"""The entries that may be about one person, found by equal names and equal `person`."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from navnenyt.danish.slugs import name_key
from navnenyt.index.records import SECTORS
from navnenyt.model import Announcement, Sector
from navnenyt.naming import Naming
from navnenyt.persons import Identity


class IdentityReader:
    """Reads identities from a table: all accepted (`entry`) or those that are due (`live`)."""

    def __init__(self, connection: sqlite3.Connection, table: str) -> None:
        """Take an open index and the table's name, one of our own."""
        self._execute = connection.execute
        self._table = table
        self._select = (
            "SELECT path, published, name, person, (SELECT group_concat(sector || '/' || slug) "
            f"FROM mention m WHERE m.path = {table}.path) FROM {table}"
        )

    def every(self) -> list[Identity]:
        """All of them."""
        return self._read("", "")

    def sharing(self) -> list[Identity]:
        """Those that share a name or a `person` with another: nobody else can be one with them."""
        return self._read(f"WHERE NOT {self.alone}", "")

    @property
    def alone(self) -> str:
        """The condition of those that share neither."""
        names, persons = (several(self._table, column) for column in ("name_key", "person"))
        return f"(name_key NOT IN ({names}) AND (person IS NULL OR person NOT IN ({persons})))"

    def at(self, path: str) -> Identity | None:
        """That of one entry."""
        return next(iter(self._read("WHERE path = ?", path)), None)

    def at_slug(self, slug: str) -> list[Identity]:
        """Those whose timeline could have a slug, and all that they are related to."""
        starts = self._read("WHERE name_slug = ?", slug) + self._read("WHERE person = ?", slug)
        return self._closure(starts)

    def related(self, *starts: Identity) -> list[Identity]:
        """All entries that equal names and equal `person` lead to from some, step by step."""
        return self._closure(starts)

    def _closure(self, starts: Iterable[Identity]) -> list[Identity]:
        found: dict[str, Identity] = {}
        asked: set[tuple[str, str]] = set()
        waiting = [key for each in starts for key in _keys(each)]
        while waiting:
            key = waiting.pop()
            if key in asked:
                continue
            asked.add(key)
            for each in self._read(f"WHERE {key[0]} = ?", key[1]):
                found[each.path] = each
                waiting += _keys(each)
        return [found[path] for path in sorted(found)]

    def _read(self, where: str, value: str) -> list[Identity]:
        rows = self._execute(f"{self._select} {where}", (value,) if value else ())
        return [
            Identity(path, published, name, person, _organisations(named))
            for path, published, name, person, named in rows
        ]


def several(table: str, column: str) -> str:
    """The question which values of a column, of ours, stand in several rows of a table."""
    return (
        f"SELECT {column} FROM {table} WHERE {column} IS NOT NULL "
        f"GROUP BY {column} HAVING count(*) > 1"
    )


def identity(a: Announcement, naming: Naming) -> Identity:
    """What tells the person of an announcement from others."""
    named = a.organisations_named()
    slugs = {(sector, naming.organisation(sector, spelling).slug) for sector, spelling in named}
    return Identity(a.path, int(a.published.timestamp()), a.name, a.person, frozenset(slugs))


def _keys(each: Identity) -> list[tuple[str, str]]:
    by_name = ("name_key", name_key(each.name))
    return [by_name, ("person", each.person)] if each.person else [by_name]


def _organisations(named: str | None) -> frozenset[tuple[Sector, str]]:
    pairs = (each.split("/", 1) for each in (named or "").split(",") if each)
    return frozenset((SECTORS[sector], slug) for sector, slug in pairs)
