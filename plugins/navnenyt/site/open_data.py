"""Announcements as open data: a file for each year, as JSON and as CSV, with the editors' words.

Birthdays and deaths are not in it, nor ages, nor what is kept from search.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import date
from typing import Any

from navnenyt.frozen import encode
from navnenyt.model import Announcement, PartialDate
from navnenyt.site import pages as p
from navnenyt.site.formats import DataFormat
from navnenyt.site.urls import Site

# The columns by their names, which are those of the fields in an editor's file where there is one.
_FIELDS: dict[str, str] = {
    "rettelse": "correction", "pr": "effective", "stilling": "title", "arbejdsgiver": "employers",
    "sted": "place", "by": "town", "opgaver": "tasks", "baggrund": "background",
    "uddannet": "training", "fra_stilling": "former_title", "fra_arbejdsgiver": "former_employer",
    "til_stilling": "next_title", "til_arbejdsgiver": "next_employer",
    "forgænger": "predecessor", "efterfølger": "successor", "vikar": "stand_in",
    "uddannelse": "degree", "linje": "programme", "institution": "institution", "via": "via",
    "organisation": "organisations", "rolle": "role", "slutdato": "end", "år": "years",
    "kilde": "source", "link": "link", "annonce": "advertisement",
}  # fmt: skip
COLUMNS = ("id", "adresse", "type", "navn", "publiceret", "opdateret", "sætning", *_FIELDS)
_EMPTY = dict.fromkeys(COLUMNS, "")
# A spreadsheet runs what begins so, and shows what has an apostrophe before it as text (OWASP, CSV
# injection).
_RUN = ("=", "+", "-", "@", "\t", "\r")
_BETWEEN = "; "


def rows(a: Announcement, text: str, site: Site) -> tuple[str, str]:
    """An announcement as a JSON object and as a line of CSV; both empty where it is not told.

    `text` is its sentence, without an age.
    """
    if not a.kind.is_counted or not a.searchable:
        return "", ""
    said: dict[str, Any] = {
        "id": site.item_id(a),
        "adresse": site.absolute(p.Entry(a.path)),
        "type": a.kind.value,
        "navn": a.name,
        "publiceret": a.published,
        "opdateret": a.updated,
        "sætning": text,
        **{key: getattr(a, attribute) for key, attribute in _FIELDS.items()},
    }
    known = {key: _plain(value) for key, value in said.items() if value not in (None, (), False)}
    written = encode(known)
    return written, _line((_EMPTY | {key: _cell(known[key]) for key in known}).values())


def document(page: p.DataFile, found: Iterable[str]) -> bytes | None:
    """The file of a year, of its rows in their order; None where there is nothing to tell."""
    data = bytearray()
    # Row by row: the text of a large archive's year is ten megabytes.
    for row in filter(None, found):
        data += _BEFORE[page.format] if not data else _BETWEEN_ROWS[page.format]
        data += row.encode()
    return bytes(data + _AFTER[page.format]) if data else None


def _plain(value: object) -> object:
    match value:
        case PartialDate() | date():
            return value.isoformat()
        case tuple():
            return list(value)
        case _:
            return value


def _cell(value: object) -> str:
    """A value as a spreadsheet may have it: text that it does not run."""
    if isinstance(value, list):
        text = _BETWEEN.join(map(str, value))
    else:
        text = "ja" if value is True else str(value)
    return f"'{text}" if text.startswith(_RUN) else text


def _line(cells: Iterable[str]) -> str:
    """A line by RFC 4180."""
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerow(cells)
    return written.getvalue()


# By the mark at its beginning a spreadsheet knows that the letters are UTF-8.
_BEFORE = {DataFormat.JSON: b"[\n", DataFormat.CSV: f"\ufeff{_line(COLUMNS)}".encode()}
_BETWEEN_ROWS = {DataFormat.JSON: b",\n", DataFormat.CSV: b""}
_AFTER = {DataFormat.JSON: b"\n]\n", DataFormat.CSV: b""}
