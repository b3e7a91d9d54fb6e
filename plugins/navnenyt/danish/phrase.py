"""A piece of prose that still knows which of its words are names, so that pages can link them."""

from __future__ import annotations

from collections.abc import Sequence

from navnenyt.danish.words import listed
from navnenyt.language import Phrase, Run, plain

_CLOSING_MARKS = (".", "!", "?", "…")


def phrase(*parts: str | Run | Phrase | None) -> Phrase:
    """The parts in order, what is absent left out, neighbouring plain text as one run."""
    runs: list[Run] = []
    text = ""
    for part in parts:
        if not part:
            continue
        if isinstance(part, str):
            text += part
            continue
        for run in (part,) if isinstance(part, Run) else part:
            if run.names is None:
                text += run.text
            elif run.text:
                if text:
                    runs.append(Run(text))
                    text = ""
                runs.append(run)
    if text:
        runs.append(Run(text))
    return tuple(runs)


def when_present(before: str, part: str | Run | Phrase | int | None, after: str = "") -> Phrase:
    """`before`, the part, `after`; nothing at all where the part is absent."""
    if part in (None, (), ""):
        return ()
    return phrase(before, str(part) if isinstance(part, int) else part, after)


def closed(*parts: str | Run | Phrase | None) -> Phrase:
    """A sentence: the parts and a full stop, unless they end in a mark already (A/S.)."""
    sentence = phrase(*parts)
    return sentence if plain(sentence).endswith(_CLOSING_MARKS) else phrase(sentence, ".")


def enumerated(items: Sequence[Phrase]) -> Phrase:
    """»A, B og C« of phrases; the commas and the »og« are those of `listed`."""
    if len(items) == 1:
        return items[0]
    joints = _joints(len(items))
    return phrase(*(part for pair in zip(joints, items, strict=True) for part in pair))


def _joints(count: int) -> list[str]:
    """What stands before each of `count` items: nothing, commas, and at last »og«."""
    if count == 0:
        return []
    return listed(["\x00"] * count).split("\x00")[:-1]
