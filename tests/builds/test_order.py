"""Order and months: newest first by instants, Danish letters, the calendar of Copenhagen."""

import pytest

from support.newsroom import Newsroom, refused_paths
from support.site_reader import Feed, SitePage, all_sitemaps

# In the order in which a Danish directory has them.
EMPLOYERS = [
    "3F", "7-Eleven", "Abena", "abildgaard", "Abildskov", "A/S Bacher", "The Beer Company",
    "Café Duo", "Cafe Ekko", "CAFÉ FEM", "Müller", "Mytton", "Ny Carlsberg", "Nyborg", "Vestas",
    "Vud", "Waoo", "Zebra", "Ære", "Ärlig", "Øl", "Öresund", "Ångström", "Aarhus", "Åse",
]  # fmt: skip
PEOPLE = [
    "Anna Berg", "Åse Berg", "Anne le Fevre", "Bo Hansen", "Aage Hansen", "Jürgen von Hollen",
    "Otto de Leon", "Vera Vad", "Wilma Wad", "Zoe Zahl", "Ida Ærø", "Ann Øst", "Ib Aagesen",
    "Bo Ågren",
]  # fmt: skip
IN_DIRECTORY = [
    "Berg, Anna", "Berg, Åse", "Fevre, Anne le", "Hansen, Bo", "Hansen, Aage",
    "Hollen, Jürgen von", "Leon, Otto de", "Vad, Vera", "Wad, Wilma", "Zahl, Zoe", "Ærø, Ida",
    "Øst, Ann", "Aagesen, Ib", "Ågren, Bo",
]  # fmt: skip


@pytest.fixture(scope="module")
def directories(shared):
    for number, employer in enumerate(reversed(EMPLOYERS)):
        person = PEOPLE[number] if number < len(PEOPLE) else "Anna Berg"
        shared.entry(
            f"2026/navn-{number}", navn=person, arbejdsgiver=f'"{employer}"',
            person="anna-berg" if person == "Anna Berg" else None,
        )  # fmt: skip
    shared.entry("2026/sortering", navn="Anna Berg", arbejdsgiver="Ved Åen", person="anna-berg")
    shared.profile("arbejdsgivere/ved-aaen", navn="Ved Åen", sortering="Zahle")
    result = shared.build()
    assert result.exitcode == 0, result
    return shared


def test_employers_stand_in_danish_order(directories):
    expected = list(EMPLOYERS)
    expected.insert(EMPLOYERS.index("Zebra"), "Ved Åen")  # Its profile sorts it as Zahle.
    assert SitePage(directories.output, "/arbejdsgivere/").listed("/arbejdsgivere/") == expected


def test_letters_of_the_directory_stand_in_danish_order(directories):
    page = SitePage(directories.output, "/arbejdsgivere/")
    assert page.listed("#") == list("ABCMNVWZÆØÅ") or page.listed("#") == ["0–9", *"ABCMNVWZÆØÅ"]
    headings = [heading.text_content() for heading in page.tree.xpath("//main//h2")]
    assert headings == ["0–9", *"ABCMNVWZÆØÅ"]


def test_people_stand_by_surname_with_von_de_and_le_after_the_name(directories):
    page = SitePage(directories.output, "/personer/")
    listed = [text for text in page.listed("/") if ", " in text]
    assert listed == IN_DIRECTORY


@pytest.fixture(scope="module")
def moments(tmp_path_factory):
    """Announcements whose order and month show which clock is read, oldest first."""
    room = Newsroom(tmp_path_factory.mktemp("moments"), "2027-01-01T12:00:00+01:00")
    room.moments = {
        "2026/sidst-i-januar": "2026-01-31T23:59:59",
        "2026/allerede-februar": "2026-01-31T23:30Z",
        "2026/maj-i-koebenhavn": "2026-04-30T22:15:00Z",
        "2026/tidlig-maj": "2026-05-01T00:20",
        "2026/foer-skiftet": "2026-10-25T02:30+02:00",
        "2026/efter-skiftet": "2026-10-25T02:15+01:00",
        "2026/tokyo": "2026-11-01T09:00+09:00",
        "2026/koebenhavn": "2026-11-01T01:30",
        "2026/new-york": "2026-10-31T20:00-05:00",
        "2026/nytaar": "2026-12-31T23:30Z",
    }
    for path, moment in room.moments.items():
        room.entry(path, publiceret=moment, rettelse="x", opdateret="2027-01-01")
    for name in ("bent", "anna", "carl"):
        room.entry(f"2026/samtidig-{name}", publiceret="2026-06-01")
    room.entry("2025/samtidig-dorte", publiceret="2026-06-01T00:00+02:00")
    room.entry("2026/samtidig-midnat", publiceret="2026-05-31T22:00Z")
    room.result = room.build()
    return room


