"""Encoded photos in their folder: what was put there, or nothing."""

import pytest

from navnenyt.photos.shelf import HarmedPhotoError, Shelf


@pytest.fixture
def shelf(tmp_path):
    return Shelf(tmp_path / "foto")


@pytest.mark.parametrize("data", [b"", b"x", b"x" * 1000], ids=["none", "one", "many"])
def test_what_is_put_there_is_there(shelf, data):
    shelf.put("a.jpg", data)
    assert "a.jpg" in shelf
    assert shelf.take("a.jpg") == data
    assert shelf.names() == {"a.jpg"}


@pytest.mark.parametrize(
    "harm",
    [lambda _: b"", lambda d: d[:-1], lambda d: d + b"x", lambda d: b"y" + d[1:]],
    ids=["emptied", "cut short", "longer", "another"],
)
def test_what_was_harmed_is_not_taken(shelf, tmp_path, harm):
    shelf.put("a.jpg", b"x" * 100)
    file = tmp_path / "foto/a.jpg"
    file.write_bytes(harm(file.read_bytes()))
    assert "a.jpg" not in shelf
    with pytest.raises(HarmedPhotoError):
        shelf.take("a.jpg")


def test_what_is_not_there_is_harmed_too(shelf):
    assert shelf.names() == set()
    assert "a.jpg" not in shelf
    with pytest.raises(HarmedPhotoError):
        shelf.take("a.jpg")
    shelf.remove("a.jpg")


def test_a_change_of_what_lies_there_is_seen(shelf):
    empty = shelf.changes()
    shelf.put("a.jpg", b"x")
    one = shelf.changes()
    shelf.remove("a.jpg")
    assert len({empty, one, shelf.changes()}) == 3
