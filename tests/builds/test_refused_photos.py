"""What is wrong with the photo of a refused file is told beside what it was refused for."""

import pytest
from PIL import Image

from support.newsroom import PORTRAITS, complaints, differing, is_calm, quarters, snapshot
from support.site_reader import SitePage

PHOTO = "navne/2026/bo.jpg"
ENCODED = (".jpg", ".webp", ".avif")


def write_bo(room, photo=PHOTO, fotograf="Pia Toft", **fields):
    """An announcement that asks for a photo, and is good but for what is given."""
    return room.entry(
        "2026/bo", navn="Bo Birk", foto=photo.rsplit("/", 1)[-1], fotograf=fotograf, **fields
    )


def told(result, path="navne/2026/bo.md"):
    """What is told of a file, as (field, line), mistakes before advice."""
    report = result.report
    return [
        (each["field"], each["line"])
        for each in (*report["refused"], *report["advice"])
        if each["path"] == path
    ]


def encoded(folder):
    return [file for file in snapshot(folder) if file.endswith(ENCODED)]


@pytest.fixture
def both(newsroom):
    """A newsroom with a good announcement, and one of which field and photo are bad."""
    newsroom.entry("2026/anna")
    newsroom.text(PHOTO, b"\xff\xd8\xff\xe0 knust")
    write_bo(newsroom, pr="i går")
    return newsroom


BAD = {
    "broken": (b"\xff\xd8\xff\xe0 knust", "bo.jpg", "er beskadiget"),
    "empty": (b"", "bo.jpg", "er tomt"),
    "HEIC": (b"\x00\x00\x00\x18ftypheic" + bytes(20), "bo.heic", "bo.heic"),
}


@pytest.mark.parametrize("what", BAD)
def test_field_and_photo_are_told_in_one_run(newsroom, what):
    data, name, words = BAD[what]
    newsroom.entry("2026/anna")
    newsroom.text(f"navne/2026/{name}", data)
    write_bo(newsroom, photo=name, pr="i går")
    result = newsroom.build()
    assert (result.exitcode, is_calm(result)) == (1, True), result
    assert told(result) == [("foto", 7), ("pr", 9)], result
    assert words in complaints(result)


@pytest.mark.parametrize(
    ("image", "words"),
    [
        (Image.new("RGB", (300, 375), "red"), "ensfarvet"),
        (quarters(3000, 40), "ville kun være"),
        (Image.new("1", (8000, 7000)), "for stort"),
    ],
    ids=["of one colour", "of few px", "too large"],
)
def test_photo_that_is_a_picture_and_yet_bad_is_told_of_too(newsroom, image, words):
    newsroom.entry("2026/anna")
    newsroom.photo("2026/bo.png", image)
    write_bo(newsroom, photo="bo.png", pr="i går")
    result = newsroom.build()
    assert (told(result), is_calm(result)) == ([("foto", 7), ("pr", 9)], True), result
    assert words in complaints(result)


def test_advice_on_a_photo_is_told_beside_the_field_too(newsroom):
    newsroom.photo("2026/Bo.JPG")
    write_bo(newsroom, pr="i går")
    missing = newsroom.build()
    assert told(missing) == [("pr", 9), ("foto", 7)], missing
    assert "Mente du »Bo.JPG«?" in missing.stderr
    newsroom.photo("2026/bo.jpg", quarters(160, 200))
    small = newsroom.build()
    assert told(small) == [("pr", 9), ("foto", 7)], small
    assert "er kun 160 × 200 px" in small.stderr


def test_check_tells_the_same_as_a_build(both):
    before = both.check()
    built = both.build()
    shown = [line.replace(f"{both.root}/", "") for line in built.stderr.splitlines()]
    assert sorted(before.stderr.splitlines()) == sorted(shown)
    assert both.check() == before
    of_the_photo = both.check(f"content/{PHOTO}")
    assert (of_the_photo.exitcode, len(of_the_photo.stderr.splitlines())) == (1, 2), of_the_photo
    assert "Ingen nyhed har billedet" not in of_the_photo.stderr


def test_build_without_changes_tells_it_again(both):
    first, second = both.build(), both.build()
    assert second.report["read"] == 0
    assert (second.report["refused"], second.stderr) == (first.report["refused"], first.stderr)


