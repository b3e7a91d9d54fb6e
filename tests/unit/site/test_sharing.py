"""What the share image of an announcement says, and where it stands."""

import pytest

from navnenyt.frozen import replace
from navnenyt.index.entries import Shown
from navnenyt.model import Kind
from navnenyt.photo import FocalPoint, Photo, PhotoReference
from navnenyt.photos.share import Sharing, share_image
from navnenyt.site.heads import shared_picture
from navnenyt.site.sharing import gist, sharing
from support.archive import SITE, announcement

ASKED = PhotoReference("navne/2026/x.jpg", credit="Åse Bo", focus=FocalPoint(1, 2))
PHOTO = Photo("abc", 1200, 1500)


@pytest.mark.parametrize(
    ("facts", "text"),
    [
        ({"title": "chef", "employers": ("Netip", "DSB")}, "chef, Netip"),
        ({"kind": Kind.BIRTHDAY}, ""),
        ({"kind": Kind.DEGREE, "degree": "HD", "institution": "CBS", "title": "chef"}, "HD, CBS"),
        ({"kind": Kind.BOARD, "organisations": ("DSB",), "title": "advokat"}, "DSB"),
        ({"kind": Kind.BOARD, "organisations": ("DSB",), "role": "formand"}, "formand, DSB"),
    ],
)
def test_gist_is_the_news_in_few_words(facts, text):
    assert gist(announcement(**facts)) == text


def test_everything_that_is_shown_is_said():
    a = announcement(name="Mette Holm", title="chef", advertisement=True, photo=ASKED)
    assert sharing(a, "Navnenyt") == Sharing(
        label=a.kind.label, name="Mette Holm", mark="Navnenyt", gist="chef", credit="Åse Bo",
        paid=True, focus=FocalPoint(1, 2),
    )  # fmt: skip


def test_accents_are_composed_and_spaces_are_one():
    a = announcement(name="A\u030ase  Bo", photo=ASKED)
    assert sharing(a, " Navne\nnyt").name == "Åse Bo"
    assert sharing(a, " Navne\nnyt").mark == "Navne nyt"


def test_endless_name_is_cut():
    assert len(sharing(announcement(name="x" * 10_000), "").name) < 500


def test_picture_has_a_whole_address_and_the_alternative_text_of_the_page():
    a = announcement(name="Mette Holm", photo=ASKED)
    picture = shared_picture(Shown(a, PHOTO), SITE)
    name = share_image(PHOTO, sharing(a, SITE.title)).name
    assert picture.src == f"{SITE.url}/foto/{name}"
    assert (picture.mime, picture.width, picture.height) == ("image/jpeg", 1200, 630)
    assert picture.alt == "Portræt af Mette Holm"
    told = replace(a, photo=replace(ASKED, alt="Mette ler."))
    assert shared_picture(Shown(told, PHOTO), SITE).alt == "Mette ler."


def test_without_a_photo_there_is_no_picture():
    assert shared_picture(Shown(announcement(photo=ASKED), None), SITE) is None
    assert shared_picture(Shown(announcement(), PHOTO), SITE) is None
