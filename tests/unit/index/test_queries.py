"""Questions about what is due: newest first, at equal instants by path; nothing before its time."""

import pytest

from navnenyt.index.answers import Month
from navnenyt.index.people import NOWHERE
from navnenyt.model import Kind
from support.archive import Archive, announcement, at, paths

# Two stand at the same instant, written in two time zones.
NOON = Archive(
    announcement("carl", "2026-01-30T12:00"),
    announcement("aase", "2026-01-30T11:00+00:00"),
    announcement("bo", "2026-01-30T11:59"),
    announcement("dorte", "2026-01-30T12:30+02:00"),
    announcement("navne/2025/erik", "2025-12-31T23:30+00:00"),
)


def test_all_are_newest_first_and_by_path_where_instants_are_equal():
    assert paths(NOON.queries.every()) == ["aase", "carl", "bo", "dorte", "erik"]


def test_newest_are_the_first_of_all():
    assert paths(NOON.queries.newest(2)) == ["aase", "carl"]


def test_every_question_of_one_announcement_is_by_its_path():
    assert NOON.queries.entry("navne/2026/bo").announcement == announcement(
        "bo", "2026-01-30T11:59"
    )
    assert NOON.queries.entry("navne/2026/nobody") is None


@pytest.mark.parametrize(
    ("now", "shown"),
    [
        ("2026-01-30T11:58:59", ["dorte", "erik"]),
        ("2026-01-30T11:59:00", ["bo", "dorte", "erik"]),
        ("2026-01-30T11:00:00+00:00", ["aase", "carl", "bo", "dorte", "erik"]),
        ("2026-01-01T00:29:59", []),
    ],
)
def test_announcement_is_shown_from_its_instant_on(now, shown):
    archive = Archive(*(each.announcement for each in NOON.queries.every()), now=at(now))
    assert paths(archive.queries.every()) == shown
    assert (archive.queries.count(), archive.queries.scheduled()) == (len(shown), 5 - len(shown))


def test_next_one_due_is_the_oldest_of_those_that_wait():
    archive = Archive(
        *(each.announcement for each in NOON.queries.every()), now=at("2026-01-30T11:58:59")
    )
    assert archive.queries.next_due() == at("2026-01-30T11:59").timestamp()


def test_no_question_tells_of_what_is_not_due():
    later = announcement("senere", "2026-02-01", person="x", former_paths=("navne/2025/foer",))
    archive = Archive(
        later, announcement("senest", "2026-02-01", person="x"), now=at("2026-01-31T23:59")
    )
    queries, kind, month = archive.queries, later.kind, (2026, 2)
    assert [
        queries.newest(9), queries.of_month(*month), queries.of_kind_and_month(kind, *month),
        queries.tallies.months(), queries.tallies.months(kind), list(queries.tallies.kinds()),
        queries.inventory.sitemap_years(),
        queries.inventory.sitemap_of_year(2026), queries.on_timeline("x"),
        list(queries.each_of_kind(kind)), list(queries.each_of_month(*month)),
        queries.listings.lines("personer"), queries.inventory.paths(),
        queries.inventory.timelines(), queries.inventory.former_paths(),
    ] == [[]] * 15  # fmt: skip
    assert queries.entry(later.path) is queries.entry_formerly("navne/2025/foer") is None
    assert queries.identity(later.path) is None
    assert queries.place(later.path) == NOWHERE


def test_month_is_that_of_copenhagen():
    """Half past eleven in the evening in Greenwich is the next year in Denmark."""
    assert paths(NOON.queries.of_month(2026, 1)) == ["aase", "carl", "bo", "dorte", "erik"]
    assert NOON.queries.of_month(2025, 12) == []
    assert NOON.queries.inventory.sitemap_of_year(2026)[-1][0] == "navne/2025/erik"


MIXED = Archive(
    announcement("a", "2026-02-03"),
    announcement("b", "2026-02-01", kind=Kind.DEATH),
    announcement("c", "2026-02-02"),
    announcement("d", "2025-02-02"),
    announcement("e", "2025-12-01", searchable=False),
    announcement("f", "2024-05-05", kind=Kind.DEATH, searchable=False),
)


def test_months_are_counted_newest_first():
    assert MIXED.queries.tallies.months() == [
        Month(2026, 2, 3), Month(2025, 12, 1), Month(2025, 2, 1), Month(2024, 5, 1),
    ]  # fmt: skip


def test_months_of_a_kind_count_that_kind():
    assert MIXED.queries.tallies.months(Kind.DEATH) == [Month(2026, 2, 1), Month(2024, 5, 1)]
    assert MIXED.queries.tallies.months(Kind.LEAVE) == []


def test_kinds_are_in_the_order_of_the_model_with_their_numbers():
    assert MIXED.queries.tallies.kinds() == {Kind.BIRTHDAY: 4, Kind.DEATH: 2}


def test_all_of_a_kind_are_newest_first():
    assert paths(MIXED.queries.each_of_kind(Kind.BIRTHDAY)) == ["a", "c", "e", "d"]


def test_kind_and_month_are_asked_together():
    assert paths(MIXED.queries.of_kind_and_month(Kind.BIRTHDAY, 2026, 2)) == ["a", "c"]
    assert paths(MIXED.queries.of_month(2026, 2)) == ["a", "c", "b"]


def test_year_of_the_sitemap_has_something_that_may_be_found():
    assert MIXED.queries.inventory.sitemap_years() == [2026, 2025]


def test_former_path_leads_to_the_announcement():
    archive = Archive(announcement("aase", former_paths=("navne/2024/aa", "navne/2025/aa")))
    for path in ("navne/2024/aa", "navne/2025/aa"):
        assert archive.queries.entry_formerly(path).announcement.path == "navne/2026/aase"
    assert archive.queries.entry_formerly("navne/2026/aase") is None


def test_former_path_at_which_something_stands_leads_nowhere():
    archive = Archive(announcement("aase", former_paths=("navne/2026/bo",)), announcement("bo"))
    assert archive.queries.entry_formerly("navne/2026/bo") is None


def test_former_path_of_two_leads_to_the_older():
    archive = Archive(
        announcement("bo", "2026-02-01", former_paths=("navne/2024/x",)),
        announcement("aase", "2026-02-02", former_paths=("navne/2024/x",)),
    )
    assert archive.queries.entry_formerly("navne/2024/x").announcement.path == "navne/2026/bo"


def test_another_look_at_the_clock_asks_anew():
    archive = Archive(announcement("a", "2026-01-01"), announcement("b", "2026-02-01"))
    queries = type(archive.queries)(archive.store.connection, int(at("2026-01-15").timestamp()))
    assert paths(queries.every()) == ["a"]
