"""What was saved, as a build wants to hear it: the content files to look at, or all of them.

A build that is told which files changed looks at nothing else. So only the clear case is told so:
texts and photos in folders that were there before. Whatever else happens is worth a scan.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Collection, Iterable
from pathlib import Path

from navnenyt.flow.content.files import FOLDERS, MEANT_AS_FILES, Role, is_passed_over
from navnenyt.flow.settings import BuildSettings
from navnenyt.frozen import Frozen

# A queue of the system that overflowed is not told of. It holds many more than this, so that an
# overflow is a crowd, and a crowd (another branch, a folder copied in) is scanned.
CROWD = 500

# None: look at everything; no file at all: there is nothing to build for.
Saves = frozenset[Path] | None


class Roots(Frozen):
    """The folders of a site, resolved: two that are watched, and two that we write into."""

    content: Path
    theme: Path
    output: Path
    cache: Path

    @property
    def watched(self) -> tuple[Path, ...]:
        """The folders to watch, as far as they are there."""
        return tuple(root for root in (self.content, self.theme) if root.is_dir())

    def identities(self) -> tuple[tuple[int, int] | None, ...]:
        """What tells that a watched folder itself was replaced or taken away."""
        return tuple(_identity(root) for root in (self.content, self.theme))

    def of(self, path: Path) -> Path | None:
        """The innermost of the folders that a path lies in, or is."""
        around = [
            root
            for root in (self.content, self.theme, self.output, self.cache)
            if path.is_relative_to(root)
        ]
        return max(around, key=lambda root: len(root.parts), default=None)


def roots_of(settings: BuildSettings) -> Roots:
    """The folders of a build."""
    return Roots(
        settings.content.resolve(),
        settings.theme.resolve(),
        settings.output.resolve(),
        settings.cache.resolve(),
    )


def saves(paths: Iterable[Path], roots: Roots, folders: Collection[Path]) -> Saves:
    """What to tell a build of these paths; `folders` were in the content folder until now."""
    ours = frozenset(path for path in paths if _matters(path, roots))
    if len(ours) > CROWD or not all(_is_plain(path, roots, folders) for path in ours):
        return None
    return ours


def folders_of(content: Path) -> frozenset[Path]:
    """The content folder and every folder in it."""
    return frozenset(Path(folder) for folder, _, _ in os.walk(content))


def _matters(path: Path, roots: Roots) -> bool:
    root = roots.of(path)
    if root == roots.content:
        return not any(is_passed_over(part) for part in path.relative_to(root).parts)
    return root == roots.theme and not path.name.startswith(".")


def _is_plain(path: Path, roots: Roots, folders: Collection[Path]) -> bool:
    """Whether all that happened is that one text or photo came, went or says something else."""
    if roots.of(path) != roots.content or path in folders or path.parent not in folders:
        return False
    inside = path.relative_to(roots.content)
    role = inside.parts[0]
    return (
        role in FOLDERS
        and (len(inside.parts) == 2 or role == Role.ANNOUNCEMENT.value)
        and path.name.lower().endswith(MEANT_AS_FILES)
        # Two spellings of one name; a name that is no text, of which we see a shadow.
        and unicodedata.is_normalized("NFC", path.name)
        and "\N{REPLACEMENT CHARACTER}" not in path.name
        and not path.is_symlink()
        and not path.is_dir()
    )


def _identity(folder: Path) -> tuple[int, int] | None:
    try:
        status = folder.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
