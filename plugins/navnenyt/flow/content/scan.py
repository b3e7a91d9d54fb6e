"""The content folder as it is: which files there are, without opening any."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from navnenyt.entry.places import name_of, placed
from navnenyt.flow.content import messages as m
from navnenyt.flow.content.files import (
    BESIDE,
    PHOTO_ENDINGS,
    Found,
    Role,
    found_at,
    is_folder,
    is_passed_over,
    look_up,
    part_of,
    photo_alike,
    stays_in,
)
from navnenyt.flow.content.strays import outside, too_deep
from navnenyt.flow.settings import Stopped
from navnenyt.problems import Message, Problem


@dataclass(frozen=True, slots=True)
class Scan:
    """What was looked at: files by path, and what is wrong with the folder itself.

    The parts of the folder named in `passed` were passed by, for nothing in them has changed, and
    those in `listed` were looked at, or are gone. Where `only` is given, nothing was looked at
    but the files whose paths it names. A `thorough` one takes no size and time for granted.
    """

    root: Path
    files: dict[str, Found]
    problems: tuple[Problem, ...]
    passed: frozenset[str] = frozenset()
    listed: frozenset[str] = frozenset()
    only: frozenset[str] | None = None
    thorough: bool = False

    def of(self, *roles: Role) -> list[Found]:
        """The files of some roles, by path."""
        return [self.files[path] for path in sorted(self.files) if self.files[path].role in roles]

    def covers(self, path: str) -> bool:
        """Whether a path was looked at: if so, and there is no such file, it is gone."""
        if self.only is not None:
            return path in self.only
        return part_of(path) not in self.passed

    def begins(self) -> list[str]:
        """What every path begins with that was looked at, and perhaps some others."""
        return sorted(self.only if self.only is not None else {f"{part}/" for part in self.listed})

    def find(self, path: str) -> Found | None:
        """A file, also where it was passed by."""
        return self.files.get(path) if self.covers(path) else look_up(self.root, path)

    def alike(self, path: str) -> str | None:
        """The name of a photo beside a path that differs in case or ending alone, if any."""
        folder, _, name = path.rpartition("/")
        return photo_alike(self.root / folder, name)


_TEXT_ENDINGS = (".txt", ".markdown", ".mdown", ".docx", ".doc", ".rtf", ".odt", ".html", ".htm")
MEANT_AS_FILES = (".md", *PHOTO_ENDINGS)


def scan(content: Path, passed: frozenset[str] = frozenset()) -> Scan:
    """Every file of our folders, but for some parts. What leads out, or is no file, is not opened.

    Raises `Stopped` for a folder that cannot be listed: its files would seem to be deleted.
    """
    root = content.resolve()
    files: dict[str, Found] = {}
    problems: list[Problem] = []
    for role in Role:
        if role is Role.OTHER:
            continue
        for entry, path in _entries(root, role, passed, problems):
            if path.encode("utf-8", "replace").decode() != path:
                safe = path.encode("utf-8", "replace").decode()
                problems.append(_named_well(m.UNREADABLE_NAME, safe, safe.rpartition("/")[2]))
                continue
            found = found_at(root, role, entry, unicodedata.normalize("NFC", path))
            if found.path in files:
                problems.append(m.SAME_NAME.at(found.path))
                continue
            files[found.path] = found
            if path.lower().endswith(_TEXT_ENDINGS):
                # Windows hides the ending that it adds: «x.md.txt» is shown as «x.md».
                stem = entry.name.rsplit(".", 1)[0].removesuffix(".md")
                problems.append(_named_well(m.NOT_MARKDOWN, path, stem))
    if BESIDE not in passed:
        problems += outside(root)
    return Scan(root, files, tuple(problems), passed)


def _named_well(message: Message, path: str, stem: str) -> Problem:
    target = placed(path.rpartition("/")[0], stem)
    return message.at(path, right=name_of(target)).bound_for(target)


def scan_only(content: Path, changed: Iterable[Path]) -> Scan:
    """Some files of our folders alone: those that are seen to have changed, come or gone."""
    root = content.resolve()
    inside = [path for path in changed if path.is_relative_to(root)]
    paths = {unicodedata.normalize("NFC", path.relative_to(root).as_posix()) for path in inside}
    found = ((path, look_up(root, path)) for path in sorted(paths))
    files = {path: file for path, file in found if file}
    return Scan(root, files, (), only=frozenset(paths))


def _entries(
    root: Path, role: Role, passed: frozenset[str], problems: list[Problem]
) -> Iterator[tuple[os.DirEntry[str], str]]:
    """What lies in a role's folder; only that of the announcements has folders of its own."""
    folder = root / role.value
    if folder.is_symlink() and not stays_in(folder, root):
        problems.append(m.LEADS_OUT.at(role.value))
    elif folder.is_dir():
        yield from _walk(root, folder, role, passed, problems)


def _walk(
    root: Path, folder: Path, role: Role, passed: frozenset[str], problems: list[Problem]
) -> Iterator[tuple[os.DirEntry[str], str]]:
    path = folder.relative_to(root).as_posix()
    part = part_of(f"{path}/")
    if part in passed and part != Role.ANNOUNCEMENT.value:
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        raise Stopped(f"Mappen «{path}» kan ikke læses ({error.strerror}).") from error
    for entry in entries:
        name = entry.name.lower()
        if is_passed_over(entry.name):
            continue
        below = f"{path}/{entry.name}"
        if part in passed and part_of(below) == part and not is_folder(entry):
            continue
        # A folder called x.md or x.jpg is taken for the file that somebody meant it to be.
        if not is_folder(entry) or name.endswith(MEANT_AS_FILES):
            yield entry, below
        elif entry.is_symlink():
            leads_out = not stays_in(Path(entry.path), root)
            problems.append((m.LEADS_OUT if leads_out else m.LINKED_FOLDER).at(below))
        elif role is Role.ANNOUNCEMENT:
            yield from _walk(root, folder / entry.name, role, passed, problems)
        else:
            problems += too_deep(root, folder / entry.name, role)
