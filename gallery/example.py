"""What an example is: the parameters of one macro, with a title."""

from __future__ import annotations

from typing import Any, ClassVar

from navnenyt.frozen import Frozen
from navnenyt.site.view import Printed


class Example(Frozen):
    """One call of a macro; `title` says what it shows that the others do not."""

    title: str
    macro: str
    arguments: dict[str, Any]


def example(title: str, macro: str, **arguments: object) -> Example:
    """An example of a macro with these arguments, by their names."""
    return Example(title, macro, arguments)


class Sample(Printed):
    """One example as a page of its own, without anything around it."""

    template: ClassVar[str] = "sample.html"
    component: str
    example: Example
    css: str


class Part(Frozen):
    """A component: its name, what its template says of itself, and the files of its samples."""

    name: str
    about: str
    samples: tuple[tuple[Example, str], ...]


class Gallery(Printed):
    """All of them."""

    template: ClassVar[str] = "gallery.html"
    parts: tuple[Part, ...]
    css: str
