"""Who came to an employer and who left it, and how many went from one to another.

Kept in the index: one move for each announcement that tells of one, one flow for each pair of
employers between which anybody moved.
"""

from __future__ import annotations

from collections.abc import Iterable

from navnenyt.frozen import Frozen
from navnenyt.index.tables import Table
from navnenyt.model import Kind, Sector

# Somebody comes to the main employer, from another where one is named; or leaves it. Whoever is
# appointed in the house came from nowhere.
_COMES, _RISES = f"'{Kind.NEW_JOB.value}'", f"'{Kind.APPOINTMENT.value}', '{Kind.ACTING.value}'"
_LEAVES = f"'{Kind.DEPARTURE.value}', '{Kind.RETIREMENT.value}'"
# One that names two others is of no kind that there is; the first of them would count.
_FOUND = (
    "INSERT INTO move SELECT path, "
    f"CASE WHEN kind IN ({_LEAVES}) THEN own ELSE other END, "
    f"CASE WHEN kind IN ({_LEAVES}) THEN other ELSE own END FROM ("
    "SELECT n.path, e.kind, n.slug AS own, coalesce(min(o.slug), '') AS other "
    "FROM named n JOIN entry e USING (path) LEFT JOIN mention o "
    "ON o.path = n.path AND o.sector = n.sector AND NOT o.own "
    f"WHERE n.sector = '{Sector.EMPLOYER.value}' AND n.main {{}} "
    f"AND e.kind IN ({_COMES}, {_RISES}, {_LEAVES}) GROUP BY n.path) "
    f"WHERE other <> '' OR kind NOT IN ({_RISES})"
)
_BETWEEN = "origin <> '' AND destination <> ''"
_COUNTED = (
    "INSERT INTO flow SELECT origin, destination, count(DISTINCT leader) "
    f"FROM move JOIN person USING (path) WHERE {_BETWEEN} {{}} GROUP BY origin, destination"
)


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


class Flow(Frozen):
    """How many persons moved between two employers; each is slug and name, as of the directory."""

    origin: tuple[str, str]
    destination: tuple[str, str]
    count: int


class Moves(Table):
    """The moves of those that are due; the view `named` says what that is."""

    def of(self, slug: str) -> Movers:
        """Who came to an employer, and who left it.

        A new job tells of two employers, and so does a departure: of the one where somebody
        begins, and of the other.
        """
        came = self._movers("destination", "origin", slug)
        return Movers(came, self._movers("origin", "destination", slug))

    def flows(self, limit: int) -> list[Flow]:
        """The pairs of employers between which most persons moved, those of most first."""
        # In this order and by this index; left alone, SQLite walks the directory for each flow.
        rows = self.execute(
            "SELECT f.origin, o.name, f.destination, d.name, f.count FROM (SELECT * FROM flow "
            "ORDER BY count DESC, origin, destination LIMIT ?2) f "
            "CROSS JOIN listing o INDEXED BY listing_key ON o.directory = ?1 AND o.key = f.origin "
            "CROSS JOIN listing d INDEXED BY listing_key "
            "ON d.directory = ?1 AND d.key = f.destination "
            "ORDER BY f.count DESC, f.origin, f.destination",
            (Sector.EMPLOYER.value, limit),
        )
        return [Flow(row[:2], row[2:4], row[4]) for row in rows]

    def rebuild(self) -> None:
        """All moves and flows anew; persons are known."""
        self.execute("DELETE FROM move")
        self.execute("DELETE FROM flow")
        self.execute(_FOUND.format(""))
        self.execute(_COUNTED.format(""))

    def bring_up(self, paths: Iterable[str]) -> None:
        """The moves of some announcements anew, and the flows that those counted or count for."""
        ordered = [(path,) for path in sorted(paths)]
        pairs = self._pairs(ordered)
        self.execute_many("DELETE FROM move WHERE path = ?", ordered)
        self.execute_many(_FOUND.format("AND n.path = ?"), ordered)
        pairs |= self._pairs(ordered)
        pair = "origin = ? AND destination = ?"
        self.execute_many(f"DELETE FROM flow WHERE {pair}", sorted(pairs))
        self.execute_many(_COUNTED.format(f"AND {pair}"), sorted(pairs))

    def _pairs(self, paths: Iterable[tuple[str]]) -> set[tuple[str, str]]:
        sql = f"SELECT origin, destination FROM move WHERE path = ? AND {_BETWEEN}"
        return {row for path in paths for row in self.execute(sql, path)}

    def _movers(self, here: str, there: str, slug: str) -> tuple[Mover, ...]:
        rows = self.execute(
            f"SELECT p.leader, v.path, e.name, v.{there}, coalesce(o.spelling, '') "
            "FROM move v JOIN entry e USING (path) JOIN person p USING (path) "
            f"LEFT JOIN mention o ON o.path = v.path AND o.sector = ? AND o.slug = v.{there} "
            f"WHERE v.{here} = ? ORDER BY e.published DESC, v.path",
            (Sector.EMPLOYER.value, slug),
        )
        found: dict[str, Mover] = {}
        for leader, *about in rows:
            mover = Mover(*about)
            known = found.get(leader)
            if known is None or (mover.other and not known.other):
                found[leader] = mover
        return tuple(found.values())
