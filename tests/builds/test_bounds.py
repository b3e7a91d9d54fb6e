"""Pages stay bounded: 230 announcements at one employer, and what changes at 101 and 100."""

from datetime import date, timedelta

import pytest

from support.newsroom import differing, snapshot
from support.site_reader import SitePage, all_sitemaps, broken_links

MANY = 230
STORE = "/arbejdsgivere/storfirma/"
LETTERS = "bcdfghjklm"


def day(number):
    return date(2023, 6, 1) + timedelta(days=4 * number)


def path(number):
    return f"{day(number).year}/navn-{number:03}"


def write(room, number):
    """An announcement of its own person, who comes from an employer of its own."""
    initial = LETTERS[number % len(LETTERS)].upper()
    room.entry(
        path(number),
        navn=f"Anna {initial}navn{number:03}",
        arbejdsgiver="Storfirma",
        fra_arbejdsgiver=f"{initial}-firma {number:03}",
        publiceret=day(number).isoformat(),
    )


@pytest.fixture(scope="module")
def large(shared):
    """The newsroom with 230 announcements, then with 101, then with 100: a copy of each output."""
    for number in range(MANY):
        write(shared, number)
    shared.results, shared.sites = {}, {}
    for count in (MANY, 101, 100):
        for number in range(count, MANY):
            (shared.content / f"navne/{path(number)}.md").unlink(missing_ok=True)
        output = shared.output
        shared.results[count] = shared.build()
        assert shared.results[count].exitcode == 0, shared.results[count]
        shared.sites[count] = shared.root / f"site-{count}"
        copy = snapshot(output)
        for file, data in copy.items():
            (shared.sites[count] / file).parent.mkdir(parents=True, exist_ok=True)
            (shared.sites[count] / file).write_bytes(data)
    return shared


def addresses_of(numbers):
    return [f"/navne/{path(number)}/" for number in numbers]


def test_employer_page_shows_the_newest_100_and_leads_to_its_years_with_counts(large):
    page = SitePage(large.sites[MANY], STORE)
    assert page.leads_to("/navne/") == addresses_of(range(MANY - 1, MANY - 101, -1))
    years = page.leads_to(f"{STORE}2")
    assert years == [f"{STORE}{year}/" for year in (2025, 2024, 2023)]
    for year in (2023, 2024, 2025):
        count = sum(day(number).year == year for number in range(MANY))
        assert f"{year} {count}" in page.main


def test_year_pages_of_an_employer_show_every_announcement_once(large):
    shown = []
    for year in (2025, 2024, 2023):
        shown += SitePage(large.sites[MANY], f"{STORE}{year}/").leads_to("/navne/")
    assert shown == addresses_of(range(MANY - 1, -1, -1))


def test_kind_page_shows_the_newest_100_and_its_months_show_every_announcement_once(large):
    page = SitePage(large.sites[MANY], "/typer/nyt-job/")
    assert page.leads_to("/navne/") == addresses_of(range(MANY - 1, MANY - 101, -1))
    months = page.leads_to("/typer/nyt-job/2")
    expected = dict.fromkeys(
        f"/typer/nyt-job/{day(n).year}/{day(n).month:02}/" for n in range(MANY - 1, -1, -1)
    )
    assert months == list(expected)
    shown = []
    for month in months:
        shown += SitePage(large.sites[MANY], month).leads_to("/navne/")
    assert shown == addresses_of(range(MANY - 1, -1, -1))


def test_archive_shows_every_announcement_once_by_month(large):
    site, shown = large.sites[MANY], []
    for year in SitePage(site, "/arkiv/").leads_to("/arkiv/2"):
        for month in SitePage(site, year).leads_to(year):
            shown += SitePage(site, month).leads_to("/navne/")
    assert shown == addresses_of(range(MANY - 1, -1, -1))


@pytest.mark.parametrize("directory", ["/personer/", "/arbejdsgivere/"])
def test_long_directory_is_split_by_letter(large, directory):
    site = large.sites[MANY]
    letters = SitePage(site, directory).leads_to(f"{directory}bogstav/")
    names = []
    for letter in letters:
        page = SitePage(site, letter)
        links = [link for link in page.leads_to("/") if "bogstav" not in link]
        names += links
        assert len(links) <= 100
    assert len(names) == len(set(names)) == MANY + (directory != "/personer/")
    assert len(SitePage(site, directory).leads_to("/navne/")) == 0


def test_directory_of_101_names_is_one_page(large):
    page = SitePage(large.sites[101], "/personer/")
    assert len(page.leads_to("/navne/")) == 101
    assert not list(large.sites[101].glob("*/bogstav"))


def test_directory_carries_no_counts(large):
    for directory in ("/personer/", "/arbejdsgivere/"):
        page = SitePage(large.sites[100], directory)
        assert "100" not in page.main


