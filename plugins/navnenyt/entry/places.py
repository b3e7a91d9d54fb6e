"""Where a file should lie: its name is a slug, and that of an announcement's folder a year."""

from __future__ import annotations

import re

from navnenyt.danish.slugs import is_slug, slug

_YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)
_SHORT_YEAR = re.compile(r"\d\d", re.ASCII)
# A folder called 25 is of this century, one called 98 of the last.
_CENTURIES = ("20", "19")
_FIRST_OF_THE_LAST = "70"


def right_name(path: str) -> str:
    """The name of a file by which it can be an address: »Åse Bo.md« is »aase-bo.md«.

    Empty where no address can be made of it.
    """
    name = name_of(path)
    stem = name[: -len(".md")] if name.lower().endswith(".md") else name
    right = stem if is_slug(stem) else slug(stem)
    return f"{right}.md" if right else ""


def placed(folder: str, path: str) -> str:
    """The path of a file that is put into a folder, under a name by which it can be an address."""
    return f"{folder}/{right_name(path) or 'navn.md'}"


def name_of(path: str) -> str:
    """The last part of a path."""
    return path.rpartition("/")[2]


def year_meant(folder: str) -> str:
    """The year that a folder was probably meant to be named by; empty where none is likely."""
    if _SHORT_YEAR.fullmatch(folder):
        return _CENTURIES[folder >= _FIRST_OF_THE_LAST] + folder
    found = set(_YEAR.findall(folder))
    return found.pop() if len(found) == 1 else ""
