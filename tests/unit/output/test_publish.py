"""The output folder: whole files, unchanged ones left alone, and nothing outside ever touched."""

import os
import stat

import pytest

from navnenyt.output import publish
from navnenyt.output.publish import OutsideOutputError, Publisher, replace


@pytest.fixture
def root(tmp_path):
    return tmp_path / "output"


@pytest.fixture
def publisher(root):
    return Publisher(root)


def stamp(file):
    """What changes when a file is written again, even with the same bytes."""
    status = file.stat()
    return status.st_ino, status.st_mtime_ns


def everything(folder):
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*"))


# -- writing --------------------------------------------------------------------------------------


def test_file_is_written_with_its_folders(publisher, root):
    assert publisher.write("navne/2026/aase/index.html", b"hej")
    assert (root / "navne/2026/aase/index.html").read_bytes() == b"hej"


def test_nothing_is_made_before_the_first_file(publisher, root):
    assert not root.exists()


def test_equal_bytes_are_left_alone_to_the_nanosecond(publisher, root):
    publisher.write("a.html", b"hej")
    before = stamp(root / "a.html")
    assert not Publisher(root).write("a.html", b"hej")
    assert stamp(root / "a.html") == before


@pytest.mark.parametrize("data", [b"hejs", b"he", b"", b"hep"])
def test_other_bytes_replace_the_file(publisher, root, data):
    publisher.write("a.html", b"hej")
    assert publisher.write("a.html", data)
    assert (root / "a.html").read_bytes() == data


def test_empty_file_is_written_where_there_was_none(publisher, root):
    assert publisher.write("a.html", b"")
    assert (root / "a.html").read_bytes() == b""


def test_in_a_folder_that_was_just_made_nothing_is_looked_for(publisher, monkeypatch):
    looked_for = []
    monkeypatch.setattr(publish, "_content", looked_for.append)
    publisher.write("a/b/index.html", b"hej")
    assert looked_for == []
    publisher.write("a/index.html", b"hej")
    publisher.write("index.html", b"hej")
    assert [path.rpartition("/")[2] for path in looked_for] == ["index.html"]


def test_folder_that_is_a_link_is_no_new_one(publisher, root, tmp_path):
    (root / "navne").mkdir(parents=True)
    (tmp_path / "elsewhere").mkdir()
    (root / "navne/2026").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OutsideOutputError):
        publisher.write("navne/2026/aase/index.html", b"hej")
    assert not any((tmp_path / "elsewhere").iterdir())


def test_reader_of_the_old_file_reads_it_to_its_end(publisher, root):
    publisher.write("a.html", b"gammel")
    with (root / "a.html").open("rb") as reader:
        publisher.write("a.html", b"ny")
        assert reader.read() == b"gammel"


def test_nothing_temporary_is_left(publisher, root):
    publisher.write("a/b.html", b"1")
    publisher.write("a/b.html", b"2")
    assert everything(root) == ["a", "a/b.html"]


def test_what_a_stopped_build_left_half_written_goes_with_the_next_attempt(publisher, root):
    """The name of what is not whole yet is known, so it is found where the file is."""
    publisher.write("a/b.html", b"1")
    (root / "a/.navnenyt-b.html").write_bytes(b"halv")
    Publisher(root).write("a/b.html", b"2")
    assert everything(root) == ["a", "a/b.html"]


def test_after_a_stop_it_goes_also_where_nothing_is_to_be_written_or_removed(publisher, root):
    publisher.write("a/b.html", b"1")
    for file in (".navnenyt-b.html", ".navnenyt-c.html"):
        (root / "a" / file).write_bytes(b"halv")
    again = Publisher(root, after_a_stop=True)
    assert not again.write("a/b.html", b"1")
    assert not again.remove("a/c.html")
    assert everything(root) == ["a", "a/b.html"]


def test_half_written_file_that_is_a_link_is_not_written_through(publisher, root, tmp_path):
    root.mkdir()
    (tmp_path / "anothers").write_bytes(b"hej")
    (root / ".navnenyt-a.html").symlink_to(tmp_path / "anothers")
    with pytest.raises(OSError, match=r"a\.html"):
        publisher.write("a.html", b"nyt")
    assert (tmp_path / "anothers").read_bytes() == b"hej"


def test_file_may_be_read_by_a_web_server(publisher, root):
    mask = os.umask(0o077)
    try:
        publisher.write("a.html", b"hej")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((root / "a.html").stat().st_mode) == 0o644


