"""A change of several tables is kept whole or not at all."""

import pytest

from navnenyt.index.tables import Source
from support.archive import Archive, announcement, paths


def test_transaction_that_ends_well_is_kept():
    archive = Archive()
    with archive.store.transaction():
        archive.accept(announcement("aase"))
    assert paths(archive.store.entries.all()) == ["aase"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_transaction_that_is_interrupted_leaves_everything_as_it_was(error):
    archive = Archive(announcement("aase"))

    def interrupted():
        with archive.store.transaction():
            archive.accept(announcement("bo"))
            archive.store.entries.drop("navne/2026/aase")
            archive.store.sources.keep(
                [Source("navne/2026/bo.md", "navne/2026", 1, 2, "x", "good")]
            )
            raise error

    with pytest.raises(error):
        interrupted()
    assert paths(archive.store.entries.all()) == ["aase"]
    assert archive.store.sources.at(["navne/2026/bo.md"]) == {}
