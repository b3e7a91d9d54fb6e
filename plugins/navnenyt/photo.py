"""What a photo is to the rest: what an entry asks for, and what was found of it."""

from __future__ import annotations

from navnenyt.frozen import Frozen


class FocalPoint(Frozen):
    """The point that every crop keeps, in whole per cent from the left and from the top."""

    x: int
    y: int

    def __str__(self) -> str:
        """As editors write it."""
        return f"{self.x}% {self.y}%"


class PhotoReference(Frozen):
    """The photo that an entry asks for; `path` counts from the content folder."""

    path: str
    credit: str | None = None
    alt: str | None = None
    focus: FocalPoint | None = None


class Face(Frozen):
    """A face in a photo, from forehead to chin, and the height of its eyes, in whole per cent."""

    left: int
    top: int
    right: int
    bottom: int
    eyes: int


class Photo(Frozen):
    """A photo that has been read: digest of the file's bytes, and its upright size in px.

    `faces` are those found in it, the largest first; `ground` is the colour that stands for it
    until it has come, as `#rgb`.
    """

    digest: str
    width: int
    height: int
    faces: tuple[Face, ...] = ()
    ground: str = ""
