"""An animated PNG as the picture that it is where nothing moves.

What it claims of its frames is of no weight then: some claim a first frame of one px.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_ANIMATION = (b"acTL", b"fcTL", b"fdAT")
# Length, name and checksum of a chunk, in bytes.
_AROUND = 12


def still(data: bytes) -> bytes:
    """The file without the chunks of its animation (APNG 1.0); any other file as it is."""
    if not data.startswith(_SIGNATURE) or b"acTL" not in data:
        return data
    return _SIGNATURE + b"".join(
        chunk for chunk in _chunks(data) if chunk[4:8] not in _ANIMATION
    )  # fmt: skip


def _chunks(data: bytes) -> Iterator[bytes]:
    """The chunks with all that is around them; of a broken file the last is the rest."""
    at = len(_SIGNATURE)
    while at < len(data):
        (length,) = struct.unpack_from(">I", data, at) if at + 4 <= len(data) else (0,)
        yield data[at : at + length + _AROUND]
        at += length + _AROUND
