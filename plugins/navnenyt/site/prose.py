"""Phrases → HTML: text escaped, dates unbroken, names linked."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from navnenyt.language import Phrase
from navnenyt.model import Organisation, Person
from navnenyt.site.escaping import escape

Linker = Callable[[Organisation | Person], str | None]


def linked(runs: Phrase, link: Linker, unbroken: Callable[[str], str]) -> Markup:
    """The phrase with each name linked where `link` knows an address, each address once.

    `unbroken` puts no-break spaces into dates: a date is cut by no run, so it is whole within one.
    """
    seen: set[str] = set()
    parts: list[str] = []
    for run in runs:
        text = escape(unbroken(run.text))
        href = link(run.names) if run.names else None
        if href and href not in seen:
            seen.add(href)
            text = f'<a href="{escape(href)}">{text}</a>'
        parts.append(text)
    return Markup("".join(parts))  # noqa: S704 - every part is escaped above


def sanitised(html: str) -> Markup:
    """HTML that `entry.body` has sanitised, as templates may print it."""
    return Markup(html)  # noqa: S704
