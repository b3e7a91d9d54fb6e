"""How many were published, by month and kind: kept in the index, so that no page has to count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from navnenyt.index.answers import Month
from navnenyt.index.tables import Table
from navnenyt.model import Kind

Cell = tuple[int, int, str]

# What data and statistics leave out, as a condition of SQL.
COUNTED = f"kind NOT IN ({', '.join(repr(kind.value) for kind in Kind if not kind.is_counted)})"


class Tallies(Table):
    """The numbers of those that are due."""

    def months(self, kind: Kind | None = None) -> list[Month]:
        """The months that have announcements, newest first; of one kind where it is given."""
        where, arguments = ("WHERE kind = ?", (kind.value,)) if kind else ("", ())
        sql = (
            f"SELECT year, month, sum(count) FROM tally {where} "
            "GROUP BY year, month ORDER BY year DESC, month DESC"
        )
        return [Month(*row) for row in self.execute(sql, arguments)]

    def cells(self) -> Iterator[tuple[Kind, Month]]:
        """Every month of every kind: kinds in the order of the model, the months newest first."""
        sql = "SELECT kind, year, month, count FROM tally ORDER BY year DESC, month DESC"
        months: dict[str, list[Month]] = {}
        for kind, *month in self.execute(sql):
            months.setdefault(kind, []).append(Month(*month))
        return ((kind, month) for kind in Kind for month in months.get(kind.value, ()))

    def kinds(self) -> dict[Kind, int]:
        """The kinds that have announcements with their numbers, in the order of the model."""
        return self._kinds("SELECT kind, sum(count) FROM tally GROUP BY kind")

    def kinds_of_month(self, year: int, month: int) -> dict[Kind, int]:
        """The kinds that have announcements in a month of publication, with their numbers."""
        sql = "SELECT kind, count FROM tally WHERE year = ? AND month = ?"
        return self._kinds(sql, year, month)

    def _kinds(self, sql: str, *arguments: int) -> dict[Kind, int]:
        counts = dict(self.execute(sql, arguments).fetchall())
        return {kind: counts[kind.value] for kind in Kind if kind.value in counts}

    def rebuild(self) -> None:
        """Count everything anew."""
        self.execute("DELETE FROM tally")
        self.execute(
            "INSERT INTO tally SELECT year, month, kind, count(*) FROM live "
            "GROUP BY year, month, kind"
        )

    def bring_up(self, cells: Iterable[Cell]) -> None:
        """Count some cells (year, month, kind) anew."""
        for cell in cells:
            self.execute("DELETE FROM tally WHERE year = ? AND month = ? AND kind = ?", cell)
            self.execute(
                "INSERT INTO tally SELECT year, month, kind, count(*) FROM live "
                "WHERE year = ? AND month = ? AND kind = ? GROUP BY year, month, kind",
                cell,
            )
