"""What every test of the box can ask for: a site, a host of its box, and somebody who reads it."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from browser import strict_server
from browser.box import hosts
from browser.box.hosts import CARDS, LINK
from builds.test_text import HOSTILE
from support import REPOSITORY
from support.newsroom import Newsroom

Visit = Callable[..., AbstractContextManager[Page]]


@dataclass
class Site:
    """A site that the real command built for the address at which it is served."""

    output: Path
    url: str

    @cached_property
    def script(self) -> Path:
        """The published element, whose name tells its bytes."""
        [file] = Path(self.output, "tema/js").glob("navnenyt-boks-1.*.js")
        return file

    def policy(self, more: str = "") -> str:
        """The least that a host has to allow."""
        return (f"default-src 'none'; style-src 'self'; script-src {self.url};"
                f" connect-src {self.url}; img-src {self.url}; {more}")  # fmt: skip

    def snippet(self, source: str = "/", **attributes: object) -> str:
        """A host's snippet, as the page about the box composes it."""
        given = "".join(f' {name}="{value}"' for name, value in attributes.items())
        return (
            f'<script async src="{self.url}/tema/js/{self.script.name}"'
            f' integrity="{hosts.integrity(self.script)}" crossorigin="anonymous"></script>\n'
            f'<navnenyt-boks kilde="{self.url}{source}"{given}>'
            f'<a href="{self.url}{source}">{LINK}</a></navnenyt-boks>'
        )


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Portraits and monograms, an advertisement, a death, and somebody who means harm."""
    room = Newsroom(tmp_path_factory.mktemp("boxed"), "2026-12-01T12:00:00+01:00")
    for name in ("2026/amalie-rosenkvist", "2025/alex-nyborre", "2025/sofie-lindbaek",
                 "2025/yasmin-ferrandova", "2026/noor-al-tamiri", "2026/thomas-nakai"):  # fmt: skip
        for file in (REPOSITORY / "content/navne").glob(f"{name}.*"):
            target = room.content / "navne" / file.relative_to(REPOSITORY / "content/navne")
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, target)
    quoted = "'" + HOSTILE.replace("'", "''") + "'"
    room.entry("2024/ond", navn=quoted, stilling=quoted, arbejdsgiver="Ond", annonce="ja",
               publiceret="2024-01-01")  # fmt: skip
    room.entry("2026/doed", type="dødsfald", navn="Carl Dam", alder="80", stilling=None,
               arbejdsgiver=None, publiceret="2026-11-30")  # fmt: skip
    room.output.mkdir()
    with strict_server.serve(room.output) as url:
        result = room.build(SITEURL=url)
        assert result.exitcode == 0, result
        yield Site(room.output, url)


@pytest.fixture(scope="session")
def host() -> Iterator[hosts.Host]:
    """A site of somebody else's."""
    with hosts.serve() as host:
        yield host


@pytest.fixture
def visit(browser: Browser, host: hosts.Host, site: Site) -> Visit:
    """A function that shows a host's article; what it must never do is looked at in the end."""

    @contextmanager
    def visit(
        box: str,
        *,
        expect: str | None = CARDS,
        complaints: tuple[str, ...] = (),
        options: dict[str, Any] | None = None,
        before: Callable[[Page], object] | None = None,
        **article: Any,  # noqa: ANN401 - those of Host.article
    ) -> Iterator[Page]:
        address = host.article(box, **{"policy": site.policy(), **article})
        with hosts.visit(browser, **(options or {})) as (page, seen):
            if before:
                before(page)
            page.goto(address)
            if expect:
                page.locator(expect).first.wait_for()
            yield page
            foreign = [url for url in seen.requests if not url.startswith((site.url, host.url))]
            assert foreign == []
            said = [line for line in seen.console if not any(each in line for each in complaints)]
            assert said == []
            assert page.context.cookies() == []
            assert page.evaluate("localStorage.length + sessionStorage.length") == 0

    return visit
