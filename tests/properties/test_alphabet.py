"""Danish order, held against a second telling of it that is slow and plain."""

import string
from itertools import pairwise

from hypothesis import assume, example, given
from hypothesis import strategies as st

from navnenyt.danish.alphabet import DIGITS, LETTERS, letter_of, person_sort_key, sort_key

ORDER = "0123456789abcdefghijklmnopqrstuvwxyzæøå"
ALIKE = str.maketrans({"ä": "æ", "ö": "ø", "ü": "y", "é": "e"})
WORDS = st.text("abkvwyzæøåäöüéAÆØÅÉ019", min_size=1, max_size=6)
NAMES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)


def places(name):
    """The name as a list of words, each a list of the places of its letters in the order."""
    spelt = name.lower().replace("aa", "å").translate(ALIKE)
    return [[ORDER.index(letter) for letter in word] for word in spelt.split()]


@given(NAMES, NAMES)
@example("Ny Carlsberg", "Nyborg")
@example("Aa", "Ål")
@example("Åb", "Aab")
def test_names_stand_letter_by_letter_and_word_by_word(one, other):
    assume(places(one) != places(other))
    assert (sort_key(one) < sort_key(other)) == (places(one) < places(other))


@given(NAMES)
def test_case_moves_nothing_but_equals(name):
    """A name in capitals stands between the same neighbours: only an equal one is beside it."""
    assert sort_key(name.upper()).split("\x00")[0] == sort_key(name.lower()).split("\x00")[0]


@given(st.text(), st.text())
def test_the_order_is_total(one, other):
    """Only equal texts share a key, so that a list has one order."""
    assert (sort_key(one) == sort_key(other)) == (one == other)


@given(st.text())
@example("")
@example("🎉")
@example("北京")
def test_any_text_has_a_letter_to_stand_under(text):
    assert letter_of(sort_key(text)) in LETTERS
    assert letter_of(person_sort_key(text)) in LETTERS


@given(st.lists(st.text() | NAMES))
def test_in_order_each_letter_comes_once(texts):
    """Headings over a sorted directory never repeat."""
    ranks = [letter_of(sort_key(text)).rank for text in sorted(texts, key=sort_key)]
    assert all(before <= after for before, after in pairwise(ranks))


@given(st.text(string.punctuation + " –»«", min_size=1))
@example("|")
@example("{}")
def test_what_holds_no_letter_stands_under_the_digits(text):
    assume("&" not in text)  # An ampersand is read as og.
    assert letter_of(sort_key(text)) == DIGITS
