"""Which part of a photo is shown, and in which widths: arithmetic, no pixels.

With a face the crop is drawn around it: the eyes a third from the top, room around the head, as
tight as there are pixels for. What a crop keeps is, in this order: it stays inside the photo, has
its shape, holds the face, holds the head, cuts through no other face.
"""

from __future__ import annotations

from navnenyt.frozen import Frozen
from navnenyt.photo import Face, FocalPoint, Photo
from navnenyt.photos.placing import Box, Wish, cut, placed
from navnenyt.photos.subjects import Frame, frame_of, head_of, subject

# Where nothing is known of the face: the middle, a little above the centre.
USUAL_FOCUS = FocalPoint(50, 38)
# A crop of fewer px is shown at its own size, and the editor is told; none is drawn tighter than
# this around a face that is small in its photo.
LEAST_WIDTH = 300
# A crop of fewer px shows nobody.
NO_PORTRAIT = 50
# How far down the eyes are, as a part of the crop's height.
_EYES = 1 / 3


class Shape(Frozen):
    """A form of crop: its ratio, the widths in px that pages ask for, smallest first.

    `face` is how much of the crop's height a face takes up where the photo has the pixels for it,
    `least` how much at least, where it has not.
    """

    width: int
    height: int
    widths: tuple[int, ...]
    face: float = 0.36
    least: float = 0.25


# Portraits are 4:5, as the trade press prints them. The widths are halvings of the usual original,
# so that a JPEG decoder can do the first halvings itself.
PORTRAIT = Shape(4, 5, (150, 300, 600))


class Size(Frozen):
    """A width and height in px."""

    width: int
    height: int


def crop(photo: Photo, shape: Shape, focus: FocalPoint | None) -> Box:
    """The part of a photo to show: around the face that the focus names, or the largest one.

    Where it names none, or there is none, the largest box that can be, as near to being centred
    on the focus as it can be. Other faces are spared where any such crop spares them: `placed`.
    """
    face = subject(photo, focus)
    wish = _around(face, photo, shape) if face else _at(focus or USUAL_FOCUS, photo, shape)
    others = [frame_of(other, photo) for other in photo.faces if other != face]
    return placed(wish, others)


def cuts_a_face(photo: Photo, box: Box) -> bool:
    """Whether some face of a photo is only half inside a crop, because there was no better one."""
    return any(cut(frame_of(face, photo), box) for face in photo.faces)


def sizes(box: Box, shape: Shape) -> list[Size]:
    """The sizes to make of a crop, smallest first: never larger than the crop itself."""
    largest = min(box.width, shape.widths[-1])
    widths = [*(width for width in shape.widths if width < largest), largest]
    return [Size(width, max(1, round(width * box.height / box.width))) for width in widths]


def _around(face: Face, photo: Photo, shape: Shape) -> Wish:
    frame, head = frame_of(face, photo), head_of(face, photo)
    ratio, largest = shape.height / shape.width, _largest(photo, shape)
    least = max(
        head.bottom - head.top, (head.right - head.left) * ratio, LEAST_WIDTH * ratio
    )  # fmt: skip
    # Tight, but not at the price of sharpness, unless the face would be lost in the picture.
    size = frame.bottom - frame.top
    wanted = min(max(size / shape.face, shape.widths[-1] * ratio), size / shape.least)
    return Wish(
        bounds=(photo.width, photo.height), ratio=shape.width / shape.height,
        x=(frame.left + frame.right) / 2, y=photo.height * face.eyes / 100, down=_EYES,
        height=min(max(wanted, least), largest), least=min(least, largest), most=largest,
        keep=(head, frame),
    )  # fmt: skip


def _at(point: FocalPoint, photo: Photo, shape: Shape) -> Wish:
    largest = _largest(photo, shape)
    least = min(LEAST_WIDTH * shape.height / shape.width, largest)
    x, y = photo.width * point.x / 100, photo.height * point.y / 100
    return Wish(
        bounds=(photo.width, photo.height), ratio=shape.width / shape.height,
        x=x, y=y, down=1 / 2, height=largest, least=least, most=largest,
        keep=(Frame(x, y, x, y),),
    )  # fmt: skip


def _largest(photo: Photo, shape: Shape) -> float:
    """The height in px of the largest box of a shape."""
    return min(photo.height, photo.width * shape.height / shape.width)
