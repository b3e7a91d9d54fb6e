"""Sanitised HTML without what says nothing: links that lead nowhere, and elements left empty."""

from __future__ import annotations

import re

# A tag as the sanitiser prints it, or the text up to the next one. A value may hold »<« or »>«.
_PART = re.compile(r'<(/?)([a-z][a-z0-9]*)((?: [a-z]+="[^"]*")*)>|[^<]+|<')
# What means nothing without something in it; a cell of a table may well be empty.
_NEVER_EMPTY = frozenset(
    (
        "a abbr b blockquote code em h2 h3 h4 h5 h6 i li ol p pre s small strong sub sup ul"
    ).split()
)  # fmt: skip
_HREF = re.compile(r'(?: [a-z]+="[^"]*")*? href="')


def tidy(html: str) -> str:
    """The HTML without each `<a>` that has no `href`, its words kept, and without empty elements.

    An image that was taken away leaves its paragraph empty, and its link.
    """
    made: list[str] = []
    # For each open element: where it begins in `made`, and whether its tags are printed.
    opened: list[tuple[int, bool]] = []
    told = 0  # How much of `made` holds something to see, and must stand.
    for part in _PART.finditer(html):
        closing, name, attributes = part.groups()
        if name == "br" or (name is None and part[0].isspace()):
            made.append(part[0])
        elif name in (None, "hr"):
            made.append(part[0])
            told = len(made)
        elif not closing:
            printed = name != "a" or _HREF.match(attributes) is not None
            opened.append((len(made), printed))
            made += [part[0]] if printed else []
        else:
            start, printed = opened.pop()
            if name in _NEVER_EMPTY and told <= start:
                made[start:] = [each for each in made[start:] if each.isspace()]
            elif printed:
                made.append(part[0])
                told = len(made)
    return "".join(made)
