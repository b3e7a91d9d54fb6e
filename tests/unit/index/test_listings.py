"""The lines of the directories: in Danish order, replaced one by one, and what that changes."""

import pytest

from navnenyt.index.listings import PERSONS, Line
from navnenyt.model import Sector
from support.archive import Archive, new_job, profile

EMPLOYERS = Sector.EMPLOYER.value


def entry(path, name, *employers, published="2026-01-30", **facts):
    return new_job(path, published, name=name, employers=employers or ("Netip",), **facts)


def names(archive, directory=PERSONS, letter=None):
    return [line.name for line in archive.queries.listings.lines(directory, letter)]


def test_person_is_one_line_by_the_newest_entry():
    archive = Archive(
        entry("a", "Bo Holm", published="2025-01-01", person="bo"),
        entry("b", "Bo Juhl", person="bo"),
    )
    assert archive.queries.listings.lines(PERSONS) == [
        Line("navne/2026/a", "j", "Bo Juhl", "navne/2026/b", "bo", "")
    ]


def test_namesakes_are_told_apart_and_nobody_else_is_explained():
    archive = Archive(
        entry("a", "Bo Holm", title="chef"), entry("b", "Bo Holm", "DSB", title="smed"),
        entry("c", "Bo Holst", title="smed"),
    )  # fmt: skip
    notes = [(line.name, line.note) for line in archive.queries.listings.lines(PERSONS)]
    assert notes == [("Bo Holm", "chef, Netip"), ("Bo Holm", "smed, DSB"), ("Bo Holst", "")]


def test_letter_has_its_own_lines_in_danish_order():
    spelt = ("Bo Østergaard", "Bo Ågren", "Bo Aagaard", "Bo Holm")
    archive = Archive(*(entry(f"nr-{n}", name) for n, name in enumerate(spelt)))
    assert names(archive) == ["Bo Holm", "Bo Østergaard", "Bo Ågren", "Bo Aagaard"]
    assert names(archive, letter="aa") == ["Bo Ågren", "Bo Aagaard"]
    assert set(archive.queries.listings.letters(PERSONS)) == {"h", "oe", "aa"}


@pytest.mark.parametrize(("limit", "more"), [(0, True), (2, True), (3, False), (4, False)])
def test_directory_is_known_to_be_long_without_being_read(limit, more):
    archive = Archive(*(entry(path, f"{path} Holm") for path in "abc"))
    assert archive.queries.listings.has_more_than(PERSONS, limit) == more


def test_organisation_is_called_as_its_profile_else_as_the_newest_says():
    archive = Archive(
        entry("a", "A", "netIP", "Danske Statsbaner", published="2025-01-01"),
        entry("b", "B", "Netip A/S"),
        profiles=[profile("DSB", aliases=("Danske Statsbaner",), sort_as="Ågård")],
    )
    lines = archive.queries.listings.lines(EMPLOYERS)
    assert [(line.key, line.letter, line.name) for line in lines] == [
        ("netip", "n", "Netip A/S"), ("dsb", "aa", "DSB"),
    ]  # fmt: skip


def organisation_again(archive, slug="netip"):
    one = [(Sector.EMPLOYER, slug)]
    return archive.queries.listings.bring_up_organisations(one, archive.naming)


def test_line_that_is_as_it_was_changes_no_letter():
    archive = Archive(entry("a", "A", "Netip"))
    assert organisation_again(archive) == set()
    archive.accept(entry("b", "B", "Netip", published="2026-02-01"))
    assert organisation_again(archive) == set()


def test_line_that_is_spelt_otherwise_changes_its_letter():
    archive = Archive(entry("a", "A", "Netip"))
    archive.accept(entry("b", "B", "netIP", published="2026-02-01"))
    assert organisation_again(archive) == {(EMPLOYERS, "n")}
    assert names(archive, EMPLOYERS) == ["netIP"]


def test_line_that_comes_or_goes_changes_its_letter():
    archive = Archive(entry("a", "A", "Netip"))
    archive.accept(entry("b", "B", "DSB"))
    assert organisation_again(archive, "dsb") == {(EMPLOYERS, "d")}
    archive.store.entries.drop("navne/2026/a")
    assert organisation_again(archive) == {(EMPLOYERS, "n")}
    assert names(archive, EMPLOYERS) == ["DSB"]


def test_person_of_another_surname_changes_both_letters():
    archive = Archive(entry("a", "Bo Holm", person="bo"))
    archive.accept(entry("a", "Bo Juhl", person="bo"))
    assert archive.queries.listings.bring_up_persons(["navne/2026/a"]) == {"h", "j"}
    assert names(archive) == ["Bo Juhl"]


def test_person_who_is_gone_leaves_no_line():
    archive = Archive(entry("a", "Bo Holm"))
    archive.store.entries.drop("navne/2026/a")
    assert archive.queries.listings.bring_up_persons(["navne/2026/a"]) == {"h"}
    assert names(archive) == []
