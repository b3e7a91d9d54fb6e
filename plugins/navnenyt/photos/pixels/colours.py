"""Pixels of any sort → sRGB on white, with nothing else beside them."""

from __future__ import annotations

import io

from PIL import Image, ImageCms

# The modes that a profile can be about, and the mode of their colours alone.
_COLOURS = {"RGB": "RGB", "RGBA": "RGB", "P": "RGB", "PA": "RGB", "CMYK": "CMYK", "L": "L",
            "LA": "L"}  # fmt: skip

# The colour that stands for a picture is looked for in one of so many px a side, in which so many
# levels beside each other are alike.
_GROUND, _ALIKE = 24, 48

# So many levels of 255 are no difference.
_NOISE = 4


def in_srgb(image: Image.Image) -> Image.Image:
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


def eight_bits(image: Image.Image) -> Image.Image:
    """A picture of 16 bits a pixel scaled down to 8: what `convert` alone would cut off at 255."""
    if not image.mode.startswith("I"):
        return image
    scaled = image.convert("I").point(lambda value: value / 256).convert("L")
    scaled.info = image.info
    return scaled


def on_white(image: Image.Image) -> Image.Image:
    """A new picture with the pixels alone: encoders print what they find in `info`."""
    if image.has_transparency_data:
        layer = image.convert("RGBA")
        clean = Image.new("RGB", image.size, "white")
        clean.paste(layer, mask=layer.getchannel("A"))
        return clean
    clean = image.convert("RGB")
    clean.info = {}
    return clean


def is_one_colour(image: Image.Image) -> bool:
    """Whether there is nothing to see on an RGB picture, but perhaps the noise of its encoding."""
    return all(high - low <= _NOISE for low, high in image.getextrema())  # type: ignore[misc]


def ground(image: Image.Image) -> str:
    """The colour that there is most of in an RGB picture, `#rgb`: four bits a channel.

    Colours that differ little count as one, and the average of these is given.
    """
    small = image.resize((_GROUND, _GROUND), Image.Resampling.BOX)
    alike: dict[tuple[int, ...], list[tuple[int, ...]]] = {}
    levels = small.tobytes()
    for pixel in zip(levels[::3], levels[1::3], levels[2::3], strict=True):
        alike.setdefault(tuple(level // _ALIKE for level in pixel), []).append(pixel)
    most = max(alike.values(), key=len)
    average = (sum(channel) / len(most) for channel in zip(*most, strict=True))
    return "#" + "".join(f"{round(level / 17):x}" for level in average)
