"""How a build knows files of ours again, also one that has lost its index (output/leftovers.py)."""

from __future__ import annotations

import json

# In XML that is no feed: feeds name their generator, as pages do.
COMMENT = "<!-- generator: navnenyt -->"
# The key of an empty object in JSON; a reader passes over it, as JSON Feed 1.1 asks for.
KEY = "_navnenyt"


def compact(value: object) -> str:
    """JSON without a needless byte; equal values give equal text."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
