"""The command where something may not be read: 2 and a message, never a traceback."""

import pytest

from navnenyt.cli import main
from support.privileges import nobodys_folder, without_privileges

AASE = "---\ntype: fødselsdag\nnavn: Åse Bo\nalder: 50\npubliceret: 2026-01-30\n---\n"
SETTINGS = """\
PATH, OUTPUT_PATH, CACHE_PATH, THEME = "content", "output", "cache", "theme"
SITENAME, SITEURL, TIMEZONE = "Navnenyt", "http://localhost:8000", "Europe/Copenhagen"
NAVNENYT_DESCRIPTION, NAVNENYT_AUTHORITY = "Navne.", "navnenyt.example,2026"
NAVNENYT_NOW = "2026-02-01"
"""


@pytest.fixture
def room():
    """A newsroom of nobody's with one announcement, checked once: all is imported from then on."""
    with nobodys_folder() as root:
        with without_privileges():
            (root / "theme").mkdir()
            (root / "content/navne/2026").mkdir(parents=True)
            (root / "content/navne/2026/aase.md").write_text(AASE)
            (root / "conf.py").write_text(SETTINGS)
        assert main(["check", "-s", str(root / "conf.py")]) == 0
        yield root


@pytest.mark.parametrize("closed", ["conf.py", "content", "content/navne", "content/navne/2026"])
def test_what_may_not_be_read_ends_with_2_and_a_message(room, closed, capsys):
    capsys.readouterr()
    with without_privileges():
        (room / closed).chmod(0)
        try:
            status = main(["check", "-s", str(room / "conf.py")])
        finally:
            (room / closed).chmod(0o755)
    told = capsys.readouterr().err
    assert (status, told.count("\n")) == (2, 1)
    assert "du har ikke adgang" in told
