"""The announcements that were refused where they were read, by what they ask for as photo."""

from __future__ import annotations

from navnenyt.frozen import decoder, encode
from navnenyt.index.tables import Table
from navnenyt.photo import PhotoReference

_reference = decoder(PhotoReference)


class Refused(Table):
    """Refused for what stands in their own file, so that there is nothing to judge but a photo."""

    def all(self) -> list[tuple[str, PhotoReference | None]]:
        """The path of each, and the photo that it asks for, where that could be read; by path."""
        rows = self.execute("SELECT path, photo FROM refused ORDER BY path").fetchall()
        return [(path, _reference(photo) if photo else None) for path, photo in rows]

    def photo_paths(self) -> set[str]:
        """The photos that they ask for."""
        return {asked.path for _, asked in self.all() if asked}

    def keep(self, path: str, asked: PhotoReference | None) -> None:
        """It was refused, and asks for a photo."""
        photo = encode(asked) if asked else None
        self.execute("INSERT OR REPLACE INTO refused VALUES (?, ?)", (path, photo))

    def forget(self, path: str) -> None:
        """Its file is another now, or gone."""
        self.execute("DELETE FROM refused WHERE path = ?", (path,))
