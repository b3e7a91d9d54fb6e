"""A table says what was measured in its unit, and beside it how many times ours it is."""

from dataclasses import dataclass
from math import inf

import pytest

from benchmarks.figures import Figures, Unit, Work
from benchmarks.table import ahead, insert, table

SPEED, SIZE = Work("build"), Work("bytes", Unit.BYTES, is_race=False)
IN_TURN = Work("clean", is_paired=True)
SSIM, FILES = Work("likeness", Unit.SSIM), Work("files", Unit.FILES)


@dataclass(frozen=True)
class Tool:
    key: str
    label: str


OURS, PEER = Tool("navnenyt", "navnenyt"), Tool("peer", "Peer")


def figures(work, ours, peer):
    found = Figures()
    for key, given in (("navnenyt", ours), ("peer", peer)):
        for figure in given:
            found.add(work, key, figure)
    return found


@pytest.mark.parametrize(
    ("work", "ours", "peer", "row"),
    [
        (SPEED, [3.0, 1.0, 2.0], [4.0], "| build | 2.00 s | 4.00 s (2.00 ×) |"),
        (SPEED, [0.5], [50.0], "| build | 0.500 s | 50.00 s (100 ×) |"),
        (SPEED, [0.5], [inf], "| build | 0.500 s | missed |"),
        (SPEED, [inf], [0.5], "| build | missed | 0.500 s |"),
        # A round in which the machine was slow was slow for both.
        (IN_TURN, [1.0, 4.0, 1.1], [2.0, 8.0, 1.9], "| clean | 1.10 s | 2.00 s (2.00 ×) |"),
        (SIZE, [10_000.0], [90_000.0], "| bytes | 10.0 kB | 90.0 kB (9.00 ×) |"),
        (SIZE, [2e6], [5e8], "| bytes | 2.0 MB | 500 MB (250 ×) |"),
        (SSIM, [0.95], [0.9444], "| likeness | 0.950 | 0.944 |"),
        (FILES, [12_345.0], [], "| files | 12,345 |  |"),
    ],
)
def test_row(work, ours, peer, row):
    assert table(figures(work, ours, peer), [OURS, PEER], [work]).splitlines()[2:] == [row]


def test_work_that_nobody_did_has_no_row():
    assert len(table(Figures(), [OURS, PEER], [SPEED]).splitlines()) == 2


def test_a_peer_that_needs_less_is_ahead_in_a_race_alone():
    assert ahead(figures(SPEED, [2.0], [1.0]), [PEER], [SPEED]) == (
        "- Peer is ahead in »build«: 1.00 s against our 2.00 s."
    )
    assert "No peer" in ahead(figures(SPEED, [1.0], [2.0]), [PEER], [SPEED])
    assert "No peer" in ahead(figures(SIZE, [2.0], [1.0]), [PEER], [SIZE])


def test_a_peer_whose_pictures_are_liker_is_ahead():
    assert ahead(figures(SSIM, [0.936], [0.9411]), [PEER], [SSIM]) == (
        "- Peer is ahead in »likeness«: 0.941 against our 0.936."
    )
    assert "No peer" in ahead(figures(SSIM, [0.946], [0.9462]), [PEER], [SSIM])


def test_a_table_is_put_between_its_markers(tmp_path):
    readme = tmp_path / "README.md"
    readme.write_text("a\n<!-- x: begin -->\nold\n<!-- x: end -->\nz\n", encoding="utf-8")
    insert(readme, "x", "new")
    text = readme.read_text(encoding="utf-8")
    assert text == "a\n<!-- x: begin -->\n\nnew\n\n<!-- x: end -->\nz\n"
    with pytest.raises(ValueError, match="y"):
        insert(readme, "y", "new")
