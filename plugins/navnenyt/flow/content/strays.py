"""Texts that somebody wrote where nothing is read: beside our folders, or too deep in them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from navnenyt.danish.words import counted
from navnenyt.entry.values import closest
from navnenyt.flow.content import messages as m
from navnenyt.flow.content.files import FOLDERS, Role, is_passed_over
from navnenyt.problems import Problem

_ENDINGS = (".md", ".markdown", ".md.txt")
# What people put beside the content to explain it.
_EXPLAINING = ("readme", "læsmig")


def outside(root: Path) -> Iterator[Problem]:
    """Advice for each text beside our folders, and for each other folder that holds any."""
    for entry in sorted(root.iterdir(), key=lambda each: each.name):
        name = _readable(entry.name)
        if is_passed_over(entry.name) or entry.name in FOLDERS:
            continue
        if entry.is_dir() and not entry.is_symlink():
            yield from _folder(entry, name)
        elif _is_text(entry.name) and not entry.is_dir():
            yield m.OUTSIDE.at(name)


def too_deep(root: Path, folder: Path, role: Role) -> Iterator[Problem]:
    """A problem for each text in a folder that is not read, and the folders in it; in order."""
    for path in _texts(folder):
        target = f"{role.value}/{_readable(path.name)}"
        here = _readable(path.relative_to(root).as_posix())
        yield m.TOO_DEEP.at(here, target=target).bound_for(target)


def _folder(folder: Path, name: str) -> Iterator[Problem]:
    count = sum(1 for _ in _texts(folder))
    if count:
        files, guess = counted(count, "fil", "filer"), closest(name, list(FOLDERS))
        message = m.FOLDER_MISSPELT if guess else m.FOLDER_OUTSIDE
        yield message.at(name, files=files, guess=guess)


def _texts(folder: Path) -> Iterator[Path]:
    for place, below, names in os.walk(folder):
        below[:] = sorted(name for name in below if not is_passed_over(name))
        yield from (Path(place, name) for name in sorted(names) if _is_text(name))


def _is_text(name: str) -> bool:
    lowered = name.lower()
    explains = lowered.startswith(_EXPLAINING)
    return lowered.endswith(_ENDINGS) and not is_passed_over(name) and not explains


def _readable(path: str) -> str:
    return path.encode("utf-8", "replace").decode()
