"""The short way from plain lines to fields: what YAML would make of them."""

from __future__ import annotations

import re
import unicodedata

from navnenyt.entry.written import Field, Fields, Value

# `key: value` with a word for a key and, for a value, letters, digits and signs that mean nothing
# in YAML after the first: most front matter is nothing else, and need not be parsed for it. A line
# begins with a letter, so it carries on none before it.
_LINE = re.compile(
    r"([^\W\d_]\w{0,99}): +([^\W_][\w .,:;!?()«»\"'’/&+%–—…-]*)"
)  # fmt: skip


def plain_fields(header: list[str], first_line: int) -> Fields | None:
    """The fields of plain lines; None where a line is not plain, or a key stands twice."""
    found: dict[str, Field] = {}
    for number, line in enumerate(header, first_line):
        match = _LINE.fullmatch(line)
        if match is None or not unicodedata.is_normalized("NFC", line):
            return None
        key, text = match.groups()
        if key in found or ": " in text or text.endswith(":"):
            return None
        found[key] = Field(key, number, (Value(" ".join(text.split()), number),))
    return Fields(list(found.values())) if found else None
