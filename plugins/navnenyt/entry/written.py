"""What stands between the fences of a file, as it is written there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from navnenyt.problems import Problem

# What neither XML nor a page can show, and what turns the reading direction unseen.
FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
BIDI = re.compile(r"[\u202a-\u202e\u2066-\u2069]")


# Two of each line of every file are made: a frozen dataclass takes three times as long.
class Value(NamedTuple):
    """One scalar and the line it begins on; spaces and line breaks within it are single spaces."""

    text: str
    line: int


class Field(NamedTuple):
    """A key as written (NFC) with its values, the empty ones left out."""

    key: str
    line: int
    values: tuple[Value, ...]


@dataclass(slots=True)
class Fields:
    """What was read, and whether it was read to the end."""

    fields: list[Field] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    complete: bool = True
