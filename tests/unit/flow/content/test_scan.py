"""The content folder as it is: what is ours, what must not be opened, what is passed by."""

import os
import unicodedata
from contextlib import contextmanager
from pathlib import Path

import pytest

from navnenyt.flow.content import messages as m
from navnenyt.flow.content.files import Fault, Role
from navnenyt.flow.content.look import look
from navnenyt.flow.settings import Stopped
from navnenyt.index.schema import in_memory
from navnenyt.index.store import Store
from support.privileges import nobodys_folder, without_privileges

AASE_NFC = unicodedata.normalize("NFC", "åse")
AASE_NFD = unicodedata.normalize("NFD", "åse")


@pytest.fixture
def content(tmp_path):
    folder = tmp_path / "content"
    (folder / "navne" / "2026").mkdir(parents=True)
    return folder


def scan(content):
    """All of a folder that is looked at for the first time."""
    return look(Store(in_memory(None)), content, None, thorough=False)


def put(content, *paths):
    for path in paths:
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text("x")


def faults(content):
    return {path: found.fault for path, found in scan(content).files.items()}


def complained(content):
    return [problem.path for problem in scan(content).problems]


# -- what is a file of ours -----------------------------------------------------------------------


def test_file_is_what_its_folder_says(content):
    put(content, "navne/2026/aase.md", "arbejdsgivere/dsb.md", "uddannelsessteder/cbs.md",
        "sider/om.md", "navne/2026/aase.jpg")  # fmt: skip
    roles = {path: found.role for path, found in scan(content).files.items()}
    assert roles == {
        "navne/2026/aase.md": Role.ANNOUNCEMENT, "arbejdsgivere/dsb.md": Role.EMPLOYER,
        "uddannelsessteder/cbs.md": Role.INSTITUTION, "sider/om.md": Role.PAGE,
        "navne/2026/aase.jpg": Role.OTHER,
    }  # fmt: skip


def test_file_is_known_by_size_and_mtime_in_nanoseconds(content):
    put(content, "navne/2026/aase.md")
    os.utime(content / "navne/2026/aase.md", ns=(1, 1_700_000_000_123_456_789))
    found = scan(content).files["navne/2026/aase.md"]
    assert (found.size, found.mtime) == (1, 1_700_000_000_123_456_789)


def test_announcements_are_found_at_any_depth_to_be_told_of(content):
    put(content, "navne/aase.md", "navne/2026/jan/bo.md")
    assert set(faults(content)) == {"navne/aase.md", "navne/2026/jan/bo.md"}


def test_photos_and_explanations_beside_our_folders_are_passed_by(content):
    put(content, "README.md", "LÆSMIG.md", "billeder/a.jpg", "billeder/README.md", "noter.txt")
    assert faults(content) == {}
    assert complained(content) == []


@pytest.mark.parametrize("name", ["aase.md", "aase.markdown", "Aase.MD", "aase.md.txt"])
def test_a_text_beside_our_folders_is_told_of_and_not_read(content, name):
    put(content, name)
    assert faults(content) == {}
    assert scan(content).problems == (m.OUTSIDE.at(name),)


@pytest.mark.parametrize(
    ("folder", "message", "slots"),
    [
        ("nyheder", m.FOLDER_OUTSIDE, {}),
        ("Navne", m.FOLDER_MISSPELT, {"guess": "navne"}),
        ("arbejdsgiver", m.FOLDER_MISSPELT, {"guess": "arbejdsgivere"}),
    ],
)
def test_another_folder_with_texts_is_told_of_once(content, folder, message, slots):
    put(content, f"{folder}/aase.md", f"{folder}/2026/bo.md", f"{folder}/2026/bo.jpg")
    assert faults(content) == {}
    assert scan(content).problems == (message.at(folder, files="2 filer", **slots),)


def test_a_link_beside_our_folders_is_not_followed(content, tmp_path):
    put(content.parent, "andet/aase.md")
    (content / "genvej").symlink_to(tmp_path / "andet")
    assert complained(content) == []


def test_missing_folders_are_empty(tmp_path):
    assert scan(tmp_path).files == {}


# -- what editors and their programs leave behind -------------------------------------------------

