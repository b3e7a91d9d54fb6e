"""What there is, all of it by key alone: for a whole site, and for files that several may show."""

from __future__ import annotations

from typing import Any

from navnenyt.index.tables import Table
from navnenyt.index.tallies import COUNTED
from navnenyt.model import Sector


class Inventory(Table):
    """The keys of what is due; the views `live` and `named` say what that is."""

    def paths(self) -> list[str]:
        """Every announcement's path."""
        return self._column("SELECT path FROM live ORDER BY path")

    def former_paths(self) -> list[str]:
        """Every path at which an announcement once stood."""
        return self._column("SELECT DISTINCT address FROM former JOIN live USING (path)")

    def timelines(self) -> list[str]:
        """The slug of every timeline."""
        return self._column("SELECT DISTINCT timeline FROM person WHERE timeline IS NOT NULL")

    def photo_files(self) -> list[str]:
        """The name of every encoded file that an announcement shows."""
        return self._column("SELECT DISTINCT v.name FROM variant v JOIN live USING (path)")

    def shows_photo_file(self, name: str) -> bool:
        """Whether an announcement shows an encoded file."""
        sql = "SELECT 1 FROM variant v JOIN live USING (path) WHERE v.name = ? LIMIT 1"
        return self.execute(sql, (name,)).fetchone() is not None

    def organisations(self, sector: Sector) -> list[tuple[str, bool]]:
        """The slug of every organisation that is named, and whether its feed follows anything."""
        rows = self.execute(
            "SELECT slug, max(own) FROM named WHERE sector = ? GROUP BY slug", (sector.value,)
        )
        return [(slug, bool(own)) for slug, own in rows]

    def sitemap_years(self) -> list[int]:
        """The years in which something was published that says nothing against search."""
        sql = (
            "SELECT DISTINCT year FROM tally t WHERE EXISTS (SELECT 1 FROM live l WHERE "
            "l.year = t.year AND l.searchable) ORDER BY year DESC"
        )
        return self._column(sql)

    def data_years(self) -> list[int]:
        """The years in which something was published that is told of as data, newest first."""
        sql = (
            "SELECT DISTINCT year FROM tally t WHERE EXISTS (SELECT 1 FROM live l WHERE "
            f"l.year = t.year AND l.searchable AND l.{COUNTED}) ORDER BY year DESC"
        )
        return self._column(sql)

    def sitemap_of_year(self, year: int) -> list[tuple[str, str]]:
        """The path and the day of the last change of each that says nothing against search.

        Newest first.
        """
        sql = (
            "SELECT path, modified FROM live WHERE year = ? AND searchable "
            "ORDER BY published DESC, path"
        )
        return self.execute(sql, (year,)).fetchall()

    def _column(self, sql: str, *values: object) -> list[Any]:
        return [row[0] for row in self.execute(sql, values)]
