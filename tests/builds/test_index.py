"""The index is a cache: whatever became of it, the next build makes it again without a fuss."""

import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from support.newsroom import PELICAN, Newsroom, differing, is_calm


@pytest.fixture(scope="module")
def built(shared):
    """A site, its files and its index."""
    shared.entry("2026/anna", navn="Anna Alnor", flyttet_fra="navne/2025/anna")
    shared.entry("2026/bo", navn="Bo Birk")
    shared.profile("arbejdsgivere/nordfirma", navn="Nordfirma", alias="NF")
    shared.page("om", "Om os")
    assert shared.build().exitcode == 0
    shared.built = shared.files()
    (shared.index,) = shared.cache.rglob("*.sqlite")
    shared.good = shared.index.read_bytes()
    return shared


def empty(index, good):
    index.write_bytes(b"")


def text(index, good):
    index.write_text("Dette er ikke en database.\n" * 200, encoding="utf-8")


def half(index, good):
    index.write_bytes(good[: len(good) // 2])


def nearly_whole(index, good):
    index.write_bytes(good[:-1000])


def header_only(index, good):
    index.write_bytes(good[:100])


def overwritten(index, good):
    index.write_bytes(good[:5000] + b"\xa5" * 8000 + good[13000:])


def foreign(index, good):
    index.unlink()
    with closing(sqlite3.connect(index)) as other:
        other.execute("CREATE TABLE entry (path TEXT, data BLOB)")
        other.execute("INSERT INTO entry VALUES ('navne/2026/anna', x'00')")
        other.commit()


def older(index, good):
    with closing(sqlite3.connect(index)) as ours:
        ours.execute("PRAGMA user_version = 0")


def newer(index, good):
    with closing(sqlite3.connect(index)) as ours:
        ours.execute("PRAGMA user_version = 9999")


def missing_table(index, good):
    with closing(sqlite3.connect(index)) as ours:
        ours.execute(f"DROP TABLE {tables(ours)[0]}")
        ours.commit()


def missing_column(index, good):
    with closing(sqlite3.connect(index)) as ours:
        ours.execute("DROP TABLE entry")
        ours.execute("CREATE TABLE entry (path TEXT PRIMARY KEY)")
        ours.commit()


def garbled_values(index, good):
    """Every table has its columns, and no value makes sense."""
    with closing(sqlite3.connect(index)) as ours:
        for table in tables(ours):
            columns = [row[1:] for row in ours.execute(f"PRAGMA table_info({table})")]
            for name, _, _, _, key in columns:
                if not key:
                    ours.execute(f"UPDATE {table} SET {name} = '{{\"x\": 1'")  # noqa: S608
        ours.commit()


def with_foreign_journal(index, good):
    Path(f"{index}-wal").write_bytes(b"\x37\x7f\x06\x82" + b"\xff" * 8000)


def is_a_folder(index, good):
    index.unlink()
    (index / "x").mkdir(parents=True)


def tables(connection):
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [row[0] for row in rows]


HARMS = [empty, text, half, nearly_whole, header_only, overwritten, foreign, older, newer,
         missing_table, missing_column, garbled_values, with_foreign_journal]  # fmt: skip


@pytest.mark.parametrize("harm", HARMS)
def test_damaged_index_is_made_again_and_the_site_stays_as_it_was(built, harm):
    built.index.write_bytes(built.good)
    Path(f"{built.index}-wal").unlink(missing_ok=True)
    harm(built.index, built.good)
    result = built.build()
    assert is_calm(result), result
    assert (result.exitcode, result.report["published"]) == (0, 2), result
    assert differing(built.files(), built.built) == []


@pytest.mark.parametrize("harm", HARMS)
def test_check_with_a_damaged_index_says_what_it_says_with_a_good_one(built, harm):
    built.index.write_bytes(built.good)
    Path(f"{built.index}-wal").unlink(missing_ok=True)
    harm(built.index, built.good)
    said = built.check()
    assert (said.exitcode, said.stderr, is_calm(said)) == (0, "", True), said
    assert built.index.exists()


def test_index_that_was_made_again_is_as_good_as_the_first(built):
    built.index.write_bytes(built.good[:5000])
    assert built.build().report["read"] == 4
    after = built.build()
    assert (after.exitcode, after.report["read"], after.report["pages"]["written"]) == (0, 0, [])


def test_folder_where_the_index_should_be_ends_without_a_traceback(built):
    is_a_folder(built.index, built.good)
    result = built.build()
    assert is_calm(result), result
    assert result.exitcode in (0, 2)
    assert differing(built.files(), built.built) == []


def test_build_while_another_holds_the_index_ends_without_a_traceback(newsroom):
    newsroom.entry("2026/anna")
    newsroom.build()
    before = newsroom.files()
    newsroom.entry("2026/bo")
    (index,) = newsroom.cache.rglob("*.sqlite")
    with closing(sqlite3.connect(index, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        result = newsroom.build()
        assert is_calm(result), result
        assert result.exitcode == 2, result
        assert differing(newsroom.files(), before) == []
        other.execute("ROLLBACK")
    assert newsroom.build().exitcode == 0


def test_two_builds_at_a_time_both_end_well_and_leave_the_site_of_one(tmp_path):
    room = Newsroom(tmp_path)
    for number in range(40):
        room.entry(f"2026/anna-{number}", navn=f"Anna {number}")
    arguments = [PELICAN, room.content, "-o", room.output,
                 "-s", room.settings(), "--cache-path", room.cache]  # fmt: skip
    with (
        subprocess.Popen(arguments, stdout=-1, stderr=-2, text=True) as one,
        subprocess.Popen(arguments, stdout=-1, stderr=-2, text=True) as two,
    ):
        said = [one.communicate(timeout=60)[0], two.communicate(timeout=60)[0]]
    assert not any("Traceback" in each or "CRITICAL" in each for each in said), said
    assert {one.returncode, two.returncode} <= {0, 2}, said
    assert 0 in {one.returncode, two.returncode}, said
    again = room.build()
    assert (again.exitcode, again.report["pages"]["written"]) == (0, []), again
    assert not [file for file in room.files() if "navnenyt-" in file and file.endswith("tmp")]
