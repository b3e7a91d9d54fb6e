"""The letters that stand for somebody of whom there is no picture, and their colour."""

from __future__ import annotations

from zlib import crc32

from navnenyt.danish.alphabet import is_no_name
from navnenyt.danish.slugs import name_key
from navnenyt.frozen import Frozen

# So many hues are told apart at a glance.
HUES = 12


class Monogram(Frozen):
    """One or two initials, and a hue from 0 to 11 that is always that of the name."""

    initials: str
    hue: int


def monogram(name: str) -> Monogram:
    """The initials of the first and the last name, by Danish habit.

    »Aa« is one letter (Aase Holm is AaH), and what follows the last name or goes before the first
    is none of it (Dr. Bo Birk jr. is BB).
    """
    key = name_key(name)
    return Monogram(_initials(name), crc32(key.encode()) % HUES)


def _initials(name: str) -> str:
    words = [word for word in name.replace("-", " ").split() if word[0].isalpha()]
    names = [word for word in words if not is_no_name(word)] or words or [name]
    return "".join(_initial(word) for word in (names[0], *names[1:][-1:]))


def _initial(word: str) -> str:
    return "Aa" if len(word) > 2 and word[:2].casefold() == "aa" else word[0].upper()
