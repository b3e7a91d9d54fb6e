"""How a build leaves: 0, 1 or 2, and in watch mode never at all."""

import sys

import pytest
from jinja2 import Environment
from pelican import signals
from pelican.log import console
from pelican.settings import read_settings

from navnenyt import register
from navnenyt.rim.host import AnnouncementGenerator, NewsroomPelican, silence
from support import REPOSITORY

GOOD = "---\ntype: fødselsdag\nnavn: Åse Bo\nalder: 50\npubliceret: 2026-01-30\n---\n"


@pytest.fixture
def newsroom(tmp_path, monkeypatch):
    """A Pelican of ours for a scratch folder, as the command makes it."""
    (tmp_path / "content/navne/2026").mkdir(parents=True)
    (tmp_path / "content/navne/2026/aase.md").write_text(GOOD)
    monkeypatch.setattr(sys, "argv", ["pelican"])
    monkeypatch.setattr(console, "quiet", False)
    settings = read_settings(
        str(REPOSITORY / "pelicanconf.py"),
        override={
            "PATH": str(tmp_path / "content"), "OUTPUT_PATH": str(tmp_path / "output"),
            "CACHE_PATH": str(tmp_path / "cache"), "NAVNENYT_NOW": "2026-02-01",
        },
    )  # fmt: skip
    return NewsroomPelican(settings)


def bad(tmp_path):
    (tmp_path / "content/navne/2026/bo.md").write_text("---\nnavn: Bo\n---\n")


def left_with(newsroom):
    with pytest.raises(SystemExit) as left:
        newsroom.run()
    return left.value.code


def test_good_build_comes_back(newsroom, capsys):
    newsroom.run()
    assert "1 udgivet" in capsys.readouterr().out


def test_nothing_is_compiled_of_the_theme_that_pelican_brings(newsroom, monkeypatch):
    newsroom.run()
    compiled, compile_ = [], Environment.compile
    monkeypatch.setattr(
        Environment, "compile",
        lambda self, source, name=None, *more: compiled.append(name)
        or compile_(self, source, name, *more),
    )  # fmt: skip
    newsroom.run()
    assert compiled == []


def test_build_with_something_refused_leaves_with_1(newsroom, tmp_path):
    bad(tmp_path)
    assert left_with(newsroom) == 1


def test_build_that_is_stopped_leaves_with_2_and_says_why(newsroom, capsys):
    newsroom.settings["NAVNENYT_NOW"] = "i morgen"
    assert left_with(newsroom) == 2
    assert "NAVNENYT_NOW" in capsys.readouterr().err


def test_strict_build_with_something_refused_leaves_with_2_and_writes_nothing(
    newsroom, tmp_path, capsys
):
    bad(tmp_path)
    newsroom.settings["NAVNENYT_STRICT"] = True
    assert left_with(newsroom) == 2
    assert "bo.md:" in capsys.readouterr().err
    assert not list((tmp_path / "output").rglob("*.html"))


def test_second_build_of_one_process_says_how_it_went_itself(newsroom, tmp_path):
    """State of the one before it would be told as its own."""
    bad(tmp_path)
    assert left_with(newsroom) == 1
    (tmp_path / "content/navne/2026/bo.md").unlink()
    newsroom.run()


def test_watching_build_never_leaves(newsroom, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["pelican", "-r"])
    bad(tmp_path)
    newsroom.run()
    newsroom.settings["NAVNENYT_NOW"] = "i morgen"
    newsroom.run()
    newsroom.settings["PATH"] = None
    newsroom.run()


def test_console_of_the_host_may_speak_again_after_a_build(newsroom):
    newsroom.run()
    assert not console.quiet


def test_host_is_kept_from_counting_articles(monkeypatch):
    monkeypatch.setattr(console, "quiet", False)
    silence(None)
    assert console.quiet


def test_our_generator_is_handed_to_the_host():
    register()
    given = [generator for _, generator in signals.get_generators.send(None)]
    assert AnnouncementGenerator in given
