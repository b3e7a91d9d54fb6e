"""A file's bytes → its fields with their lines, its body, and what is wrong with the writing."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from navnenyt.entry import messages as m
from navnenyt.entry.plain_fields import plain_fields
from navnenyt.entry.yaml_fields import BIDI, FORBIDDEN, Field, read_fields
from navnenyt.problems import Problem

_FENCE = "---"
# «Title: …» or «navn: …» without fences: the habit of every Pelican user.
_HEADER_STYLE = re.compile(r"\w[\w -]*:(\s|$)")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands in a file: its fields, its body, and what is wrong with the writing of it.

    `complete` is false where the rest of the fields could not be read.
    """

    fields: tuple[Field, ...]
    body: str
    body_line: int
    problems: tuple[Problem, ...]
    complete: bool


def read_front_matter(path: str, data: bytes) -> FrontMatter:
    """Fields, body and problems of a file's bytes; never raises. BOM and CRLF are fine."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _unreadable(m.NOT_UTF8.at(path, data.count(b"\n", 0, error.start) + 1))
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return _unreadable(m.EMPTY_FILE.at(path))
    if lines[first].rstrip() != _FENCE:
        message = m.PELICAN_HEADER if _HEADER_STYLE.match(lines[first]) else m.NO_FENCE
        return _unreadable(message.at(path, first + 1))
    end = next((n for n in range(first + 1, len(lines)) if lines[n].rstrip() == _FENCE), None)
    if end is None:
        return _unreadable(m.UNCLOSED.at(path, first + 1))
    tabbed = next((n for n in range(first + 1, end) if lines[n].startswith("\t")), None)
    if tabbed is not None:
        return _unreadable(m.TAB.at(path, tabbed + 1))
    header, first_line = lines[first + 1 : end], first + 2
    found = plain_fields(header, first_line) or read_fields(path, header, first_line)
    body = unicodedata.normalize("NFC", "\n".join(lines[end + 1 :]))
    problems = [*found.problems, *_hidden_in_body(path, body, end + 2)]
    return FrontMatter(tuple(found.fields), body, end + 2, tuple(problems), found.complete)


def _hidden_in_body(path: str, body: str, first_line: int) -> list[Problem]:
    hidden = FORBIDDEN.search(body) or BIDI.search(body)
    if hidden is None:
        return []
    line = first_line + body.count("\n", 0, hidden.start())
    return [m.CONTROL_CHARACTER.at(path, line, code=ord(hidden[0]))]


def _unreadable(problem: Problem) -> FrontMatter:
    return FrontMatter((), "", 1, (problem,), complete=False)
