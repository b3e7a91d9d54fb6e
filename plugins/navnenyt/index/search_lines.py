"""The lines that readers search, their terms and words: kept in the index, brought up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from operator import itemgetter

from navnenyt.batches import batches
from navnenyt.danish.terms import codes, leading_word, words
from navnenyt.frozen import Frozen
from navnenyt.index import codec
from navnenyt.index.search_tree import PERSONS, TITLES, Line
from navnenyt.index.tables import Table
from navnenyt.model import Announcement, Sector
from navnenyt.naming import Naming

_AT_ONCE = 2_000
_ONE = "WHERE sector = ? AND slug = ?"


class Found(Frozen):
    """What differs in the search after a change: the terms of lines, the codes of words."""

    terms: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()


class SearchLines(Table):
    """The lines of all that is due and says nothing against search."""

    def rebuild(self, naming: Naming) -> None:
        """Everything anew."""
        for table in ("line", "term", "word"):
            self.execute(f"DELETE FROM {table}")
        counted: Counter[str] = Counter()
        for some in batches(chain(self._persons(), self._organisations(naming)), _AT_ONCE):
            self._insert(some)
            counted.update(word for line in some for word in line.words)
        rows = ((code, word, count) for word, count in counted.items() for code in codes(word))
        self.execute_many("INSERT INTO word VALUES (?, ?, ?)", sorted(rows))

    def bring_up(
        self, leaders: Iterable[str], organisations: Iterable[tuple[Sector, str]], naming: Naming
    ) -> Found:
        """The lines of some persons and organisations anew; what differs."""
        before: list[Line] = []
        after: list[Line] = []
        for leader in leaders:
            earlier = [*self._kept(PERSONS, leader), *self._kept(TITLES, leader)]
            before += earlier
            after += self._persons("WHERE p.leader = ?", leader)
        for sector, slug in organisations:
            before += self._kept(sector.value, slug)
            after += self._organisations(naming, _ONE, sector.value, slug)
        gone = [line for line in before if line not in after]
        new = [line for line in after if line not in before]
        self._delete(gone)
        self._insert(new)
        differing = frozenset(term for line in (*gone, *new) for term in line.terms)
        return Found(differing, self._count(gone, new))

    def _kept(self, group: str, key: str) -> list[Line]:
        rows = self.execute("SELECT * FROM line WHERE grp = ? AND key = ?", (group, key))
        return [Line._make(row) for row in rows]

    def _insert(self, lines: Iterable[Line]) -> None:
        lines = list(lines)
        self.execute_many("INSERT INTO line VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", lines)
        rows = sorted(
            (term, line.group, line.key, line.rank) for line in lines for term in line.terms
        )
        self.execute_many("INSERT INTO term VALUES (?, ?, ?, ?)", rows)

    def _delete(self, lines: Iterable[Line]) -> None:
        for line in lines:
            self.execute("DELETE FROM line WHERE grp = ? AND key = ?", (line.group, line.key))
            rows = [(term, line.group, line.key) for term in line.terms]
            self.execute_many("DELETE FROM term WHERE term = ? AND grp = ? AND key = ?", rows)

    def _count(self, gone: Iterable[Line], new: Iterable[Line]) -> frozenset[str]:
        """Count words anew; the codes of those that come or go."""
        change = Counter(word for line in new for word in line.words)
        change.subtract(word for line in gone for word in line.words)
        differing: set[str] = set()
        for word, more in sorted(change.items()):
            if not more:
                continue
            row = self.execute("SELECT count FROM word WHERE word = ?", (word,)).fetchone()
            earlier = row[0] if row else 0
            if not earlier or not earlier + more:
                differing |= codes(word)
            self.execute("DELETE FROM word WHERE word = ?", (word,))
            if earlier + more:
                rows = [(code, word, earlier + more) for code in sorted(codes(word))]
                self.execute_many("INSERT INTO word VALUES (?, ?, ?)", rows)
        return frozenset(differing)

    # -- what the lines are ---------------------------------------------------------------------

    def _persons(self, where: str = "", *values: str) -> Iterator[Line]:
        """The lines of persons: by name, and by the title of the newest entry, where it has one."""
        rows = self.execute(
            "SELECT p.leader, e.path, e.published, e.searchable, p.timeline "
            f"FROM person p JOIN entry e USING (path) {where} "
            "ORDER BY p.leader, e.published DESC, e.path",
            values,
        )
        for leader, entries in groupby(rows, key=itemgetter(0)):
            every = list(entries)
            newest = next((each for each in every if each[3]), None)
            if newest is None:
                continue
            _, path, published, _, timeline = newest
            # A timeline on which somebody is not to be found is not to be found either.
            there = timeline if all(each[3] for each in every) else None
            a = self._announcement(path)
            person = (leader, published, a.name, path, there)
            told = (" ".join(_beside(a)), *_newest(a, a.position))
            yield Line(PERSONS, *person, a.name, *told)
            if a.title and words(a.title):
                yield Line(TITLES, *person, a.title, *told)

    def _organisations(self, naming: Naming, where: str = "", *values: str) -> Iterator[Line]:
        """The lines of organisations: those with most announcements rank first."""
        rows = self.execute(
            "SELECT sector, slug, spelling, path, e.searchable FROM named n JOIN entry e "
            f"USING (path) {where} ORDER BY sector, slug, n.published DESC, path",
            values,
        )
        for (sector, slug), mentions in groupby(rows, key=itemgetter(0, 1)):
            every = list(mentions)
            path = next((each[3] for each in every if each[4]), None)
            profile = naming.profile(Sector(sector), slug)
            name = naming.name(Sector(sector), slug, every[0][2])
            names = "\n".join((name, *(profile.aliases if profile else ())))
            newest = self._announcement(path) if path else None
            told = _newest(newest, newest.name) if newest else ()
            yield Line(sector, slug, len(every), name, "", None, names, "", *told)

    def _announcement(self, path: str) -> Announcement:
        row = self.execute("SELECT data FROM entry WHERE path = ?", (path,)).fetchone()
        return codec.announcement(row[0])


def _beside(a: Announcement) -> list[str]:
    """Of each organisation that an announcement belongs to, the word that tells which."""
    spellings = (spelling for _, spelling in a.own_organisations())
    return [*dict.fromkeys(filter(None, map(leading_word, spellings)))]


def _newest(a: Announcement, who: str) -> tuple[int, str, str, str]:
    """What a line tells of the newest announcement."""
    return int(a.advertisement), who, a.kind.value, a.published.date().isoformat()
