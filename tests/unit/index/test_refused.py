"""What was refused where it was read is kept with the photo that it asks for."""

import pytest

from navnenyt.photo import FocalPoint, PhotoReference
from support.archive import Archive

AASE, BO = "navne/2026/aase", "navne/2026/bo"
PHOTO = PhotoReference("navne/2026/aase.jpg", "Pia Toft", None, FocalPoint(50, 30))


@pytest.fixture
def refused():
    return Archive().store.refused


def test_photo_comes_back_with_all_that_is_asked_of_it(refused):
    refused.keep(BO, None)
    refused.keep(AASE, PHOTO)
    assert refused.all() == [(AASE, PHOTO), (BO, None)]
    assert refused.photo_paths() == {PHOTO.path}


def test_one_that_is_refused_again_is_known_as_it_is_now(refused):
    refused.keep(AASE, PHOTO)
    refused.keep(AASE, None)
    assert refused.all() == [(AASE, None)]
    assert refused.photo_paths() == set()


def test_one_that_is_forgotten_is_gone_and_no_other(refused):
    refused.keep(AASE, PHOTO)
    refused.keep(BO, None)
    refused.forget(AASE)
    assert refused.all() == [(BO, None)]
