"""Where a crop is put: as wished, or as near to it as can be without cutting through a face."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil, floor

from navnenyt.frozen import Frozen
from navnenyt.photos.subjects import Frame

# Tighter and wider crops that are tried where the usual one would cut through somebody else.
_OTHERWISE = (0.93, 0.86, 0.8, 0.74, 0.69, 0.64, 0.6, 0.55, 0.5, 0.45, 0.4,
              1.08, 1.16, 1.25, 1.35, 1.5, 1.7, 2.0, 2.4, 3.0)  # fmt: skip
# In a crowd, somebody is always cut: so many of the nearest faces are looked at.
_NEIGHBOURS = 6


class Box(Frozen):
    """A crop in px of the upright photo; `right` and `bottom` are outside it."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        """Its width in px."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """Its height in px."""
        return self.bottom - self.top


class Wish(Frozen, kw_only=True):
    """The best crop of a photo, if nobody else were in it; px of the upright photo.

    `bounds` are the photo's width and height. The point `x`, `y` is in the middle of the crop, and
    `down` of its height from its top. `height` is how high it is, `least` and `most` how high it
    may be. `keep` must be in it, the last of them before all else. `ratio` is width by height.
    """

    bounds: tuple[int, int]
    ratio: float
    x: float
    y: float
    down: float
    height: float
    least: float
    most: float
    keep: tuple[Frame, ...] = ()

    def box(self, height: float) -> Box:
        """The crop of about some height that is wished for."""
        width = min(max(1, round(height * self.ratio)), self.bounds[0])
        down = min(max(1, round(height)), self.bounds[1])
        return self.at(self.x - width / 2, self.y - down * self.down, width, down)

    def at(self, left: float, top: float, width: int, height: int) -> Box:
        """The crop of a size that begins as near to a place as it may."""
        for each in self.keep:
            left = _holding(left, width, each.left, each.right)
            top = _holding(top, height, each.top, each.bottom)
        x = min(max(round(left), 0), self.bounds[0] - width)
        y = min(max(round(top), 0), self.bounds[1] - height)
        return Box(x, y, x + width, y + height)


def placed(wish: Wish, others: Sequence[Frame]) -> Box:
    """The crop of a wish that cuts the least of the others, and of those the nearest to the wish.

    An other that is wholly in a crop, or not at all, is not cut.
    """
    best = wish.box(wish.height)
    if not any(cut(other, best) for other in others):
        return best
    near = sorted(others, key=lambda other: _distance(other, best))[:_NEIGHBOURS]
    heights = [min(max(wish.height * each, wish.least), wish.most) for each in (1, *_OTHERWISE)]
    tried = [
        box
        for height in dict.fromkeys((*heights, wish.most))
        for box in _beside(near, wish, wish.box(height))
    ]
    return min(tried, key=lambda box: (sum(cut(other, box) for other in others), _far(box, best)))


def cut(frame: Frame, box: Box) -> float:
    """How much of something a crop cuts off or lets in, whichever is less, as a part of it.

    0 where it is wholly inside or outside; whole per cent, so that two processors agree.
    """
    across = max(0.0, min(frame.right, box.right) - max(frame.left, box.left))
    down = max(0.0, min(frame.bottom, box.bottom) - max(frame.top, box.top))
    area = (frame.right - frame.left) * (frame.bottom - frame.top)
    inside = across * down / area if area else 0
    return ceil(100 * min(inside, 1 - inside) - 1e-6) / 100


def _holding(start: float, length: int, low: float, high: float) -> float:
    return min(max(start, high - length), low) if high - low <= length else start


def _beside(others: Sequence[Frame], wish: Wish, box: Box) -> Iterator[Box]:
    """A crop, and the same moved until it just leaves each of the others out, or takes it in."""
    width, height = box.width, box.height
    yield box
    for other in others:
        for left in (floor(other.left), ceil(other.right) - width,
                     floor(other.left) - width, ceil(other.right)):  # fmt: skip
            yield wish.at(left, box.top, width, height)
        for top in (floor(other.top), ceil(other.bottom) - height,
                    floor(other.top) - height, ceil(other.bottom)):  # fmt: skip
            yield wish.at(box.left, top, width, height)


def _distance(other: Frame, box: Box) -> float:
    """How far the middle of something is from that of a crop, squared."""
    across = other.left + other.right - box.left - box.right
    down = other.top + other.bottom - box.top - box.bottom
    return across * across + down * down


def _far(box: Box, wished: Box) -> float:
    """How unlike the wish a crop is: by its size, and by how far it is moved."""
    larger, smaller = max(box.height, wished.height), min(box.height, wished.height)
    across = abs(box.left + box.right - wished.left - wished.right) / (2 * box.width)
    down = abs(box.top + box.bottom - wished.top - wished.bottom) / (2 * box.height)
    return larger / smaller - 1 + across + down
