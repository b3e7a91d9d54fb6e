"""How a build knows files of ours again, also one that has lost its index (output/leftovers.py)."""

from __future__ import annotations

# In XML that is no feed: feeds name their generator, as pages do.
COMMENT = "<!-- generator: navnenyt -->"
# The key of an empty object in JSON; a reader passes over it, as JSON Feed 1.1 asks for.
KEY = "_navnenyt"