def instants():
    return [
        "2026/nytaar", "2026/new-york", "2026/koebenhavn", "2026/tokyo", "2026/efter-skiftet",
        "2026/foer-skiftet", "2025/samtidig-dorte", "2026/samtidig-anna", "2026/samtidig-bent",
        "2026/samtidig-carl", "2026/samtidig-midnat", "2026/tidlig-maj", "2026/maj-i-koebenhavn",
        "2026/allerede-februar", "2026/sidst-i-januar",
    ]  # fmt: skip


def test_order_is_that_of_instants_and_then_of_paths(moments):
    assert moments.result.exitcode == 0, moments.result
    expected = [f"/navne/{path}/" for path in instants()]
    for address in ("/", "/arbejdsgivere/nordfirma/", "/typer/nyt-job/"):
        assert SitePage(moments.output, address).leads_to("/navne/") == expected, address
    feed = Feed(moments.output, "/rss.xml")
    assert [item.id.rsplit("navne/", 1)[1] for item in feed.items] == instants()


def test_months_and_years_are_those_of_copenhagen(moments):
    shown = {
        "/arkiv/2026/01/": ["sidst-i-januar"],
        "/arkiv/2026/02/": ["allerede-februar"],
        "/arkiv/2026/05/": ["tidlig-maj", "maj-i-koebenhavn"],
        "/arkiv/2026/10/": ["efter-skiftet", "foer-skiftet"],
        "/arkiv/2026/11/": ["new-york", "koebenhavn", "tokyo"],
        "/arkiv/2027/01/": ["nytaar"],
    }
    for month, names in shown.items():
        expected = [f"/navne/2026/{name}/" for name in names]
        assert SitePage(moments.output, month).leads_to("/navne/") == expected, month
    assert not moments.has("/arkiv/2026/04/")
    assert not moments.has("/arkiv/2026/12/")


def test_day_on_the_page_and_sitemap_of_the_year_are_those_of_copenhagen_too(moments):
    assert "1. februar 2026" in SitePage(moments.output, "/navne/2026/allerede-februar/").main
    site = "http://localhost:8000"
    text = (moments.output / "sitemap-2027.xml").read_text(encoding="utf-8")
    assert f"{site}/navne/2026/nytaar/" in text
    assert f"{site}/navne/2026/nytaar/" in all_sitemaps(moments.output)


def test_feed_dates_carry_the_zone_of_copenhagen(moments):
    dated = {
        item.id.rsplit("/", 1)[1]: item.dated for item in Feed(moments.output, "/rss.xml").items
    }
    assert dated["allerede-februar"] == "Sun, 01 Feb 2026 00:30:00 +0100"
    assert dated["tidlig-maj"] == "Fri, 01 May 2026 00:20:00 +0200"
    assert dated["foer-skiftet"] == "Sun, 25 Oct 2026 02:30:00 +0200"
    assert dated["efter-skiftet"] == "Sun, 25 Oct 2026 02:15:00 +0100"


def test_neighbours_follow_the_same_order(moments):
    here, seen = f"/navne/{instants()[0]}/", []
    while here:
        seen.append(here)
        here = SitePage(moments.output, here).beside("prev")
    assert seen == [f"/navne/{path}/" for path in instants()]


def test_who_was_first_in_the_hour_that_october_repeats_is_judged_first(newsroom):
    """02:30 in summer time is earlier than 02:15 in winter time."""
    moments = {"foerst": "2026-10-25T02:30+02:00", "aarsag": "2026-10-25T02:15+01:00"}
    for name, moment in moments.items():
        newsroom.entry(f"2026/{name}", publiceret=moment, flyttet_fra="navne/2025/samme")
    result = newsroom.build()
    assert refused_paths(result) == {"navne/2026/aarsag.md"}, result
