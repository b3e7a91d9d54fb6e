"""One at a time for a folder: a second build waits, and says so; a second session is told."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from navnenyt.flow.settings import Stopped
from navnenyt.flow.telling import say

if sys.platform != "win32":
    import fcntl

# A build that takes longer than this is none that one waits for.
PATIENCE_S = 120.0
_STEP_S = 0.05


@contextmanager
def alone(folder: Path, patience: float = PATIENCE_S) -> Iterator[None]:
    """Hold a folder, made where there is none, against other builds on this machine.

    The lock is the kernel's and dies with its holder (`flock`); nothing is written. Raises
    `Stopped` where another build has it for longer than `patience`, in seconds.
    """
    with _opened(folder) as descriptor:
        _wait(descriptor, folder, patience)
        yield


@contextmanager
def held(folder: Path) -> Iterator[bool]:
    """Hold a folder of ours as long as the block runs; false where another process holds it."""
    with _opened(folder) as descriptor:
        yield _take(descriptor)


@contextmanager
def _opened(folder: Path) -> Iterator[int | None]:
    """What a lock is taken on; None where the system has none of this kind."""
    folder.mkdir(parents=True, exist_ok=True)
    if sys.platform == "win32":  # There, SQLite's own lock is all that holds two apart.
        yield None
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _take(descriptor: int | None) -> bool:
    """Take the lock; false where another has it."""
    if sys.platform == "win32" or descriptor is None:
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _wait(descriptor: int | None, folder: Path, patience: float) -> None:
    until = time.monotonic() + patience
    told = False
    while not _take(descriptor):
        if time.monotonic() > until:
            raise Stopped(f"En anden bygning er i gang med »{folder}«. Prøv igen.")
        if not told:
            say(f"En anden bygning er i gang med »{folder}«: venter på den.", sys.stderr)
            told = True
        time.sleep(_STEP_S)
