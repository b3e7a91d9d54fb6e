"""What is told of a photo beside what refused its announcement."""

from pathlib import Path

import pytest

from navnenyt.entry import messages as em
from navnenyt.flow.darkroom import Darkroom
from navnenyt.flow.refused import tell_of_photos
from navnenyt.index.photos import Failure, StoredPhoto
from navnenyt.index.tables import JUDGE, READ
from navnenyt.photo import Photo, PhotoReference
from navnenyt.photos import messages as m
from support.archive import Archive

ADDRESS, PATH = "navne/2026/bo", "navne/2026/bo.md"
ASKED = PhotoReference("navne/2026/bo.jpg", "Pia Toft")
DATE = em.BAD_DATE.at(PATH, 5, "pr", value="i går", guess="2026-01-30")
FOCUS = em.BAD_FOCUS.at(PATH, 7, "fokus", value="midt i", near="50% 50%")
RENAMED = em.BAD_FILE_NAME.at(PATH, right="bo-2.md").bound_for("navne/2026/bo-2.md")
MOVED = em.NOT_IN_YEAR.at(PATH, target="navne/2025/bo.md").bound_for("navne/2025/bo.md")
MISSING = m.MISSING.at(PATH, 1, "foto", name="bo.jpg", guess=None)
SMALL = m.TOO_SMALL.at(PATH, 1, "foto", name="bo.jpg", width=200, height=250)
BROKEN = m.DAMAGED.at(PATH, 1, "foto", name="bo.jpg")

LOST = Darkroom(Path(), "", lost={ASKED.path: None})
READ_WELL = Darkroom(
    Path(), "", developed={ASKED.path: StoredPhoto(ASKED.path, 1, 1, Photo("x", 200, 250), None)}
)
DAMAGED = Darkroom(
    Path(), "",
    developed={
        ASKED.path: StoredPhoto(ASKED.path, 1, 1, None, Failure(BROKEN.message, BROKEN.hint))
    },
)  # fmt: skip


def told(room, *found, asked=ASKED, earlier=()):
    """What is told of a file that was refused for what was found in it."""
    store = Archive().store
    store.refused.keep(ADDRESS, asked)
    store.problems.replace(PATH, READ, found)
    store.problems.replace(PATH, JUDGE, earlier)
    tell_of_photos(store, room, {}.get)
    return set(store.problems.all()) - set(found)


@pytest.mark.parametrize(
    ("room", "problem"), [(LOST, MISSING), (READ_WELL, SMALL), (DAMAGED, BROKEN)]
)
def test_photo_is_told_of_beside_a_field(room, problem):
    assert told(room, DATE) == {problem}
    assert told(room, RENAMED) == {problem}


def test_what_was_said_of_an_earlier_form_is_said_no_more():
    assert told(LOST, DATE, asked=None, earlier=[BROKEN]) == set()
    assert told(READ_WELL, DATE, earlier=[BROKEN]) == {SMALL}


@pytest.mark.parametrize("mended", [FOCUS, MOVED])
def test_advice_waits_that_may_go_with_what_is_mended_first(mended):
    for room in (LOST, READ_WELL):
        assert told(room, DATE, mended) == set()
    assert told(DAMAGED, DATE, mended) == {BROKEN}
