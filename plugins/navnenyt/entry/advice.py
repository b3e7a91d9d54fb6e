"""What an editor should look at again, though nothing is refused for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from navnenyt.entry import messages as m
from navnenyt.model import Kind
from navnenyt.problems import Message, Problem

_RELATIVE = re.compile(
    r"\b(i (?:dag|morgen|går|forgårs|overmorgen)|i næste (?:uge|måned)|næste (?:uge|måned|år)|"
    r"sidste (?:uge|måned|år)|(?:denne|forrige) (?:uge|måned)|for nylig)\b",
    re.IGNORECASE,
)
_HEALTH = re.compile(
    r"\b(sygemeld\w*|sygdom\w*|sygeorlov\w*|kræft\w*|stress\w*|depression\w*|barsel\w*|gravid\w*|"
    r"indlagt|blodprop\w*|demens\w*|diagnose\w*|helbred\w*)\b",
    re.IGNORECASE,
)
_CPR = re.compile(r"(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[- ]?\d{4}(?!\d)")
# The keys whose text a reader sees.
_PROSE = {
    "opgaver": "tasks",
    "baggrund": "background",
    "uddannet": "training",
    "rettelse": "correction",
    "stilling": "title",
    "sted": "place",
    "kilde": "source",
}


def advise(
    values: Mapping[str, object], body: str, lines: Mapping[str, int], path: str
) -> Iterator[Problem]:
    """All advice on one entry: its values by attribute, its Markdown, the line of each key."""

    def at(message: Message, key: str, **slots: object) -> Problem:
        return message.at(path, lines.get(key, 1), key, **slots)

    if values.get("place") and not values.get("title"):
        yield at(m.PLACE_WITHOUT_TITLE, "sted")
    if values.get("photo") and not values.get("credit"):
        yield at(m.NO_CREDIT, "foto")
    if values.get("correction") and not values.get("updated"):
        yield at(m.CORRECTION_WITHOUT_DAY, "rettelse")
    follow_ups = _follow_ups(values)
    if follow_ups > 1 and values.get("pronoun") is None:
        yield at(m.NO_PRONOUN, "navn", count=follow_ups)
    texts = [(key, str(values.get(attribute) or "")) for key, attribute in _PROSE.items()]
    for key, text in [*texts, ("", body)]:
        for message, pattern in ((m.RELATIVE_DATE, _RELATIVE), (m.HEALTH, _HEALTH), (m.CPR, _CPR)):
            if found := pattern.search(text):
                yield at(message, key, word=found[0])


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