def test_101_announcements_have_years_and_months_and_100_have_none(large):
    for count, expected in ((101, True), (100, False)):
        site = large.sites[count]
        assert (site / "arbejdsgivere/storfirma/2023/index.html").is_file() == expected
        assert (site / "typer/nyt-job/2023/06/index.html").is_file() == expected
        assert bool(SitePage(site, STORE).leads_to(f"{STORE}2")) == expected
        assert bool(SitePage(site, "/typer/nyt-job/").leads_to("/typer/nyt-job/2")) == expected
        assert len(SitePage(site, STORE).leads_to("/navne/")) == 100
    assert not (large.sites[100] / "arbejdsgivere/storfirma/2023").exists()


@pytest.mark.parametrize("count", [MANY, 100])
def test_every_link_leads_somewhere(large, count):
    assert broken_links(large.sites[count]) == []


def test_sitemap_names_every_announcement_and_every_page(large):
    listed = all_sitemaps(large.sites[MANY])
    site = "http://localhost:8000"
    for address in (*addresses_of(range(MANY)), f"{STORE}2024/", "/typer/nyt-job/2024/01/"):
        assert f"{site}{address}" in listed


def test_incremental_site_is_that_of_a_clean_build(large):
    large.build(output=large.root / "clean", cache=large.root / "clean-cache")
    assert differing(snapshot(large.root / "clean"), snapshot(large.sites[100])) == []


def test_way_from_neighbour_to_neighbour_visits_every_announcement_of_the_employer_once(large):
    site = large.sites[MANY]
    here, seen = f"/navne/{path(MANY - 1)}/", []
    while here:
        seen.append(here)
        assert len(seen) <= MANY, "a ring"
        older = SitePage(site, here).beside("prev")
        assert not older or SitePage(site, older).beside("next") == here
        here = older
    assert seen == addresses_of(range(MANY - 1, -1, -1))


def way(room, start):
    """The addresses from one announcement to the older ones, as a reader follows them."""
    seen, here = [], start
    while here and here not in seen:
        seen.append(here)
        here = SitePage(room.output, here).beside("prev")
    return seen


def test_entry_that_only_mentions_the_employer_does_not_lead_the_reader_astray(newsroom):
    for number, name in enumerate(("anna", "bo", "carl")):
        newsroom.entry(f"2026/{name}", publiceret=f"2026-01-{10 + 2 * number}")
    newsroom.entry(
        "2026/xenia", arbejdsgiver="Andetsted", fra_arbejdsgiver="Nordfirma",
        publiceret="2026-01-11",
    )  # fmt: skip
    assert newsroom.build().exitcode == 0
    walked = way(newsroom, "/navne/2026/carl/")
    assert [f"/navne/2026/{name}/" for name in ("carl", "bo", "anna")] == [
        each for each in walked if each != "/navne/2026/xenia/"
    ]


def test_entry_of_two_employers_does_not_lead_the_reader_astray(newsroom):
    for number, name in enumerate(("anna", "bo", "carl")):
        newsroom.entry(f"2026/{name}", publiceret=f"2026-01-{10 + 2 * number}")
    newsroom.entry("2026/xenia", arbejdsgiver=["Andetsted", "Nordfirma"], publiceret="2026-01-11")
    assert newsroom.build().exitcode == 0
    walked = way(newsroom, "/navne/2026/carl/")
    assert {f"/navne/2026/{name}/" for name in ("carl", "bo", "anna")} <= set(walked)


def test_neighbours_are_those_of_organisation_or_institution_where_there_is_no_employer(newsroom):
    for number, name in enumerate(("anna", "bo")):
        newsroom.entry(
            f"2026/{name}", type="bestyrelse", stilling=None, arbejdsgiver=None,
            organisation="Foreningen", publiceret=f"2026-01-{10 + number}",
        )  # fmt: skip
    for number, name in enumerate(("carl", "dorte")):
        newsroom.entry(
            f"2026/{name}", type="uddannelse", stilling=None, arbejdsgiver=None,
            uddannelse="Master i it", institution="Skolen", publiceret=f"2026-01-{10 + number}",
        )  # fmt: skip
    newsroom.entry("2026/eva", type="fødselsdag", alder="50", stilling=None, arbejdsgiver=None)
    assert newsroom.build().exitcode == 0
    assert way(newsroom, "/navne/2026/bo/") == ["/navne/2026/bo/", "/navne/2026/anna/"]
    assert way(newsroom, "/navne/2026/dorte/") == ["/navne/2026/dorte/", "/navne/2026/carl/"]
    assert way(newsroom, "/navne/2026/eva/") == ["/navne/2026/eva/"]
