"""Where everything stands on a share image, in px from its upper left corner.

Beside the portrait: the kind, the name and the gist from above, and at the foot the site's mark
under the bar of its masthead, with the photographer beside it. The colours are the theme's on
paper.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum
from functools import partial

from navnenyt.frozen import Frozen, replace
from navnenyt.photos.placing import Box
from navnenyt.photos.share import PORTRAIT_SIZE, SIZE, Sharing
from navnenyt.photos.typeset import Setting, Step, fitted, legible

PAPER, INK, QUIET, ACCENT, PAID, PAID_INK = (
    "#fcfbf8", "#1b1d1c", "#5a5f5c", "#0e5a5e", "#f8e6b5", "#4d3b03",
)  # fmt: skip


class Face(Enum):
    """The type: a serif for names, a sans for what is said about them."""

    NAME = "serif bold"
    TEXT = "sans"
    LABEL = "sans semibold"


# How wide some text is in a face and size, in px.
Measure = Callable[[Face, str, int], float]
# Whether a face has every letter of some text.
Draws = Callable[[Face, str], bool]


class Style(Frozen):
    """How a text is set: its face and colour, and its sizes, of which the first that fits is taken.

    `leading` is from line to line, as a part of the size.
    """

    face: Face
    colour: str
    steps: tuple[Step, ...]
    leading: float = 1.0


class Line(Frozen):
    """A line of text: where it begins and stands."""

    text: str
    face: Face
    size: int
    colour: str
    left: float
    baseline: int


class Plate(Frozen):
    """A rectangle under the text, with a border in another colour or none."""

    box: Box
    colour: str
    border: str = ""


class Layout(Frozen):
    """All that is drawn beside the portrait."""

    plates: tuple[Plate, ...]
    lines: tuple[Line, ...]


_NAME = Style(
    Face.NAME, INK,
    (Step(80, 2), Step(72, 2), Step(64, 2), Step(56, 3), Step(49, 3), Step(42, 4)), leading=1.08,
)  # fmt: skip
_GIST = Style(Face.TEXT, INK, (Step(38, 3), Step(34, 4), Step(30, 4)), leading=1.28)
_LABEL = Style(Face.LABEL, ACCENT, (Step(34), Step(28)))
_PAID = Style(Face.LABEL, PAID_INK, (Step(30),))
_MARK = Style(Face.NAME, INK, tuple(map(Step, (38, 34, 30, 26, 22))))
_CREDIT = Style(
    Face.TEXT, QUIET, (Step(28), Step(26), Step(24), Step(20, 2)), leading=1.2
)  # fmt: skip

_MARGIN = 56
# The column of text.
COLUMN = Box(PORTRAIT_SIZE.width + _MARGIN, _MARGIN, SIZE.width - _MARGIN, SIZE.height - _MARGIN)
_TOP, _MARK_BASELINE = 84, 580
_BAR = Box(COLUMN.left, 526, COLUMN.right, 531)
# What is free above the bar is shared between above the text and below it.
_ABOVE, _LOWEST = 0.4, 500
# From the last line of one text to the capitals of the next.
_GAP = 42
_CAPITALS = 0.66
# Of the foot's width at most so much is the photographer's.
_CREDITS_PART = 0.5
_CHIP = (12, 30, 11)  # beside the text, above its baseline, below it


def layout(sharing: Sharing, measure: Measure, draws: Draws) -> Layout:
    """Where everything stands that a share image says, as far as there are letters for it."""
    sharing = replace(
        sharing,
        name=legible(sharing.name, partial(draws, _NAME.face)),
        gist=legible(sharing.gist, partial(draws, _GIST.face)),
        credit=legible(sharing.credit, partial(draws, _CREDIT.face)),
        mark=legible(sharing.mark, partial(draws, _MARK.face)),
    )
    name = _set(sharing.name, _NAME, measure, COLUMN.width)
    gist = _set(sharing.gist, _GIST, measure, COLUMN.width)
    to_name, to_gist = _down(name), _height(name, _NAME) + _down(gist)
    free = _LOWEST - _TOP - to_name - to_gist - _height(gist, _GIST)
    top = _TOP + round(free * _ABOVE)
    chip, left = _chip(sharing, measure, top)
    label = _set(sharing.label, _LABEL, measure, COLUMN.right - left)
    lines = (
        *_lines(label, _LABEL, left, top),
        *_lines(name, _NAME, COLUMN.left, top + to_name),
        *_lines(gist, _GIST, COLUMN.left, top + to_name + to_gist),
        *(line for _, line in chip),
        *_foot(sharing, measure),
    )
    return Layout((Plate(_BAR, INK), *(plate for plate, _ in chip)), lines)


def _chip(
    sharing: Sharing, measure: Measure, baseline: int
) -> tuple[list[tuple[Plate, Line]], float]:
    """»Annonce« on its plate, where somebody paid, and where the label begins then."""
    if not sharing.paid:
        return [], COLUMN.left
    beside, above, below = _CHIP
    text = _set("Annonce", _PAID, measure, COLUMN.width)
    (line,) = _lines(text, _PAID, COLUMN.left + beside, baseline)
    right = round(_end(line, measure)) + beside
    box = Box(COLUMN.left, baseline - above, right, baseline + below)
    return [(Plate(box, PAID, PAID_INK), line)], right + 2 * beside


def _foot(sharing: Sharing, measure: Measure) -> Iterator[Line]:
    """The mark at the left, the photographer at the right."""
    said = f"Foto: {sharing.credit}" if sharing.credit else ""
    kept = round(COLUMN.width * _CREDITS_PART) if said else 0
    credit = _set(said, _CREDIT, measure, kept)
    taken = 0.0
    for line in _lines(credit, _CREDIT, 0, _MARK_BASELINE - _height(credit, _CREDIT)):
        width = _end(line, measure)
        taken = max(taken, width)
        yield replace(line, left=COLUMN.right - width)
    mark = _set(sharing.mark, _MARK, measure, COLUMN.width - taken - (_GAP if said else 0))
    yield from _lines(mark, _MARK, COLUMN.left, _MARK_BASELINE)


def _set(text: str, style: Style, measure: Measure, width: float) -> Setting:
    return fitted(text, partial(measure, style.face), int(width), style.steps)


def _down(setting: Setting) -> int:
    """From the baseline above a text to its first."""
    return round(_GAP + setting.size * _CAPITALS) if setting.lines else 0


def _height(setting: Setting, style: Style) -> int:
    """From the first baseline of a text to its last."""
    return max(0, len(setting.lines) - 1) * round(setting.size * style.leading)


def _lines(setting: Setting, style: Style, left: float, baseline: int) -> Iterator[Line]:
    leading = round(setting.size * style.leading)
    for number, text in enumerate(setting.lines):
        down = baseline + number * leading
        yield Line(text, style.face, setting.size, style.colour, left, down)


def _end(line: Line, measure: Measure) -> float:
    return line.left + measure(line.face, line.text, line.size)
