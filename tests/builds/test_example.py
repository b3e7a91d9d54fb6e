"""The example content: what `make site` shows, and what a second one leaves alone."""

import json
import re
import shutil
from datetime import datetime

import mf2py
import pytest

from support import REPOSITORY
from support.newsroom import PELICAN, Newsroom, differing, is_calm, naming, run, snapshot
from support.site_reader import Feed, SitePage, all_sitemaps, broken_links, feeds, pages, sitemap

NOW = "2026-12-01T12:00:00+01:00"
THOMAS = (
    "Thomas Nakai, Product Owner hos Carlsberg, har pr. 27. januar 2026 fuldført uddannelsen "
    "Master i it, linjen i organisation på Aarhus Universitet via It-vest-samarbejdet."
)
MARIE = (
    "Marie Søndergaard, Acting Chief Product Owner hos Energinet, har pr. 26. januar 2026 "
    "fuldført uddannelsen Master i it, linjen i organisation på Aarhus Universitet via "
    "It-vest-samarbejdet."
)
HOST = "http://localhost:8000"


def copied(room):
    shutil.copytree(REPOSITORY / "content", room.content, dirs_exist_ok=True)
    return room


def stamps(folder):
    """What changes when a file is written again, even with the same bytes."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file: (file.stat().st_ino, file.stat().st_mtime_ns) for file in files}


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    """The example content, built once into an empty folder."""
    room = copied(Newsroom(tmp_path_factory.mktemp("example"), NOW))
    room.first = room.build()
    room.built = room.files()
    return room


@pytest.fixture(scope="module")
def again(example):
    """A second build of the same, and the files as they stood before it."""
    before = stamps(example.output)
    second = example.build()
    return second, before


def test_example_content_builds_with_exit_status_0_and_nothing_to_mend(example):
    assert (example.first.exitcode, example.first.report["refused"]) == (0, []), example.first
    assert is_calm(example.first), example.first
    assert example.first.report["published"] >= 30


def test_report_has_every_part_that_the_contract_names_and_no_other(example):
    report = example.first.report
    assert set(report) == {
        "read", "published", "drafts", "scheduled", "refused", "advice", "pages", "photos",
        "seconds",
    }  # fmt: skip
    assert set(report["pages"]) == {"written", "unchanged", "removed"}
    assert set(report["photos"]) == {"encoded", "reused"}
    assert report["read"] == len(list(example.content.rglob("*.md")))


def test_report_of_a_first_build_names_every_file_of_the_output(example):
    assert sorted(example.first.report["pages"]["written"]) == sorted(example.built)


def test_build_ends_with_one_line_of_counts(example):
    lines = example.first.stdout.strip().splitlines()
    report = example.first.report
    assert len(lines) == 1, example.first
    numbers = [int(number) for number in re.findall(r"\d+", lines[0])]
    for count in (report["published"], report["drafts"], report["scheduled"]):
        assert count in numbers


@pytest.mark.parametrize(
    ("address", "sentence"),
    [("/navne/2026/thomas-nakai/", THOMAS), ("/navne/2026/marie-soendergaard/", MARIE)],
)
def test_page_carries_the_printed_sentence_word_for_word_and_the_label(example, address, sentence):
    page = SitePage(example.output, address)
    assert sentence in page.main
    assert "Færdiggjort uddannelse" in page.main
    assert not page.sources()  # They are real people: nobody drew a face.


@pytest.mark.parametrize(
    "organisation", ["/arbejdsgivere/carlsberg/", "/uddannelsessteder/aarhus-universitet/"]
)
def test_employer_and_institution_list_him_on_the_page_and_in_the_feed(example, organisation):
    page = SitePage(example.output, organisation)
    assert "/navne/2026/thomas-nakai/" in page.leads_to("/navne/")
    feed = Feed(example.output, f"{organisation}rss.xml")
    item = next(item for item in feed.items if item.title.startswith("Thomas Nakai"))
    assert item.description == THOMAS
    assert item.categories == ["Færdiggjort uddannelse", "Carlsberg", "Aarhus Universitet"]
    assert item.link == f"{HOST}/navne/2026/thomas-nakai/"


def test_names_in_his_sentence_lead_to_their_pages(example):
    page = SitePage(example.output, "/navne/2026/thomas-nakai/")
    assert "/arbejdsgivere/carlsberg/" in page.leads_to("/arbejdsgivere/")
    assert "/uddannelsessteder/aarhus-universitet/" in page.leads_to("/uddannelsessteder/")


def test_second_build_reads_writes_removes_and_encodes_nothing(example, again):
    second, before = again
    report = second.report
    assert second.exitcode == 0, second
    assert (report["read"], report["photos"]["encoded"]) == (0, 0)
    assert (report["pages"]["written"], report["pages"]["removed"]) == ([], [])
    assert report["photos"]["reused"] == example.first.report["photos"]["encoded"] > 0
    assert report["pages"]["unchanged"] == len(example.built)
    assert stamps(example.output) == before
    assert example.files() == example.built


def test_touched_file_is_read_and_changes_nothing(tmp_path):
    room = Newsroom(tmp_path)
    file = room.entry("2026/mette-holm")
    room.build()
    before = stamps(room.output)
    file.touch()
    result = room.build()
    assert result.report["read"] <= 1
    assert (result.report["pages"]["written"], stamps(room.output)) == ([], before)


def small(room):
    """A newsroom of three announcements and a photo, built once."""
    room.photo("2026/mette-holm.jpg")
    room.entry("2026/mette-holm", foto="mette-holm.jpg", fotograf="Bo")
    room.entry("2025/mette-holm", publiceret="2025-01-30", flyttet_fra="navne/2024/mette")
    room.entry("2026/bo-birk", søgning="nej")
    room.profile("arbejdsgivere/nordfirma", "Om firmaet.\n", navn="Nordfirma", alias="NF")
    assert room.build().exitcode == 0
    return room.files()


def test_deleted_cache_gives_the_same_bytes(newsroom):
    built = small(newsroom)
    shutil.rmtree(newsroom.cache)
    before = stamps(newsroom.output)
    result = newsroom.build()
    assert (result.exitcode, result.report["pages"]["written"]) == (0, []), result
    assert differing(newsroom.files(), built) == []
    assert stamps(newsroom.output) == before


def test_deleted_output_comes_back_byte_for_byte_from_the_cache(example, again):
    result = example.build("--delete-output-directory")
    assert (result.report["read"], result.report["photos"]["encoded"]) == (0, 0), result
    assert differing(example.files(), example.built) == []


def test_clean_build_in_another_place_time_zone_locale_and_hash_seed_gives_the_same_bytes(
    example, tmp_path, monkeypatch
):
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("PYTHONHASHSEED", "4711")
    room = copied(Newsroom(tmp_path / "et andet sted åæø", NOW))
    result = room.build()
    assert result.exitcode == 0, result
    assert differing(room.files(), example.built) == []


def test_two_outputs_share_a_cache_path_and_leave_each_other_alone(newsroom):
    built, other = small(newsroom), newsroom.root / "other"
    first = newsroom.build(output=other)
    assert first.exitcode == 0, first
    assert differing(snapshot(other), built) == []
    back = newsroom.build()
    assert (back.report["read"], back.report["pages"]["written"]) == (0, []), back
    assert back.report["photos"]["encoded"] == 0
    assert newsroom.build(output=other).report["pages"]["written"] == []


def test_relative_cache_path_counts_from_the_folder_of_the_settings_file(tmp_path):
    room = Newsroom(tmp_path)
    room.entry("2026/mette-holm")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    arguments = (
        room.content,
        "-o",
        room.output,
        "-s",
        room.settings(),
        "--cache-path",
        "gemme/her",
    )
    for read in (1, 0):
        said = run(PELICAN, *arguments, cwd=elsewhere)
        assert (said.exitcode, said.stderr) == (0, ""), said
        report = json.loads((tmp_path / "gemme/her/report.json").read_text(encoding="utf-8"))
        assert report["read"] == read
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize(
    "address",
    [
        "/", "/navne/2026/thomas-nakai/", "/personer/", "/personer/aase-brinkeborg/",
        "/arbejdsgivere/", "/arbejdsgivere/carlsberg/", "/uddannelsessteder/",
        "/uddannelsessteder/aarhus-universitet/", "/typer/", "/typer/uddannelse/",
        "/typer/nyt-job/", "/typer/udnaevnelse/", "/typer/foedselsdag/", "/typer/jubilaeum/",
        "/arkiv/", "/arkiv/2026/", "/arkiv/2026/01/", "/om/", "/indsend-en-nyhed/",
        "/tilgaengelighed/", "/sitemap.xml", "/sitemap-2026.xml", "/robots.txt", "/404.html",
        "/rss.xml", "/arbejdsgivere/carlsberg/rss.xml",
        "/uddannelsessteder/aarhus-universitet/rss.xml", "/typer/uddannelse/rss.xml",
    ],
)  # fmt: skip
def test_address_of_the_contract_exists(example, address):
    assert example.has(address)


def test_every_link_image_and_fragment_leads_somewhere(example):
    assert broken_links(example.output) == []


def test_every_page_has_one_heading_a_title_of_its_own_and_its_own_canonical_address(example):
    titles = {}
    for page in pages(example.output):
        assert len(page.tree.findall(".//h1")) == 1, page.address
        title = page.tree.findtext(".//title")
        if page.is_indexed:
            assert page.canonical == f"{HOST}{page.address}"
            assert title not in titles, f"{page.address} and {titles[title]} are both »{title}«"
            titles[title] = page.address


def test_no_page_leaks_a_python_value(example):
    for page in pages(example.output):
        text = page.tree.text_content()
        assert not re.search(r"\b(None|True|False|Undefined|Markup)\b|\{\{|\{%", text), page.address


def test_all_feeds_are_read_by_strict_readers_and_none_is_empty(example):
    read = feeds(example.output)
    assert {"/rss.xml", "/typer/uddannelse/rss.xml"} <= set(read)
    assert [address for address, feed in read.items() if not feed.items] == []


def test_every_page_of_the_sitemap_exists_and_may_be_listed(example):
    for location in all_sitemaps(example.output):
        address = location.removeprefix(HOST)
        assert example.has(address), location
        assert SitePage(example.output, address).is_indexed, location


def test_every_page_that_may_be_listed_is_in_the_sitemap(example):
    listed = all_sitemaps(example.output)
    missing = [
        page.address
        for page in pages(example.output)
        if page.is_indexed and f"{HOST}{page.address}" not in listed
    ]
    assert missing == []


def test_sitemap_index_has_one_part_a_year_and_one_of_the_other_pages(example):
    parts = list(sitemap(example.output, "/sitemap.xml"))
    years = {path.name for path in (example.output / "navne").iterdir()}
    yearly = {f"{HOST}/sitemap-{year}.xml" for year in years}
    assert yearly < set(parts)
    assert len(parts) == len(yearly) + 1
    robots = (example.output / "robots.txt").read_text(encoding="utf-8")
    assert f"Sitemap: {HOST}/sitemap.xml" in robots


def test_nothing_of_a_draft_or_of_a_time_to_come_is_in_the_output(example):
    assert naming(example.built, "Ylva", "ylva-storhaug-dam", "2031-", "/2031/", " 2031") == []
    assert (example.first.report["drafts"], example.first.report["scheduled"]) == (1, 1)


def test_readers_of_microformats_find_every_announcement_by_name_day_and_address(example):
    for page in pages(example.output):
        if not page.address.startswith("/navne/") or not page.is_indexed:
            continue
        (entry,) = mf2py.parse(page.source, url=page.canonical)["items"]
        said = entry["properties"]
        assert (entry["type"], said["url"], said["name"]) == (
            ["h-entry"], [page.canonical], [page.heading],
        )  # fmt: skip
        assert said["author"] == ["Navnenyt"]
        assert datetime.fromisoformat(said["published"][0]).year >= 2022
        texts = (*said["summary"], *said["category"])
        assert all(" ".join(text.split()) in page.main for text in texts)
        (person,) = entry["children"]
        assert (person["type"], person["properties"]["name"]) == (["h-card"], [page.heading])


def test_readers_of_microformats_find_the_same_news_in_lists_and_whom_a_page_is_about(example):
    def items(address):
        page = SitePage(example.output, address)
        return mf2py.parse(page.source, url=page.canonical)["items"]

    front = items("/")
    assert {item["type"][0] for item in front} == {"h-entry"}
    assert len(front) == 24
    for item in front:
        said = item["properties"]
        (address,) = said["url"]
        assert SitePage(example.output, address.removeprefix(HOST)).heading == said["name"][0]
        assert {"published", "summary", "category"} <= said.keys()
    for address, name in (
        ("/personer/amalie-rosenkvist/", "Amalie Rosenkvist"),
        ("/arbejdsgivere/klitvang-systemer/", "Klitvang Systemer"),
    ):
        card, *entries = items(address)
        assert (card["type"], card["properties"]["name"]) == (["h-card"], [name])
        assert entries


def test_every_page_below_another_says_the_way_to_it(example):
    """As schema.org's BreadcrumbList, which search engines read."""
    trails = {}
    for page in pages(example.output):
        lists = page.tree.xpath("//*[@itemtype='https://schema.org/BreadcrumbList']")
        trails[page.address] = [item.get("href") for each in lists for item in each.iter("a")]
        positions = page.tree.xpath("//*[@itemprop='position']/@content")
        assert positions == [str(n + 1) for n in range(len(trails[page.address]))]
    assert trails["/navne/2026/thomas-nakai/"] == [
        "/", "/arbejdsgivere/", "/arbejdsgivere/carlsberg/",
    ]  # fmt: skip
    for address, trail in trails.items():
        stays = "http-equiv" not in SitePage(example.output, address).source
        assert bool(trail) == (address.count("/") > 2 and stays and address != "/boks/ramme/")
        assert all(SitePage(example.output, each) for each in trail)
