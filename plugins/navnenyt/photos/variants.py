"""Which files a photo becomes, known without opening it: what pages need to print a `<picture>`."""

from __future__ import annotations

from hashlib import blake2b

from navnenyt.frozen import Frozen
from navnenyt.photo import FocalPoint, Photo
from navnenyt.photos.crops import PORTRAIT, Shape, Size, crop, sizes
from navnenyt.photos.placing import Box


class Format(Frozen):
    """An output format: its MIME type, file ending and encoder quality."""

    mime: str
    ending: str
    quality: int


AVIF = Format("image/avif", "avif", 60)
WEBP = Format("image/webp", "webp", 80)
JPEG = Format("image/jpeg", "jpg", 82)
# In the order in which a browser should try them; the last is the fallback.
FORMATS = (AVIF, WEBP, JPEG)

# The number changes whenever the same bytes become other pixels: no cache then has them.
_RECIPE = f"4 {FORMATS}"


class Variant(Frozen):
    """One file to make of a photo: a part of it, in a size and format.

    The name hashes the source bytes and the recipe, never the file itself.
    """

    name: str
    format: Format
    size: Size
    box: Box


def variants(photo: Photo, focus: FocalPoint | None, shape: Shape = PORTRAIT) -> list[Variant]:
    """All files of one photo in one shape, by format and then by width."""
    box = crop(photo, shape, focus)
    recipe = f"{photo.digest} {_RECIPE} {shape} {box}"
    key = blake2b(recipe.encode(), digest_size=10).hexdigest()
    return [
        Variant(f"{key}-{size.width}.{each.ending}", each, size, box)
        for each in FORMATS
        for size in sizes(box, shape)
    ]
