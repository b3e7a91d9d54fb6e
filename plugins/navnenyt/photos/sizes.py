"""The crop and the widths of a portrait: arithmetic, no pixels."""

from __future__ import annotations

from dataclasses import dataclass

from navnenyt.model import FocalPoint

# Portraits are 4:5, as the trade press prints them.
ASPECT_WIDTH, ASPECT_HEIGHT = 4, 5
# Halvings of the usual original, so that a JPEG decoder can do the first halvings itself.
WIDTHS = (150, 300, 600)
# Where nothing is known of the face: the middle, a little above the centre.
USUAL_FOCUS = FocalPoint(50, 38)


@dataclass(frozen=True, slots=True)
class Box:
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


@dataclass(frozen=True, slots=True)
class Size:
    """A width and height in px."""

    width: int
    height: int


def crop(width: int, height: int, focus: FocalPoint | None) -> Box:
    """The largest 4:5 box inside a photo, as near to being centred on the focus as it can be."""
    point = focus or USUAL_FOCUS
    if width * ASPECT_HEIGHT > height * ASPECT_WIDTH:
        cut_width, cut_height = max(1, round(height * ASPECT_WIDTH / ASPECT_HEIGHT)), height
    else:
        cut_width, cut_height = width, max(1, round(width * ASPECT_HEIGHT / ASPECT_WIDTH))
    cut_width, cut_height = min(cut_width, width), min(cut_height, height)
    left = _placed(width * point.x / 100, cut_width, width)
    top = _placed(height * point.y / 100, cut_height, height)
    return Box(left, top, left + cut_width, top + cut_height)


def sizes(box: Box) -> list[Size]:
    """The sizes to make of a crop, smallest first: never larger than the crop itself."""
    largest = min(box.width, WIDTHS[-1])
    widths = [*(width for width in WIDTHS if width < largest), largest]
    return [Size(width, max(1, round(width * box.height / box.width))) for width in widths]


def _placed(centre: float, length: int, available: int) -> int:
    return min(max(round(centre - length / 2), 0), available - length)
