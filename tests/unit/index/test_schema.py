"""Opening the index: what is not exactly ours is made anew, and a copy touches no file."""

import sqlite3
from contextlib import closing

import pytest

from navnenyt.index.entries import Shown
from navnenyt.index.schema import HARMED, connect, in_memory, is_harm
from navnenyt.index.store import Store
from navnenyt.index.version import version_number
from navnenyt.naming import Naming
from support.archive import announcement


@pytest.fixture
def file(tmp_path):
    return tmp_path / "state" / "index.sqlite"


def fill(file, number=1):
    """Keep some announcements in the index at a path."""
    with closing(connect(file)) as connection:
        store = Store(connection)
        with store.transaction():
            for each in range(number):
                store.entries.accept(Shown(announcement(f"navn-{each}"), None), Naming())


def paths_in(file):
    with closing(connect(file)) as connection:
        return [each.announcement.path for each in Store(connection).entries.all()]


def pragma(file, name, value):
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA {name} = {value}")


def test_index_is_made_with_its_folder(file):
    assert paths_in(file) == []
    assert file.is_file()


def test_index_is_still_there_the_next_time(file):
    fill(file)
    assert paths_in(file) == ["navne/2026/navn-0"]


def test_index_of_another_version_is_made_anew(file):
    fill(file)
    pragma(file, "user_version", version_number() + 1)
    assert paths_in(file) == []


def test_database_of_another_program_is_made_anew(file):
    fill(file)
    pragma(file, "application_id", 1)
    assert paths_in(file) == []


def test_older_table_without_our_marks_is_made_anew(file):
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE entry (path TEXT)")
        connection.commit()
    assert paths_in(file) == []


@pytest.mark.parametrize(
    "data", [b"", b"\0", b"hej", b"SQLite format 3\0", b"SQLite format 3\0" + b"\xff" * 5000]
)
def test_file_that_is_no_database_is_made_anew(file, data):
    file.parent.mkdir()
    file.write_bytes(data)
    assert paths_in(file) == []


@pytest.mark.parametrize("share", [0.01, 0.1, 0.5, 0.9])
def test_truncated_index_is_made_anew(file, share):
    fill(file, 200)
    data = file.read_bytes()
    file.write_bytes(data[: int(len(data) * share)])
    assert paths_in(file) == []


def test_damaged_index_is_made_anew(file):
    fill(file, 200)
    data = bytearray(file.read_bytes())
    for page in range(2, len(data) // 4096):
        data[page * 4096 : page * 4096 + 100] = b"\xff" * 100
    file.write_bytes(data)
    assert paths_in(file) == []


def test_what_an_interrupted_program_left_beside_the_index_does_no_harm(file):
    fill(file)
    for ending in ("-wal", "-shm"):
        file.with_name(file.name + ending).write_bytes(b"\x37\x7f\x06\x82" + b"x" * 3000)
    file.write_bytes(b"x" * 5000)
    assert paths_in(file) == []
    fill(file)
    assert paths_in(file) == ["navne/2026/navn-0"]


def test_version_has_room_in_sqlites_number():
    assert 0 < version_number() < 2**31


def test_copy_in_memory_holds_what_the_file_holds(file):
    fill(file)
    with closing(in_memory(file)) as copy:
        assert [each.announcement.path for each in Store(copy).entries.all()] == [
            "navne/2026/navn-0"
        ]


def test_copy_of_nothing_is_an_empty_index_and_makes_no_file(file):
    with closing(in_memory(file)) as copy:
        assert list(Store(copy).entries.all()) == []
    assert not file.parent.exists()


def test_what_is_done_to_a_copy_reaches_no_file(file):
    fill(file)
    before = file.read_bytes()
    with closing(in_memory(file)) as copy:
        store = Store(copy)
        store.entries.accept(Shown(announcement("en-til"), None), Naming())
        store.entries.drop("navne/2026/navn-0")
    assert file.read_bytes() == before
    assert paths_in(file) == ["navne/2026/navn-0"]


@pytest.mark.parametrize("name", ["user_version", "application_id"])
def test_copy_of_an_index_that_cannot_be_trusted_is_empty_and_leaves_the_file(file, name):
    """A look at the newsroom must not forget what the last build has written."""
    fill(file)
    pragma(file, name, 7)
    before = file.read_bytes()
    with closing(in_memory(file)) as copy:
        assert list(Store(copy).entries.all()) == []
    assert file.read_bytes() == before


def test_missing_table_is_the_fault_of_the_index_and_a_lock_is_not(file):
    with closing(connect(file)) as one, closing(connect(file)) as other:
        with pytest.raises(HARMED) as raised:
            one.execute("SELECT * FROM nothing")
        assert is_harm(raised.value)
        one.execute("BEGIN IMMEDIATE")
        other.execute("PRAGMA busy_timeout = 0")
        with pytest.raises(HARMED) as raised:
            other.execute("BEGIN IMMEDIATE")
        assert not is_harm(raised.value)
    assert is_harm(ValueError("a stored value"))
