"""A port of this machine that nobody reaches from elsewhere."""

from __future__ import annotations

import errno
import socket
import sys
from contextlib import suppress

from navnenyt.danish.faults import reason
from navnenyt.flow.settings import LARGEST_PORT, LOCAL_PORT, Stopped

# A browser may try either for »localhost«.
_HOSTS = ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1"))


def listening(port: int) -> list[socket.socket]:
    """Sockets on a port, of both versions of IP where there are both; 0: on one that is free.

    Raises `Stopped` where it cannot be had.
    """
    try:
        return _on_both(port)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise Stopped(
                f"Port {port} er optaget af et andet program. Stop det, "
                f"eller vælg en anden port, fx PORT={free(port)}."
            ) from error
        raise Stopped(
            f"Port {port} kan ikke bruges ({reason(error)}). Vælg en anden, fx {free(LOCAL_PORT)}."
        ) from error


def free(port: int) -> int:
    """The first port that is free, from this one on."""
    for each in range(port, LARGEST_PORT):
        with suppress(OSError):
            for opened in _on_both(each):
                opened.close()
            return each
    return LARGEST_PORT


def _on_both(port: int) -> list[socket.socket]:
    sockets: list[socket.socket] = []
    for family, host in _HOSTS:
        try:
            sockets.append(_listening(family, host, port))
        except OSError as error:
            if sockets and error.errno != errno.EADDRINUSE:
                break  # This machine has one version only.
            for each in sockets:
                each.close()
            raise
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
