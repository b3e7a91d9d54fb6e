"""An announcement as it is stored says all that is asked of it, and comes back whole."""

import pickle

from hypothesis import given

from navnenyt.index.records import Named, record
from navnenyt.model import PartialDate
from support.archive import announcement, new_job
from support.strategies import announcements


@given(announcements())
def test_announcement_comes_back(a):
    one = record(a)
    assert one.announcement.path == a.path
    assert record(one.announcement) == one
    assert tuple(one.left_paths) == a.left_paths


@given(announcements())
def test_row_goes_to_another_process_as_it_is(a):
    assert pickle.loads(pickle.dumps(record(a))) == record(a)  # noqa: S301 - our own


def test_organisations_are_the_own_ones_first_and_the_first_of_those_is_the_main_one():
    one = record(new_job("bo", employers=("Netip A/S", "DSB"), former_employer="Ærø & Søn ApS"))
    assert one.organisations == [
        Named("arbejdsgivere", "Netip A/S", "netip", "netipas", own=True, main=True),
        Named("arbejdsgivere", "DSB", "dsb", "dsb", own=True, main=False),
        Named("arbejdsgivere", "Ærø & Søn ApS", "ærøogsøn", "ærøogsønaps", own=False, main=False),
    ]


def test_who_only_leaves_an_organisation_has_no_main_one():
    one = record(announcement("bo", former_employer="DSB"))
    assert [(each.own, each.main) for each in one.organisations] == [(False, False)]


def test_year_and_month_are_those_of_the_written_time():
    one = record(announcement("bo", "2025-12-31T23:30+00:00", effective=PartialDate(2026, 2)))
    assert (one.year, one.month, one.modified) == (2026, 1, "2026-01-01")


def test_own_path_is_none_of_those_that_lead_here():
    one = record(announcement("bo", former_paths=("navne/2025/bo", "navne/2026/bo")))
    assert one.left_paths == ["navne/2025/bo"]
    assert record(announcement("bo")).left == ""
