"""The rounds: every tool does the same work in turn, each in its own copy of the archive."""

from __future__ import annotations

import math
import socket
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from benchmarks.figures import Figures, Unit, Work
from benchmarks.measure import (
    BenchmarkError,
    Run,
    peak_memory,
    run,
    seconds_until,
    watching,
)
from benchmarks.workplace import Workplace

CLEAN, CPU, ADD, EDIT, NOTHING = (
    Work(name, is_paired=True) for name in ("clean build", "clean build, processor time",
                                            "add one", "edit one", "nothing changed")
)  # fmt: skip
SAVE_EDIT, SAVE_NEW = Work("watch: an edit saved"), Work("watch: a new file saved")
MEMORY = Work("clean build, peak memory", Unit.BYTES)
FILES = Work("files written", Unit.FILES, is_race=False)
BYTES = Work("bytes written", Unit.BYTES, is_race=False)
# In the order of the table.
WORKS = (CLEAN, CPU, ADD, EDIT, NOTHING, SAVE_EDIT, SAVE_NEW, MEMORY, FILES, BYTES)

# Watching: after so many seconds an edit is made again, was missed, a tool is given up.
_RETRY, _MISSED, _GIVE_UP = 20.0, 60.0, 300.0
_REST = 1.0

Say = Callable[[str], None]
Place = TypeVar("Place")


def in_turn(places: list[Place], number: int) -> list[Place]:
    """The order of a round: another one is first in each."""
    first = number % len(places)
    return places[first:] + places[:first]


def paired(places: list[Workplace], rounds: int, figures: Figures, say: Say) -> None:
    """Rounds of clean build, add, edit and nothing; another tool is first in each."""
    for number in range(rounds):
        for place in in_turn(places, number):
            place.forget()
            clean = _build(place)
            figures.add(CLEAN, place.tool.key, clean.wall)
            figures.add(CPU, place.tool.key, clean.cpu)
            page, said = place.add()
            added = _build(place)
            _check(page, said)
            figures.add(ADD, place.tool.key, added.wall)
            page, said = place.edit()
            edited = _build(place)
            _check(page, said)
            figures.add(EDIT, place.tool.key, edited.wall)
            nothing = _build(place)
            figures.add(NOTHING, place.tool.key, nothing.wall)
            seconds = " · ".join(f"{one.wall:.2f}" for one in (clean, added, edited, nothing))
            say(f"round {number + 1}, {place.tool.label}: {seconds} s")
    for place in places:
        files, size = place.size()
        figures.add(FILES, place.tool.key, files)
        figures.add(BYTES, place.tool.key, size)


def memory(places: list[Workplace], figures: Figures, say: Say) -> None:
    """One clean build more of each, looked at while it runs, which slows it a little."""
    for place in places:
        place.forget()
        peak = peak_memory(place.command(place.tool.build), place.folder)
        figures.add(MEMORY, place.tool.key, peak)
        say(f"memory, {place.tool.label}: {peak / 1e6:.0f} MB")


def saves(places: list[Workplace], rounds: int, figures: Figures, say: Say) -> None:
    """How long a page takes from saving its file, while the tool watches the folder.

    A save that a tool has missed counts as infinite; a tool that sees none gets no figures.
    """
    for place in places:
        place.forget()
        command = place.command(place.tool.watch, _free_port())
        with watching(command, place.folder):
            if not _watches(place):
                say(f"{place.tool.label} shows no edit in watch mode.")
                continue
            for work, save in ((SAVE_EDIT, place.edit), (SAVE_NEW, place.add)):
                for _ in range(rounds):
                    seconds = _seconds_to_show(save)
                    figures.add(work, place.tool.key, seconds)
                    say(f"{work.name}, {place.tool.label}: {seconds:.3f} s")


def _seconds_to_show(save: Callable[[], tuple[Path, str]]) -> float:
    since = time.perf_counter()
    page, said = save()
    seconds = seconds_until(page, said, since, _MISSED)
    # The page may be written before the rest of what belongs to it.
    time.sleep(_REST + (seconds or 0))
    return math.inf if seconds is None else seconds


def _build(place: Workplace) -> Run:
    return run(place.command(place.tool.build), place.folder)


def _check(page: Path, said: str) -> None:
    """A build that did not show the change has not done the work."""
    if said not in page.read_text(encoding="utf-8"):
        raise BenchmarkError(f"{page} does not show the change.")


def _watches(place: Workplace) -> bool:
    """Save until edits show: one made before a tool watches is seen by its first build, or never.

    The second one that shows was made while the tool was there.
    """
    begun, shown = time.perf_counter(), 0
    while time.perf_counter() - begun < _GIVE_UP:
        page, said = place.edit()
        if seconds_until(page, said, time.perf_counter(), _RETRY) is not None:
            time.sleep(_RETRY / 4)
            shown += 1
        if shown == 2:
            return True
    return False


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
