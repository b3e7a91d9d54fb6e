"""How far apart two colours are, as WCAG measures it."""

import re


def contrast(one: str, other: str) -> float:
    """The contrast of two computed colours, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """The relative luminance of »rgb(r, g, b)«."""
    found = re.fullmatch(r"rgb\((\d+), (\d+), (\d+)\)", colour)
    if found is None:
        raise ValueError(f"{colour} is no opaque colour")
    red, green, blue = (_linear(int(part) / 255) for part in found.groups())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
