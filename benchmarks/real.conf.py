"""Our site in its real theme, at the address that the peers build for."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
# Pelican runs its settings as a file, with no folder to import from.
sys.path.insert(0, str(HERE.parent))

from pelicanconf import *  # noqa: F403 - it is the same site at another address

SITEURL = "https://navnenyt.example"
# The tool's own copy of the archive, in which every command is given.
PATH, CACHE_PATH = str(Path.cwd() / "content"), str(Path.cwd() / "cache")
