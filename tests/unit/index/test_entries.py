"""What is shown, and what waits to be judged again."""

import pytest

from navnenyt.index.entries import Shown
from navnenyt.index.records import record, spelling_key
from navnenyt.photo import FocalPoint, Photo, PhotoReference
from support.archive import Archive, announcement, new_job, paths

PHOTO = Photo("abc", 600, 750)


def asking(path, photo="navne/2026/faelles.jpg"):
    return announcement(path, photo=PhotoReference(photo, focus=FocalPoint(1, 2)))


def rows(archive, table):
    return archive.store.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608


def test_accepted_announcement_is_shown_with_its_photo():
    archive = Archive(asking("aase"), photo=PHOTO)
    assert archive.store.entries.at("navne/2026/aase") == Shown(asking("aase"), PHOTO)


def test_nothing_is_shown_at_a_path_that_was_not_accepted():
    assert Archive(announcement("aase")).store.entries.at("navne/2026/bo") is None


def test_accepting_again_takes_the_place_of_the_earlier_form():
    archive = Archive(
        new_job("aase", employers=("Netip", "DSB"), former_paths=("navne/2020/aase",)),
        new_job("aase", employers=("Banedanmark",)),
    )
    assert [rows(archive, table) for table in ("entry", "mention", "former")] == [1, 1, 0]


def test_dropping_answers_with_what_was_shown_and_leaves_nothing():
    made = new_job("aase", former_paths=("navne/2020/aase",))
    archive = Archive(made)
    assert archive.store.entries.drop("navne/2026/aase") == Shown(made, None)
    assert [rows(archive, table) for table in ("entry", "mention", "former")] == [0, 0, 0]


def test_dropping_what_is_not_shown_answers_with_none():
    assert Archive().store.entries.drop("navne/2026/aase") is None


def test_dropping_one_leaves_the_others_whole():
    archive = Archive(new_job("aase"), new_job("bo", former_paths=("navne/2020/bo",)))
    archive.store.entries.drop("navne/2026/aase")
    assert paths(archive.store.entries.all()) == ["bo"]
    assert [rows(archive, table) for table in ("entry", "mention", "former")] == [1, 1, 1]


def test_organisation_that_is_named_twice_is_one_mention():
    archive = Archive(new_job("aase", employers=("Netip", "NETIP A/S"), former_employer="netip"))
    assert rows(archive, "mention") == 1


def test_all_are_in_the_order_of_their_paths():
    archive = Archive(announcement("bo"), announcement("aase"), announcement("navne/2025/carl"))
    assert paths(archive.store.entries.all()) == ["carl", "aase", "bo"]


def test_index_without_announcements_says_so():
    archive = Archive()
    assert archive.store.entries.are_none()
    archive.accept(announcement("aase"))
    assert not archive.store.entries.are_none()


def test_photos_that_are_asked_for_are_known_once_also_where_they_could_not_be_read():
    archive = Archive(
        asking("bo"), asking("aase"), asking("carl", "navne/2026/carl.jpg"),
        asking("dorte", "navne/2025/dorte.jpg"),
    )  # fmt: skip
    assert archive.store.entries.photo_paths("navne/2026/") == [
        "navne/2026/carl.jpg", "navne/2026/faelles.jpg",
    ]  # fmt: skip
    assert archive.store.entries.photo_paths("navne/2025/dorte.jpg") == ["navne/2025/dorte.jpg"]


def test_those_who_share_a_photo_are_found_by_it():
    archive = Archive(asking("bo"), asking("aase"), announcement("carl"))
    assert archive.store.entries.with_photo("navne/2026/faelles.jpg") == [
        "navne/2026/aase", "navne/2026/bo",
    ]  # fmt: skip


def test_candidate_is_kept_until_it_is_forgotten():
    candidates = Archive().store.candidates
    candidates.keep(record(announcement("bo")))
    candidates.keep(record(announcement("aase")))
    candidates.keep(record(announcement("bo", age=51)))
    assert list(candidates.oldest_first()) == [announcement("aase"), announcement("bo", age=51)]
    candidates.forget("navne/2026/aase")
    assert candidates.paths() == ["navne/2026/bo"]


def test_photos_that_candidates_ask_for_are_named_once():
    candidates = Archive().store.candidates
    for each in (asking("bo"), asking("aase"), asking("carl", "navne/2026/c.jpg")):
        candidates.keep(record(each))
    candidates.keep(record(announcement("dorte")))
    assert candidates.photo_paths() == {"navne/2026/faelles.jpg", "navne/2026/c.jpg"}


def test_candidates_are_judged_in_the_order_of_their_publication():
    """Two times of one zone compare by the clock on the wall, which October puts back."""
    candidates = Archive().store.candidates
    first, second = "2026-10-25T02:30+02:00", "2026-10-25T02:10+01:00"
    for path, published in (("c", "2026-12-01"), ("b", second), ("a", first), ("d", first)):
        candidates.keep(record(announcement(path, published)))
    assert [each.path[-1] for each in candidates.oldest_first()] == ["a", "d", "b", "c"]


@pytest.mark.parametrize("other", ["netip", "Net-IP", "NETIP A/S", "Netip, ApS"])
def test_spellings_with_equal_keys_are_one_organisation(other):
    assert spelling_key("Netip") == spelling_key(other)


def test_spellings_of_one_slug_may_be_two_names():
    assert spelling_key("Ågaard") != spelling_key("Aagaard")
