"""What is printed of entries wherever they stand among others: made once, until they change."""

from __future__ import annotations

from collections.abc import Iterable

from navnenyt.index.tables import Table


class Notices(Table):
    """One text for each entry, due or not; whoever makes it says what it means.

    It goes with its entry (`Entries.drop`). An entry may be without: then it is made when asked.
    """

    def at(self, path: str) -> str | None:
        """What is kept of one entry."""
        row = self.execute("SELECT data FROM notice WHERE path = ?", (path,)).fetchone()
        return row[0] if row else None

    def all_missing(self) -> list[str]:
        """The paths of all entries without, in order."""
        rows = self.execute("SELECT path FROM entry EXCEPT SELECT path FROM notice ORDER BY path")
        return [row[0] for row in rows]

    def missing(self, paths: Iterable[str]) -> list[str]:
        """The entries without, of some paths, in order."""
        sql = (
            "SELECT 1 FROM entry WHERE path = ?1 "
            "AND NOT EXISTS (SELECT 1 FROM notice WHERE path = ?1)"
        )
        return [path for path in sorted(paths) if self.execute(sql, (path,)).fetchone()]

    def keep(self, notices: Iterable[tuple[str, str]]) -> None:
        """What is printed of some entries, by their paths."""
        self.execute_many("INSERT OR REPLACE INTO notice VALUES (?, ?)", notices)

    def clear(self) -> None:
        """All would be printed otherwise now."""
        self.execute("DELETE FROM notice")
