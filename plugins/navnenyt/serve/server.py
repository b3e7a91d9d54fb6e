"""HTTP on the loopback address. The only import of starlette and uvicorn."""

from __future__ import annotations

import os
import socket
from collections.abc import AsyncIterator
from email.utils import formatdate
from hashlib import blake2b
from pathlib import Path
from threading import Thread
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import NotModifiedResponse, StaticFiles
from starlette.types import Receive, Scope, Send
from uvicorn import Config, Server

from navnenyt.serve.board import Board, Shown
from navnenyt.serve.missing import held_back, nothing
from navnenyt.serve.overlay import EVENTS, dressed

_HTML = "text/html"
# The system's own table differs from machine to machine. Feeds as XML: a browser shows them so.
_TYPES = {
    ".avif": "image/avif", ".css": "text/css", ".csv": "text/csv",
    ".gif": "image/gif", ".html": _HTML,
    ".ico": "image/x-icon", ".jpeg": "image/jpeg", ".jpg": "image/jpeg",
    ".js": "text/javascript", ".json": "application/json", ".pdf": "application/pdf",
    ".png": "image/png", ".svg": "image/svg+xml", ".txt": "text/plain", ".webp": "image/webp",
    ".woff2": "font/woff2", ".xml": "application/xml",
}  # fmt: skip
# What no site has.
_NOWHERE = f"{EVENTS}/intet"
# Kept by the browser, and asked for again at every use.
_FRESH = {"Cache-Control": "no-cache"}


def serve_in_thread(board: Board, sockets: list[socket.socket]) -> None:
    """Answer on open sockets from now on, in a thread that ends with the program."""
    config = Config(
        application(board), log_config=None, access_log=False, lifespan="off", ws="none",
        http="h11", loop="asyncio", server_header=False,
    )  # fmt: skip
    Thread(target=Server(config).run, args=(sockets,), daemon=True, name="server").start()


def application(board: Board) -> Starlette:
    """The site as the board shows it, and the events that open tabs listen to."""

    async def events(request: Request) -> Response:
        del request
        return StreamingResponse(_events(board), media_type="text/event-stream", headers=_FRESH)

    async def site(scope: Scope, receive: Receive, send: Send) -> None:
        shown = board.shown
        if shown.prefix and scope["path"] in {"/", shown.prefix}:
            await RedirectResponse(quote(f"{shown.prefix}/"))(scope, receive, send)
            return
        await _Files(shown)(scope, receive, send)

    return Starlette(routes=[Route(EVENTS, events), Mount("/", app=site)])


class _Files(StaticFiles):
    """The output folder: pages with what is added to them, and a real 404."""

    def __init__(self, shown: Shown) -> None:
        super().__init__(directory=shown.output, html=True, check_dir=False)
        self._shown = shown
        # The folder may come later, with the first build that succeeds.
        self.config_checked = True

    def get_path(self, scope: Scope) -> str:
        """The path of a file below the folder."""
        return super().get_path({**scope, "path": self._address(scope), "root_path": ""})

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file at a path; else why there is none, or 404.html, with that status."""
        try:
            response = await super().get_response(path, scope)
        except FileNotFoundError:
            # Taken away by a build between the look and the reading.
            return self._missing(scope)
        except HTTPException as error:
            if error.status_code != 404:
                raise
            return self._missing(scope)
        return self._missing(scope) if response.status_code == 404 else response

    def file_response(
        self,
        full_path: str | os.PathLike[str],
        stat_result: os.stat_result,
        scope: Scope,
        status_code: int = 200,
    ) -> Response:
        """A file, read whole: a build may put another in its place while it is sent."""
        data = Path(full_path).read_bytes()
        kind = _TYPES.get(Path(full_path).suffix.lower(), "application/octet-stream")
        changed = stat_result.st_mtime
        if kind == _HTML:
            own = self._shown.notice.about(self._address(scope))
            data = dressed(data, self._shown.version, self._shown.notice, own)
            changed = max(changed, self._shown.since)
        headers = {
            "ETag": f'"{blake2b(data, digest_size=12).hexdigest()}"',
            "Last-Modified": formatdate(changed, usegmt=True),
        }
        response = Response(data, status_code, headers | _FRESH, media_type=kind)
        if self.is_not_modified(response.headers, Headers(scope=scope)):
            return NotModifiedResponse(response.headers)
        return response

    def _missing(self, scope: Scope) -> Response:
        """The site's own page for what is not there, unless something is known about the file."""
        notice, own = self._shown.notice, self._shown.output / "404.html"
        known = notice.about(self._address(scope))
        if known:
            home = f"{quote(self._shown.prefix)}/"
            data = held_back(known, notice.folder, home).encode("utf-8", "replace")
        else:
            data = own.read_bytes() if own.is_file() else nothing().encode()
        shown = dressed(data, self._shown.version, notice, known, told=True)
        return Response(shown, 404, _FRESH, media_type=_HTML)

    def _address(self, scope: Scope) -> str:
        """The address asked for, from the site's root; one of no site's, where it is outside."""
        path, prefix = str(scope["path"]), self._shown.prefix
        return path.removeprefix(prefix) if path.startswith(f"{prefix}/") else _NOWHERE


async def _events(board: Board) -> AsyncIterator[str]:
    # A browser that lost us, as when the command is started again, asks so soon again.
    yield "retry: 500\n\n"
    async for version in board.versions():
        yield f"data: {version}\n\n"
