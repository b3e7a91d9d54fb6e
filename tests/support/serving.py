"""The real `navnenyt serve` on a newsroom: started on a free port, asked, and stopped by its id."""

import http.client
import os
import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from urllib.parse import urlsplit

from support.newsroom import NAVNENYT, Newsroom

# Nothing takes this long, but on a machine that has other things to do.
PATIENCE_S = 60.0
# Where no build ends for so long, none runs and none is to come.
CALM_S = 1.0

_ADDRESS = re.compile(r"http://localhost:\d+\S*/")


@dataclass(frozen=True)
class Answer:
    """What the server answered."""

    status: int
    headers: Mapping[str, str]  # names in lower case
    text: str


class Serving:
    """A running command and what it has said so far."""

    def __init__(self, room: Newsroom, process: subprocess.Popen[bytes], said: Path) -> None:
        """Take what was started; its two streams go to files in the folder `said`."""
        self.room = room
        self.process = process
        self._said = said

    @property
    def stdout(self) -> str:
        """What went to standard output so far."""
        return (self._said / "stdout").read_text(encoding="utf-8")

    @property
    def stderr(self) -> str:
        """What went to standard error so far."""
        return (self._said / "stderr").read_text(encoding="utf-8")

    @property
    def builds(self) -> int:
        """How many builds have ended with their line of counts."""
        return self.stdout.count("navnenyt: ")

    @property
    def address(self) -> str:
        """Where the site stands, with a slash at the end."""
        found = _ADDRESS.search(self.stdout)
        assert found, self
        return found[0]

    def ask(
        self, path: str, method: str = "GET", headers: Mapping[str, str] | None = None
    ) -> Answer:
        """One request for a path from the server's root, on a connection of its own."""
        host = urlsplit(self.address).netloc
        connection = http.client.HTTPConnection(host, timeout=PATIENCE_S)
        try:
            connection.request(method, path, headers=dict(headers or {}))
            answer = connection.getresponse()
            named = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, named, answer.read().decode("utf-8", "replace"))
        finally:
            connection.close()

    def until(self, holds: Callable[[], object], what: str = "") -> None:
        """Wait until something holds."""
        deadline = time.monotonic() + PATIENCE_S
        while not holds():
            assert self.process.poll() is None, f"It ended.\n{self}"
            assert time.monotonic() < deadline, f"Not so in time: {what}\n{self}"
            time.sleep(0.02)

    def settle(self) -> None:
        """Wait until no build comes any more; one that goes round and round never ends that."""

        def is_calm() -> bool:
            before = self.builds
            time.sleep(CALM_S)
            return self.builds == before

        self.until(is_calm, "calm")

    def stop(self, number: int = signal.SIGINT) -> int:
        """Stop it as Ctrl-C does; the exit status."""
        self.process.send_signal(number)
        return self.process.wait(PATIENCE_S)

    def __str__(self) -> str:
        """All that was said, to read below a failed assertion."""
        return f"{self.stdout}\n{self.stderr}"


@contextmanager
def serving(
    room: Newsroom, *arguments: str | os.PathLike[str], first: bool = True
) -> Iterator[Serving]:
    """The command in the newsroom's own folder; `first`: the block begins after a first build.

    The settings file is `conf.py`, where that is there, else the newsroom's usual.
    """
    settings = room.root / "conf.py"
    if not settings.is_file():
        room.settings()
    said = Path(mkdtemp(prefix="said-", dir=room.root))
    with (said / "stdout").open("wb") as stdout, (said / "stderr").open("wb") as stderr:
        process = subprocess.Popen(
            [NAVNENYT, "serve", "-s", settings, "--port", "0", *arguments],
            cwd=room.root,
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=stderr,
        )
    running = Serving(room, process, said)
    try:
        running.until(lambda: "http://" in running.stdout, "an address")
        if first:
            running.until(lambda: running.builds or running.stderr, "a first build")
        yield running
    finally:
        process.kill()
        process.wait()
