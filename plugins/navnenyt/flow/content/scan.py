"""The content folder as it is: which files there are, without opening any."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from navnenyt.entry.places import name_of, placed
from navnenyt.flow.content import messages as m
from navnenyt.flow.content.files import (
    MEANT_AS_FILES,
    Found,
    Role,
    found_at,
    is_folder,
    is_passed_over,
    look_up,
    part_of,
    photo_alike,
    printable,
    stays_in,
)
from navnenyt.flow.content.listing import Part, folders
from navnenyt.frozen import Frozen
from navnenyt.problems import Message, Problem


class Scan(Frozen):
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
        """The name of a photo beside a path that is probably meant by it, if any."""
        folder, _, name = path.rpartition("/")
        return photo_alike(self.root / folder, name)


_TEXT_ENDINGS = (".txt", ".markdown", ".mdown", ".docx", ".doc", ".rtf", ".odt", ".html", ".htm")


def scan_part(root: Path, part: Part, files: dict[str, Found]) -> list[Problem]:
    """Add the files of a part to others; what is wrong with it.

    What leads out, or is no file, is not opened.
    """
    problems = []
    role = Role(part.name.partition("/")[0])
    for folder, entries in folders(root, part):
        # Only the folder of the announcements has folders of its own.
        too_deep = role is not Role.ANNOUNCEMENT and folder != role.value
        for entry in entries:
            if is_passed_over(entry.name):
                continue
            path = f"{folder}/{entry.name}"
            if too_deep:
                if path.lower().endswith(".md") and not is_folder(entry):
                    target = f"{role.value}/{printable(entry.name)}"
                    problems.append(m.TOO_DEEP.at(printable(path), target=target).bound_for(target))
            elif not is_folder(entry) or path.lower().endswith(MEANT_AS_FILES):
                problems += _add(root, role, entry, path, files)
            elif entry.is_symlink():
                leads_out = not stays_in(Path(entry.path), root)
                problems.append((m.LEADS_OUT if leads_out else m.LINKED_FOLDER).at(path))
    return problems


def scan_roots(root: Path) -> Iterator[Problem]:
    """A problem for each of our folders that leads out of the content folder."""
    for role in Role:
        folder = root / role.value
        if role is not Role.OTHER and folder.is_symlink() and not stays_in(folder, root):
            yield m.LEADS_OUT.at(role.value)


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


def _add(
    root: Path, role: Role, entry: os.DirEntry[str], path: str, files: dict[str, Found]
) -> Iterator[Problem]:
    """Add one file, and say what is wrong with its name."""
    if (safe := printable(path)) != path:
        yield _named_well(m.UNREADABLE_NAME, safe, safe.rpartition("/")[2])
        return
    found = found_at(root, role, entry, unicodedata.normalize("NFC", path))
    if found.path in files:
        yield m.SAME_NAME.at(found.path)
        return
    files[found.path] = found
    if path.lower().endswith(_TEXT_ENDINGS):
        # Windows hides the ending that it adds: »x.md.txt« is shown as »x.md«.
        stem = entry.name.rsplit(".", 1)[0].removesuffix(".md")
        yield _named_well(m.NOT_MARKDOWN, path, stem)
