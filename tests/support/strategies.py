"""Notices to test with: files as an editor writes them, and any facts that a kind allows."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from navnenyt.danish.sentences import sentences
from navnenyt.entry.fields import FIELDS, REQUIRED, Field
from navnenyt.language import plain
from navnenyt.model import Announcement, Kind, PartialDate, Profile, Pronoun, Sector
from navnenyt.naming import Naming

PATH = "navne/2026/mette-holm.md"
COPENHAGEN = ZoneInfo("Europe/Copenhagen")

_WHO = frozenset({"navn", "alder", "stilling", "sted", "arbejdsgiver", "by"})
_ORIGIN = frozenset({"fra_stilling", "fra_arbejdsgiver"})
_TAIL = frozenset({"pronomen", "opgaver", "uddannet", "baggrund", "forgænger"})

# The contract's section 7 in keys: the facts that stand in the text of each kind.
SENTENCE_KEYS: Mapping[Kind, frozenset[str]] = {
    Kind.NEW_JOB: _WHO | _ORIGIN | _TAIL | {"pr"},
    Kind.PROMOTION: (_WHO - {"by"}) | _TAIL | {"pr", "fra_stilling"},
    Kind.DEGREE: _WHO | {"pr", "uddannelse", "linje", "institution", "via"},
    Kind.APPOINTMENT: _WHO | _ORIGIN | _TAIL | {"pr", "slutdato"},
    Kind.ACTING: _WHO | _ORIGIN | _TAIL | {"pr", "slutdato"},
    Kind.BOARD: _WHO | _ORIGIN | _TAIL | {"pr", "organisation", "rolle"},
    Kind.DEPARTURE: _WHO
    | {"pr", "år", "organisation", "pronomen"}
    | {"til_stilling", "til_arbejdsgiver", "efterfølger", "vikar"},
    Kind.RETIREMENT: _WHO | {"pr", "år", "efterfølger"},
    Kind.LEAVE: _WHO | {"pr", "slutdato", "vikar"},
    Kind.ANNIVERSARY: _WHO | {"pr", "år", "organisation"},
    Kind.BIRTHDAY: _WHO | {"pr"},
    Kind.DEATH: _WHO | {"pr"},
}

_SMALLEST: Mapping[Kind, Mapping[str, str]] = {
    Kind.NEW_JOB: {"stilling": "chef", "arbejdsgiver": "Netip A/S"},
    Kind.PROMOTION: {"stilling": "chef", "arbejdsgiver": "Netip A/S"},
    Kind.DEGREE: {"uddannelse": "Master i it", "institution": "Aarhus Universitet"},
    Kind.APPOINTMENT: {"stilling": "chef", "arbejdsgiver": "Netip A/S"},
    Kind.ACTING: {"stilling": "chef", "arbejdsgiver": "Netip A/S"},
    Kind.BOARD: {"organisation": "Netip A/S"},
    Kind.DEPARTURE: {"arbejdsgiver": "Netip A/S"},
    Kind.RETIREMENT: {"arbejdsgiver": "Netip A/S"},
    Kind.LEAVE: {"arbejdsgiver": "Netip A/S"},
    Kind.ANNIVERSARY: {"arbejdsgiver": "Netip A/S", "år": "25"},
    Kind.BIRTHDAY: {"alder": "50"},
    Kind.DEATH: {"alder": "84"},
}


def written(header: str, body: str = "") -> bytes:
    """A file with these lines as its fields: the first of them is line 2."""
    return f"---\n{header.strip(chr(10))}\n---\n{body}".encode()


def smallest(kind: Kind = Kind.NEW_JOB, **changes: str | None) -> dict[str, str]:
    """The facts that a kind cannot do without, in the order of their lines; None takes one away."""
    facts: dict[str, str | None] = {
        "type": kind.value,
        "navn": "Mette Holm",
        "publiceret": "2026-01-30",
        **_SMALLEST[kind],
        **changes,
    }
    return {key: value for key, value in facts.items() if value is not None}


def notice(kind: Kind = Kind.NEW_JOB, body: str = "", **changes: str | None) -> bytes:
    """A good file of a kind, with some lines changed, added or, for None, taken away."""
    facts = smallest(kind, **changes)
    return written("\n".join(f"{key}: {value}" for key, value in facts.items()), body)


def line_of(data: bytes, key: str) -> int:
    """The number of the line that a key stands on."""
    lines = data.decode().split("\n")
    return next(number for number, line in enumerate(lines, 1) if line.startswith(f"{key}:"))


def quoted(facts: Mapping[str, object]) -> bytes:
    """A file whose values are all in quotes, so that none of them can be mistaken for YAML."""
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in facts.items())
    return written("\n".join(lines))


# What real notices are made of, and what has broken programs before: marks within and at the end,
# quotes, slashes, digits, one letter, a word in capitals, a very long one.
_REAL = (
    "Ågård", "Østerå", "cand.merc", "A/S", "ApS", "it-chef", "»Netop«", '"Gylden"', "O'Brien",
    "(CTO)", "C++", "C#", "B&O", "100%", "24/7", "3", "inciro", "K/S", "é", "Ü", "Z", "å", "ph.d",
    "<b>", "{navn}", "%s", "\\n", "*fed*", "_x_", "[1]", "|", "–", "None-Hansen", "漢字", "🎉",
    "Speciallægepraksisplanlægningsstabiliseringsperiode" * 8,
)  # fmt: skip
_LETTERS = "abcdefghijklmnopqrstuvwxyzæøåABCÆØÅéöüß0123456789»«\"'“”’()&/#*_<>{}[]|\\%+=@-–"
# A fact that ends in one of the template's own words would look like an empty clause.
_GLUE = frozenset(
    "af de den der efter er for forfremmet fra har hos hun han hen i kan med og pr på som til "
    "under ved via år none".split()
)
_CLOSING = (".", "!", "?", "…")


_WORDS = (*_REAL, *(unicodedata.normalize("NFD", word) for word in _REAL if not word.isascii()))


def _pool(size: int) -> list[str]:
    """Texts of one to four words, marks between them, at the end at most one that closes.

    Drawn once: Hypothesis is left to try combinations of fields, not of letters.
    """
    chance = Random(2026)  # noqa: S311 - the same texts in every run, and no secret
    drawn = list(_WORDS)
    while len(drawn) < size:
        chosen = chance.choices(_WORDS, k=chance.randint(1, 4))
        joints = [chance.choice((" ", " ", ", ", ". ")) for _ in chosen[1:]]
        closing = chance.choice(("", *_CLOSING))
        drawn.append("".join(map("".join, zip(chosen, [*joints, closing], strict=True))))
    return drawn


_POOL = _pool(600)


# Strategies are made once: making one costs more than drawing from it.
TEXTS: st.SearchStrategy[str] = st.sampled_from(_pool(600)) | st.text(
    _LETTERS, min_size=1, max_size=12
).filter(lambda word: word.casefold() not in _GLUE)
# A day or a month near the turn of a year, so that every tense comes up.
PARTIAL_DATES = st.builds(
    PartialDate,
    st.sampled_from((2025, 2026)),
    st.sampled_from((1, 2, 11, 12)),
    st.none() | st.integers(1, 28),
)
# An instant of publication in the same months.
INSTANTS = st.builds(
    lambda hours: datetime(2025, 11, 1, tzinfo=COPENHAGEN) + timedelta(hours=hours),
    st.integers(0, 480 * 24),
)
_LISTS = st.lists(TEXTS, min_size=1, max_size=3, unique=True).map(tuple)
_VALUES: Mapping[str, st.SearchStrategy[object]] = {
    "effective": PARTIAL_DATES,
    "end": PARTIAL_DATES,
    "age": st.integers(0, 120),
    "years": st.integers(1, 80),
    "pronoun": st.sampled_from(Pronoun),
    "role": st.sampled_from(("medlem", "Medlem", "formand", "næstformand", "Formand")) | TEXTS,
    "place": st.sampled_from(("i Esbjerg", "på Fyn", "under ministeriet", "Hos os")) | TEXTS,
}
_NONE_OR_PREPOSITION = st.sampled_from((None, None, "i", "på", "ved", "for"))
_KINDS = st.sampled_from(Kind)
_PRESENT = st.booleans()


def _values(field: Field) -> st.SearchStrategy[object]:
    return _LISTS if field.many else _VALUES.get(field.attribute, TEXTS)


def fields_of(kind: Kind) -> list[Field]:
    """The rows of the field table that a kind's text is made of."""
    return [field for field in FIELDS if field.key in SENTENCE_KEYS[kind]]


