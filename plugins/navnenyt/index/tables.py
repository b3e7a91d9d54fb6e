"""The small tables of what was read: files and their problems, profiles, pages and photos."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import NamedTuple

from navnenyt.frozen import encode
from navnenyt.index import codec
from navnenyt.model import PlainPage, Profile, Sector
from navnenyt.problems import Problem

# What came of reading a file.
GOOD, DRAFT, REFUSED = "good", "draft", "refused"
_TOLD = attrgetter("line", "field", "message", "hint", "grave", "target")
# Which step found a problem: the file by itself, or seen with the others, or with the folder.
READ, JUDGE, LOOK = "read", "judge", "look"


class Source(NamedTuple):
    """A file as a build saw it: size in bytes, mtime in nanoseconds, digest of its bytes.

    `part` is the part of the content folder that it lies in. Thousands are asked for at a time.
    """

    path: str
    part: str
    size: int
    mtime: int
    digest: str
    state: str


class Table:
    """A part of the index."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Take an open index."""
        self.execute = connection.execute
        self.execute_many = connection.executemany


class Parts(Table):
    """The parts of the content folder, each with its fingerprint and what is wrong with names."""

    def all(self) -> dict[str, str]:
        """The fingerprints by the parts' names."""
        return dict(self.execute("SELECT name, fingerprint FROM part").fetchall())

    def problems(self, parts: Iterable[str]) -> list[Problem]:
        """What is wrong in some parts."""
        sql = "SELECT problems FROM part WHERE name = ?"
        rows = [self.execute(sql, (part,)).fetchone() for part in parts]
        return [problem for row in rows if row for problem in codec.problems(row[0])]

    def keep(self, name: str, fingerprint: str, problems: list[Problem]) -> None:
        """A part as it was looked at now."""
        self.execute(
            "INSERT OR REPLACE INTO part VALUES (?, ?, ?)",
            (name, fingerprint, encode(problems)),
        )

    def forget(self, name: str) -> None:
        """It is gone."""
        self.execute("DELETE FROM part WHERE name = ?", (name,))

    def blur(self, name: str) -> None:
        """It has changed: look at it the next time."""
        self.execute("UPDATE part SET fingerprint = '' WHERE name = ?", (name,))


class Sources(Table):
    """Every file of the content folder, as the last build saw it."""

    def of(self, parts: Iterable[str]) -> dict[str, Source]:
        """Those of some parts, by path."""
        return self._by_path("part = ?", parts)

    def at(self, paths: Iterable[str]) -> dict[str, Source]:
        """Some of them, by path."""
        return self._by_path("path = ?", paths)

    def unread_parts(self) -> set[str]:
        """The parts in which a file is to be read again, whatever its time."""
        return {row[0] for row in self.execute("SELECT part FROM source WHERE mtime < 0")}

    def any_below(self, folder: str) -> bool:
        """Whether there is any in a folder."""
        sql = "SELECT 1 FROM source WHERE path > ? AND path < ? LIMIT 1"
        return self.execute(sql, (f"{folder}/", f"{folder}0")).fetchone() is not None

    def _by_path(self, where: str, values: Iterable[str]) -> dict[str, Source]:
        sql = f"SELECT path, part, size, mtime, digest, state FROM source WHERE {where}"
        rows = (row for value in values for row in self.execute(sql, (value,)))
        return {row[0]: Source._make(row) for row in rows}

    def keep(self, sources: Iterable[Source]) -> None:
        """Remember files as they are now."""
        self.execute_many("INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?, ?, ?)", list(sources))

    def forget(self, path: str) -> None:
        """A file is gone."""
        self.execute("DELETE FROM source WHERE path = ?", (path,))

    def drafts(self) -> int:
        """How many files are drafts."""
        sql = "SELECT count(*) FROM source WHERE state = ?"
        return int(self.execute(sql, (DRAFT,)).fetchone()[0])


class Problems(Table):
    """What is wrong with files, by the step that found it."""

    def all(self) -> list[Problem]:
        """In reading order."""
        return sorted(self._told(""))

    def of(self, path: str) -> list[Problem]:
        """What is wrong with one file, in reading order."""
        return sorted(self._told("WHERE path = ?", path))

    def _told(self, where: str, *values: str) -> Iterator[Problem]:
        sql = f"SELECT path, line, field, message, hint, grave, target FROM problem {where}"
        for path, line, field, message, hint, is_grave, target in self.execute(sql, values):
            yield Problem(path, line, field, message, hint, bool(is_grave), target)

    def of_step(self, step: str) -> set[str]:
        """The files in which a step found something."""
        rows = self.execute("SELECT DISTINCT path FROM problem WHERE step = ?", (step,))
        return {row[0] for row in rows}

    def replace(self, path: str, step: str, problems: Iterable[Problem]) -> None:
        """What a step finds to be wrong with a file, in place of what it found before."""
        self.execute("DELETE FROM problem WHERE path = ? AND step = ?", (path, step))
        for problem in problems:
            self.add(path, step, problem)

    def add(self, path: str, step: str, problem: Problem) -> None:
        """One more thing about a file."""
        row = (path, step, *_TOLD(problem))
        self.execute(f"INSERT INTO problem VALUES ({', '.join('?' * len(row))})", row)

    def forget(self, path: str) -> None:
        """A file is gone."""
        self.execute("DELETE FROM problem WHERE path = ?", (path,))


class Profiles(Table):
    """What editors say of organisations."""

    def all(self) -> list[Profile]:
        """Those that were accepted before first, then by sector and slug."""
        rows = self.execute("SELECT data FROM profile ORDER BY accepted DESC, sector, slug")
        return [codec.profile(row[0]) for row in rows]

    def accepted(self) -> list[Profile]:
        """Those that hold their spellings."""
        rows = self.execute("SELECT data FROM profile WHERE accepted ORDER BY sector, slug")
        return [codec.profile(row[0]) for row in rows]

    def keep(self, profile: Profile) -> None:
        """The profile of an organisation."""
        self.execute(
            "INSERT INTO profile VALUES (?, ?, ?, 0) "
            "ON CONFLICT (sector, slug) DO UPDATE SET data = excluded.data",
            (profile.sector.value, profile.slug, encode(profile)),
        )

    def judge(self, profile: Profile, *, accepted: bool) -> None:
        """Remember whether it holds its spellings."""
        self.execute(
            "UPDATE profile SET accepted = ? WHERE sector = ? AND slug = ?",
            (accepted, profile.sector.value, profile.slug),
        )

    def forget(self, sector: Sector, slug: str) -> None:
        """Its file is gone."""
        self.execute("DELETE FROM profile WHERE sector = ? AND slug = ?", (sector.value, slug))


class PlainPages(Table):
    """The pages of the publication's own."""

    def all(self) -> list[PlainPage]:
        """By slug."""
        return [codec.page(row[0]) for row in self.execute("SELECT data FROM page ORDER BY slug")]

    def keep(self, page: PlainPage) -> None:
        """A page as it was read now."""
        self.execute("INSERT OR REPLACE INTO page VALUES (?, ?)", (page.slug, encode(page)))

    def forget(self, slug: str) -> None:
        """Its file is gone."""
        self.execute("DELETE FROM page WHERE slug = ?", (slug,))
