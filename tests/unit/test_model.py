from datetime import date, datetime

import pytest

from navnenyt.model import Announcement, Kind, PartialDate, Sector, Tense
from support.strategies import COPENHAGEN


def announcement(**facts):
    published = datetime(2026, 1, 30, 6, 30, tzinfo=COPENHAGEN)
    made = {"path": "navne/2026/bo", "kind": Kind.NEW_JOB, "name": "Bo", "published": published}
    return Announcement(**made | facts)


@pytest.mark.parametrize(
    ("kind", "label"),
    [
        (Kind.NEW_JOB, "Nyt job"),
        (Kind.PROMOTION, "Forfremmelse"),
        (Kind.DEGREE, "Færdiggjort uddannelse"),
        (Kind.APPOINTMENT, "Udnævnelse"),
        (Kind.ACTING, "Konstituering"),
        (Kind.BOARD, "Bestyrelse"),
        (Kind.DEPARTURE, "Fratrædelse"),
        (Kind.RETIREMENT, "Pension"),
        (Kind.LEAVE, "Orlov"),
        (Kind.ANNIVERSARY, "Jubilæum"),
        (Kind.BIRTHDAY, "Fødselsdag"),
        (Kind.DEATH, "Dødsfald"),
    ],
)
def test_a_kind_has_a_printed_label(kind, label):
    assert kind.label == label


def test_the_kinds_are_those_that_an_editor_may_write():
    """In the order of the contract, section 6."""
    assert [kind.value for kind in Kind] == (
        "nyt job · forfremmelse · uddannelse · udnævnelse · konstituering · bestyrelse · "
        "fratrædelse · pension · orlov · jubilæum · fødselsdag · dødsfald"
    ).split(" · ")


def test_a_sector_is_a_folder_and_an_address():
    assert [sector.value for sector in Sector] == ["arbejdsgivere", "uddannelsessteder"]


@pytest.mark.parametrize(("sector", "word"), [(Sector.EMPLOYER, "hos"), (Sector.INSTITUTION, "på")])
def test_a_sector_has_a_preposition(sector, word):
    assert sector.preposition == word


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        (PartialDate(2026, 1, 27), date(2026, 1, 27), date(2026, 1, 27)),
        (PartialDate(2026, 2), date(2026, 2, 1), date(2026, 2, 28)),
        (PartialDate(2024, 2), date(2024, 2, 1), date(2024, 2, 29)),
        (PartialDate(2026, 12), date(2026, 12, 1), date(2026, 12, 31)),
    ],
)
def test_a_month_covers_all_of_its_days(when, first, last):
    assert (when.first, when.last) == (first, last)


@pytest.mark.parametrize(
    ("effective", "tense"),
    [
        (None, Tense.NOW),
        (PartialDate(2026, 1, 29), Tense.PAST),
        (PartialDate(2026, 1, 30), Tense.NOW),
        (PartialDate(2026, 1, 31), Tense.LATER),
        (PartialDate(2025, 12), Tense.PAST),
        (PartialDate(2026, 1), Tense.NOW),
        (PartialDate(2026, 2), Tense.LATER),
        (PartialDate(2025, 1), Tense.PAST),
        (PartialDate(2027, 1), Tense.LATER),
    ],
)
def test_tense_is_the_day_against_the_day_of_publication(effective, tense):
    assert announcement(effective=effective).tense is tense


@pytest.mark.parametrize(
    ("effective", "tense"),
    [(PartialDate(2026, 1, 31), Tense.LATER), (PartialDate(2026, 1), Tense.NOW)],
)
def test_the_last_minute_of_a_day_is_still_that_day(effective, tense):
    late = datetime(2026, 1, 30, 23, 59, tzinfo=COPENHAGEN)
    assert announcement(published=late, effective=effective).tense is tense


def test_the_first_path_is_the_oldest():
    assert announcement().first_path == "navne/2026/bo"
    moved = announcement(former_paths=("navne/2024/bo", "navne/2025/bo"))
    assert moved.first_path == "navne/2024/bo"


@pytest.mark.parametrize(
    ("updated", "modified"),
    [
        (None, date(2026, 1, 30)),
        (date(2026, 2, 2), date(2026, 2, 2)),
        (date(2026, 1, 29), date(2026, 1, 30)),
    ],
)
def test_a_change_is_never_older_than_the_notice(updated, modified):
    assert announcement(updated=updated).modified == modified


def test_feeds_follow_where_the_person_is_and_pages_also_where_from_and_to():
    told = announcement(
        employers=("A", "B"), organisations=("C",), institution="D",
        former_employer="E", next_employer="F",
    )  # fmt: skip
    assert told.own_organisations() == [
        (Sector.EMPLOYER, "A"),
        (Sector.EMPLOYER, "B"),
        (Sector.EMPLOYER, "C"),
        (Sector.INSTITUTION, "D"),
    ]
    assert told.other_organisations() == [(Sector.EMPLOYER, "F"), (Sector.EMPLOYER, "E")]


def test_a_person_may_belong_nowhere():
    assert announcement().own_organisations() == []
    assert announcement().other_organisations() == []


def test_unless_it_says_otherwise_a_notice_is_searchable_and_no_advertisement():
    plain = announcement()
    assert plain.searchable
    assert not plain.advertisement
    assert not plain.draft
    assert not plain.consent


@pytest.mark.parametrize(
    ("when", "written"),
    [(PartialDate(2026, 1, 7), "2026-01-07"), (PartialDate(2026, 11), "2026-11")],
)
def test_partial_date_is_written_with_its_precision(when, written):
    assert when.isoformat() == written
