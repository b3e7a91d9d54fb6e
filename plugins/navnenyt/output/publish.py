"""Bytes into the output folder: unchanged ones left alone, changed ones replaced whole."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Container
from contextlib import suppress
from pathlib import Path

# What a file is called until it is whole.
TEMPORARY = ".navnenyt-"


# No link is followed, and nothing is waited for.
_PLAIN = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
_WRITE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _PLAIN
_READ = os.O_RDONLY | _PLAIN


class OutsideOutputError(OSError):
    """A path that leads out of the output folder, through `..` or a link."""


class Publisher:
    """Writes, compares and removes below one folder. Paths are text: thousands are asked for."""

    def __init__(self, root: Path, *, after_a_stop: bool = False) -> None:
        """Take the output folder; it is made when the first file is written.

        `after_a_stop` looks for what a build that was stopped left beside each file.
        """
        self._root = os.fspath(root.resolve())
        self._after_a_stop = after_a_stop
        self._safe = {self._root}
        # The folders that we made: where nothing can stand, nothing is looked for.
        self._new = set[str]()

    def write(self, file: str, data: bytes) -> bool:
        """Put bytes at a file below the root; false where they were there already."""
        path = self._path(file, make=True)
        if path.rpartition("/")[0] not in self._new and _content(path) == data:
            self._tidy(path)
            return False
        replace(path, data)
        return True

    def remove(self, file: str) -> bool:
        """Take a file away, and the folders that it leaves empty; false where it was gone."""
        path = Path(self._path(file))
        self._tidy(os.fspath(path))
        there = True
        try:
            path.unlink()
        except (FileNotFoundError, NotADirectoryError):
            there = False
        # A build that was stopped may have left the folders of a file that it took away.
        for folder in path.parents:
            if os.fspath(folder) == self._root:
                break
            try:
                folder.rmdir()
            except FileNotFoundError:
                continue
            except OSError:
                break
        return there

    def _tidy(self, path: str) -> None:
        if self._after_a_stop:
            with suppress(NotADirectoryError):
                Path(_temporary(path)).unlink(missing_ok=True)

    def _path(self, file: str, *, make: bool = False) -> str:
        """The path of a file below the root; `make` makes the folders that it needs."""
        path = f"{self._root}/{file}"
        if (
            file.startswith("/")
            or ".." in file.split("/")
            or not self._stays_in(path.rpartition("/")[0], make=make)
        ):
            raise OutsideOutputError(f"»{file}« fører ud af {self._root}")
        return path

    def _stays_in(self, folder: str, *, make: bool) -> bool:
        """Whether a folder is the root or below it, wherever links lead; remembered where it is."""
        if folder in self._safe:
            return True
        above = folder.rpartition("/")[0]
        if not folder.startswith(f"{self._root}/") or not self._stays_in(above, make=make):
            return False
        if make and _is_made(folder):
            self._new.add(folder)
        elif _is_link(folder) and not Path(folder).resolve().is_relative_to(self._root):
            return False
        self._safe.add(folder)
        return True


def clear(root: Path, keep: Container[str]) -> None:
    """Take away all that stands in the folder, ours or not, but what is called as in `keep`."""
    for entry in sorted(root.iterdir()) if root.is_dir() else ():
        if entry.name in keep:
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()


def replace(path: str | os.PathLike[str], data: bytes, attempt: str = "") -> None:
    """Put bytes at a path so that a reader sees the old file or the new, never a part.

    What a stopped build left of its attempt lies under a name that the next one uses again. Where
    several may put the same file in place at once, `attempt` tells theirs apart.
    """
    whole = os.fspath(path)
    temporary = _temporary(whole, attempt)
    try:
        descriptor = os.open(temporary, _WRITE, 0o644)
    except FileNotFoundError:
        Path(whole).parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(temporary, _WRITE, 0o644)
    try:
        try:
            os.fchmod(descriptor, 0o644)
            left = memoryview(data)
            while left:
                left = left[os.write(descriptor, left) :]
        finally:
            os.close(descriptor)
        os.replace(temporary, whole)  # noqa: PTH105 - as above
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _is_link(folder: str) -> bool:
    return os.path.islink(folder)  # noqa: PTH114 - thousands are asked of


def _is_made(folder: str) -> bool:
    """Make a folder; false where something has its name."""
    try:
        os.mkdir(folder)  # noqa: PTH102 - thousands are made
    except FileExistsError:
        return False
    except FileNotFoundError:
        Path(folder).mkdir(parents=True)
    return True


def _temporary(path: str, attempt: str = "") -> str:
    folder, _, name = path.rpartition("/")
    return f"{folder}/{TEMPORARY}{attempt}{name}"


def _content(path: str) -> bytes | None:
    """The bytes of a file; None where there is none, or a link, or something else."""
    try:
        descriptor = os.open(path, _READ)
    except OSError:
        return None
    with os.fdopen(descriptor, "rb") as stream:
        return stream.read() if stat.S_ISREG(os.fstat(descriptor).st_mode) else None
