"""One build at a time for a folder: the second waits, and says so."""

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
    folder.mkdir(parents=True, exist_ok=True)
    if sys.platform == "win32":  # There, SQLite's own lock is all that holds two apart.
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        _wait(descriptor, folder, patience)
        yield
    finally:
        os.close(descriptor)


def _wait(descriptor: int, folder: Path, patience: float) -> None:
    assert sys.platform != "win32"  # noqa: S101 - tells the type checker
    until = time.monotonic() + patience
    told = False
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                raise Stopped(f"En anden bygning er i gang med «{folder}». Prøv igen.") from None
        else:
            return
        if not told:
            say(f"En anden bygning er i gang med «{folder}»: venter på den.", sys.stderr)
            told = True
        time.sleep(_STEP_S)
