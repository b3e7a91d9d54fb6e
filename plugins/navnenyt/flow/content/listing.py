"""The content folder as the disk lists it, a part at a time; no file is opened.

A part is a folder with all that lies in it, known by a fingerprint of names, sizes and times. What
has equal size and time is taken for equal: a file that was changed and got both back is not seen
(`BuildSettings.thorough` reads everything).
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from operator import attrgetter
from pathlib import Path

from navnenyt.danish.faults import reason
from navnenyt.flow.content.files import BESIDE, MEANT_AS_FILES, Role, is_passed_over, stays_in
from navnenyt.flow.content.strays import outside
from navnenyt.flow.settings import Stopped
from navnenyt.frozen import Frozen


class Part(Frozen):
    """A part of the content folder; a part that is not `deep` ends at the folders in it.

    The fingerprint is empty where a file is so young that its time says nothing yet.
    """

    name: str
    fingerprint: str
    deep: bool = True


def parts(root: Path, recent: int) -> Iterator[Part]:
    """Each part; a file is young that was changed after `recent`, in ns of the epoch.

    Raises `Stopped` for a folder that cannot be listed: its files would seem to be deleted.
    """
    beside = [f"{problem}" for problem in outside(root)]
    yield Part(BESIDE, _fingerprint(beside))
    for role in Role:
        folder = root / role.value
        if role is Role.OTHER or not folder.is_dir() or not stays_in(folder, root):
            continue
        deep = role is not Role.ANNOUNCEMENT
        fingerprint, below = _seen(root, role.value, recent, deep=deep)
        yield Part(role.value, fingerprint, deep)
        for name in sorted(below):
            yield Part(name, _seen(root, name, recent, deep=True)[0])


def folders(root: Path, part: Part) -> Iterator[tuple[str, list[os.DirEntry[str]]]]:
    """Each folder of a part, and what lies in it by name.

    That lists again what its fingerprint was made of. To keep it all until that is known would
    slow down every build, and most parts are as they were.
    """
    waiting = [part.name]
    while waiting:
        folder = waiting.pop()
        with _entries(root, folder) as entries:
            listed = sorted(entries, key=attrgetter("name"))
        yield folder, listed
        if part.deep:
            waiting += [f"{folder}/{entry.name}" for entry in listed if _is_read(entry)]


def has_more_than(root: Path, files: int) -> bool:
    """Whether there are more files than so many below a folder, looked at no further than that."""
    found = 0
    for _, _, names in os.walk(root):
        found += len(names)
        if found > files:
            return True
    return False


def _seen(root: Path, name: str, recent: int, *, deep: bool) -> tuple[str, list[str]]:
    """The fingerprint of a part, and the folders in it that are not of it."""
    lines: list[str] = []
    young = False
    below: list[str] = []
    waiting = [name]
    while waiting:
        folder = waiting.pop()
        prefix = folder.rpartition("/")[2]
        with _entries(root, folder) as entries:
            for entry in entries:
                try:
                    status = entry.stat()
                except OSError:
                    lines.append(f"{prefix}/{entry.name} -")
                    continue
                if stat.S_ISDIR(status.st_mode):
                    lines.append(f"{prefix}/{entry.name}/")
                    if _is_read(entry):
                        (waiting if deep else below).append(f"{folder}/{entry.name}")
                    continue
                time_ns = status.st_mtime_ns
                lines.append(f"{prefix}/{entry.name} {status.st_size} {time_ns}")
                if time_ns > recent:
                    young = True
    return "" if young else _fingerprint(lines), below


@contextmanager
def _entries(root: Path, folder: str) -> Iterator[Iterator[os.DirEntry[str]]]:
    try:
        with os.scandir(root / folder) as entries:
            yield entries
    except OSError as error:
        raise Stopped(f"Mappen »{folder}« kan ikke læses ({reason(error)}).") from error


def _is_read(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a folder whose files may be ours; a link to one is none."""
    return (
        entry.is_dir(follow_symlinks=False)
        and not is_passed_over(entry.name)
        # One that is called x.md or x.jpg is taken for the file that somebody meant it to be.
        and not entry.name.lower().endswith(MEANT_AS_FILES)
    )


def _fingerprint(lines: list[str]) -> str:
    lines.sort()
    text = "\n".join(lines).encode("utf-8", "surrogateescape")
    return blake2b(text, digest_size=16).hexdigest()
