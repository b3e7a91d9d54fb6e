from datetime import date, datetime

import pytest

from navnenyt.danish.words import (
    MONTHS,
    date_text,
    listed,
    month_name,
    month_of_year,
    time_text,
    unbroken_dates,
)
from navnenyt.model import PartialDate


def test_months_are_danish_and_in_lower_case():
    assert [month_name(number) for number in (1, 3, 5, 10, 12)] == [
        "januar", "marts", "maj", "oktober", "december",
    ]  # fmt: skip
    assert len(MONTHS) == 12


def test_a_month_of_a_year():
    assert month_of_year(2026, 2) == "februar 2026"


@pytest.mark.parametrize(
    ("when", "text"),
    [
        (date(2026, 1, 27), "27. januar 2026"),
        (PartialDate(2026, 1, 27), "27. januar 2026"),
        (PartialDate(2026, 1, 1), "1. januar 2026"),
        (PartialDate(2026, 1), "januar 2026"),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(when, text):
    assert date_text(when) == text


@pytest.mark.parametrize(
    ("hour", "minute", "text"), [(6, 30, "6.30"), (0, 0, "0.00"), (14, 5, "14.05")]
)
def test_a_time_of_day_has_a_full_stop(hour, minute, text):
    assert time_text(datetime(2026, 1, 27, hour, minute)) == f"27. januar 2026 kl. {text}"  # noqa: DTZ001


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A og B"),
        (["A", "B", "C"], "A, B og C"),
        (["A", "B", "C", "D"], "A, B, C og D"),
        (["Bang og Olufsen", "B, C"], "Bang og Olufsen og B, C"),
    ],
)
def test_a_list_ends_in_og_without_a_comma_before_it(parts, text):
    assert listed(parts) == text


@pytest.mark.parametrize(
    ("text", "unbroken"),
    [
        ("har pr. 27. januar 2026 fuldført", "har pr.~27.~januar 2026 fuldført"),
        ("Pr. 1. maj tiltræder", "Pr.~1.~maj tiltræder"),
        ("spr. 1. maj", "spr. 1.~maj"),
        ("50 kr. pr. 2 stk.", "50 kr. pr. 2 stk."),
        ("fylder 50 år den 14. februar.", "fylder 50 år den 14.~februar."),
        ("fra 1. maj 2026 til 31. juli 2026.", "fra 1.~maj 2026 til 31.~juli 2026."),
        ("i februar 2026", "i februar 2026"),
        ("27. Januar Invest", "27. Januar Invest"),
        ("den 127. januar", "den 127. januar"),
    ],
)
def test_dates_do_not_break_over_two_lines(text, unbroken):
    """A tilde stands for the no-break space."""
    assert unbroken_dates(text) == unbroken.replace("~", "\u00a0")
