"""Pixels of any sort → sRGB on white, with nothing else beside them."""

from __future__ import annotations

import io

from PIL import Image, ImageCms

# The modes that a profile can be about, and the mode of their colours alone.
_COLOURS = {"RGB": "RGB", "RGBA": "RGB", "P": "RGB", "PA": "RGB", "CMYK": "CMYK", "L": "L",
            "LA": "L"}  # fmt: skip

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


def on_white(image: Image.Image) -> Image.Image:
    """A new picture with the pixels alone: encoders print what they find in `info`."""
    if image.has_transparency_data:
        layer = image.convert("RGBA")
        clean = Image.new("RGB", image.size, "white")
        clean.paste(layer, mask=layer.getchannel("A"))
        return clean
    if image.mode.startswith("I"):
        # 16 bits a pixel: what `convert` would cut off at 255 is scaled down.
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    clean = image.convert("RGB")
    clean.info = {}
    return clean


def is_one_colour(image: Image.Image) -> bool:
    """Whether there is nothing to see on an RGB picture, but perhaps the noise of its encoding."""
    return all(high - low <= _NOISE for low, high in image.getextrema())  # type: ignore[misc]


def ground(image: Image.Image) -> str:
    """The colour that stands for a picture, `#rgb`: its average, four bits a channel."""
    red, green, blue = image.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))  # type: ignore[misc]
    return "#" + "".join(f"{round(level / 17):x}" for level in (red, green, blue))
