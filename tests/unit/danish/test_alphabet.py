from itertools import pairwise

import pytest

from navnenyt.danish.alphabet import (
    DIGITS,
    LETTERS,
    letter_of,
    person_sort_key,
    sort_key,
    surname_first,
)


@pytest.mark.parametrize(
    "names",
    [
        ["Zoo", "Ærø", "Østerå", "Åse"],
        ["Ny Carlsberg", "Nyborg"],
        ["Ny", "Ny Carlsberg", "Nyborg"],
        ["Vejle", "Wagner"],
        ["Øm", "Aabenraa", "Aal", "Åmose"],
        ["Abel", "Azur", "Bo"],
        ["Muhle", "Mühle", "Mz"],
        ["Mugge", "Mürmann", "Myse"],
        ["Kaas", "Kås"],
        ["Cafe Ada", "Café Bo", "Cafe Cy"],
        ["Færch", "Färgeri", "Fön", "Føtex"],
        ["3F", "7-Eleven", "Abel"],
        ["abel", "Bo", "carl", "Dan"],
        ["Hansen & Bo", "Hansen og Co"],
        ["Sankt Ansgar", "Sankt-Bo", "Sanktus"],
    ],
    ids=" < ".join,
)
def test_danish_order(names):
    assert all(sort_key(one) < sort_key(next_one) for one, next_one in pairwise(names))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Aabenraa", "Åbenrå"),
        ("ä", "æ"),
        ("ö", "ø"),
        ("ü", "y"),
        ("é", "e"),
        ("ß", "ss"),
        ("ð", "d"),
        ("þ", "th"),
        ("ł", "l"),
        ("NETIP", "netip"),
        ("Bo & Ib", "Bo og Ib"),
        ("B&O", "B og O"),
        ("O’Brien", "OBrien"),
        ("O'Brien", "OBrien"),
        ("A.P. Bo", "AP Bo"),
        ("Ny-Bo", "Ny Bo"),
        ("  Ny   Bo ", "Ny Bo"),
        ("A\u030as", "Ås"),
    ],
)
def test_letters_that_sort_as_one(one, other):
    """The two stand together: nothing else can come between them."""
    assert sort_key(one).split("\x00")[0] == sort_key(other).split("\x00")[0]


@pytest.mark.parametrize("first", ["A/S ", "The ", "a/s ", "THE  "])
def test_a_leading_form_or_article_is_skipped(first):
    assert sort_key(f"{first}Netip").startswith(sort_key("Netip").split("\x00")[0] + "\x00")


@pytest.mark.parametrize("name", ["The", "A/S", "Theodor", "Thedansk", "A/Solutions"])
def test_what_only_looks_like_a_leading_word_counts(name):
    assert letter_of(sort_key(name)).text == name[0]


def test_letters_are_those_of_the_alphabet_after_the_digits():
    assert "".join(letter.text for letter in LETTERS) == "0–9ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ"
    assert [letter.slug for letter in LETTERS[-3:]] == ["ae", "oe", "aa"]
    assert sorted(LETTERS) == list(LETTERS)


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Aabenraa", "Å"), ("Åse", "Å"), ("ærø", "Æ"), ("Ästad", "Æ"), ("Öland", "Ø"),
        ("Ülker", "Y"), ("Élysée", "E"), ("Wagner", "W"), ("Łódź", "L"), ("Þór", "T"),
        ("3F", "0–9"), ("7-Eleven", "0–9"), ("»Bo«", "B"), ("", "0–9"), ("–", "0–9"),
        ("🎉", "0–9"), ("The Body", "B"), ("A/S Ø", "Ø"), ("{creative}", "C"), ("|", "0–9"),
    ],
)  # fmt: skip
def test_the_letter_that_a_name_stands_under(name, letter):
    assert letter_of(sort_key(name)).text == letter


@pytest.mark.parametrize(
    ("name", "turned"),
    [
        ("Thomas Nakai", "Nakai, Thomas"),
        ("Jürgen von Hollen", "Hollen, Jürgen von"),
        ("Hans de la Cour", "Cour, Hans de la"),
        ("Anne-Marie le Fevre", "Fevre, Anne-Marie le"),
        ("Anne Ø. Bo", "Bo, Anne Ø."),
        ("Peder Ferring jr.", "Ferring, Peder jr."),
        ("Peder Ferring Senior", "Ferring, Peder Senior"),
        ("Carl Johan Bo III", "Bo, Carl Johan III"),
        ("Peder Junior", "Junior, Peder"),
        ("Madonna", "Madonna"),
        ("", ""),
    ],
)
def test_people_are_turned_round_by_their_last_word(name, turned):
    assert surname_first(name) == turned


def test_people_stand_by_surname_then_given_name():
    names = ["Zita Ahl", "Bo Holm", "Åse Holm", "Jürgen von Hollen", "Ib Aagaard", "The Andersen"]
    assert sorted(names, key=person_sort_key) == [
        "Zita Ahl", "The Andersen", "Jürgen von Hollen", "Bo Holm", "Åse Holm", "Ib Aagaard",
    ]  # fmt: skip


def test_a_digit_is_no_letter():
    assert DIGITS.slug == "0-9"
