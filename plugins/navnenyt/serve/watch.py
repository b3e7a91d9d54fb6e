"""Folders under watch. The only import of watchfiles."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from pathlib import Path

from watchfiles import watch

# After a save it is quiet for this long before anybody builds, so that an editor which writes a
# file in two goes, or beside it and then renames, gives one build. Both are within 0.1 s.
_QUIET_MS = 10
_LONGEST_MS = 40
# How often to come back where nothing was saved: there are clocks and settings to look at.
_TICK_MS = 100


def watching(folders: Iterable[Path]) -> Generator[frozenset[Path], None, None]:
    """The paths that came, went or were written, batch by batch; an empty batch now and then.

    The watch begins with the first batch that is asked for. What happens while nobody asks, as
    during a build, is collected for the next.
    """
    for changes in watch(
        *folders,
        watch_filter=None,
        debounce=_LONGEST_MS,
        step=_QUIET_MS,
        rust_timeout=_TICK_MS,
        yield_on_timeout=True,
    ):
        yield frozenset(Path(path) for _, path in changes)