def test_writing_that_fails_leaves_the_old_file_and_nothing_else(root):
    """A folder stands where the file should be: it cannot be replaced."""
    (root / "a.html").mkdir(parents=True)
    (root / "a.html" / "kept").touch()
    with pytest.raises(IsADirectoryError):
        Publisher(root).write("a.html", b"hej")
    assert everything(root) == ["a.html", "a.html/kept"]


def test_replacing_makes_the_folder(tmp_path):
    replace(tmp_path / "x" / "y.json", b"{}")
    assert (tmp_path / "x" / "y.json").read_bytes() == b"{}"


# -- removing -------------------------------------------------------------------------------------


def test_removed_file_takes_its_empty_folders_with_it(publisher, root):
    publisher.write("a/b/c/index.html", b"1")
    publisher.write("a/index.html", b"2")
    assert publisher.remove("a/b/c/index.html")
    assert everything(root) == ["a", "a/index.html"]


def test_folder_with_something_in_it_stays(publisher, root):
    publisher.write("a/b/index.html", b"1")
    (root / "a" / "min-egen-fil.txt").touch()
    publisher.remove("a/b/index.html")
    assert everything(root) == ["a", "a/min-egen-fil.txt"]


def test_output_folder_itself_stays_and_so_does_what_is_above(publisher, root):
    publisher.write("index.html", b"1")
    publisher.remove("index.html")
    assert everything(root.parent) == ["output"]


def test_file_that_is_gone_already_is_no_error(publisher, root):
    publisher.write("a/index.html", b"1")
    (root / "a" / "index.html").unlink()
    assert not publisher.remove("a/index.html")
    assert not publisher.remove("b/c/index.html")
    assert everything(root) == []


# -- nothing outside ------------------------------------------------------------------------------

OUTSIDE = ["../x.html", "a/../../x.html", "../../x.html", "../output2/x.html", ".."]


@pytest.mark.parametrize("file", OUTSIDE)
def test_way_out_is_refused_for_writing_and_removing(publisher, root, file):
    root.mkdir()
    victim = (root / file).resolve()
    if victim.suffix:
        victim.parent.mkdir(exist_ok=True)
        victim.write_bytes(b"anothers")
    before = everything(root.parent)
    for act in (lambda: publisher.write(file, b"x"), lambda: publisher.remove(file)):
        with pytest.raises(OutsideOutputError):
            act()
    assert everything(root.parent) == before
    assert not victim.suffix or victim.read_bytes() == b"anothers"


def test_absolute_path_is_refused(publisher, root, tmp_path):
    with pytest.raises(OutsideOutputError):
        publisher.write(str(tmp_path / "x.html"), b"x")
    assert not (tmp_path / "x.html").exists()


@pytest.mark.parametrize("deep", ["ud/x.html", "ud/under/x.html"])
def test_folder_that_is_a_link_out_is_refused(publisher, root, tmp_path, deep):
    root.mkdir()
    (tmp_path / "elsewhere").mkdir()
    (root / "ud").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OutsideOutputError):
        publisher.write(deep, b"x")
    (tmp_path / "elsewhere" / "x.html").touch()
    with pytest.raises(OutsideOutputError):
        publisher.remove("ud/x.html")
    assert everything(tmp_path / "elsewhere") == ["x.html"]


def test_file_that_is_a_link_out_is_replaced_and_what_it_led_to_is_left(publisher, root, tmp_path):
    root.mkdir()
    (tmp_path / "anothers.html").write_bytes(b"hej")
    (root / "a.html").symlink_to(tmp_path / "anothers.html")
    publisher.write("a.html", b"hej")
    assert not (root / "a.html").is_symlink()
    publisher.write("a.html", b"nyt")
    assert (tmp_path / "anothers.html").read_bytes() == b"hej"


def test_removing_a_link_removes_the_link(publisher, root, tmp_path):
    root.mkdir()
    (tmp_path / "anothers.html").write_bytes(b"hej")
    (root / "a.html").symlink_to(tmp_path / "anothers.html")
    publisher.remove("a.html")
    assert everything(root) == []
    assert (tmp_path / "anothers.html").read_bytes() == b"hej"


def test_output_folder_may_itself_be_a_link(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "output").symlink_to("real")
    Publisher(tmp_path / "output").write("a/index.html", b"hej")
    assert (tmp_path / "real/a/index.html").read_bytes() == b"hej"
