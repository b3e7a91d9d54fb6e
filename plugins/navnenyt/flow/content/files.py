"""A file of the content folder as it is on the disk, without opening it."""

from __future__ import annotations

import os
import stat
import time
import unicodedata
from difflib import get_close_matches
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from navnenyt.danish.slugs import slug
from navnenyt.model import Sector

# A file that was written just now may be written again within one tick of the disk's clock, with
# no trace in its time; a hundredth of a second is the coarsest. No time of it is remembered.
_TICK_NS = 12_000_000
# No file has this time: what bears it in the index is read again by every build.
UNREAD = -1
# The part of the content folder that is all beside our folders.
BESIDE = ""
_QUOTES = "“”„»«\"' "
PHOTO_ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".heic", ".tif", ".tiff")


def recently() -> int:
    """From when on, in ns of the epoch, a file's time says nothing yet."""
    return time.time_ns() - _TICK_NS


# A folder that is called so is taken for a file.
MEANT_AS_FILES = (".md", *PHOTO_ENDINGS)
_TEMPORARY = (".tmp", ".bak", ".swp", ".orig", ".part", "~")
_SYSTEM = ("thumbs.db", "desktop.ini")


class Role(Enum):
    """What a file is by the folder it lies in; the value is that folder."""

    ANNOUNCEMENT = "navne"
    EMPLOYER = Sector.EMPLOYER.value
    INSTITUTION = Sector.INSTITUTION.value
    PAGE = "sider"
    OTHER = ""


# The folders of ours, by name.
FOLDERS = tuple(role.value for role in Role if role is not Role.OTHER)


class Fault(Enum):
    """Why something in the folder must not be opened."""

    LEADS_OUT = "a link that leads out of the content folder"
    NO_FILE = "not a regular file, or a link to nothing"


class Found(NamedTuple):
    """A file: its path from the content folder (NFC), size in bytes, mtime in nanoseconds.

    `file` is the path as the disk spells it; `fault` says why it must not be opened, if so.
    A tuple, as all that goes to workers by the thousand: it is sent in a third of the time.
    """

    path: str
    role: Role
    file: str
    size: int
    mtime: int
    fault: Fault | None = None

    def time_to_remember(self) -> int:
        """The mtime, or `UNREAD` where it says nothing yet."""
        return self.mtime if self.mtime < recently() else UNREAD


def is_passed_over(name: str) -> bool:
    """Whether something called so is an editor's or a desktop's own, and nobody's content."""
    name = name.lower()
    return name.startswith((".", "#", "~$")) or name.endswith(_TEMPORARY) or name in _SYSTEM


def printable(path: str) -> str:
    """A path with »?« for what is no text."""
    return path.encode("utf-8", "replace").decode()


def part_of(path: str) -> str:
    """The part of the content folder that a path belongs to: a year's folder, or one of ours."""
    first, _, rest = path.partition("/")
    if first not in FOLDERS:
        return BESIDE
    second, inside, _ = rest.partition("/")
    return f"{first}/{second}" if first == Role.ANNOUNCEMENT.value and inside else first


def look_up(root: Path, path: str) -> Found | None:
    """One file by its path, if there is one."""
    folder = root / path.rpartition("/")[0]
    name = path.rpartition("/")[2]
    if not folder.is_dir():
        return None
    with os.scandir(folder) as entries:
        entry = next((e for e in entries if unicodedata.normalize("NFC", e.name) == name), None)
    role = path.partition("/")[0]
    known = role in FOLDERS and entry and not is_folder(entry)
    return found_at(root, Role(role), entry, path) if entry and known else None


def photo_alike(folder: Path, name: str) -> str | None:
    """The photo of a folder that is probably meant by a name that none of them has.

    First one whose name is another in case or ending alone, else one that is spelt another way
    (»bo holm«, »bo-holm«) or has one slip.
    """
    names = sorted(os.listdir(folder)) if folder.is_dir() else []  # noqa: PTH208 - names alone
    photos = [each for each in names if each.lower().endswith(PHOTO_ENDINGS)]
    wanted = _stem(name).casefold()
    same = (each for each in photos if _stem(each).casefold() == wanted)
    spelt = {slug(_stem(_stem(each))): each for each in reversed(photos)}
    near = get_close_matches(slug(_stem(_stem(name))), spelt, n=1, cutoff=0.85)
    return next(same, spelt[near[0]] if near else None)


def _stem(name: str) -> str:
    """A name without the ending of a photo, and without the quotes that a text may have put on."""
    name = unicodedata.normalize("NFC", name).strip(_QUOTES)
    return name.rpartition(".")[0] if name.lower().endswith(PHOTO_ENDINGS) else name


def found_at(root: Path, role: Role, entry: os.DirEntry[str], path: str) -> Found:
    """What an entry is, without opening it."""
    file = entry.path
    role = role if path.lower().endswith(".md") else Role.OTHER
    if entry.is_symlink() and not stays_in(Path(file), root):
        return Found(path, role, file, 0, 0, Fault.LEADS_OUT)
    try:
        status = entry.stat()
    except OSError:
        return Found(path, role, file, 0, 0, Fault.NO_FILE)
    fault = None if stat.S_ISREG(status.st_mode) else Fault.NO_FILE
    return Found(path, role, file, status.st_size, status.st_mtime_ns, fault)


def is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a folder, or a link to one."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def stays_in(link: Path, root: Path) -> bool:
    """Whether a link leads into the content folder; one that leads to itself leads nowhere."""
    try:
        return link.resolve(strict=False).is_relative_to(root)
    except (OSError, RuntimeError):
        return True
