"""Which files the search has: all of them, and those that a change touches.

A node of the tree of terms (`index/search_tree.py`) is a file where the node above it has more
than fits into one. The words of all lines are in files of their own, for who mistypes one.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property

from navnenyt.index.outputs import Written
from navnenyt.index.search_lines import Found
from navnenyt.index.search_tree import SearchTree
from navnenyt.site import limits
from navnenyt.site import pages as p
from navnenyt.site.urls import SEARCH_ENDING, SEARCH_NODE, SEARCH_WORDS, address


class SearchFiles:
    """Asked of the tree as it stands when it is first asked."""

    def __init__(self, tree: SearchTree) -> None:
        """Take the tree."""
        self._tree = tree
        self.is_full = cache(self._is_full)

    def is_node(self, node: str) -> bool:
        """Whether a node is a file; the root always is."""
        above = self._tree.above(node)
        return not node or (above is not None and self.is_full(above))

    def _is_full(self, node: str) -> bool:
        """Whether a node has more below it than fits into its file."""
        return self._tree.is_larger(node, limits.SEARCH_TERMS)

    @cached_property
    def code_length(self) -> int | None:
        """How many letters of a code a file of words has; None where the root holds everything."""
        if not self.is_full(""):
            return None
        count = self._tree.count_words()
        lengths = (length for length, most in enumerate(limits.SEARCH_WORDS) if count <= most)
        return next(lengths, len(limits.SEARCH_WORDS))

    def everything(self) -> Iterator[p.Page]:
        """All of them."""
        yield from self._nodes("")
        yield from self._words()

    def differing(self, found: Found, written: Written) -> set[str]:
        """The addresses that a change touches; `written` is what stood before it."""
        if not found.terms and not found.codes:
            return set()
        return self._nodes_differing(found, written) | self._words_differing(found, written)

    def _nodes(self, node: str) -> Iterator[p.SearchNode]:
        """A node that is a file, and all below it."""
        yield p.SearchNode(node)
        if self.is_full(node):
            for each in self._tree.below(node):
                yield from self._nodes(each)

    def _words(self) -> Iterator[p.SearchWords]:
        if self.code_length is not None:
            for code in sorted(self._tree.codes(self.code_length)):
                yield p.SearchWords(code)

    def _nodes_differing(self, found: Found, written: Written) -> set[str]:
        """The nodes that a term is below or was, and what comes or goes with them."""
        touched: set[str] = set()
        for term in found.terms:
            beginnings = (term[:end] for end in range(1, len(term) + 1))
            touched |= written.among(address(p.SearchNode(each)) for each in beginnings)
        for node in {node for term in found.terms for node in self._way(term)}:
            touched |= {address(p.SearchNode(node)), *self._below(node, written)}
        return touched

    def _way(self, term: str) -> Iterator[str]:
        """The nodes that a term is below, and the one that it parts from at last.

        That one may be new: what is left of others may have more in common than before.
        """
        node = ""
        yield node
        while self.is_full(node) and len(node) < len(term):
            below = self._tree.node(term[: len(node) + 1])
            if below:
                yield below
            if not below or not term.startswith(below):
                return
            node = below

    def _below(self, node: str, written: Written) -> set[str]:
        """What comes where a node has come to be full, or goes where it is so no more."""
        if not self.is_full(node):
            return written.below(SEARCH_NODE + node)
        below = {address(p.SearchNode(each)): each for each in self._tree.below(node)}
        missing = below.keys() - written.among(below)
        return {address(page) for each in missing for page in self._nodes(below[each])}

    def _words_differing(self, found: Found, written: Written) -> set[str]:
        """The files of words that change: all where they are of another length than before."""
        standing = written.below(SEARCH_WORDS)
        length = self.code_length
        before = {len(each) - len(SEARCH_WORDS) - len(SEARCH_ENDING) for each in standing}
        if length is None or before != {length}:
            return standing | {address(page) for page in self._words()}
        return {address(p.SearchWords(code[:length])) for code in found.codes}
