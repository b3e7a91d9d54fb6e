"""What is told of files that lie wrong, once all is seen: names that are free, a folder in one.

The reading of one file knows of no other: it names a target, and whether that is free is asked
when it is told, for somebody may have put a file there since.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable
from itertools import count
from pathlib import Path, PurePosixPath

from navnenyt.danish.words import counted
from navnenyt.entry.messages import NOT_IN_YEAR
from navnenyt.entry.places import year_meant
from navnenyt.flow.content import messages as m
from navnenyt.flow.content.files import Role
from navnenyt.frozen import replace
from navnenyt.problems import Problem


def settled(content: Path, problems: Iterable[Problem]) -> list[Problem]:
    """The problems in reading order, none of whose hints would put one file in another's place."""
    told = sorted(problems)
    if not any(problem.target for problem in told):
        return told
    targets = _Targets(content.resolve())
    return sorted(targets.free(problem) for problem in _folders_in_one(content, told))


def _folders_in_one(content: Path, problems: list[Problem]) -> list[Problem]:
    """One problem of a folder that should bear a year's name, for those of all files in it."""
    lying: dict[str, set[str]] = defaultdict(set)
    for problem in problems:
        folder = PurePosixPath(problem.path).parent
        if problem.message == NOT_IN_YEAR.text and str(folder.parent) == Role.ANNOUNCEMENT.value:
            year = year_meant(folder.name)
            # Where that year has a folder, each file is to be moved by itself.
            if year and not (content / folder.parent / year).exists():
                lying[str(folder)].add(problem.path)
    of_files = {path for paths in lying.values() for path in paths}
    rest = [
        problem
        for problem in problems
        if problem.message != NOT_IN_YEAR.text or problem.path not in of_files
    ]
    return rest + [_no_year(folder, len(paths)) for folder, paths in lying.items()]


def _no_year(folder: str, files: int) -> Problem:
    name = PurePosixPath(folder).name
    return m.FOLDER_IS_NO_YEAR.at(
        folder, name=name, files=counted(files, "fil", "filer"), year=year_meant(name)
    )


class _Targets:
    """Paths at which files are to be put, each promised to one of them."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._promised: dict[str, str] = {}

    def free(self, problem: Problem) -> Problem:
        """The problem with a target that is free, if it has one."""
        if not problem.target:
            return problem
        wanted = PurePosixPath(problem.target)
        numbered = (wanted.with_stem(f"{wanted.stem}-{number}") for number in count(2))
        target = wanted
        while self._is_taken(str(target), problem.path):
            target = next(numbered)
        self._promised[str(target)] = problem.path
        hint = problem.hint.replace(wanted.name, target.name)
        return replace(problem, hint=hint, target=str(target))

    def _is_taken(self, target: str, path: str) -> bool:
        if self._promised.get(target, path) != path:
            return True
        there, here = self._root / target, self._root / path
        # A disk that takes no notice of case finds the file itself under its right name.
        itself = there.exists() and here.exists() and there.samefile(here)
        return os.path.lexists(there) and not itself
