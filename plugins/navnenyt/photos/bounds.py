"""What a photo may be, and what reading it may take."""

from __future__ import annotations

# Of the file, in MB.
LARGEST = 40
# Processor time in s, and memory in MB beyond what the process holds already.
SECONDS, MEMORY = 5, 500
# A JPEG can be decoded at an eighth, a quarter or half of its size, other formats cannot; WebP is
# held three times while it is decoded.
MEGAPIXELS = 50
_MEGAPIXELS_OF = {"JPEG": 80, "MPO": 80, "WEBP": 25}
# Whether a picture of more was damaged or too much for the memory, its decoder may not know.
DOUBTFUL = 20


def megapixels(form: str | None) -> int:
    """How many a photo of a format may have, by Pillow's name of it."""
    return _MEGAPIXELS_OF.get(form or "", MEGAPIXELS)
