"""The small tables: what is kept comes back, what is forgotten is gone."""

import pytest

from navnenyt.index.photos import Failure, StoredPhoto
from navnenyt.index.tables import Source
from navnenyt.model import PlainPage, Sector
from navnenyt.photo import Photo
from navnenyt.problems import Problem
from support.archive import Archive, profile

SOURCE = Source("navne/2026/aase.md", "navne/2026", 123, 1_700_000_000_123_456_789, "abc", "good")
PROBLEM = Problem("navne/2026/aase.md", 4, "navn", "Galt.", "Ret det.")


@pytest.fixture
def store():
    return Archive().store


def test_file_is_remembered_as_it_was_last_seen(store):
    store.sources.keep([Source(SOURCE.path, "navne", 1, 1, "old", "draft")])
    store.sources.keep([SOURCE])
    store.sources.keep([SOURCE._replace(path="sider/om.md", part="sider")])
    assert store.sources.of(["navne", "navne/2026"]) == {SOURCE.path: SOURCE}
    assert store.sources.at([SOURCE.path, "navne/2026/bo.md"]) == {SOURCE.path: SOURCE}
    assert store.sources.drafts() == 0


def test_file_that_is_gone_is_forgotten(store):
    store.sources.keep([SOURCE])
    assert store.sources.any_below("navne")
    store.sources.forget(SOURCE.path)
    assert store.sources.of([SOURCE.part]) == {}
    assert not store.sources.any_below("navne")


def test_problem_comes_back_with_all_that_it_says(store):
    store.problems.add(PROBLEM.path, "read", PROBLEM)
    store.problems.add(PROBLEM.path, "read", PROBLEM.as_advice())
    assert store.problems.all() == sorted([PROBLEM, PROBLEM.as_advice()])


def test_problems_are_in_the_order_in_which_an_editor_reads(store):
    others = [
        Problem("navne/2026/aase.md", 2, "", "b", ""),
        Problem("arbejdsgivere/a.md", 9, "", "a", ""),
    ]
    for each in (PROBLEM, *others):
        store.problems.add(each.path, "read", each)
    found = [(each.path, each.line) for each in store.problems.all()]
    assert found == sorted(found)


def test_each_step_replaces_its_own_problems_only(store):
    later = Problem(PROBLEM.path, 1, "", "Optaget.", "")
    store.problems.replace(PROBLEM.path, "read", [PROBLEM])
    store.problems.replace(PROBLEM.path, "judge", [later])
    store.problems.replace(PROBLEM.path, "judge", [])
    assert store.problems.all() == [PROBLEM]


def test_problems_of_a_file_that_is_gone_are_forgotten_for_every_step(store):
    store.problems.replace(PROBLEM.path, "read", [PROBLEM])
    store.problems.replace(PROBLEM.path, "judge", [PROBLEM])
    store.problems.replace("navne/2026/bo.md", "read", [Problem("navne/2026/bo.md", 1, "", "", "")])
    store.problems.forget(PROBLEM.path)
    assert [each.path for each in store.problems.all()] == ["navne/2026/bo.md"]


def test_profiles_are_kept_by_sector_and_slug(store):
    one, other = profile("Netip"), profile("Netip", sector=Sector.INSTITUTION)
    store.profiles.keep(other)
    store.profiles.keep(profile("Netip", cvr="12345678"))
    store.profiles.keep(one)
    assert store.profiles.all() == [one, other]
    store.profiles.forget(Sector.EMPLOYER, "netip")
    assert store.profiles.all() == [other]


def test_pages_are_kept_by_slug(store):
    for title in ("Om", "Om os"):
        store.pages.keep(PlainPage(slug="om", title=title))
    store.pages.keep(PlainPage(slug="hjem", title="Hjem"))
    assert [each.title for each in store.pages.all()] == ["Hjem", "Om os"]
    store.pages.forget("om")
    assert [each.slug for each in store.pages.all()] == ["hjem"]


@pytest.mark.parametrize(
    ("photo", "failure"),
    [(Photo("abc", 600, 750), None), (None, Failure("Beskadiget.", "Gem igen.")),
     (None, Failure("Beskadiget.", ""))],
)  # fmt: skip
def test_photo_is_remembered_with_why_it_could_not_be_read(store, photo, failure):
    stored = StoredPhoto("navne/2026/a.jpg", 10, 20, photo, failure)
    store.photos.keep(stored)
    assert store.photos.at(stored.path) == stored
    store.photos.forget(stored.path)
    assert store.photos.at(stored.path) is None


def test_photos_that_could_not_be_opened_are_known_to_be_tried_again(store):
    store.photos.keep(StoredPhoto("navne/2026/a.jpg", 10, 20, None, Failure("Beskadiget.", "")))
    store.photos.keep(StoredPhoto("navne/2026/b.jpg", 10, -1, None, Failure("Lukket.", "")))
    assert store.photos.unread() == ["navne/2026/b.jpg"]


def test_parts_are_known_by_their_fingerprints_until_they_are_blurred_or_forgotten(store):
    store.parts.keep("navne/2026", "abc", [PROBLEM])
    store.parts.keep("sider", "def", [])
    assert store.parts.problems(["navne/2026", "sider", "navne"]) == [PROBLEM]
    store.parts.blur("navne/2026")
    assert store.parts.all() == {"navne/2026": "", "sider": "def"}
    assert store.parts.problems(["navne/2026"]) == [PROBLEM]
    store.parts.forget("sider")
    assert store.parts.all() == {"navne/2026": ""}
