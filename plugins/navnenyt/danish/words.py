"""Months, dates and lists in Danish, from tables of our own: no locale has to be installed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime

from navnenyt.model import PartialDate

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip

NO_BREAK_SPACE = "\u00a0"
_DATE = re.compile(rf"\b(?:([Pp]r\.) )?(\d{{1,2}}\.) ({'|'.join(MONTHS)})")


def month_name(month: int) -> str:
    """»januar« for 1."""
    return MONTHS[month - 1]


def month_of_year(year: int, month: int) -> str:
    """»januar 2026«."""
    return f"{month_name(month)} {year}"


def date_text(when: PartialDate | date) -> str:
    """»27. januar 2026«, or »januar 2026« where the day is not known."""
    if when.day is None:
        return month_of_year(when.year, when.month)
    return f"{when.day}. {month_of_year(when.year, when.month)}"


def time_text(when: datetime) -> str:
    """»27. januar 2026 kl. 6.30«, with the full stop that Danish puts in a time of day."""
    return f"{date_text(when)} kl. {when.hour}.{when.minute:02}"


def listed(parts: Sequence[str]) -> str:
    """»A«, »A og B«, »A, B og C«; empty for nothing."""
    return " og ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)


def number_text(number: int) -> str:
    """»1.234«, as Danish parts the thousands."""
    return f"{number:,}".replace(",", ".")


def counted(count: int, one: str, many: str) -> str:
    """»1 fil«, »2 filer«, »1.234 filer«."""
    return f"{number_text(count)} {one if count == 1 else many}"


def unbroken_dates(text: str) -> str:
    """The text with no-break spaces inside its dates, so that no line ends in »27.« or »pr.«.

    A year may stand on the next line: in a narrow column whole dates leave half of a line empty.
    """
    return _DATE.sub(lambda match: NO_BREAK_SPACE.join(filter(None, match.groups())), text)
