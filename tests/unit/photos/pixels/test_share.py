"""Share images as they are drawn."""

from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageColor, ImageFont

from navnenyt.frozen import replace
from navnenyt.photos.develop import develop
from navnenyt.photos.layout import COLUMN, PAPER, Face
from navnenyt.photos.pixels import type as type_module
from navnenyt.photos.pixels.type import font, measure
from navnenyt.photos.share import PORTRAIT_SIZE, Sharing, share_image
from support.newsroom import quarters

SHARING = Sharing(label="Nyt job", name="Bo Holm", mark="Navnenyt", gist="direktør, Netip A/S",
                  credit="Åse Bo")  # fmt: skip
PLACE = (PORTRAIT_SIZE.width, 0, 1200, 630)
LONG = "Anne-Sofie Frederikke Muus-Andkær Christoffersen von Wolfeschlegelsteinhausenbergerdorff"


def photo(width=1200, height=1500):
    buffer = BytesIO()
    quarters(width, height).save(buffer, "PNG")
    return buffer.getvalue()


PHOTO = photo()


def data_of(sharing, source=PHOTO):
    """The bytes of one share image."""
    made = develop("a.png", source, [], sharings=[sharing])
    ((share, data),) = made.files
    assert share == share_image(made.photo, sharing)
    return data


def drawn(source=PHOTO, **facts):
    return Image.open(BytesIO(data_of(replace(SHARING, **facts), source))).convert("RGB")


def ink(image):
    """Where the part beside the portrait is not paper."""
    side = image.crop(PLACE)
    paper = Image.new("RGB", side.size, PAPER)
    mask = ImageChops.difference(side, paper).convert("L").point(lambda level: 255 * (level > 40))
    left, top, right, bottom = mask.getbbox()
    return left + PORTRAIT_SIZE.width, top, right + PORTRAIT_SIZE.width, bottom


def are_near(one, other, limit=12):
    return all(abs(a - b) <= limit for a, b in zip(one, other, strict=True))


def test_image_is_as_large_as_networks_ask_for_and_a_jpeg():
    with Image.open(BytesIO(data_of(SHARING))) as image:
        assert (image.format, image.size, image.mode) == ("JPEG", (1200, 630), "RGB")


def test_portrait_fills_the_left_side():
    image = drawn()
    found = [image.getpixel((x, y)) for y in (5, 625) for x in (5, 498)]
    expected = [(200, 30, 30), (30, 160, 30), (30, 30, 200), (220, 220, 40)]
    assert all(map(are_near, found, expected))
    assert are_near(image.getpixel((520, 300)), ImageColor.getrgb(PAPER), 3)


def test_small_portrait_keeps_its_size_in_the_middle_of_its_colour():
    image = drawn(photo(160, 200))
    left, top = (504 - 160) // 2, (630 - 200) // 2
    assert are_near(image.getpixel((left + 10, top + 10)), (200, 30, 30), 25)
    assert are_near(image.getpixel((left + 150, top + 190)), (220, 220, 40), 25)
    around = image.getpixel((20, 20))
    assert are_near(image.getpixel((left - 20, top + 100)), around, 3)
    # One of the four colours, much lighter.
    assert all(150 < level < 250 for level in around)


@pytest.mark.parametrize("size", [(2, 2), (2, 3000), (3000, 2)])
def test_photo_of_any_size_gives_an_image(size):
    assert drawn(photo(*size)).size == (1200, 630)


@pytest.mark.parametrize(
    "facts",
    [{}, {"paid": True}, {"name": LONG, "gist": "chef for alt " * 30, "credit": LONG},
     {"name": "W" * 300, "gist": "m" * 300, "mark": "W" * 80}, {"gist": "", "credit": ""}],
    ids=["usual", "paid", "long", "words", "short"],
)  # fmt: skip
def test_text_stays_in_its_column(facts):
    left, top, right, bottom = ink(drawn(**facts))
    # A serif may lean out of the line by a px or two.
    assert left >= COLUMN.left - 3
    assert right <= COLUMN.right + 3
    assert top >= COLUMN.top - 8
    assert bottom <= COLUMN.bottom + 24


def test_advertisement_looks_different_at_the_kind():
    difference = ImageChops.difference(drawn(), drawn(paid=True)).point(lambda v: 255 * (v > 40))
    assert difference.getbbox()[0] >= COLUMN.left
    assert difference.getbbox()[3] < 300


@pytest.mark.parametrize("face", Face)
@pytest.mark.parametrize("letter", "æøåÆØÅéüöäðþłńšžćñçß–»«…")
def test_letters_of_names_are_in_the_fonts(face, letter):
    missing = font(face, 60).getmask("\uffff")
    assert bytes(font(face, 60).getmask(letter)) != bytes(missing)


@pytest.mark.parametrize(
    "name", ["王小明", "שלום", "عبد الله", "😀", "e\u0301" * 40, "\u200b", "\ud800", "Z\u0300" * 90]
)
def test_letters_that_no_font_has_are_drawn_somehow(name):
    assert drawn(name=name).size == (1200, 630)


def test_faces_differ():
    widths = {measure(face, "Mette Højgaard", 40) for face in Face}
    assert len(widths) == len(Face)


def test_without_fribidi_text_is_set_all_the_same(monkeypatch):
    load = ImageFont.truetype

    def plain(file, size):
        return load(file, size, layout_engine=ImageFont.Layout.BASIC)

    monkeypatch.setattr(type_module.ImageFont, "truetype", plain)
    font.cache_clear()
    try:
        left, _, right, _ = ink(drawn(name=LONG))
    finally:
        font.cache_clear()
    assert left >= COLUMN.left - 3
    assert right <= COLUMN.right + 3


def test_equal_facts_give_equal_bytes():
    first = data_of(SHARING)
    font.cache_clear()
    assert data_of(SHARING) == first


def test_file_holds_nothing_but_pixels():
    exif = Image.Exif()
    exif[0x010E] = "HEMMELIGT"
    buffer = BytesIO()
    quarters().save(buffer, "JPEG", exif=exif, comment=b"HEMMELIGT")
    data = data_of(SHARING, buffer.getvalue())
    assert b"HEMMELIGT" not in data
    assert data.endswith(b"\xff\xd9")
    with Image.open(BytesIO(data)) as image:
        assert not image.getexif()
        assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_image_that_is_at_hand_is_not_drawn_again():
    made = develop("a.png", PHOTO, [], sharings=[SHARING, SHARING])
    ((share, _),) = made.files
    assert develop("a.png", PHOTO, [], [share.name], sharings=[SHARING]).files == ()
