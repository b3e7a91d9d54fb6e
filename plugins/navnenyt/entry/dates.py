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
_NUMERIC = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})", re.ASCII)
_LOOSE_ISO = re.compile(r"(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?", re.ASCII)
_ABBREVIATED = re.compile(r"(?:([0-9]{1,2})\.? ?)?([a-zæøå]{3,9})\.? ([0-9]{4})", re.IGNORECASE)
_EXAMPLE_DATE = "2026-01-30"
_YEARS = range(1900, 2200)


def partial_date(value: str) -> PartialDate:
    """2026-01-27, 2026-01, 27. januar 2026 or januar 2026."""
    if iso := _ISO.fullmatch(value):
        return _calendar(value, iso[1], iso[2], iso[3])
    if danish := _DANISH.fullmatch(value):
        return _calendar(value, danish[3], MONTHS.index(danish[2].lower()) + 1, danish[1])
    raise Rejected(m.BAD_DATE, value=value, guess=_suggested_date(value))


def day(value: str) -> date:
    """A whole date."""
    when = partial_date(value)
    if when.day is None:
        guess = f"{when.year}-{when.month:02}-15"
        raise Rejected(m.DAY_NEEDED, value=value, guess=guess)
    return when.first


def instant(value: str) -> datetime:
    """A date, or date and time, in Europe/Copenhagen; a bare date is 00:00."""
    written, clock, zone = value, time(), None
    if timed := _TIME.fullmatch(value):
        try:
            clock = time(int(timed[2]), int(timed[3]), int(timed[4] or 0))
        except ValueError:
            guess = _suggested_date(timed[1])
            raise Rejected(m.BAD_TIME, value=value, guess=guess) from None
        zone = timed[5]
        value = timed[1]
    local = datetime.combine(day(value), clock)
    if zone is None:
        return local.replace(tzinfo=TIME_ZONE)
    offset = "+00:00" if zone == "Z" else zone
    try:
        return datetime.fromisoformat(f"{local.isoformat()}{offset}").astimezone(TIME_ZONE)
    except ValueError:
        raise Rejected(m.BAD_TIME, value=written, guess=value) from None


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


def _suggested_date(value: str) -> str:
    """The ISO form that was probably meant, day before month; an example where none is likely."""
    if numeric := _NUMERIC.fullmatch(value):
        year = numeric[3] if len(numeric[3]) == 4 else f"20{numeric[3]}"
        parts = (year, numeric[2], numeric[1])
    elif loose := _LOOSE_ISO.fullmatch(value):
        parts = (loose[1], loose[2], loose[3])
    elif words := _ABBREVIATED.fullmatch(value):
        named = [n for n, month in enumerate(MONTHS, 1) if month[:3] == words[2][:3].lower()]
        parts = (words[3], str(named[0]) if named else "", words[1])
    else:
        return _EXAMPLE_DATE
    guess = "-".join(part.zfill(2) for part in parts if part)
    iso = _ISO.fullmatch(guess)
    try:
        _calendar(guess, *iso.groups()) if iso else None
    except Rejected:
        return _EXAMPLE_DATE
    return guess if iso else _EXAMPLE_DATE
