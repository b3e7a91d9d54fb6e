"""Pelican's settings as a build is told them, and the one look at the clock."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from navnenyt.flow.settings import LOCAL_PORT, Stopped, local_url
from navnenyt.rim.settings import build_settings, settings_of_file
from navnenyt.site.formats import FeedFormat
from navnenyt.site.tongue import DANISH
from support import REPOSITORY
from support.archive import ENGLISH

SETTINGS = {
    "PATH": "indhold",
    "OUTPUT_PATH": "ud",
    "CACHE_PATH": "gemt",
    "THEME": "tema",
    "SITEURL": "https://navnenyt.example",
    "SITENAME": "Navnenyt",
    "NAVNENYT_DESCRIPTION": "Navne.",
    "NAVNENYT_AUTHORITY": "navnenyt.example,2026",
}


def told(**changes):
    return build_settings({**SETTINGS, **changes})


def test_folders_and_names_are_those_of_the_settings():
    made = told()
    assert (made.content, made.output, made.cache, made.theme) == (
        Path("indhold"), Path("ud"), Path("gemt"), Path("tema"),
    )  # fmt: skip
    assert (made.site.title, made.site.description, made.site.authority) == (
        "Navnenyt", "Navne.", "navnenyt.example,2026",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("given", "url"),
    [
        ("https://x.example", "https://x.example"),
        ("https://x.example/", "https://x.example"),
        ("https://x.example/avis/", "https://x.example/avis"),
        ("", local_url()),
        ("/", local_url()),
    ],
)
def test_address_of_the_site_has_no_slash_at_its_end_and_is_never_empty(given, url):
    assert told(SITEURL=given).site.url == url


@pytest.mark.parametrize(
    ("fixed", "instant"),
    [
        ("2026-02-01T12:00:00+01:00", "2026-02-01T11:00:00+00:00"),
        ("2026-02-01T12:00:00Z", "2026-02-01T12:00:00+00:00"),
        ("2026-02-01T12:00", "2026-02-01T11:00:00+00:00"),
        ("2026-07-01 12:00:30", "2026-07-01T10:00:30+00:00"),
        ("2026-02-01", "2026-01-31T23:00:00+00:00"),
        ("2026-02-01T12:00:00-05:00", "2026-02-01T17:00:00+00:00"),
    ],
)
def test_clock_may_be_fixed_and_is_danish_without_a_zone(fixed, instant):
    assert told(NAVNENYT_NOW=fixed).now.astimezone(UTC).isoformat() == instant


@pytest.mark.parametrize("fixed", ["i morgen", "2026-13-01", "1. februar 2026", 20260201, ["x"]])
def test_clock_that_cannot_be_read_stops_the_build_and_says_so(fixed):
    with pytest.raises(Stopped, match="NAVNENYT_NOW"):
        told(NAVNENYT_NOW=fixed)


@pytest.mark.parametrize("nothing", [{}, {"NAVNENYT_NOW": None}, {"NAVNENYT_NOW": ""}])
def test_clock_that_is_not_fixed_is_that_of_the_machine(nothing):
    assert abs(told(**nothing).now - datetime.now(UTC)) < timedelta(seconds=5)


def test_build_is_strict_only_where_it_is_said():
    assert not told().strict
    assert told(NAVNENYT_STRICT=True).strict


def test_settings_file_of_the_repository_is_read_as_pelican_reads_it():
    made = settings_of_file(REPOSITORY / "pelicanconf.py")
    assert made.content == REPOSITORY / "content"
    assert made.theme == REPOSITORY / "theme"
    assert not made.strict


def test_site_of_make_site_is_that_of_make_serve():
    """Else each would write every page anew after the other."""
    made = settings_of_file(REPOSITORY / "pelicanconf.py")
    assert made.site.url == local_url(LOCAL_PORT)
    makefile = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    assert f"\nPORT = {LOCAL_PORT}\n" in makefile


def test_site_for_the_public_is_strict_and_has_a_folder_and_an_address_of_its_own():
    public = settings_of_file(REPOSITORY / "publishconf.py")
    own = settings_of_file(REPOSITORY / "pelicanconf.py")
    assert public.strict
    assert public.site.url.startswith("https://")
    assert public.output != own.output
    assert public.site.authority == own.site.authority


def test_feeds_have_every_form_unless_some_are_named_and_rss_always():
    assert told().site.forms == tuple(FeedFormat)
    assert told(NAVNENYT_FEEDS=["JSON"]).site.forms == (FeedFormat.RSS, FeedFormat.JSON)
    assert told(NAVNENYT_FEEDS=[]).site.forms == (FeedFormat.RSS,)


@pytest.mark.parametrize("names", ["rss", ["rss", "atomer"], [None], [1]])
def test_feeds_that_nobody_knows_stop_the_build(names):
    with pytest.raises(Stopped, match="NAVNENYT_FEEDS"):
        told(NAVNENYT_FEEDS=names)


def test_hub_is_a_whole_address_or_none():
    assert told().site.hub == told(NAVNENYT_HUB="").site.hub == ""
    assert told(NAVNENYT_HUB="https://hub.example/").site.hub == "https://hub.example/"
    with pytest.raises(Stopped, match="NAVNENYT_HUB"):
        told(NAVNENYT_HUB="hub.example")


# -- the language of the frame --------------------------------------------------------------------

THEME = str(REPOSITORY / "theme")


@pytest.mark.parametrize("given", [{}, {"NAVNENYT_LANGUAGE": "da"}, {"NAVNENYT_LANGUAGE": None}])
def test_frame_is_danish_where_nothing_else_is_said(given):
    assert told(**given).site.tongue == DANISH


def test_frame_may_be_in_another_language_of_the_theme():
    assert told(THEME=THEME, NAVNENYT_LANGUAGE="en").site.tongue == ENGLISH


@pytest.mark.parametrize("given", ["de", "EN", "../en", 7, ["en"]])
def test_unknown_language_is_told_with_those_that_there_are(given):
    with pytest.raises(Stopped, match=r"^NAVNENYT_LANGUAGE: .* Temaet har »da« og »en«\.$"):
        told(THEME=THEME, NAVNENYT_LANGUAGE=given)


def test_theme_without_a_catalogue_has_danish_alone(tmp_path):
    with pytest.raises(Stopped, match=r"Temaet har »da«\.$"):
        told(THEME=str(tmp_path), NAVNENYT_LANGUAGE="en")


@pytest.mark.parametrize("data", [b"", b"not a catalogue"])
def test_broken_catalogue_is_told_of(tmp_path, data):
    file = tmp_path / "translations/en/LC_MESSAGES/navnenyt.mo"
    file.parent.mkdir(parents=True)
    file.write_bytes(data)
    with pytest.raises(Stopped, match="NAVNENYT_LANGUAGE: »en« kan ikke læses: "):
        told(THEME=str(tmp_path), NAVNENYT_LANGUAGE="en")
