"""Markdown → HTML that is safe to show. The only import of Python-Markdown and of nh3."""

from __future__ import annotations

import re
from functools import cache
from xml.etree.ElementTree import Element

import markdown
import nh3
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from navnenyt.entry import messages as m
from navnenyt.entry.body_targets import missed
from navnenyt.entry.plain_body import plain_html
from navnenyt.entry.tidy import tidy
from navnenyt.frozen import Frozen
from navnenyt.problems import Message, Rejected


class _NoTopHeading(Treeprocessor, Extension):
    """An editor's `# Heading` becomes h2: h1 is the page's own."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - the library's name
        """Run after the block parser."""
        md.treeprocessors.register(self, "no_top_heading", 5)

    def run(self, root: Element) -> None:
        """Rename in place."""
        for heading in root.iter("h1"):
            heading.tag = "h2"


@cache
def _converter() -> markdown.Markdown:
    """The one instance, made when a body is not plain: a new one costs more than its use."""
    return markdown.Markdown(
        extensions=["sane_lists", "tables", _NoTopHeading()], output_format="html"
    )


_TAGS = set(
    (
        "a abbr b blockquote br code dd dl dt em h2 h3 h4 h5 h6 hr i li ol p pre s small strong "
        "sub sup table tbody td th thead tr ul"
    ).split()
)
_REL = "noopener nofollow"
_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    clean_content_tags={"script", "style", "iframe", "object", "svg", "math", "template"},
    attributes={"a": {"href", "title"}, "abbr": {"title"}, "ol": {"start"}},
    url_schemes={"https", "http", "mailto"},
    link_rel=_REL,
    strip_comments=True,
)


# At each »[« and »<« Python-Markdown may scan the rest of the text, and at each line and other sign
# copy it: its time grows with the product, and this much of it takes less than a second.
_MOST_WORK = 5_000_000
_SCANNING = re.compile(r"[\[<]")
_COPYING = re.compile(r"[*_`&\\>]")
# A line is copied so much faster than a text is scanned, and a sign.
_LINES, _SIGNS = 10, 20


def _work(text: str) -> int:
    scans = len(_SCANNING.findall(text))
    copies = text.count("\n") // _LINES + len(_COPYING.findall(text)) // _SIGNS
    return len(text) * (scans + copies)


class Body(Frozen):
    """Sanitised HTML, and what of the text it does not show: each with the target it names."""

    html: str
    missed: tuple[tuple[Message, str], ...] = ()


def read_body(text: str) -> Body:
    """A Markdown text as HTML: no script, no image, no `javascript:`; links get `rel`.

    Empty for a text of nothing but space. Raises `Rejected` for one nested beyond reason, or that
    would hold up everybody.
    """
    if not text.strip():
        return Body("")
    if short := plain_html(text, _REL):
        return Body(short)
    if _work(text) > _MOST_WORK:
        raise Rejected(m.BODY_TOO_MUCH, size=len(text))
    try:
        converted = _converter().reset().convert(text)
    except RecursionError:
        # What stopped midway must not be remembered.
        _converter.cache_clear()
        raise Rejected(m.BODY_TOO_DEEP) from None
    return Body(tidy(_CLEANER.clean(converted)).strip(), tuple(missed(converted)))
