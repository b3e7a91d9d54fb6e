"""What stands on pages: text that is only text, harmless bodies, search engines kept out."""

import json
import re

import pytest

from support.newsroom import Newsroom, is_calm
from support.site_reader import Feed, SitePage, all_sitemaps, broken_links, feeds, pages

HOSTILE = """<script>alert(1)</script>"' onload=alert(2) {{ 7 * 7 }} {% raw %} ]]> &amp; \\\\ $x"""
FIELDS = ("stilling", "arbejdsgiver", "sted", "by", "opgaver", "baggrund", "uddannet",
          "fra_stilling", "fra_arbejdsgiver", "forgænger", "kilde", "rettelse", "fotograf",
          "fotoalt", "navn")  # fmt: skip
BODY = """\
# Overskrift

<script>alert(1)</script><img src="https://sporing.example/p.gif" onerror="alert(2)">
<iframe src="https://ond.example/"></iframe><a href="javascript:alert(3)" onclick="x()">klik</a>
[klik](javascript:alert(4)) [data](data:text/html,x) ![billede](https://sporing.example/q.gif)
[godt](https://godt.example/) <a href="https://godt.example/" target="_blank">godt</a>
<style>body{display:none}</style><form action="https://ond.example/"><input name="x"></form>
<div id="indhold" class="skip" style="position:fixed">fast</div> <!-- hemmelig kommentar -->
[reference][r] <https://auto.example/> <svg onload="alert(5)"></svg>

[r]: https://reference.example/
"""


@pytest.fixture(scope="module")
def hostile(shared):
    """One entry with hostile text in every field, one with a hostile body, a page and a profile."""
    shared.photo("2026/anna.jpg")
    quoted = "'" + HOSTILE.replace("'", "''") + "'"
    shared.entry(
        "2026/anna",
        fields={**dict.fromkeys(FIELDS, quoted), "foto": "anna.jpg", "opdateret": "2026-01-31"},
    )
    shared.entry("2026/bo", BODY, navn="Bo Birk", link="https://example.com/?a=1&b=2#c")
    shared.entry("2026/carl", navn="Bo Birk")
    shared.profile("arbejdsgivere/nordfirma", BODY, navn="Nordfirma")
    shared.page("om", quoted, BODY)
    shared.result = shared.build()
    return shared


def test_hostile_text_is_published_as_text(hostile):
    assert (hostile.result.exitcode, is_calm(hostile.result)) == (0, True), hostile.result
    shown = " ".join(HOSTILE.replace("\\\\", "\\").split())
    plain = SitePage(hostile.output, "/navne/2026/anna/").main
    assert "<script>alert(1)</script>" in plain
    assert "{{ 7 * 7 }}" in plain
    assert "&amp;" in plain
    assert "49" not in SitePage(hostile.output, "/navne/2026/anna/").heading
    assert shown.split("\\")[0].strip() in plain


# What a browser runs; the other scripts are data (HTML, 4.12.1).
RUN = "not(@type='application/ld+json')"


def test_no_page_has_a_script_a_remote_image_or_an_event_handler(hostile):
    for page in pages(hostile.output):
        tree = page.tree
        if not page.address.startswith("/boks/"):  # The box is shown there.
            other = "not(starts-with(@src, '/tema/js/soeg.'))"
            assert tree.xpath(f"//script[{RUN}][{other}]|//form[not(@role='search')]") == []
            assert tree.xpath("//iframe|//style|//object|//embed") == []
        assert tree.xpath(f"//script[{RUN}][not(starts-with(@src, '/tema/js/')) or text()]") == []
        for data in tree.xpath(f"//script[not({RUN})]"):
            assert json.loads(data.text)["@context"] == "https://schema.org"
        drawn = {each.tag for each in tree.xpath("//svg//*")}
        assert drawn <= {"text", "rect"}, page.address
        for element in tree.iter():
            handlers = [name for name in element.attrib if name.lower().startswith("on")]
            assert handlers == [], page.address
        for link in page.links():
            assert not re.match(r"\s*(javascript|data|vbscript):", link, re.IGNORECASE), link
        for image in tree.xpath("//img/@src"):
            assert image.startswith("/foto/"), image
        assert tree.xpath("//*[@style]") == []


