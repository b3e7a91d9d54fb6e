"""What a feed says of an announcement in full: HTML that a reader shows far from the site."""

from __future__ import annotations

import re

from navnenyt.danish.words import date_text
from navnenyt.model import Announcement
from navnenyt.site.escaping import escape
from navnenyt.site.urls import Site

# From the site's root, or within the page. Prose is linked by `site.prose` and bodies are sanitised
# by `entry.body`, which both write attributes this way.
_INTERNAL = re.compile(r'(?<= href=")(?:/(?!/)|#)[^"]*')


def content(a: Announcement, prose: str, link: str, site: Site) -> str:
    """The sentence, a correction and the body, in that order, with whole addresses.

    `prose` is the sentence as HTML, `link` the whole address of the announcement's page. An
    advertisement says so before anything else.
    """

    def whole(found: re.Match[str]) -> str:
        return f"{link}{found[0]}" if found[0].startswith("#") else site.whole(found[0])

    parts = [f"<p>{prose}</p>"]
    if a.advertisement:
        parts.insert(0, "<p><strong>Annonce</strong></p>")
    if a.correction:
        day = f" {date_text(a.updated)}" if a.updated else ""
        parts.append(f"<p><strong>Rettet{day}:</strong> {escape(a.correction)}</p>")
    return _INTERNAL.sub(whole, "".join((*parts, a.body)))
