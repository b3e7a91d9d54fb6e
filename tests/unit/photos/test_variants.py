"""Which files a photo becomes."""

import re

import pytest

from navnenyt.frozen import replace
from navnenyt.photo import Face, FocalPoint, Photo
from navnenyt.photos.crops import PORTRAIT, Shape, crop, sizes
from navnenyt.photos.variants import AVIF, FORMATS, JPEG, WEBP, variants

PHOTO = Photo("0123456789abcdef", 1600, 2000)


def key(photo, focus=None):
    """What the names of one photo's files have in common."""
    (found,) = {each.name.rsplit("-", 1)[0] for each in variants(photo, focus)}
    return found


def test_three_widths_in_three_formats():
    assert [(each.format, each.size.width) for each in variants(PHOTO, None)] == [
        (form, width) for form in (AVIF, WEBP, JPEG) for width in (150, 300, 600)
    ]


def test_browsers_try_the_smaller_format_first_and_the_last_is_the_fallback():
    assert [(each.mime, each.ending) for each in FORMATS] == [
        ("image/avif", "avif"),
        ("image/webp", "webp"),
        ("image/jpeg", "jpg"),
    ]


def test_a_name_tells_width_and_format_and_no_two_are_alike():
    made = variants(PHOTO, None)
    for each in made:
        pattern = rf"[0-9a-f]{{20}}-{each.size.width}\.{each.format.ending}"
        assert re.fullmatch(pattern, each.name)
    assert len({each.name for each in made}) == len(made)


def test_equal_photos_have_equal_files():
    assert variants(PHOTO, None) == variants(replace(PHOTO), None)
    assert variants(PHOTO, FocalPoint(1, 2)) == variants(PHOTO, FocalPoint(1, 2))


WIDE = replace(PHOTO, width=2000, height=1000)


@pytest.mark.parametrize(
    ("photo", "focus"),
    [
        (replace(WIDE, digest="0123456789abcdee"), None),
        (WIDE, FocalPoint(38, 50)),
        (replace(WIDE, faces=(Face(70, 20, 80, 40, 30),)), None),
    ],
)
def test_another_photo_or_crop_has_other_names(photo, focus):
    """A browser keeps files by name for ever."""
    assert key(photo, focus) != key(WIDE)


def test_another_shape_has_other_names():
    square = {each.name for each in variants(WIDE, None, Shape(1, 1, (150, 300)))}
    assert square.isdisjoint(each.name for each in variants(WIDE, None))


def test_a_focus_that_changes_nothing_keeps_the_names():
    assert key(PHOTO, FocalPoint(50, 38)) == key(PHOTO)


def test_the_sizes_are_those_of_the_crop():
    small, focus = Photo("0" * 16, 500, 400), FocalPoint(10, 10)
    made = [each.size for each in variants(small, focus) if each.format is JPEG]
    assert made == sizes(crop(small, PORTRAIT, focus), PORTRAIT)
    assert made[-1].width == 320
