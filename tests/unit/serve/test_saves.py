"""What is told of a batch of paths: the files that changed, nothing, or that all may have."""

import shutil

import pytest

from navnenyt.serve.saves import CROWD, Roots, folders_of, saves

FILE = "content/navne/2026/aase.md"


@pytest.fixture
def room(tmp_path):
    for folder in ("content/navne/2026", "content/arbejdsgivere", "theme/templates", "output"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / FILE).write_text("-")
    return tmp_path


@pytest.fixture
def told(room):
    roots = Roots(*(room / name for name in ("content", "theme", "output", "cache")))
    folders = folders_of(roots.content)

    def tell(*paths):
        found = saves([room / path for path in paths], roots, folders)
        return found if found is None else {str(each.relative_to(room)) for each in found}

    return tell


@pytest.mark.parametrize(
    "path",
    [FILE, "content/navne/2026/gone.md", "content/navne/2026/aase.JPG",
     "content/arbejdsgivere/netip.md"],
)  # fmt: skip
def test_text_or_photo_in_a_folder_that_was_there_is_named(told, path):
    assert told(path) == {path}


@pytest.mark.parametrize(
    "path",
    ["content/navne/2026/.aase.md.swp", "content/navne/2026/aase.md~", "content/.git/HEAD",
     "content/navne/2026/#aase.md#", "output/index.html", "cache/report.json", "theme/.DS_Store",
     "conf.py", "elsewhere/aase.md"],
)  # fmt: skip
def test_what_is_nobodys_content_is_not_built_for(told, path):
    assert told(path) == set()


def test_save_by_way_of_a_temporary_file_names_the_file_alone(told):
    assert told("content/navne/2026/.aase.tmp", FILE, "content/navne/2026/aase.md~") == {FILE}


@pytest.mark.parametrize(
    "path",
    ["content", "content/navne/2026", "content/navne/2027/ny.md", "content/navne/2026/aase.txt",
     "content/navne/2026/uden-endelse", "content/andet/aase.md", "theme/templates/base.html",
     "content/navne/2026/a\u030ase.md", "content/navne/2026/\ufffd.md"],
)  # fmt: skip
def test_whatever_else_happens_is_worth_a_scan(told, path):
    assert told(path) is None
    assert told(path, FILE) is None


def test_folder_that_is_new_is_scanned(room, told):
    (room / "content/navne/2026/ny.md").mkdir()
    assert told("content/navne/2026/ny.md") is None


def test_folder_that_is_gone_is_scanned_however_it_was_called(room):
    (room / "content/navne/2026/mappe.md").mkdir()
    roots = Roots(*(room / name for name in ("content", "theme", "output", "cache")))
    folders = folders_of(roots.content)
    shutil.rmtree(room / "content/navne/2026/mappe.md")
    assert saves([room / "content/navne/2026/mappe.md"], roots, folders) is None


def test_link_is_scanned(room, told):
    (room / "content/navne/2026/bo.md").symlink_to(room / FILE)
    assert told("content/navne/2026/bo.md") is None


def test_crowd_is_scanned(told):
    assert told(*(f"content/navne/2026/a{n}.md" for n in range(CROWD + 1))) is None


def test_innermost_folder_decides(room):
    """Our own output and cache may lie in a folder that is watched."""
    theme = room / "theme"
    roots = Roots(room / "content", theme, theme / "output", theme / "cache")
    folders = folders_of(roots.content)
    assert saves([theme / "output/index.html", theme / "cache/x"], roots, folders) == frozenset()
    assert saves([theme / "static/x.css"], roots, folders) is None


def test_folder_in_the_place_of_another_has_another_identity(room):
    roots = Roots(*(room / name for name in ("content", "theme", "output", "cache")))
    before = roots.identities()
    assert roots.watched == (room / "content", room / "theme")
    (room / "theme").rename(room / "earlier")
    assert roots.identities()[1] is None
    assert roots.watched == (room / "content",)
    (room / "theme").mkdir()
    assert roots.identities() != before
