"""Somebody who reads the site in a browser, and notes what a page should not do."""

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Route

from browser.templates import Template

DESK = {"width": 1280, "height": 800}
TABLET = {"width": 768, "height": 1024}
PHONE = {"width": 320, "height": 640}
NO_CONTENT = 204
EVERYTHING = "**/*"
# Nothing takes this long, but on a machine that has other things to do.
PATIENCE_MS = 60_000


class Reader:
    """One page in a context of its own, which serves test after test: the site keeps nothing."""

    def __init__(
        self, browser: Browser, urls: Mapping[str, str], options: Mapping[str, Any]
    ) -> None:
        """Open an empty page; `urls` are the addresses of the sites."""
        self.urls = urls
        self.complaints: list[str] = []
        self._missing = ""
        self._stays = False
        self._context = browser.new_context(
            **{"viewport": DESK, "locale": "da-DK", "reduced_motion": "reduce", **options}
        )
        self._context.set_default_timeout(PATIENCE_MS)
        self.page: Page = self._context.new_page()
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        self.page.on("request", self._watch)

    def open(self, template: Template) -> Page:
        """Go to the page of a template; a redirect stays where it is, to be looked at."""
        address = self.address(template)
        if self._stays:
            self.page.unroute(EVERYTHING)
        self._stays = template.kind == "redirect"
        if self._stays:
            self.page.route(EVERYTHING, lambda route: _only(address, route))
        self._missing = address if template.kind == "404" else ""
        self.page.goto(address)
        return self.page

    def leave(self) -> list[str]:
        """Put everything back as it was; what there was to complain of."""
        self.page.unroute_all()
        self._stays = False
        self.page.emulate_media(media="null", color_scheme="light", forced_colors="none")
        self.page.set_viewport_size(DESK)
        self.page.goto("about:blank")
        heard, self.complaints = self.complaints, []
        return heard

    def address(self, template: Template) -> str:
        """The whole address of a template's page."""
        return self.urls[template.site] + template.address

    def protocol(self) -> Any:  # noqa: ANN401  Without types.
        """Chromium's own protocol, for what Playwright has no words for."""
        return self._context.new_cdp_session(self.page)

    def close(self) -> None:
        """Leave."""
        self._context.close()

    def _hear(self, message: ConsoleMessage) -> None:
        """Note everything but that the address which should be missing is missing."""
        if message.location["url"] != self._missing:
            self.complaints.append(f"{self.page.url}: console {message.type}: {message.text}")

    def _watch(self, request: Request) -> None:
        if not request.url.startswith((*self.urls.values(), "data:")):
            self.complaints.append(f"{self.page.url} asks for {request.url}")


def _only(address: str, route: Route) -> None:
    """Answer every way on with »no content«, at which a browser stays where it is."""
    if route.request.is_navigation_request() and route.request.url != address:
        route.fulfill(status=NO_CONTENT)
    else:
        route.continue_()
