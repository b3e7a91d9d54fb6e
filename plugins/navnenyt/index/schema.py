"""Opening the index: a file that is not exactly ours, of this schema, is thrown away."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from navnenyt.frozen import DecodeError
from navnenyt.index.layout import TABLES
from navnenyt.index.version import version_number

# »nyt« in ASCII: tells our file from any other SQLite file.
_APPLICATION = 0x6E7974

_SEAL = "-seal"

_CACHE_KIB = 16_384

# What an index of the right version raises whose tables or values somebody or something harmed.
HARMED = (sqlite3.DatabaseError, DecodeError, ValueError, TypeError, LookupError)
# Not its fault: another build holds it, the disk is full or says no.
_OUTER = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR,
          sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN}  # fmt: skip


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """The index at a path, made anew where there is none that this program can trust.

    A build that ends puts its seal beside it. A file without it, after a crash or another hand, is
    looked through before it is believed, which takes a while where there is much.
    """
    connection = connect(path)
    try:
        yield connection
    finally:
        connection.close()
        _seal(path).write_text(_marks(path))


def connect(path: Path) -> sqlite3.Connection:
    """The same, to be closed by the caller, without a seal."""
    path.parent.mkdir(parents=True, exist_ok=True)
    sealed = _is_sealed(path)
    try:
        connection = _connected(path)
        if _is_ours(connection, sealed=sealed):
            return connection
        connection.close()
    except sqlite3.DatabaseError as error:
        if not is_harm(error):
            raise
    discard(path)
    return _created(_connected(path))


def reading(path: Path) -> sqlite3.Connection:
    """The index at a path that another process has open, to be read alone."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)


def is_harm(error: Exception) -> bool:
    """Whether one of `HARMED` tells of the index itself, and not of what is around it."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF not in _OUTER


def discard(path: Path) -> None:
    """Take the index away, with what SQLite keeps beside it."""
    for ending in ("", "-wal", "-shm", _SEAL):
        path.with_name(f"{path.name}{ending}").unlink(missing_ok=True)


def in_memory(path: Path | None) -> sqlite3.Connection:
    """A copy of the index at a path, or an empty one; what is done to it touches no file."""
    copy = sqlite3.connect(":memory:", isolation_level=None)
    if path is None:
        return _created(copy)
    try:
        # Read only: a look must not make anew what the next build can still tell from.
        with closing(reading(path)) as stored:
            if _is_ours(stored, sealed=_is_sealed(path)):
                stored.backup(copy)
                return copy
    except sqlite3.DatabaseError:
        pass
    return _created(copy)


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    # Who is removed is removed from here as well, and not only out of sight.
    connection.execute("PRAGMA secure_delete = ON")
    # A clean build changes pages all over the file: with less at hand, it writes them many times.
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    return connection


def _is_ours(connection: sqlite3.Connection, *, sealed: bool) -> bool:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if (application, version) != (_APPLICATION, version_number()):
        return False
    return sealed or bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")


def _seal(path: Path) -> Path:
    return path.with_name(f"{path.name}{_SEAL}")


def _is_sealed(path: Path) -> bool:
    try:
        return _seal(path).read_text() == _marks(path)
    except (OSError, ValueError):
        return False


def _marks(path: Path) -> str:
    """What changes with every write to the file; empty where a journal is still to be worked in."""
    if path.with_name(f"{path.name}-wal").exists():
        return ""
    status = path.stat()
    return f"{status.st_ino} {status.st_size} {status.st_mtime_ns}"


def _created(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.executescript(
        f"BEGIN; {TABLES} PRAGMA application_id = {_APPLICATION}; "
        f"PRAGMA user_version = {version_number()}; COMMIT;"
    )
    return connection
