from datetime import UTC, date, datetime

import pytest

from navnenyt.danish.words import MONTHS
from navnenyt.entry import messages as m
from navnenyt.entry.dates import day, instant, partial_date
from navnenyt.model import PartialDate
from navnenyt.problems import Rejected
from support.strategies import COPENHAGEN


def refusal(read, value):
    """What an editor is told of a value that is refused."""
    with pytest.raises(Rejected) as caught:
        read(value)
    return caught.value.at("x.md", 1, "")


def told(message, **slots):
    """What the message says of a value."""
    return message.at("x.md", 1, "", **slots)


@pytest.mark.parametrize(
    ("value", "when"),
    [
        ("2026-01-27", PartialDate(2026, 1, 27)),
        ("2026-01", PartialDate(2026, 1)),
        ("27. januar 2026", PartialDate(2026, 1, 27)),
        ("1. maj 2026", PartialDate(2026, 5, 1)),
        ("27.januar 2026", PartialDate(2026, 1, 27)),
        ("27. Januar 2026", PartialDate(2026, 1, 27)),
        ("januar 2026", PartialDate(2026, 1)),
        ("2024-02-29", PartialDate(2024, 2, 29)),
        ("29. februar 2024", PartialDate(2024, 2, 29)),
        ("1900-01-01", PartialDate(1900, 1, 1)),
    ],
)
def test_a_date_has_four_forms(value, when):
    assert partial_date(value) == when


@pytest.mark.parametrize(("number", "month"), list(enumerate(MONTHS, 1)))
def test_every_month_can_be_spelt_out(number, month):
    assert partial_date(f"{month} 2026") == PartialDate(2026, number)
    assert partial_date(f"28. {month} 2026") == PartialDate(2026, number, 28)


@pytest.mark.parametrize(
    "value",
    [
        "2026-02-30", "2026-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00",
        "2026-13", "30. februar 2026", "0. maj 2026", "32. maj 2026", "0000-01-01", "1026-01-27",
        "9999-01-01",
    ],
)  # fmt: skip
def test_what_the_calendar_does_not_hold_is_impossible(value):
    assert refusal(partial_date, value) == told(m.IMPOSSIBLE_DATE, value=value)


@pytest.mark.parametrize(
    ("value", "guess"),
    [
        ("27.1.2026", "2026-01-27"),
        ("27.01.2026", "2026-01-27"),
        ("27/1 2026", "2026-01-27"),
        ("27/1/2026", "2026-01-27"),
        ("27-01-2026", "2026-01-27"),
        ("27. 1. 2026", "2026-01-27"),
        ("27.1.26", "2026-01-27"),
        ("1.2.2026", "2026-02-01"),
        ("01-02-2026", "2026-02-01"),
        ("2026.1.27", "2026-01-27"),
        ("2026/01/27", "2026-01-27"),
        ("2026-1-7", "2026-01-07"),
        ("2026-1", "2026-01"),
        ("27. jan. 2026", "2026-01-27"),
        ("27 januar 2026", "2026-01-27"),
        ("jan 2026", "2026-01"),
        ("1. sept 2026", "2026-09-01"),
        ("1/2 2026", "2026-02-01"),
    ],
)
def test_the_iso_form_is_suggested_day_first(value, guess):
    """01-02-2026 is the first of February, and the suggestion can be pasted as it is."""
    assert refusal(partial_date, value) == told(m.BAD_DATE, value=value, guess=guess)
    assert partial_date(guess)


@pytest.mark.parametrize(
    "value",
    ["i dag", "foråret 2026", "-", "x" * 99],
)
def test_an_example_is_suggested_where_no_date_is_likely(value):
    assert refusal(partial_date, value) == told(m.BAD_DATE, value=value, guess="2026-01-30")


@pytest.mark.parametrize(
    "value", ["31.4.2026", "31/2 2026", "1.13.2026", "2026-2-30", "30. feb. 2026", "31. april"]
)
def test_what_the_calendar_does_not_hold_is_impossible_in_any_form(value):
    assert refusal(partial_date, value) == told(m.IMPOSSIBLE_DATE, value=value)


@pytest.mark.parametrize("read", [partial_date, day])
@pytest.mark.parametrize(
    "value", ["27. januar", "3. marts", "1. februar", "29. feb.", "27/1", "1.2.", "maj"]
)
def test_a_date_without_a_year_wants_one(read, value):
    assert refusal(read, value) == told(m.YEAR_NEEDED, value=value)


