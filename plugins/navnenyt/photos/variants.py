"""Which files a photo becomes, known without opening it: what pages need to print a `<picture>`."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b

from navnenyt.model import FocalPoint, Photo
from navnenyt.photos.sizes import ASPECT_HEIGHT, ASPECT_WIDTH, WIDTHS, Size, crop, sizes


@dataclass(frozen=True, slots=True)
class Format:
    """An output format: its MIME type, file ending and encoder quality."""

    mime: str
    ending: str
    quality: int


WEBP = Format("image/webp", "webp", 80)
JPEG = Format("image/jpeg", "jpg", 82)
# In the order in which a browser should try them; the last is the fallback.
FORMATS = (WEBP, JPEG)

# The number changes whenever the same bytes become other pixels: no cache then has them.
_RECIPE = f"2 {ASPECT_WIDTH}:{ASPECT_HEIGHT} {WIDTHS} {FORMATS}"


@dataclass(frozen=True, slots=True)
class Variant:
    """One file to make of a photo; the name hashes the source bytes and the recipe."""

    name: str
    format: Format
    size: Size


def variants(photo: Photo, focus: FocalPoint | None) -> list[Variant]:
    """All files of one photo with one focal point, by format and then by width."""
    recipe = f"{photo.digest} {_RECIPE} {focus}"
    key = blake2b(recipe.encode(), digest_size=10).hexdigest()
    return [
        Variant(f"{key}-{size.width}.{each.ending}", each, size)
        for each in FORMATS
        for size in sizes(crop(photo.width, photo.height, focus))
    ]
