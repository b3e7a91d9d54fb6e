"""Which part of a photo is shown, and in which widths: arithmetic, no pixels.

With a face the crop is drawn around it: the eyes a third from the top, room around the head. What
a crop keeps is, in this order: it stays inside the photo, has its shape, holds the face, holds the
head, cuts through no other face.
"""

from __future__ import annotations

from dataclasses import dataclass

from navnenyt.photo import Face, FocalPoint, Photo
from navnenyt.photos.subjects import frame_of, head_of, subject

# Where nothing is known of the face: the middle, a little above the centre.
USUAL_FOCUS = FocalPoint(50, 38)
# A crop of fewer px is shown at its own size, and the editor is told; none is drawn tighter than
# this around a face that is small in its photo.
LEAST_WIDTH = 300
# How far down the eyes are, as a part of the crop's height.
_EYES = 1 / 3
# Tighter and wider crops that are tried where the usual one would cut through somebody else.
_OTHERWISE = (1.0, 0.9, 1.12, 0.8, 1.25, 1.4, 1.6)


@dataclass(frozen=True, slots=True)
class Shape:
    """A form of crop: its ratio, the widths in px that pages ask for, smallest first.

    `face` is how much of the crop's height a face takes up where the photo lets it.
    """

    width: int
    height: int
    widths: tuple[int, ...]
    face: float = 0.4


# Portraits are 4:5, as the trade press prints them. The widths are halvings of the usual original,
# so that a JPEG decoder can do the first halvings itself.
PORTRAIT = Shape(4, 5, (150, 300, 600))


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


def crop(photo: Photo, shape: Shape, focus: FocalPoint | None) -> Box:
    """The part of a photo to show: around the face that the focus names, or the largest one.

    Where it names none, or there is none, the largest box that can be, as near to being centred
    on the focus as it can be.
    """
    face = subject(photo, focus)
    if face is not None:
        return _around(face, photo, shape)
    point = focus or USUAL_FOCUS
    width, height = _largest(photo, shape)
    left = _placed(photo.width * point.x / 100 - width / 2, width, photo.width)
    top = _placed(photo.height * point.y / 100 - height / 2, height, photo.height)
    return Box(left, top, left + width, top + height)


def sizes(box: Box, shape: Shape) -> list[Size]:
    """The sizes to make of a crop, smallest first: never larger than the crop itself."""
    largest = min(box.width, shape.widths[-1])
    widths = [*(width for width in shape.widths if width < largest), largest]
    return [Size(width, max(1, round(width * box.height / box.width))) for width in widths]


def _around(face: Face, photo: Photo, shape: Shape) -> Box:
    frame, head = frame_of(face, photo), head_of(face, photo)
    others = [frame_of(other, photo) for other in photo.faces if other != face]

    def cuts_nobody(box: Box) -> bool:
        edges = (box.left, box.top, box.right, box.bottom)
        return not any(other.is_cut_by(*edges) for other in others)

    _, largest = _largest(photo, shape)
    ratio = shape.height / shape.width
    least = max(
        head.bottom - head.top, (head.right - head.left) * ratio, LEAST_WIDTH * ratio
    )  # fmt: skip
    wanted = (frame.bottom - frame.top) / shape.face
    heights = (min(max(wanted * factor, least), largest) for factor in _OTHERWISE)
    boxes = [_box(height, face, photo, shape) for height in dict.fromkeys(heights)]
    return next(filter(cuts_nobody, boxes), boxes[0])


def _box(wanted: float, face: Face, photo: Photo, shape: Shape) -> Box:
    """The crop of about some height around a face."""
    frame, head = frame_of(face, photo), head_of(face, photo)
    width = min(max(1, round(wanted * shape.width / shape.height)), photo.width)
    height = min(max(1, round(wanted)), photo.height)
    left = _placed(
        (frame.left + frame.right - width) / 2, width, photo.width,
        (head.left, head.right), (frame.left, frame.right),
    )  # fmt: skip
    top = _placed(
        photo.height * face.eyes / 100 - height * _EYES, height, photo.height,
        (head.top, head.bottom), (frame.top, frame.bottom),
    )  # fmt: skip
    return Box(left, top, left + width, top + height)


def _largest(photo: Photo, shape: Shape) -> tuple[int, int]:
    """The width and height of the largest box of a shape."""
    if photo.width * shape.height > photo.height * shape.width:
        width, height = round(photo.height * shape.width / shape.height), photo.height
    else:
        width, height = photo.width, round(photo.width * shape.height / shape.width)
    return min(max(1, width), photo.width), min(max(1, height), photo.height)


def _placed(start: float, length: int, available: int, *keep: tuple[float, float]) -> int:
    """Where a crop begins: as wished, but holding what it must, the last of it before all else."""
    for low, high in keep:
        if high - low <= length:
            start = min(max(start, high - length), low)
    return min(max(round(start), 0), available - length)
