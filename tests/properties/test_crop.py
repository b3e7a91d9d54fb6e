"""Any photo with any faces and any focal point is cropped to its shape, whole, around the face."""

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from navnenyt.frozen import replace
from navnenyt.photo import Face, FocalPoint, Photo
from navnenyt.photos.crops import PORTRAIT, USUAL_FOCUS, Shape, crop, sizes
from navnenyt.photos.placing import cut
from navnenyt.photos.subjects import faces_in_order, frame_of, subject

SIDES = st.integers(1, 12_000)
FOCI = st.builds(FocalPoint, st.integers(0, 100), st.integers(0, 100)) | st.none()
SHAPES = st.sampled_from((PORTRAIT, Shape(1, 1, (75, 150)), Shape(191, 100, (600, 1200))))


@st.composite
def faces(draw):
    left, right = sorted(draw(st.lists(st.integers(0, 100), min_size=2, max_size=2, unique=True)))
    top, bottom = sorted(draw(st.lists(st.integers(0, 100), min_size=2, max_size=2, unique=True)))
    return Face(left, top, right, bottom, draw(st.integers(top, bottom)))


@st.composite
def photos(draw, least=0):
    found = draw(st.lists(faces(), min_size=least, max_size=4))
    return Photo("0" * 32, draw(SIDES), draw(SIDES), faces_in_order(found))


def bare(width, height):
    return Photo("0" * 32, width, height)


@given(photos(), SHAPES, FOCI)
@example(bare(1, 1), PORTRAIT, None)
@example(bare(1, 12_000), PORTRAIT, FocalPoint(100, 100))
@example(bare(12_000, 1), PORTRAIT, FocalPoint(0, 0))
def test_the_crop_is_inside_the_photo(photo, shape, focus):
    box = crop(photo, shape, focus)
    assert 0 <= box.left < box.right <= photo.width
    assert 0 <= box.top < box.bottom <= photo.height


@given(photos(), SHAPES, FOCI)
def test_the_crop_has_its_shape_within_a_pixel(photo, shape, focus):
    box = crop(photo, shape, focus)
    across = box.height * shape.width / shape.height
    down = box.width * shape.height / shape.width
    assert min(abs(box.width - across), abs(box.height - down)) <= 1


@given(photos(least=1), SHAPES, FOCI)
def test_the_face_is_in_the_crop_whenever_it_fits(photo, shape, focus):
    face = subject(photo, focus)
    assume(face is not None)
    box, frame = crop(photo, shape, focus), frame_of(face, photo)
    if frame.right - frame.left <= box.width:
        assert box.left - 1 <= frame.left
        assert frame.right <= box.right + 1
    if frame.bottom - frame.top <= box.height:
        assert box.top - 1 <= frame.top
        assert frame.bottom <= box.bottom + 1


@given(photos(least=1), SHAPES, FOCI)
def test_a_face_is_cut_only_where_no_crop_of_the_photo_could_hold_it(photo, shape, focus):
    face = subject(photo, focus)
    assume(face is not None)
    box, frame = crop(photo, shape, focus), frame_of(face, photo)
    largest = crop(bare(photo.width, photo.height), shape, None)
    for needed, got, possible in (
        (frame.right - frame.left, box.width, largest.width),
        (frame.bottom - frame.top, box.height, largest.height),
    ):
        assert got >= min(needed, possible) - 1


@given(photos(least=1), SHAPES)
def test_the_eyes_are_in_the_upper_half_unless_the_photo_ends_there(photo, shape):
    face = photo.faces[0]
    # Nobody else is in the way.
    box = crop(replace(photo, faces=(face,)), shape, None)
    assume(face.eyes <= (face.top + face.bottom) / 2)
    eyes = photo.height * face.eyes / 100
    frame = frame_of(face, photo)
    if box.bottom < photo.height and frame.bottom - frame.top <= box.height * shape.face:
        assert eyes - box.top <= box.height / 2 + 1


@given(photos(least=2), SHAPES, FOCI)
def test_nobody_else_is_cut_more_than_if_only_one_were_in_the_photo(photo, shape, focus):
    """What is done to spare the others makes it never worse for them."""
    face = subject(photo, focus)
    alone = crop(replace(photo, faces=(face,) if face else ()), shape, focus)
    others = [frame_of(other, photo) for other in photo.faces if other != face]
    box = crop(photo, shape, focus)
    assert sum(cut(each, box) for each in others) <= sum(cut(each, alone) for each in others)


@given(photos(least=1), SHAPES, FOCI)
def test_the_focus_is_in_the_crop_though_faces_are_spared(photo, shape, focus):
    assume(subject(photo, focus) is None and focus is not None)
    box = crop(photo, shape, focus)
    assert box.left - 1 <= photo.width * focus.x / 100 <= box.right + 1
    assert box.top - 1 <= photo.height * focus.y / 100 <= box.bottom + 1


@given(SIDES, SIDES, SHAPES, FOCI)
def test_without_a_face_the_crop_takes_all_it_can(width, height, shape, focus):
    """One side of the photo is used to the full: a larger box of the shape would not fit."""
    box = crop(bare(width, height), shape, focus)
    assert box.width == width or box.height == height


@given(SIDES, SIDES, SHAPES, FOCI)
def test_the_focus_is_in_the_crop_and_its_centre_unless_an_edge_is_in_the_way(
    width, height, shape, focus
):
    box, point = crop(bare(width, height), shape, focus), focus or USUAL_FOCUS
    across, down = width * point.x / 100, height * point.y / 100
    assert box.left <= across <= box.right
    assert box.top <= down <= box.bottom
    if box.left > 0 and box.right < width:
        assert (box.left + box.right) / 2 == pytest.approx(across, abs=1)
    if box.top > 0 and box.bottom < height:
        assert (box.top + box.bottom) / 2 == pytest.approx(down, abs=1)


@given(photos(), SHAPES, FOCI)
def test_no_size_is_larger_than_the_crop_and_each_is_the_crop_made_smaller(photo, shape, focus):
    box = crop(photo, shape, focus)
    made = sizes(box, shape)
    widths = [size.width for size in made]
    assert widths == sorted(set(widths))
    assert widths[-1] == min(box.width, shape.widths[-1])
    for size in made:
        assert 1 <= size.height <= box.height
        assert size.height == pytest.approx(size.width * box.height / box.width, abs=1)
