"""What the announcements of an organisation come to."""

from itertools import count

import pytest

from navnenyt.model import Kind, PartialDate, Sector
from navnenyt.site.cards import Link
from navnenyt.site.facts import Cohorts, FactFinder
from support.archive import Archive, announcement, new_job, profile

EMPLOYER, INSTITUTION = Sector.EMPLOYER, Sector.INSTITUTION


def facts(archive, slug="netip", sector=EMPLOYER):
    return FactFinder(archive.site, archive.queries, archive.naming).facts(sector, slug)


def named(archive, slug="netip"):
    """The texts of each fact, by its term."""
    found = facts(archive, slug).facts
    return {fact.term: [link.text for link in fact.links] for fact in found}


def departure(path="mette-holm", published="2026-01-30", **said):
    return announcement(
        path, published, kind=Kind.DEPARTURE, age=None, employers=("Netip",), **said
    )


def degree(path, published="2026-06-30", **said):
    given = {"kind": Kind.DEGREE, "age": None, "degree": "Master i it", "institution": "CBS"}
    return announcement(path, published, **{**given, **said})


def test_number_and_days_of_the_first_and_the_newest():
    found = facts(Archive(new_job("a", "2024-03-01"), new_job("b", "2026-01-30")))
    assert found.count == "2 nyheder"
    assert found.span == (
        Link("2024-03-01", "1. marts 2024"),
        Link("2026-01-30", "30. januar 2026"),
    )
    assert len(facts(Archive(new_job())).span) == 1


def test_day_is_that_of_denmark():
    found = facts(Archive(new_job("a", "2026-01-01T00:30")))
    assert [day.href for day in found.span] == ["2026-01-01"]


def test_new_job_is_one_who_began_and_at_the_other_employer_one_who_stopped():
    archive = Archive(new_job("a", name="Bo Holm", former_employer="DSB"))
    assert named(archive) == {"Er begyndt": ["Bo Holm"], "Nye kommer fra": ["DSB"]}
    assert named(archive, "dsb") == {
        "Er stoppet": ["Bo Holm"],
        "Tidligere er gået til": ["Netip A/S"],
    }
    assert facts(archive).facts[0].links == (Link("/navne/2026/a/", "Bo Holm"),)
    assert facts(archive).facts[1].links == (Link("/arbejdsgivere/dsb/", "DSB"),)


def test_departure_is_one_who_stopped_and_at_the_other_employer_one_who_began():
    archive = Archive(departure("a", name="Bo Holm", next_employer="DSB"))
    assert named(archive) == {"Er stoppet": ["Bo Holm"], "Tidligere er gået til": ["DSB"]}
    assert named(archive, "dsb") == {"Er begyndt": ["Bo Holm"], "Nye kommer fra": ["Netip"]}


def test_person_of_both_announcements_counts_once():
    archive = Archive(
        departure("a", "2026-01-01", name="Bo Holm", next_employer="DSB"),
        new_job("b", "2026-02-01", name="Bo Holm", employers=("DSB",), former_employer="Netip"),
    )
    assert named(archive) == {"Er stoppet": ["Bo Holm"], "Tidligere er gået til": ["DSB"]}
    (_, there) = facts(archive).facts
    assert there.links[0].note == ""


@pytest.mark.parametrize(
    "kind", [Kind.LEAVE, Kind.ANNIVERSARY, Kind.DEATH, Kind.BIRTHDAY, Kind.PROMOTION, Kind.BOARD]
)
def test_nothing_else_is_coming_or_leaving(kind):
    """Least of all a leave: nobody who comes back has left."""
    assert named(Archive(announcement(kind=kind, employers=("Netip",)))) == {}


@pytest.mark.parametrize("kind", [Kind.APPOINTMENT, Kind.ACTING])
def test_who_rises_in_the_house_did_not_come_to_it(kind):
    inside = announcement("a", kind=kind, employers=("Netip",), former_employer="Netip A/S")
    assert named(Archive(inside)) == {}
    outside = announcement("a", kind=kind, name="Bo", employers=("Netip",), former_employer="DSB")
    assert named(Archive(outside)) == {"Er begyndt": ["Bo"], "Nye kommer fra": ["DSB"]}


def test_why_somebody_left_is_not_said():
    archive = Archive(
        announcement("a", kind=Kind.RETIREMENT, name="Bo Holm", employers=("Netip",)),
        departure("b", name="Ida Dam"),
    )
    assert named(archive) == {"Er stoppet": ["Bo Holm", "Ida Dam"]}
    assert {link.note for fact in facts(archive).facts for link in fact.links} == {""}


def test_employers_of_most_come_first_with_how_many_under_the_names_of_their_profiles():
    number = count()
    archive = Archive(
        *(new_job(f"a{next(number)}", former_employer=each) for each in ("X", "DSB", "Banen")),
        profiles=[profile("DSB", aliases=("Banen",))],
    )
    (others,) = (fact for fact in facts(archive).facts if fact.term == "Nye kommer fra")
    assert [(link.text, link.note) for link in others.links] == [("DSB", "2"), ("X", "")]


def test_so_many_are_named_and_the_others_counted():
    archive = Archive(*(new_job(f"a{n}", f"2026-01-{n:02}") for n in range(1, 10)))
    (began,) = facts(archive).facts
    assert (len(began.links), began.more) == (6, 3)
    assert began.links[0].href == "/navne/2026/a9/"


def test_degrees_have_their_years_newest_first():
    archive = Archive(
        degree("a"), degree("b"), degree("c", "2025-06-30"), degree("d", degree="HD"),
        degree("e", "2026-01-15", effective=PartialDate(2025, 12)), degree("f", programme="ret"),
    )  # fmt: skip
    found = facts(archive, "cbs", INSTITUTION).cohorts
    assert found == (
        Cohorts("Master i it", ((2026, 2), (2025, 2)), 0),
        Cohorts("HD", ((2026, 1),), 0),
        Cohorts("Master i it, linjen i ret", ((2026, 1),), 0),
    )


def test_plot_shows_each_quarter_up_to_the_newest():
    days = ("2025-01-15", "2025-03-31", "2025-10-01", "2025-12-31T23:59")
    archive = Archive(*(new_job(f"a{n}", day) for n, day in enumerate(days)))
    columns = facts(archive).plot.columns
    assert [(each.label, each.count) for each in columns] == [
        ("1. kvartal 2025", 2), ("2. kvartal 2025", 0), ("3. kvartal 2025", 0),
        ("4. kvartal 2025", 2),
    ]  # fmt: skip


def test_few_announcements_and_one_quarter_have_no_plot():
    assert facts(Archive(new_job("a", "2024-01-01"), new_job("b"))).plot is None
    assert facts(Archive(*(new_job(f"a{n}") for n in range(9)))).plot is None


def test_plot_of_many_years_shows_the_newest():
    archive = Archive(*(new_job(f"a{n}", f"{n}-05-05") for n in range(2010, 2027)))
    columns = facts(archive).plot.columns
    assert (len(columns), columns[-1].label) == (20, "2. kvartal 2026")
