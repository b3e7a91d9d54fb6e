"""What readers search → the files that a browser fetches, each of a few kilobytes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any

from navnenyt.danish.terms import BESIDE
from navnenyt.danish.words import NO_BREAK_SPACE
from navnenyt.frozen import encode
from navnenyt.index.search_tree import GROUPS, PERSONS, TITLES, Line, SearchTree
from navnenyt.model import Kind, Sector
from navnenyt.site import limits
from navnenyt.site import pages as p
from navnenyt.site.marks import KEY
from navnenyt.site.search_files import SearchFiles
from navnenyt.site.urls import Site

# So many notes are not put together again: a line stands in a handful of files.
_AT_HAND = 8192
_OF_PERSONS = frozenset((PERSONS, TITLES))

_Content = dict[str, Any]


class Search:
    """Makes what is in the files. Their keys are Danish, as those of the box are."""

    def __init__(self, site: Site, tree: SearchTree) -> None:
        """Take where pages are, and what is searched."""
        self._site = site
        self._tree = tree
        self._files = SearchFiles(tree)
        self._note = lru_cache(_AT_HAND)(self._note_of)
        self._labels = {kind.value: site.tongue.label(kind) for kind in Kind}
        self._day = lru_cache(_AT_HAND)(self._day_of)

    def content(self, page: p.SearchNode | p.SearchWords) -> bytes | None:
        """The bytes of a file; None where there is none."""
        found = self._words(page.code) if isinstance(page, p.SearchWords) else self._node(page.node)
        return encode({KEY: {}, **found}).encode() if found is not None else None

    def _node(self, node: str) -> _Content | None:
        """All that is below a node, or the foremost of each group and what further nodes add."""
        if not self._files.is_node(node):
            return None
        if not self._files.is_full(node):
            return self._by_group(self._tree.lines(node))
        below = [each.removeprefix(node) for each in self._tree.below(node)]
        if not node:
            return {"grene": below, "ord": self._files.code_length}
        if len(node) < limits.SEARCH_LETTERS or _is_before_a_name(node):
            return {"grene": below}
        most = limits.SEARCH_FOREMOST
        found = self._tree.foremost(node, most + 1)
        lines = [line for group in GROUPS for line in found.get(group, [])[:most]]
        more = [group for group in GROUPS if len(found.get(group, [])) > most]
        return {"grene": below, "mere": more, **self._by_group(lines)}

    def _words(self, code: str) -> _Content | None:
        found = self._tree.words(code) if len(code) == self._files.code_length else []
        return {"ord": found} if found else None

    def _by_group(self, lines: Iterable[Line]) -> _Content:
        groups: dict[str, list[list[str]]] = {}
        for line in lines:
            groups.setdefault(line.group, []).append(self._line(line))
        return groups

    def _line(self, line: Line) -> list[str]:
        """The name, where it leads, the note; and what else it is found by, where that differs."""
        note = self._note(line.group, line.advertisement, line.who, line.kind, line.day)
        found = [line.name, self._site.href(_page(line)), note]
        return [*found, line.names] if line.names != line.name else found

    def _note_of(self, group: str, advertisement: int, who: str, kind: str, day: str) -> str:
        """»Product Owner, Carlsberg · Nyt job · 27. januar 2026«, or whose that is: »Senest: …«."""
        if not kind:
            return ""
        text = self._site.tongue.text
        paid = text("Annonce") if advertisement else ""
        who = who if group in _OF_PERSONS else text("Senest: %(who)s", who=who)
        return " · ".join(filter(None, (paid, who, self._labels[kind], self._day(day))))

    def _day_of(self, day: str) -> str:
        return self._site.tongue.date_text(date.fromisoformat(day)).replace(" ", NO_BREAK_SPACE)


def _is_before_a_name(node: str) -> bool:
    """Whether nothing but an employer's word, or a part of one, leads to a node."""
    return node.startswith(BESIDE) and "-" not in node.removeprefix(BESIDE)


def _page(line: Line) -> p.Page:
    if line.group not in _OF_PERSONS:
        return p.OrganisationPage(Sector(line.group), line.key)
    return p.PersonPage(line.timeline) if line.timeline else p.Entry(line.path)
