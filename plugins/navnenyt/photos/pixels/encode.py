"""A decoded photo → the bytes of its variants, each size made of the next larger one."""

from __future__ import annotations

import io
from collections.abc import Callable, Container, Iterator, Sequence

from PIL import Image

from navnenyt.photos.crops import Size
from navnenyt.photos.pixels.decode import Decoded
from navnenyt.photos.placing import Box
from navnenyt.photos.variants import AVIF, JPEG, Format, Variant

Part = tuple[float, float, float, float]

# Measured: docs/decisions/012-portraits.md.
_WEBP_METHOD, _AVIF_SPEED = 2, 7


def encoded(
    picture: Callable[[Box], Decoded], every: Sequence[Variant], have: Container[str] = ()
) -> Iterator[tuple[Variant, bytes]]:
    """The bytes of each variant but those at hand, made of the picture for its crop.

    A size is made of the next larger one also where that is at hand, so that it is the same
    whatever is.
    """
    for box in dict.fromkeys(each.box for each in every):
        of_box = [each for each in every if each.box == box]
        wanted = [each for each in of_box if each.name not in have]
        if wanted:
            for size, image in _pyramid(picture(box), box, {each.size for each in of_box}):
                yield from ((v, _bytes(image, v.format)) for v in wanted if v.size == size)


def _pyramid(picture: Decoded, box: Box, sizes: set[Size]) -> Iterator[tuple[Size, Image.Image]]:
    """The crop in each size, the largest first."""
    image, part = picture.image, scaled(picture, box)
    for size in sorted(sizes, key=lambda each: -each.width):
        image = _resized(image, size, part)
        part = (0.0, 0.0, float(size.width), float(size.height))
        yield size, image


def _resized(image: Image.Image, size: Size, part: Part) -> Image.Image:
    """A part of a picture in some size; pixels that fit as they are stay as they are."""
    left, top, right, bottom = (round(edge) for edge in part)
    fits = Size(right - left, bottom - top) == size
    if fits and all(edge.is_integer() for edge in part):
        return image.crop((left, top, right, bottom))
    return image.resize((size.width, size.height), Image.Resampling.LANCZOS, part, reducing_gap=3.0)


def scaled(picture: Decoded, box: Box) -> Part:
    """A box of the photo as one of the picture, which may have fewer pixels."""
    across, down = picture.image.width / picture.width, picture.image.height / picture.height
    return box.left * across, box.top * down, box.right * across, box.bottom * down


def _bytes(image: Image.Image, form: Format) -> bytes:
    buffer = io.BytesIO()
    if form is JPEG:
        image.save(buffer, "JPEG", quality=form.quality, optimize=True, progressive=True)
    elif form is AVIF:
        # The bytes depend on the number of threads.
        image.save(buffer, "AVIF", quality=form.quality, speed=_AVIF_SPEED, max_threads=1)
    else:
        image.save(buffer, "WEBP", quality=form.quality, method=_WEBP_METHOD)
    return buffer.getvalue()
