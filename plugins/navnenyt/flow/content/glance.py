"""Which parts of the content folder differ from what the last build saw, without a look at files.

A part is a folder with all that lies in it, known by a fingerprint of names, sizes and times. What
has equal size and time is taken for equal: a file that was changed and got both back is not seen
(`BuildSettings.thorough` reads everything).
"""

from __future__ import annotations

import os
import stat
from hashlib import blake2b
from pathlib import Path

from navnenyt.danish.faults import reason
from navnenyt.flow.content.files import BESIDE, Role, part_of, stays_in
from navnenyt.flow.content.strays import outside
from navnenyt.flow.settings import Stopped


def glance(content: Path, recent: int) -> dict[str, str]:
    """The parts and their fingerprints; an empty one where a file is younger than `recent`.

    Raises `Stopped` for a folder that cannot be listed: its files would seem to be deleted.
    """
    root = content.resolve()
    seen = {BESIDE: [f"{problem}" for problem in outside(root)]}
    for role in Role:
        folder = root / role.value
        if role is not Role.OTHER and folder.is_dir() and stays_in(folder, root):
            _look(root, role.value, seen, recent)
    return {part: _fingerprint(lines) for part, lines in seen.items()}


def _look(root: Path, folder: str, seen: dict[str, list[str]], recent: int) -> None:
    """Note what lies in a folder, and below it, for the part that it belongs to."""
    lines = seen.setdefault(part_of(f"{folder}/"), [])
    prefix = folder.rpartition("/")[2]
    below = []
    try:
        with os.scandir(root / folder) as entries:
            for entry in entries:
                try:
                    status = entry.stat()
                except OSError:
                    lines.append(f"{prefix}/{entry.name} -")
                    continue
                if stat.S_ISDIR(status.st_mode):
                    lines.append(f"{prefix}/{entry.name}/")
                    if not entry.is_symlink():
                        below.append(f"{folder}/{entry.name}")
                    continue
                time_ns = status.st_mtime_ns
                lines.append(f"{prefix}/{entry.name} {status.st_size} {time_ns}")
                if time_ns > recent:
                    lines.append("")
    except OSError as error:
        raise Stopped(f"Mappen «{folder}» kan ikke læses ({reason(error)}).") from error
    for each in below:
        _look(root, each, seen, recent)


def _fingerprint(lines: list[str]) -> str:
    if "" in lines:
        return ""
    lines.sort()
    text = "\n".join(lines).encode("utf-8", "surrogateescape")
    return blake2b(text, digest_size=16).hexdigest()
