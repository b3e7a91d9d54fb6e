"""What every browser test can ask for: the two sites, served, and a reader that looks at them."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
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


@pytest.fixture
def reader_with(browser: Browser, sites: dict[str, BuiltSite]) -> Iterator[Callable[..., Reader]]:
    """A function that makes a reader; its options are those of a Playwright context.

    What no page may do, none does in any test: say something to the console, or ask elsewhere.
    """
    readers: list[Reader] = []

    def make(**options: Any) -> Reader:  # noqa: ANN401  Playwright's own.
        readers.append(Reader(browser, {name: site.url for name, site in sites.items()}, options))
        return readers[-1]

    yield make
    for reader in readers:
        reader.close()
    assert [each for reader in readers for each in reader.complaints] == []


@pytest.fixture
def reader(reader_with: Callable[..., Reader]) -> Reader:
    """A reader at a desk, with a window 1280 px wide."""
    return reader_with()
