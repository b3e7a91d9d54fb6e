"""How many were published, by month and kind: kept in the index, so that no page has to count."""

from __future__ import annotations

from collections.abc import Iterable

from navnenyt.index.tables import Table
from navnenyt.model import Kind

Cell = tuple[int, int, str]

# What data and statistics leave out, as a condition of SQL.
COUNTED = f"kind NOT IN ({', '.join(repr(kind.value) for kind in Kind if not kind.is_counted)})"


class Tallies(Table):
    """The numbers of those that are due."""

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