LEFT = [
    ".DS_Store", ".aase.md.swp", ".aase.md", "aase.md~", "aase.md.bak", "aase.md.tmp",
    "aase.md.orig", "aase.md.part", "~$aase.docx", "#aase.md#", ".#aase.md", "Thumbs.db",
    "desktop.ini", "AASE.MD.BAK",
]  # fmt: skip


@pytest.mark.parametrize("name", LEFT)
def test_hidden_and_temporary_file_is_passed_by(content, name):
    put(content, f"navne/2026/{name}", f"sider/{name}")
    assert faults(content) == {}
    assert complained(content) == []


def test_hidden_folder_is_passed_by_with_all_that_is_in_it(content):
    put(content, "navne/.git/aase.md", "navne/2026/.kladder/bo.md")
    assert faults(content) == {}


@pytest.mark.parametrize(
    "name", ["aase.docx", "aase.txt", "aase.markdown", "aase.html", "Aase.DOCX", "aase.md.txt"]
)
def test_text_that_is_not_read_is_told_with_the_name_that_it_should_have(content, name):
    put(content, f"navne/2026/{name}")
    [problem] = scan(content).problems
    assert problem.path == f"navne/2026/{name}"
    assert "aase" in problem.hint
    assert problem.hint.rstrip("«.").endswith(".md")


def test_ending_that_windows_hides_is_taken_off(content):
    put(content, "navne/2026/aase-bo.md.txt")
    [problem] = scan(content).problems
    assert "»aase-bo.md«" in problem.hint


def test_ending_in_capitals_is_an_announcement_to_be_told_of(content):
    put(content, "navne/2026/aase.MD")
    assert scan(content).files["navne/2026/aase.MD"].role is Role.ANNOUNCEMENT


# -- spellings of names ---------------------------------------------------------------------------


@pytest.mark.parametrize("spelt", [AASE_NFC, AASE_NFD], ids=["NFC", "NFD"])
def test_path_is_nfc_and_the_file_is_as_the_disk_spells_it(content, spelt):
    put(content, f"navne/2026/{spelt}.jpg")
    found = scan(content).files[f"navne/2026/{AASE_NFC}.jpg"]
    assert Path(found.file).read_text() == "x"


def test_two_files_of_one_name_are_a_problem_that_names_it(content):
    """Composed and decomposed: two files on Linux, one on a Mac, and one address."""
    put(content, f"navne/2026/{AASE_NFC}.jpg", f"navne/2026/{AASE_NFD}.jpg")
    two = len(list((content / "navne/2026").iterdir())) == 2
    assert complained(content) == ([f"navne/2026/{AASE_NFC}.jpg"] if two else [])


def test_name_that_is_not_utf8_is_a_problem_that_can_be_printed(content):
    folder = os.fsencode(content / "navne/2026")
    with open(folder + b"/m\xe6tte.md", "wb"):  # noqa: PTH123  A name that pathlib cannot spell.
        pass
    [problem] = scan(content).problems
    problem.text().encode()
    assert problem.hint


# -- what must not be opened ----------------------------------------------------------------------


def test_link_to_a_file_of_the_folder_is_that_file(content):
    put(content, "navne/2026/aase.jpg")
    (content / "navne/2026/bo.jpg").symlink_to("aase.jpg")
    found = scan(content).files["navne/2026/bo.jpg"]
    assert (found.fault, found.size) == (None, 1)


@pytest.mark.parametrize("name", ["bo.md", "bo.jpg"])
@pytest.mark.parametrize("target", ["../../../secret", "/etc/hostname", "../../../gone"])
def test_link_that_leads_out_is_not_followed(content, tmp_path, name, target):
    (tmp_path / "secret").write_text("hemmeligt")
    (content / "navne/2026" / name).symlink_to(target)
    found = scan(content).files[f"navne/2026/{name}"]
    assert (found.fault, found.size, found.mtime) == (Fault.LEADS_OUT, 0, 0)


def test_link_by_way_of_another_link_is_not_followed_out(content, tmp_path):
    (tmp_path / "secret").write_text("hemmeligt")
    (content / "andet").symlink_to(tmp_path)
    (content / "navne/2026/bo.jpg").symlink_to("../../andet/secret")
    assert faults(content) == {"navne/2026/bo.jpg": Fault.LEADS_OUT}


@pytest.mark.parametrize("name", ["bo.md", "bo.jpg", "bo"])
def test_link_to_itself_is_no_file_and_no_traceback(content, name):
    (content / "navne/2026" / name).symlink_to(name)
    assert faults(content) == {f"navne/2026/{name}": Fault.NO_FILE}


