"""What libraries leave out of the XML of a feed: text told from HTML, and how it looks."""

from __future__ import annotations

import re
from html import escape

# Elements and attributes that are text and no HTML, and descriptions, of which some are.
_TEXT = re.compile(
    rb'<(title|description|category|name|subtitle|media:\w+|dc:\w+)\b[^>]*>[^<]*| title="[^"]*"'
)


def finished(xml: bytes, style: str) -> bytes:
    """A document whose text readers do not take for HTML; `style` is for who opens it in a browser.

    Raises nothing; what a parser reads of it stays the same.
    """
    xml = _TEXT.sub(_numbered, xml)
    if not style:
        return xml
    declaration, rest = xml.split(b"\n", 1)
    instruction = f'<?xml-stylesheet type="text/css" href="{escape(style)}"?>'
    return b"\n".join((declaration, instruction.encode(), rest))


def _numbered(text: re.Match[bytes]) -> bytes:
    """»&#x26;« and »&#x3C;« say that no HTML is meant (RSS Advisory Board, RSS Best Practices)."""
    return text[0].replace(b"&amp;", b"&#x26;").replace(b"&lt;", b"&#x3C;")
