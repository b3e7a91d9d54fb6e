"""Who moved between which employers: each person once, brought up with what changed."""

from navnenyt.index.derived import Derived, Scope
from navnenyt.index.moves import Flow
from navnenyt.model import Kind
from support.archive import Archive, announcement, at, new_job


def flows(archive):
    found = archive.queries.moves.flows(9)
    return [(each.origin[0], each.destination[0], each.count) for each in found]


def departure(path, name, published="2026-01-30", **facts):
    return announcement(
        path, published, kind=Kind.DEPARTURE, age=None, name=name, employers=("DSB",),
        next_employer="Netip", **facts,
    )  # fmt: skip


def test_flows_of_most_persons_come_first():
    archive = Archive(
        new_job("a", former_employer="DSB"), new_job("b", former_employer="DSB"),
        new_job("c", employers=("DSB",), former_employer="Netip"), new_job("d"),
    )  # fmt: skip
    assert flows(archive) == [("dsb", "netip", 2), ("netip", "dsb", 1)]
    assert archive.queries.moves.flows(1) == [Flow(("dsb", "DSB"), ("netip", "Netip A/S"), 2)]


def test_person_whose_move_is_told_twice_counts_once():
    again = new_job("b", "2026-03-01", name="Bo Holm", former_employer="DSB")
    archive = Archive(departure("a", "Bo Holm"), again)
    assert flows(archive) == [("dsb", "netip", 1)]


def test_what_is_not_due_does_not_count():
    archive = Archive(new_job("a", "2026-12-24", former_employer="DSB"), now=at("2026-06-01"))
    assert flows(archive) == []


def test_two_who_turn_out_to_be_one_person_count_once_from_then_on():
    """The announcement that joins them tells of no move itself."""
    archive = Archive(
        departure("a", "Bo Holm", person="bo"),
        new_job("b", "2026-03-01", name="Bo H. Holm", former_employer="DSB"),
    )
    assert flows(archive) == [("dsb", "netip", 2)]
    archive.accept(
        announcement("c", "2026-04-01", name="Bo H. Holm", person="bo", employers=("DSB",))
    )
    path = "navne/2026/c"
    derived = Derived(archive.store.connection, archive.naming)
    derived.bring_up(Scope([archive.queries.identity(path)]))
    assert archive.queries.place("navne/2026/b").leader == "navne/2026/a"
    assert flows(archive) == [("dsb", "netip", 1)]


def test_announcement_that_is_gone_takes_its_move_along():
    archive = Archive(new_job("a", former_employer="DSB"))
    identity = archive.queries.identity("navne/2026/a")
    archive.store.entries.drop("navne/2026/a")
    Derived(archive.store.connection, archive.naming).bring_up(Scope([identity]))
    assert flows(archive) == []
    assert archive.queries.moves.of("netip").came == ()
