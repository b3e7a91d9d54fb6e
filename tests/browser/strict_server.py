"""The server of the other tests, on a host that lets a page have what is its own and no more."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from support import site_server

POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'"
)


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """The address of a server of the folder, as `site_server.serve` gives it."""
    with _Server(("127.0.0.1", 0), partial(_Handler, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


class _Handler(site_server._Handler):
    """The same, with a policy on every answer."""

    def end_headers(self) -> None:
        """Add the policy, and let other sites read."""
        self.send_header("Content-Security-Policy", POLICY)
        # What the handbook asks of a server, so that other sites may show the box.
        self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()


class _Server(ThreadingHTTPServer):
    """A server that does not mind when a browser leaves before all has come."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a page without its files fails the test that opened it."""
