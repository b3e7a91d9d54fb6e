"""The fonts of share images: Source Serif 4 and Source Sans 3 (OFL), each from a package.

With FriBiDi on the machine Pillow sets text with kerning and from right to left where that is
right; without it, letter by letter.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PIL import ImageFont

from navnenyt.photos.layout import Face

# The package and file of each face, and its place on the font's axes (weight; optical size in pt).
_FONTS: dict[Face, tuple[str, str, list[float]]] = {
    Face.NAME: ("fontpkg_source_serif_4", "SourceSerif4[opsz,wght].ttf", [700, 48]),
    Face.TEXT: ("fontpkg_source_sans_3", "SourceSans3[wght].ttf", [400]),
    Face.LABEL: ("fontpkg_source_sans_3", "SourceSans3[wght].ttf", [600]),
}

# No font has a letter for it; and the size in px in which glyphs are compared.
_NO_LETTER, _LOOKED_AT = "\U0010ffff", 32


@lru_cache(64)
def font(face: Face, size: int) -> ImageFont.FreeTypeFont:
    """A face in a size in px."""
    package, name, axes = _FONTS[face]
    loaded = ImageFont.truetype(_file(package, name), size)
    loaded.set_variation_by_axes(axes)
    return loaded


def measure(face: Face, text: str, size: int) -> float:
    """How wide some text is in a face and size, in px."""
    return font(face, size).getlength(text)


def draws(face: Face, text: str) -> bool:
    """Whether a face has a glyph of its own for every letter of some text."""
    return all(_has(face, character) for character in text)


@lru_cache(1024)
def _has(face: Face, character: str) -> bool:
    """Pillow does not tell which glyph it takes: what looks like that of no letter is none."""
    return _drawn(face, character) != _drawn(face, _NO_LETTER)


def _drawn(face: Face, character: str) -> tuple[tuple[int, int], bytes]:
    mask = font(face, _LOOKED_AT).getmask(character)
    return mask.size, bytes(mask)


def _file(package: str, name: str) -> Path:
    """A font file, found without importing its package."""
    spec = find_spec(package)
    places = (spec.submodule_search_locations if spec else None) or ()
    return next(file for each in places if (file := Path(each, "files", name)).is_file())
