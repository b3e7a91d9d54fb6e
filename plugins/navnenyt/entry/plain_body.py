"""The short way from a plain body to HTML: what Markdown and the sanitiser would make of it."""

from __future__ import annotations

import re
from functools import partial

# Paragraphs of letters, digits and signs that mean nothing in Markdown or HTML, with marked words
# and links to the web among them: most bodies are nothing else, and what becomes of them need not
# be worked out. A line begins with a letter or a mark of speech: it is no list and no heading. A
# pattern of a whole text would take longer to compile than a file takes to read.
_INERT = r".,;:!?()»«’'\"–—…/%-"
# Letters and digits; the low line, which `\w` takes for a letter, is looked for apart. What has
# been read is not read again another way (`++`): a text that is not plain is soon found out.
_WORDS = rf"\w(?:[\w {_INERT}]*[\w{_INERT}])?"
_STRONG = rf"(?<!\*)\*\*({_WORDS})\*\*(?!\*)"
_STRESSED = rf"(?<!\*)\*({_WORDS})\*(?!\*)"
_LINK = rf"(?<!!)\[({_WORDS})\]\((https://[a-z0-9.-]+(?:/[A-Za-z0-9/.-]*)?)\)"
_IN_PLAIN = re.compile(rf"{_STRONG}|{_STRESSED}|{_LINK}")
_MARKED = re.sub(r"(?<!\\)\((?!\?)", "(?:", _IN_PLAIN.pattern)
_LINE = re.compile(rf"(?:[^\W\d]|»|{_MARKED})(?:[\w {_INERT}]++|{_MARKED})*+(?<! )")


def plain_html(text: str, rel: str) -> str:
    """The paragraphs of a plain text; empty where it is not plain. Links get `rel`."""
    text = text.strip("\n")
    if "_" in text or not all(_LINE.fullmatch(line) for line in re.split("\n+", text)):
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
