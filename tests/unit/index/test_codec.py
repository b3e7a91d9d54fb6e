"""What is stored comes back as it was; what the index holds is data."""

import json

import pytest

from navnenyt.frozen import encode
from navnenyt.index import codec
from navnenyt.model import Kind, PartialDate, PlainPage, Pronoun, Sector
from navnenyt.photo import FocalPoint, Photo, PhotoReference
from support.archive import COPENHAGEN, announcement, at, day, new_job, profile

FULL = new_job(
    name="Åse <b>Øst</b>",
    person="aase",
    updated=day("2026-02-01"),
    correction="Rettet",
    effective=PartialDate(2026, 2),
    end=PartialDate(2026, 3, 31),
    employers=("Netip A/S", "DSB"),
    pronoun=Pronoun.HEN,
    photo=PhotoReference("navne/2026/aase.jpg", "Bo", "Åse", FocalPoint(50, 30)),
    advertisement=True,
    searchable=False,
    former_paths=("navne/2025/aase",),
    body="<p>Tekst</p>",
)


@pytest.mark.parametrize("facts", [announcement(), FULL], ids=["smallest", "full"])
def test_announcement_comes_back_equal(facts):
    assert codec.announcement(encode(facts)) == facts


@pytest.mark.parametrize("kind", Kind)
def test_kind_comes_back(kind):
    assert codec.announcement(encode(announcement(kind=kind))).kind is kind


@pytest.mark.parametrize(
    "when",
    [
        "2026-01-30", "2026-07-01T06:30", "2026-03-29T02:30", "2026-10-25T02:30+02:00",
        "2026-10-25T02:30+01:00", "2025-12-31T23:30+00:00",
    ],
)  # fmt: skip
def test_time_of_publication_comes_back_as_the_same_instant_and_the_same_danish_day(when):
    """Also in the hour that summer time leaves out, and in the one that it has twice."""
    before = announcement(published=at(when)).published
    after = codec.announcement(encode(announcement(published=at(when)))).published
    assert after.timestamp() == before.timestamp()
    assert after.replace(tzinfo=None) == before.replace(tzinfo=None)
    assert before.tzinfo is COPENHAGEN


def test_stored_form_is_plain_json():
    assert json.loads(encode(FULL))["name"] == "Åse <b>Øst</b>"


def test_photo_comes_back_and_none_stays_none():
    photo = Photo("abc", 600, 750)
    assert codec.photo(encode(photo)) == photo
    assert codec.photo(None) is None


def test_profile_comes_back():
    stored = profile("Netip", aliases=("netIP",), cvr="12345678", sector=Sector.INSTITUTION)
    assert codec.profile(encode(stored)) == stored


def test_plain_page_comes_back():
    page = PlainPage(slug="om", title="Om", description="Om os", body="<p>x</p>")
    assert codec.page(encode(page)) == page
