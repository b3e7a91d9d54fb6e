"""What the parser says of the one mistake that ends its reading → what an editor is told."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from navnenyt.entry import messages as m
from navnenyt.frozen import Frozen
from navnenyt.problems import Message

_NO_SPACE = re.compile(r"\w+:[^\s:]")
_KEY_WITHIN = re.compile(r"(?<=\s)(\w+): ")
# A value that begins with a quoted part and goes on after it.
_PARTLY_QUOTED = re.compile(
    r"(?P<key>\w+): +(?P<value>(?P<quote>[\"'])[^\"']*(?P=quote) *[^\s#].*)"
)
_LONGEST = 60


class Said(Frozen):
    """The parser's words, its line, and the line on which began what it could not finish."""

    problem: str
    context: str
    line: int
    began: int


def mistake(
    said: Said, header: Sequence[str], known: Container[str]
) -> tuple[Message, int, dict[str, str]]:
    """The message, the line of the header, and what fills the message; `known` are keys."""
    message, line = _kind(said, header)
    content = header[line].strip() if header else ""
    slots = {"content": content[:_LONGEST]}
    within = next((key for key in _KEY_WITHIN.findall(content) if key in known), None)
    if message is m.COLON and within:
        return m.TWO_FIELDS, line, {**slots, "key": within}
    if message is m.SYNTAX and (quoted := _PARTLY_QUOTED.fullmatch(content)):
        return m.PARTLY_QUOTED, line, {"right": f"{quoted['key']}: {_in_quotes(quoted['value'])}"}
    return message, line, slots


def _kind(said: Said, header: Sequence[str]) -> tuple[Message, int]:
    crowded = [n for n, each in enumerate(header[: said.line + 1]) if _NO_SPACE.match(each)]
    words = f"{said.problem} {said.context}"
    if any(word in words for word in ("alias", "anchor", "tag")):
        return m.ANCHOR, said.line
    if crowded:
        return m.NO_SPACE, crowded[0]
    if "quoted scalar" in said.context:
        return m.QUOTE, said.began
    if "could not find expected ':'" in said.problem:
        return m.NO_COLON, said.began
    if "mapping values are not allowed" in said.problem:
        return m.COLON, said.line
    return m.SYNTAX, said.line


def _in_quotes(value: str) -> str:
    """The whole value as YAML takes it: in the quotes that it does not hold, else doubled ones."""
    return f'"{value}"' if '"' not in value else "'{}'".format(value.replace("'", "''"))
