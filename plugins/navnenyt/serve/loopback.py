"""A port of this machine that nobody reaches from elsewhere."""

from __future__ import annotations

import errno
import socket
import sys
from contextlib import suppress

from navnenyt.flow.settings import Stopped

# A browser may try either for «localhost».
_HOSTS = ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1"))


def listening(port: int) -> list[socket.socket]:
    """Sockets on a port, of both versions of IP where there are both; 0: on one that is free.

    Raises `Stopped` where it cannot be had.
    """
    sockets: list[socket.socket] = []
    for family, host in _HOSTS:
        try:
            sockets.append(_listening(family, host, port))
        except OSError as error:
            if sockets and error.errno != errno.EADDRINUSE:
                break  # This machine has one version only.
            for each in sockets:
                each.close()
            raise _told(port, error) from error
        port = sockets[0].getsockname()[1]
    return sockets


def _listening(family: socket.AddressFamily, host: str, port: int) -> socket.socket:
    opened = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":  # There, it would share the port with another program.
            opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            with suppress(OSError):
                opened.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        opened.bind((host, port))
        # At once: only a port that is listened to is taken.
        opened.listen(128)
    except OSError:
        opened.close()
        raise
    return opened


def _told(port: int, error: OSError) -> Stopped:
    if error.errno == errno.EADDRINUSE:
        return Stopped(
            f"Port {port} er optaget, måske af en anden «make serve». Stop den, "
            f"eller vælg en anden port, fx «make serve PORT={port + 1}»."
        )
    return Stopped(f"Port {port} kan ikke bruges ({error.strerror}). Vælg en anden, fx 8000.")
