"""A headless Chromium that talks to this machine only.

Run as a program (`python -m support.chromium`) it prints which one, and fails when there is none.
"""

import functools
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

VARIABLE = "NAVNENYT_CHROMIUM"

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
APPLICATIONS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)

# Beside what Playwright says already. A test sees the same on every machine, and a page that asks
# another host for something fails at once instead of after a time-out.
FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-lcd-text",
    "--font-render-hinting=none",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)


class NoChromiumError(Exception):
    """No Chromium on this machine starts."""


@functools.cache
def find() -> Path:
    """The Chromium to test with: the one named in the environment, the system's, Playwright's."""
    named = os.environ.get(VARIABLE)
    if named:
        if _starts(Path(named)):
            return Path(named)
        raise NoChromiumError(f"{VARIABLE}={named} does not start.")
    for candidate in _candidates():
        if _starts(candidate):
            return candidate
    raise NoChromiumError(f"No Chromium found: install one, or name one in {VARIABLE}.")


@contextmanager
def launch() -> Iterator[Browser]:
    """A running browser with an empty profile, closed at the end of the block."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0  # Chromium has no sandbox for root.
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find(), chromium_sandbox=not is_root, args=FLAGS
        )
        try:
            yield browser
        finally:
            browser.close()


def _candidates() -> Iterator[Path]:
    """Where a Chromium may be; the costly question, which Playwright answers, comes last."""
    for command in COMMANDS:
        if found := shutil.which(command):
            yield Path(found)
    yield from map(Path, APPLICATIONS)
    with sync_playwright() as playwright:
        yield Path(playwright.chromium.executable_path)


def _starts(executable: Path) -> bool:
    """Whether it tells its version: a stand-in for a package that is not installed does not."""
    try:
        answer = subprocess.run(
            [executable, "--version"], capture_output=True, timeout=60, check=False
        )
    except OSError:
        return False
    return answer.returncode == 0


if __name__ == "__main__":
    try:
        print(find())  # noqa: T201
    except NoChromiumError as problem:
        sys.exit(str(problem))
