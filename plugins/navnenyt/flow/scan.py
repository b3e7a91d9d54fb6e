"""The content folder as it is: which files there are, without opening any."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from navnenyt.danish.slugs import slug
from navnenyt.entry import messages as m
from navnenyt.flow.settings import Stopped
from navnenyt.model import Sector
from navnenyt.problems import Problem


class Role(Enum):
    """What a file is by the folder it lies in; the value is that folder."""

    ANNOUNCEMENT = "navne"
    EMPLOYER = Sector.EMPLOYER.value
    INSTITUTION = Sector.INSTITUTION.value
    PAGE = "sider"
    OTHER = ""


class Fault(Enum):
    """Why something in the folder must not be opened."""

    LEADS_OUT = "a link that leads out of the content folder"
    NO_FILE = "not a regular file, or a link to nothing"


@dataclass(frozen=True, slots=True)
class Found:
    """A file: its path from the content folder (NFC), size in bytes, mtime in nanoseconds.

    `file` is the path as the disk spells it; `fault` says why it must not be opened, if so.
    """

    path: str
    role: Role
    file: Path
    size: int
    mtime: int
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class Scan:
    """All files by path, and what is wrong with the folder itself."""

    files: dict[str, Found]
    problems: tuple[Problem, ...]

    def of(self, *roles: Role) -> list[Found]:
        """The files of some roles, by path."""
        return [self.files[path] for path in sorted(self.files) if self.files[path].role in roles]


_TEXT_ENDINGS = (".txt", ".markdown", ".mdown", ".docx", ".doc", ".rtf", ".odt", ".html", ".htm")
_TEMPORARY = (".tmp", ".bak", ".swp", ".orig", ".part", "~")
_SYSTEM = ("thumbs.db", "desktop.ini")


def scan(content: Path) -> Scan:
    """Every file of our folders. Links that lead out, and what is no file, are never opened.

    Raises `Stopped` for a folder that cannot be listed: its files would seem to be deleted.
    """
    root = content.resolve()
    files: dict[str, Found] = {}
    problems = []
    for role in Role:
        if role is Role.OTHER or not (root / role.value).is_dir():
            continue
        for entry, path in _walk(root / role.value, role.value, deep=role is Role.ANNOUNCEMENT):
            safe = path.encode("utf-8", "replace").decode()
            if safe != path:
                problems.append(m.BAD_FILE_NAME.at(safe, right=f"{slug(safe) or 'navn'}.md"))
                continue
            found = _found(root, role, entry, unicodedata.normalize("NFC", path))
            if found is None:
                problems.append(m.LEADS_OUT.at(path))
                continue
            if path.lower().endswith(_TEXT_ENDINGS):
                stem = entry.name.rsplit(".", 1)[0]
                problems.append(m.NOT_MARKDOWN.at(path, right=f"{slug(stem) or 'navn'}.md"))
            files[found.path] = found
    return Scan(files, tuple(problems))


def _walk(folder: Path, path: str, *, deep: bool) -> Iterator[tuple[os.DirEntry[str], str]]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        raise Stopped(f"Mappen «{path}» kan ikke læses ({error.strerror}).") from error
    for entry in entries:
        name = entry.name.lower()
        if name.startswith((".", "#", "~$")) or name.endswith(_TEMPORARY) or name in _SYSTEM:
            continue
        below = f"{path}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            if deep:
                yield from _walk(folder / entry.name, below, deep=True)
        else:
            yield entry, below


def _found(root: Path, role: Role, entry: os.DirEntry[str], path: str) -> Found | None:
    """The file of an entry; None for a folder behind a link that leads out."""
    file = Path(entry.path)
    is_text = path.lower().endswith(".md")
    role = role if is_text else Role.OTHER
    if entry.is_symlink() and not file.resolve().is_relative_to(root):
        return None if entry.is_dir() else Found(path, role, file, 0, 0, Fault.LEADS_OUT)
    try:
        status = entry.stat()
    except OSError:
        return Found(path, role, file, 0, 0, Fault.NO_FILE)
    fault = None if stat.S_ISREG(status.st_mode) else Fault.NO_FILE
    return Found(path, role, file, status.st_size, status.st_mtime_ns, fault)
