"""Folders that are not there, told before Pelican meets them: it would show a traceback."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pelican

from navnenyt.flow.settings import Stopped
from navnenyt.flow.telling import say

_DEFAULT_SETTINGS = "pelicanconf.py"


def require_folders(settings_file: str, content: str, theme: str) -> None:
    """Leave with 2, and say why, where the folders that the command is to use are not there.

    For the end of a settings file: between that and the first line that Pelican runs for us, it
    asks for them itself. What stands in the file counts only where it is the file of the command.
    """
    program = Path(sys.argv[0])
    if "pelican" not in (program.stem, program.parent.name):
        return
    arguments = pelican.parse_arguments()
    named = Path(arguments.settings or _DEFAULT_SETTINGS).resolve()
    own = {"PATH": content, "THEME": theme} if named == Path(settings_file).resolve() else {}
    try:
        check_folders(own | pelican.get_config(arguments), named.parent)
    except Stopped as stopped:
        say(str(stopped), sys.stderr)
        raise SystemExit(stopped.exitcode) from None


def check_folders(settings: Mapping[str, Any], base: Path) -> None:
    """Raise `Stopped` for a content or theme folder that is named and not there.

    They count from `base`; a theme may also be one of those that Pelican brings.
    """
    content, theme = settings.get("PATH"), settings.get("THEME")
    if content and not (base / content).is_dir():
        raise Stopped(f"Indholdsmappen »{content}« findes ikke.")
    themes = (base, Path(), Path(pelican.__file__).parent / "themes")
    if theme and not any((root / theme).is_dir() for root in themes):
        raise Stopped(f"Temamappen »{theme}« findes ikke.")
