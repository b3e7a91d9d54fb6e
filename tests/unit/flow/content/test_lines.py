"""The line on which a field stands, for what is told of it later."""

from navnenyt.flow.content.files import Found, Role
from navnenyt.flow.content.lines import line_of, placed
from navnenyt.problems import Problem

TOLD = Problem("navne/2026/bo.md", 1, "foto", "Galt.", "Ret det.")


def file(tmp_path, text):
    path = tmp_path / "bo.md"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_field_is_found_on_its_line(tmp_path):
    path = file(tmp_path, "\ufeff---\nfotograf: Bo\nfoto: bo.jpg\n---\nfoto: x\n")
    assert (line_of(path, "fotograf"), line_of(path, "foto")) == (2, 3)


def test_field_behind_a_tab_is_found_too(tmp_path):
    assert line_of(file(tmp_path, "---\nnavn: Bo\n\tfoto: bo.jpg\n---\n"), "foto") == 3


def test_what_is_not_there_is_told_of_the_first_line(tmp_path):
    path = file(tmp_path, "---\nnavn: Bo\n---\n")
    assert (line_of(path, "foto"), line_of(path, "")) == (1, 1)
    assert line_of(str(tmp_path / "gone.md"), "navn") == 1


def test_problem_gets_the_line_of_its_field(tmp_path):
    path = file(tmp_path, "---\nfoto: bo.jpg\n---\n")
    found = Found(TOLD.path, Role.ANNOUNCEMENT, path, 1, 1)
    assert placed(TOLD, {TOLD.path: found}.get).line == 2
    assert placed(TOLD, {}.get) == TOLD
