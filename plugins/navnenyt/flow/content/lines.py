"""The line of a file on which a field stands, looked up where it is told of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from navnenyt.flow.content.files import Found
from navnenyt.frozen import replace
from navnenyt.problems import Problem


def line_of(file: str, key: str) -> int:
    """The line on which a field stands; 1 where it cannot be found."""
    try:
        text = Path(file).read_text("utf-8-sig", errors="replace")
    except OSError:
        return 1
    # Tabs before a field are told of, and it is read all the same.
    lines = enumerate((line.lstrip("\t") for line in text.splitlines()), 1)
    return next((n for n, line in lines if key and line.startswith(f"{key}:")), 1)


def placed(problem: Problem, find: Callable[[str], Found | None]) -> Problem:
    """The problem at the line of its field, if the file can be found."""
    found = find(problem.path)
    return replace(problem, line=line_of(found.file, problem.field)) if found else problem
