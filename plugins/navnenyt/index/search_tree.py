"""What readers search for, as one tree: lines are found by their terms, the leaves.

A node is a beginning at which terms part, as in a radix tree; `site/search.py` makes a file of
each that is needed. Which lines and terms there are, `index/search_lines.py` says.
"""

from __future__ import annotations

from collections import defaultdict
from heapq import nsmallest
from itertools import takewhile
from typing import NamedTuple

from navnenyt.danish.terms import terms, words
from navnenyt.frozen import encode
from navnenyt.index.tables import Table
from navnenyt.model import Sector

PERSONS, TITLES = "personer", "stillinger"
# The groups in which lines are shown.
GROUPS = (*(sector.value for sector in Sector), PERSONS, TITLES)
_LAST = "\N{REPLACEMENT CHARACTER}"


class Line(NamedTuple):
    """What a search may find: a person by name (`PERSONS`) or title, or an organisation.

    `key` is an organisation's slug or the person's oldest entry; a person leads to the timeline,
    else to the entry `path`. The highest `rank` comes first. `names` are what it is found by, each
    in a line; `beside` are words of organisations by which a person is found with one of its own.
    Of the newest announcement: whether it is an `advertisement`, `who` it is of, its
    `kind` and its `day`; empty where an organisation has none that may be found.
    """

    group: str
    key: str
    rank: int
    name: str
    path: str
    timeline: str | None
    names: str
    beside: str = ""
    advertisement: int = 0
    who: str = ""
    kind: str = ""
    day: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """All words that it is found by, in order."""
        return tuple(dict.fromkeys(word for name in self._names() for word in name))

    @property
    def terms(self) -> set[str]:
        """All terms that it is found by."""
        beside = self.beside.split()
        return {term for name in self._names() for term in terms(name, beside)}

    def _names(self) -> list[tuple[str, ...]]:
        return [words(name) for name in self.names.split("\n")]


class SearchTree(Table):
    """Asked for the nodes, for lines below a node, and for the words of all lines."""

    def is_larger(self, node: str, limit: int) -> bool:
        """Whether more terms than so many begin with a node."""
        sql = "SELECT 1 FROM term WHERE term >= ? AND term < ? LIMIT 1 OFFSET ?"
        return self.execute(sql, (node, node + _LAST, limit)).fetchone() is not None

    def node(self, beginning: str) -> str:
        """The node that all terms of a beginning go through; empty where there is none."""
        # Both at once would be looked for in every term between them.
        found = self.execute(
            "SELECT (SELECT min(term) FROM term WHERE term >= ?1 AND term < ?2), "
            "(SELECT max(term) FROM term WHERE term >= ?1 AND term < ?2)",
            (beginning, beginning + _LAST),
        ).fetchone()
        return _common(*found) if found[0] else ""

    def below(self, node: str) -> list[str]:
        """The nodes right below one, in order."""
        found: list[str] = []
        term = self._after(node)
        while term.startswith(node) and term:
            beginning = term[: len(node) + 1]
            found.append(self.node(beginning))
            term = self._after(beginning + _LAST)
        return found

    def above(self, node: str) -> str | None:
        """The node right above one; None where it is none itself, or is the root."""
        if not node or self.node(node) != node:
            return None
        before = self.execute("SELECT max(term) FROM term WHERE term < ?", (node,)).fetchone()[0]
        beside = (before or "", self._after(node + _LAST))
        return max((_common(each, node) for each in beside), key=len)

    def lines(self, node: str) -> list[Line]:
        """All lines below a node, the first ranks first."""
        rows = self.execute(
            "SELECT DISTINCT l.* FROM term t JOIN line l USING (grp, key) "
            "WHERE t.term >= ? AND t.term < ? ORDER BY l.rank DESC, l.grp, l.key",
            (node, node + _LAST),
        )
        return [Line._make(row) for row in rows]

    def foremost(self, node: str, limit: int) -> dict[str, list[Line]]:
        """The first lines of each group below a node.

        Those that it names come before those of which it is a whole word, and these before others.
        """
        named = self._by_group("term = ?", node)
        worded = self._by_group("term >= ? AND term < ?", f"{node}-", f"{node}-{_LAST}")
        found = self._by_group("term >= ? AND term < ?", node, node + _LAST)
        firsts: dict[str, list[tuple[int, str]]] = {}
        for group, lines in found.items():
            ranks = (
                named[group],
                worded[group] - named[group],
                lines - named[group] - worded[group],
            )
            firsts[group] = [each for rank in ranks for each in nsmallest(limit, rank)]
        return {
            group: self._lines(group, [key for _, key in first[:limit]])
            for group, first in firsts.items()
        }

    def count_words(self) -> int:
        """How many different words there are."""
        sql = "SELECT count(*) FROM word WHERE code = substr(word, 1, 2)"
        return int(self.execute(sql).fetchone()[0])

    def words(self, code: str) -> list[str]:
        """The words that have a code beginning so, in order."""
        sql = "SELECT DISTINCT word FROM word WHERE code >= ? AND code < ? ORDER BY word"
        return [row[0] for row in self.execute(sql, (code, code + _LAST))]

    def codes(self, length: int) -> set[str]:
        """The beginnings of all codes, so many letters long."""
        sql = "SELECT DISTINCT substr(code, 1, ?) FROM word"
        return {row[0] for row in self.execute(sql, (length,))}

    def _by_group(self, which: str, *values: str) -> defaultdict[str, set[tuple[int, str]]]:
        """The rank and key of each line that has such terms, the first rank lowest.

        There may be thousands, each as often as it has such a term: sets are soonest done.
        """
        groups: defaultdict[str, set[tuple[int, str]]] = defaultdict(set)
        for group, low, key in self.execute(
            f"SELECT grp, -rank, key FROM term WHERE {which}", values
        ):
            groups[group].add((low, key))
        return groups

    def _lines(self, group: str, keys: list[str]) -> list[Line]:
        """The lines of some keys, in the order given."""
        rows = self.execute(
            "SELECT l.* FROM json_each(?2) k JOIN line l ON l.grp = ?1 AND l.key = k.value "
            "ORDER BY k.key",
            (group, encode(keys)),
        )
        return [Line._make(row) for row in rows]

    def _after(self, place: str) -> str:
        """The first term behind a place; empty where there is none."""
        found = self.execute("SELECT min(term) FROM term WHERE term > ?", (place,)).fetchone()[0]
        return found or ""


def _common(one: str, other: str) -> str:
    """The beginning that two texts share."""
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return "".join(each for each, _ in pairs)
