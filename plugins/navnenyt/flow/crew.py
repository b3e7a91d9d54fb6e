"""Worker processes of this program: every core reads and renders.

Each is started afresh, as a command of its own. A fork would copy the host in the midst of what
its other thread does; the pools of `multiprocessing` would import the host into each worker, which
takes longer than the work on a thousand entries. Workers call functions of this package, named by
the messages that they get, and end when their pipe does, also when we are killed.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection, wait
from typing import Any, TypeVar

Batch = TypeVar("Batch")
Result = TypeVar("Result")

# So many batches wait at a worker, so that it never waits for us.
_AHEAD = 2


class Crew:
    """As many workers as there are cores; started when the first work is given."""

    def __init__(self, size: int | None = None) -> None:
        """Take how many there are to be: as a rule as many as there are cores."""
        self._size = size or os.cpu_count() or 1
        self._workers: list[tuple[subprocess.Popen[bytes], Connection]] = []

    def start(self) -> None:
        """Start the workers, so that they are ready when work comes."""
        while len(self._workers) < self._size:
            self._workers.append(_started())

    def map(
        self,
        function: Callable[[Batch], Result],
        batches: Iterable[Batch],
        lost: Callable[[Batch], Result] | None = None,
    ) -> Iterator[Result]:
        """What a function of a module makes of each batch, in the order in which it is made.

        Raises what the function raised. Where a worker ends over a batch, `lost` says what came of
        it and another worker goes on; without it that raises `ChildProcessError`.
        """
        self.start()
        waiting = iter(batches)
        # Beside the batch at work others may wait, but not behind one that may end the worker.
        ahead = 1 if lost else _AHEAD
        busy: dict[Connection, deque[Batch]] = {each: deque() for _, each in self._workers}
        for connection in [*busy] * ahead:
            _give(connection, function, waiting, busy[connection])
        while any(busy.values()):
            for ready in _ready(each for each, given in busy.items() if given):
                batch = busy[ready].popleft()
                try:
                    result, error = ready.recv()
                except (EOFError, ConnectionResetError):
                    if lost is None:
                        raise ChildProcessError("en arbejdsproces sluttede uventet") from None
                    result, error = lost(batch), None
                    del busy[ready]
                    ready = self._replaced(ready)  # noqa: PLW2901 - the same place in the crew
                    busy[ready] = deque()
                if error is not None:
                    raise error
                _give(ready, function, waiting, busy[ready])
                yield result

    def close(self) -> None:
        """Let the workers end."""
        for _, connection in self._workers:
            connection.close()
        for process, _ in self._workers:
            process.wait()
        self._workers.clear()

    def _replaced(self, gone: Connection) -> Connection:
        """A new worker in the place of one that has ended."""
        place = next(n for n, (_, each) in enumerate(self._workers) if each is gone)
        process, _ = self._workers[place]
        gone.close()
        process.wait()
        self._workers[place] = _started()
        return self._workers[place][1]


def _give(
    connection: Connection,
    function: Callable[[Batch], Result],
    waiting: Iterator[Batch],
    given: deque[Batch],
) -> None:
    for batch in waiting:
        connection.send((function, batch))
        given.append(batch)
        return


def _ready(busy: Iterable[Connection]) -> list[Connection]:
    """Those that have an answer; waits for the first."""
    return [each for each in wait(list(busy)) if isinstance(each, Connection)]


def _started() -> tuple[subprocess.Popen[bytes], Connection]:
    ours, theirs = Pipe()
    command = [sys.executable, "-c", f"from {__name__} import work; work({theirs.fileno()})"]
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        pass_fds=[theirs.fileno()],
        # Ctrl-C in a terminal is for us alone: in the midst of its imports a worker would say more
        # than anybody wants to read.
        process_group=0,
    )
    theirs.close()
    return process, ours


def work(descriptor: int) -> None:
    """What a worker does: calls what it is sent, and answers, until the pipe ends."""
    with (
        Connection(descriptor) as connection,
        suppress(EOFError, BrokenPipeError, KeyboardInterrupt),
    ):
        while True:
            function, batch = connection.recv()
            connection.send(_answer(function, batch))


def _answer(function: Callable[[Any], Any], batch: Any) -> tuple[Any, Exception | None]:  # noqa: ANN401
    try:
        return function(batch), None
    except Exception as error:  # noqa: BLE001 - it is raised where the work was given
        return None, error
