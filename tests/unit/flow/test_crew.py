"""Workers: what they are given is done, whatever goes wrong is told, and none is left behind."""

import os
import signal
import time
from contextlib import closing

import pytest

from navnenyt.flow.crew import Crew


def test_every_batch_is_answered_and_by_several_processes():
    with closing(Crew(2)) as crew:
        assert list(crew.map(abs, range(-20, 0))) == list(range(20, 0, -1))
        pids = set(crew.map(_pid_after, [0.05] * 8))
    assert len(pids) == 2
    assert os.getpid() not in pids


def test_answers_come_in_the_order_of_the_batches_whoever_is_first():
    with closing(Crew(2)) as crew:
        assert list(crew.map(_after, [0.2, 0.01, 0.02, 0.03])) == [0.2, 0.01, 0.02, 0.03]


def test_batches_are_asked_for_as_they_are_needed():
    """Thousands of pages wait in no queue."""
    given = []

    def batches():
        for number in range(100):
            given.append(number)
            yield number

    with closing(Crew(1)) as crew:
        answers = crew.map(abs, batches())
        next(answers)
        assert len(given) < 5
        assert len(list(answers)) == 99


def test_what_a_batch_raises_is_raised_where_the_work_was_given():
    with closing(Crew(2)) as crew, pytest.raises(ValueError, match="invalid literal"):
        list(crew.map(int, ["1", "x", "2"]))


def test_worker_that_is_killed_is_told():
    with closing(Crew(1)) as crew, pytest.raises(ChildProcessError):
        list(crew.map(_die, [1]))


def test_batch_over_which_a_worker_ends_is_lost_and_no_other():
    with closing(Crew(2)) as crew:
        answers = sorted(crew.map(_die_over_seven, range(12), lambda batch: -batch))
        assert answers == [-7, *(n for n in range(12) if n != 7)]
        # The crew is whole again.
        assert len(set(crew.map(_pid_after, [0.05] * 8))) == 2


def test_each_worker_is_asked_once():
    with closing(Crew(2)) as crew:
        assert crew.each(_pid_after, 0) == []
        crew.start()
        assert len(set(crew.each(_pid_after, 0))) == 2


def test_all_but_one_worker_advance_what_may_be_done_meanwhile():
    """The other core is busy with what is done meanwhile here."""
    with closing(Crew(2)) as crew:
        crew.start()
        crew.meanwhile(_counting, 1000)
        while not any(counted := crew.each(_counted, None)):
            time.sleep(0.01)
        # What is asked is answered in the midst of it, and it is not taken up again.
        time.sleep(0.05)
        later = crew.each(_counted, None)
    assert min(counted) == 0
    assert 0 < max(counted) < 1000
    assert later == counted


def test_every_worker_prepares_and_none_is_started_for_it():
    with closing(Crew(2)) as crew:
        crew.prepare(_preparing)
        assert crew.each(_counted, None) == []
        crew.start()
        crew.prepare(_preparing)
        assert crew.each(_counted, None) == [1, 1]


def test_what_goes_wrong_meanwhile_is_nobodys_business():
    with closing(Crew(2)) as crew:
        crew.start()
        crew.meanwhile(_failing, None)
        assert list(crew.map(abs, [-1, -2])) == [1, 2]


def test_no_worker_outlives_its_crew():
    crew = Crew(2)
    pids = set(crew.map(_pid_after, [0.05] * 8))
    crew.close()
    assert not any(_lives(pid) for pid in pids)


_steps = []


def _counting(limit):
    for number in range(limit):
        _steps.append(number)
        time.sleep(0.01)
        yield


def _preparing(_):
    _steps.append(0)
    yield


def _counted(_):
    return len(_steps)


def _failing(_):
    raise ValueError
    yield


def _pid_after(seconds):
    time.sleep(seconds)
    return os.getpid()


def _after(seconds):
    time.sleep(seconds)
    return seconds


def _die_over_seven(number):
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def _die(_):
    os.kill(os.getpid(), signal.SIGKILL)


def _lives(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
