"""What one build is told."""

from pathlib import Path

import pytest

from navnenyt.flow.settings import BuildSettings, Stopped
from navnenyt.frozen import replace
from support.archive import NOW, SITE

SETTINGS = BuildSettings(
    content=Path("content"), output=Path("output"), cache=Path("cache"), theme=Path("theme"),
    site=SITE, now=NOW,
)  # fmt: skip


def test_each_output_has_a_state_of_its_own_below_one_cache_path(tmp_path):
    one, other = (replace(SETTINGS, output=tmp_path / part / "output") for part in "ab")
    assert one.state != other.state
    assert one.state.parent == other.state.parent == Path("cache")
    assert one.photos.parent == one.state


def test_output_has_the_same_state_however_its_path_is_spelt(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    spelt = ("output", "./output", tmp_path / "output", "andet/../output")
    assert len({replace(SETTINGS, output=Path(each)).state for each in spelt}) == 1


def test_report_stands_directly_under_the_cache_path():
    assert SETTINGS.report == Path("cache/report.json")


def test_build_that_is_stopped_leaves_with_2():
    assert Stopped.exitcode == 2
    assert str(Stopped("Hvorfor.")) == "Hvorfor."


@pytest.mark.parametrize(
    ("url", "strict", "is_placeholder"),
    [
        ("https://navnenyt.example", True, True),
        ("https://navnenyt.example:443/avis", True, True),
        ("https://navnenyt.example", False, False),
        ("https://navne.dk", True, False),
        ("http://localhost:8000", True, False),
    ],
)
def test_placeholder_counts_where_the_site_is_for_the_public(url, strict, is_placeholder):
    settings = replace(SETTINGS, site=replace(SITE, url=url), strict=strict)
    assert settings.has_placeholder == is_placeholder
