"""Draws what networks show of a page that has no portrait: ``theme/static/deling.png``.

Five frames of portraits in the colours of monograms. The same Pillow writes the same bytes.

    python examples/draw_share.py [theme/static/deling.png]
"""

import sys
from pathlib import Path

from PIL import Image, ImageDraw

SUPERSAMPLE = 3
# What the networks ask for (Open Graph), px.
WIDTH, HEIGHT = 1200, 630
PAPER, INK = "#fcfbf8", "#1b1d1c"
# A ground and the person before it.
HUES = (
    ("#f3dcd9", "#8a4f49"), ("#f1e2c9", "#7c6122"), ("#d8e9dc", "#3d7350"),
    ("#d3e7ea", "#0e5a5e"), ("#e4def1", "#5f4f8a"),
)  # fmt: skip
FRAME, GAP, BAR = (192, 240), 24, 12


def person(draw: ImageDraw.ImageDraw, left: float, top: float, ground: str, ink: str) -> None:
    """One frame, 4:5, with a head and shoulders in it."""
    width, height = (side * SUPERSAMPLE for side in FRAME)
    draw.rectangle((left, top, left + width, top + height), ground)
    middle, head = left + width / 2, width * 0.21
    eyes = top + height * 0.4
    draw.ellipse((middle - head, eyes - head * 1.2, middle + head, eyes + head * 1.2), ink)
    shoulders = top + height * 0.72
    wide = width * 0.36
    draw.pieslice(
        (middle - wide, shoulders, middle + wide, shoulders + height * 0.56), 180, 360, ink
    )


def main(file: Path) -> None:
    """Draw the picture into a file."""
    size = (WIDTH * SUPERSAMPLE, HEIGHT * SUPERSAMPLE)
    image = Image.new("RGB", size, PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, size[0], BAR * SUPERSAMPLE), INK)
    step = FRAME[0] + GAP
    left = (WIDTH - step * len(HUES) + GAP) / 2
    top = (HEIGHT + BAR - FRAME[1]) / 2
    for place, hue in enumerate(HUES):
        person(draw, (left + place * step) * SUPERSAMPLE, top * SUPERSAMPLE, *hue)
    small = image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    small.quantize(64, dither=Image.Dither.NONE).save(file, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "theme/static/deling.png"))
