"""Which two announcements tell the same, and who is told; names one slip apart."""

import pytest

from navnenyt.flow import messages as m
from navnenyt.flow.likeness import Likenesses
from navnenyt.index.conflicts import Conflicts
from navnenyt.index.records import record
from navnenyt.model import Kind
from navnenyt.model import PartialDate as Day
from support.archive import Archive, announcement, new_job, profile

FIRST = new_job("a", "2026-01-30", name="Mette Holm")


def told(one, other, *, profiles=()):
    """The advice on two, seen together, and on the second when the first is there already."""
    archive = Archive(one, other, profiles=profiles)
    likenesses = Likenesses(archive.store, archive.naming, Conflicts(archive.store.connection))
    together = [*likenesses.beside_earlier(record(one))]
    together += likenesses.beside_earlier(record(other))
    together += likenesses.twins()
    assert together == list(likenesses.of(other))
    return together


def twice(later, first):
    return [m.TOLD_TWICE.at(f"{later.path}.md", 1, "navn", others=f"{first.path}.md")]


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"name": "mette  holm"},
        {"title": "direktør"},
        {"employers": ("netip ApS",)},
        {"published": "2026-02-28"},
        {"effective": Day(2026, 2, 1)},
        {"person": "mette-holm"},
    ],
    ids=str,
)
def test_the_later_of_two_that_tell_the_same_is_told_of(facts):
    later = new_job(**{"path": "b", "name": "Mette Holm", **facts})
    assert told(FIRST, later) == twice(later, FIRST)


@pytest.mark.parametrize(
    "facts",
    [
        {"name": "Mette Holst"},
        {"employers": ("Bølgebryder",)},
        {"employers": ("Netip", "Bølgebryder")},
        {"published": "2026-03-30"},
        {"kind": Kind.APPOINTMENT},
    ],
    ids=str,
)
def test_two_that_differ_in_what_matters_are_left_alone(facts):
    assert told(FIRST, new_job(**{"path": "b", "name": "Mette Holm", **facts})) == []


def test_two_days_of_effect_part_two_however_near_they_come_out():
    one = new_job("a", name="Mette Holm", effective=Day(2026, 1, 1))
    other = new_job("b", name="Mette Holm", effective=Day(2026, 2, 1))
    assert told(one, other) == []


def test_namesakes_who_are_told_apart_are_two():
    one = new_job("a", name="Mette Holm", person="mette-holm")
    other = new_job("b", name="Mette Holm", person="mette-holm-2")
    assert told(one, other) == []


def test_an_alias_names_the_same_place():
    netip = profile("Netip A/S", aliases=("Det Gamle Navn",))
    other = new_job("b", name="Mette Holm", employers=("Det Gamle Navn",))
    assert told(FIRST, other, profiles=[netip]) == twice(other, FIRST)


def test_the_later_by_publication_is_told_of_whichever_is_saved_last():
    later = new_job("a", "2026-01-31", name="Mette Holm")
    first = new_job("b", "2026-01-30", name="Mette Holm")
    assert told(later, first) == twice(later, first)


def test_birthdays_have_no_place_and_one_a_year():
    one = announcement("a", "2026-01-30", name="Mette Holm", age=50)
    again = announcement("b", "2026-01-30", name="Mette Holm", age=50)
    assert told(one, again) == twice(again, one)
    next_year = announcement("c", "2027-01-30", name="Mette Holm", age=51)
    assert told(one, next_year) == []


def test_a_name_one_slip_away_is_told_of_with_the_file_that_has_the_other():
    one = new_job("a", "2026-01-01", employers=("Netfirmaet",))
    other = new_job("b", "2026-01-02", employers=("Netfirmat A/S",))
    assert told(one, other) == [
        m.NEAR_NAME.at(
            "navne/2026/b.md", 1, "arbejdsgiver",
            spelling="Netfirmat A/S", other="Netfirmaet", others="navne/2026/a.md",
        )
    ]  # fmt: skip
