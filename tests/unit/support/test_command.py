"""The real command runs, and what it says, writes and ends with comes back."""

import pytest

from support import command

PLUGIN = """
import json
import pathlib
import sys
from pelican import signals

def tell(pelican):
    settings = pelican.settings
    cache = pathlib.Path(settings["CACHE_PATH"])
    cache.mkdir(parents=True, exist_ok=True)
    now = settings.get("NAVNENYT_NOW")
    if now != "silent":
        (cache / "report.json").write_text(json.dumps({"now": now, "size": settings.get("SIZE")}))
    print("sagt", file=sys.stderr)
    raise SystemExit(settings.get("ENDS", 0))

def register():
    signals.initialized.connect(tell)
"""


@pytest.fixture
def build(tmp_path, monkeypatch):
    (tmp_path / "talking.py").write_text(PLUGIN)
    conf = tmp_path / "conf.py"
    conf.write_text(f"PLUGIN_PATHS = [{str(tmp_path)!r}]\nPLUGINS = ['talking']\n")
    monkeypatch.setattr(command, "SETTINGS", conf)
    content = tmp_path / "content"
    content.mkdir()

    def build(*extra, **named):
        return command.build(content, tmp_path / "output", tmp_path / "cache", *extra, **named)

    return build


def test_clock_and_other_settings_reach_the_build(build):
    now = "2026-02-01T12:00:00+01:00"
    result = build(now=now, overrides={"SIZE": 3})
    assert (result.exitcode, result.report) == (0, {"now": now, "size": 3}), result


def test_exit_status_and_words_come_back(build):
    result = build("--quiet", overrides={"ENDS": 2})
    assert result.exitcode == 2
    assert "sagt" in result.stderr


def test_report_of_an_earlier_build_is_not_shown(build):
    assert build().report
    assert build(now="silent").report == {}
