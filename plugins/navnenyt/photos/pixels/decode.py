"""Bytes of a photo → its pixels, upright, as sRGB on white; whatever else they are is refused."""

from __future__ import annotations

import io
import re
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image, ImageOps, UnidentifiedImageError

from navnenyt.frozen import Frozen
from navnenyt.photos import bounds
from navnenyt.photos import messages as m
from navnenyt.photos.pixels import heic, strangers
from navnenyt.photos.pixels.apng import still
from navnenyt.photos.pixels.colours import eight_bits, in_srgb, on_white
from navnenyt.photos.pixels.wholeness import ends_in_nothing, is_half
from navnenyt.problems import Rejected

# No more px of the longer side are needed. A picture of at least twice as many is halved before
# anything else.
ENOUGH = 2400
_READ = ("JPEG", "PNG", "WEBP", "AVIF", "TIFF")
# How files of these formats begin: one that does and is none is damaged, as a download cut short.
_BEGINS = re.compile(
    rb"\xff\xd8\xff|\x89PNG\r\n|RIFF....WEBP|II\*\0|MM\0\*|....ftypavi[fs]", re.DOTALL
)
# Python's own exceptions that Pillow's decoders let out on damaged files.
_DAMAGE = (OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError, OverflowError,
           MemoryError, RuntimeError, struct.error, ZeroDivisionError, KeyError)  # fmt: skip


class Decoded(Frozen):
    """A picture, and the size in px of the upright photo that it shows, of which it may be less.

    `scalable` is whether the photo can be decoded at other sizes.
    """

    image: Image.Image
    width: int
    height: int
    scalable: bool = False


@contextmanager
def quietly() -> Iterator[None]:
    """Without the warnings of decoders, which tell editors nothing."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def decoded(name: str, data: bytes, enough: int = ENOUGH) -> Decoded:
    """The first frame of a photo; the format is told by the bytes, never by the name.

    `enough` is how many px of the longer side are needed: where a half, a quarter or an eighth of
    them are, a JPEG is decoded at that, which takes a part of the time.

    Raises `Rejected` for what is no photo, damaged, or too large; `name` is the file's, for the
    message.
    """
    if len(data) > bounds.LARGEST * 1_000_000:
        raise _too_large(name)
    if not data:
        raise Rejected(m.EMPTY, name=name)
    with _refusals(name, data):
        image = _opened(name, data)
        scalable = image.format in ("JPEG", "MPO")
        width, height = image.size
        if width * height > bounds.megapixels(image.format) * 1_000_000:
            raise _too_large(name, image.format)
        less = reduction(max(width, height), enough)
        if less > 1:
            image.draft(None, (max(1, width // less), max(1, height // less)))
        if ends_in_nothing(data, image.format):
            raise Rejected(m.DAMAGED, name=name)
        _load(name, image, large=width * height > bounds.DOUBTFUL * 1_000_000)
        if is_half(image, drawn=not scalable, less=less):
            # Grain of which nothing is left in a small picture is no reason to refuse a photo.
            if scalable and enough < ENOUGH:
                return decoded(name, data)
            raise Rejected(m.HALF, name=name)
        upright = _reduced(eight_bits(image))
        lay = upright.width > upright.height
        ImageOps.exif_transpose(upright, in_place=True)
        if lay != (upright.width > upright.height):
            width, height = height, width
        return Decoded(on_white(in_srgb(upright)), width, height, scalable)


def reduction(longest: int, enough: int) -> int:
    """How many times smaller than its longer side a photo may be that shows enough px of it."""
    return next((less for less in (8, 4, 2) if longest >= less * enough), 1)


def _load(name: str, image: Image.Image, *, large: bool) -> None:
    """Decode it. A decoder for which there is too little memory may take a photo for damaged."""
    try:
        image.load()
    except _DAMAGE as error:
        if large and "truncated" not in str(error):
            raise _too_heavy(name) from None
        raise


def _too_large(name: str, form: str | None = None) -> Rejected:
    limit = bounds.megapixels(form)
    return Rejected(m.TOO_LARGE, name=name, limit=limit, megabytes=bounds.LARGEST)


def _too_heavy(name: str) -> Rejected:
    return Rejected(m.TOO_HEAVY, name=name, seconds=bounds.SECONDS, megabytes=bounds.MEMORY)


def _unidentified(name: str, data: bytes) -> Rejected:
    if _BEGINS.match(data):
        return Rejected(m.DAMAGED, name=name)
    if kind := strangers.kind(data):
        return Rejected(m.OTHER_FORMAT, name=name, kind=kind)
    return Rejected(m.UNKNOWN_FORMAT, name=name)


def _opened(name: str, data: bytes) -> Image.Image:
    if heic.is_heic(data):
        if not heic.can_read():
            raise Rejected(m.HEIC, name=name)
        return heic.opened(data)
    image = Image.open(io.BytesIO(still(data)), formats=_READ)
    if image.mode == "F":
        # Levels of measuring instruments: nothing says which of them is white.
        raise Rejected(m.UNKNOWN_FORMAT, name=name)
    return image


def _reduced(image: Image.Image) -> Image.Image:
    """The picture without pixels that nobody needs; its metadata stay with it."""
    factor = max(image.size) // ENOUGH
    if factor < 2:
        return image
    if image.mode in ("P", "PA", "1"):
        mode = "RGBA" if image.has_transparency_data else "RGB"
        converted = image.convert(mode)
    else:
        converted = image
    reduced = converted.reduce(factor)
    reduced.info = image.info
    return reduced


@contextmanager
def _refusals(name: str, data: bytes) -> Iterator[None]:
    """Whatever a decoder makes of a bad file, as a `Rejected`."""
    try:
        yield
    except Rejected:
        raise
    except UnidentifiedImageError:
        raise _unidentified(name, data) from None
    except Image.DecompressionBombError:
        raise _too_large(name, "JPEG" if data[:2] == b"\xff\xd8" else None) from None
    except MemoryError:
        raise _too_heavy(name) from None
    except _DAMAGE:
        raise Rejected(m.DAMAGED, name=name) from None
