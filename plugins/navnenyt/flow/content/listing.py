"""The content folder as the disk lists it, a part at a time; no file is opened.

A part is a folder with all that lies in it, known by a fingerprint of names, sizes and times. What
has equal size and time is taken for equal: a file that was changed and got both back is not seen
(`BuildSettings.thorough` reads everything).
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from operator import attrgetter
from pathlib import Path

from navnenyt.flow.content.files import MEANT_AS_FILES, Role, is_passed_over, stays_in
from navnenyt.flow.settings import Stopped

_by_name = attrgetter("name")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the content folder: what lies in each of its folders, by name.

    The fingerprint is empty where a file is so young that its time says nothing yet.
    """

    name: str
    fingerprint: str
    folders: dict[str, list[os.DirEntry[str]]]


def parts(root: Path, recent: int) -> Iterator[Part]:
    """Each part; a file is young that was changed after `recent`, in ns of the epoch.

    Raises `Stopped` for a folder that cannot be listed: its files would seem to be deleted.
    """
    for role in Role:
        folder = root / role.value
        if role is Role.OTHER or not folder.is_dir() or not stays_in(folder, root):
            continue
        if role is not Role.ANNOUNCEMENT:
            yield _part(root, role.value, recent)
            continue
        above = _part(root, role.value, recent, deep=False)
        yield above
        for name in _below(role.value, above.folders[role.value]):
            yield _part(root, name, recent)


def _part(root: Path, name: str, recent: int, *, deep: bool = True) -> Part:
    """One part, with the folders that lie in it or without."""
    folders: dict[str, list[os.DirEntry[str]]] = {}
    lines: list[str] = []
    young = False
    waiting = [name]
    while waiting:
        folder = waiting.pop()
        folders[folder] = entries = _listed(root, folder)
        lines.append(folder)
        for entry in entries:
            # The entry keeps its status: whoever looks at the file asks the disk no second time.
            try:
                status = entry.stat()
            except OSError:
                lines.append(f"{entry.name} -")
                continue
            if stat.S_ISDIR(status.st_mode):
                lines.append(f"{entry.name}/")
            else:
                lines.append(f"{entry.name} {status.st_size} {status.st_mtime_ns}")
                young = young or status.st_mtime_ns > recent
        if deep:
            waiting += _below(folder, entries)
    return Part(name, "" if young else _fingerprint(lines), folders)


def _listed(root: Path, folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(root / folder) as entries:
            return sorted(entries, key=_by_name)
    except OSError as error:
        raise Stopped(f"Mappen «{folder}» kan ikke læses ({error.strerror}).") from error


def _below(folder: str, entries: list[os.DirEntry[str]]) -> list[str]:
    """The folders among some entries; a link to one is none."""
    return [
        f"{folder}/{entry.name}"
        for entry in entries
        if entry.is_dir(follow_symlinks=False)
        and not is_passed_over(entry.name)
        # One that is called x.md or x.jpg is taken for the file that somebody meant it to be.
        and not entry.name.lower().endswith(MEANT_AS_FILES)
    ]


def _fingerprint(lines: list[str]) -> str:
    text = "\n".join(lines).encode("utf-8", "surrogateescape")
    return blake2b(text, digest_size=16).hexdigest()
