"""Questions about what is due, newest first: what pages ask instead of holding the archive."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from navnenyt.index import codec
from navnenyt.index.activity import Activity
from navnenyt.index.answers import Neighbour, Neighbours
from navnenyt.index.entries import Shown
from navnenyt.index.identities import IdentityReader
from navnenyt.index.inventory import Inventory
from navnenyt.index.listings import Listings
from navnenyt.index.moves import Moves
from navnenyt.index.notices import Notices
from navnenyt.index.outputs import Written
from navnenyt.index.people import People, Place
from navnenyt.index.search_tree import SearchTree
from navnenyt.index.tallies import Tallies
from navnenyt.model import Kind, Sector
from navnenyt.persons import Identity

_NEWEST_FIRST = "ORDER BY published DESC, path"


class Queries:
    """The announcements whose time has come by `now` (seconds of the epoch)."""

    def __init__(self, connection: sqlite3.Connection, now: int) -> None:
        """Take an open index and the clock of the build."""
        self._connection = connection
        self._now = now
        self._execute = connection.execute
        self._identities = IdentityReader(connection, "live")
        # A view cannot take a parameter; an integer is safe to print.
        self._execute("DROP VIEW IF EXISTS temp.live")
        self._execute("DROP VIEW IF EXISTS temp.named")
        self._execute(
            f"CREATE TEMP VIEW live AS SELECT * FROM main.entry WHERE published <= {int(now)}"
        )
        self._execute(
            f"CREATE TEMP VIEW named AS SELECT * FROM main.mention WHERE published <= {int(now)}"
        )
        self._people = People(connection)
        self.listings = Listings(connection)
        self.inventory = Inventory(connection)
        self.notices = Notices(connection)
        self.written = Written(connection)
        self.search = SearchTree(connection)
        self.moves = Moves(connection)
        self.activity = Activity(connection)
        self.tallies = Tallies(connection)

    def every(self) -> Iterator[Shown]:
        """All announcements, newest first."""
        yield from self._shown(f"SELECT data, photo FROM live {_NEWEST_FIRST}")

    def newest(self, limit: int) -> list[str]:
        """The paths of the newest of all."""
        return self._paths(f"SELECT path FROM live {_NEWEST_FIRST} LIMIT ?", limit)

    def entry(self, path: str) -> Shown | None:
        """One announcement, if its time has come."""
        found = self._shown("SELECT data, photo FROM live WHERE path = ?", path)
        return next(found, None)

    def identity(self, path: str) -> Identity | None:
        """What tells an entry's person from another, if its time has come."""
        return self._identities.at(path)

    def entry_formerly(self, path: str) -> Shown | None:
        """The announcement that once stood at a path where nothing stands now."""
        if self.entry(path):
            return None
        found = self._shown(
            "SELECT e.data, e.photo FROM former f JOIN live e USING (path) WHERE f.address = ? "
            "ORDER BY e.published, e.path LIMIT 1",
            path,
        )
        return next(found, None)

    def count(self) -> int:
        """How many are published."""
        return self._number("SELECT count(*) FROM live")

    def scheduled(self) -> int:
        """How many wait for their time."""
        return self._number("SELECT count(*) FROM entry WHERE published > ?", self._now)

    def next_due(self) -> int | None:
        """When the next one's time comes, in seconds of the epoch, if any waits."""
        sql = "SELECT min(published) FROM entry WHERE published > ?"
        found = self._execute(sql, (self._now,)).fetchone()[0]
        return None if found is None else int(found)

    # -- by kind and by month -----------------------------------------------------------------

    def each_of_kind(self, kind: Kind) -> Iterator[Shown]:
        """All of a kind, newest first, read one by one."""
        sql = f"SELECT data, photo FROM live WHERE kind = ? {_NEWEST_FIRST}"
        yield from self._shown(sql, kind.value)

    def of_kind(self, kind: Kind, limit: int) -> list[str]:
        """The paths of the newest of a kind."""
        sql = f"SELECT path FROM live WHERE kind = ? {_NEWEST_FIRST} LIMIT ?"
        return self._paths(sql, kind.value, limit)

    def of_kind_and_month(self, kind: Kind, year: int, month: int) -> list[str]:
        """The paths of all of a kind in a month of publication."""
        where = "kind = ? AND year = ? AND month = ?"
        sql = f"SELECT path FROM live WHERE {where} {_NEWEST_FIRST}"
        return self._paths(sql, kind.value, year, month)

    def of_month(self, year: int, month: int) -> list[str]:
        """The paths of all of a month of publication."""
        sql = f"SELECT path FROM live WHERE year = ? AND month = ? {_NEWEST_FIRST}"
        return self._paths(sql, year, month)

    def each_of_month(self, year: int, month: int) -> Iterator[Shown]:
        """All of a month of publication, newest first, read one by one."""
        sql = f"SELECT data, photo FROM live WHERE year = ? AND month = ? {_NEWEST_FIRST}"
        yield from self._shown(sql, year, month)

    # -- by organisation ----------------------------------------------------------------------

    def of_organisation(self, sector: Sector, slug: str, limit: int) -> list[str]:
        """The paths of the newest that name an organisation in any field."""
        return self._of_organisation(sector, slug, "", limit)

    def of_organisation_and_year(self, sector: Sector, slug: str, year: int) -> list[str]:
        """The paths of all of a year that name an organisation in any field."""
        return self._of_organisation(sector, slug, f"AND n.year = {int(year)}", -1)

    def followed(self, sector: Sector, slug: str) -> Iterator[Shown]:
        """Those that an organisation's feed follows, newest first, read one by one."""
        yield from self._shown(
            "SELECT e.data, e.photo FROM named n JOIN entry e USING (path) "
            "WHERE n.sector = ? AND n.slug = ? AND n.own "
            "ORDER BY n.published DESC, n.path",
            sector.value, slug,
        )  # fmt: skip

    def has_feed(self, sector: Sector, slug: str, year: int | None = None) -> bool:
        """Whether an organisation's feed follows anything, of a year where one is given."""
        sql = (
            "SELECT 1 FROM named WHERE sector = ?1 AND slug = ?2 AND own "
            "AND (?3 IS NULL OR year = ?3) LIMIT 1"
        )
        return self._execute(sql, (sector.value, slug, year)).fetchone() is not None

    def organisation_years(self, sector: Sector, slug: str) -> list[tuple[int, int]]:
        """The years in which an organisation is named with their numbers, newest first."""
        return self._execute(
            "SELECT year, count(*) FROM named WHERE sector = ? AND slug = ? "
            "GROUP BY year ORDER BY year DESC",
            (sector.value, slug),
        ).fetchall()

    def spelling(
        self, sector: Sector, slug: str, year: int | None = None, *, own: bool = False
    ) -> str:
        """How the newest entry spells an organisation: of a year, of those that its feed follows.

        Empty where there is no such entry.
        """
        row = self._execute(
            "SELECT spelling FROM named WHERE sector = ?1 AND slug = ?2 "
            "AND (?3 IS NULL OR year = ?3) AND own >= ?4 ORDER BY published DESC, path LIMIT 1",
            (sector.value, slug, year, own),
        ).fetchone()
        return str(row[0]) if row else ""

    def neighbours(self, sector: Sector, slug: str, published: int, path: str) -> Neighbours:
        """The announcements before and after one, among those whose main organisation it is.

        Each announcement is in one such chain: a way that goes back leads the same way forth.
        """
        chain = (
            "SELECT e.path, e.name, e.kind FROM {} n JOIN entry e USING (path) "
            "WHERE n.sector = ?1 AND n.slug = ?2 AND n.main AND "
        )
        here = (sector.value, slug, published, path)
        # What is older is due too. To ask for that as well, SQLite would walk down to it from now.
        older = self._execute(
            f"{chain.format('mention')} n.published <= ?3 AND (n.published < ?3 OR n.path > ?4) "
            "ORDER BY n.published DESC, n.path LIMIT 1",
            here,
        ).fetchone()
        newer = self._execute(
            f"{chain.format('named')} n.published >= ?3 AND (n.published > ?3 OR n.path < ?4) "
            "ORDER BY n.published, n.path DESC LIMIT 1",
            here,
        ).fetchone()
        return Neighbours(_neighbour(older), _neighbour(newer))

    # -- by person ----------------------------------------------------------------------------

    def place(self, path: str) -> Place:
        """Whose entry one is, and on which timeline it stands."""
        return self._people.at(path)

    def on_timeline(self, slug: str) -> list[Shown]:
        """The entries of the person whose timeline has a slug, newest first."""
        return list(self._shown(
            "SELECT e.data, e.photo FROM person p JOIN entry e USING (path) WHERE p.timeline = ? "
            "ORDER BY e.published DESC, e.path",
            slug,
        ))  # fmt: skip

    def _of_organisation(self, sector: Sector, slug: str, condition: str, limit: int) -> list[str]:
        sql = (
            f"SELECT path FROM named n WHERE n.sector = ? AND n.slug = ? {condition} "
            "ORDER BY n.published DESC, n.path LIMIT ?"
        )
        return self._paths(sql, sector.value, slug, limit)

    def _paths(self, sql: str, *arguments: object) -> list[str]:
        return [row[0] for row in self._execute(sql, arguments).fetchall()]

    def _shown(self, sql: str, *arguments: object) -> Iterator[Shown]:
        for data, photo in self._connection.execute(sql, arguments):
            yield Shown(codec.announcement(data), codec.photo(photo))

    def _number(self, sql: str, *arguments: object) -> int:
        return int(self._execute(sql, arguments).fetchone()[0])


def _neighbour(row: tuple[str, str, str] | None) -> Neighbour | None:
    return Neighbour(row[0], row[1], Kind(row[2])) if row else None
