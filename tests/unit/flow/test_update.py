"""What a change asks for: the addresses of what differs, before and after it, and no others."""

import pytest

from navnenyt.flow import update as module
from navnenyt.flow.update import Change, update
from navnenyt.model import Sector
from navnenyt.naming import Naming
from navnenyt.site.urls import address
from support.archive import NOW, Archive, announcement, at, new_job, profile


def settled(*announcements, now=NOW, **how):
    """An archive that was built once: nothing is to do, and all stands in the output."""
    archive = Archive(*announcements, now=now, **how)
    changed(archive, now=now)
    archive.store.written.keep((address(page), False) for page in archive.everything())
    return archive


def changed(archive, *accepted, drop=(), now=NOW, naming=None, profiles=(), renamed=()):
    """The update of a change that accepts some, and drops others by the last part of the path."""
    gone = [f"navne/2026/{path}" for path in drop]

    def accept():
        archive.naming = naming or archive.naming
        for path in gone:
            archive.store.entries.drop(path)
        for a in accepted:
            archive.accept(a)

    paths = {*gone, *(a.path for a in accepted)}
    change = Change(paths, archive.naming, naming or archive.naming, profiles, renamed)
    return update(archive.store, int(now.timestamp()), change, accept)


def entries(found):
    """The last parts of the announcements' addresses among those found."""
    return {each.split("/")[-2] for each in found.addresses if each.startswith("/navne/")}


def test_first_build_is_one_of_everything():
    archive = Archive(announcement("a"))
    found = changed(archive, announcement("b"))
    assert found.wholesale
    assert archive.queries.tallies.kinds().get(announcement("b").kind, 0) == 2


def test_nothing_changed_touches_nothing():
    assert changed(settled(new_job("a"), new_job("b"))).addresses == frozenset()


def test_announcement_that_is_accepted_as_it_was_touches_nothing():
    """A photo or a namesake may have been judged again."""
    assert changed(settled(new_job("a")), new_job("a")).addresses == frozenset()


def test_new_announcement_touches_its_own_page_and_its_neighbours():
    archive = settled(
        new_job("a", "2026-01-01"), new_job("b", "2026-01-02"), new_job("x", employers=("DSB",))
    )
    found = changed(archive, new_job("c", "2026-01-03"))
    assert entries(found) == {"b", "c"}
    assert {"/", "/rss.xml", "/arbejdsgivere/netip/", "/arkiv/2026/01/"} <= found.addresses
    assert not {"/arbejdsgivere/dsb/", "/404.html"} & found.addresses


def test_announcement_that_is_gone_touches_all_that_showed_it():
    archive = settled(*(new_job(path, f"2026-01-0{n}") for n, path in enumerate("abc", 1)))
    before = changed(settled(*(new_job(path, f"2026-01-0{n}") for n, path in enumerate("ac", 1))),
                     new_job("b", "2026-01-02"))  # fmt: skip
    found = changed(archive, drop="b")
    assert entries(found) == set("abc")
    assert "/personer/b/" in found.addresses
    assert found.addresses >= {each for each in before.addresses if "netip" in each}


def test_announcement_that_moves_touches_both_organisations_and_months():
    archive = settled(new_job("a"))
    found = changed(archive, new_job("a", "2026-03-01", employers=("DSB",)))
    assert {
        "/arbejdsgivere/netip/", "/arbejdsgivere/netip/rss.xml", "/arbejdsgivere/dsb/",
        "/arkiv/2026/01/", "/arkiv/2026/03/",
    } <= found.addresses  # fmt: skip


def test_timeline_that_comes_touches_the_other_entries_of_the_person():
    archive = settled(
        new_job("a", name="Bo Holm", employers=("DSB", "AB")),
        new_job("x", name="Bo Holm", employers=("CD",)),
    )
    found = changed(archive, new_job("b", name="Bo Holm", employers=("EF", "AB")))
    assert entries(found) == {"a", "b"}
    assert "/personer/bo-holm/" in found.addresses


@pytest.mark.parametrize(("then", "now"), [("2026-01-15", "2026-02-15"),
                                           ("2026-02-15", "2026-01-15")])  # fmt: skip
def test_clock_that_passes_an_instant_touches_what_is_due_from_then_on(then, now):
    """Or no more: a clock may be put back."""
    archive = settled(
        announcement("a", "2026-01-01"), announcement("b", "2026-02-01"),
        announcement("c", "2026-03-01"), now=at(then),
    )  # fmt: skip
    found = changed(archive, now=at(now))
    assert entries(found) == {"b"}
    assert {"/", "/arkiv/2026/02/"} <= found.addresses
    assert "/arkiv/2026/03/" not in found.addresses


def test_clock_that_passes_nothing_touches_nothing():
    archive = settled(announcement("a", "2026-02-01"), now=at("2026-01-01"))
    assert changed(archive, now=at("2026-01-31T23:59:59")).addresses == frozenset()


def test_profile_touches_what_it_said_and_what_it_says():
    dsb = profile("DSB", aliases=("Banen",))
    archive = settled(new_job("a", employers=("DSB",)), new_job("b"), profiles=[dsb])
    later = Naming([profile("DSB", aliases=("Statsbanerne",))])
    found = changed(archive, naming=later, profiles=[(Sector.EMPLOYER, "dsb")])
    assert found.addresses >= {
        "/arbejdsgivere/dsb/", "/arbejdsgivere/banen/", "/arbejdsgivere/statsbanerne/",
    }  # fmt: skip
    assert entries(found) == set()


def test_announcement_whose_organisation_is_called_otherwise_is_touched_though_it_is_as_it_was():
    archive = settled(new_job("a", employers=("DSB",)), new_job("b"))
    later = Naming([profile("DSB", preposition="i")])
    found = changed(
        archive, new_job("a", employers=("DSB",)), naming=later,
        profiles=[(Sector.EMPLOYER, "dsb")], renamed={"navne/2026/a"},
    )  # fmt: skip
    assert entries(found) == {"a"}


def test_change_of_very_many_is_one_of_everything_and_leaves_all_derived(monkeypatch):
    monkeypatch.setattr(module, "MANY", 1)
    archive = settled(announcement("a"))
    found = changed(archive, announcement("b"), announcement("c"))
    assert (found.wholesale, found.addresses) == (True, frozenset())
    assert len(archive.queries.listings.lines("personer")) == 3
