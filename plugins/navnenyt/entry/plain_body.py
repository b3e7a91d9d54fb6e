"""The short way from a plain body to HTML: what Markdown and the sanitiser would make of it."""

from __future__ import annotations

import re
from functools import partial

# Paragraphs of letters, digits and signs that mean nothing in Markdown or HTML, with marked words
# and links to the web among them: most bodies are nothing else, and what becomes of them need not
# be worked out. A line begins with a letter or a mark of speech: it is no list and no heading.
_INERT = r".,;:!?()»«’'\"–—…/%-"
_WORDS = rf"[^\W_](?:(?:[^\W_]|[ {_INERT}])*(?:[^\W_]|[{_INERT}]))?"
_STRONG = rf"(?<!\*)\*\*({_WORDS})\*\*(?!\*)"
_STRESSED = rf"(?<!\*)\*({_WORDS})\*(?!\*)"
_LINK = rf"(?<!!)\[({_WORDS})\]\((https://[a-z0-9.-]+(?:/[A-Za-z0-9/.-]*)?)\)"
_IN_PLAIN = re.compile(rf"{_STRONG}|{_STRESSED}|{_LINK}")
_MARKED = re.sub(r"(?<!\\)\((?!\?)", "(?:", _IN_PLAIN.pattern)
_FIRST = rf"(?:[^\W\d_]|»|{_MARKED})"
_LINE = rf"{_FIRST}(?:(?:[^\W_]|[ {_INERT}]|{_MARKED})*(?:[^\W_]|[{_INERT}]|{_MARKED}))?"
_PLAIN = re.compile(rf"{_LINE}(?:\n+{_LINE})*")


def plain_html(text: str, rel: str) -> str:
    """The paragraphs of a plain text; empty where it is not plain. Links get `rel`."""
    text = text.strip("\n")
    if not _PLAIN.fullmatch(text):
        return ""
    marked = _IN_PLAIN.sub(partial(_marked, rel), text)
    return "\n".join(f"<p>{each}</p>" for each in re.split("\n\n+", marked))


def _marked(rel: str, match: re.Match[str]) -> str:
    strong, stressed, words, address = match.groups()
    if strong:
        return f"<strong>{strong}</strong>"
    if stressed:
        return f"<em>{stressed}</em>"
    return f'<a href="{address}" rel="{rel}">{words}</a>'
