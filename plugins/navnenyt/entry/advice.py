"""What an editor should look at again, though nothing is refused for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from navnenyt.entry import advice_messages as m
from navnenyt.entry.collect import Collected
from navnenyt.entry.wording import wording
from navnenyt.model import Kind
from navnenyt.problems import Message, Problem

_RELATIVE = re.compile(
    r"\b(i (?:dag|morgen|går|forgårs|overmorgen)|i næste (?:uge|måned)|næste (?:uge|måned|år)|"
    r"sidste (?:uge|måned|år)|(?:denne|forrige) (?:uge|måned)|for nylig)\b",
    re.IGNORECASE,
)
_HEALTH_STEMS = (
    "sygemeld", "sygdom", "sygeorlov", "kræft", "stress", "depression", "barsel", "gravid",
    "indlagt", "blodprop", "demens", "diagnose", "helbred",
)  # fmt: skip
_HEALTH = re.compile(
    rf"\b((?:{'|'.join(stem for stem in _HEALTH_STEMS if stem != 'indlagt')})\w*|indlagt)\b",
    re.IGNORECASE,
)
# Without one of these a text need not be searched, which takes longer than to look for them.
_RELATIVE_STEMS = ("i dag", "i morgen", "i går", "i forgårs", "i overmorgen", "næste ", "sidste ",
                   "denne ", "forrige ", "for nylig")  # fmt: skip
_STEMS = (*_RELATIVE_STEMS, *_HEALTH_STEMS)
# Day, month, year and serial number, no digit before or after. A pattern that begins with a class
# of characters is looked for in a quarter of the time.
_CPR = re.compile(
    r"[0-3](?<!\d\d)(?:(?<=0)[1-9]|(?<=[12])\d|(?<=3)[01])"
    r"(?:0[1-9]|1[0-2])\d{2}[- ]?\d{4}(?!\d)"
)
# What is looked for in prose; a CPR number, the last, in every field.
_PATTERNS = ((m.RELATIVE_DATE, _RELATIVE), (m.HEALTH, _HEALTH), (m.CPR, _CPR))
# A name alone, as of a town: it would stand after »ved«. A word in capitals is a department's.
_TOWN = re.compile(r"[A-ZÆØÅ][^\W\d_]*[a-zæøå][^\W\d_]*(?: [A-ZÆØÅ][^\W\d_]*)*")
# What says something of a photo.
_OF_A_PHOTO = ("fotograf", "fotoalt", "fokus")
_PROSE = frozenset(("opgaver", "baggrund", "uddannet", "rettelse", "stilling", "sted", "kilde"))


def advise(found: Collected) -> list[Problem]:
    """All advice on one entry, as far as it could be read."""
    values = found.values
    told = Collected(found.path, found.front, lines=found.lines)
    place = values.get("place")
    if place and not values.get("title"):
        told.add(m.PLACE_WITHOUT_TITLE, "sted")
    elif isinstance(place, str) and _TOWN.fullmatch(place):
        told.add(m.PERHAPS_TOWN, "sted", value=place)
    if values.get("photo") and not values.get("credit"):
        told.add(m.NO_CREDIT, "foto")
    for key in _OF_A_PHOTO:
        if key in found.lines and "foto" not in found.lines:
            told.add(m.WITHOUT_PHOTO, key, key=key)
    if values.get("correction") and not values.get("updated"):
        told.add(m.CORRECTION_WITHOUT_DAY, "rettelse")
    folder, published = _year_of_folder(found.path), values.get("published")
    if isinstance(published, datetime) and folder and abs(folder - published.year) > 1:
        told.add(m.FOLDER_OF_ANOTHER_YEAR, "publiceret", folder=folder, year=published.year)
    follow_ups = _follow_ups(values)
    if follow_ups > 1 and values.get("pronoun") is None:
        told.add(m.NO_PRONOUN, "navn", count=follow_ups)
    if _may_say_something(found):
        told.problems += [*_in_fields(found), *_in_body(found)]
    return told.problems


def _may_say_something(found: Collected) -> bool:
    """Whether anything could be found in a text: to look once through all is soon done."""
    texts = [value.text for field in found.front.fields for value in field.values]
    whole = "\n".join((*texts, found.front.body))
    lowered = whole.casefold()
    return any(stem in lowered for stem in _STEMS) or _CPR.search(whole) is not None


def _in_fields(found: Collected) -> Iterator[Problem]:
    for field in found.front.fields:
        yield from wording(found.path, field)
        for value in field.values:
            patterns = _PATTERNS if field.key in _PROSE else _PATTERNS[-1:]
            for message, match in _matches(value.text, patterns):
                yield message.at(found.path, value.line, field.key, word=match[0])


def _in_body(found: Collected) -> Iterator[Problem]:
    for message, match in _matches(found.front.body, _PATTERNS):
        line = found.front.body_line + found.front.body.count("\n", 0, match.start())
        yield message.at(found.path, line, "", word=match[0])


def _matches(
    text: str, patterns: Iterable[tuple[Message, re.Pattern[str]]]
) -> Iterator[tuple[Message, re.Match[str]]]:
    """The first of each, for one is enough to look again."""
    for message, pattern in patterns:
        if match := pattern.search(text):
            yield message, match


def _year_of_folder(path: str) -> int | None:
    folder = path.rpartition("/")[0].rpartition("/")[2]
    return int(folder) if re.fullmatch(r"\d{4}", folder, re.ASCII) else None


def _follow_ups(values: Mapping[str, object]) -> int:
    """How many sentences would begin with the pronoun."""
    origin = values.get("former_title") if values.get("kind") is not Kind.PROMOTION else None
    clauses = (
        values.get("tasks"),
        origin or values.get("former_employer"),
        values.get("training"),
        values.get("background"),
        values.get("predecessor"),
    )
    return sum(clause is not None for clause in clauses)
