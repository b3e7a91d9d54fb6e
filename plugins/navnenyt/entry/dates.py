"""Dates and times as editors write them → what they stand for, or the date that was meant."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from navnenyt.danish.clock import TIME_ZONE
from navnenyt.danish.words import MONTHS
from navnenyt.entry import messages as m
from navnenyt.model import PartialDate
from navnenyt.problems import Rejected

_ISO = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?", re.ASCII)
_DANISH = re.compile(
    rf"(?:(\d{{1,2}})\. ?)?({'|'.join(MONTHS)}) (\d{{4}})", re.IGNORECASE | re.ASCII
)
_TIME = re.compile(
    r"(.+?)(?:T| kl\. ?| )(\d{1,2})[:.](\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?", re.ASCII
)
# What else editors write, the first that fits: day before month, and parts may be missing.
_DAY_MONTH = r"(?P<day>\d{1,2})\s*[./-]\s*(?P<month>\d{1,2})"
_NAMED = (
    rf"(?:(?P<day>\d{{1,2}})\.? ?)?(?P<name>{'|'.join(month[:3] for month in MONTHS)})\S{{0,7}}"
)
_OTHER_FORMS = tuple(
    re.compile(form, re.IGNORECASE | re.ASCII)
    for form in (
        rf"{_DAY_MONTH}(?:\s*[./-]\s*|\s+)(?P<year>\d{{4}}|\d{{2}})",
        r"(?P<year>\d{4})[-./](?P<month>\d{1,2})(?:[-./](?P<day>\d{1,2}))?",
        rf"{_NAMED} (?P<year>\d{{4}})",
        rf"{_DAY_MONTH}\.?",
        _NAMED,
        r"(?P<year>\d{4})",
    )
)
_EXAMPLE_DATE = "2026-01-30"
# What stands in for a part that is missing; the year has a 29th of February.
_SOME_YEAR, _SOME_MONTH, _SOME_DAY = "2028", "06", "15"
_YEARS = range(1900, 2200)


def partial_date(value: str) -> PartialDate:
    """2026-01-27, 2026-01, 27. januar 2026 or januar 2026."""
    when = _read(value)
    if when is None:
        raise _otherwise(value)
    return when


def day(value: str) -> date:
    """A whole date."""
    when = _read(value)
    if when is None:
        raise _otherwise(value, whole=True)
    if when.day is None:
        guess = f"{when.year}-{when.month:02}-{_SOME_DAY}"
        raise Rejected(m.DAY_NEEDED, value=value, guess=guess)
    return when.first


def instant(value: str) -> datetime:
    """A date, or date and time, in Europe/Copenhagen; a bare date is 00:00."""
    timed = _TIME.fullmatch(value)
    whole = day(timed[1] if timed else value)
    if timed is None:
        return datetime.combine(whole, time(), TIME_ZONE)
    zone = "+00:00" if timed[5] == "Z" else timed[5]
    try:
        clock = time(int(timed[2]), int(timed[3]), int(timed[4] or 0))
        local = datetime.combine(whole, clock, TIME_ZONE)
        if zone is None:
            return local
        return datetime.fromisoformat(f"{local:%Y-%m-%dT%H:%M:%S}{zone}").astimezone(TIME_ZONE)
    except ValueError:
        raise Rejected(m.BAD_TIME, value=value, guess=whole.isoformat()) from None


def _read(value: str) -> PartialDate | None:
    if iso := _ISO.fullmatch(value):
        return _calendar(value, iso[1], iso[2], iso[3])
    if danish := _DANISH.fullmatch(value):
        return _calendar(value, danish[3], MONTHS.index(danish[2].lower()) + 1, danish[1])
    return None


def _calendar(value: str, year: str, month: str | int, day_of: str | None) -> PartialDate:
    when = PartialDate(int(year), int(month), int(day_of) if day_of is not None else None)
    try:
        date(when.year, when.month, 1 if when.day is None else when.day)
        possible = when.year in _YEARS
    except ValueError:
        possible = False
    if not possible:
        raise Rejected(m.IMPOSSIBLE_DATE, value=value)
    return when


def _otherwise(value: str, *, whole: bool = False) -> Rejected:
    """What to say of a date in another form: what it was meant as, or which part is missing."""
    year, month, day_of = _meant(value)
    if not year and not month:
        return Rejected(m.BAD_DATE, value=value, guess=_EXAMPLE_DATE)
    day_of = day_of or (_SOME_DAY if whole else None)
    guess = "-".join(filter(None, (year or _SOME_YEAR, month or _SOME_MONTH, day_of)))
    try:
        _calendar(value, year or _SOME_YEAR, month or _SOME_MONTH, day_of)
    except Rejected as impossible:
        return impossible
    if not year:
        return Rejected(m.YEAR_NEEDED, value=value)
    return Rejected(m.BAD_DATE if month else m.MONTH_NEEDED, value=value, guess=guess)


def _meant(value: str) -> tuple[str | None, str | None, str | None]:
    """Year, month and day as an ISO date has them, each where it is there."""
    found = next(filter(None, (form.fullmatch(value) for form in _OTHER_FORMS)), None)
    if found is None:
        return None, None, None
    parts = found.groupdict()
    year, month, day_of = (parts.get(name) for name in ("year", "month", "day"))
    if name := parts.get("name"):
        month = str([each[:3] for each in MONTHS].index(name.lower()) + 1)
    if year and len(year) == 2:
        year = f"20{year}"
    return year, month and month.zfill(2), day_of and day_of.zfill(2)
