"""Whom a photo shows: which of its faces is meant, and how much of the head belongs to it."""

from __future__ import annotations

from collections.abc import Iterable
from math import hypot

from navnenyt.frozen import Frozen
from navnenyt.photo import Face, FocalPoint, Photo

_ABOVE, _BELOW, _BESIDE = 0.6, 0.1, 0.2
# How near a point must be to a face to mean it, as a part of the face's size.
_NEAR = 0.5


class Frame(Frozen):
    """Something in the photo, in px and not rounded."""

    left: float
    top: float
    right: float
    bottom: float


def subject(photo: Photo, focus: FocalPoint | None) -> Face | None:
    """The face at a focus, where there is one; without a focus the largest."""
    if focus is None:
        return next(iter(photo.faces), None)
    meant = (face for face in photo.faces if _distance(face, focus) <= 1 + _NEAR)
    return min(
        meant, key=lambda face: (_gap(face, focus, photo), _distance(face, focus)), default=None
    )


def nearest(photo: Photo, point: FocalPoint) -> FocalPoint | None:
    """The middle of the nearest face to a point that names none.

    None where the point names a face, and where there is none to name.
    """
    if not photo.faces or subject(photo, point):
        return None
    face = min(photo.faces, key=lambda face: _gap(face, point, photo))
    return FocalPoint((face.left + face.right) // 2, (face.top + face.bottom) // 2)


def _distance(face: Face, point: FocalPoint) -> float:
    """How far a point is from a face: 0 in its middle, 1 on its edge."""
    across = abs(2 * point.x - face.left - face.right) / max(1, face.right - face.left)
    down = abs(2 * point.y - face.top - face.bottom) / max(1, face.bottom - face.top)
    return max(across, down)


def _gap(face: Face, point: FocalPoint, photo: Photo) -> float:
    """How many px a point is from a face: 0 in it."""
    frame, x, y = frame_of(face, photo), photo.width * point.x / 100, photo.height * point.y / 100
    return hypot(max(0, frame.left - x, x - frame.right), max(0, frame.top - y, y - frame.bottom))


def frame_of(face: Face, photo: Photo) -> Frame:
    """Where a face is, in px."""
    return Frame(
        photo.width * face.left / 100, photo.height * face.top / 100,
        photo.width * face.right / 100, photo.height * face.bottom / 100,
    )  # fmt: skip


def head_of(face: Face, photo: Photo) -> Frame:
    """Where the head is that a face belongs to, as far as the photo shows it, in px."""
    frame = frame_of(face, photo)
    width, height = frame.right - frame.left, frame.bottom - frame.top
    return Frame(
        max(0, frame.left - width * _BESIDE), max(0, frame.top - height * _ABOVE),
        min(photo.width, frame.right + width * _BESIDE),
        min(photo.height, frame.bottom + height * _BELOW),
    )  # fmt: skip


def faces_in_order(faces: Iterable[Face]) -> tuple[Face, ...]:
    """Faces, the largest first; of equal ones the upper, then the left."""
    return tuple(sorted(faces, key=lambda f: (-_area(f), f.top, f.left)))


def _area(face: Face) -> int:
    return (face.right - face.left) * (face.bottom - face.top)
