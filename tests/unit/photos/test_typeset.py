"""Text is wrapped, balanced and shrunk until it fits, and cut at last."""

import pytest

from navnenyt.photos.typeset import Setting, Step, fitted

STEPS = (Step(20, 2), Step(10, 2))


def measure(text, size):
    """Letters that are all as wide as half the size."""
    return len(text) * size / 2


def test_text_that_fits_stands_in_one_line_of_the_largest_size():
    assert fitted("Bo Holm", measure, 70, STEPS) == Setting(20, ("Bo Holm",))


def test_text_that_is_too_wide_is_wrapped_before_it_shrinks():
    assert fitted("Bo Holm", measure, 69, STEPS) == Setting(20, ("Bo", "Holm"))


def test_text_that_takes_too_many_lines_shrinks():
    assert fitted("Bo Holm Juhl", measure, 40, STEPS) == Setting(10, ("Bo Holm", "Juhl"))


def test_word_that_is_too_wide_shrinks():
    assert fitted("Christensen", measure, 60, STEPS) == Setting(10, ("Christensen",))


def test_each_size_has_its_own_number_of_lines():
    steps = (Step(20), Step(10, 3))
    assert fitted("Bo Holm Juhl", measure, 25, steps) == Setting(10, ("Bo", "Holm", "Juhl"))


def test_lines_are_as_even_as_they_can_be():
    """Not »a b c d« with »e« alone below it."""
    assert fitted("aa bb cc dd ee", measure, 110, STEPS).lines == ("aa bb cc", "dd ee")


def test_line_may_end_after_a_hyphen_which_stays():
    assert fitted("Muus-Andkær", measure, 70, STEPS).lines == ("Muus-", "Andkær")
    assert fitted("Muus-Andkær", measure, 110, STEPS).lines == ("Muus-Andkær",)
    assert fitted("-", measure, 100, STEPS).lines == ("-",)


def test_word_that_is_too_wide_in_every_size_is_parted():
    assert fitted("abcdefgh", measure, 25, STEPS) == Setting(10, ("abcd-", "efgh"))


def test_what_there_is_no_room_for_gives_way_to_an_ellipsis():
    assert fitted("aaaa bbbb cccc dddd", measure, 25, STEPS) == Setting(10, ("aaaa", "bbbb…"))
    assert fitted("aaaa bbbbb cccc dddd", measure, 25, STEPS) == Setting(10, ("aaaa", "bbbb…"))


@pytest.mark.parametrize("mark", [",", " –", ":", "-"])
def test_no_mark_stands_before_an_ellipsis(mark):
    assert fitted(f"aaaa b{mark} cccc dddd", measure, 30, (Step(10),)).lines == ("aaaa…",)
    assert fitted(f"aaaa{mark} cccc", measure, 35, (Step(10),)).lines == ("aaaa…",)


@pytest.mark.parametrize("text", ["", " "])
def test_nothing_has_no_lines(text):
    assert fitted(text, measure, 100, STEPS).lines == ()


def test_letter_that_is_wider_than_the_place_stands_all_the_same():
    assert fitted("W", measure, 1, STEPS) == Setting(10, ("W",))
    assert fitted("WW", measure, 0, STEPS).size == 10
