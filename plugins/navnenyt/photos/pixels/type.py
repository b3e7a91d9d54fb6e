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


def _file(package: str, name: str) -> Path:
    """A font file, found without importing its package."""
    spec = find_spec(package)
    places = (spec.submodule_search_locations if spec else None) or ()
    return next(file for each in places if (file := Path(each, "files", name)).is_file())
