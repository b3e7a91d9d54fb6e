"""The lines of the directories A–Å, kept in the index: one for each person and organisation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from navnenyt.danish.alphabet import letter_of, sort_key
from navnenyt.frozen import Frozen
from navnenyt.index.tables import Table
from navnenyt.model import Sector
from navnenyt.naming import Naming

PERSONS = "personer"


class Line(Frozen):
    """A line of a directory: `key` is an organisation's slug or the person's oldest entry.

    A person leads to the timeline, where there is one, else to the newest entry, `path`; `note`
    tells namesakes apart and is empty where there are none.
    """

    key: str
    letter: str
    name: str
    path: str
    timeline: str | None
    note: str


class Listings(Table):
    """The lines of all directories, of those that are due."""

    def letters(self, directory: str) -> list[str]:
        """The slugs of the letters that have lines, in no order that matters."""
        sql = "SELECT DISTINCT letter FROM listing WHERE directory = ?"
        return [row[0] for row in self.execute(sql, (directory,))]

    def has_more_than(self, directory: str, limit: int) -> bool:
        """Whether a directory has more lines than so many."""
        sql = "SELECT 1 FROM listing WHERE directory = ? LIMIT 1 OFFSET ?"
        return self.execute(sql, (directory, limit)).fetchone() is not None

    def lines(self, directory: str, letter: str | None = None) -> list[Line]:
        """The lines of a directory or of one letter of it, in Danish order."""
        where, more = ("AND letter = ?2 ", (letter,)) if letter else ("", ())
        rows = self.execute(
            "SELECT key, letter, name, path, timeline, CASE WHEN note <> '' AND EXISTS ("
            "SELECT 1 FROM listing o WHERE o.directory = ?1 AND o.name = l.name AND o.key <> l.key"
            f") THEN note ELSE '' END FROM listing l WHERE directory = ?1 {where}"
            "ORDER BY sort, key",
            (directory, *more),
        )
        return [Line(*row) for row in rows]

    def followed(self, directory: str) -> list[tuple[str, str]]:
        """The slug and the name of each organisation that has a feed, in Danish order."""
        return self.execute(
            "SELECT key, name FROM listing l WHERE directory = ? AND EXISTS (SELECT 1 FROM named n "
            "WHERE n.sector = l.directory AND n.slug = l.key AND n.own) ORDER BY sort, key",
            (directory,),
        ).fetchall()

    def bring_up_persons(self, leaders: Iterable[str]) -> set[str]:
        """The lines of persons anew, or of no more; the letters under which anything differs."""
        changed = set()
        for leader in leaders:
            rows = list(self._persons("WHERE p.leader = ?", leader))
            changed |= self._replace(PERSONS, leader, rows)
        return changed

    def bring_up_organisations(
        self, organisations: Iterable[tuple[Sector, str]], naming: Naming
    ) -> set[tuple[str, str]]:
        """The lines of organisations anew; directory and letter of each that differs."""
        changed = set()
        for sector, slug in organisations:
            row = self.execute(
                "SELECT spelling FROM named WHERE sector = ? AND slug = ? "
                "ORDER BY published DESC, path LIMIT 1",
                (sector.value, slug),
            ).fetchone()
            rows = [_organisation(sector, slug, row[0], naming)] if row else []
            letters = self._replace(sector.value, slug, rows)
            changed |= {(sector.value, letter) for letter in letters}
        return changed

    def rebuild(self, naming: Naming) -> None:
        """All lines anew."""
        self.execute("DELETE FROM listing")
        self._insert(self._persons("", None))
        for sector in Sector:
            rows = self.execute(
                "SELECT slug, spelling FROM named WHERE sector = ? "
                "ORDER BY slug, published DESC, path",
                (sector.value,),
            ).fetchall()
            newest = dict(reversed(rows))
            self._insert(
                _organisation(sector, slug, spelling, naming)
                for slug, spelling in sorted(newest.items())
            )

    def _persons(self, where: str, leader: str | None) -> Iterator[tuple[object, ...]]:
        """The rows of persons, each by the newest of the entries."""
        rows = self.execute(
            "SELECT p.leader, e.path, e.name, e.sort, e.position, p.timeline "
            f"FROM person p JOIN entry e USING (path) {where} "
            "ORDER BY p.leader, e.published DESC, e.path",
            () if leader is None else (leader,),
        ).fetchall()
        seen = None
        for key, path, name, sort, position, timeline in rows:
            if key != seen:
                yield (PERSONS, sort, key, letter_of(sort).slug, name, path, timeline, position)
            seen = key

    def _replace(self, directory: str, key: str, rows: list[tuple[object, ...]]) -> set[str]:
        """One line in place of the one before; the letters of both, where they differ."""
        where = "WHERE directory = ? AND key = ?"
        earlier = self.execute(f"SELECT * FROM listing {where}", (directory, key)).fetchall()
        if earlier == rows:
            return set()
        self.execute(f"DELETE FROM listing {where}", (directory, key))
        self._insert(rows)
        return {str(row[3]) for row in (*earlier, *rows)}

    def _insert(self, rows: Iterable[tuple[object, ...]]) -> None:
        self.execute_many("INSERT INTO listing VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)


def _organisation(sector: Sector, slug: str, spelling: str, naming: Naming) -> tuple[object, ...]:
    """The profile's name, else the newest entry's spelling."""
    profile = naming.profile(sector, slug)
    name = profile.name if profile else spelling
    sort = sort_key((profile.sort_as if profile else None) or name)
    return (sector.value, sort, slug, letter_of(sort).slug, name, "", None, "")
