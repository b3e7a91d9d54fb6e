"""How far long work has come: a bar with an estimate in a terminal, a plain line elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from navnenyt.flow.telling import behind, say

# Less is done before one has read how far it is.
_LONG = 1000


@contextmanager
def tracked(what: str, total: int) -> Iterator[Callable[[int], None]]:
    """A function to call with how much more is done; `what` says in Danish what is going on."""
    if total < _LONG:
        yield _unseen
    elif not behind(sys.stderr).isatty():
        say(f"navnenyt: {what}, {total} …", sys.stderr)
        yield _unseen
    else:
        with _bar(what, total) as advance:
            yield advance


def _unseen(_: int) -> None:
    pass


@contextmanager
def _bar(what: str, total: int) -> Iterator[Callable[[int], None]]:
    # Most builds are done before this is imported.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("navnenyt: {task.description}"), BarColumn(), MofNCompleteColumn(),
        TextColumn("· klar om"), TimeRemainingColumn(),
    )  # fmt: skip
    with Progress(*columns, console=Console(file=behind(sys.stderr)), transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda count: bar.update(task, advance=count)
