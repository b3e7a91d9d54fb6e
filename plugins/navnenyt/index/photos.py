"""The table of photos that entries ask for, as last read."""

from __future__ import annotations

from navnenyt.frozen import Frozen, encode
from navnenyt.index import codec
from navnenyt.index.tables import Table
from navnenyt.photo import Photo


class Failure(Frozen):
    """Why a photo could not be read, as an editor is told."""

    message: str
    hint: str


class StoredPhoto(Frozen):
    """A photo file as last read: the photo, or why there is none."""

    path: str
    size: int
    mtime: int
    photo: Photo | None
    failure: Failure | None


class Photos(Table):
    """Photos that entries ask for, as last read."""

    def at(self, path: str) -> StoredPhoto | None:
        """One of them."""
        return next(iter(self._stored("path = ?", path)), None)

    def of_size(self, size: int) -> tuple[Photo, ...]:
        """The photos in files of so many bytes: a file that was renamed is one of them."""
        return tuple(each.photo for each in self._stored("size = ?", size) if each.photo)

    def unread(self) -> list[str]:
        """Those that could not be opened, which every build tries again."""
        return [each.path for each in self._stored("mtime < ?", 0)]

    def _stored(self, where: str, value: object) -> list[StoredPhoto]:
        sql = f"SELECT path, size, mtime, data, failure, hint FROM photo WHERE {where}"
        return [
            StoredPhoto(
                path, size, mtime, codec.photo(data), Failure(failure, hint) if failure else None
            )
            for path, size, mtime, data, failure, hint in self.execute(sql, (value,))
        ]

    def keep(self, stored: StoredPhoto) -> None:
        """A photo as it was read now."""
        data = encode(stored.photo) if stored.photo else None
        failure = stored.failure
        self.execute(
            "INSERT OR REPLACE INTO photo VALUES (?, ?, ?, ?, ?, ?)",
            (
                stored.path, stored.size, stored.mtime, data,
                failure.message if failure else None, failure.hint if failure else None,
            ),
        )  # fmt: skip

    def forget(self, path: str) -> None:
        """The file is gone, or nobody asks for it."""
        self.execute("DELETE FROM photo WHERE path = ?", (path,))
