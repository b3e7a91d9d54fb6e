"""Whether all of a photo came: what stopped on its way can be decoded all the same."""

from __future__ import annotations

from PIL import Image

# The rest of a picture that was closed too early is one colour. It is this grey where somebody has
# saved it again in a format that loses nothing, and in the last rows of a JPEG.
_PART = 0.1
_WHITE, _BLACK = 250, 5
_GREY = (126, 130)
# A JPEG is decoded in squares of so many px.
_SQUARE = 8
_LOOKED_INTO = ("RGB", "L", "RGBA", "LA", "P", "CMYK")
# Of formats whose decoders guess at what is missing: no encoder ends in so many bytes of nothing.
_GUESSING = ("AVIF", "HEIF", "WEBP")
_NOTHING, _NOTHING_PART = 1024, 0.05


def is_half(image: Image.Image, *, drawn: bool, less: int = 1) -> bool:
    """Whether the lowest tenth of a photo is one colour, which is neither white nor black.

    Of a format in which pictures may be `drawn`, it must be the grey that decoders leave. Of a
    JPEG that grey tells in its last row of squares already; `less` is how many times smaller it
    was decoded.
    """
    rows = max(16, round(image.height * _PART))
    if image.height < 2 * rows or image.mode not in _LOOKED_INTO:
        return False
    if drawn:
        stopped = _is_grey(lowest := _lowest(image, rows)) and _is_one_colour(lowest)
    else:
        squares = _lowest(image, max(1, _SQUARE // less))
        stopped = _is_grey(squares) or _is_some_colour(_lowest(image, rows))
    # A picture of one colour is whole, and refused for that.
    return stopped and not _is_one_colour(image)


def ends_in_nothing(data: bytes, form: str | None) -> bool:
    """Whether room was made for a file, and only its beginning came: the rest is zero bytes."""
    if form not in _GUESSING:
        return False
    nothing = len(data) - len(data.rstrip(b"\0"))
    return nothing > max(_NOTHING, len(data) * _NOTHING_PART)


def _lowest(image: Image.Image, rows: int) -> Image.Image:
    """The last rows; the colours of a palette are looked up."""
    part = image.crop((0, image.height - rows, image.width, image.height))
    return part.convert("RGB") if part.mode == "P" else part


def _is_one_colour(image: Image.Image) -> bool:
    return all(low == high for low, high in _levels(image.convert("RGB")))


def _is_some_colour(image: Image.Image) -> bool:
    """Whether it is one colour, and neither white nor black."""
    levels = _levels(image.convert("RGB"))
    white = all(low >= _WHITE for low, _ in levels)
    black = all(high <= _BLACK for _, high in levels)
    return _is_one_colour(image) and not white and not black


def _is_grey(image: Image.Image) -> bool:
    """Whether every channel is in the middle, in the photo's own colours."""
    levels = zip(image.getbands(), _levels(image), strict=True)
    return all(_GREY[0] <= low and high <= _GREY[1] for band, (low, high) in levels if band != "A")


def _levels(image: Image.Image) -> list[tuple[int, int]]:
    """The lowest and the highest level of each channel."""
    found = image.getextrema()
    return [found] if len(image.getbands()) == 1 else list(found)  # type: ignore[list-item,arg-type]
