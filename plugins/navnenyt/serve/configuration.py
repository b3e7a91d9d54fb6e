"""The settings file as it stands now, and whether it or a file that it imports was saved."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from navnenyt.flow.settings import LOCAL_PORT, BuildSettings, local_url
from navnenyt.frozen import replace
from navnenyt.rim.settings import build_settings, pelican_settings

_PROGRAM = Path(__file__).resolve().parent.parent


class Configuration:
    """A settings file that is read again when asked."""

    def __init__(self, file: Path, output: Path | None) -> None:
        """Read the file; `output` replaces the output folder that it names.

        Raises `Stopped` where it cannot be used.
        """
        self._file = file.resolve()
        # The site is told that it stands here on this machine, wherever the file says.
        self.port = LOCAL_PORT
        self._overrides = {} if output is None else {"OUTPUT_PATH": str(output.resolve())}
        self._imported: dict[str, Path] = {}
        self._stamps: dict[Path, object] = {}
        self._settings: Mapping[str, Any] = {}
        self.read()

    def read(self) -> None:
        """Read the file, and those that it imports, as they are now.

        Raises `Stopped` where they cannot be used; what was read before is then kept.
        """
        for name in self._imported:
            # Python would give what it imported the first time.
            sys.modules.pop(name, None)
        before = frozenset(sys.modules)
        # As they look before they are read: a save in the meantime is seen by the next look.
        self._stamps = _stamps([self._file, *self._imported.values()])
        remembering, sys.dont_write_bytecode = sys.dont_write_bytecode, True
        try:
            self._settings = pelican_settings(self._file, **self._overrides)
        finally:
            # Two saves within one second are one to a compiled file, so there must be none.
            sys.dont_write_bytecode = remembering
            self._imported |= _somebodys_own(sys.modules.keys() - before)
            self._stamps = _stamps(self._imported.values()) | self._stamps

    def is_stale(self) -> bool:
        """Whether one of the files was saved since they were read."""
        return self._stamps != _stamps(self._stamps)

    def settings(self) -> BuildSettings:
        """What a build is told, by the clock of now."""
        told = build_settings(self._settings)
        here = local_url(self.port, told.site.prefix)
        return replace(told, site=replace(told.site, url=here))


def _somebodys_own(names: Iterable[str]) -> dict[str, Path]:
    """The modules that are neither a library's nor ours, and their files."""
    libraries = (Path(sys.prefix), Path(sys.base_prefix), _PROGRAM)
    found = {}
    for name in names:
        file = Path(getattr(sys.modules[name], "__file__", None) or sys.prefix)
        if not any(file.is_relative_to(library) for library in libraries):
            found[name] = file
    return found


def _stamps(files: Iterable[Path]) -> dict[Path, object]:
    """How files look from outside; a save changes it."""
    return {file: _stamp(file) for file in files}


def _stamp(file: Path) -> object:
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns
