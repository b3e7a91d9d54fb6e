"""What every test can ask for: golden files written anew, how hard Hypothesis tries, a browser."""

import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# Settings that a test writes twice within a second would be read from the byte code of the first.
sys.dont_write_bytecode = True
os.environ["PYTHONDONTWRITEBYTECODE"] = "1"

# Deadlines are off: a slow machine is no bug. A CI run draws the same examples every time, so that
# a change is judged by what it changed; new examples are met where somebody can look at them.
settings.register_profile(
    "default",
    max_examples=100,
    deadline=None,
    print_blob=True,
    derandomize="CI" in os.environ,
)
settings.register_profile("long", max_examples=2000, deadline=None, print_blob=True)
settings.load_profile("default")  # another: pytest --hypothesis-profile=long


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: many tests wait for a server, a browser or a clock."""
    return (os.cpu_count() or 1) + 1


LONGEST = ("properties/test_incremental", "properties/test_refused_photos")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest first, so that none of them is the last to be begun."""
    items.sort(key=lambda item: not any(each in item.nodeid for each in LONGEST))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that accepts what the program writes now."""
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write the golden files anew from what the program gives now",
    )


@pytest.fixture(scope="session")
def update_golden(pytestconfig: pytest.Config) -> bool:
    """Whether golden files are to be written anew instead of compared."""
    return bool(pytestconfig.getoption("--update-golden"))


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """The Chromium of this test process: Playwright runs only one at a time in a process."""
    from support import chromium  # noqa: PLC0415  Only browser tests pay for the import.

    with chromium.launch() as launched:
        yield launched
