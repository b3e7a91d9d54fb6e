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
_MEANT_AS_FILES = (".md", ".jpg", ".jpeg", ".png", ".webp", ".avif", ".heic", ".tif", ".tiff")
_SYSTEM = ("thumbs.db", "desktop.ini")


def scan(content: Path) -> Scan:
    """Every file of our folders. Links that lead out, and what is no file, are never opened.

    Raises `Stopped` for a folder that cannot be listed: its files would seem to be deleted.
    """
    root = content.resolve()
    files: dict[str, Found] = {}
    problems: list[Problem] = []
    for role in Role:
        if role is Role.OTHER:
            continue
        for entry, path in _entries(root, role, problems):
            if path.encode("utf-8", "replace").decode() != path:
                safe = path.encode("utf-8", "replace").decode()
                problems.append(m.BAD_FILE_NAME.at(safe, right=f"{slug(safe) or 'navn'}.md"))
                continue
            found = _found(root, role, entry, unicodedata.normalize("NFC", path))
            if found.path in files:
                problems.append(m.SAME_NAME.at(found.path))
                continue
            files[found.path] = found
            if path.lower().endswith(_TEXT_ENDINGS):
                stem = entry.name.rsplit(".", 1)[0]
                problems.append(m.NOT_MARKDOWN.at(path, right=f"{slug(stem) or 'navn'}.md"))
    return Scan(files, tuple(problems))


def _entries(
    root: Path, role: Role, problems: list[Problem]
) -> Iterator[tuple[os.DirEntry[str], str]]:
    """What lies in a role's folder; only that of the announcements has folders of its own."""
    folder = root / role.value
    if folder.is_symlink() and not _stays_in(folder, root):
        problems.append(m.LEADS_OUT.at(role.value))
    elif folder.is_dir():
        yield from _walk(root, folder, role, problems)


def _walk(
    root: Path, folder: Path, role: Role, problems: list[Problem]
) -> Iterator[tuple[os.DirEntry[str], str]]:
    path = folder.relative_to(root).as_posix()
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        raise Stopped(f"Mappen «{path}» kan ikke læses ({error.strerror}).") from error
    for entry in entries:
        name = entry.name.lower()
        if name.startswith((".", "#", "~$")) or name.endswith(_TEMPORARY) or name in _SYSTEM:
            continue
        below = f"{path}/{entry.name}"
        # A folder called x.md or x.jpg is taken for the file that somebody meant it to be.
        if not _is_folder(entry) or name.endswith(_MEANT_AS_FILES):
            yield entry, below
        elif entry.is_symlink():
            leads_out = not _stays_in(Path(entry.path), root)
            problems.append((m.LEADS_OUT if leads_out else m.LINKED_FOLDER).at(below))
        elif role is Role.ANNOUNCEMENT:
            yield from _walk(root, folder / entry.name, role, problems)
        else:
            problems += _too_deep(root, folder / entry.name, role)


def _too_deep(root: Path, folder: Path, role: Role) -> Iterator[Problem]:
    """A problem for each text in a folder that is not read, and the folders in it; in order."""
    for place, below, names in os.walk(folder):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(names):
            if name.lower().endswith(".md") and not name.startswith((".", "#", "~$")):
                path = Path(place, name).relative_to(root).as_posix()
                safe = path.encode("utf-8", "replace").decode()
                yield m.TOO_DEEP.at(safe, folder=role.value)


def _found(root: Path, role: Role, entry: os.DirEntry[str], path: str) -> Found:
    """What an entry is, without opening it."""
    file = Path(entry.path)
    role = role if path.lower().endswith(".md") else Role.OTHER
    if entry.is_symlink() and not _stays_in(file, root):
        return Found(path, role, file, 0, 0, Fault.LEADS_OUT)
    try:
        status = entry.stat()
    except OSError:
        return Found(path, role, file, 0, 0, Fault.NO_FILE)
    fault = None if stat.S_ISREG(status.st_mode) else Fault.NO_FILE
    return Found(path, role, file, status.st_size, status.st_mtime_ns, fault)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _stays_in(link: Path, root: Path) -> bool:
    """Whether a link leads into the content folder; one that leads to itself leads nowhere."""
    try:
        return link.resolve(strict=False).is_relative_to(root)
    except (OSError, RuntimeError):
        return True
