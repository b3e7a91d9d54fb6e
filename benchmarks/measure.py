"""One run of one command: how long it takes, the processor time, and the memory at its peak."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

LONGEST = 1800  # seconds: whatever takes longer has hung
_SAMPLE_EVERY = 0.02
_POLL_EVERY = 0.001


class BenchmarkError(Exception):
    """A tool failed, or did not write what was asked of it."""


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds on the wall and of all processors together."""

    wall: float
    cpu: float


def say(line: str) -> None:
    """Tell how far it is, beside what it prints."""
    print(line, file=sys.stderr, flush=True)


def run(command: Sequence[str], folder: Path) -> Run:
    """Run a command to its end. Raises `BenchmarkError` where it fails."""
    before = os.times()
    begun = time.perf_counter()
    with _started(command, folder) as process:
        _end_of(process, folder, command)
        wall = time.perf_counter() - begun
    after = os.times()
    used = after.children_user + after.children_system
    return Run(wall, used - before.children_user - before.children_system)


def peak_memory(command: Sequence[str], folder: Path) -> int:
    """Bytes at the peak: the sum of what all processes of the command hold (PSS)."""
    peak = 0
    with _started(command, folder) as process:
        done = threading.Event()

        def watch() -> None:
            nonlocal peak
            pause = _SAMPLE_EVERY
            while not done.wait(pause):
                begun = time.perf_counter()
                peak = max(peak, sum(_memory(pid) for pid in _session(process.pid)))
                # A look at gigabytes stops the process for a while: a tenth of the time at most.
                pause = max(_SAMPLE_EVERY, 9 * (time.perf_counter() - begun))

        sampler = threading.Thread(target=watch)
        sampler.start()
        try:
            _end_of(process, folder, command)
        finally:
            done.set()
            sampler.join()
    return peak


@contextmanager
def watching(command: Sequence[str], folder: Path) -> Iterator[None]:
    """The command runs until the block is left; then all of its processes are ended."""
    with _started(command, folder) as process:
        yield
        if process.poll() is not None:
            raise BenchmarkError(f"{command[0]} ended by itself.\n{_tail(folder)}")


def seconds_until(page: Path, said: str, since: float, patience: float) -> float | None:
    """Seconds from `since` until a page holds some text; None where patience ends first."""
    wanted = said.encode()
    while (now := time.perf_counter()) - since < patience:
        try:
            if wanted in page.read_bytes():
                return now - since
        except OSError:
            pass  # not there yet, or just being replaced
        time.sleep(_POLL_EVERY)
    return None


@contextmanager
def _started(command: Sequence[str], folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A process in a session of its own, so that its children can be found, and ended with it."""
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            start_new_session=True,
        )  # fmt: skip
    try:
        yield process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def _end_of(process: subprocess.Popen[bytes], folder: Path, command: Sequence[str]) -> None:
    # Waiting with a timeout looks twenty times a second, and would add as much to what it measures.
    alarm = threading.Timer(LONGEST, os.killpg, (process.pid, signal.SIGKILL))
    alarm.start()
    try:
        status = process.wait()
    finally:
        alarm.cancel()
    if status:
        raise BenchmarkError(f"{command[0]} ended with status {status}.\n{_tail(folder)}")


def _tail(folder: Path) -> str:
    return "\n".join((folder / "log").read_text(errors="replace").splitlines()[-20:])


def _session(leader: int) -> Iterator[int]:
    """The processes of a session, from /proc (Linux)."""
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                # After the program's name, which may hold spaces: state, parent, group, session.
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue  # it has ended
            if int(fields[3]) == leader:
                yield int(entry.name)


def _memory(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0  # it has ended
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
