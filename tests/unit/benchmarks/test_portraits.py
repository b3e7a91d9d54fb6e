"""The portraits of the benchmark are the same at every run, and likeness is measured right."""

from io import BytesIO

import pytest
from PIL import Image, ImageFilter

pytest.importorskip("numpy")  # comes with the face detector, which a machine may do without

from benchmarks.portraits import ours, pictures
from benchmarks.portraits.likeness import CROP
from benchmarks.portraits.texture import ssim
from navnenyt.photos.develop import develop
from navnenyt.photos.variants import AVIF

SIZE = (64, 80)


def levels(image):
    return image.convert("L").tobytes()


def test_a_photo_is_the_same_every_time_and_unlike_the_next():
    one, again, other = (pictures.photo(number) for number in (3, 3, 4))
    assert one.size == (pictures.WIDTH, pictures.HEIGHT)
    assert one.tobytes() == again.tobytes() != other.tobytes()


def test_photos_that_are_there_are_not_made_again(tmp_path):
    first = pictures.written(tmp_path, 1)
    before = first[0].stat().st_mtime_ns
    assert pictures.written(tmp_path, 1) == first
    assert first[0].stat().st_mtime_ns == before
    assert [file.name for file in tmp_path.iterdir()] == [first[0].name]


def test_equal_pictures_are_wholly_alike():
    image = Image.radial_gradient("L").resize(SIZE)
    assert ssim(levels(image), levels(image), *SIZE) == pytest.approx(1)


def test_pictures_are_the_less_alike_the_more_is_lost():
    image = pictures.photo(0).resize((240, 320))
    found = []
    for quality in (90, 60, 20):
        buffer = BytesIO()
        image.save(buffer, "JPEG", quality=quality)
        found.append(ssim(levels(image), levels(Image.open(buffer)), *image.size))
    assert 1 > found[0] > found[1] > found[2] > 0
    blurred = image.filter(ImageFilter.GaussianBlur(8))
    assert ssim(levels(image), levels(blurred), *image.size) < found[2]


def test_flat_pictures_are_as_alike_as_their_light():
    """SSIM of two flat pictures is (2ab + c) / (a² + b² + c), with c = (0.01 · 255)²."""
    c, grey, white = 2.55**2, 100, 200
    wanted = (2 * grey * white + c) / (grey**2 + white**2 + c)
    one, other = (bytes([level]) * (SIZE[0] * SIZE[1]) for level in (grey, white))
    assert ssim(one, other, *SIZE) == pytest.approx(wanted, abs=1e-4)


def test_ours_shows_the_part_that_the_peers_are_asked_for(tmp_path):
    (tmp_path / "photos").mkdir()
    pictures.photo(0).save(tmp_path / "photos" / "a.jpg")
    ours.prepare(tmp_path, avif=False)
    boxes = {each.box for each in ours.files(tmp_path, "a.jpg")}
    assert [(box.left, box.top, box.right, box.bottom) for box in boxes] == [CROP]
    made = {each.name for each in ours.files(tmp_path, "a.jpg") if each.format is AVIF}
    assert {file.name for file in (tmp_path / "out").iterdir()} == made


def test_what_is_drawn_is_what_a_detector_takes_for_a_face():
    buffer = BytesIO()
    pictures.photo(0).save(buffer, "JPEG", quality=90)
    assert len(develop("a.jpg", buffer.getvalue(), []).photo.faces) == 1
