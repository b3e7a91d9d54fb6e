"""The index as its tables, and the transaction around a change of several."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from navnenyt.index.entries import Candidates, Entries
from navnenyt.index.notices import Notices
from navnenyt.index.outputs import Memory, Todo, Variants, Written
from navnenyt.index.photos import Photos
from navnenyt.index.refused import Refused
from navnenyt.index.tables import Parts, PlainPages, Problems, Profiles, Sources


class BusyIndexError(OSError):
    """Another build has the index and did not let go of it."""


class Store:
    """All tables of one open index."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Take an open index."""
        self.connection = connection
        self.parts = Parts(connection)
        self.sources = Sources(connection)
        self.problems = Problems(connection)
        self.entries = Entries(connection)
        self.candidates = Candidates(connection)
        self.refused = Refused(connection)
        self.profiles = Profiles(connection)
        self.pages = PlainPages(connection)
        self.photos = Photos(connection)
        self.variants = Variants(connection)
        self.notices = Notices(connection)
        self.written = Written(connection)
        self.todo = Todo(connection)
        self.memory = Memory(connection)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All questions of the block are asked of one state of the index.

        Each would lock and unlock the file by itself, which takes longer than to answer it.
        """
        self.connection.execute("BEGIN")
        try:
            yield
        finally:
            self.connection.execute("COMMIT")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of the block is kept, or nothing."""
        try:
            self.connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            raise BusyIndexError("en anden bygning er i gang, vent til den er færdig") from error
        try:
            yield
        except BaseException:
            self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")

    def keep_so_far(self) -> None:
        """Keep what the transaction around the caller has done, and go on in another."""
        self.connection.execute("COMMIT")
        self.connection.execute("BEGIN IMMEDIATE")
