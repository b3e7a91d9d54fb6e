"""The photo that is meant by a name which no file has."""

import pytest

from navnenyt.flow.content.files import photo_alike


@pytest.mark.parametrize(
    ("asked", "there"),
    [
        ("bo.jpg", "Bo.JPG"),
        ("bo.jpg", "bo.png"),
        ("bo", "bo.jpg"),
        ("lone-stor.jpg", "lone-storr.jpg"),
        ("eva.jpg", "eva.jpg.jpg"),
        ("bo-holm.jpg", "bo holm.jpg"),
        ("aase-aeroe.jpg", "åse ærø.jpg"),
        ("åse.jpg", "a\u030ase.jpg"),
        ("m14.jpg", "m14 .jpg"),
        ("“ole.jpg”", "ole.jpg"),
        ("mette-holm.jpg", "mete-holm.heic"),
    ],
)
def test_name_that_is_spelt_another_way_is_found(tmp_path, asked, there):
    for other in (there, "xaver.jpg", "noter.txt"):
        (tmp_path / other).touch()
    assert photo_alike(tmp_path, asked) == there


@pytest.mark.parametrize("asked", ["ida.jpg", "bo.jpg", "noter.jpg", ""])
def test_name_that_is_far_from_all_is_not(tmp_path, asked):
    for other in ("mette.jpg", "mette-2.jpg", "noter.txt"):
        (tmp_path / other).touch()
    assert photo_alike(tmp_path, asked) is None


def test_same_name_with_another_ending_wins_over_a_near_one(tmp_path):
    for other in ("bo-holm-1.jpg", "bo-holm.png"):
        (tmp_path / other).touch()
    assert photo_alike(tmp_path, "bo-holm.jpg") == "bo-holm.png"
    assert photo_alike(tmp_path / "intet", "bo-holm.jpg") is None
