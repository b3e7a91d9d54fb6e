"""The search as js/soeg.js asks it, in Python: from the root's file towards what is typed."""

from collections.abc import Callable, Mapping
from typing import Any

from navnenyt.danish.terms import words

GROUPS = ("arbejdsgivere", "uddannelsessteder", "personer", "stillinger")
Files = Callable[[str], Mapping[str, Any] | None]
NONE: Mapping[str, Any] = {}


def way(files: Files, beginning: str) -> list[Mapping[str, Any]]:
    """The contents of the files on the way to a beginning, the last of which holds what has it.

    `files` gives the content of a node, and None where there is none: that must never be asked.
    """
    at = ""
    found = [files(at) or NONE]
    while "grene" in found[-1] and len(at) < len(beginning):
        rest = beginning[len(at) :]
        near = [b for b in found[-1]["grene"] if b.startswith(rest) or rest.startswith(b)]
        if not near:
            return [*found, NONE]
        assert len(near) == 1
        at += near[0]
        content = files(at)
        assert content is not None, at
        found.append(content)
    return found


def names(content: Mapping[str, Any], group: str, typed: str) -> list[str]:
    """The names in one group of a file that are found by what is typed."""
    asked = words(typed)
    return [
        line[0]
        for line in content.get(group, ())
        if all(
            any(own.startswith(word) for own in _words(line)) for word in asked
        )
    ]  # fmt: skip


def _words(line: list[str]) -> list[str]:
    return [word for name in line[-1 if len(line) > 3 else 0].split("\n") for word in words(name)]
