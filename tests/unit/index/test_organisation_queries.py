"""What is asked of an organisation: its announcements, years, spellings and neighbours."""

import pytest

from navnenyt.model import Kind, Sector
from support.archive import Archive, at, new_job, paths, profile

EMPLOYER, INSTITUTION = Sector.EMPLOYER, Sector.INSTITUTION


def job(path, published="2026-01-30", *employers, **facts):
    return new_job(path, published, employers=employers, **facts)


ARCHIVE = Archive(
    job("aeldst", "2025-06-01", "netIP"),
    job("aase", "2026-01-30", "Netip A/S", "DSB"),
    job("bo", "2026-01-30", "DSB", next_employer="Netip"),
    job("carl", "2026-03-01", "DSB", former_employer="Netip ApS"),
    job("dorte", "2026-02-01", kind=Kind.DEGREE, institution="Netip"),
    job("erik", "2026-02-02", organisations=("Netip",)),
    job("snart", "2026-12-01", "Netip Nu A/S", "Netip"),
    now=at("2026-06-01"),
)


def test_organisation_is_shown_with_all_that_name_it_in_any_field():
    found = paths(ARCHIVE.queries.of_organisation(EMPLOYER, "netip", 100))
    assert found == ["carl", "erik", "aase", "bo", "aeldst"]


def test_no_more_than_the_limit_are_shown():
    assert paths(ARCHIVE.queries.of_organisation(EMPLOYER, "netip", 2)) == ["carl", "erik"]


def test_employer_and_institution_of_one_name_are_two():
    assert paths(ARCHIVE.queries.of_organisation(INSTITUTION, "netip", 100)) == ["dorte"]


def test_feed_follows_those_who_belong_to_it():
    """Where somebody comes from or goes to is shown on pages and followed by nobody."""
    assert paths(ARCHIVE.queries.followed(EMPLOYER, "netip")) == ["erik", "aase", "aeldst"]
    assert paths(ARCHIVE.queries.followed(INSTITUTION, "netip")) == ["dorte"]


def test_organisation_that_is_only_left_or_gone_to_has_no_feed():
    archive = Archive(job("aase", "2026-01-30", "DSB", former_employer="Netip", next_employer="B"))
    assert archive.queries.has_feed(EMPLOYER, "dsb")
    assert not archive.queries.has_feed(EMPLOYER, "netip")
    assert not archive.queries.has_feed(EMPLOYER, "b")


def test_own_employer_that_is_also_the_former_one_is_followed():
    archive = Archive(job("aase", "2026-01-30", "Netip", former_employer="Netip"))
    assert paths(archive.queries.followed(EMPLOYER, "netip")) == ["aase"]


def test_years_are_counted_newest_first():
    assert ARCHIVE.queries.organisation_years(EMPLOYER, "netip") == [(2026, 4), (2025, 1)]
    assert ARCHIVE.queries.organisation_years(EMPLOYER, "nobody") == []


def test_year_of_an_organisation_holds_all_of_it():
    found = ARCHIVE.queries.of_organisation_and_year(EMPLOYER, "netip", 2026)
    assert paths(found) == ["carl", "erik", "aase", "bo"]


def listed(archive, sector):
    """The slug and the name of every line of a sector's directory."""
    return [(line.key, line.name) for line in archive.queries.listings.lines(sector.value)]


def test_every_organisation_of_a_sector_is_listed_as_the_newest_that_is_due_spells_it():
    assert listed(ARCHIVE, EMPLOYER) == [("dsb", "DSB"), ("netip", "Netip ApS")]
    assert listed(ARCHIVE, INSTITUTION) == [("netip", "Netip")]


@pytest.mark.parametrize(
    ("asked", "spelt"),
    [
        ({}, "Netip ApS"), ({"year": 2025}, "netIP"), ({"year": 2024}, ""),
        ({"own": True}, "Netip"), ({"year": 2025, "own": True}, "netIP"),
    ],
    ids=str,
)  # fmt: skip
def test_spelling_is_that_of_the_newest_of_those_that_are_asked_for(asked, spelt):
    assert ARCHIVE.queries.spelling(EMPLOYER, "netip", **asked) == spelt


@pytest.mark.parametrize("first", ["aase", "bo"])
def test_spelling_of_two_at_one_instant_is_that_of_the_first_path_everywhere(first):
    spelt = {"aase": "Netip A/S", "bo": "netIP"}
    order = [first, *(spelt.keys() - {first})]
    archive = Archive(*(job(path, "2026-01-30", spelt[path]) for path in order))
    assert archive.queries.spelling(EMPLOYER, "netip") == "Netip A/S"
    assert listed(archive, EMPLOYER) == [("netip", "Netip A/S")]


def test_profile_decides_which_spellings_are_one_organisation():
    dsb = profile("DSB", aliases=("Danske Statsbaner",))
    archive = Archive(
        job("aase", "2026-01-30", "DSB"),
        job("bo", "2026-01-31", "Danske Statsbaner"),
        profiles=[dsb],
    )
    assert paths(archive.queries.of_organisation(EMPLOYER, "dsb", 9)) == ["bo", "aase"]


# -- neighbours -----------------------------------------------------------------------------------

NEIGHBOURS = Archive(
    job("a", "2026-01-30T12:00", "Netip"),
    job("b", "2026-01-30T11:00+00:00", "Netip"),
    job("c", "2026-01-30T12:00", "Netip"),
    job("aeldre", "2026-01-29", "Netip"),
    job("nyere", "2026-02-02", "Netip"),
    job("fremmed", "2026-01-30T12:00", "DSB"),
    job("snart", "2026-12-01", "Netip"),
    now=at("2026-06-01"),
)


def beside(archive, path, slug="netip"):
    """The last parts of the paths of the older and the newer neighbour."""
    shown = archive.store.entries.at(f"navne/2026/{path}").announcement
    found = archive.queries.neighbours(
        EMPLOYER, slug, int(shown.published.timestamp()), shown.path
    )  # fmt: skip
    return tuple(
        each.path.rsplit("/", 1)[-1] if each else None for each in (found.older, found.newer)
    )


@pytest.mark.parametrize(
    ("path", "neighbours"),
    [
        ("aeldre", (None, "c")),
        ("c", ("aeldre", "b")),
        ("b", ("c", "a")),
        ("a", ("b", "nyere")),
        ("nyere", ("a", None)),
    ],
)
def test_neighbours_are_those_of_the_list_also_at_equal_instants(path, neighbours):
    assert beside(NEIGHBOURS, path) == neighbours


def test_following_the_older_neighbour_walks_the_whole_list_once():
    walked, path = [], "nyere"
    while path and path not in walked:
        walked.append(path)
        path = beside(NEIGHBOURS, path)[0]
    assert walked == paths(NEIGHBOURS.queries.of_organisation(EMPLOYER, "netip", 99))


def test_the_only_announcement_has_no_neighbour():
    assert beside(NEIGHBOURS, "fremmed", "dsb") == (None, None)
