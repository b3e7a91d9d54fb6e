"""How often organisations are in the news: by quarters, and of late.

»Of late« is the newest month in which anything counts, and the eleven before it: no clock is asked.
How often each was in the news of late is kept in the index, so that no page has to count all.
"""

from __future__ import annotations

from collections.abc import Iterable

from navnenyt.index.tables import Table
from navnenyt.index.tallies import COUNTED
from navnenyt.model import Sector

# Months.
LATE = 12
_COUNT = (
    "INSERT INTO active SELECT n.sector, n.slug, count(*), ?1 "
    "FROM named n JOIN entry e USING (path) "
    f"WHERE n.own AND n.year >= (?1 - {LATE - 1}) / 12 "
    f"AND e.year * 12 + e.month - 1 > ?1 - {LATE} AND e.{COUNTED} {{}} GROUP BY n.sector, n.slug"
)


class Activity(Table):
    """Asked of what is due; the view `named` says what that is."""

    def most_of_late(self, sector: Sector, limit: int) -> list[tuple[str, str, int]]:
        """Those that were in the news most often: slug, name as of the directory, and number."""
        return self.execute(
            "SELECT a.slug, l.name, a.count FROM (SELECT * FROM active WHERE sector = ? "
            "ORDER BY count DESC, slug LIMIT ?) a CROSS JOIN listing l INDEXED BY listing_key "
            "ON l.directory = a.sector AND l.key = a.slug ORDER BY a.count DESC, a.slug",
            (sector.value, limit),
        ).fetchall()

    def quarters(self, sector: Sector, slug: str) -> list[tuple[int, int, int]]:
        """Year, quarter and number of announcements that name an organisation, oldest first."""
        return self.execute(
            "SELECT e.year, (e.month + 2) / 3 AS quarter, count(*) FROM named n JOIN entry e "
            "USING (path) WHERE n.sector = ? AND n.slug = ? GROUP BY 1, 2 ORDER BY 1, 2",
            (sector.value, slug),
        ).fetchall()

    def span(self, sector: Sector, slug: str) -> tuple[int, int]:
        """When the first and the newest announcement were published, in seconds of the epoch."""
        sql = "SELECT min(published), max(published) FROM named WHERE sector = ? AND slug = ?"
        first, newest = self.execute(sql, (sector.value, slug)).fetchone()
        return int(first), int(newest)

    def rebuild(self) -> None:
        """Count all organisations anew; the months are tallied."""
        self.execute("DELETE FROM active")
        self.execute(_COUNT.format(""), (self._newest(),))

    def bring_up(self, organisations: Iterable[tuple[Sector, str]]) -> None:
        """Count some organisations anew, or all where another month is the newest."""
        newest = self._newest()
        if self.execute("SELECT newest FROM active LIMIT 1").fetchone() != (newest,):
            self.rebuild()
            return
        pairs = [(sector.value, slug) for sector, slug in organisations]
        self.execute_many("DELETE FROM active WHERE sector = ? AND slug = ?", pairs)
        count = _COUNT.format("AND n.sector = ?2 AND n.slug = ?3")
        self.execute_many(count, [(newest, *pair) for pair in pairs])

    def _newest(self) -> int:
        """The number of the newest month that counts, in months of the calendar; 0 for none."""
        sql = f"SELECT coalesce(max(year * 12 + month - 1), 0) FROM tally WHERE {COUNTED}"
        return int(self.execute(sql).fetchone()[0])
