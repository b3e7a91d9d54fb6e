"""The lines between the fences → fields. The only import of PyYAML.

YAML as `CBaseLoader` reads it: every scalar a string. The parser's events are read rather than
its nodes, so that duplicates, anchors and nesting are seen, and what precedes a mistake is kept.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable
from typing import Any

import yaml

from navnenyt.entry import messages as m
from navnenyt.entry.written import BIDI, FORBIDDEN, Field, Fields, Value
from navnenyt.entry.yaml_mistakes import Said, mistake
from navnenyt.problems import Message

# The events have no types of their own.
_Event = Any
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_COMMENT = re.compile(r"\s*#")
_INDENTED = re.compile(r" +(\w+):(?:\s|$)")
_BREAKS = {0x2028: " ", 0x2029: " "}
# Invisible and harmless, as text processors leave it behind: soft hyphens, zero-width spaces.
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff\u200e\u200f"))
_FIELDS_ARE_AT, _LISTS_ARE_AT = 1, 2


def read_fields(
    path: str, header: list[str], first_line: int, known: Container[str] = ()
) -> Fields:
    """A flat mapping of scalars and lists of scalars; `first_line` is the header's in the file.

    `known` are the keys that may stand there, for a better guess at what went wrong.
    """
    # YAML breaks lines at these two as well, and its line numbers would not be the file's.
    header = [line.translate(_BREAKS) for line in header]
    reader = _Reader(path, header, first_line, known)
    text = "\n".join(header) + "\n"
    hidden = FORBIDDEN.search(text)
    if hidden:
        reader.hidden(text.count("\n", 0, hidden.start()), hidden[0])
        return reader.found
    events: list[_Event] = []
    try:
        events.extend(yaml.parse(text, Loader=_Loader))
    except yaml.MarkedYAMLError as error:
        indented = [n for n, line in enumerate(header) if _INDENTED.match(line)]
        if indented:
            return reader.without_indents(indented)
        broken = reader.syntax(error)
        # What was read of that line is not what was meant.
        events = [event for event in events if event.start_mark.line < broken]
    reader.walk(events)
    return reader.found


class _Reader:
    """Walks the events of one header. Line numbers within are counted from its first line."""

    def __init__(
        self, path: str, header: list[str], first_line: int, known: Container[str]
    ) -> None:
        self.found = Fields()
        self._path = path
        self._header = header
        self._first_line = first_line
        self._known = known

    def walk(self, events: Iterable[_Event]) -> None:
        """Gather fields until something is no field."""
        depth = 0
        key, key_line = "", -1
        values: list[Value] = []
        for event in events:
            line: int = event.start_mark.line
            if getattr(event, "anchor", None) or getattr(event, "tag", None):
                self._note(m.ANCHOR, line, key if key_line >= 0 else "")
            if isinstance(event, yaml.DocumentStartEvent) and event.explicit:
                self._note(m.NOT_FIELDS, line)
                return
            if isinstance(event, yaml.CollectionStartEvent) and depth and key_line < 0:
                self._note(m.NOT_FIELDS, line)
                return
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if not self._is_expected(event, depth, line, key):
                    return
                values = []
            elif isinstance(event, yaml.SequenceEndEvent):
                depth -= 1
                self._add(key, key_line, values)
                key_line = -1
            elif isinstance(event, yaml.ScalarEvent) and depth == 0:
                # Not where a mistake broke off what would have become fields.
                if self.found.complete:
                    self._note(m.NOT_FIELDS, line)
                return
            elif isinstance(event, yaml.AliasEvent):
                key_line = -1
            elif isinstance(event, yaml.ScalarEvent) and depth == _LISTS_ARE_AT:
                values.append(self._value(event, key))
            elif isinstance(event, yaml.ScalarEvent) and key_line < 0:
                key = " ".join(unicodedata.normalize("NFC", event.value).split())
                key_line = line
            elif isinstance(event, yaml.ScalarEvent):
                self._add(key, key_line, [self._value(event, key)])
                key_line = -1

    def _is_expected(self, event: _Event, depth: int, line: int, key: str) -> bool:
        """A mapping at the top, and lists in it."""
        is_list = isinstance(event, yaml.SequenceStartEvent)
        if depth == _FIELDS_ARE_AT and is_list:
            self._note(m.NOT_FIELDS, line)
        elif depth > _FIELDS_ARE_AT and (depth > _LISTS_ARE_AT or not is_list):
            self._note(m.NESTED, line, key, key=key)
        else:
            return True
        self.found.complete = False
        return False

    def _add(self, key: str, line: int, values: list[Value]) -> None:
        earlier = next((each for each in self.found.fields if each.key == key), None)
        if earlier:
            self._note(m.DUPLICATE_KEY, line, key, key=key, first=earlier.line)
            return
        present = tuple(value for value in values if value.text)
        self.found.fields.append(Field(key, self._first_line + line, present))

    def _value(self, event: _Event, key: str) -> Value:
        line: int = event.start_mark.line
        text = unicodedata.normalize("NFC", event.value.translate(_INVISIBLE))
        hidden = FORBIDDEN.search(text) or BIDI.search(text)
        if hidden:
            self._note(m.CONTROL_CHARACTER, line, key, code=ord(hidden[0]))
        # A plain scalar holds no » #«: where its line goes on with one, YAML has cut the rest off.
        end = event.end_mark
        rest = self._header[end.line][end.column :] if end.line < len(self._header) else ""
        if not event.style and _COMMENT.match(rest):
            self._note(m.COMMENT, line, key, key=key)
        return Value(" ".join(text.split()), self._first_line + line)

    def hidden(self, line: int, character: str) -> None:
        """A character that YAML does not read past."""
        self.found.complete = False
        self._note(m.CONTROL_CHARACTER, line, code=ord(character))

    def without_indents(self, lines: list[int]) -> Fields:
        """What is read where some lines begin at the left, as they were meant; each is told of."""
        header = [line.lstrip(" ") if n in lines else line for n, line in enumerate(self._header)]
        found = read_fields(self._path, header, self._first_line, self._known)
        for line in lines:
            key = header[line].partition(":")[0]
            self._note(m.INDENTED, line, key, key=key)
        found.problems += self.found.problems
        return found

    def syntax(self, error: yaml.MarkedYAMLError) -> int:
        """Note the one mistake that ends the reading; the line on which it does."""
        self.found.complete = False
        problem, context = error.problem_mark, error.context_mark
        line = min(problem.line if problem else 0, len(self._header) - 1)
        said = Said(str(error.problem or ""), str(error.context or ""), line,
                    context.line if context else line)  # fmt: skip
        message, told, slots = mistake(said, self._header, self._known)
        self._note(message, told, **slots)
        return line

    def _note(self, message: Message, line: int, field: str = "", **values: object) -> None:
        number = self._first_line + line
        self.found.problems.append(message.at(self._path, number, field, **values))
