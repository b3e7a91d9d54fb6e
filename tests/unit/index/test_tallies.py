"""How many were published: counted for the cells that a change can reach, and for no others."""

from navnenyt.index.answers import Month
from navnenyt.index.tallies import Tallies
from navnenyt.model import Kind
from support.archive import Archive, announcement, at

JANUARY = (2026, 1, Kind.BIRTHDAY.value)


def counted(archive):
    return [(month.year, month.month, month.count) for month in archive.queries.tallies.months()]


def test_what_is_due_is_counted_by_month_and_kind():
    archive = Archive(
        announcement("a", "2026-01-30"), announcement("b", "2026-01-01"),
        announcement("c", "2026-01-02", kind=Kind.DEATH), announcement("d", "2026-12-01"),
        now=at("2026-06-01"),
    )  # fmt: skip
    assert counted(archive) == [(2026, 1, 3)]
    assert archive.queries.tallies.months(Kind.DEATH) == [Month(2026, 1, 1)]
    assert archive.queries.tallies.kinds() == {Kind.BIRTHDAY: 2, Kind.DEATH: 1}
    assert archive.queries.tallies.kinds().get(Kind.BIRTHDAY, 0) == 2


def test_cell_that_changed_is_counted_anew_and_the_others_are_left():
    archive = Archive(announcement("a", "2026-01-30"))
    archive.accept(announcement("b", "2026-01-30"))
    archive.accept(announcement("c", "2026-02-01"))
    Tallies(archive.store.connection).bring_up([JANUARY])
    assert counted(archive) == [(2026, 1, 2)]


def test_cell_that_is_empty_is_gone():
    archive = Archive(announcement("a", "2026-01-30"))
    archive.store.entries.drop("navne/2026/a")
    Tallies(archive.store.connection).bring_up([JANUARY])
    assert counted(archive) == []
    assert archive.queries.tallies.kinds() == {}
    assert archive.queries.tallies.kinds().get(Kind.BIRTHDAY, 0) == 0
