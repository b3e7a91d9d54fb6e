"""Whether the output folder is still the one that the last build left. Writes nothing into it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def canary(output: Path, files: Iterable[str]) -> str:
    """A text that changes when the folder, or one of these files in it, was replaced or emptied.

    A page that somebody takes away or edits by hand is not seen by it.
    """
    return " ".join(_seen(each) for each in (output, *(output / file for file in files)))


def _seen(path: Path) -> str:
    try:
        status = path.stat()
    except OSError:
        return "-"
    # The time of a folder changes with every file in it; the number is enough.
    what = () if path.is_dir() else (status.st_size, status.st_mtime_ns)
    return ":".join(str(each) for each in (status.st_dev, status.st_ino, *what))
