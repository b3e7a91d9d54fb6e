"""The photos that the tools are given: our drawn portraits with the grain of photographs.

    .venv/bin/python -m benchmarks.portraits.pictures FOLDER [--photos 500]

The same number writes the same photos. Those that a folder holds already are left as they are.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import lru_cache
from itertools import repeat
from pathlib import Path

from PIL import Image, ImageEnhance, ImageOps

from benchmarks.portraits.texture import Levels, grain, with_grain

sys.path.append(str(Path(__file__).resolve().parents[2] / "examples"))
from draw_portraits import paint
from portrait_gallery import GALLERY, Face

WIDTH, HEIGHT = 1200, 1600
# So many sheets of grain are laid on the portraits, each in eight ways.
_SHEETS = 8
# The number changes whenever other photos come of the same numbers.
_RECIPE = 1
# So many photos in a row show the same person, who is painted once.
_EACH = 20
_FACES: list[Face] = [face for picture in GALLERY for face in picture.faces]


def written(folder: Path, amount: int) -> list[Path]:
    """The files of so many photos, made where they are missing, on every core."""
    folder.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor() as pool:
        return list(pool.map(_written, repeat(folder, amount), range(amount), chunksize=_EACH))


def photo(number: int) -> Image.Image:
    """A portrait of 1200 × 1600 px: someone of our gallery in another light, nearer or farther."""
    chance = random.Random(number)
    image = _portrait(number // _EACH % len(_FACES))
    margin = chance.uniform(0, 0.1)
    left, top = chance.uniform(0, margin) * WIDTH, chance.uniform(0, margin) * HEIGHT
    part = (left, top, left + (1 - margin) * WIDTH, top + (1 - margin) * HEIGHT)
    image = image.resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC, part)
    if chance.random() < 0.5:
        image = ImageOps.mirror(image)
    image = ImageEnhance.Color(image).enhance(chance.uniform(0.7, 1.1))
    image = ImageEnhance.Brightness(image).enhance(chance.uniform(0.8, 1.0))
    sheet = _sheet(chance.randrange(_SHEETS))[:: chance.choice((1, -1)), :: chance.choice((1, -1))]
    return Image.frombytes("RGB", image.size, with_grain(image.tobytes(), sheet))


def _written(folder: Path, number: int) -> Path:
    file = folder / f"{_RECIPE}-{number:04}.jpg"
    if not file.exists():
        half = file.with_suffix(".half")
        photo(number).save(half, "JPEG", quality=90)
        half.rename(file)
    return file


@lru_cache(1)
def _portrait(number: int) -> Image.Image:
    face = _FACES[number]
    picture = next(each for each in GALLERY if face in each.faces)
    return paint(replace(picture, faces=(face,), across=(0.5,), size=(WIDTH, HEIGHT)))


@lru_cache(_SHEETS)
def _sheet(number: int) -> Levels:
    return grain(WIDTH, HEIGHT, number)


def main() -> None:
    """Write the photos that the command line asks for, and say how long it took."""
    parser = argparse.ArgumentParser(description="Writes portraits with the grain of photographs.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--photos", type=int, default=500)
    options = parser.parse_args()
    begun = time.perf_counter()
    files = written(options.folder, options.photos)
    size = sum(file.stat().st_size for file in files)
    print(f"{len(files)} photos, {size / 1e6:.0f} MB, in {time.perf_counter() - begun:.1f} s")


if __name__ == "__main__":
    main()