@st.composite
def announcements(draw: st.DrawFn) -> Announcement:
    """Any combination of the fields that a kind allows, with what it requires."""
    kind = draw(_KINDS)
    required = {keys[0] if draw(_PRESENT) else keys[-1] for keys in REQUIRED[kind]} | {"navn"}
    facts = {
        field.attribute: draw(_values(field))
        for field in fields_of(kind)
        if field.key in required or draw(_PRESENT)
    }
    made = {"path": "navne/2026/x", "kind": kind, "published": draw(INSTANTS), **facts}
    return Announcement(**made)


@dataclass(frozen=True)
class Notice:
    """An announcement, what its spellings mean, and its text."""

    of: Announcement
    naming: Naming

    @property
    def text(self) -> str:
        """The plain text."""
        return plain(sentences(self.of, self.naming))


@st.composite
def notices(draw: st.DrawFn) -> Notice:
    """Any announcement, where some organisations have a profile with a preposition of its own."""
    of = draw(announcements())
    spellings = dict.fromkeys([*of.own_organisations(), *of.other_organisations()])
    profiles = [
        Profile(sector=sector, slug=f"p-{number}", name=name, preposition=preposition)
        for number, (sector, name) in enumerate(spellings)
        if (preposition := draw(_NONE_OR_PREPOSITION))
    ]
    return Notice(of, Naming(profiles))


def profile(name: str, **facts: object) -> Profile:
    """An employer's profile; its slug is the name in lower case unless it is given."""
    made = {"sector": Sector.EMPLOYER, "slug": name.lower(), "name": name, **facts}
    return Profile(**made)  # type: ignore[arg-type]
