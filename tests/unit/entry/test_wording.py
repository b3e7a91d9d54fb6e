"""Values whose writing would show in the sentence, and those that are fine as they are."""

import pytest

from navnenyt.entry import advice_messages as m
from navnenyt.entry.wording import wording
from navnenyt.entry.written import Field, Value

PATH = "navne/2026/mette-holm.md"


def told(key, *texts):
    """The advice on a field that stands on line 3."""
    field = Field(key, 3, tuple(Value(text, 3) for text in texts))
    return list(wording(PATH, field))


def at(message, key, /, **slots):
    return [message.at(PATH, 3, key, **slots)]


@pytest.mark.parametrize("text", ["“Mette Holm”", "”Mette Holm”", "„Mette Holm“", "»Mette Holm«"])
def test_curly_quotes_around_a_value_are_told_of(text):
    assert told("navn", text) == at(m.CURLY_QUOTES, "navn", key="navn")


@pytest.mark.parametrize("text", ['"Mette" Holm', "Mette “Mis” Holm", "Forlaget »Bogen«", "Ø"])
def test_quotes_within_a_value_are_the_editors_own(text):
    assert told("navn", text) == []


@pytest.mark.parametrize("key", ["stilling", "sted", "by", "rolle", "linje", "fra_stilling"])
def test_a_stop_in_the_middle_of_the_sentence_is_told_of(key):
    assert told(key, "skibsfører.") == at(m.CLOSING_STOP, key, key=key)


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("stilling", "adm. dir."),
        ("stilling", "cand.merc."),
        ("arbejdsgiver", "Nordfirma A/S."),
        ("opgaver", "drift og udvikling."),
        ("sted", "kontoret i Kbh."),
    ],
)
def test_abbreviations_and_what_ends_the_sentence_may_have_one(key, text):
    assert told(key, text) == []


@pytest.mark.parametrize(
    ("text", "word", "right"),
    [
        ("Direktør", "Direktør", "direktør"),
        ("Salgsdirektør for Norden", "Salgsdirektør", "salgsdirektør"),
        ("Adm. direktør", "Adm. direktør", "adm. direktør"),
        ("Administrerende direktør", "Administrerende direktør", "administrerende direktør"),
        ("Teamleder, Cloud", "Teamleder", "teamleder"),
        ("Chefredaktør", "Chefredaktør", "chefredaktør"),
    ],
)
def test_a_danish_title_with_a_capital_is_told_of(text, word, right):
    assert told("stilling", text) == at(m.CAPITAL, "stilling", word=word, right=right)


@pytest.mark.parametrize(
    "text",
    ["direktør", "Product Owner", "CEO", "IT-chef", "It-chef", "Head of Sales", "Partner",
     "Senior Specialist", "Key Account Manager", "ph.d.-studerende", "Ledelsesrådgivning"],
)  # fmt: skip
def test_other_titles_are_left_alone(text):
    assert told("stilling", text) == []


def test_a_capital_matters_in_titles_alone():
    assert told("arbejdsgiver", "Direktør Holms Legat") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Nordfirma; Bølgebryder", "Nordfirma, Bølgebryder"),
        ("Nordfirma / Bølgebryder", "Nordfirma, Bølgebryder"),
        ("Nordfirma A/S og Bølgebryder ApS", "Nordfirma A/S, Bølgebryder ApS"),
        ("Nordfirma, Bølgebryder og Kobberdal", "Nordfirma, Bølgebryder, Kobberdal"),
    ],
)
def test_several_names_in_one_value_are_told_of(text, names):
    assert told("arbejdsgiver", text) == at(
        m.SEVERAL_NAMES, "arbejdsgiver", key="arbejdsgiver", names=names
    )


@pytest.mark.parametrize("text", ["Lind & Vang", "Lind og Vang", "Lind, Vang", "Nordfirma A/S"])
def test_a_firm_may_have_and_or_a_comma_in_its_name(text):
    assert told("arbejdsgiver", text) == []


def test_a_list_is_several_already():
    assert told("arbejdsgiver", "Lind, Vang og Bo", "Nordfirma") == []
