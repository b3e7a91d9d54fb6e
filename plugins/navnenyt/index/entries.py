"""The announcements that are shown, and those that wait to be judged again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from navnenyt.batches import batches
from navnenyt.danish.slugs import name_key
from navnenyt.frozen import Frozen, encode
from navnenyt.index import codec
from navnenyt.index.identities import several
from navnenyt.index.records import SECTORS, Record, Shared, record
from navnenyt.index.tables import Table
from navnenyt.model import Announcement, Sector
from navnenyt.naming import Naming
from navnenyt.photo import Photo

_AT_ONCE = 500


class Shown(Frozen):
    """An announcement as the site shows it, with the photo that it was last accepted with."""

    announcement: Announcement
    photo: Photo | None


class Entries(Table):
    """What is shown: the last good form of each announcement, due or not."""

    def accept(self, shown: Shown, naming: Naming) -> None:
        """Show an announcement from now on, in place of any earlier form of it."""
        self.drop(shown.announcement.path)
        self.accept_all([(record(shown.announcement), shown.photo)], naming)

    def accept_all(self, found: Iterable[tuple[Record, Photo | None]], naming: Naming) -> None:
        """Show announcements from now on, of each of which nothing was shown before."""
        for some in batches(found, _AT_ONCE):
            entries = [_entry(*each) for each in some]
            mentions = [row for each, _ in some for row in _mentions(each, naming)]
            former = [(left, each.path) for each, _ in some for left in each.left_paths]
            self.execute_many(f"INSERT INTO entry VALUES ({_marks(16)})", entries)
            self.execute_many(f"INSERT OR IGNORE INTO mention VALUES ({_marks(10)})", mentions)
            self.execute_many("INSERT OR IGNORE INTO former VALUES (?, ?)", former)

    def drop(self, path: str) -> Shown | None:
        """Show an announcement no more; what was shown, where anything was."""
        shown = self.at(path)
        if shown is not None:
            for table in ("entry", "mention", "former", "notice"):
                self.execute(f"DELETE FROM {table} WHERE path = ?", (path,))
        return shown

    def at(self, path: str) -> Shown | None:
        """The announcement of a path as it is shown."""
        row = self.execute("SELECT data, photo FROM entry WHERE path = ?", (path,)).fetchone()
        return Shown(codec.announcement(row[0]), codec.photo(row[1])) if row else None

    def all(self) -> Iterator[Shown]:
        """By path."""
        for data, photo in self.execute("SELECT data, photo FROM entry ORDER BY path").fetchall():
            yield Shown(codec.announcement(data), codec.photo(photo))

    def between(self, one: int, other: int) -> list[str]:
        """The paths of those that become due, or cease to be, between two clocks."""
        rows = self.execute(
            "SELECT path FROM entry WHERE published > ? AND published <= ?",
            (min(one, other), max(one, other)),
        )
        return [row[0] for row in rows]

    def naming(self, sector: Sector, slug_: str, names: Iterable[str]) -> list[str]:
        """The paths of those that name an organisation, by its slug or by folded spellings."""
        rows = self.execute(
            "SELECT path FROM mention WHERE sector = ? AND slug = ?", (sector.value, slug_)
        ).fetchall()
        for name in sorted(names):
            rows += self.execute(
                "SELECT path FROM mention WHERE sector = ? AND named = ?", (sector.value, name)
            ).fetchall()
        return sorted({row[0] for row in rows})

    def are_none(self) -> bool:
        """Whether nothing is shown or scheduled."""
        return self.execute("SELECT 1 FROM entry LIMIT 1").fetchone() is None

    def of_name(self, a: Announcement) -> list[str]:
        """The paths of those who have the name or the `person` of an announcement."""
        rows = self.execute(
            "SELECT path FROM entry WHERE name_key = ? OR person = ? ORDER BY path",
            (name_key(a.name), a.person),
        )
        return [row[0] for row in rows]

    def of_one_kind_and_name(self) -> list[list[str]]:
        """The paths of those of whom there are several of one kind and name, the oldest first."""
        rows = self.execute(
            "SELECT kind, name_key, path FROM entry JOIN (SELECT kind, name_key FROM entry "
            "GROUP BY kind, name_key HAVING count(*) > 1) USING (kind, name_key) "
            "ORDER BY kind, name_key, published, path"
        )
        return [[row[2] for row in group] for _, group in groupby(rows, key=lambda row: row[:2])]

    def photo_paths(self, below: str) -> list[str]:
        """The photos that announcements ask for whose paths begin so."""
        rows = self.execute(
            "SELECT DISTINCT photo_path FROM entry WHERE photo_path >= ? AND photo_path < ? "
            "ORDER BY 1",
            (below, f"{below}\N{REPLACEMENT CHARACTER}"),
        )
        return [row[0] for row in rows]

    def with_photo(self, photo_path: str) -> list[str]:
        """The paths of the announcements that ask for a photo."""
        rows = self.execute(
            "SELECT path FROM entry WHERE photo_path = ? ORDER BY path", (photo_path,)
        )
        return [row[0] for row in rows]


class Candidates(Table):
    """Read well and to be judged; what is refused for what stands elsewhere waits here."""

    def paths(self) -> list[str]:
        """In order."""
        return [row[0] for row in self.execute("SELECT path FROM candidate ORDER BY path")]

    def all(self) -> Iterator[Announcement]:
        """By path, read one by one."""
        return self._announcements("ORDER BY path")

    def oldest_first(self) -> Iterator[Announcement]:
        """In the order in which they are judged, read one by one."""
        return self._announcements("ORDER BY published, path")

    def records(self, *, oldest_first: bool = False) -> Iterator[Record]:
        """As they were stored, read one by one."""
        order = "ORDER BY published, path" if oldest_first else ""
        return map(Record._make, self.execute(f"SELECT * FROM candidate {order}"))

    def with_photo(self) -> Iterator[Announcement]:
        """Those that ask for a photo, read one by one."""
        return self._announcements("WHERE photo_path IS NOT NULL ORDER BY path")

    def photo_paths(self) -> set[str]:
        """The photos that they ask for."""
        sql = "SELECT DISTINCT photo_path FROM candidate WHERE photo_path IS NOT NULL"
        return {row[0] for row in self.execute(sql)}

    def shared(self) -> Shared:
        """The names and the `person` that several of them have."""
        names, persons = (
            frozenset(row[0] for row in self.execute(several("candidate", column)))
            for column in ("name_key", "person")
        )
        return Shared(names, persons)

    def without_photo(self, after: str, limit: int) -> list[Announcement]:
        """The next of those that ask for no photo, by path."""
        sql = "WHERE photo_path IS NULL AND path > ? ORDER BY path LIMIT ?"
        return list(self._announcements(sql, after, limit))

    def keep(self, one: Record) -> None:
        """It is to be judged."""
        self.execute(f"INSERT OR REPLACE INTO candidate VALUES ({_marks(17)})", one)

    def forget(self, path: str) -> None:
        """It was accepted, changed, or is gone."""
        self.execute("DELETE FROM candidate WHERE path = ?", (path,))

    def forget_all_but(self, paths: Iterable[str]) -> None:
        """All others were accepted."""
        sql = "SELECT * FROM candidate WHERE path = ?"
        kept = [row for path in sorted(paths) for row in self.execute(sql, (path,))]
        # A table is emptied at once, and not row by row.
        self.execute("DELETE FROM candidate")
        self.execute_many(f"INSERT INTO candidate VALUES ({_marks(17)})", kept)

    def _announcements(self, which: str, *values: object) -> Iterator[Announcement]:
        for row in self.execute(f"SELECT data FROM candidate {which}", values):
            yield codec.announcement(row[0])


def _marks(count: int) -> str:
    return ", ".join("?" * count)


def _entry(one: Record, photo: Photo | None) -> tuple[object, ...]:
    return (*one[:14], one.data, encode(photo) if photo else None)


def _mentions(one: Record, naming: Naming) -> Iterator[tuple[object, ...]]:
    for sector, spelling, key, named, own, main in one.organisations:
        slug = naming.slug_of(SECTORS[sector], spelling)
        yield sector, slug, one.published, one.path, one.year, spelling, key, named, own, main
