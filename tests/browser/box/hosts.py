"""Other sites that put the box beside an article: pages of our making under their own policy."""

import base64
import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Browser, Page

from browser.reader import PATIENCE_MS

LINK = "Flere navne på Navnenyt"
CARDS = "navnenyt-boks li"

# An article with a column for the box, and text below that must not move.
ARTICLE = """\
<!DOCTYPE html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>En artikel</title>
<link rel="stylesheet" href="/vaert.css">
{head}
</head>
<body>
<main>
<h1>En artikel</h1>
<aside class="spalte" aria-label="Navne">
{box}
</aside>
<p class="under">Her fortsætter artiklen.</p>
</main>
</body>
</html>
"""
# A host styles its own paragraphs, links and lists, and must not style ours.
STYLE = """\
:root {{ color-scheme: {scheme}; }}
body {{ margin: 0; font: 16px/1.6 sans-serif; }}
h1 {{ margin: 0; }}
p, li, section {{ margin: 3em; text-transform: uppercase; color: red; }}
.under {{ margin: 0; color: CanvasText; text-transform: none; }}
.spalte {{ inline-size: {width}px; }}
.spalte > * {{ {reserve} }}
"""


@dataclass
class Seen:
    """What a browser said and asked for while it showed a host's page."""

    console: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


@dataclass
class Host:
    """A site of somebody else's: `policy` is what its pages may do.

    `files` are the article and its style, `more` what else it has.
    """

    url: str = ""
    policy: str = ""
    files: dict[str, tuple[str, str]] = field(default_factory=dict)
    more: dict[str, tuple[str, str]] = field(default_factory=dict)

    def article(
        self,
        box: str,
        *,
        policy: str = "",
        head: str = "",
        width: int = 300,
        scheme: str = "light dark",
        reserve: str = "",
    ) -> str:
        """The address of an article with a box in a column of a width in px."""
        self.policy = policy
        self.files = {
            "/artikel/": ("text/html; charset=utf-8", ARTICLE.format(box=box, head=head)),
            "/vaert.css": ("text/css", STYLE.format(scheme=scheme, width=width, reserve=reserve)),
        }
        return f"{self.url}/artikel/"


@contextmanager
def serve() -> Iterator[Host]:
    """A host on a port of its own, which is to a browser a site of its own."""
    host = Host()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            mime, body = {**host.files, **host.more}.get(self.path, ("text/plain", ""))
            self.send_response(HTTPStatus.OK if body else HTTPStatus.NO_CONTENT)
            self.send_header("Content-Type", mime)
            if host.policy:
                self.send_header("Content-Security-Policy", host.policy)
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        host.url = f"http://127.0.0.1:{server.server_port}"
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield host
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def visit(browser: Browser, **options: object) -> Iterator[tuple[Page, Seen]]:
    """A new page with these options of Playwright's, and what is seen of it."""
    context = browser.new_context(**{"locale": "da-DK", "viewport": WINDOW, **options})  # type: ignore[arg-type]
    context.set_default_timeout(PATIENCE_MS)
    seen = Seen()
    page = context.new_page()
    page.on("console", lambda message: seen.console.append(message.text))
    page.on("pageerror", lambda error: seen.console.append(str(error)))
    page.on("request", lambda request: seen.requests.append(request.url))
    try:
        yield page, seen
    finally:
        context.close()


WINDOW: Mapping[str, int] = {"width": 1000, "height": 900}


def integrity(file: Path) -> str:
    """What a snippet says of a script, so that no other runs in its place."""
    return "sha384-" + base64.b64encode(hashlib.sha384(file.read_bytes()).digest()).decode()
