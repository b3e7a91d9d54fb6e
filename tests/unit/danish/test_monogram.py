"""Initials by Danish habit, and a hue that is always that of the name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navnenyt.danish.monogram import HUES, monogram


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Mette Holm", "MH"), ("Mette Marie Holm", "MH"), ("Jürgen von Hollen", "JH"),
        ("Anne-Mette Bruun", "AB"), ("Åse Ørsted", "ÅØ"), ("Bo Holm-Juhl", "BJ"),
        ("Madonna", "M"), ("mette holm", "MH"), ("Bo (CTO) Holm", "BH"), ("3", "3"),
        ("Bo Holm 2", "BH"), ("Aase Aagaard", "AaAa"), ("Bo Birk jr.", "BB"), ("Aa Holm", "AH"),
        ("Jr.", "J"), ("Ib de la Cour Ph.d.", "IC"), ("Dr. Ea Ås", "EÅ"), ("A. P. Møller", "AM"),
        ("Prof. dr. Bo Birk", "BB"), ("Dr. Dre", "D"),
    ],
)  # fmt: skip
def test_initials_are_those_of_the_first_and_the_last_name(name, letters):
    assert monogram(name).initials == letters


@given(st.text(min_size=1).filter(str.strip))
def test_any_name_has_initials_and_a_hue(name):
    made = monogram(name)
    assert 1 <= len(made.initials) <= 6
    assert 0 <= made.hue < HUES
    assert made == monogram(name)


def test_a_hue_is_that_of_the_name_however_it_is_spaced_and_names_have_different_ones():
    assert monogram("Mette  HOLM").hue == monogram("Mette Holm").hue
    assert len({monogram(f"Person {number}").hue for number in range(200)}) == HUES