def test_two_links_to_each_other_are_no_files(content):
    (content / "navne/2026/a.md").symlink_to("b.md")
    (content / "navne/2026/b.md").symlink_to("a.md")
    assert set(faults(content).values()) == {Fault.NO_FILE}


def test_link_to_nothing_is_no_file(content):
    (content / "navne/2026/bo.md").symlink_to("gone.md")
    assert faults(content) == {"navne/2026/bo.md": Fault.NO_FILE}


@pytest.mark.parametrize("name", ["bo.md", "bo.jpg"])
def test_fifo_is_no_file_and_is_not_waited_for(content, name):
    os.mkfifo(content / "navne/2026" / name)
    assert faults(content) == {f"navne/2026/{name}": Fault.NO_FILE}


@pytest.mark.parametrize("name", ["bo.md", "bo.jpg"])
def test_folder_called_as_a_file_is_no_file(content, name):
    (content / "navne/2026" / name).mkdir()
    assert faults(content) == {f"navne/2026/{name}": Fault.NO_FILE}


def test_folder_behind_a_link_that_leads_out_is_told_of_and_not_entered(content, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    put(tmp_path, "elsewhere/bo.md")
    (content / "navne/2025").symlink_to(tmp_path / "elsewhere")
    assert faults(content) == {}
    assert complained(content) == ["navne/2025"]


@pytest.mark.parametrize("role", ["navne", "arbejdsgivere", "uddannelsessteder", "sider"])
def test_folder_of_ours_that_is_a_link_out_is_told_of_and_not_entered(tmp_path, role):
    (tmp_path / "content").mkdir()
    put(tmp_path, "elsewhere/bo.md")
    (tmp_path / "content" / role).symlink_to(tmp_path / "elsewhere")
    assert faults(tmp_path / "content") == {}
    assert complained(tmp_path / "content") == [role]


def test_link_round_to_the_folder_above_is_not_walked_for_ever(content):
    put(content, "navne/2026/aase.md")
    (content / "navne/2026/rundt").symlink_to("..")
    assert faults(content) == {"navne/2026/aase.md": None}
    assert complained(content) == ["navne/2026/rundt"]


def test_content_folder_may_itself_be_a_link(content, tmp_path):
    put(content, "navne/2026/aase.md")
    (tmp_path / "indhold").symlink_to("content")
    assert faults(tmp_path / "indhold") == {"navne/2026/aase.md": None}


# -- folders that cannot be listed ----------------------------------------------------------------


@contextmanager
def closed(folder):
    folder.chmod(0)
    try:
        with without_privileges():
            yield
    finally:
        folder.chmod(0o777)


@pytest.mark.parametrize("path", ["navne", "navne/2026", "sider"])
def test_folder_that_cannot_be_listed_stops_everything(path):
    """Its files would seem to be deleted, and their pages would be."""
    with nobodys_folder() as content:
        (content / path).mkdir(parents=True)
        with closed(content / path), pytest.raises(Stopped, match=path):
            scan(content)


def test_file_that_may_not_be_read_is_listed_like_any_other():
    with nobodys_folder() as content:
        put(content, "navne/2026/aase.md")
        (content / "navne/2026/aase.md").chmod(0)
        with without_privileges():
            assert faults(content) == {"navne/2026/aase.md": None}


@pytest.mark.parametrize("folder", ["sider", "arbejdsgivere", "uddannelsessteder"])
def test_text_in_a_folder_that_is_not_read_is_a_problem(content, folder):
    passed_by = ("under/billede.jpg", "under/.skjult.md", ".git/z.md")
    for path in ("om.md", "under/x.md", "under/dybt/Y.MD", *passed_by):
        put(content, f"{folder}/{path}")
    found = scan(content)
    assert sorted(problem.path for problem in found.problems) == [
        f"{folder}/under/dybt/Y.MD", f"{folder}/under/x.md",
    ]  # fmt: skip
    assert [(problem.grave, problem.target) for problem in sorted(found.problems)] == [
        (True, f"{folder}/Y.MD"), (True, f"{folder}/x.md"),
    ]  # fmt: skip
    assert all(f"»{problem.target}«" in problem.hint for problem in found.problems)
    assert list(found.files) == [f"{folder}/om.md"]
