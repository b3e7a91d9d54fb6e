"""One photo, from its bytes to all that the site shows of it."""

from __future__ import annotations

from collections.abc import Container, Iterable
from hashlib import blake2b
from math import ceil

from navnenyt.frozen import Frozen
from navnenyt.photo import Face, FocalPoint, Photo
from navnenyt.photos import messages as m
from navnenyt.photos.crops import PORTRAIT, sizes
from navnenyt.photos.faces import faces
from navnenyt.photos.pixels.colours import ground, is_one_colour
from navnenyt.photos.pixels.decode import ENOUGH, Decoded, quietly
from navnenyt.photos.pixels.encode import encoded
from navnenyt.photos.pixels.negative import Negative
from navnenyt.photos.pixels.share import drawn
from navnenyt.photos.placing import Box
from navnenyt.photos.share import ShareImage, Sharing, share_image
from navnenyt.photos.variants import Variant, variants
from navnenyt.problems import Rejected

# Faces are looked for in a picture of so many px, then in a larger one: a group has small faces.
_LOOKED_AT = (320, 640)


class Developed(Frozen):
    """A photo that could be read, and the bytes of each file of it that was not at hand."""

    photo: Photo
    files: tuple[tuple[Variant | ShareImage, bytes], ...]


def digest(data: bytes) -> str:
    """The digest under which a photo's bytes are known."""
    return blake2b(data, digest_size=16).hexdigest()


def develop(
    name: str,
    data: bytes,
    focuses: Iterable[FocalPoint | None],
    have: Container[str] = (),
    *,
    known: Iterable[Photo] = (),
    sharings: Iterable[Sharing] = (),
) -> Developed:
    """Find the faces of a photo, make its variants for each focal point, draw share images.

    Those whose names one has already are left out, and the faces of a known photo are not looked
    for. Of a JPEG no more px are decoded than are shown.
    Nothing of the original but its pixels gets into the files. Raises `Rejected` for what is no
    photo, damaged, or too large; `name` is the file's, for the message.
    """
    with quietly():
        key = digest(data)
        negative = Negative(name, data)
        photo = next((each for each in known if each.digest == key), None) or _seen(key, negative)
        every = dict.fromkeys(each for focus in focuses for each in variants(photo, focus))
        shares = (share_image(photo, each) for each in dict.fromkeys(sharings))

        def picture(box: Box) -> Decoded:
            return negative.picture(_enough(photo, box))

        images = (
            (each, drawn(picture(each.box), each)) for each in shares if each.name not in have
        )
        return Developed(photo, (*encoded(picture, list(every), have), *images))


def _seen(key: str, negative: Negative) -> Photo:
    """A photo that is not known yet."""
    picture = negative.picture(max(_LOOKED_AT))
    if is_one_colour(picture.image):
        raise Rejected(m.ONE_COLOUR, name=negative.name)
    return Photo(key, picture.width, picture.height, _faces(picture), ground(picture.image))


def _enough(photo: Photo, box: Box) -> int:
    """How many px of the longer side make the largest size of a crop; faces need some as well."""
    largest = sizes(box, PORTRAIT)[-1].width
    needed = ceil(largest * max(photo.width, photo.height) / box.width)
    return min(max(needed, *_LOOKED_AT), ENOUGH)


def _faces(picture: Decoded) -> tuple[Face, ...]:
    for side in _LOOKED_AT:
        small = picture.image.copy()
        small.thumbnail((side, side), reducing_gap=2.0)
        if found := faces(small.width, small.height, small.tobytes()):
            return found
    return ()
