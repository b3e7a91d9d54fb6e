"""Markdown → HTML that is safe to show. The only import of Python-Markdown and of nh3."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import markdown
import nh3
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor


class _NoTopHeading(Treeprocessor, Extension):
    """An editor's `# Heading` becomes h2: h1 is the page's own."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - the library's name
        """Run after the block parser."""
        md.treeprocessors.register(self, "no_top_heading", 5)

    def run(self, root: Element) -> None:
        """Rename in place."""
        for heading in root.iter("h1"):
            heading.tag = "h2"


# One instance: a new one costs more than twice the conversion itself.
_MARKDOWN = markdown.Markdown(
    extensions=["sane_lists", "tables", _NoTopHeading()], output_format="html"
)
_TAGS = set(
    (
        "a abbr b blockquote br code dd dl dt em h2 h3 h4 h5 h6 hr i li ol p pre s small strong "
        "sub sup table tbody td th thead tr ul"
    ).split()
)
_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    clean_content_tags={"script", "style", "iframe", "object", "svg", "math", "template"},
    attributes={"a": {"href", "title"}, "abbr": {"title"}, "ol": {"start"}},
    url_schemes={"https", "http", "mailto"},
    link_rel="noopener nofollow",
    strip_comments=True,
)


def html(text: str) -> str:
    """Sanitised HTML of a Markdown text: no script, no image, no `javascript:`; links get `rel`.

    Empty for a text of nothing but space.
    """
    if not text.strip():
        return ""
    return _CLEANER.clean(_MARKDOWN.reset().convert(text)).strip()
