"""Danish order: a … z, æ, ø, å; Aa as å; word by word; people by surname."""

from __future__ import annotations

import re
import unicodedata

from unidecode import unidecode

from navnenyt.frozen import Frozen

# »{«, »|« and »}« are the three characters that follow z in Unicode: plain comparison of the
# keys, in Python as in SQLite, is then the Danish order.
_AE, _OE, _AA = "{", "|", "}"
_LETTERS = str.maketrans(
    {
        "æ": _AE, "ä": _AE, "ø": _OE, "ö": _OE, "œ": _OE, "å": _AA, "ü": "y",
        "ß": "ss", "ð": "d", "þ": "th", "&": " og ", "'": "", "’": "", ".": "",
        "{": " ", "|": " ", "}": " ",
    }
)  # fmt: skip
_NOT_IN_KEYS = re.compile(r"[^a-z0-9{|}]+")
_SKIPPED_FIRST = re.compile(r"(?:a/s|the)\s+(?=\S)", re.IGNORECASE)
# What may follow a surname.
_SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "junior", "senior", "ii", "iii"))
# Titles, before a name or after it.
_TITLES = frozenset((
    "adj.", "adv.", "arkitekt", "cand.", "dr", "dr.", "ing.", "lektor", "lic.", "mag.", "mba",
    "med.", "ph.d.", "ph.d", "phd", "prof", "prof.", "professor",
))  # fmt: skip


class Letter(Frozen, order=True):
    """A heading of a directory: its place in the order, its slug and how it is printed."""

    rank: str
    slug: str
    text: str


DIGITS = Letter("0", "0-9", "0–9")
LETTERS = (
    DIGITS,
    *(Letter(chr(code), chr(code), chr(code).upper()) for code in range(ord("a"), ord("z") + 1)),
    Letter(_AE, "ae", "Æ"),
    Letter(_OE, "oe", "Ø"),
    Letter(_AA, "aa", "Å"),
)
_BY_RANK = {letter.rank: letter for letter in LETTERS}


def sort_key(text: str) -> str:
    """A string whose plain order is the Danish order; total, since it ends in the text itself."""
    skipped = _SKIPPED_FIRST.sub("", text.strip(), count=1) if _starts_skipped(text) else text
    return f"{_spelt(skipped)}\x00{text}"


def person_sort_key(name: str) -> str:
    """The order of people: by surname, then by the rest."""
    return sort_key(surname_first(name))


def letter_of(key: str) -> Letter:
    """The heading under which a sort key stands; what begins with no letter stands under 0–9."""
    return _BY_RANK.get(key[:1], DIGITS)


def surname_first(name: str) -> str:
    """»Hollen, Jürgen von« for »Jürgen von Hollen«; a single name stays as it is.

    The surname is the last word: von, de and le stay behind the given name.
    """
    words = name.split()
    after: list[str] = []
    while len(words) > 2 and is_no_name(words[-1]):
        after.insert(0, words.pop())
    if len(words) < 2:
        return name
    *given, surname = words
    return f"{surname.removesuffix(',')}, {' '.join([*given, *after])}"


def is_no_name(word: str) -> bool:
    """Whether a word is put before or after somebody's name: »Dr.«, »jr.«, »ph.d.«."""
    folded = word.casefold().removesuffix(",")
    return folded in _SUFFIXES or folded in _TITLES


def _spelt(text: str) -> str:
    lowered = unicodedata.normalize("NFC", text).casefold().replace("aa", "å").translate(_LETTERS)
    plain = "".join(c if c.isascii() else _letters(c) for c in lowered)
    return _NOT_IN_KEYS.sub(" ", plain).strip()


def _letters(character: str) -> str:
    """A letter of another alphabet in a–z; a space for what is no letter."""
    spelt = unidecode(character).lower()
    return spelt if spelt.isalnum() else " "


def _starts_skipped(text: str) -> bool:
    return _SKIPPED_FIRST.match(text.strip()) is not None
