"""The one table of fields, held against sections 6 and 7 of the contract."""

import pytest

from navnenyt.entry import fields as table
from navnenyt.entry.fields import BY_KEY, FIELDS, REQUIRED, REQUIRED_ALWAYS
from navnenyt.model import Announcement, Kind
from navnenyt.photo import PhotoReference
from support.strategies import SENTENCE_KEYS

# What any notice may say beside its sentence.
ABOUT_THE_NOTICE = {
    "type", "navn", "person", "publiceret", "opdateret", "rettelse", "pronomen",
    "foto", "fotograf", "fotoalt", "fokus", "kilde", "link",
    "annonce", "søgning", "samtykke", "status", "flyttet_fra",
}  # fmt: skip

# Section 6, under »Required«: any key of a tuple will do.
POST = {("stilling",), ("arbejdsgiver",)}
ALWAYS = {("type",), ("navn",), ("publiceret",)}
CONTRACT = {
    Kind.NEW_JOB: POST,
    Kind.APPOINTMENT: POST,
    Kind.ACTING: POST,
    Kind.PROMOTION: POST,
    Kind.DEGREE: {("uddannelse",), ("institution",)},
    Kind.BOARD: {("organisation",)},
    Kind.DEPARTURE: {("arbejdsgiver", "organisation")},
    Kind.ANNIVERSARY: {("arbejdsgiver", "organisation"), ("år",)},
    Kind.RETIREMENT: {("arbejdsgiver",)},
    Kind.LEAVE: {("arbejdsgiver",)},
    Kind.BIRTHDAY: {("alder",)},
    Kind.DEATH: {("alder",)},
}


def test_the_keys_are_those_of_the_contract():
    assert set(BY_KEY) == ABOUT_THE_NOTICE.union(*SENTENCE_KEYS.values())
    assert len(BY_KEY) == len(FIELDS)


@pytest.mark.parametrize("kind", Kind)
def test_a_kind_uses_what_its_sentence_says_and_what_any_notice_may(kind):
    used = {field.key for field in FIELDS if kind in field.kinds}
    assert used == ABOUT_THE_NOTICE | SENTENCE_KEYS[kind]


@pytest.mark.parametrize("kind", Kind)
def test_a_kind_requires_what_the_contract_says(kind):
    assert set(REQUIRED[kind]) == CONTRACT[kind]


def test_every_kind_requires_a_type_a_name_and_a_day():
    assert set(REQUIRED_ALWAYS) == ALWAYS


@pytest.mark.parametrize("kind", Kind)
def test_what_a_kind_requires_it_also_uses(kind):
    for key in {key for keys in REQUIRED[kind] for key in keys}:
        assert kind in BY_KEY[key].kinds


def test_every_attribute_is_one_of_the_model_and_every_fact_of_it_has_a_key():
    """Body and path are not written as fields; the photo is written as four."""
    of_photo = {"credit", "alt", "focus"}
    assert of_photo <= set(PhotoReference.__struct_fields__)
    in_model = set(Announcement.__struct_fields__) - {"path", "body"}
    assert {field.attribute for field in FIELDS} == in_model | of_photo
    assert len({field.attribute for field in FIELDS}) == len(FIELDS)


def test_lists_are_what_the_contract_allows():
    """`alias` is the fourth, of profiles."""
    many = {field.key for field in FIELDS if field.many}
    assert many == {"arbejdsgiver", "organisation", "flyttet_fra"}


@pytest.mark.parametrize("field", [f for f in FIELDS if f.example != "…"], ids=lambda f: f.key)
def test_the_example_that_is_shown_can_be_read(field):
    assert field.read(field.example) not in {None, ""}


@pytest.mark.parametrize("keys", sorted(ALWAYS.union(*CONTRACT.values())))
def test_what_is_required_has_an_example(keys):
    assert BY_KEY[keys[0]].example


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.key)
def test_longer_supplied_words_are_tried_before_those_they_begin_with(field):
    """Else »linjen i organisation« would be told to become »i organisation«."""
    for place, words in enumerate(field.supplied):
        assert not any(words.startswith(f"{shorter} ") for shorter in field.supplied[:place])


@pytest.mark.parametrize(
    ("key", "guess"),
    [
        ("arbejdgiver", "arbejdsgiver"), ("arbejdsgivere", "arbejdsgiver"), ("aar", "år"),
        ("forgaenger", "forgænger"), ("efterfoelger", "efterfølger"), ("soegning", "søgning"),
        ("Navn", "navn"), ("STILLING", "stilling"), ("stiling", "stilling"), ("tpye", "type"),
        ("fra-stilling", "fra_stilling"), ("fra stilling", "fra_stilling"),
        ("flyttetfra", "flyttet_fra"), ("publicerret", "publiceret"), ("foto_alt", "fotoalt"),
        ("title", "stilling"), ("name", "navn"), ("date", "publiceret"), ("job", "stilling"),
        ("Title", "stilling"), ("modified", "opdateret"), ("titel", "stilling"),
        ("firma", "arbejdsgiver"), ("virksomhed", "arbejdsgiver"), ("skole", "institution"),
        ("billede", "foto"), ("kategori", "type"), ("dato", "publiceret"),
        ("efter", "år"), ("tidligere", "baggrund"), ("kladde", "status: kladde"),
        ("Udkast", "status: kladde"),
    ],
)  # fmt: skip
def test_an_unknown_key_is_guessed(key, guess):
    """A slip, æ/ø/å spelt out, capitals, and what Pelican and English have taught."""
    assert table.guess_key(key) == guess


def test_a_habit_that_means_a_field_that_is_there_may_mean_another():
    assert table.guess_key("dato", {"publiceret"}) == "pr"
    assert table.guess_key("dato", {"publiceret", "pr"}) is None
    assert table.guess_key("stiling", {"stilling"}) is None


@pytest.mark.parametrize("key", ["xyz", "q", "favoritfarve", "–", ""])
def test_a_key_like_no_other_is_not_guessed(key):
    assert table.guess_key(key) is None


@pytest.mark.parametrize(
    ("key", "kind", "guess"),
    [
        ("uddannelse", Kind.NEW_JOB, "uddannet"),
        ("uddannet", Kind.DEGREE, "uddannelse"),
        ("uddannelse", Kind.RETIREMENT, None),
        ("organisation", Kind.NEW_JOB, "arbejdsgiver"),
        ("fra_arbejdsgiver", Kind.PROMOTION, "arbejdsgiver"),
        ("fra_stilling", Kind.DEGREE, "stilling"),
        ("til_stilling", Kind.NEW_JOB, "stilling"),
        ("forgænger", Kind.RETIREMENT, "efterfølger"),
        ("efterfølger", Kind.NEW_JOB, "forgænger"),
        ("efterfølger", Kind.LEAVE, "vikar"),
        ("vikar", Kind.RETIREMENT, "efterfølger"),
        ("rolle", Kind.DEPARTURE, "stilling"),
        ("by", Kind.PROMOTION, None),
        ("slutdato", Kind.NEW_JOB, None),
    ],
)
def test_a_field_of_another_kind_is_guessed_among_those_that_this_one_uses(key, kind, guess):
    assert kind not in BY_KEY[key].kinds
    assert table.guess_for_kind(key, kind) == guess


def test_no_guess_is_a_field_that_the_kind_does_not_use():
    for kind in Kind:
        for field in FIELDS:
            guess = table.guess_for_kind(field.key, kind)
            assert guess is None or kind in BY_KEY[guess].kinds
