"""Text → lines that fit a width: wrapped, balanced, shrunk, and cut with an ellipsis at last."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from navnenyt.frozen import Frozen

# How wide some text is in some size, in px.
Measure = Callable[[str, int], float]

# After these a line may end in the midst of a word.
_PIECES = re.compile(r"[^-–/]*[-–/]+|[^-–/]+")
_ELLIPSIS = "…"


class Setting(Frozen):
    """Text as it is to be printed: its size in px, and its lines."""

    size: int
    lines: tuple[str, ...]


class _Piece(Frozen):
    """Text that stays together, its width, and the width of the space before it within a line."""

    text: str
    width: float
    space: float


class Step(Frozen):
    """A size in px, and how many lines of it there is room for."""

    size: int
    most: int = 1


def legible(text: str, draws: Callable[[str], bool]) -> str:
    """Some text without the words of which a letter could only be drawn as a box."""
    if draws(text):
        return text
    words = (word for word in text.split() if draws(word))
    return " ".join(word for word in words if word.strip("()[]«»,;.-–/"))


def fitted(text: str, measure: Measure, width: int, steps: Sequence[Step]) -> Setting:
    """Some text by the first of the steps that holds it in lines of some px.

    Where none does, it is set by the last: words that are too long are parted, and what is too much
    gives way to an ellipsis.
    """
    for step in steps:
        pieces = list(_pieces(text, measure, step.size))
        if all(piece.width <= width for piece in pieces):
            lines = _wrapped(pieces, width)
            if len(lines) <= step.most:
                return Setting(step.size, _balanced(pieces, width, len(lines)))
    size, most = steps[-1].size, steps[-1].most
    parts = [
        part
        for piece in _pieces(text, measure, size)
        for part in _parted(piece, measure, size, width)
    ]
    lines = _wrapped(parts, width)
    if len(lines) > most:
        rest = lines[most - 1]
        lines = [*lines[: most - 1], _shortened(rest, measure, size, width)]
    return Setting(size, tuple(lines))


def _pieces(text: str, measure: Measure, size: int) -> Iterator[_Piece]:
    space = measure(" ", size)
    for word in text.split():
        for number, match in enumerate(_PIECES.finditer(word)):
            yield _Piece(match[0], measure(match[0], size), 0 if number else space)


def _wrapped(pieces: Sequence[_Piece], width: float) -> list[str]:
    """As much in each line as there is room for."""
    lines: list[str] = []
    line, used = "", 0.0
    for piece in pieces:
        if line and used + piece.space + piece.width > width:
            lines.append(line)
            line, used = "", 0.0
        if line:
            line += " " if piece.space else ""
            used += piece.space
        line += piece.text
        used += piece.width
    return [*lines, line] if line else lines


def _balanced(pieces: Sequence[_Piece], width: int, count: int) -> tuple[str, ...]:
    """The same number of lines, as even as they can be."""
    low, high = 1, width
    least = max((piece.width for piece in pieces), default=0)
    while low < high:
        middle = (low + high) // 2
        if least <= middle and len(_wrapped(pieces, middle)) <= count:
            high = middle
        else:
            low = middle + 1
    return tuple(_wrapped(pieces, high))


def _parted(piece: _Piece, measure: Measure, size: int, width: int) -> Iterator[_Piece]:
    """A piece, or the parts of it that fit, each but the last with a hyphen."""
    text, space = piece.text, piece.space
    while len(text) > 1 and measure(text, size) > width:
        end = _most(_parts_fit(text, measure, size, width), len(text) - 1)
        yield _Piece(f"{text[:end]}-", measure(f"{text[:end]}-", size), space)
        text, space = text[end:], 0
    yield _Piece(text, measure(text, size), space)


def _parts_fit(text: str, measure: Measure, size: int, width: int) -> Callable[[int], bool]:
    return lambda end: measure(f"{text[:end]}-", size) <= width


def _shortened(line: str, measure: Measure, size: int, width: int) -> str:
    """As much of a line as there is room for beside the ellipsis that it ends in."""
    end = _most(lambda n: measure(_with_ellipsis(line[:n]), size) <= width, len(line))
    return _with_ellipsis(line[:end])


def _with_ellipsis(text: str) -> str:
    return text.rstrip(" ,;:.-–/") + _ELLIPSIS


def _most(fits: Callable[[int], bool], most: int) -> int:
    """The largest number from 1 up that fits; 1 where none does."""
    low, high = 1, most
    while low < high:
        middle = (low + high + 1) // 2
        if fits(middle):
            low = middle
        else:
            high = middle - 1
    return low
