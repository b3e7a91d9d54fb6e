"""Files of an earlier build whose index is lost: known by the mark that they bear."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

from navnenyt.output.publish import TEMPORARY

# What every page, feed and sitemap of ours says of itself; nothing else is ever taken for ours.
_MARKS = (
    b'<meta name="generator" content="navnenyt">',
    b"<generator>navnenyt</generator>",
    b"<!-- generator: navnenyt -->",
    b'"_navnenyt":',
)
# These bear no mark: their names do.
_NAMED = re.compile(
    r"foto/[0-9a-f]{20}-(?:\d+|deling)\.\w+|tema/.+\.[0-9a-f]{10}\.\w+"
    r"|data/navnenyt-\d{4}\.(?:json|csv)"
)
_SITEMAP = "sitemap.xml"
# The mark stands in the head of a page, and after the title and links of a feed.
_FIRST_BYTES = 4096


def leftovers(root: Path, could_be_ours: Callable[[str], bool]) -> set[str]:
    """The files below an output folder that an earlier build of the same site made.

    `could_be_ours` tells the files that the program may write from those that it never does.
    """
    found = set()
    for folder, below, names in os.walk(root):
        if _SITEMAP in names and Path(folder) != root:
            # Another site of ours, built into a folder of this one.
            below.clear()
            continue
        for name in names:
            path = Path(folder, name)
            file = path.relative_to(root).as_posix()
            if (
                name.startswith(TEMPORARY)
                or _NAMED.fullmatch(file)
                or (could_be_ours(file) and _is_marked(path))
            ):
                found.add(file)
    return found


def _is_marked(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as stream:
        beginning = stream.read(_FIRST_BYTES)
    return any(mark in beginning for mark in _MARKS)
