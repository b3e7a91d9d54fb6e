"""Settings that are read again when they, or what they import, were saved."""

import sys

import pytest

from navnenyt.flow.settings import Stopped
from navnenyt.serve.configuration import Configuration

SETTINGS = """\
from andre_indstillinger import *
PATH, OUTPUT_PATH, CACHE_PATH, THEME = "content", "output", "cache", "theme"
SITEURL, TIMEZONE = "http://localhost:8000", "Europe/Copenhagen"
NAVNENYT_DESCRIPTION, NAVNENYT_AUTHORITY = "Navne.", "navnenyt.example,2026"
"""


@pytest.fixture
def room(tmp_path, monkeypatch):
    for folder in ("content", "theme"):
        (tmp_path / folder).mkdir()
    (tmp_path / "conf.py").write_text(SETTINGS)
    (tmp_path / "andre_indstillinger.py").write_text('SITENAME = "Et"\n')
    monkeypatch.syspath_prepend(tmp_path)
    yield tmp_path
    sys.modules.pop("andre_indstillinger", None)


def test_settings_are_those_of_the_file_and_the_output_that_of_the_command(room):
    settings = Configuration(room / "conf.py", None).settings()
    assert (settings.output, settings.site.title) == (room / "output", "Et")
    assert Configuration(room / "conf.py", room / "x").settings().output == room / "x"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("http://localhost:8000", "http://localhost:8123"),
        ("https://navnenyt.example/", "http://localhost:8123"),
        ("https://avis.example:444/navne/", "http://localhost:8123/navne"),
        ("", "http://localhost:8123"),
    ],
)
def test_address_of_the_site_is_the_one_it_is_served_at_below_its_own_path(room, written, shown):
    settings = SETTINGS.replace("http://localhost:8000", written)
    (room / "conf.py").write_text(settings)
    configuration = Configuration(room / "conf.py", None)
    configuration.port = 8123
    assert configuration.settings().site.url == shown


def test_each_build_has_a_clock_of_its_own(room):
    configuration = Configuration(room / "conf.py", None)
    assert configuration.settings().now < configuration.settings().now


@pytest.mark.parametrize("name", ["conf.py", "andre_indstillinger.py"])
def test_save_of_the_file_or_of_one_that_it_imports_is_seen_once_and_read(room, name):
    configuration = Configuration(room / "conf.py", None)
    assert not configuration.is_stale()
    file = room / name
    file.write_text(file.read_text() + '\nSITENAME = "To"\n')
    assert configuration.is_stale()
    configuration.read()
    assert not configuration.is_stale()
    assert configuration.settings().site.title == "To"


@pytest.mark.parametrize("text", ["PATH = (", "1 / 0", "import findes_ikke", "raise KeyError"])
def test_what_was_read_before_holds_where_the_file_cannot_be_used(room, text):
    configuration = Configuration(room / "conf.py", None)
    (room / "conf.py").write_text(text)
    with pytest.raises(Stopped, match="kan ikke bruges"):
        configuration.read()
    assert not configuration.is_stale()
    assert configuration.settings().site.title == "Et"
    (room / "conf.py").write_text(SETTINGS)
    assert configuration.is_stale()
