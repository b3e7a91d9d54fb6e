"""Whose entry one is: kept in the index, and brought up for those whom a change can reach."""

from navnenyt.index.people import NOWHERE, People, Place
from support.archive import Archive, new_job


def entry(path, name="Bo Holm", *employers, published="2026-01-30", **facts):
    return new_job(path, published, name=name, employers=employers or ("Netip",), **facts)


def place(archive, path):
    return archive.queries.place(f"navne/2026/{path}")


def brought_up(archive, *accepted, drop=()):
    """What differs after a change, by the last part of the path."""
    changed = [archive.queries.identity(f"navne/2026/{path}") for path in drop]
    for path in drop:
        archive.store.entries.drop(f"navne/2026/{path}")
    for a in accepted:
        archive.accept(a)
        changed.append(archive.queries.identity(a.path))
    moved = People(archive.store.connection).bring_up(changed)
    return {path.rsplit("/", 1)[-1]: places for path, places in moved.items()}


def test_everybody_is_led_by_the_oldest_entry_and_counted():
    archive = Archive(entry("b", published="2025-01-01"), entry("a"), entry("c", "Åse Bo"))
    bo = Place("navne/2026/b", "bo-holm", 2, "bo-holm")
    assert place(archive, "a") == place(archive, "b") == bo
    assert place(archive, "c") == Place("navne/2026/c", "aase-bo", 1, None)
    assert place(archive, "x") == NOWHERE


def test_timeline_of_two_who_want_one_slug_is_that_of_the_older():
    """The judge lets no such two in, but what is due by the clock may be they."""
    older = [entry("c", published="2024-01-01"), entry("d", published="2024-02-01")]
    younger = [entry("a", "Bo Holm", "DSB"), entry("b", "Bo Holm", "DSB")]
    archive = Archive(*older, *younger)
    assert {place(archive, path).timeline for path in "cd"} == {"bo-holm"}
    assert {place(archive, path).timeline for path in "ab"} == {None}
    assert brought_up(archive, drop="c")["b"][1].timeline == "bo-holm"


def test_second_entry_brings_the_timeline_to_both():
    archive = Archive(entry("a"), entry("x", "Åse Bo"))
    moved = brought_up(archive, entry("b"))
    together = Place("navne/2026/a", "bo-holm", 2, "bo-holm")
    assert moved == {
        "a": (Place("navne/2026/a", "bo-holm", 1, None), together), "b": (NOWHERE, together),
    }  # fmt: skip


def test_entry_that_was_between_two_parts_them():
    archive = Archive(
        entry("a", "Bo Holm", "AB"), entry("b", "Bo Holm", "AB", "CD"), entry("c", "Bo Holm", "CD")
    )
    moved = brought_up(archive, drop="b")
    assert {path: after.members for path, (_, after) in moved.items()} == {"a": 1, "b": 0, "c": 1}
    assert moved["b"][1] == NOWHERE


def test_another_of_the_same_slug_who_stays_is_not_said_to_move():
    archive = Archive(entry("a", "Åse Bo"), entry("b", "Åse Bo"))
    assert set(brought_up(archive, entry("c", "Aase Bo"))) == {"c"}


def test_change_that_moves_nobody_says_so():
    archive = Archive(entry("a"), entry("b"))
    assert brought_up(archive, entry("b", title="direktør")) == {}
