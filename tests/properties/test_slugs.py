"""Two spellings of one thing ask for one address, and every address can be typed."""

import re
import unicodedata

from hypothesis import assume, example, given
from hypothesis import strategies as st

from navnenyt.danish.slugs import (
    folded,
    is_slug,
    name_key,
    organisation_slug,
    slug,
    without_legal_form,
)

LETTERS = "abcdefghijklmnopqrstuvwxyzæøåäöüéðþ0123456789"
WORDS = st.text(LETTERS, min_size=2, max_size=10)
LEGAL_FORMS = ("A/S", "ApS", "K/S", "P/S", "I/S", "AB", "GmbH", "a/s", "APS", "Ltd", "Inc.", "AS")
# Names that neither begin nor end in a legal form, these or another.
NAMES = (
    st.lists(WORDS, min_size=1, max_size=3)
    .filter(lambda words: all(without_legal_form(f"Bo {word}") != "Bo" for word in words))
    .map(" ".join)
)


@given(st.text())
@example("ﬁ ẞ İ ŉ ΐ ǆ № ½")
def test_a_slug_is_of_a_to_z_digits_and_single_hyphens_or_empty(text):
    made = slug(text)
    assert made == "" or is_slug(made)
    assert is_slug(made) == bool(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made))


@given(st.text())
def test_the_slug_of_a_slug_is_itself(text):
    assert slug(slug(text)) == slug(text)


@given(st.text())
@example("Åse Ærø ñ é")
def test_composed_and_decomposed_spellings_are_one(text):
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert slug(composed) == slug(decomposed)
    assert organisation_slug(composed) == organisation_slug(decomposed)
    assert folded(composed) == folded(decomposed)
    assert name_key(composed) == name_key(decomposed)


@given(NAMES)
def test_case_makes_no_other_slug(name):
    assert slug(name.upper()) == slug(name.title()) == slug(name)


@given(NAMES, st.sampled_from(LEGAL_FORMS), st.sampled_from(("{n} {f}", "{n}, {f}", "{f} {n}")))
def test_an_organisation_is_the_same_with_and_without_its_legal_form(name, form, order):
    spelling = order.format(n=name, f=form)
    assert organisation_slug(spelling) == organisation_slug(name) == slug(name)
    assert organisation_slug(spelling.upper()) == organisation_slug(spelling.lower())


@given(st.text())
@example("A/S ApS")
@example("A/S –")
@example("(ApS)")
def test_an_organisation_that_can_be_spelt_has_a_slug(text):
    """A legal form is kept where nothing else remains."""
    assert bool(organisation_slug(text)) == bool(slug(text))


@given(NAMES, st.sampled_from((" ", "  ", "-", " - ", ".", "/", "’", "\u00a0")))
def test_folding_takes_no_notice_of_case_spacing_and_punctuation(name, joint):
    assert folded(joint.join(name.upper().split())) == folded(name)


@given(NAMES, NAMES)
def test_folding_holds_the_ampersand_for_og(one, other):
    assert folded(f"{one} & {other}") == folded(f"{one} og {other}")


@given(NAMES, NAMES)
def test_folding_keeps_names_of_other_letters_apart(one, other):
    assume("".join(one.split()) != "".join(other.split()))
    assert folded(one) != folded(other)
