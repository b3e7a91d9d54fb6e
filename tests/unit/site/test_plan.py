"""Which addresses a change of one announcement touches: its own, and those beside it."""

from navnenyt.index.derived import Moved
from navnenyt.index.people import NOWHERE, Place
from navnenyt.index.search_lines import Found
from navnenyt.model import Kind, Sector
from navnenyt.photo import PhotoReference
from navnenyt.site.plan import Plan
from navnenyt.site.showing import pages_showing
from navnenyt.site.urls import address
from support.archive import Archive, announcement, at, new_job, profile

EMPLOYER = Sector.EMPLOYER


def plan(archive):
    return Plan(archive.queries, archive.naming, archive.store.variants)


def touched(archive, path):
    return plan(archive).touched(f"navne/2026/{path}")


def entries(addresses):
    """The announcements among some addresses, by the last part."""
    return {each.split("/")[-2] for each in addresses if each.startswith("/navne/")}


def test_announcement_touches_every_page_that_shows_it():
    a = new_job("aase", institution="CBS", former_paths=("navne/2025/aase",))
    archive = Archive(a)
    showing = {address(page) for page in pages_showing(a, archive.naming, "aase")}
    assert touched(archive, "aase") == showing


def test_what_is_not_due_touches_its_own_address_alone():
    """Where it may have stood before the clock went back."""
    archive = Archive(announcement("aase", "2027-01-30"), now=at("2026-06-01"))
    assert touched(archive, "aase") == {"/navne/2026/aase/"}
    assert touched(archive, "ingen") == {"/navne/2026/ingen/"}


def test_photo_files_of_an_announcement_are_touched_with_it():
    archive = Archive(announcement("aase", photo=PhotoReference("navne/2026/aase.jpg")))
    archive.store.variants.replace("navne/2026/aase", ["abc-150.webp"])
    archive.store.variants.replace("navne/2026/bo", ["def-150.webp"])
    assert {each for each in touched(archive, "aase") if each.startswith("/foto/")} == {
        "/foto/abc-150.webp"
    }


def test_timeline_that_is_touched_is_that_of_the_person():
    archive = Archive(new_job("a", name="Bo Holm"), new_job("b", name="Bo Holm", person="bo"))
    for path in "ab":
        assert {each for each in touched(archive, path) if each.startswith("/personer/bo")} == {
            "/personer/bo/", "/personer/bo/rss.xml", "/personer/bogstav/h/",
        }  # fmt: skip


def test_neighbours_of_the_main_organisation_are_touched_and_no_others():
    archive = Archive(
        *(new_job(path, f"2026-01-0{day}") for day, path in enumerate("abcde", 1)),
        new_job("x", "2026-01-03", employers=("DSB", "Netip A/S")),
        new_job("y", "2026-01-03", employers=("DSB",), next_employer="Netip A/S"),
    )
    assert entries(touched(archive, "c")) == set("bcd")
    assert entries(touched(archive, "a")) == set("ab")
    assert entries(touched(archive, "x")) == set("xy")


def test_redirects_of_every_organisation_that_is_named_are_touched():
    """They go with the last that names the organisation, and come with the first."""
    dsb = profile("DSB", aliases=("Danske Statsbaner",))
    archive = Archive(new_job("a", former_employer="DSB"), profiles=[dsb])
    assert "/arbejdsgivere/danske-statsbaner/" in touched(archive, "a")


def test_scope_is_the_person_the_organisations_and_the_month():
    archive = Archive(new_job("a", kind=Kind.DEGREE, institution="CBS", next_employer="DSB"))
    scope = plan(archive).scope("navne/2026/a")
    assert scope.identities == [archive.queries.identity("navne/2026/a")]
    assert scope.organisations == {
        (EMPLOYER, "netip"), (EMPLOYER, "dsb"), (Sector.INSTITUTION, "cbs"),
    }  # fmt: skip
    assert scope.cells == {(2026, 1, "uddannelse")}


def test_scope_of_what_is_not_due_is_nothing():
    archive = Archive(new_job("a", "2027-01-01"), now=at("2026-06-01"))
    scope = plan(archive).scope("navne/2026/a")
    assert (scope.identities, scope.organisations, scope.cells) == ([], set(), set())


def test_profile_is_read_on_its_page_its_years_its_feed_its_directory_and_its_redirects():
    dsb = profile("DSB", aliases=("Banen",))
    archive = Archive(
        new_job("a", "2025-01-01", employers=("DSB",)), new_job("b", employers=("Banen",)),
        profiles=[dsb],
    )  # fmt: skip
    assert plan(archive).of_profile(EMPLOYER, "dsb") == {
        "/arbejdsgivere/dsb/", "/arbejdsgivere/dsb/rss.xml", "/arbejdsgivere/dsb/atom.xml",
        "/arbejdsgivere/dsb/feed.json", "/arbejdsgivere/dsb/boks.json",
        "/arbejdsgivere/dsb/boks.html", "/opml.xml",
        "/arbejdsgivere/dsb/2025/",
        "/arbejdsgivere/dsb/2026/", "/arbejdsgivere/banen/", "/arbejdsgivere/", "/i-tal/",
    }  # fmt: skip


def test_timeline_that_comes_or_goes_touches_it_and_the_entries_that_lead_to_it():
    gone, here = Place("navne/x", "bo", 2, "bo"), Place("navne/x", "bo-2", 2, "bo-2")
    moved = Moved(
        {"navne/x": (gone, here), "navne/y": (here, NOWHERE)}, {("personer", "h")}, Found()
    )
    assert plan(Archive()).moved(moved) == {
        "/navne/x/", "/navne/y/", "/personer/bo/", "/personer/bo-2/", "/personer/bogstav/h/",
        "/personer/bo/rss.xml", "/personer/bo-2/rss.xml",
    }  # fmt: skip


def test_entry_that_is_another_persons_touches_the_pages_that_count_persons():
    archive = Archive(new_job("a", former_employer="DSB"))
    one, other = Place("navne/x", "bo", 1, None), Place("navne/y", "bo", 1, None)
    for before, after, counted in ((one, other, True), (one, one, False), (NOWHERE, one, False)):
        moved = Moved({"navne/2026/a": (before, after)}, set(), Found())
        pages = {"/arbejdsgivere/netip/", "/arbejdsgivere/dsb/"}
        assert (pages <= plan(archive).moved(moved)) == counted


def test_list_of_feeds_is_touched_where_a_line_of_its_directory_differs():
    letters = {("uddannelsessteder", "c"), ("personer", "h")}
    assert "/uddannelsessteder/opml.xml" in plan(Archive()).moved(Moved({}, letters, Found()))
    assert "/opml.xml" not in plan(Archive()).moved(Moved({}, letters, Found()))
