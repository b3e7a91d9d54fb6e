"""Worker processes of this program: every core reads and renders.

Each is started afresh, as a command of its own. A fork would copy the host in the midst of what
its other thread does; the pools of `multiprocessing` would import the host into each worker, which
takes longer than the work on a thousand entries. Workers call functions of this package, named by
the messages that they get, and end when their pipe does, also when we are killed.
"""

from __future__ import annotations

import gc
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
# The GNU C library gives the memory of a picture back at once, and the system clears every page
# that it hands out again: a fifth of the time of a photo. A worker keeps so many bytes.
_KEPT = {"MALLOC_TRIM_THRESHOLD_": "33554432", "MALLOC_MMAP_THRESHOLD_": "33554432"}
# A build keeps what it makes, and makes next to nothing that leads back to itself: looking for
# that every 700 objects, as Python does of itself, is a fifteenth of the work.
LOOK_EVERY = 100_000


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
        """What a function of a module makes of each batch, in the order given.

        Raises what the function raised. Where a worker ends over a batch, `lost` says what came of
        it and another worker goes on; without it that raises `ChildProcessError`.
        """
        self.start()
        waiting = enumerate(batches)
        # A worker answers in the order in which it was asked; another may be ahead of it.
        asked: dict[Connection, deque[tuple[int, Batch]]] = {
            each: deque() for _, each in self._workers
        }
        early: dict[int, Result] = {}
        due = 0
        # Batches wait at a worker, so that it never waits, but not behind one that may end it.
        for connection in [*asked] * (1 if lost else _AHEAD):
            _give(connection, function, waiting, asked[connection])
        while any(asked.values()):
            for ready in _ready(connection for connection, given in asked.items() if given):
                number, batch = asked[ready].popleft()
                try:
                    early[number] = _result(ready)
                except ChildProcessError:
                    if lost is None:
                        raise
                    early[number] = lost(batch)
                    given = asked.pop(ready)
                    ready = self._replaced(ready)  # noqa: PLW2901 - the same place in the crew
                    asked[ready] = given
                _give(ready, function, waiting, asked[ready])
                while due in early:
                    yield early.pop(due)
                    due += 1

    def each(self, function: Callable[[Batch], Result], batch: Batch) -> list[Result]:
        """What a function makes of one batch in every worker that was started.

        Raises as `map` does.
        """
        for _, connection in self._workers:
            connection.send((function, batch, True))
        return [_result(connection) for _, connection in self._workers]

    def prepare(self, function: Callable[[None], Iterator[object]]) -> None:
        """Let workers begin with what it takes to do some work, which is asked of them later.

        No worker is started for it.
        """
        for _, connection in self._workers:
            connection.send((function, None, False))

    def meanwhile(self, function: Callable[[Batch], Iterator[object]], batch: Batch) -> None:
        """Let all workers but one advance an iterator until something else is asked of them.

        The core of that one is for what is done here meanwhile. Nothing comes back of it, and no
        worker is started for it.
        """
        for _, connection in self._workers[1:]:
            connection.send((function, batch, False))

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
    waiting: Iterator[tuple[int, Batch]],
    given: deque[tuple[int, Batch]],
) -> None:
    for number, batch in waiting:
        connection.send((function, batch, True))
        given.append((number, batch))
        return


def _ready(busy: Iterable[Connection]) -> list[Connection]:
    """Those that have an answer; waits for the first."""
    return [each for each in wait(list(busy)) if isinstance(each, Connection)]


def _result(connection: Connection) -> Any:  # noqa: ANN401 - whatever was asked for
    """The answer of a worker; raises what the function raised, or `ChildProcessError`."""
    try:
        result, error = connection.recv()
    except (EOFError, ConnectionResetError):
        raise ChildProcessError("en arbejdsproces sluttede uventet") from None
    if error is not None:
        raise error
    return result


def _started() -> tuple[subprocess.Popen[bytes], Connection]:
    ours, theirs = Pipe()
    command = [sys.executable, "-c", f"from {__name__} import work; work({theirs.fileno()})"]
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        pass_fds=[theirs.fileno()],
        env=_KEPT | os.environ,
        # Ctrl-C in a terminal is for us alone: in the midst of its imports a worker would say more
        # than anybody wants to read.
        process_group=0,
    )
    theirs.close()
    return process, ours


def work(descriptor: int) -> None:
    """What a worker does: calls what it is sent, and answers, until the pipe ends.

    The process ends with it, at once: to take apart all that it had at hand is of no use.
    """
    gc.freeze()
    gc.set_threshold(LOOK_EVERY)
    with (
        Connection(descriptor) as connection,
        suppress(EOFError, BrokenPipeError, KeyboardInterrupt),
    ):
        while True:
            function, batch, is_asked = connection.recv()
            if is_asked:
                connection.send(_answer(function, batch))
            else:
                _advance(function, batch, connection)
    os._exit(0)


def _advance(
    function: Callable[[Any], Iterator[object]],
    batch: Any,  # noqa: ANN401 - whatever the function takes
    connection: Connection,
) -> None:
    """Do what may be done meanwhile, until something is asked."""
    # What is made ahead is made again when it is asked for: what goes wrong is told then.
    with suppress(Exception):
        for _ in function(batch):
            if connection.poll():
                return


def _answer(function: Callable[[Any], Any], batch: Any) -> tuple[Any, Exception | None]:  # noqa: ANN401
    try:
        return function(batch), None
    except Exception as error:  # noqa: BLE001 - it is raised where the work was given
        return None, error
