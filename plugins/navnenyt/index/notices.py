"""What is printed of entries wherever they stand among others: made once, until they change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from navnenyt.index.tables import Table


class Notices(Table):
    """Three texts for each entry, due or not; whoever makes them says what they mean.

    One is for pages and feeds, the others are rows of data files. They go with their entry
    (`Entries.drop`). An entry may be without: then they are made when asked for.
    """

    def at(self, path: str) -> str | None:
        """What is kept of one entry for pages and feeds."""
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

    def rows(self, year: int, form: str) -> Iterator[tuple[str, str | None]]:
        """The path of each due entry of a year, newest first, and its row as `json` or `csv`.

        They are read one by one.
        """
        column = {"json": "json", "csv": "csv"}[form]
        yield from self.execute(
            f"SELECT path, {column} FROM live LEFT JOIN notice USING (path) WHERE year = ? "
            "ORDER BY published DESC, path",
            (year,),
        )

    def keep(self, notices: Iterable[tuple[str, str, str, str]]) -> None:
        """The path and the three texts of some entries."""
        self.execute_many("INSERT OR REPLACE INTO notice VALUES (?, ?, ?, ?)", notices)

    def clear(self) -> None:
        """All would be printed otherwise now."""
        self.execute("DELETE FROM notice")
