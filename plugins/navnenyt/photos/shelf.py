"""The folder of encoded photos. Each file ends in a digest of the rest, so that harm is noticed."""

from __future__ import annotations

import os
from hashlib import blake2b
from pathlib import Path

from navnenyt.output.publish import replace

_DIGEST = 16


class HarmedPhotoError(ValueError):
    """An encoded photo that is not what was put there."""


class Shelf:
    """Encoded photos by name."""

    def __init__(self, folder: Path) -> None:
        """Take the folder, which need not be there yet."""
        self._folder = folder

    def names(self) -> set[str]:
        """All that lie there, whole or not."""
        return (
            {entry.name for entry in os.scandir(self._folder)} if self._folder.is_dir() else set()
        )

    def put(self, name: str, data: bytes) -> None:
        """Put one there whole; several processes may put the same."""
        replace(self._folder / name, _marked(data), f"{os.getpid()}-")

    def take(self, name: str) -> bytes:
        """The bytes of one; raises `HarmedPhotoError` where others lie there, or none."""
        try:
            marked = (self._folder / name).read_bytes()
        except FileNotFoundError as error:
            raise HarmedPhotoError(name) from error
        data = marked[:-_DIGEST]
        if _marked(data) != marked:
            raise HarmedPhotoError(name)
        return data

    def size(self, name: str) -> int:
        """How many bytes one has, unopened; raises `HarmedPhotoError` where there is none."""
        try:
            return (self._folder / name).stat().st_size - _DIGEST
        except FileNotFoundError as error:
            raise HarmedPhotoError(name) from error

    def __contains__(self, name: object) -> bool:
        """Whether one lies there, whole; to be asked where the index does not say so."""
        try:
            self.take(str(name))
        except HarmedPhotoError:
            return False
        return True

    def remove(self, name: str) -> None:
        """Take one away, if it is there."""
        (self._folder / name).unlink(missing_ok=True)

    def changes(self) -> str:
        """What is another when a file has come or gone."""
        return str(self._folder.stat().st_mtime_ns) if self._folder.is_dir() else ""


def _marked(data: bytes) -> bytes:
    return data + blake2b(data, digest_size=_DIGEST).digest()
