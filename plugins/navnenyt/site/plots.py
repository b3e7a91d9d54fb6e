"""Numbers → columns and bars, drawn as inline SVG by components/plot.html: arithmetic alone."""

from __future__ import annotations

from collections.abc import Sequence

from navnenyt.frozen import Frozen
from navnenyt.site.cards import Link

# A plot is as wide as its columns, and so high, in units of its own.
HEIGHT, STEP, COLUMN = 48, 10, 8
# The least that is seen of a number.
_LEAST = 1


class Column(Frozen):
    """One number: its label, and its bar in units of the plot; nothing has no bar."""

    label: str
    count: int
    x: int
    y: int
    height: int

    @property
    def width(self) -> int:
        """How wide its bar is."""
        return COLUMN


class Plot(Frozen):
    """Columns beside each other under a title; `first` and `last` label the ends of the axis."""

    title: str
    columns: tuple[Column, ...]
    width: int

    @property
    def height(self) -> int:
        """How high it is, in its own units."""
        return HEIGHT

    @property
    def first(self) -> str:
        """The label of the first column."""
        return self.columns[0].label

    @property
    def last(self) -> str:
        """The label of the last column."""
        return self.columns[-1].label

    @property
    def total(self) -> int:
        """The sum of all columns."""
        return sum(column.count for column in self.columns)

    @property
    def most(self) -> int:
        """The largest number."""
        return max(column.count for column in self.columns)

    @property
    def highest(self) -> str:
        """The label of the column with the largest number; empty where several have it."""
        labels = [column.label for column in self.columns if column.count == self.most]
        return labels[0] if len(labels) == 1 else ""


def plot(title: str, numbers: Sequence[tuple[str, int]], scale: int = 0) -> Plot:
    """The plot of some numbers, of which one at least is not 0, each with its label.

    `scale` is the number of the highest bar that there may be, for plots that are compared; else it
    is the largest of these.
    """
    top = scale or max(count for _, count in numbers)
    heights = [max(_LEAST, round(HEIGHT * count / top)) if count else 0 for _, count in numbers]
    columns = tuple(
        Column(label, count, STEP * place, HEIGHT - height, height)
        for place, ((label, count), height) in enumerate(zip(numbers, heights, strict=True))
    )
    return Plot(title, columns, STEP * len(columns) - (STEP - COLUMN))


class Bar(Frozen):
    """One number of a ranking: what it is of, and its bar in hundredths of the longest."""

    links: tuple[Link, ...]
    count: int
    length: int


class Ranking(Frozen):
    """Bars below each other, the longest first: `of` is what the links are, `unit` what counts.

    `period` says what is counted.
    """

    title: str
    period: str
    of: str
    unit: str
    bars: tuple[Bar, ...]


def bars(numbers: Sequence[tuple[tuple[Link, ...], int]]) -> tuple[Bar, ...]:
    """The bars of some numbers, of which none is 0."""
    most = max((count for _, count in numbers), default=1)
    return tuple(Bar(links, count, max(1, round(100 * count / most))) for links, count in numbers)
