"""What every build test can ask for: an empty newsroom."""

from pathlib import Path

import pytest

from support.newsroom import Newsroom


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    """A newsroom of the test's own."""
    return Newsroom(tmp_path)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    """A newsroom that the tests of one file share: a fixture fills and builds it, tests read it."""
    return Newsroom(tmp_path_factory.mktemp("newsroom"))
