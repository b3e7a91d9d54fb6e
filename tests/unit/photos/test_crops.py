"""Crops and widths by example; what holds for any photo stands in the properties."""

import pytest

from navnenyt.photo import Face, FocalPoint, Photo
from navnenyt.photos.crops import LEAST_WIDTH, PORTRAIT, Shape, Size, crop, cuts_a_face, sizes
from navnenyt.photos.placing import Box
from navnenyt.photos.subjects import nearest

SQUARE = Shape(1, 1, (75, 150))


def photo(width, height, *faces):
    return Photo("0" * 32, width, height, faces)


@pytest.mark.parametrize(
    ("size", "focus", "box"),
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
def test_without_a_face_a_crop_is_as_large_as_can_be_and_around_the_focus(size, focus, box):
    assert crop(photo(*size), PORTRAIT, focus) == box


def test_without_face_and_focus_a_face_is_thought_above_the_middle():
    tall = crop(photo(800, 2000), PORTRAIT, None)
    assert tall.top == 2000 * 38 // 100 - 500
    assert tall.bottom == tall.top + 1000


# A photo of 2000 × 2000 with a face 400 px high, its eyes at 740.
FACE = Face(left=42, top=30, right=58, bottom=50, eyes=37)


def test_a_face_is_a_good_third_of_the_crop_with_room_for_tall_hair_above_it():
    box = crop(photo(2000, 2000, FACE), PORTRAIT, None)
    assert (box.width, box.height) == (889, 1111)
    assert (box.left + box.right) / 2 == pytest.approx(1000, abs=1)
    assert box.top == 600 - 0.6 * 400


def test_the_eyes_are_a_third_down():
    """Nearly: hair that stands up is held before them."""
    box = crop(photo(2000, 2000, FACE), PORTRAIT, None)
    assert 740 - box.top == pytest.approx(box.height / 3, abs=0.03 * box.height)


def test_each_shape_has_a_crop_of_its_own():
    box = crop(photo(2000, 2000, FACE), SQUARE, None)
    assert (box.width, box.height) == (1111, 1111)


def test_a_head_at_the_edge_is_not_moved_out_of_the_photo():
    at_the_edge = Face(left=0, top=0, right=16, bottom=20, eyes=8)
    box = crop(photo(2000, 2000, at_the_edge), PORTRAIT, None)
    assert (box.left, box.top) == (0, 0)


def test_a_face_of_few_pixels_has_more_around_it_so_that_it_is_sharp():
    """It is 200 px high: the crop is as wide as the page asks for, and the face a quarter of it."""
    small = Face(left=46, top=40, right=54, bottom=50, eyes=44)
    box = crop(photo(2000, 2000, small), PORTRAIT, None)
    assert (box.width, box.height) == (600, 750)
    smaller = Face(left=48, top=40, right=52, bottom=46, eyes=42)
    assert crop(photo(2000, 2000, smaller), PORTRAIT, None).height == 120 / PORTRAIT.least


def test_a_small_face_is_not_drawn_closer_than_a_portrait_needs():
    far = Face(left=49, top=49, right=51, bottom=52, eyes=50)
    box = crop(photo(2000, 2000, far), PORTRAIT, None)
    assert box.width == LEAST_WIDTH


def test_a_large_face_is_shown_with_all_that_there_is():
    near = Face(left=10, top=10, right=90, bottom=90, eyes=40)
    assert crop(photo(800, 1000, near), PORTRAIT, None) == Box(0, 0, 800, 1000)


LEFT = Face(left=10, top=40, right=20, bottom=60, eyes=48)
RIGHT = Face(left=70, top=40, right=78, bottom=56, eyes=47)


@pytest.mark.parametrize(
    ("focus", "middle"),
    [(None, 15), (FocalPoint(74, 48), 74), (FocalPoint(80, 58), 74), (FocalPoint(15, 50), 15)],
)
def test_of_several_faces_the_largest_is_shown_unless_the_focus_names_another(focus, middle):
    box = crop(photo(4000, 2000, LEFT, RIGHT), PORTRAIT, focus)
    assert (box.left + box.right) / 2 == pytest.approx(4000 * middle / 100, abs=1)


def test_a_focus_that_names_no_face_is_kept_as_it_is():
    box = crop(photo(4000, 2000, LEFT, RIGHT), PORTRAIT, FocalPoint(45, 50))
    assert box == Box(1000, 0, 2600, 2000)


def test_of_a_focus_that_names_no_face_the_nearest_is_told():
    both = photo(4000, 2000, LEFT, RIGHT)
    assert nearest(both, FocalPoint(45, 50)) == FocalPoint(15, 50)
    assert nearest(both, FocalPoint(95, 50)) == FocalPoint(74, 48)
    assert nearest(both, FocalPoint(74, 50)) is None
    assert nearest(photo(4000, 2000), FocalPoint(74, 50)) is None


def test_nearest_face_is_so_to_the_eye_however_large_the_others_are():
    """140 px from the small one, which is more than its width, and 200 px from the large."""
    small = Face(left=40, top=40, right=45, bottom=50, eyes=44)
    large = Face(left=62, top=30, right=82, bottom=70, eyes=45)
    group = photo(2000, 1000, large, small)
    assert nearest(group, FocalPoint(52, 45)) == FocalPoint(42, 45)
    assert nearest(group, FocalPoint(58, 45)) is None


def test_point_in_one_face_and_near_another_means_the_one():
    inner = Face(left=48, top=40, right=52, bottom=46, eyes=42)
    beside = Face(left=54, top=20, right=84, bottom=80, eyes=45)
    group = photo(2000, 1000, beside, inner)
    assert crop(group, PORTRAIT, FocalPoint(52, 46)) == crop(
        photo(2000, 1000, inner, beside), PORTRAIT, FocalPoint(50, 43)
    )


def test_nobody_elses_face_is_cut_where_a_crop_beside_it_avoids_it():
    """The usual crop would reach from 680 to 1320 px, and into the neighbour's ear."""
    wide = (2000, 1000)
    one = Face(left=42, top=32, right=58, bottom=64, eyes=45)
    neighbour = Face(left=65, top=32, right=79, bottom=60, eyes=45)
    alone, beside = (
        crop(photo(*wide, *faces), PORTRAIT, None) for faces in ([one], [one, neighbour])
    )
    assert alone.right > 1300
    assert beside.right <= 1300
    assert beside.width == alone.width


# Two heads close together, as on the photo of a couple of founders.
PAIR = (Face(left=24, top=36, right=46, bottom=66, eyes=48),
        Face(left=54, top=36, right=76, bottom=66, eyes=48))  # fmt: skip


@pytest.mark.parametrize("focus", [None, FocalPoint(35, 50), FocalPoint(65, 50)])
@pytest.mark.parametrize("shape", [PORTRAIT, SQUARE])
def test_a_crop_moves_aside_rather_than_through_a_neighbour(focus, shape):
    """Around one face in the middle of the crop, no crop that is large enough spares the other."""
    pair = photo(1000, 1000, *PAIR)
    box = crop(pair, shape, focus)
    assert not cuts_a_face(pair, box)
    assert box.width >= LEAST_WIDTH


def test_two_cheek_to_cheek_are_both_shown():
    close = photo(1000, 1200, Face(20, 30, 50, 60, 42), Face(50, 32, 78, 60, 43))
    box = crop(close, PORTRAIT, None)
    assert not cuts_a_face(close, box)
    assert box.left <= 200
    assert box.right >= 780


def test_a_point_between_two_cuts_neither():
    pair = photo(1000, 1000, *PAIR)
    box = crop(pair, PORTRAIT, FocalPoint(50, 90))
    assert not cuts_a_face(pair, box)
    assert box.left <= 500 <= box.right


def test_where_every_crop_cuts_a_face_it_is_told():
    crowd = photo(500, 500, *(Face(x, 10, x + 45, 90, 40) for x in (0, 28, 55)))
    assert cuts_a_face(crowd, crop(crowd, PORTRAIT, None))


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
    assert sizes(Box(0, 0, width, height), PORTRAIT) == made
