"""Who came to an organisation and who left it, and how many were told of in each quarter."""

from __future__ import annotations

from navnenyt.frozen import Frozen
from navnenyt.index.tables import Table
from navnenyt.model import Kind, Sector

# Somebody comes to the main employer, from another where one is named; or leaves it.
_COMES = (Kind.NEW_JOB, Kind.APPOINTMENT, Kind.ACTING)
_LEAVES = (Kind.DEPARTURE, Kind.RETIREMENT)


class Mover(Frozen):
    """Somebody who came or left, and the announcement that tells it.

    It is the newest, or the newest that names the other employer, where any does. `other` is that
    one's slug, `spelling` how it is written; both are empty where nobody says. Why somebody leaves
    is not told.
    """

    path: str
    name: str
    other: str
    spelling: str


class Movers(Frozen):
    """All who came and all who left, each once, newest first."""

    came: tuple[Mover, ...]
    left: tuple[Mover, ...]


class Moves(Table):
    """Asked of what is due; the view `named` says what that is."""

    def of(self, slug: str) -> Movers:
        """Who came to an employer, and who left it.

        A new job tells of two employers, and so does a departure: of the one where somebody
        begins, and of the other.
        """
        kinds = ", ".join(f"'{kind.value}'" for kind in (*_COMES, *_LEAVES))
        rows = self.execute(
            "SELECT p.leader, n.path, e.name, e.kind, n.own, o.slug, o.spelling "
            "FROM named n JOIN entry e USING (path) JOIN person p USING (path) "
            "LEFT JOIN mention o ON o.path = n.path AND o.sector = n.sector "
            "AND o.slug <> n.slug AND o.own <> n.own AND (o.main OR NOT o.own) "
            f"WHERE n.sector = ? AND n.slug = ? AND e.kind IN ({kinds}) AND (n.main OR NOT n.own) "
            "ORDER BY n.published DESC, n.path",
            (Sector.EMPLOYER.value, slug),
        )
        came: dict[str, Mover] = {}
        left: dict[str, Mover] = {}
        for leader, path, name, kind, own, other, spelling in rows:
            # Whoever rises in the house came from nowhere.
            if not other and kind != Kind.NEW_JOB.value and Kind(kind) in _COMES:
                continue
            leaves = (Kind(kind) in _LEAVES) == bool(own)
            found = left if leaves else came
            mover = Mover(path, name, other or "", spelling or "")
            known = found.get(leader)
            if known is None or (mover.other and not known.other):
                found[leader] = mover
        return Movers(tuple(came.values()), tuple(left.values()))

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
