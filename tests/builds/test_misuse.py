"""The `navnenyt` command as somebody mistypes it: what is wrong, in Danish, and status 2."""

import re

import pytest

from support import REPOSITORY
from support.newsroom import NAVNENYT, run

# What argparse says of itself, in all its texts.
ENGLISH = re.compile(
    r"\b(usage|positional|optional|options|arguments?|required|invalid|choice|choose|from|show"
    r"|this|message|and|exit|unrecognized|expected|ignored|explicit|error|value|the|following"
    r"|maybe|you|meant|could|match|ambiguous|sub\w+)\b",
    re.IGNORECASE,
)
PLAIN = {"COLUMNS": "80", "NO_COLOR": "1"}
SLIPS = {
    "chek": "»chek« er ikke en kommando. Skriv en af disse: check, why, serve, ping.",
    "--help=nu": "Efter -h/--help skal der ikke stå noget, og her står »nu«.",
    "check -s": "Efter -s/--settings skal der stå en værdi.",
    "check --tjek": "Dette hører ikke til her: --tjek",
    "check --set conf.py": "Dette hører ikke til her: --set",
    "why": "Skriv også STED.",
    "why /a/ /b/": "Dette hører ikke til her: /b/",
    "serve her": "Dette hører ikke til her: her",
    "serve --port": "Efter --port skal der stå en værdi.",
    "serve --port mange": "--port: »mange« er ikke et tal fra 0 til 65535.",
    "serve --port=70000": "--port: »70000« er ikke et tal fra 0 til 65535.",
    "serve --port=": "--port: »« er ikke et tal fra 0 til 65535.",
    "serve --port -1": "--port: »-1« er ikke et tal fra 0 til 65535.",
    "serve -o": "Efter -o/--output skal der stå en værdi.",
}


@pytest.mark.parametrize("typed", SLIPS)
def test_slip_is_told_in_danish_after_how_the_command_is_written(typed):
    said = run(NAVNENYT, *typed.split(), cwd=REPOSITORY, environment=PLAIN)
    assert (said.exitcode, said.stdout) == (2, ""), said
    usage, told = said.stderr.splitlines()
    assert usage.startswith("Skriv: navnenyt ")
    assert told.partition(": ")[2] == SLIPS[typed]
    assert not ENGLISH.search(said.stderr)


@pytest.mark.parametrize("typed", ["", "-x"])
def test_command_without_a_command_shows_them_all(typed):
    said = run(NAVNENYT, *typed.split(), cwd=REPOSITORY, environment=PLAIN)
    assert (said.exitcode, said.stdout) == (2, ""), said
    assert said.stderr.endswith("navnenyt: Skriv også KOMMANDO.\n")
    for command in ("check", "why", "serve"):
        assert f"\n    {command} " in said.stderr
    assert not ENGLISH.search(said.stderr)


@pytest.mark.parametrize("command", ["", "check", "why", "serve"])
def test_help_is_danish(command):
    said = run(NAVNENYT, *command.split(), "--help", cwd=REPOSITORY, environment=PLAIN)
    assert (said.exitcode, said.stderr) == (0, ""), said
    assert f"Skriv: navnenyt {command}" in said.stdout
    assert "vis denne hjælp" in said.stdout
    assert not ENGLISH.search(said.stdout)


def test_quotes_and_odd_letters_of_a_slip_are_shown():
    said = run(NAVNENYT, "tjek 'alt'", cwd=REPOSITORY)
    assert "»tjek 'alt'« er ikke en kommando." in said.stderr


def test_settings_file_of_a_folder_around_is_found(tmp_path):
    (tmp_path / "pelicanconf.py").touch()
    (tmp_path / "content").mkdir()
    said = run(NAVNENYT, "check", cwd=tmp_path / "content")
    assert said.exitcode == 2
    assert "»pelicanconf.py« findes ikke." in said.stderr
    assert f"Den ligger i »{tmp_path}«" in said.stderr


def test_settings_file_that_is_nowhere_is_told_with_what_to_do(tmp_path):
    said = run(NAVNENYT, "check", "-s", "conf.py", cwd=tmp_path)
    assert said.stderr.startswith("Indstillingsfilen »conf.py« findes ikke. Gå til projektets")
