"""The tables, and opening them: a file that is not exactly this schema is thrown away."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from navnenyt.frozen import DecodeError
from navnenyt.index.version import version_number

# «nyt» in ASCII: tells our file from any other SQLite file.
_APPLICATION = 0x6E7974

_SEAL = "-seal"

_CACHE_KIB = 16_384

# What an index of the right version raises whose tables or values somebody or something harmed.
HARMED = (sqlite3.DatabaseError, DecodeError, ValueError, TypeError, LookupError)
# Not its fault: another build holds it, the disk is full or says no.
_OUTER = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR,
          sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN}  # fmt: skip

_TABLES = """
-- The parts of the content folder, as the last build saw them, and what is wrong with their names.
CREATE TABLE part (name TEXT PRIMARY KEY, fingerprint TEXT, problems TEXT) WITHOUT ROWID;
-- Every file of the content folder, as the last build saw it.
CREATE TABLE source (
    path TEXT PRIMARY KEY, part TEXT, size INTEGER, mtime INTEGER, digest TEXT, state TEXT
) WITHOUT ROWID;
CREATE INDEX source_part ON source (part);
CREATE INDEX source_state ON source (state);
CREATE INDEX source_unread ON source (part) WHERE mtime < 0;
CREATE TABLE problem (
    path TEXT, step TEXT, line INTEGER, field TEXT, message TEXT, hint TEXT, grave INTEGER,
    target TEXT
);
CREATE INDEX problem_path ON problem (path);

-- What is shown: the last good form of each announcement. `published` is in seconds of the epoch,
-- `year` and `month` are those of Europe/Copenhagen, `photo` the photo as last developed.
CREATE TABLE entry (
    path TEXT PRIMARY KEY, published INTEGER, year INTEGER, month INTEGER, kind TEXT,
    name TEXT, name_key TEXT, name_slug TEXT, sort TEXT, person TEXT, position TEXT,
    searchable INTEGER, modified TEXT, photo_path TEXT, data TEXT, photo TEXT
);
CREATE INDEX entry_order ON entry (published DESC, path);
CREATE INDEX entry_month ON entry (year, month, published DESC, path);
CREATE INDEX entry_kind ON entry (kind, published DESC, path);
CREATE INDEX entry_cell ON entry (kind, year, month, published DESC, path);
CREATE INDEX entry_name ON entry (name_key);
CREATE INDEX entry_name_slug ON entry (name_slug);
CREATE INDEX entry_person ON entry (person) WHERE person IS NOT NULL;
CREATE INDEX entry_photo ON entry (photo_path) WHERE photo_path IS NOT NULL;

-- Read well and to be judged (index/records.py); what is refused for what stands elsewhere, by
-- every build again.
CREATE TABLE candidate (
    path TEXT PRIMARY KEY, published INTEGER, year INTEGER, month INTEGER, kind TEXT,
    name TEXT, name_key TEXT, name_slug TEXT, sort TEXT, person TEXT, position TEXT,
    searchable INTEGER, modified TEXT, photo_path TEXT, "left" TEXT, named TEXT, data TEXT
);
CREATE INDEX candidate_order ON candidate (published, path);
-- Refused where they were read, each with what it asks for as photo: that is looked at as well.
CREATE TABLE refused (path TEXT PRIMARY KEY, photo TEXT) WITHOUT ROWID;

-- The organisations that an entry names; `own` are those that feeds follow, `main` is the first.
-- `folded` is the spelling without its legal form, `named` with it, as profiles are compared.
CREATE TABLE mention (
    sector TEXT, slug TEXT, published INTEGER, path TEXT, year INTEGER, spelling TEXT,
    folded TEXT, named TEXT, own INTEGER, main INTEGER,
    PRIMARY KEY (sector, slug, published DESC, path)
) WITHOUT ROWID;
CREATE INDEX mention_path ON mention (path);
CREATE INDEX mention_named ON mention (sector, named);

