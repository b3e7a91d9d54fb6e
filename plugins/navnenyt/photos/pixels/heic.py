"""The format of phones, where its decoder is installed. The only import of pillow_heif."""

from __future__ import annotations

import io
from importlib.util import find_spec

from PIL import Image

# What the first box of such a file says it is (ISO/IEC 23008-12); AVIF says something else.
_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")


def is_heic(data: bytes) -> bool:
    """Whether a file is HEIC or HEIF, by its first bytes."""
    return data[4:8] == b"ftyp" and data[8:12] in _BRANDS and b"avif" not in data[8:40]


def can_read() -> bool:
    """Whether the decoder is installed."""
    return find_spec("pillow_heif") is not None


def opened(data: bytes) -> Image.Image:
    """The photo, not yet decoded."""
    import pillow_heif  # noqa: PLC0415 - few photos need it

    pillow_heif.register_heif_opener(thumbnails=False)
    return Image.open(io.BytesIO(data), formats=("HEIF",))
