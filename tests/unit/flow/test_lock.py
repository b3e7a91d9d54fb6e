"""One build at a time: the second waits, says so, and gives up; a lock dies with its holder."""

import subprocess
import sys
import threading
import time

import pytest

from navnenyt.flow.lock import alone, held
from navnenyt.flow.settings import Stopped

HOLDS = """
import sys, time
from pathlib import Path
from navnenyt.flow.lock import alone, held
with alone(Path(sys.argv[1])):
    print("holds", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def holder(tmp_path):
    """Another process that holds the folder."""
    command = [sys.executable, "-c", HOLDS, tmp_path / "output"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "holds\n"
        yield process
        process.kill()


def test_folder_is_made_and_nothing_is_written_into_it(tmp_path):
    with alone(tmp_path / "output"):
        assert list((tmp_path / "output").iterdir()) == []


def test_second_is_told_to_wait_and_gives_up(tmp_path, holder, capsys):
    with pytest.raises(Stopped, match="i gang"), alone(tmp_path / "output", patience=0.2):
        pass
    assert capsys.readouterr().err.count("venter på den") == 1


def test_second_goes_on_when_the_first_is_killed(tmp_path, holder):
    threading.Timer(0.3, holder.kill).start()
    before = time.monotonic()
    with alone(tmp_path / "output", patience=30):
        assert time.monotonic() - before > 0.1


def test_lock_is_free_when_it_was_let_go_of(tmp_path):
    for _ in range(2):
        with alone(tmp_path, patience=0):
            pass


SHOWS = HOLDS.replace("import alone", "import held").replace("with alone", "with held")


def test_session_holds_its_folder_until_it_is_killed(tmp_path):
    command = [sys.executable, "-c", SHOWS, tmp_path / "vises"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "holds\n"
        with held(tmp_path / "vises") as is_ours:
            assert not is_ours
        process.kill()
        process.wait()
    with held(tmp_path / "vises") as is_ours:
        assert is_ours
    assert list((tmp_path / "vises").iterdir()) == []
