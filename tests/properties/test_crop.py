"""Any photo with any focal point is cropped to 4:5, whole, around the face."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from navnenyt.model import FocalPoint
from navnenyt.photos.sizes import USUAL_FOCUS, WIDTHS, crop, sizes

SIDES = st.integers(1, 12_000)
FOCI = st.builds(FocalPoint, st.integers(0, 100), st.integers(0, 100)) | st.none()


@given(SIDES, SIDES, FOCI)
@example(1, 1, None)
@example(1, 12_000, FocalPoint(100, 100))
@example(12_000, 1, FocalPoint(0, 0))
def test_the_crop_is_inside_the_photo(width, height, focus):
    box = crop(width, height, focus)
    assert 0 <= box.left < box.right <= width
    assert 0 <= box.top < box.bottom <= height


@given(SIDES, SIDES, FOCI)
def test_the_crop_is_four_to_five_within_a_pixel(width, height, focus):
    box = crop(width, height, focus)
    assert box.width == pytest.approx(box.height * 4 / 5, abs=1)


@given(SIDES, SIDES, FOCI)
def test_the_crop_takes_all_it_can(width, height, focus):
    """One side of the photo is used to the full: a larger 4:5 box would not fit."""
    box = crop(width, height, focus)
    assert box.width == width or box.height == height


@given(SIDES, SIDES, FOCI)
def test_the_focus_is_in_the_crop_wherever_it_is(width, height, focus):
    box, point = crop(width, height, focus), focus or USUAL_FOCUS
    assert box.left <= width * point.x / 100 <= box.right
    assert box.top <= height * point.y / 100 <= box.bottom


@given(SIDES, SIDES, FOCI)
def test_the_focus_is_the_centre_unless_an_edge_is_in_the_way(width, height, focus):
    box, point = crop(width, height, focus), focus or USUAL_FOCUS
    if box.left > 0 and box.right < width:
        assert (box.left + box.right) / 2 == pytest.approx(width * point.x / 100, abs=1)
    if box.top > 0 and box.bottom < height:
        assert (box.top + box.bottom) / 2 == pytest.approx(height * point.y / 100, abs=1)


@given(SIDES, SIDES, FOCI)
def test_no_size_is_larger_than_the_crop(width, height, focus):
    box = crop(width, height, focus)
    for size in sizes(box):
        assert 1 <= size.width <= min(box.width, WIDTHS[-1])
        assert 1 <= size.height <= box.height


@given(SIDES, SIDES, FOCI)
def test_each_size_is_the_crop_made_smaller(width, height, focus):
    box = crop(width, height, focus)
    for size in sizes(box):
        assert size.height == pytest.approx(size.width * box.height / box.width, abs=1)


@given(SIDES, SIDES, FOCI)
def test_sizes_rise_and_the_largest_is_as_large_as_it_may_be(width, height, focus):
    box = crop(width, height, focus)
    widths = [size.width for size in sizes(box)]
    assert widths == sorted(set(widths))
    assert widths[-1] == min(box.width, WIDTHS[-1])
