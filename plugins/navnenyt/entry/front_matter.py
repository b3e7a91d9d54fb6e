"""A file's bytes → its fields with their lines, its body, and what is wrong with the writing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

from navnenyt.entry import messages as m
from navnenyt.entry.plain_fields import plain_fields
from navnenyt.entry.written import BIDI, FORBIDDEN, Field, Fields
from navnenyt.frozen import Frozen
from navnenyt.problems import Problem

_FENCE = "---"
# »Title: …« or »navn: …« without fences: the habit of every Pelican user.
_HEADER_STYLE = re.compile(r"\w[\w -]*:(\s|$)")
# What becomes of three hyphens where a word processor has its way, and what is meant as them.
_ALMOST_FENCE = re.compile(r"\s*[-\u2010-\u2015\u2212_=*~]{1,20}\s*")
_DOCUMENTS = {
    b"PK\x03\x04": "et dokument fra Word eller et lignende program",
    b"\xd0\xcf\x11\xe0": "et dokument fra Word eller et lignende program",
    b"{\\rtf": "et RTF-dokument",
    b"%PDF": "et PDF-dokument",
}


class FrontMatter(Frozen):
    """What stands in a file: its fields, its body, and what is wrong with the writing of it.

    `complete` is false where the rest of the fields could not be read.
    """

    fields: tuple[Field, ...]
    body: str
    body_line: int
    problems: tuple[Problem, ...]
    complete: bool


def read_front_matter(path: str, data: bytes, known: Container[str] = ()) -> FrontMatter:
    """Fields, body and problems of a file's bytes; never raises. BOM and CRLF are fine.

    `known` are the keys that may stand there: where two of them share a line, it says so.
    """
    for signature, what in _DOCUMENTS.items():
        if data.startswith(signature):
            return _unreadable(m.DOCUMENT.at(path, what=what))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _unreadable(m.NOT_UTF8.at(path, data.count(b"\n", 0, error.start) + 1))
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return _unreadable(m.EMPTY_FILE.at(path))
    if not _ALMOST_FENCE.fullmatch(lines[first]):
        message = m.PELICAN_HEADER if _HEADER_STYLE.match(lines[first]) else m.NO_FENCE
        return _unreadable(message.at(path, first + 1))
    end = _closing(lines, first + 1)
    if end is None:
        return _unreadable(m.UNCLOSED.at(path, first + 1))
    problems = [
        m.FENCE.at(path, n + 1, line=lines[n].rstrip())
        for n in (first, end)
        if lines[n].rstrip() != _FENCE
    ]
    problems += [m.TAB.at(path, n + 1) for n in range(first + 1, end) if lines[n].startswith("\t")]
    # What is wrong with the rest is told as well.
    header = [line.lstrip("\t") for line in lines[first + 1 : end]]
    found = plain_fields(header, first + 2) or _by_yaml(path, header, first + 2, known)
    body = unicodedata.normalize("NFC", "\n".join(lines[end + 1 :]))
    problems += [*found.problems, *_hidden_in_body(path, body, end + 2)]
    return FrontMatter(tuple(found.fields), body, end + 2, tuple(problems), found.complete)


def _by_yaml(path: str, header: list[str], first_line: int, known: Container[str]) -> Fields:
    # Few files need it, and one that is added is not to wait for it.
    from navnenyt.entry.yaml_fields import read_fields  # noqa: PLC0415

    return read_fields(path, header, first_line, known)


def _closing(lines: list[str], start: int) -> int | None:
    """The line that ends the fields: the first with three hyphens, else one that means them."""
    rest = range(start, len(lines))
    right = (n for n in rest if lines[n].rstrip() == _FENCE)
    meant = (n for n in rest if _ALMOST_FENCE.fullmatch(lines[n]))
    return next(right, next(meant, None))


def _hidden_in_body(path: str, body: str, first_line: int) -> list[Problem]:
    hidden = FORBIDDEN.search(body) or BIDI.search(body)
    if hidden is None:
        return []
    line = first_line + body.count("\n", 0, hidden.start())
    return [m.CONTROL_CHARACTER.at(path, line, code=ord(hidden[0]))]


def _unreadable(problem: Problem) -> FrontMatter:
    return FrontMatter((), "", 1, (problem,), complete=False)
