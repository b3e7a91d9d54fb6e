"""What the files of the search hold."""

import json

import pytest

from navnenyt.model import Sector
from navnenyt.site import limits
from navnenyt.site import pages as p
from navnenyt.site.search import Search
from support.archive import Archive, announcement, at, new_job, profile
from support.searching import GROUPS, names, way


def content(archive, page):
    archive.derive()
    found = Search(archive.site, archive.queries.search).content(page)
    return json.loads(found) if found else None


def root(archive):
    return content(archive, p.SearchNode(""))


def lines(archive, group):
    return root(archive).get(group, [])


def found(archive, typed, group="personer"):
    """The names that are found by walking towards one or two words."""
    search = Search(archive.site, archive.queries.search)

    def file(node):
        held = search.content(p.SearchNode(node))
        return json.loads(held) if held else None

    return names(way(file, typed.replace(" ", "-"))[-1], group, typed)


@pytest.fixture
def small_files(monkeypatch):
    monkeypatch.setattr(limits, "SEARCH_TERMS", 3)
    monkeypatch.setattr(limits, "SEARCH_FOREMOST", 2)


def test_person_is_found_by_name_and_by_title_and_shows_the_newest():
    archive = Archive(new_job("a", name="Bo Holm", title="smed"))
    line = ["Bo Holm", "/navne/2026/a/"]
    line.append("smed, Netip A/S · Nyt job · 30.\N{NO-BREAK SPACE}januar\N{NO-BREAK SPACE}2026")
    assert lines(archive, "personer") == [line]
    assert lines(archive, "stillinger") == [[*line, "smed"]]


def test_person_of_several_announcements_leads_to_the_timeline():
    archive = Archive(
        new_job("a", "2025-01-01", name="Bo Holm"),
        new_job("b", "2026-01-01", name="Bo Holm", title="direktør"),
    )
    (line,) = lines(archive, "personer")
    assert line[:2] == ["Bo Holm", "/personer/bo-holm/"]
    assert line[2].startswith("direktør, Netip A/S · ")
    assert [line[3] for line in lines(archive, "stillinger")] == ["direktør"]


def test_organisation_shows_the_newest_and_is_found_by_its_other_names():
    archive = Archive(
        new_job("a", "2025-01-01", name="Bo Holm", employers=("Danske Statsbaner",)),
        new_job("b", "2026-01-01", name="Ida Dam", employers=("DSB",)),
        profiles=[profile("DSB", aliases=("Danske Statsbaner", "Banen"))],
    )
    note = "Senest: Ida Dam · Nyt job · 1.\N{NO-BREAK SPACE}januar\N{NO-BREAK SPACE}2026"
    assert lines(archive, "arbejdsgivere") == [
        ["DSB", "/arbejdsgivere/dsb/", note, "DSB\nDanske Statsbaner\nBanen"]
    ]


def test_institution_has_its_own_group():
    archive = Archive(announcement("a", institution="CBS"))
    assert [line[0] for line in lines(archive, Sector.INSTITUTION.value)] == ["CBS"]


def test_advertisement_is_called_so():
    archive = Archive(new_job("a", name="Bo Holm", advertisement=True))
    assert lines(archive, "personer")[0][2].startswith("Annonce · ")
    assert lines(archive, "arbejdsgivere")[0][2].startswith("Annonce · ")


def test_who_says_no_to_search_is_not_in_it():
    archive = Archive(new_job("a", name="Bo Holm", searchable=False))
    assert "personer" not in root(archive)
    assert "stillinger" not in root(archive)
    # The employer's page is no secret; who was named there last is.
    assert lines(archive, "arbejdsgivere") == [["Netip A/S", "/arbejdsgivere/netip/", ""]]


def test_of_who_says_no_to_one_the_others_are_found_and_not_the_timeline():
    archive = Archive(
        new_job("a", "2025-01-01", name="Bo Holm", title="smed"),
        new_job("b", "2026-01-01", name="Bo Holm", title="chef", searchable=False),
    )
    assert [line[1] for line in lines(archive, "personer")] == ["/navne/2026/a/"]
    assert "chef" not in json.dumps(root(archive))


def test_what_is_not_due_is_not_found():
    archive = Archive(new_job("a", "2027-01-01", name="Bo Holm"), now=at("2026-06-01"))
    assert not any(group in root(archive) for group in GROUPS)


def test_site_below_a_path_leads_below_it():
    archive = Archive(new_job("a", name="Bo Holm"))
    archive.site = type(archive.site)("https://x.example/avis", "Avis", "Om.", "x.example,2026")
    assert lines(archive, "personer")[0][1] == "/avis/navne/2026/a/"


def test_root_of_few_holds_everything_and_has_no_words_beside_it():
    archive = Archive(new_job("a", name="Bo Holm"))
    assert {"grene", "ord"} & root(archive).keys() == set()
    assert content(archive, p.SearchNode("bo-holm")) is None
    assert content(archive, p.SearchWords("")) is None


def test_node_of_many_holds_the_foremost_and_what_further_nodes_add(small_files):
    alone = {"employers": (), "title": None}
    surnames = enumerate(("Holm", "Dam", "Krog", "Horn"), 1)
    archive = Archive(
        *(new_job(f"a{n}", f"2026-01-0{n}", name=f"Bo {name}", **alone) for n, name in surnames)
    )
    assert root(archive)["grene"] == ["bo-", "dam-bo", "ho", "krog-bo"]
    node = content(archive, p.SearchNode("bo-"))
    assert node["grene"] == ["dam", "ho", "krog"]
    assert node["mere"] == ["personer"]
    # The newest first.
    assert [line[0] for line in node["personer"]] == ["Bo Horn", "Bo Krog"]
    assert {line[0] for line in content(archive, p.SearchNode("bo-ho"))["personer"]} == {
        "Bo Holm", "Bo Horn",
    }  # fmt: skip
    assert found(archive, "holm bo") == ["Bo Holm"]
    assert found(archive, "bo d") == ["Bo Dam"]
    assert found(archive, "bo x") == []


def test_organisation_of_many_announcements_is_first_and_one_that_is_named_wholly_before_it(
    small_files,
):
    archive = Archive(
        *(new_job(f"a{n}", employers=("Netip Drift",), name=f"P{n}") for n in range(4)),
        new_job("b", employers=("Netip",), name="Q"),
        new_job("c", employers=("Netop",), name="R"),
        new_job("d", employers=("Nettet",), name="S"),
    )
    first = [line[0] for line in content(archive, p.SearchNode("net"))["arbejdsgivere"]]
    assert first[0] == "Netip Drift"
    archive.accept(new_job("e", employers=("Net",), name="T"))
    first = [line[0] for line in content(archive, p.SearchNode("net"))["arbejdsgivere"]]
    assert first == ["Net", "Netip Drift"]


@pytest.mark.parametrize(("most", "length"), [((9, 9), 0), ((2, 9), 1), ((2, 3), 2)])
def test_words_are_in_files_by_as_many_letters_of_a_code_as_there_are_words_for(
    small_files, monkeypatch, most, length
):
    monkeypatch.setattr(limits, "SEARCH_WORDS", most)
    archive = Archive(new_job("a", name="Bo Holm", title="chef"), new_job("b", name="Ida Holm"))
    assert root(archive)["ord"] == length
    assert content(archive, p.SearchWords("ho"[:length]))["ord"].count("holm") == 1
    assert "holm" in content(archive, p.SearchWords("ol"[:length]))["ord"]
    assert content(archive, p.SearchWords("hol")) is None
