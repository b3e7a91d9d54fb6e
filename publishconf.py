"""The site for the public: absolute addresses, a folder of its own, all or nothing."""

import sys
from pathlib import Path

# Pelican runs its settings as a file, with no folder to import from.
sys.path.insert(0, str(Path(__file__).parent))

from pelicanconf import *  # noqa: F403 - it is the same site but for what follows

SITEURL = "https://navnenyt.example"
OUTPUT_PATH = "public"
# The whole address of who tells subscribers of news at once (WebSub); none where it is empty.
NAVNENYT_HUB = ""
# One refused entry, and the published folder stays as it was.
NAVNENYT_STRICT = True

require_folders(__file__, PATH, THEME)  # noqa: F405 - all three come from pelicanconf
