"""Our site in a theme as small as the peers': what `make bench` measures first."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
# Pelican runs its settings as a file, with no folder to import from.
sys.path.insert(0, str(HERE.parent))

from pelicanconf import *  # noqa: F403 - it is the same site but for its theme

SITEURL = "https://navnenyt.example"
THEME = str(HERE / "theme")
# The peers print RSS alone: what the others cost stands in the column of the real theme.
NAVNENYT_FEEDS = ["rss"]
# The tool's own copy of the archive, in which every command is given.
PATH, CACHE_PATH = str(Path.cwd() / "content"), str(Path.cwd() / "cache")
