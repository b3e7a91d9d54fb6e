"""What the server shows just now, and the bell that open tabs wait for."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

from navnenyt.frozen import Frozen, replace
from navnenyt.serve.notice import Notice


class Shown(Frozen):
    """All that an answer depends on beside the files.

    `version` changes with every build that a reader can see, and from one start of the server to
    the next; `since` is when it did, in seconds of the epoch. `prefix` is the path of the site.
    """

    output: Path
    prefix: str = ""
    notice: Notice = Notice()
    since: float = 0

    @property
    def version(self) -> str:
        """What a tab compares to know whether it is out of date."""
        return f"{self.since:.6f}"


class Board:
    """Written by the thread that builds, read by the thread that serves."""

    def __init__(self, shown: Shown) -> None:
        """Begin with what is there before the first build."""
        self.shown = shown
        self._bell = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    def post(self, output: Path, prefix: str, notice: Notice, *, is_new: bool) -> None:
        """Show this from now on; `is_new`: there are other pages than before."""
        posted = replace(self.shown, output=output, prefix=prefix, notice=notice)
        if posted == self.shown and not is_new:
            return
        self.shown = replace(posted, since=time.time())
        if self._loop is not None:
            with suppress(RuntimeError):  # The server is no more.
                self._loop.call_soon_threadsafe(self._ring)

    async def versions(self) -> AsyncIterator[str]:
        """The version that is shown, and each that comes after it."""
        self._loop = asyncio.get_running_loop()
        told = ""
        while True:
            # Taken before the look, so that no bell rings between look and wait.
            bell = self._bell
            if told != self.shown.version:
                told = self.shown.version
                yield told
            await bell.wait()

    def _ring(self) -> None:
        bell, self._bell = self._bell, asyncio.Event()
        bell.set()
