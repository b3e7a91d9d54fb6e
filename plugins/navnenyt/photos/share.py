"""The share image of an announcement: its facts and its file, known without drawing it."""

from __future__ import annotations

from hashlib import blake2b

from navnenyt.frozen import Frozen
from navnenyt.photo import FocalPoint, Photo
from navnenyt.photos.crops import PORTRAIT, Size, crop
from navnenyt.photos.placing import Box

# What the networks ask for (Open Graph): 1.91:1. The portrait stands at the left, at full height.
SIZE = Size(1200, 630)
PORTRAIT_SIZE = Size(504, 630)
MIME, QUALITY = "image/jpeg", 85

# The number changes whenever the same facts become other pixels, and so do the fonts.
FONTS = {"fontpkg-source-serif-4": "4.004", "fontpkg-source-sans-3": "3.52"}
_RECIPE = f"3 {FONTS} {SIZE} {PORTRAIT_SIZE} {QUALITY}"


class Sharing(Frozen, kw_only=True):
    """What one announcement lets its share image say, and the part of the photo that it shows.

    `gist` is what the person is and where, `mark` the name of the site; `paid` is an advertisement.
    """

    label: str
    name: str
    mark: str
    gist: str = ""
    credit: str = ""
    paid: bool = False
    focus: FocalPoint | None = None


class ShareImage(Frozen):
    """One file to draw: what it says beside which part of the photo."""

    name: str
    sharing: Sharing
    box: Box
    ground: str


def share_image(photo: Photo, sharing: Sharing) -> ShareImage:
    """The share image of a photo; its name changes with every fact that it shows."""
    box = crop(photo, PORTRAIT, sharing.focus)
    recipe = f"{photo.digest} {_RECIPE} {box} {sharing}"
    key = blake2b(recipe.encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()
    return ShareImage(f"{key}-deling.jpg", sharing, box, photo.ground)


def portrait_size(box: Box) -> Size:
    """The size in which a crop is shown: never larger than it is."""
    factor = min(1, PORTRAIT_SIZE.width / box.width, PORTRAIT_SIZE.height / box.height)
    return Size(max(1, round(box.width * factor)), max(1, round(box.height * factor)))