-- What is printed of an entry wherever it stands among others; see index/notices.py.
CREATE TABLE notice (path TEXT PRIMARY KEY, data TEXT, json TEXT, csv TEXT);

CREATE TABLE former (address TEXT, path TEXT, PRIMARY KEY (address, path)) WITHOUT ROWID;
CREATE INDEX former_path ON former (path);

-- `accepted` once no other profile claimed its spellings: it keeps them from then on.
CREATE TABLE profile (
    sector TEXT, slug TEXT, data TEXT, accepted INTEGER, PRIMARY KEY (sector, slug)
) WITHOUT ROWID;
CREATE TABLE page (slug TEXT PRIMARY KEY, data TEXT) WITHOUT ROWID;

-- Photos that entries ask for, as last read; `failure` says why one could not be.
CREATE TABLE photo (
    path TEXT PRIMARY KEY, size INTEGER, mtime INTEGER, data TEXT, failure TEXT, hint TEXT
) WITHOUT ROWID;
CREATE INDEX photo_size ON photo (size);

-- The encoded files that entries show, by their names.
CREATE TABLE variant (name TEXT, path TEXT, PRIMARY KEY (name, path)) WITHOUT ROWID;
CREATE INDEX variant_path ON variant (path);

-- Derived of what is due by the last build's clock: whose entry it is, by the oldest entry of the
-- same person (`leader`, published at `since`), and the slug of the timeline, where it is theirs.
CREATE TABLE person (
    path TEXT PRIMARY KEY, leader TEXT, since INTEGER, slug TEXT, members INTEGER, timeline TEXT
) WITHOUT ROWID;
CREATE INDEX person_leader ON person (leader);
CREATE INDEX person_slug ON person (slug);
CREATE INDEX person_timeline ON person (timeline) WHERE timeline IS NOT NULL;
-- Derived: the lines of the directories A–Å. `key` is an organisation's slug or a person's leader.
CREATE TABLE listing (
    directory TEXT, sort TEXT, key TEXT, letter TEXT, name TEXT, path TEXT, timeline TEXT,
    note TEXT, PRIMARY KEY (directory, sort, key)
) WITHOUT ROWID;
CREATE INDEX listing_key ON listing (directory, key);
CREATE INDEX listing_letter ON listing (directory, letter);
CREATE INDEX listing_name ON listing (directory, name);
-- Derived: how many were published, by month and kind.
CREATE TABLE tally (
    year INTEGER, month INTEGER, kind TEXT, count INTEGER, PRIMARY KEY (year, month, kind)
) WITHOUT ROWID;
-- Derived: what readers search (index/search_tree.py), the terms by which each line is found, and
-- how often each word is in a line, by codes that a word with an error in it shares.
CREATE TABLE line (
    grp TEXT, key TEXT, rank INTEGER, name TEXT, path TEXT, timeline TEXT, note TEXT, names TEXT,
    PRIMARY KEY (grp, key)
) WITHOUT ROWID;
CREATE TABLE term (
    term TEXT, grp TEXT, key TEXT, rank INTEGER, PRIMARY KEY (term, grp, key)
) WITHOUT ROWID;
CREATE TABLE word (code TEXT, word TEXT, count INTEGER, PRIMARY KEY (code, word)) WITHOUT ROWID;
CREATE INDEX word_word ON word (word);

-- What stands in the output folder because of us, by its address; `listed` is in the sitemap of
-- pages other than announcements.
CREATE TABLE written (address TEXT PRIMARY KEY, listed INTEGER) WITHOUT ROWID;
CREATE INDEX written_listed ON written (address) WHERE listed;
-- The addresses that are still to be brought up: what a build was stopped before, the next does.
CREATE TABLE todo (address TEXT PRIMARY KEY) WITHOUT ROWID;
-- What the last build went by: its clock, the frame of all pages, the folder that it wrote into.
CREATE TABLE memory (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
"""


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
        f"BEGIN; {_TABLES} PRAGMA application_id = {_APPLICATION}; "
        f"PRAGMA user_version = {version_number()}; COMMIT;"
    )
    return connection
