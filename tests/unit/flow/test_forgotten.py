"""A photo laid beside an announcement that does not ask for it: told as long as it is so."""

import os

import pytest

from navnenyt.flow.build import build
from navnenyt.flow.settings import BuildSettings
from support import REPOSITORY
from support.archive import SITE, at
from support.newsroom import quarters

FIELDS = "---\ntype: fødselsdag\nnavn: {name}\nalder: 50\npubliceret: 2026-01-30\n{more}---\n"
TOLD = "Billedet »{}« ligger ved siden af"


class Room:
    """A content folder, and what its builds tell of photos that were forgotten."""

    def __init__(self, root):
        self.folder = root / "content" / "navne" / "2026"
        self.folder.mkdir(parents=True)
        self.settings = BuildSettings(
            content=root / "content", output=root / "output", cache=root / "cache",
            theme=REPOSITORY / "theme", site=SITE, now=at("2026-02-01"),
        )  # fmt: skip

    def write(self, name, more=""):
        file = self.folder / name
        file.write_text(FIELDS.format(name=name.removesuffix(".md").title(), more=more))
        # Written just now, its time would not be trusted yet.
        os.utime(file, (1_700_000_000, 1_700_000_000 + len(more)))
        return file

    def photo(self, name):
        file = self.folder / name
        quarters().convert("RGB").save(file, "JPEG")
        return file

    def told(self, *changed):
        """(file, name of the photo) of each advice; `changed` is what a watcher saw."""
        report = build(self.settings, frozenset(changed) if changed else None)
        return [
            (each.path.rpartition("/")[2], each.message.split("»")[1].split("«")[0])
            for each in report.advice
            if "ligger ved siden af" in each.message
        ]


@pytest.fixture
def room(tmp_path):
    """A newsroom with one announcement without a photo."""
    found = Room(tmp_path)
    found.write("aase.md")
    return found


@pytest.mark.parametrize("name", ["aase.jpg", "Aase.JPG", "åse.jpg", "aase.png"])
def test_photo_with_the_name_of_the_announcement_is_told_of(room, name):
    room.photo(name)
    assert room.told() == [("aase.md", name)]


@pytest.mark.parametrize("name", ["bo.jpg", "aase-holm.jpg", "aase.txt", ".aase.jpg"])
def test_what_else_lies_there_is_not(room, name):
    room.photo(name)
    assert room.told() == []


def test_advice_stands_at_the_name_and_says_what_to_write(room):
    room.photo("aase.jpg")
    (found,) = (each for each in build(room.settings).advice if each.field == "navn")
    assert (found.path, found.line) == ("navne/2026/aase.md", 3)
    assert found.hint == "Skriv »foto: aase.jpg«, eller slet billedet."


def test_it_stays_while_nothing_changes_and_goes_with_the_photo(room):
    photo = room.photo("aase.jpg")
    assert room.told() == room.told() == [("aase.md", "aase.jpg")]
    photo.unlink()
    assert room.told() == []


def test_it_goes_when_the_announcement_asks_for_the_photo(room):
    room.photo("aase.jpg")
    assert room.told()
    room.write("aase.md", "foto: aase.jpg\nfotograf: Pia Toft\n")
    assert room.told() == []


def test_it_goes_with_the_announcement(room):
    room.write("bo.md")
    room.photo("aase.jpg")
    assert room.told()
    (room.folder / "aase.md").unlink()
    assert room.told() == []


def test_photo_that_another_shows_is_not_forgotten(room):
    room.photo("aase.jpg")
    room.write("bo.md", "foto: aase.jpg\nfotograf: Pia Toft\n")
    assert room.told() == []


def test_it_comes_when_a_photo_is_asked_for_no_more(room):
    room.photo("aase.jpg")
    room.write("aase.md", "foto: aase.jpg\nfotograf: Pia Toft\n")
    assert room.told() == []
    assert room.told(room.write("aase.md")) == [("aase.md", "aase.jpg")]


def test_watcher_that_sees_the_photo_come_and_go_tells_the_same(room):
    room.told()
    photo = room.photo("aase.jpg")
    assert room.told(photo) == [("aase.md", "aase.jpg")]
    photo.unlink()
    assert room.told(photo) == []
