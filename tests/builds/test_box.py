"""The box on other sites' pages, as the real command builds it."""

import json

import pytest

from builds.test_text import HOSTILE
from support.newsroom import file_at


@pytest.fixture(scope="module")
def boxed(shared):
    """Hostile text, somebody who is kept from searches, a death, and a portrait."""
    quoted = "'" + HOSTILE.replace("'", "''") + "'"
    shared.photo("2026/anna.jpg")
    shared.entry(
        "2026/anna", navn=quoted, stilling=quoted, foto="anna.jpg", fotograf=quoted,
        fotoalt=quoted, arbejdsgiver="Nordfirma",
    )  # fmt: skip
    shared.entry("2026/bo", navn="Bo Skjult", søgning="nej", publiceret="2026-01-29")
    shared.entry(
        "2026/carl", type="dødsfald", navn="Carl Dam", stilling=None, alder="80",
        publiceret="2026-01-28",
    )  # fmt: skip
    shared.result = shared.build()
    assert shared.result.exitcode == 0, shared.result
    return shared


def box(room, address="/"):
    return json.loads(file_at(room.output, f"{address}boks.json").read_bytes())


def test_every_list_with_feeds_has_a_box_and_no_other_page(boxed):
    files = boxed.files()
    with_feeds = {name.removesuffix("feed.json") for name in files if name.endswith("feed.json")}
    boxes = {name.removesuffix("boks.json") for name in files if name.endswith("boks.json")}
    assert boxes == with_feeds == {
        "", "arbejdsgivere/nordfirma/", "typer/nyt-job/", "typer/doedsfald/",
    }  # fmt: skip


def test_who_is_kept_from_searches_is_in_no_box(boxed):
    for address in ("/", "/arbejdsgivere/nordfirma/", "/typer/nyt-job/"):
        assert "Bo Skjult" not in [each["navn"] for each in box(boxed, address)["navne"]]


def test_death_is_marked_but_in_its_own_list(boxed):
    assert [each.get("kun_valgt") for each in box(boxed)["navne"]] == [None, True]
    assert [each.get("kun_valgt") for each in box(boxed, "/typer/doedsfald/")["navne"]] == [None]


def test_portrait_stands_where_the_box_says_and_is_as_large(boxed):
    photo = box(boxed)["navne"][0]["foto"]
    assert photo["src"].startswith("http://localhost:8000/foto/")
    assert boxed.has(photo["src"].removeprefix("http://localhost:8000"))
    assert (photo["bredde"], photo["hoejde"]) == (150, 188)


def test_hostile_text_is_text_in_the_data(boxed):
    item = box(boxed)["navne"][0]
    assert "<script>alert(1)</script>" in item["navn"]
    assert "<script>alert(1)</script>" in item["tekst"]
