"""What every browser test can ask for: the two sites, served, and a reader that looks at them."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from browser import awkward
from browser.reader import Reader
from browser.strict_server import serve
from browser.templates import AWKWARD, EXAMPLE
from support import REPOSITORY
from support.newsroom import Newsroom
from support.site_reader import SitePage, pages

NOW = "2026-12-01T12:00:00+01:00"

Lender = Callable[..., AbstractContextManager[Reader]]


@dataclass
class BuiltSite:
    """A site that the real command built, and the address at which it is served."""

    output: Path
    url: str

    @cached_property
    def pages(self) -> tuple[SitePage, ...]:
        """All HTML pages, parsed once for all the tests that read them."""
        return tuple(pages(self.output))


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, BuiltSite]]:
    """The example content and the awkward content, each built once and served until the end."""
    fill: dict[str, Callable[[Newsroom], object]] = {
        EXAMPLE: lambda room: shutil.copytree(
            REPOSITORY / "content", room.content, dirs_exist_ok=True
        ),
        AWKWARD: awkward.write,
    }
    built = {}
    with ExitStack() as servers:
        for name, filling in fill.items():
            room = Newsroom(tmp_path_factory.mktemp(name), NOW)
            filling(room)
            result = room.build()
            assert (result.exitcode, result.report["refused"]) == (0, []), result
            built[name] = BuiltSite(room.output, servers.enter_context(serve(room.output)))
        yield built


@pytest.fixture(scope="session")
def lend_reader(browser: Browser, sites: dict[str, BuiltSite]) -> Iterator[Lender]:
    """A function that lends a reader with these options of Playwright's, the same one each time.

    What no page may do, none does in any test: say something to the console, or ask elsewhere.
    """
    readers: dict[str, Reader] = {}
    urls = {name: site.url for name, site in sites.items()}

    @contextmanager
    def lend(**options: Any) -> Iterator[Reader]:  # noqa: ANN401  Playwright's own.
        name = str(options)
        if name not in readers:
            readers[name] = Reader(browser, urls, options)
        yield readers[name]
        assert readers[name].leave() == []

    yield lend
    for reader in readers.values():
        reader.close()


@pytest.fixture
def reader(lend_reader: Lender) -> Iterator[Reader]:
    """A reader at a desk, with a window 1280 px wide."""
    with lend_reader() as reader:
        yield reader


@pytest.fixture
def dense_reader(lend_reader: Lender) -> Iterator[Reader]:
    """A reader whose screen has two pixels to the pixel."""
    with lend_reader(device_scale_factor=2) as reader:
        yield reader


@pytest.fixture
def still_reader(lend_reader: Lender) -> Iterator[Reader]:
    """A reader without JavaScript."""
    with lend_reader(java_script_enabled=False) as reader:
        yield reader
