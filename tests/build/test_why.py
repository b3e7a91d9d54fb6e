"""`navnenyt why`: what a page is made of, and why the next build would write it. Writes nothing."""

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
        "http://localhost:8000/arbejdsgivere/nordfirma/",
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


def test_file_of_an_announcement_names_the_pages_that_it_is_on(built):
    said = why(built, "content/navne/2026/anna.md")
    lines = said.stdout.splitlines()
    assert {"/navne/2026/anna/", "/arbejdsgivere/nordfirma/", "/rss.xml"} <= set(lines)
    assert "/sider/" not in said.stdout


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


def test_feed_and_directory_name_what_they_lead_to(built):
    for address in ("/rss.xml", "/personer/", "/sitemap-2026.xml"):
        assert "content/navne/2026/anna.md" in why(built, address).stdout


def test_what_can_be_no_page_is_said(built):
    said = why(built, "/hist/og/pist/")
    assert (said.exitcode, "er ikke en adresse" in said.stderr) == (2, True), said
