"""The words by which a name is found, and the orders in which somebody may type them."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from navnenyt.danish.terms import codes, leading_word, terms, words

WORDS = st.text("abcdeo", min_size=3, max_size=7)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Thomas Nakai", ("thomas", "nakai")),
        ("Ærø & Søn A/S", ("aeroe", "og", "soen")),
        ("A/S Storebælt", ("storebaelt",)),
        ("Åse Müller-Łuczak", ("aase", "muller", "luczak")),
        ("Bo Bo Bo", ("bo",)),
        ("»?«", ()),
        ("", ()),
    ],
)
def test_words_of_a_name_are_small_and_without_the_legal_form(name, found):
    assert words(name) == found


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("DSB", {"dsb"}),
        ("Thomas Nakai", {"thomas-nakai", "nakai-thomas"}),
        ("Chef for salg", {"chef-salg", "salg-chef"}),
        ("Og", {"og"}),
        ("Anne Marie Holm", {"anne-marie-holm", "anne-holm-marie", "marie-anne-holm",
                             "marie-holm-anne", "holm-anne-marie", "holm-marie-anne"}),
        ("»?«", set()),
    ],
)  # fmt: skip
def test_terms_begin_with_any_two_words_but_small_ones(name, found):
    assert terms(words(name)) == found


def test_long_name_is_found_by_its_first_words_and_the_last():
    found = terms(words("Anna Bo Carl Dan Eva Frida Gry"))
    assert len(found) == 12
    assert "anna-gry-bo-carl" in found
    assert not any("dan" in term for term in found)


def test_name_is_found_after_a_word_that_stands_beside():
    found = terms(words("Thomas Nakai"), ("carlsberg", "nakai"))
    assert found == {
        "thomas-nakai", "nakai-thomas", "-carlsberg-thomas-nakai", "-nakai-thomas-nakai",
    }  # fmt: skip
    assert terms((), ("carlsberg",)) == set()


@pytest.mark.parametrize(
    ("name", "found"),
    [("Det Kongelige Teater", "det"), ("For Børn A/S", "boern"), ("Og", "og"), ("»?«", "")],
)
def test_leading_word_is_the_first_that_tells_anything(name, found):
    assert leading_word(name) == found


def test_term_is_no_longer_than_the_name_of_a_file_may_be():
    assert {len(term) for term in terms(words(f"{'x' * 300} {'y' * 300}"))} == {60}


def mistyped(word, place, letter):
    """A word with one error of each sort at a place."""
    return {
        word[:place] + letter + word[place + 1 :], word[:place] + word[place + 1 :],
        word[:place] + letter + word[place:],
        word[:place] + word[place : place + 2][::-1] + word[place + 2 :],
    }  # fmt: skip


@given(WORDS, st.integers(0, 6), st.sampled_from("abcx"))
def test_word_with_one_error_shares_a_code_with_what_was_meant(word, place, letter):
    assume(place < len(word))
    for each in mistyped(word, place, letter):
        if len(each) >= 3:
            assert codes(each) & codes(word), each


@pytest.mark.parametrize("typed", ["kmaempe", "kmaepe", "mkaepe", "kaepme", "kaemep", "kempe"])
def test_letters_of_two_are_one_where_they_are_mistyped(typed):
    assert codes(typed) & codes("kaempe")


def test_word_of_two_letters_has_no_code():
    assert codes("bo") == set()
