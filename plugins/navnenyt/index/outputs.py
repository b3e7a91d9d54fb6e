"""What the index knows of the output folder: what stands there, what is to do, what it went by."""

from __future__ import annotations

from collections.abc import Iterable

from navnenyt.frozen import encode
from navnenyt.index.tables import Table


class Variants(Table):
    """The encoded files that entries show."""

    def of(self, path: str) -> list[str]:
        """The names of the files that one entry shows, due or not."""
        rows = self.execute("SELECT name FROM variant WHERE path = ? ORDER BY name", (path,))
        return [row[0] for row in rows]

    def replace(self, path: str, names: Iterable[str]) -> None:
        """The files that an entry shows now."""
        self.execute("DELETE FROM variant WHERE path = ?", (path,))
        rows = [(name, path) for name in names]
        self.execute_many("INSERT OR IGNORE INTO variant VALUES (?, ?)", rows)

    def all(self) -> list[tuple[str, str]]:
        """Every file that any entry shows, due or not, with the path of the entry."""
        return self.execute("SELECT name, path FROM variant").fetchall()

    def count(self) -> int:
        """How many files there are."""
        return int(self.execute("SELECT count(DISTINCT name) FROM variant").fetchone()[0])

    def has(self, name: str) -> bool:
        """Whether any entry shows a file."""
        sql = "SELECT 1 FROM variant WHERE name = ? LIMIT 1"
        return self.execute(sql, (name,)).fetchone() is not None


class Written(Table):
    """The addresses whose files stand in the output folder because of us."""

    def all(self) -> set[str]:
        """Every one."""
        return {row[0] for row in self.execute("SELECT address FROM written")}

    def has(self, address: str) -> bool:
        """Whether a file stands at an address."""
        sql = "SELECT 1 FROM written WHERE address = ?"
        return self.execute(sql, (address,)).fetchone() is not None

    def among(self, addresses: Iterable[str]) -> set[str]:
        """Those of some addresses at which a file stands."""
        asked = encode(list(addresses))
        sql = "SELECT address FROM written WHERE address IN (SELECT value FROM json_each(?))"
        return {row[0] for row in self.execute(sql, (asked,))}

    def count(self) -> int:
        """How many files stand there."""
        return int(self.execute("SELECT count(*) FROM written").fetchone()[0])

    def below(self, address: str) -> set[str]:
        """Those that begin with an address, but for itself."""
        rows = self.execute(
            "SELECT address FROM written WHERE address > ? AND address < ?",
            (address, address + "\N{REPLACEMENT CHARACTER}"),
        )
        return {row[0] for row in rows}

    def listed(self) -> list[str]:
        """Those that the sitemap of pages other than announcements names, in order."""
        rows = self.execute("SELECT address FROM written WHERE listed ORDER BY address")
        return [row[0] for row in rows]

    def keep(self, addresses: Iterable[tuple[str, bool]]) -> None:
        """These stand there now; each with whether the sitemap of other pages names it."""
        self.execute_many("INSERT OR REPLACE INTO written VALUES (?, ?)", addresses)

    def forget(self, addresses: Iterable[str]) -> None:
        """These stand there no more."""
        self.execute_many("DELETE FROM written WHERE address = ?", [(each,) for each in addresses])


class Todo(Table):
    """The addresses to bring up: known before the first is written, gone when it is in place."""

    def all(self) -> list[str]:
        """In order."""
        return [row[0] for row in self.execute("SELECT address FROM todo ORDER BY address")]

    def is_empty(self) -> bool:
        """Whether nothing is to be done: the build before this one ran to its end."""
        return self.execute("SELECT 1 FROM todo LIMIT 1").fetchone() is None

    def add(self, addresses: Iterable[str]) -> None:
        """These are to be brought up too."""
        self.execute_many(
            "INSERT OR IGNORE INTO todo VALUES (?)", [(each,) for each in sorted(addresses)]
        )

    def done(self, addresses: Iterable[str]) -> None:
        """These are as they should be."""
        self.execute_many("DELETE FROM todo WHERE address = ?", [(each,) for each in addresses])


class Memory(Table):
    """What the last build went by, by name."""

    def get(self, name: str) -> str:
        """What was remembered; empty where nothing was."""
        row = self.execute("SELECT value FROM memory WHERE name = ?", (name,)).fetchone()
        return row[0] if row else ""

    def set(self, name: str, value: str) -> None:
        """Remember it, in place of what was remembered before."""
        self.execute("INSERT OR REPLACE INTO memory VALUES (?, ?)", (name, value))
