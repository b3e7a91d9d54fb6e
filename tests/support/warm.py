"""A process that has imported Pelican and this program, and forks for each command.

What runs is the command's own main function, in a process of its own, which ends with it; what is
spared is the import, more than half of the time of a small build. With another environment than
that of the tests a command is started cold, as a terminal starts it.
"""

import atexit
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from threading import Lock

from support import REPOSITORY

_LOADED = ("pelican.__main__", "navnenyt.rim.host", "navnenyt.flow.publishing.press",
           "navnenyt.flow.content.reader", "navnenyt.feeds.forms", "navnenyt.cli")  # fmt: skip
_CACHE = "--cache-path"
# The module whose `main` a command calls.
_MAIN = {"pelican": "pelican", "navnenyt": "navnenyt.cli"}


class Warm:
    """Runs commands one after another.

    `run` is None while another thread's command runs, and where the environment is another.
    """

    def __init__(self) -> None:
        """Start nothing yet."""
        self._environment = _environment()
        self._lock = Lock()
        self._server: subprocess.Popen[str] | None = None

    def run(
        self, program: str, arguments: Sequence[str], cwd: Path, timeout: float
    ) -> tuple[int, str, str] | None:
        """The exit status of `pelican` or `navnenyt` with some arguments, and what it said."""
        if _environment() != self._environment or not self._lock.acquire(blocking=False):
            return None
        try:
            with tempfile.TemporaryDirectory() as folder:
                said = [Path(folder, name) for name in ("stdout", "stderr")]
                status = self._ask([*map(str, said), str(timeout), str(cwd), program, *arguments])
                stdout, stderr = (file.read_text("utf-8", "surrogateescape") for file in said)
                return status, stdout, stderr
        finally:
            self._lock.release()

    def _ask(self, order: list[str]) -> int:
        if self._server is None:
            self._server = subprocess.Popen(
                [sys.executable, "-m", "support.warm"],
                cwd=REPOSITORY / "tests",
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8",
            )  # fmt: skip
            atexit.register(self.close)
        server = self._server
        assert server.stdin
        assert server.stdout
        server.stdin.write(json.dumps(order) + "\n")
        server.stdin.flush()
        return int(server.stdout.readline())

    def close(self) -> None:
        """End the process."""
        if self._server and self._server.stdin:
            self._server.stdin.close()
            self._server.wait()


def _environment() -> dict[str, str]:
    return {key: value for key, value in os.environ.items() if not key.startswith("PYTEST_")}


WARM = Warm()


def _serve() -> None:
    for name in _LOADED:
        __import__(name)
    sys.path.pop(0)
    with tempfile.TemporaryDirectory() as folder:
        compiled = _compiled(Path(folder))
        for line in sys.stdin:
            order = json.loads(line)
            cache = Path(order[order.index(_CACHE) + 1]) if _CACHE in order else Path()
            # A relative one counts from the folder of the settings, which is not known here.
            if cache.is_absolute() and not cache.exists():
                shutil.copytree(compiled, cache / compiled.name)
            status = _status(*order)
            sys.stdout.write(f"{status}\n")
            sys.stdout.flush()


def _compiled(folder: Path) -> Path:
    """The theme's templates as a build compiles them, a tenth of a second for each new cache."""
    (folder / "content/navne").mkdir(parents=True)
    said, cache = str(folder / "said"), folder / "cache"
    order = ["pelican", str(folder / "content"), "-o", str(folder / "output")]
    status = _status(said, said, "60", str(REPOSITORY), *order, _CACHE, str(cache))
    assert status == 0, Path(said).read_text(encoding="utf-8")
    return cache / "skabeloner"


def _status(stdout: str, stderr: str, timeout: str, cwd: str, *command: str) -> int:
    child = os.fork()
    if not child:
        signal.alarm(int(float(timeout)))
        os.chdir(cwd)
        _become(stdout, stderr, list(command))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _become(stdout: str, stderr: str, command: list[str]) -> None:
    """Be the command in a process that was forked for it; never returns."""
    status = 1
    try:
        for descriptor, path, flags in (
            (0, os.devnull, os.O_RDONLY), (1, stdout, os.O_WRONLY | os.O_CREAT),
            (2, stderr, os.O_WRONLY | os.O_CREAT),
        ):  # fmt: skip
            os.dup2(os.open(path, flags), descriptor)
        sys.argv = command
        status = int(import_module(_MAIN[command[0]]).main() or 0)
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
        if isinstance(end.code, str):
            sys.stderr.write(f"{end.code}\n")
    except BaseException:  # noqa: BLE001 - as the interpreter does when nobody catches it
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


if __name__ == "__main__":
    _serve()