@pytest.mark.parametrize(("read", "guess"), [(partial_date, "2030-06"), (day, "2030-06-15")])
def test_a_year_alone_wants_a_month(read, guess):
    assert refusal(read, "2030") == told(m.MONTH_NEEDED, value="2030", guess=guess)


@pytest.mark.parametrize(
    ("value", "guess"),
    [
        ("27. auguſt 2026", "2026-08-27"),
        ("1. junı 2026", "2026-06-01"),
        ("ſeptember 2026", "2026-01-30"),
    ],
)
def test_letters_that_only_fold_into_a_month_are_no_month(value, guess):
    """A long s and a dotless i match s and i where case is ignored."""
    assert refusal(partial_date, value) == told(m.BAD_DATE, value=value, guess=guess)


def test_a_whole_day():
    assert day("27. januar 2026") == date(2026, 1, 27)


@pytest.mark.parametrize("value", ["2026-01", "januar 2026"])
def test_a_month_is_no_whole_day(value):
    assert refusal(day, value) == told(m.DAY_NEEDED, value=value, guess="2026-01-15")


@pytest.mark.parametrize(
    ("value", "hour", "minute"),
    [
        ("2026-01-30", 0, 0),
        ("30. januar 2026", 0, 0),
        ("2026-01-30T06:30", 6, 30),
        ("2026-01-30T06:30:00", 6, 30),
        ("2026-01-30 06:30", 6, 30),
        ("2026-01-30 6.30", 6, 30),
        ("2026-01-30 kl. 6.30", 6, 30),
        ("30. januar 2026 kl. 14.05", 14, 5),
        ("2026-01-30T00:00", 0, 0),
        ("2026-01-30T23:59", 23, 59),
    ],
)
def test_a_time_without_a_zone_is_copenhagens(value, hour, minute):
    assert instant(value) == datetime(2026, 1, 30, hour, minute, tzinfo=COPENHAGEN)


@pytest.mark.parametrize(
    ("value", "utc"),
    [
        ("2026-01-30T06:30Z", datetime(2026, 1, 30, 6, 30, tzinfo=UTC)),
        ("2026-01-30T06:30+01:00", datetime(2026, 1, 30, 5, 30, tzinfo=UTC)),
        ("2026-01-30T06:30:15-05:00", datetime(2026, 1, 30, 11, 30, 15, tzinfo=UTC)),
        ("2026-07-01T12:00", datetime(2026, 7, 1, 10, 0, tzinfo=UTC)),
        ("2026-01-01T12:00", datetime(2026, 1, 1, 11, 0, tzinfo=UTC)),
    ],
)
def test_an_instant_is_an_instant_whatever_its_zone(value, utc):
    assert instant(value) == utc


@pytest.mark.parametrize("value", ["2026-02-28T23:30:00Z", "2026-02-28T18:30-05:00"])
def test_the_day_of_an_instant_is_copenhagens(value):
    assert instant(value).date() == date(2026, 3, 1)


@pytest.mark.parametrize("value", ["2026-01-30T25:00", "2026-01-30 kl. 6.75", "2026-01-30T24:00"])
def test_an_impossible_time_is_refused_with_the_day_that_was_meant(value):
    assert refusal(instant, value) == told(m.BAD_TIME, value=value, guess="2026-01-30")


@pytest.mark.parametrize("zone", ["+25:00", "-24:00", "+99:99"])
def test_an_impossible_zone_is_refused(zone):
    value = f"2026-01-30T06:30{zone}"
    assert refusal(instant, value) == told(m.BAD_TIME, value=value, guess="2026-01-30")


@pytest.mark.parametrize(
    ("value", "day_of", "message", "guess"),
    [
        ("27.1.2026", "27.1.2026", m.BAD_DATE, "2026-01-27"),
        ("27.1.2026 kl. 6.30", "27.1.2026", m.BAD_DATE, "2026-01-27"),
        ("2026-02-30", "2026-02-30", m.IMPOSSIBLE_DATE, None),
        ("2026-02-30T06:30", "2026-02-30", m.IMPOSSIBLE_DATE, None),
        ("2026-01", "2026-01", m.DAY_NEEDED, "2026-01-15"),
        ("i morgen", "i morgen", m.BAD_DATE, "2026-01-30"),
    ],
)
def test_an_instant_needs_a_whole_and_possible_day(value, day_of, message, guess):
    assert refusal(instant, value) == told(message, value=day_of, guess=guess)
