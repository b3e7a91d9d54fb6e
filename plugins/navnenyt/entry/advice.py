"""What an editor should look at again, though nothing is refused for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from navnenyt.entry import messages as m
from navnenyt.model import Announcement
from navnenyt.problems import Message, Problem

_RELATIVE = re.compile(
    r"\b(i (?:dag|morgen|går|forgårs|overmorgen)|i næste (?:uge|måned)|næste (?:uge|måned|år)|"
    r"sidste (?:uge|måned|år)|(?:denne|forrige) (?:uge|måned)|for nylig)\b",
    re.IGNORECASE,
)
_HEALTH = re.compile(
    r"\b(sygemeld\w*|sygdom\w*|sygeorlov\w*|kræft\w*|stress\w*|depression\w*|barsel\w*|gravid\w*|"
    r"operation(?:en)?|indlagt|blodprop\w*|demens\w*|diagnose\w*|helbred\w*)\b",
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


def advise(a: Announcement, body: str, lines: Mapping[str, int], path: str) -> Iterator[Problem]:
    """All advice on one entry; `body` is its Markdown, `lines` the line of each key."""

    def at(message: Message, key: str, **slots: object) -> Problem:
        return message.at(path, lines.get(key, 1), key, **slots)

    if a.place and not a.title:
        yield at(m.PLACE_WITHOUT_TITLE, "sted")
    if a.photo and not a.photo.credit:
        yield at(m.NO_CREDIT, "foto")
    if a.correction and not a.updated:
        yield at(m.CORRECTION_WITHOUT_DAY, "rettelse")
    follow_ups = _follow_ups(a)
    if follow_ups > 1 and a.pronoun is None:
        yield at(m.NO_PRONOUN, "navn", count=follow_ups)
    texts = [(key, getattr(a, attribute) or "") for key, attribute in _PROSE.items()]
    for key, text in [*texts, ("", body)]:
        for message, pattern in ((m.RELATIVE_DATE, _RELATIVE), (m.HEALTH, _HEALTH), (m.CPR, _CPR)):
            if found := pattern.search(text):
                yield at(message, key, word=found[0])


def _follow_ups(a: Announcement) -> int:
    origin = a.former_title if a.kind.value != "forfremmelse" else None
    clauses = (a.tasks, origin or a.former_employer, a.training, a.background, a.predecessor)
    return sum(clause is not None for clause in clauses)
