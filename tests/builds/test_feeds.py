"""Feeds: what subscribers can trust."""

from datetime import datetime, timedelta

import feedparser
import pytest

from support.feed_rules import checked
from support.newsroom import (
    Newsroom,
    differing,
    file_at,
    is_calm,
    refused_paths,
    snapshot,
)
from support.site_reader import Feed, SitePage, feeds

AUTHORITY = "tag:navnenyt.example,2026:"


@pytest.fixture(scope="module")
def fed(shared):
    """An employer, an institution, and text that XML and HTML take amiss."""
    shared.entry(
        "2026/anna", navn="Anna Alnor", arbejdsgiver="Ærø & Søn A/S",
        stilling="chef <b>for</b> R&D", pr="2026-01-15", kilde="A&B", opdateret="2026-01-31",
    )  # fmt: skip
    shared.entry(
        "2026/bo", type="uddannelse", navn="Bo Birk", stilling=None, arbejdsgiver="Ærø & Søn A/S",
        uddannelse="Master i it", institution="Skolen", pr="2026-01", publiceret="2026-01-20T06:30",
    )  # fmt: skip
    shared.entry(
        "2026/carl", type="fratrædelse", navn="Carl Dam", stilling="chef", arbejdsgiver="Skolen",
        til_arbejdsgiver="Kun Til", publiceret="2026-01-10",
    )  # fmt: skip
    shared.entry("2026/dorte", fra_arbejdsgiver="Kun Fra", publiceret="2026-01-05")
    shared.result = shared.build()
    return shared


def test_feeds_exist_at_the_root_and_under_employers_institutions_and_kinds(fed):
    assert fed.result.exitcode == 0, fed.result
    assert set(feeds(fed.output)) == {
        "/rss.xml", "/arbejdsgivere/aeroe-og-soen/rss.xml", "/arbejdsgivere/skolen/rss.xml",
        "/arbejdsgivere/nordfirma/rss.xml", "/uddannelsessteder/skolen/rss.xml",
        "/typer/nyt-job/rss.xml", "/typer/uddannelse/rss.xml", "/typer/fratraedelse/rss.xml",
    }  # fmt: skip


def test_items_stand_newest_first_in_every_feed(fed):
    for address, feed in feeds(fed.output).items():
        dates = [item.published for item in feed.items]
        assert dates == sorted(dates, reverse=True), address
    assert Feed(fed.output, "/rss.xml").ids() == [
        f"{AUTHORITY}navne/2026/{name}" for name in ("anna", "bo", "carl", "dorte")
    ]


def test_item_is_the_whole_sentence_with_label_link_date_and_id(fed):
    item = Feed(fed.output, "/arbejdsgivere/aeroe-og-soen/rss.xml").items[0]
    sentence = "Ærø & Søn A/S har pr. 15. januar 2026 ansat Anna Alnor som chef <b>for</b> R&D."
    assert item.description == sentence
    assert item.entry.summary != sentence  # As HTML: a reader shows the letters, and no bold ones.
    assert "<b>" not in item.entry.summary
    assert item.categories == ["Nyt job", "Ærø & Søn A/S"]
    assert item.link == "http://localhost:8000/navne/2026/anna/"
    assert (item.id, item.is_permalink) == (f"{AUTHORITY}navne/2026/anna", False)
    assert item.dated == "Fri, 30 Jan 2026 00:00:00 +0100"
    assert item.entry.published_parsed[:5] == (2026, 1, 29, 23, 0)
    assert "Anna Alnor" in item.title
    assert SitePage(fed.output, "/navne/2026/anna/").main.count(sentence) == 1


def test_feed_tells_what_it_is_of_and_when_it_last_changed(fed):
    site = Feed(fed.output, "/rss.xml")
    assert (site.title, site.link) == ("Navnenyt", "http://localhost:8000/")
    employer = Feed(fed.output, "/arbejdsgivere/aeroe-og-soen/rss.xml")
    assert "Ærø & Søn A/S" in employer.title
    assert employer.link == "http://localhost:8000/arbejdsgivere/aeroe-og-soen/"
    # The day that the editor gave as that of the last change.
    assert employer.built == "Sat, 31 Jan 2026 00:00:00 +0100"
    source = file_at(fed.output, "/rss.xml").read_text(encoding="utf-8")
    assert '<atom:link href="http://localhost:8000/rss.xml" rel="self"' in source


def test_no_feed_comes_of_where_somebody_comes_from_or_goes_to(fed):
    for slug in ("kun-til", "kun-fra"):
        assert fed.has(f"/arbejdsgivere/{slug}/")
        assert not fed.has(f"/arbejdsgivere/{slug}/rss.xml")
    # Nor does the institution's own name make it an employer's news, or the other way round.
    assert [item.title for item in Feed(fed.output, "/uddannelsessteder/skolen/rss.xml").items] == [
        item.title for item in Feed(fed.output, "/typer/uddannelse/rss.xml").items
    ]


