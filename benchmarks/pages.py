"""Measures the example site's pages as a telephone on a slow line meets them: `make bench-pages`.

Lighthouse looks at each template three times; the table has the medians. Chromium is found as
Lighthouse finds it, or named in CHROME_PATH.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware, RequestResponseEndpoint
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from benchmarks import machine, table
from benchmarks.measure import LONGEST, BenchmarkError, say
from benchmarks.tools import BENCHMARKS
from benchmarks.workplace import scratch
from navnenyt.serve.loopback import free, listening

REPOSITORY = BENCHMARKS.parent
LIGHTHOUSE = BENCHMARKS / "node_modules" / ".bin" / "lighthouse"
# One of each template.
PAGES = (
    "/", "/navne/2026/amalie-rosenkvist/", "/arbejdsgivere/klitvang-systemer/",
    "/uddannelsessteder/vesterhavets-universitet/", "/personer/amalie-rosenkvist/", "/personer/",
    "/typer/", "/typer/nyt-job/", "/arkiv/", "/arkiv/2026/01/", "/soeg/", "/i-tal/", "/abonner/",
    "/data/", "/boks/", "/om/",
)  # fmt: skip
POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'self'; "
    "require-trusted-types-for 'script'"
)
_FIRST_PORT = 8890
_CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
# Of a report: the key of its audit, what stands above the column, and how its figure is printed.
_AUDITS = (
    ("largest-contentful-paint", "LCP", lambda ms: f"{ms / 1000:.2f} s"),
    ("cumulative-layout-shift", "CLS", "{:.3f}".format),
    ("total-blocking-time", "blocked", "{:.0f} ms".format),
    ("total-byte-weight", "fetched", lambda size: f"{size / 1000:.0f} KB"),
)
_CHROME = "--headless=new --no-sandbox --disable-gpu"


def main() -> None:
    """Measure, print the table, and write it into the readme where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--section", help="the section of README.md that takes the table")
    options = parser.parse_args()
    with scratch() as folder:
        port = free(_FIRST_PORT)
        _build(folder / "site", f"http://localhost:{port}")
        with served(folder / "site", port) as address:
            rows = [_row(page, address, options.rounds, folder) for page in PAGES]
        where = machine.described(folder)
    columns = (*_CATEGORIES, *(name for _, name, _ in _AUDITS))
    told = "\n\n".join(
        (
            f"Medians of {options.rounds} runs. {where} Lighthouse {_version()}, its telephone.",
            "\n".join((f"| | {' | '.join(columns)} |", f"|---|{'---:|' * len(columns)}", *rows)),
        )
    )
    print(f"\n{told}")
    if options.section:
        table.insert(BENCHMARKS / "README.md", options.section, told)


@contextmanager
def served(folder: Path, port: int) -> Iterator[str]:
    """The address of a server as the handbook asks for one: compressed, with a strict policy."""
    app = Starlette(
        routes=[Mount("/", StaticFiles(directory=folder, html=True))],
        middleware=[
            Middleware(BaseHTTPMiddleware, dispatch=_with_headers),
            Middleware(GZipMiddleware),
        ],
    )
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": listening(port)})
    thread.start()
    try:
        yield f"http://localhost:{port}"
    finally:
        server.should_exit = True
        thread.join()


async def _with_headers(request: Request, answer: RequestResponseEndpoint) -> Response:
    response = await answer(request)
    kept = request.url.path.startswith(("/tema/", "/foto/"))
    response.headers["Cache-Control"] = f"max-age={31_536_000 if kept else 60}"
    response.headers["Content-Security-Policy"] = POLICY
    return response


def _build(output: Path, address: str) -> None:
    say("building the example site")
    subprocess.run(
        [str(Path(sys.executable).parent / "pelican"), "content", "-o", str(output),
         "-s", "publishconf.py", "--cache-path", str(output.parent / "cache"),
         "-e", f"SITEURL={json.dumps(address)}"],
        cwd=REPOSITORY, check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip


def _row(page: str, address: str, rounds: int, folder: Path) -> str:
    say(f"looking at {page}")
    reports = [_report(f"{address}{page}", folder / "report.json") for _ in range(rounds)]
    scores = (
        f"{100 * median(each['categories'][name]['score'] for each in reports):.0f}"
        for name in _CATEGORIES
    )
    figures = (
        text(median(each["audits"][key]["numericValue"] for each in reports))
        for key, _, text in _AUDITS
    )
    return f"| {page} | {' | '.join((*scores, *figures))} |"


def _report(address: str, file: Path) -> dict[str, Any]:
    """What Lighthouse says. Raises `BenchmarkError` where it fails."""
    command = [str(LIGHTHOUSE), address, "--quiet", "--output=json", f"--output-path={file}",
               f"--chrome-flags={_CHROME}"]  # fmt: skip
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=LONGEST)
    if done.returncode:
        raise BenchmarkError(f"lighthouse {address}: {done.stderr[-500:]}")
    report: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return report


def _version() -> str:
    packages = json.loads((BENCHMARKS / "package.json").read_text(encoding="utf-8"))
    return str(packages["devDependencies"]["lighthouse"])


if __name__ == "__main__":
    main()
