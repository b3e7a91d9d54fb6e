"""By what a browser knows that a script or a style is the one that somebody took or allowed."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256, sha384

# The newest version of the element that hosts of the box load, in the theme. Older ones stay
# beside it, as they are (ADR 015).
ELEMENT = "js/navnenyt-boks-1.js"


def integrity(data: bytes) -> str:
    """What a page says of a file that it loads (W3C, Subresource Integrity)."""
    return f"sha384-{b64encode(sha384(data).digest()).decode()}"


def policy_hash(text: str) -> str:
    """What a policy says of a style that stands in a page (CSP, `style-src`)."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