def test_every_page_names_feeds_that_exist(fed):
    for address in ("/", "/navne/2026/anna/", "/arbejdsgivere/kun-fra/", "/typer/nyt-job/"):
        page = SitePage(fed.output, address)
        named = page.tree.xpath("//link[@type='application/rss+xml']/@href")
        assert named, address
        assert all(fed.has(feed) for feed in named), (address, named)


def test_feeds_are_the_same_bytes_whatever_the_hour_and_for_a_clean_build(fed, tmp_path):
    feeds_now = {path: data for path, data in fed.files().items() if path.endswith("rss.xml")}
    later = fed.build(
        now="2026-08-01T00:00:00+02:00", output=tmp_path / "later", cache=tmp_path / "cache"
    )
    assert later.exitcode == 0, later
    feeds_later = {p: d for p, d in snapshot(tmp_path / "later").items() if p.endswith("rss.xml")}
    assert differing(feeds_now, feeds_later) == []


def test_ids_never_change_with_text_date_employer_address_of_the_site_or_of_the_file(newsroom):
    newsroom.entry("2026/anna", navn="Anna Alnor", person="anna")
    newsroom.entry("2026/bo", navn="Bo Birk")
    newsroom.build()
    ids = set(Feed(newsroom.output, "/rss.xml").ids())
    assert ids == {f"{AUTHORITY}navne/2026/anna", f"{AUTHORITY}navne/2026/bo"}
    newsroom.remove("navne/2026/anna.md")
    newsroom.entry(
        "2027/anna-alm", type="forfremmelse", navn="Anna Alm", arbejdsgiver="Andetsted",
        publiceret="2026-01-02T03:04", pr="2025-12-01", flyttet_fra="navne/2026/anna",
    )  # fmt: skip
    result = newsroom.build(SITEURL="https://andetsteds.example", SITENAME="Et andet navn")
    assert result.exitcode == 0, result
    assert set(Feed(newsroom.output, "/rss.xml").ids()) == ids


def many(room, days):
    """An announcement for each number of days before 30 January."""
    newest = datetime.fromisoformat("2026-01-30")
    for number, back in enumerate(days):
        when = newest - timedelta(days=back)
        room.entry(f"2026/navn-{number:03}", publiceret=when.date().isoformat())
    assert room.build().exitcode == 0
    return Feed(room.output, "/rss.xml").items


def test_feed_holds_at_least_thirty_items_however_old_they_are(newsroom):
    items = many(newsroom, [30 * number for number in range(40)])
    assert len(items) == 30
    assert items[0].published.isoformat().startswith("2026-01-30")


def test_feed_holds_all_of_the_last_fortnight_back_from_the_newest_item(newsroom):
    # 45 within the fortnight, two on its last day, five after it.
    days = [number % 14 for number in range(43)] + [14, 14] + [15, 16, 20, 30, 40]
    items = many(newsroom, days)
    assert len(items) == 45
    span = items[0].published - items[-1].published
    assert span == timedelta(days=14)


CONTROL = ["\\x00", "\\a", "\\b", "\\x0b", "\\x0c", "\\e", "\\x1f", "\\x7f", "\\x80", "\\x9f",
           "\\ufffe", "\\uffff", "\\ud800", "\\udfff", "\\ufeff", "\\u2028", "\\N", "\\U0001FFFF",
           "\\u202e"]  # fmt: skip


@pytest.fixture(scope="module")
def controlled(tmp_path_factory):
    """One entry for each character that is no text, and one with all of them raw."""
    room = Newsroom(tmp_path_factory.mktemp("controlled"))
    room.entry("2026/god", navn="God Nyhed")
    for number, escape in enumerate(CONTROL):
        room.entry(f"2026/tegn-{number}", stilling=f'"direk{escape}tør"')
        room.entry(f"2026/firma-{number}", arbejdsgiver=f'"Nord{escape}firma{number}"')
    room.entry("2026/raa", "Tekst \x00\x08\x0b\x1b\ufffe her.\n", kilde="Avi\x07sen")
    room.profile("arbejdsgivere/nordfirma", navn='"Nord\\x0bfirma"', alias="Nordfirma")
    room.text("sider/om.md", '---\ntitel: "Om\\x08 os"\n---\nTekst\x0b.\n')
    room.result = room.build()
    return room


def test_control_characters_do_not_stop_a_build(controlled):
    assert is_calm(controlled.result), controlled.result
    assert controlled.result.exitcode == 1, controlled.result
    assert controlled.has("/navne/2026/god/")


def test_control_characters_never_reach_a_feed_or_any_other_file(controlled):
    read = feeds(controlled.output)  # Raises for a feed that is not well-formed.
    assert any("god" in id_ for id_ in read["/rss.xml"].ids())
    bad = {*map(chr, range(32))} - {"\n"} | {*map(chr, range(0x7F, 0xA0))} | {"\ufffe", "\uffff"}
    for path, data in controlled.files().items():
        if path.endswith((".html", ".xml", ".txt")):
            assert not bad & set(data.decode()), (path, bad & set(data.decode()))


