"""A port on this machine."""

import socket

import pytest

from navnenyt.flow.settings import Stopped
from navnenyt.serve.loopback import free, listening


def test_free_port_is_one_and_the_same_for_both_versions_of_ip():
    sockets = listening(0)
    try:
        assert len({each.getsockname()[1] for each in sockets}) == 1
        assert sockets[0].getsockname()[0] == "127.0.0.1"
    finally:
        for each in sockets:
            each.close()


def test_port_that_is_taken_is_said_with_the_remedy():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(Stopped, match=f"Port {port} er optaget.*PORT=") as told:
            listening(port)
        # What is recommended can be had.
        named = int(f"{told.value}".rpartition("=")[2].rstrip("."))
        assert named > port
        for each in listening(named):
            each.close()


def test_port_that_is_free_is_the_first_from_there_on():
    taken = listening(0)
    port = taken[0].getsockname()[1]
    assert free(port) > port
    for each in taken:
        each.close()
    assert free(port) == port
