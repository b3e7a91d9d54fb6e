"""Of a JPEG no more px are decoded than are shown, and what comes of it depends on nothing else."""

from io import BytesIO

import pytest
from PIL import Image, ImageChops

from navnenyt.photo import FocalPoint
from navnenyt.photos.develop import develop
from navnenyt.photos.pixels.decode import ENOUGH, decoded, reduction
from navnenyt.photos.pixels.encode import encoded
from navnenyt.photos.pixels.negative import Negative
from navnenyt.photos.variants import variants

ORIENTATION = 0x0112


def photo(width, height, kind="JPEG", **how):
    """A wheel of colours in a frame, so that every part of it is its own."""
    image = Image.radial_gradient("L").resize((width, height))
    image = Image.merge("RGB", (image, ImageChops.invert(image), image.transpose(0)))
    buffer = BytesIO()
    image.save(buffer, kind, quality=90, **how)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("longest", "enough", "less"),
    [(1600, 800, 2), (1599, 800, 1), (1600, 801, 1), (3200, 800, 4), (9000, 800, 8), (1, 1, 1)],
)
def test_a_photo_is_reduced_as_long_as_it_shows_enough(longest, enough, less):
    assert reduction(longest, enough) == less


@pytest.mark.parametrize("size", [(1200, 1600), (1201, 1601), (1600, 1200), (2407, 3203)])
@pytest.mark.parametrize("enough", [640, 800, 1200, ENOUGH])
def test_picture_shows_enough_and_not_twice_as_much(size, enough):
    picture = Negative("a.jpg", photo(*size)).picture(enough)
    assert (picture.width, picture.height) == size
    shown = max(picture.image.size)
    assert min(enough, max(size)) <= shown < 2 * enough + 1


def test_photo_that_lies_on_its_side_is_reduced_and_stands_upright():
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    picture = Negative("a.jpg", photo(1600, 1200, exif=exif)).picture(800)
    assert (picture.width, picture.height) == (1200, 1600)
    assert picture.image.size == (600, 800)


def test_each_size_is_decoded_once():
    negative = Negative("a.jpg", photo(1200, 1600))
    small, whole = negative.picture(640), negative.picture(801)
    assert small.image.size != whole.image.size
    assert negative.picture(800) is small
    assert negative.picture(1600) is whole


def test_what_cannot_be_reduced_is_decoded_once():
    negative = Negative("a.png", photo(1200, 1600, "PNG"))
    assert negative.picture(640) is negative.picture(ENOUGH)


def test_known_photo_becomes_the_bytes_that_it_became_before():
    data = photo(3000, 4000)
    first = develop("a.jpg", data, [None])
    assert develop("a.jpg", data, [None], known=[first.photo]).files == first.files


def test_a_crop_is_the_same_beside_whatever_others():
    data = photo(1600, 1600)
    focuses = [None, FocalPoint(0, 0), FocalPoint(100, 50)]
    together = dict(develop("a.jpg", data, focuses).files)
    for focus in focuses:
        assert dict(develop("a.jpg", data, [focus]).files).items() <= together.items()


def test_reduced_photo_looks_as_the_whole_one_does():
    """Mean difference of a level: what is decoded at half looks as what is halved afterwards."""
    data = photo(1200, 1600)
    made = develop("a.jpg", data, [None])
    whole = decoded("a.jpg", data, 1600)
    assert whole.image.size == (1200, 1600)
    halved = encoded(lambda _box: whole, variants(made.photo, None))
    for (one, reduced), (other, from_whole) in zip(made.files, halved, strict=True):
        assert one == other
        pair = (Image.open(BytesIO(each)).convert("L") for each in (reduced, from_whole))
        levels = list(ImageChops.difference(*pair).get_flattened_data())
        assert sum(levels) / len(levels) < 1


def test_grain_that_a_small_picture_loses_does_not_make_it_half():
    """The lowest fifth differs by one level, pixel by pixel: nothing of it is left at an eighth."""
    image = Image.open(BytesIO(photo(2400, 3200))).convert("RGB")
    board = Image.frombytes("L", (2, 2), bytes((120, 122, 122, 120)))
    for left in range(0, 2400, 2):
        image.paste(board, (left, 2560))
    row = image.crop((0, 2560, 2400, 2562))
    for top in range(2562, 3200, 2):
        image.paste(row, (0, top))
    buffer = BytesIO()
    image.save(buffer, "JPEG", quality=100, subsampling=0)
    data = buffer.getvalue()
    small = Image.open(BytesIO(data))
    small.draft(None, (600, 800))
    low = small.crop((0, 720, 600, 800)).getextrema()
    assert all(least == most for least, most in low)
    assert develop("a.jpg", data, [None]).files