def test_each_is_told_until_it_is_mended_whichever_comes_first(both):
    both.build()
    both.photo("2026/bo.jpg")
    assert told(both.build()) == [("pr", 9)]
    both.text(PHOTO, b"")
    assert "er tomt" in complaints(both.build())
    write_bo(both)
    assert told(both.build()) == [("foto", 7)]
    both.photo("2026/bo.jpg")
    result = both.build()
    assert (result.exitcode, result.stderr) == (0, ""), result
    both.build(output=both.root / "clean", cache=both.root / "new")
    assert differing(both.files(), snapshot(both.root / "clean")) == []


@pytest.mark.parametrize("refused_first", [True, False])
def test_photo_that_is_asked_for_no_more_is_told_of_no_more(newsroom, refused_first):
    """Whether the photo was found bad beside a field or alone."""
    newsroom.entry("2026/anna")
    newsroom.text(PHOTO, b"knust")
    write_bo(newsroom, pr="i går" if refused_first else None)
    assert ("foto", 7) in told(newsroom.build())
    newsroom.entry("2026/bo", navn="Bo Birk", pr="i går")
    assert told(newsroom.build()) == [("pr", 7)]


@pytest.mark.parametrize("refused_first", [True, False])
def test_draft_is_refused_for_nothing_that_was_told_of_it_before(newsroom, refused_first):
    newsroom.entry("2026/anna")
    newsroom.text(PHOTO, b"knust")
    write_bo(newsroom, pr="i går" if refused_first else None)
    assert newsroom.build().exitcode == 1
    write_bo(newsroom, status="kladde")
    result = newsroom.build()
    assert (result.exitcode, result.stderr) == (0, ""), result


def test_deleted_file_leaves_nothing_of_its_photo(both):
    both.build()
    both.remove("navne/2026/bo.md")
    result = both.build()
    assert (result.exitcode, result.stderr) == (0, ""), result
    (index,) = both.cache.rglob("*.sqlite")
    assert PHOTO.encode() not in index.read_bytes()


def test_photo_of_a_refused_file_is_looked_at_and_nothing_is_made_of_it(newsroom):
    newsroom.entry("2026/anna")
    newsroom.photo("2026/bo.jpg")
    write_bo(newsroom, pr="i går")
    for _ in range(2):
        result = newsroom.build()
        assert told(result) == [("pr", 9)], result
        assert result.report["photos"] == {"encoded": 0, "reused": 0}
        assert (encoded(newsroom.output), encoded(newsroom.cache)) == ([], [])
    write_bo(newsroom)
    assert newsroom.build().report["photos"]["encoded"] == PORTRAITS + 1


def test_earlier_form_keeps_its_photo_while_the_new_one_asks_for_a_bad_one(newsroom):
    newsroom.photo("2026/bo.jpg")
    write_bo(newsroom)
    newsroom.build()
    before = newsroom.files()
    newsroom.text("navne/2026/ny.jpg", b"knust")
    write_bo(newsroom, photo="ny.jpg", pr="i går")
    for _ in range(2):
        result = newsroom.build()
        assert told(result) == [("foto", 7), ("pr", 9)], result
        assert "»ny.jpg«" in complaints(result)
        assert differing(newsroom.files(), before) == []
    # The photo that is shown breaks too: it stays, and of the file there is no more to be told.
    newsroom.text(PHOTO, b"knust")
    result = newsroom.build()
    assert "»bo.jpg«" not in result.stderr
    assert differing(newsroom.files(), before) == []
    # It is another: so is what is shown.
    newsroom.photo("2026/bo.jpg", quarters(300, 380))
    newsroom.build()
    assert len(SitePage(newsroom.output, "/navne/2026/bo/").sources()) > 0
    assert differing(newsroom.files(), before) != []
    assert len(encoded(newsroom.cache)) == PORTRAITS + 1


def test_publishing_tells_both_and_publishes_nothing(both):
    result = both.publish()
    assert result.exitcode != 0, result
    assert told(result) == [("foto", 7), ("pr", 9)], result
    assert not both.output.exists()


def test_file_that_is_to_be_moved_to_its_photo_is_not_told_that_it_is_missing(newsroom):
    newsroom.photo("2026/bo.jpg")
    newsroom.entry("bo", foto="bo.jpg", fotograf="Pia Toft")
    result = newsroom.build()
    assert "årsmappe" in complaints(result)
    assert "findes ikke" not in result.stderr
