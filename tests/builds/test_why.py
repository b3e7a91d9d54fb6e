"""`navnenyt why`: what a page is made of, and why the next build would write it. Writes nothing."""

import json

import pytest

from support.newsroom import NAVNENYT, is_calm, run, snapshot

PELICAN = NAVNENYT.with_name("pelican")


@pytest.fixture
def built(newsroom):
    newsroom.entry("2026/anna")
    newsroom.entry("2026/bo")
    newsroom.profile("arbejdsgivere/nordfirma", navn="Nordfirma")
    result = run(PELICAN, "content", "-s", newsroom.settings(), cwd=newsroom.root)
    assert result.exitcode == 0, result
    return newsroom


def why(room, what):
    said = run(NAVNENYT, "why", "-s", room.settings(), what, cwd=room.root)
    assert is_calm(said), said
    return said


@pytest.mark.parametrize(
    "what",
    [
        "/arbejdsgivere/nordfirma/", "output/arbejdsgivere/nordfirma/index.html",
        "http://localhost:8000/arbejdsgivere/nordfirma/", "arbejdsgivere/nordfirma",
        "/arbejdsgivere/nordfirma", "output/arbejdsgivere/nordfirma",
    ],
)  # fmt: skip
def test_page_is_known_by_address_file_and_link(built, what):
    said = why(built, what)
    assert said.exitcode == 0, said
    for word in ("navne/2026/anna.md", "navne/2026/bo.md", "arbejdsgivere/nordfirma.md",
                 "pages/organisation.html", "lader den være"):  # fmt: skip
        assert word in said.stdout, said


def test_change_is_named_and_nothing_is_written(built):
    built.entry("2026/bo", stilling="chef")
    before = snapshot(built.root)
    said = why(built, "/arbejdsgivere/nordfirma/")
    assert "navne/2026/bo.md er ændret" in said.stdout, said
    assert "lader den være" in why(built, "/404.html").stdout
    assert {path: data for path, data in snapshot(built.root).items() if path in before} == before


def touched(said):
    """The addresses that are listed, up to the next sentence."""
    return {line for line in said.stdout.splitlines() if line.startswith("/")}


@pytest.mark.parametrize("typed", ["content/navne/2026/anna.md", "navne/2026/anna.md"])
def test_file_of_an_announcement_names_the_pages_that_it_is_on(built, typed):
    named = touched(why(built, typed))
    assert {"/navne/2026/anna/", "/arbejdsgivere/nordfirma/", "/rss.xml"} <= named
    # Only what is there: she has no timeline, and the employer too few to be divided by years.
    assert [each for each in sorted(named) if not built.has(each)] == []


def test_file_of_a_profile_names_what_a_change_of_it_writes(built):
    pelican = [PELICAN, "content", "-s", built.settings()]
    built.entry("2026/anna", type="udnævnelse")
    assert run(*pelican, cwd=built.root).exitcode == 0
    named = touched(why(built, "content/arbejdsgivere/nordfirma.md"))
    built.profile("arbejdsgivere/nordfirma", navn="Nordfirma", præposition="i")
    assert run(*pelican, cwd=built.root).exitcode == 0
    written = json.loads((built.cache / "report.json").read_text())["pages"]["written"]
    assert "navne/2026/anna/index.html" in written
    assert {f"/{file.removesuffix('index.html')}" for file in written} <= named


def test_file_of_a_plain_page_names_its_page(built):
    built.page("om", "Om")
    said = why(built, "content/sider/om.md")
    assert touched(said) == {"/om/"}
    assert "»titel«" in said.stdout


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("content/navne/2026/ana.md", "findes ikke. Mente du »content/navne/2026/anna.md«?"),
        ("content/navne/2026/anna", "findes ikke. Mente du »content/navne/2026/anna.md«?"),
        ("anna.md", "findes ikke. Mente du »content/navne/2026/anna.md«?"),
        ("content/navne/2026/zoe.md", "findes ikke i indholdsmappen"),
        ("content/navne/2026", "er hverken en nyhed, en profil eller en side."),
    ],
)
def test_file_that_is_not_there_is_said(built, typed, told):
    said = why(built, typed)
    assert (said.exitcode, said.stdout) == (2, "")
    assert f"»{typed}« {told}" in said.stderr


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"status": "kladde"}, "er en kladde"),
        ({"publiceret": "2026-12-24 06:30"}, "venter til 24. december 2026 kl. 6.30"),
        ({"pr": "aldrig"}, "er afvist: content/navne/2026/carl.md:"),
    ],
)  # fmt: skip
def test_announcement_that_is_held_back_says_why(built, fields, words):
    built.entry("2026/carl", **fields)
    said = why(built, "/navne/2026/carl/")
    assert words in said.stdout, said
    assert "findes ikke" in said.stdout
    of_file = why(built, "content/navne/2026/carl.md")
    assert words in of_file.stdout
    assert "Den står ikke på nogen side." in of_file.stdout


def test_file_that_was_refused_later_says_what_is_shown(built):
    built.entry("2026/anna", pr="aldrig")
    for what in ("content/navne/2026/anna.md", "/navne/2026/anna/"):
        said = why(built, what)
        assert "er afvist: content/navne/2026/anna.md:" in said.stdout
        assert "som den var før" in said.stdout


def test_page_that_is_not_there_is_said_to_be_so_first_and_has_no_reasons(built):
    first, *others = why(built, "/navne/2026/ana/").stdout.splitlines()
    assert first.endswith("findes ikke.")
    assert others == ["Der er intet at vise på adressen.", "Mente du /navne/2026/anna/?"]
    assert why(built, "/hist/").stdout.splitlines()[1:] == ["Der er intet at vise på adressen."]


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ('SITEURL = "http://localhost:8001"',
         "sidens adresse (SITEURL) er ændret (før »http://localhost:8000«)"),
        ('SITENAME = "Andet"', "sidens navn (SITENAME) er ændret"),
    ],
)  # fmt: skip
def test_setting_that_every_page_shows_is_named(built, setting, told):
    settings = built.settings()
    settings.write_text(f"{settings.read_text()}{setting}\n")
    said = run(NAVNENYT, "why", "-s", settings, "/navne/2026/anna/", cwd=built.root)
    assert f"Næste bygning ser på den, fordi {told}." in said.stdout, said


def test_feed_and_directory_name_what_they_lead_to(built):
    for address in ("/rss.xml", "/personer/", "/sitemap-2026.xml"):
        assert "content/navne/2026/anna.md" in why(built, address).stdout


def test_what_can_be_no_page_is_said(built):
    said = why(built, "/hist/og/pist/")
    assert (said.exitcode, "er ikke en adresse" in said.stderr) == (2, True), said
