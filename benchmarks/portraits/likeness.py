"""How many bytes the files of a maker fill, and how alike they are to the original resized."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from benchmarks.figures import Figures, Unit, Work
from benchmarks.measure import BenchmarkError
from benchmarks.portraits.makers import AVIF, JPEG, WEBP, WIDTHS, Maker
from benchmarks.portraits.texture import ssim

# The part of a photo that all show.
CROP = (0, 0, 1200, 1500)
# Of so many photos one is compared.
_EVERY = 20
_LABELS = {WEBP: "WebP", JPEG: "JPEG"}
SIZES = {
    (kind, width): Work(f"{label}, {width} px", Unit.BYTES, is_race=False)
    for kind, label in _LABELS.items()
    for width in WIDTHS
}
LIKENESS = {
    (kind, width): Work(f"{label}, {width} px, SSIM", Unit.SSIM)
    for kind, label in _LABELS.items()
    for width in WIDTHS
}
# A phone takes 300 px of the first format that it knows.
VIEW = Work("a page view on a phone", Unit.BYTES, is_race=False)


def compare(maker: Maker, folder: Path, photos: Sequence[Path], figures: Figures) -> None:
    """Note the mean size of each file, and its mean likeness to what it should look like."""
    sizes, alike = defaultdict(list), defaultdict(list)
    for number, photo in enumerate(photos):
        made = maker.made(folder, photo.name)
        original = _upper_part(photo) if number % _EVERY == 0 else None
        for one in SIZES:
            data = made[one].read_bytes()
            sizes[one].append(len(data))
            if original is not None:
                alike[one].append(_likeness(original, data))
    note_views(maker, folder, photos, figures)
    for one, work in SIZES.items():
        figures.add(work, maker.key, sum(sizes[one]) / len(sizes[one]))
    for one, work in LIKENESS.items():
        figures.add(work, maker.key, sum(alike[one]) / len(alike[one]))


def note_views(maker: Maker, folder: Path, photos: Sequence[Path], figures: Figures) -> None:
    """Note how many bytes of a portrait a phone loads, where all show the same part of it."""
    every = (maker.made(folder, photo.name) for photo in photos)
    firsts = [made.get((AVIF, 300)) or made[WEBP, 300] for made in every]
    if all(first.exists() for first in firsts):
        figures.add(VIEW, maker.key, sum(each.stat().st_size for each in firsts) / len(firsts))


def _upper_part(photo: Path) -> Image.Image:
    with Image.open(photo) as image:
        return image.crop(CROP)


def _likeness(original: Image.Image, data: bytes) -> float:
    with Image.open(io.BytesIO(data)) as image:
        shown = image.convert("L")
    if abs(shown.width * original.height - shown.height * original.width) > original.width:
        raise BenchmarkError(f"A file of {shown.width} × {shown.height} px shows another part.")
    wanted = original.resize(shown.size, Image.Resampling.LANCZOS).convert("L")
    return ssim(wanted.tobytes(), shown.tobytes(), shown.width, shown.height)
