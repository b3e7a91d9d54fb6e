"""Whether the output is the one that was left: seen without reading it."""

import shutil

import pytest

from navnenyt.flow.publishing.canary import canary

FILES = ("index.html", "tema/css/x.css")


@pytest.fixture
def output(tmp_path):
    for file in (*FILES, "om/index.html"):
        (tmp_path / "output" / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "output" / file).write_text("hej")
    return tmp_path / "output"


def emptied(output):
    for entry in output.iterdir():
        shutil.rmtree(entry) if entry.is_dir() else entry.unlink()


def replaced(output):
    shutil.copytree(output, output.with_name("kopi"))
    shutil.rmtree(output)
    output.with_name("kopi").rename(output)


def edited(output):
    (output / "index.html").write_text("hej!")


def put_back_from_a_copy(output):
    shutil.copy2(output / "index.html", output / "kopi")
    (output / "kopi").replace(output / "index.html")


@pytest.mark.parametrize("act", [shutil.rmtree, emptied, replaced, edited, put_back_from_a_copy])
def test_output_that_somebody_else_touched_is_another(output, act):
    before = canary(output, FILES)
    act(output)
    assert canary(output, FILES) != before


def test_output_that_is_as_it_was_left_is_the_same_whatever_came_into_it(output):
    before = canary(output, FILES)
    (output / "fremmed.txt").touch()
    assert canary(output, FILES) == before


def test_output_that_is_not_there_is_the_same_as_long_as_it_is_not(tmp_path):
    before = canary(tmp_path / "output", FILES)
    assert canary(tmp_path / "output", FILES) == before
    (tmp_path / "output").mkdir()
    assert canary(tmp_path / "output", FILES) != before
