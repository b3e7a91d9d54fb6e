"""What an editor is told: where, what is wrong, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from navnenyt.frozen import Frozen, replace


class Problem(Frozen, order=True):
    """One thing to mend in one file; `path` counts from the content folder, `line` from 1.

    A grave problem refuses its file; the others are advice and refuse nothing. `target` is the
    path at which the hint tells the file to be put, where it does: another may lie there.
    """

    path: str
    line: int
    field: str
    message: str
    hint: str
    grave: bool = True
    target: str = ""

    def bound_for(self, target: str) -> Problem:
        """The same, with the path at which its hint tells the file to be put."""
        return replace(self, target=target)

    def as_advice(self) -> Problem:
        """The same, refusing nothing."""
        return replace(self, grave=False)

    def text(self, folder: str = "") -> str:
        """One line, as terminals make clickable: `content/navne/2026/aase.md:4: … …`."""
        return f"{folder}{self.path}:{self.line}: " + " ".join(
            part for part in (self.message, self.hint) if part
        )


class Message(Frozen):
    """A kind of problem, in Danish, with `{}` slots; `docs/redaktion.md` explains each.

    Frozen catalogues of these stand beside the rules that use them.
    """

    text: str
    hint: str = ""
    grave: bool = True

    def at(self, path: str, line: int = 1, field: str = "", /, **values: object) -> Problem:
        """The problem that this is in one place."""
        return Problem(path, line, field, *self.filled(values), self.grave)

    def filled(self, values: Mapping[str, object]) -> tuple[str, str]:
        """Text and hint with their slots filled; what no terminal should get is shown as »�«."""
        shown = {name: _printable(value) for name, value in values.items()}
        return self.text.format(**shown), self.hint.format(**shown)


class Rejected(ValueError):  # noqa: N818 - a verdict on a value, not an error of the program
    """A single value cannot be what its field asks for; says why, knowing no file or line."""

    def __init__(self, message: Message, /, **values: object) -> None:
        """Hold the message, and what fills its slots."""
        self.message = message
        self.text, self.hint = message.filled(values)
        super().__init__(self.text)

    def at(self, path: str, line: int, field: str) -> Problem:
        """The problem that this is in one place."""
        return Problem(path, line, field, self.text, self.hint, self.message.grave)


def _printable(value: object) -> object:
    if not isinstance(value, str) or value.isprintable():
        return value
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in value)


def grave(problems: Iterable[Problem]) -> list[Problem]:
    """Those that refuse their file, in the order in which an editor reads them."""
    return sorted(problem for problem in problems if problem.grave)


def advice(problems: Iterable[Problem]) -> list[Problem]:
    """Those that refuse nothing, in the order in which an editor reads them."""
    return sorted(problem for problem in problems if not problem.grave)
