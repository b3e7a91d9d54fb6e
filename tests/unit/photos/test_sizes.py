"""Crops and widths by example; what holds for any photo stands in the properties."""

import pytest

from navnenyt.model import FocalPoint
from navnenyt.photos.sizes import Box, Size, crop, sizes


@pytest.mark.parametrize(
    ("photo", "focus", "box"),
    [
        ((800, 1000), None, Box(0, 0, 800, 1000)),
        ((1000, 1000), None, Box(100, 0, 900, 1000)),
        ((1000, 1000), FocalPoint(0, 50), Box(0, 0, 800, 1000)),
        ((1000, 1000), FocalPoint(100, 50), Box(200, 0, 1000, 1000)),
        ((1000, 1000), FocalPoint(45, 50), Box(50, 0, 850, 1000)),
        ((2000, 1000), FocalPoint(70, 10), Box(1000, 0, 1800, 1000)),
        ((800, 2000), FocalPoint(50, 50), Box(0, 500, 800, 1500)),
        ((800, 2000), FocalPoint(50, 0), Box(0, 0, 800, 1000)),
        ((800, 2000), FocalPoint(50, 100), Box(0, 1000, 800, 2000)),
        ((1, 1), None, Box(0, 0, 1, 1)),
    ],
)
def test_a_crop_is_as_large_as_can_be_and_around_the_focus(photo, focus, box):
    assert crop(*photo, focus) == box


def test_without_a_focus_a_face_is_looked_for_above_the_middle():
    tall = crop(800, 2000, None)
    assert tall.top == 2000 * 38 // 100 - 500
    assert tall.bottom == tall.top + 1000


def test_a_box_knows_its_size():
    box = Box(10, 20, 90, 120)
    assert (box.width, box.height) == (80, 100)


@pytest.mark.parametrize(
    ("width", "height", "made"),
    [
        (800, 1000, [Size(150, 188), Size(300, 375), Size(600, 750)]),
        (600, 750, [Size(150, 188), Size(300, 375), Size(600, 750)]),
        (400, 500, [Size(150, 188), Size(300, 375), Size(400, 500)]),
        (300, 375, [Size(150, 188), Size(300, 375)]),
        (200, 250, [Size(150, 188), Size(200, 250)]),
        (150, 188, [Size(150, 188)]),
        (80, 100, [Size(80, 100)]),
        (1, 1, [Size(1, 1)]),
    ],
)
def test_three_widths_and_never_one_larger_than_the_crop(width, height, made):
    assert sizes(Box(0, 0, width, height)) == made
