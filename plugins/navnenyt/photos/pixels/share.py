"""A decoded photo and what is said beside it → the bytes of a share image."""

from __future__ import annotations

import io

from PIL import Image, ImageColor, ImageDraw

from navnenyt.photos.layout import PAPER, layout
from navnenyt.photos.pixels.decode import Decoded
from navnenyt.photos.pixels.encode import scaled
from navnenyt.photos.pixels.type import draws, font, measure
from navnenyt.photos.share import PORTRAIT_SIZE, QUALITY, SIZE, ShareImage, portrait_size

# How much paper there is in the colour around a portrait that does not fill its place.
_LIGHTER = 0.6


def drawn(picture: Decoded, share: ShareImage) -> bytes:
    """The JPEG of a share image."""
    image = Image.new("RGB", (SIZE.width, SIZE.height), PAPER)
    _write(image, share)
    # After the text, which so never covers the portrait.
    image.paste(_ground(share.ground), (0, 0, PORTRAIT_SIZE.width, PORTRAIT_SIZE.height))
    size = portrait_size(share.box)
    portrait = picture.image.resize(
        (size.width, size.height), Image.Resampling.HAMMING, scaled(picture, share.box)
    )
    left = (PORTRAIT_SIZE.width - size.width) // 2
    top = (PORTRAIT_SIZE.height - size.height) // 2
    image.paste(portrait, (left, top))
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=QUALITY, optimize=True)
    return buffer.getvalue()


def _write(image: Image.Image, share: ShareImage) -> None:
    draw = ImageDraw.Draw(image)
    placed = layout(share.sharing, measure, draws)
    for plate in placed.plates:
        box = plate.box
        edges = (box.left, box.top, box.right - 1, box.bottom - 1)
        if plate.border:
            draw.rounded_rectangle(edges, 3, plate.colour, plate.border)
        else:
            draw.rectangle(edges, plate.colour)
    for line in placed.lines:
        place = (line.left, line.baseline)
        draw.text(place, line.text, line.colour, font(line.face, line.size), anchor="ls")


def _ground(colour: str) -> tuple[int, ...]:
    """A colour with some paper in it."""
    pairs = zip(ImageColor.getrgb(colour or PAPER), ImageColor.getrgb(PAPER), strict=True)
    return tuple(round(own + (paper - own) * _LIGHTER) for own, paper in pairs)
