"""Front matter held against a table of fields: the values by attribute, and every problem."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field

from navnenyt.entry import messages as m
from navnenyt.entry import written
from navnenyt.entry.body import read_body
from navnenyt.entry.fields import AMBIGUOUS, Field
from navnenyt.entry.front_matter import FrontMatter, read_front_matter
from navnenyt.problems import Message, Problem, Rejected

# The field that an unknown key was meant as, given the keys that are there.
Guess = Callable[[str, Container[str]], str | None]


@dataclass(slots=True)
class Collected:
    """The values of one file by attribute, the line of each key, and what is wrong so far."""

    path: str
    front: FrontMatter
    values: dict[str, object] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def add(self, message: Message, key: str = "", /, **slots: object) -> None:
        """Note a problem at a key's line, or at the file's first where the key is absent."""
        line = self.lines.get(key, 1)
        self.problems.append(message.at(self.path, line, key, **slots))

    def body(self) -> str:
        """The body as sanitised HTML; what cannot be converted or shown is a problem."""
        text, first = self.front.body, self.front.body_line
        try:
            body = read_body(text)
        except Rejected as rejected:
            self.problems.append(rejected.at(self.path, first, ""))
            return ""
        for message, address in body.missed:
            line = first + text.count("\n", 0, max(text.find(address), 0))
            self.problems.append(message.at(self.path, line, "", address=address))
        return body.html

    @property
    def refused(self) -> bool:
        """Whether anything grave was found."""
        return any(problem.grave for problem in self.problems)


def collect(
    path: str,
    data: bytes,
    table: Mapping[str, Field],
    guess: Guess,
) -> Collected:
    """Read every field of a file by its table; what cannot be read becomes a problem."""
    front = read_front_matter(path, data, table)
    found = Collected(path, front, problems=list(front.problems))
    for each in front.fields:
        known = table.get(each.key)
        if known is None:
            found.lines.setdefault(each.key, each.line)
            _unknown(found, each.key, guess)
        elif each.values:
            found.lines[each.key] = each.values[0].line
            _read(found, known, each)
    return found


def require(found: Collected, keys: tuple[str, ...], table: Mapping[str, Field]) -> None:
    """Note a problem unless one of the keys is there; silent where the fields broke off."""
    if found.front.complete and not any(key in found.lines for key in keys):
        example = table[keys[0]].example
        if len(keys) == 1:
            found.add(m.MISSING, keys[0], key=keys[0], example=example)
        else:
            found.add(m.MISSING_ONE_OF, keys[0], key=keys[0], other=keys[1], example=example)


def _unknown(found: Collected, key: str, guess: Guess) -> None:
    meant = guess(key, {each.key for each in found.front.fields if each.values})
    if key.casefold() in AMBIGUOUS:
        found.add(m.AMBIGUOUS_KEY, key, key=key)
    elif meant:
        found.add(m.UNKNOWN_KEY, key, key=key, guess=meant)
    else:
        found.add(m.UNKNOWN_KEY_NO_GUESS, key, key=key)


def _read(found: Collected, known: Field, each: written.Field) -> None:
    if not known.many and len(each.values) > 1:
        found.add(m.ONE_VALUE, known.key, key=known.key)
        return
    read: list[object] = []
    for value in each.values:
        found.lines[known.key] = value.line
        try:
            if known.supplied:
                _refuse_supplied(known, value.text)
            read.append(known.read(value.text))
        except Rejected as rejected:
            line = found.lines[known.key]
            found.problems.append(rejected.at(found.path, line, known.key))
    found.lines[known.key] = each.values[0].line
    if len(read) == len(each.values):
        found.values[known.attribute] = tuple(dict.fromkeys(read)) if known.many else read[0]


def _refuse_supplied(known: Field, text: str) -> None:
    """Raise where a value begins with words that the sentence supplies (»linjen i …«)."""
    for words in known.supplied:
        rest = text[len(words) :]
        if text.startswith(words) and rest[:1].isspace() and rest.strip():
            raise Rejected(m.SUPPLIED, key=known.key, word=words, rest=rest.strip())
