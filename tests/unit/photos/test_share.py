"""Which file a share image is, and how large its portrait."""

from importlib.metadata import version

import pytest

from navnenyt.frozen import replace
from navnenyt.photo import Face, FocalPoint, Photo
from navnenyt.photos.crops import Size
from navnenyt.photos.placing import Box
from navnenyt.photos.share import FONTS, Sharing, portrait_size, share_image

PHOTO = Photo("0123456789abcdef", 2000, 1000)
SHARING = Sharing(label="Nyt job", name="Bo Holm", mark="Navnenyt", gist="chef", credit="Åse")


def name(photo=PHOTO, **facts):
    return share_image(photo, replace(SHARING, **facts)).name


def test_equal_facts_have_one_file():
    assert name() == name(replace(PHOTO), name="Bo Holm")
    assert name().endswith("-deling.jpg")


@pytest.mark.parametrize(
    "facts",
    [{"label": "Orlov"}, {"name": "Bo Holms"}, {"mark": "Navne"}, {"gist": "direktør"},
     {"credit": ""}, {"paid": True}, {"focus": FocalPoint(5, 5)}],
    ids=lambda each: next(iter(each)),
)  # fmt: skip
def test_every_fact_that_is_shown_makes_another_file(facts):
    """Networks keep files by name for long."""
    assert name(**facts) != name()


@pytest.mark.parametrize("change", [{"digest": "x"}, {"faces": (Face(70, 20, 80, 40, 30),)}])
def test_another_photo_or_crop_makes_another_file(change):
    assert name(replace(PHOTO, **change)) != name()


def test_letters_that_are_no_unicode_have_a_name_too():
    assert name(name="\ud800")


def test_names_change_with_the_fonts():
    """Another version may draw the same facts otherwise: then it belongs into the recipe."""
    assert {package: version(package) for package in FONTS} == FONTS


@pytest.mark.parametrize(
    ("box", "size"),
    [
        (Box(0, 0, 1008, 1260), (504, 630)),
        (Box(10, 10, 514, 640), (504, 630)),
        (Box(0, 0, 160, 200), (160, 200)),
        (Box(0, 0, 1, 1), (1, 1)),
        (Box(0, 0, 3000, 2), (504, 1)),
        (Box(0, 0, 2, 3000), (1, 630)),
    ],
)
def test_portrait_fills_its_place_and_is_never_enlarged(box, size):
    assert portrait_size(box) == Size(*size)