def test_control_character_is_a_problem_with_its_line(controlled):
    assert "navne/2026/raa.md" in refused_paths(controlled.result)
    for number in (0, 3, 6, 10):
        found = [
            each for each in controlled.result.report["refused"]
            if each["path"] == f"navne/2026/tegn-{number}.md"
        ]  # fmt: skip
        assert found, CONTROL[number]
        assert found[0]["line"] == 4, found


def test_site_may_have_rss_alone(newsroom):
    newsroom.entry("2025/anna", publiceret="2025-12-01")
    newsroom.entry("2026/bo", navn="Bo Birk")
    assert newsroom.build("-e", 'NAVNENYT_FEEDS=["rss"]').exitcode == 0
    files = newsroom.files()
    assert {"rss.xml", "arbejdsgivere/nordfirma/rss.xml", "typer/nyt-job/rss.xml"} <= set(files)
    assert not [path for path in files if path.endswith(("atom.xml", "feed.json"))]
    assert not [path for path, data in files.items() if b"atom.xml" in data or b"JSON Feed" in data]
    # And back again: what is missing comes, and is as if it had always been there.
    assert newsroom.build().exitcode == 0
    assert {"atom.xml", "feed.json", "arkiv/2025/12/atom.xml"} <= set(newsroom.files())


# -- the rules of every form ----------------------------------------------------------------------

HERE = "https://navnenyt.example/avis"
HOSTILE = {
    "anna": {"navn": "Anna <b> & Co", "arbejdsgiver": "B&O <script> &amp; Søn", "foto": "anna.png",
             "fotograf": "A & <i> B", "kilde": "A&B", "person": "anna"},
    "bo": {"stilling": "chef <b>for</b> R&D", "opdateret": "2026-01-31",
           "rettelse": "Ikke <i>B</i>, men &lt;A&gt; & C"},
    "carl": {"type": "bestyrelse", "organisation": "»]]>« 100 % {navn} %s", "annonce": "ja"},
    "dorte": {"navn": "Anna <b> & Co", "person": "anna", "publiceret": "2025-12-31"},
    "erik": {"publiceret": "2025-12-31", "arbejdsgiver": "H&M &copy"},
    "fie": {"publiceret": "2025-11-30T06:30"},
    "gert": {"publiceret": "2024-02-29"},
}  # fmt: skip
BODY = """
Mere om *Anna* & [os](/om/), [her](#her), [dem](https://x.example/?a=1&b=2) og <script>x</script>.

> Et citat.

1. Én
2. To  <img src="x" onerror="alert(1)" style="position:fixed">
"""


@pytest.fixture(scope="module")
def strict(tmp_path_factory):
    """All that a feed can hold: text that is no HTML, corrections, a portrait, months, a person."""
    room = Newsroom(tmp_path_factory.mktemp("strict"))
    room.photo("2026/anna.png")
    for name, fields in HOSTILE.items():
        room.entry(f"2026/{name}", BODY, **fields)
    room.result = room.build(
        SITEURL=HERE, SITENAME="Navne & <nyt>", NAVNENYT_HUB="https://h.example/"
    )
    return room


def test_every_feed_keeps_the_rules_of_its_form(strict):
    assert strict.result.exitcode == 0, strict.result
    found = checked(strict.output, HERE)
    assert {address: said for address, said in found.items() if said} == {}
    for there in ("rss.xml", "atom.xml", "feed.json", "opml.xml", "typer/opml.xml",
                  "personer/anna/rss.xml", "arkiv/2025/12/atom.xml", "arkiv/2025/11/atom.xml",
                  "arkiv/2024/02/atom.xml", "typer/nyt-job/feed.json"):  # fmt: skip
        assert f"{HERE}/{there}" in found
    assert b"enclosure" in file_at(strict.output, "/atom.xml").read_bytes()


def test_feed_reader_takes_every_rss_and_atom_feed(strict):
    for file in sorted({*strict.output.rglob("rss.xml"), *strict.output.rglob("atom.xml")}):
        read = feedparser.parse(file.read_bytes())
        assert not read.bozo, file
        assert read.version == ("rss20" if file.name == "rss.xml" else "atom10")
        assert read.feed.language == "da"
        for entry in read.entries:
            assert entry.link.startswith(f"{HERE}/navne/2026/"), file
            assert entry.id.startswith(AUTHORITY)
            assert entry.published_parsed
            assert "<script" not in entry.content[0].value


def test_feeds_of_a_site_without_news_keep_the_rules(newsroom):
    result = newsroom.build(SITEURL=HERE)
    assert result.exitcode == 0, result
    found = checked(newsroom.output, HERE)
    assert {address for address in found if address.count("/") == 4} == {
        f"{HERE}/{name}" for name in ("rss.xml", "atom.xml", "feed.json", "opml.xml")
    }
    assert {address: said for address, said in found.items() if said} == {}


def test_feeds_with_text_in_which_control_characters_were_keep_the_rules(controlled):
    found = checked(controlled.output, "http://localhost:8000")
    assert len(found) > 4
    assert {address: said for address, said in found.items() if said} == {}
