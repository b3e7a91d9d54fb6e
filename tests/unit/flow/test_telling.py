"""What a build prints: every problem whole on a line of its own, and the counts apart."""

import io
from pathlib import Path

import pytest

from navnenyt.flow.report import Report
from navnenyt.flow.telling import say, tell, tell_problems
from navnenyt.problems import Problem

BAD = Problem("navne/2026/aase.md", 4, "navn", "Galt.", "Ret det.")
TIP = Problem("navne/2026/bo.md", 1, "", "Tegn.", "", grave=False)
LONG = Problem("navne/2026/" + "a" * 200 + ".md", 4, "navn", "Meget " * 50, "Ret.")


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_problem_is_told_as_the_editor_would_type_its_path(here, capsys):
    tell_problems([BAD], [], Path("content"))
    assert capsys.readouterr() == ("", "content/navne/2026/aase.md:4: Galt. Ret det.\n")


def test_content_folder_elsewhere_is_told_whole(here, tmp_path_factory, capsys):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    tell_problems([BAD], [], elsewhere)
    assert capsys.readouterr().err == f"{elsewhere}/navne/2026/aase.md:4: Galt. Ret det.\n"


def test_advice_comes_after_the_problems_and_is_called_so(here, capsys):
    tell_problems([BAD], [TIP], Path("content"))
    first, second = capsys.readouterr().err.splitlines()
    assert first.endswith("Ret det.")
    assert second == "content/navne/2026/bo.md:1: Tegn. (godt råd)"


def test_long_problem_stays_on_one_line(here, capsys):
    tell_problems([LONG], [], Path("content"))
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_same_problem_twice_is_told_twice(here, capsys):
    tell_problems([BAD, BAD], [], Path("content"))
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_counts_are_the_one_line_of_standard_output(here, capsys):
    report = Report(read=0, published=1, drafts=0, scheduled=0, refused=(BAD,), advice=(TIP,))
    tell(report, Path("content"))
    said = capsys.readouterr()
    assert said.out == f"{report.summary()}\n"
    assert len(said.err.splitlines()) == 2


class Proxy(io.StringIO):
    """What rich puts in the place of a stream while it shows its spinner."""

    def __init__(self, behind):
        super().__init__()
        self.rich_proxied_file = behind


def test_line_goes_behind_the_spinner_and_clears_it():
    behind = io.StringIO()
    proxy = Proxy(behind)
    say("hej", proxy)
    assert proxy.getvalue() == ""
    assert behind.getvalue() == "\r\x1b[2Khej\n"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_letter_that_the_terminal_does_not_know_is_no_traceback(encoding):
    data = io.BytesIO()
    terminal = io.TextIOWrapper(data, encoding=encoding)
    say("Åse 漢字", terminal)
    assert data.getvalue().decode(encoding).endswith("??\n")
