"""Which parts of the content folder are looked through: those that differ, and no others."""

import os

import pytest

from navnenyt.flow.content.files import part_of
from navnenyt.flow.content.look import look
from navnenyt.index.schema import in_memory
from navnenyt.index.store import Store

LONG_AGO = 1_700_000_000


@pytest.fixture
def content(tmp_path):
    folder = tmp_path / "content"
    for number, path in enumerate(("navne/2025/aase.md", "navne/2026/bo.md", "sider/om.md")):
        put(folder, path, number)
    return folder


@pytest.fixture
def store(content):
    """An index that has looked at everything once."""
    store = Store(in_memory(None))
    look(store, content, None, thorough=False)
    return store


def put(content, path, later=0, text="x"):
    file = content / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    os.utime(file, (LONG_AGO, LONG_AGO + later))
    return file


def looked_at(store, content, changed=None, *, thorough=False):
    return sorted(look(store, content, changed, thorough=thorough).files)


def test_part_is_a_year_or_one_of_our_folders():
    paths = ("navne/2026/bo.md", "navne/2026/x/y.md", "navne/x.md", "sider/om.md")
    assert [part_of(path) for path in paths] == ["navne/2026", "navne/2026", "navne", "sider"]


def test_nothing_changed_is_looked_at_no_more(store, content):
    assert looked_at(store, content) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda content: put(content, "navne/2026/bo.md", later=9),
        lambda content: put(content, "navne/2026/bo.md", later=1, text="xy"),
        lambda content: put(content, "navne/2026/carl.md"),
        lambda content: (content / "navne/2026/bo.md").rename(content / "navne/2026/b.md"),
        lambda content: put(content, "navne/2026/bo.jpg"),
        lambda content: put(content, "navne/2026/dybt/nede.md"),
    ],
    ids=["time", "size", "new", "renamed", "photo", "below"],
)
def test_part_in_which_anything_changed_is_looked_through(store, content, change):
    change(content)
    found = looked_at(store, content)
    assert found
    assert all(path.startswith("navne/2026/") for path in found)


def test_part_that_is_gone_was_looked_at(store, content):
    (content / "navne/2025/aase.md").unlink()
    (content / "navne/2025").rmdir()
    scan = look(store, content, None, thorough=False)
    assert scan.covers("navne/2025/aase.md")
    assert scan.find("navne/2025/aase.md") is None
    assert not scan.covers("sider/om.md")
    assert scan.find("sider/om.md") is not None


def test_size_and_time_put_back_are_seen_by_a_thorough_look_alone(store, content):
    put(content, "navne/2026/bo.md", later=1, text="y")
    assert looked_at(store, content) == []
    assert "navne/2026/bo.md" in looked_at(store, content, thorough=True)


def test_what_a_watcher_saw_is_all_that_is_looked_at(store, content):
    seen = content.resolve() / "navne/2026/bo.md"
    put(content, "navne/2025/aase.md", later=9)
    assert looked_at(store, content, {seen}) == ["navne/2026/bo.md"]
    # And the folders are looked through again when nobody says what has changed.
    assert looked_at(store, content) == ["navne/2025/aase.md", "navne/2026/bo.md"]


def test_what_is_wrong_with_names_is_told_as_long_as_it_is(store, content):
    put(content, "navne/2026/carl.docx")
    told = [[each.path for each in look(store, content, None, thorough=False).problems]
            for _ in range(2)]  # fmt: skip
    assert told == [["navne/2026/carl.docx"]] * 2
    (content / "navne/2026/carl.docx").unlink()
    assert look(store, content, None, thorough=False).problems == ()
