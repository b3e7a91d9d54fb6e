"""What of a body readers will miss: images, which are taken away, and links that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from navnenyt.entry import advice_messages as m
from navnenyt.problems import Message

# Links and images in HTML that is not sanitised yet; in code Markdown has made »<« harmless.
_TAG = re.compile(
    r"<(?P<tag>img|a)\b[^>]*?\s(?:src|href)\s*=\s*"
    r"(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'>]+))",
    re.IGNORECASE,
)
_LEADS_SOMEWHERE = re.compile(r"https?://|mailto:|/|#", re.IGNORECASE)


def missed(html: str) -> Iterator[tuple[Message, str]]:
    """What to say of each image and each bad link of HTML before it is sanitised, with its target.

    A link is good that leads to the web, to a mailbox, from the site's root, or within the page.
    """
    for found in _TAG.finditer(html):
        target = unescape(found["double"] or found["single"] or found["bare"] or "").strip()
        if found["tag"].lower() == "img":
            yield m.BODY_IMAGE, target
        elif not _LEADS_SOMEWHERE.match(target):
            yield m.BODY_LINK, target
