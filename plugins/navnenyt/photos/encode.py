"""Bytes of a photo → bytes of its variants. The only import of Pillow."""

from __future__ import annotations

import io
import struct
import warnings
from collections.abc import Container, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from navnenyt.model import FocalPoint, Photo
from navnenyt.photos import messages as m
from navnenyt.photos.sizes import crop
from navnenyt.photos.variants import JPEG, Variant, variants
from navnenyt.problems import Rejected

MEGAPIXELS, MEGABYTES = 80, 40
_READ = ("JPEG", "PNG", "WEBP")
# Python's own exceptions that Pillow's decoders let out on damaged files.
_DAMAGE = (OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError, OverflowError,
           MemoryError, struct.error, ZeroDivisionError, KeyError)  # fmt: skip


# The modes that a profile can be about, and the mode of their colours alone.
_COLOURS = {"RGB": "RGB", "RGBA": "RGB", "P": "RGB", "PA": "RGB", "CMYK": "CMYK", "L": "L",
            "LA": "L"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Developed:
    """A photo that could be read, and the bytes of each variant that was not at hand."""

    photo: Photo
    files: tuple[tuple[Variant, bytes], ...]


def digest(data: bytes) -> str:
    """The digest under which a photo's bytes are known."""
    return blake2b(data, digest_size=16).hexdigest()


@contextmanager
def quietly() -> Iterator[None]:
    """Without the warnings of decoders, which tell editors nothing: to be put around all threads.

    What is to be ignored is a matter of the whole process.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def develop(
    name: str, data: bytes, focuses: Iterable[FocalPoint | None], have: Container[str] = ()
) -> Developed:
    """Decode a photo once, upright, and make its variants for each focal point.

    Those whose names one has already are left out. Nothing of the original but its pixels gets
    into them. Raises `Rejected` for what is no photo, damaged, or too large; `name` is the
    file's, for the message.
    """
    if len(data) > MEGABYTES * 1_000_000:
        raise Rejected(m.TOO_LARGE, name=name, limit=MEGAPIXELS, megabytes=MEGABYTES)
    image = _decoded(name, data)
    photo = Photo(digest(data), image.width, image.height)
    wanted = ((variant, focus) for focus in focuses for variant in variants(photo, focus))
    files = tuple(
        (variant, _encoded(image, variant, focus))
        for variant, focus in wanted
        if variant.name not in have
    )
    return Developed(photo, files)


def _decoded(name: str, data: bytes) -> Image.Image:
    """The pixels, upright, as sRGB on white."""
    with _refusals(name):
        image: Image.Image = Image.open(io.BytesIO(data), formats=_READ)
        if image.width * image.height > MEGAPIXELS * 1_000_000:
            raise Rejected(m.TOO_LARGE, name=name, limit=MEGAPIXELS, megabytes=MEGABYTES)
        image.load()
        return _clean(_in_srgb(ImageOps.exif_transpose(image)))


@contextmanager
def _refusals(name: str) -> Iterator[None]:
    """Whatever a decoder makes of a bad file, as a `Rejected`."""
    try:
        yield
    except Rejected:
        raise
    except UnidentifiedImageError:
        raise Rejected(m.UNKNOWN_FORMAT, name=name) from None
    except Image.DecompressionBombError:
        raise Rejected(m.TOO_LARGE, name=name, limit=MEGAPIXELS, megabytes=MEGABYTES) from None
    except _DAMAGE:
        raise Rejected(m.DAMAGED, name=name) from None


def _in_srgb(image: Image.Image) -> Image.Image:
    """The picture converted by its embedded profile, where it has one that can be used.

    A profile is about colours: what can be seen through is set aside meanwhile.
    """
    profile = image.info.get("icc_profile")
    mode = _COLOURS.get(image.mode)
    if mode is None or not profile:
        return image
    layer = image.convert("RGBA") if image.has_transparency_data else image
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        target = ImageCms.createProfile("sRGB")
        colours = layer if layer.mode == mode else layer.convert(mode)
        converted = ImageCms.profileToProfile(colours, source, target, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
    if converted is None:
        return image
    if layer is not image:
        converted.putalpha(layer.getchannel("A"))
    return converted


def _clean(image: Image.Image) -> Image.Image:
    """A new picture with the pixels alone: encoders print what they find in `info`."""
    if image.has_transparency_data:
        layer = image.convert("RGBA")
        clean = Image.new("RGB", image.size, "white")
        clean.paste(layer, mask=layer.getchannel("A"))
        return clean
    if image.mode.startswith("I"):
        # 16 bits a pixel: what `convert` would cut off at 255 is scaled down.
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    clean = Image.new("RGB", image.size)
    clean.paste(image.convert("RGB"))
    return clean


def _encoded(image: Image.Image, variant: Variant, focus: FocalPoint | None) -> bytes:
    box = crop(image.width, image.height, focus)
    size = (variant.size.width, variant.size.height)
    resized = image.resize(
        size, Image.Resampling.LANCZOS, (box.left, box.top, box.right, box.bottom), reducing_gap=3.0
    )
    buffer = io.BytesIO()
    if variant.format is JPEG:
        resized.save(buffer, "JPEG", quality=JPEG.quality, optimize=True, progressive=True)
    else:
        resized.save(buffer, "WEBP", quality=variant.format.quality, method=4)
    return buffer.getvalue()
