"""Slugs and folded spellings: when two spellings are one address, and when one name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from unidecode import unidecode

_LETTERS = str.maketrans(
    {
        "æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "u",
        "ß": "ss", "ð": "d", "þ": "th", "&": " og ",
    }
)  # fmt: skip
_SEPARATORS = re.compile(r"[^a-z0-9]+")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Legal forms are written with their slash: »Hansens Is« is no interessentskab.
_LEGAL_FORMS = frozenset(
    (
        "a/s as aps k/s p/s i/s ivs amba a.m.b.a fmba f.m.b.a smba s.m.b.a p/f "
        "ab hb asa oy oyj gmbh ag ltd limited inc llc plc b.v bv n.v nv"
    ).split()
)

# An organisation is named by many announcements: so many spellings are at hand at a time.
_KEPT = 20_000


def slug(text: str) -> str:
    """The address form: »Ærø & Søn« is »aeroe-og-soen«; empty where nothing can be spelt.

    NFC and NFD spellings give one slug.
    """
    lowered = unicodedata.normalize("NFC", text).casefold().translate(_LETTERS)
    # casefold turns ß into ss and a few letters into two code points: fold again after it.
    return _SEPARATORS.sub("-", unidecode(lowered).lower()).strip("-")


def is_slug(text: str) -> bool:
    """Whether the text is an address form already."""
    return _SLUG.fullmatch(text) is not None


def without_legal_form(spelling: str) -> str:
    """The name without A/S, ApS, K/S … as its first or last word, unless nothing else remains."""
    words = spelling.split()
    if len(words) > 1 and _is_legal_form(words[-1]):
        words.pop()
    if len(words) > 1 and _is_legal_form(words[0]):
        words.pop(0)
    return " ".join(words).rstrip(",")


def organisation_slug(spelling: str) -> str:
    """The key of an organisation that no profile names: »Netip A/S« and »netIP« are »netip«."""
    return slug(without_legal_form(spelling)) or slug(spelling)


@lru_cache(_KEPT)
def folded(spelling: str) -> str:
    """The spelling without case, spacing and punctuation, `&` as og: one name, one folding."""
    text = unicodedata.normalize("NFC", spelling).casefold().replace("&", "og")
    return "".join(character for character in text if character.isalnum())


def name_key(name: str) -> str:
    """The form under which two spellings are the same person's name: case and spacing folded."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def _is_legal_form(word: str) -> bool:
    return word.casefold().strip(".,()") in _LEGAL_FORMS