def test_links_of_a_body_get_rel_and_a_body_takes_no_id_or_class_of_ours(hostile):
    page = SitePage(hostile.output, "/navne/2026/bo/")
    remote = page.tree.xpath("//main//a[contains(@href, 'godt.example')]")
    assert remote
    assert all("noopener" in anchor.get("rel", "") for anchor in remote)
    assert len(page.tree.xpath("//*[@id='indhold']")) == 1
    assert len(page.tree.xpath("//*[contains(@class, 'skip')]")) == 1
    assert "hemmelig kommentar" not in page.source
    assert page.tree.xpath("count(//h1)") == 1


def test_link_whose_address_is_taken_away_is_no_link_any_more(hostile):
    # <a> with rel and without href is an error to the HTML checker, and a riddle to readers.
    for page in pages(hostile.output):
        assert page.tree.xpath("//a[not(@href)]") == [], page.address


def test_hostile_text_leaves_feeds_and_links_whole(hostile):
    assert feeds(hostile.output)
    assert broken_links(hostile.output) == []
    assert Feed(hostile.output, "/rss.xml").items


@pytest.mark.parametrize(
    "text",
    ["1. " * 5_000, "> " * 5_000, "- " * 5_000, "<div>" * 5_000, "*" * 20_000],
    ids=lambda text: text[:5].strip(),
)
def test_body_that_nests_deeply_does_not_stop_the_others(newsroom, text):
    newsroom.entry("2026/anna")
    newsroom.entry("2026/bo", f"{text}\n")
    result = newsroom.build()
    assert is_calm(result), result
    assert result.exitcode in (0, 1), result
    assert newsroom.has("/navne/2026/anna/")


# -- kept out of search -------------------------------------------------------------------------


@pytest.fixture(scope="module")
def unsearchable(tmp_path_factory):
    """Two of one person who says no to search, one of another who does not."""
    room = Newsroom(tmp_path_factory.mktemp("unsearchable"))
    room.entry("2026/anna", navn="Anna Zukunft", søgning="nej", flyttet_fra="navne/2024/anna")
    room.entry("2025/anna", navn="Anna Zukunft", søgning="Nej", publiceret="2025-01-30")
    room.entry("2026/bo", navn="Bo Birk", opdateret="2026-01-31", rettelse="x")
    room.entry("2026/carl", navn="Carl Dam", publiceret="2026-01-20T23:59")
    room.result = room.build()
    return room


def test_entry_that_says_no_to_search_is_noindex_and_in_no_sitemap(unsearchable):
    assert unsearchable.result.exitcode == 0, unsearchable.result
    for address in ("/navne/2026/anna/", "/navne/2025/anna/"):
        assert not SitePage(unsearchable.output, address).is_indexed
    listed = all_sitemaps(unsearchable.output)
    assert not [location for location in listed if "navne/" in location and "anna" in location]
    assert SitePage(unsearchable.output, "/navne/2026/bo/").is_indexed


def test_timeline_of_nothing_but_such_entries_is_not_offered_to_search_engines(unsearchable):
    assert unsearchable.has("/personer/anna-zukunft/")
    assert not [each for each in all_sitemaps(unsearchable.output) if "anna-zukunft" in each]
    assert not SitePage(unsearchable.output, "/personer/anna-zukunft/").is_indexed


def test_lastmod_is_opdateret_else_the_day_of_publication(unsearchable):
    listed = all_sitemaps(unsearchable.output)
    site = "http://localhost:8000"
    assert listed[f"{site}/navne/2026/bo/"] == "2026-01-31"
    assert listed[f"{site}/navne/2026/carl/"] == "2026-01-20"


def test_sitemap_has_no_part_without_a_page(unsearchable):
    # sitemaps.org: a <urlset> holds at least one <url>.
    for file in unsearchable.output.glob("sitemap*.xml"):
        assert "<loc>" in file.read_text(encoding="utf-8"), file.name


def test_correction_is_shown_on_the_page(unsearchable):
    main = SitePage(unsearchable.output, "/navne/2026/bo/").main
    assert "Rettet" in main
    assert "31. januar 2026" in main
