from datetime import datetime

import pytest

from navnenyt.danish.clauses import Clauses, from_to
from navnenyt.language import plain
from navnenyt.model import Announcement, Kind, PartialDate, Pronoun, Sector
from navnenyt.naming import Naming
from support.strategies import COPENHAGEN, profile


def clauses(*profiles, **facts):
    """The clauses of a notice published on 30 January 2026 about Bo Holm."""
    made = {"path": "x", "kind": Kind.RETIREMENT, "name": "Bo Holm"} | facts
    published = datetime(2026, 1, 30, tzinfo=COPENHAGEN)
    return Clauses(Announcement(published=published, **made), Naming(profiles))


@pytest.mark.parametrize(
    ("facts", "text"),
    [
        ({}, "Bo Holm"),
        ({"age": 42}, "Bo Holm, 42 år,"),
        ({"age": 0}, "Bo Holm, 0 år,"),
        ({"town": "Skive"}, "Bo Holm, Skive,"),
        ({"title": "chef"}, "Bo Holm, chef,"),
        ({"employers": ("Netip",)}, "Bo Holm, Netip,"),
        ({"title": "chef", "employers": ("Netip",)}, "Bo Holm, chef hos Netip,"),
        ({"title": "chef", "place": "i Esbjerg"}, "Bo Holm, chef i Esbjerg,"),
        ({"place": "i Esbjerg"}, "Bo Holm"),
        ({"place": "i Esbjerg", "employers": ("Netip",)}, "Bo Holm, Netip,"),
        (
            {
                "age": 42, "title": "chef", "place": "salget", "employers": ("A", "B"),
                "town": "Skive",
            },
            "Bo Holm, 42 år, chef ved salget hos A og hos B, Skive,",
        ),
    ],
)  # fmt: skip
def test_who_is_the_name_and_what_is_known_between_commas(facts, text):
    assert plain(clauses(**facts).who()) == text


def test_who_can_be_told_without_the_age():
    assert plain(clauses(age=42, town="Skive").who(age=False)) == "Bo Holm, Skive,"


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("salget", " ved salget"),
        ("i Esbjerg", " i Esbjerg"),
        ("på Fyn", " på Fyn"),
        ("ved havnen", " ved havnen"),
        ("for Norden", " for Norden"),
        ("under ministeriet", " under ministeriet"),
        ("hos kunden", " hos kunden"),
        ("På Fyn", " På Fyn"),
        ("it-afdelingen", " ved it-afdelingen"),
        ("i", " i"),
        ("forretningen", " ved forretningen"),
    ],
)
def test_a_place_has_its_own_preposition_or_ved(place, text):
    assert clauses(place=place).place == text


def test_an_absent_place_leaves_nothing():
    assert clauses().place == ""


def test_each_employer_has_its_own_preposition():
    found = clauses(profile("Kommunen", preposition="i"), employers=("Netip", "Kommunen"))
    assert plain(found.at_employer) == " hos Netip og i Kommunen"
    assert plain(found.employer) == "Netip og Kommunen"


def test_an_institution_has_pa_unless_its_profile_says_otherwise():
    cbs = profile("CBS", sector=Sector.INSTITUTION, preposition="ved")
    assert plain(clauses(institution="CBS").at_institution) == " på CBS"
    assert plain(clauses(cbs, institution="CBS").at_institution) == " ved CBS"
    assert plain(clauses(cbs, employers=("CBS",)).at_employer) == " hos CBS"


MONTH_BEFORE, MONTH_OF, MONTH_AFTER = (
    PartialDate(2025, 12), PartialDate(2026, 1), PartialDate(2026, 2),
)  # fmt: skip
DAY_AFTER = PartialDate(2026, 2, 1)


@pytest.mark.parametrize(
    ("effective", "plain_when", "hired_when"),
    [
        (None, "", ""),
        (PartialDate(2026, 1, 27), " pr. 27. januar 2026", " pr. 27. januar 2026"),
        (DAY_AFTER, " pr. 1. februar 2026", " pr. 1. februar 2026"),
        (MONTH_BEFORE, " i december 2025", " i december 2025"),
        (MONTH_OF, " i januar 2026", " i januar 2026"),
        (MONTH_AFTER, " i februar 2026", " fra februar 2026"),
    ],
)
def test_a_later_month_is_fra_after_ansat_and_its_like(effective, plain_when, hired_when):
    found = clauses(effective=effective)
    assert found.when() == plain_when
    assert found.when(from_later=True) == hired_when


@pytest.mark.parametrize(
    ("effective", "day", "day_of_year"),
    [
        (None, "", ""),
        (PartialDate(2026, 1, 27), " den 27. januar 2026", " den 27. januar"),
        (MONTH_AFTER, " i februar 2026", " i februar"),
    ],
)
def test_a_day_and_a_birthday(effective, day, day_of_year):
    found = clauses(effective=effective)
    assert found.on_day == day
    assert found.on_day_of_year == day_of_year


@pytest.mark.parametrize(
    ("title", "employer", "text"),
    [
        ("chef", "Netip", " kommer fra en stilling som chef hos Netip"),
        ("chef", None, " kommer fra en stilling som chef"),
        (None, "Netip", " kommer fra Netip"),
        (None, None, ""),
    ],
)
def test_a_move_is_from_a_title_or_from_an_employer(title, employer, text):
    assert plain(clauses().move("kommer fra", title, employer)) == text


@pytest.mark.parametrize(
    ("pronoun", "text"),
    [
        (None, " Bo Holm går. Bo Holm løber. Bo Holm står."),
        (Pronoun.HAN, " Han går. Han løber. Han står."),
        (Pronoun.HUN, " Hun går. Hun løber. Hun står."),
        (Pronoun.HEN, " Hen går. Hen løber. Hen står."),
        (Pronoun.DE, " Bo Holm går. De løber. De står."),
    ],
)
def test_follow_ups_begin_with_the_pronoun_or_the_full_name(pronoun, text):
    """»de« begins with the name, also where the first clause is absent."""
    follow_ups = clauses(pronoun=pronoun).follow_ups("", " går", (), " løber", " står")
    assert plain(follow_ups) == text


def test_the_tail_has_the_order_of_the_contract():
    found = clauses(
        pronoun=Pronoun.HUN, tasks="drift", former_title="elev", former_employer="DSB",
        training="økonom", background="salg", predecessor="Ib Bo",
    )  # fmt: skip
    assert plain(found.tail()) == (
        " Hun skal især beskæftige sig med drift. Hun kommer fra en stilling som elev hos DSB."
        " Hun er uddannet økonom. Hun har tidligere beskæftiget sig med salg. Hun afløser Ib Bo."
    )
    promoted = found.tail(tasks="skal fremover især", comes_from=False)
    assert plain(promoted).startswith(" Hun skal fremover især beskæftige sig med drift. Hun er ")


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (None, None, ""),
        (DAY_AFTER, None, " fra 1. februar 2026"),
        (None, MONTH_AFTER, " til februar 2026"),
        (DAY_AFTER, MONTH_AFTER, " fra 1. februar 2026 til februar 2026"),
    ],
)
def test_a_span_of_time_leaves_out_what_is_not_known(start, end, text):
    assert from_to(start, end) == text
