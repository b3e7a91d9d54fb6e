"""A part of the content folder is known by the names, sizes and times of all that lies in it."""

import os

import pytest

from navnenyt.flow.content.listing import has_more_than, parts

LONG_AGO = 1_700_000_000 * 10**9
NEVER = 2**62


@pytest.fixture
def content(tmp_path):
    for path in ("navne/2025/aase.md", "navne/2026/bo.md", "navne/2026/foto/bo.jpg", "sider/om.md"):
        put(tmp_path, path)
    return tmp_path


def put(content, path, text="x", later=0):
    file = content / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    os.utime(file, ns=(LONG_AGO, LONG_AGO + later))
    return file


def fingerprints(content, recent=NEVER):
    return {part.name: part.fingerprint for part in parts(content, recent)}


def differing(content, earlier):
    now = fingerprints(content)
    return {name for name in now.keys() | earlier.keys() if now.get(name) != earlier.get(name)}


def test_years_and_the_other_folders_are_the_parts(content):
    assert list(fingerprints(content)) == ["", "navne", "navne/2025", "navne/2026", "sider"]


@pytest.mark.parametrize(
    "change",
    [
        lambda content: put(content, "navne/2026/bo.md", "xy"),
        lambda content: put(content, "navne/2026/bo.md", later=1),
        lambda content: put(content, "navne/2026/foto/bo.jpg", later=1),
        lambda content: put(content, "navne/2026/carl.md"),
        lambda content: (content / "navne/2026/foto/bo.jpg").unlink(),
        lambda content: (content / "navne/2026/foto").rename(content / "navne/2026/billeder"),
    ],
    ids=["size", "time", "time below", "new", "gone", "folder renamed"],
)
def test_part_differs_with_what_lies_in_it_and_no_other_does(content, change):
    earlier = fingerprints(content)
    change(content)
    assert differing(content, earlier) == {"navne/2026"}


def test_file_of_just_now_says_nothing_yet(content):
    assert "" not in fingerprints(content).values()
    put(content, "navne/2026/foto/bo.jpg", later=2)
    young = {name for name, each in fingerprints(content, LONG_AGO + 1).items() if each == ""}
    assert young == {"navne/2026"}


def test_folder_that_is_called_like_a_file_or_is_nobodys_is_no_part(content):
    put(content, "navne/x.md/y.md")
    put(content, "navne/.git/z.md")
    assert list(fingerprints(content)) == ["", "navne", "navne/2025", "navne/2026", "sider"]


def test_files_of_all_folders_are_counted_as_far_as_is_asked(content):
    assert has_more_than(content, 3)
    assert not has_more_than(content, 4)
    assert not has_more_than(content / "missing", 0)
