"""A photo's bytes, decoded at each size that is needed, and at each once."""

from __future__ import annotations

from navnenyt.photos.pixels.decode import Decoded, decoded, reduction


class Negative:
    """A photo of which pictures are made. What comes of a size never depends on the others."""

    def __init__(self, name: str, data: bytes) -> None:
        """Take the file's name, for messages, and its bytes."""
        self.name, self._data = name, data
        self._made: dict[int, Decoded] = {}

    def picture(self, enough: int) -> Decoded:
        """The photo with at least so many px of its longer side, as far as it has them.

        Raises `Rejected` where the bytes are refused.
        """
        for less, made in self._made.items():
            if not made.scalable or less == reduction(max(made.width, made.height), enough):
                return made
        made = decoded(self.name, self._data, enough)
        self._made[reduction(max(made.width, made.height), enough)] = made
        return made
