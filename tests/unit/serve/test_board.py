"""The board between the thread that builds and the one that serves."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

from navnenyt.problems import Problem
from navnenyt.serve.board import Board, Shown
from navnenyt.serve.notice import Notice

HERE = Path("output")
NOTICE = Notice("", (Problem("navne/2026/aase.md", 1, "", "Nej.", ""),))


def test_version_changes_with_what_a_reader_can_see_and_else_not():
    board = Board(Shown(HERE))
    versions = [board.shown.version]
    for notice, is_new in ((Notice(), False), (Notice(), True), (NOTICE, False), (NOTICE, False)):
        board.post(HERE, "", notice, is_new=is_new)
        versions.append(board.shown.version)
    assert [one == other for one, other in pairwise(versions)] == [
        True, False, False, True,
    ]  # fmt: skip


def test_tab_hears_the_version_at_once_and_each_that_comes():
    async def listen():
        board = Board(Shown(HERE))
        versions = board.versions()
        assert await anext(versions) == board.shown.version
        waiting = asyncio.ensure_future(anext(versions))
        await asyncio.sleep(0)
        await asyncio.to_thread(board.post, HERE, "", NOTICE, is_new=False)
        assert await asyncio.wait_for(waiting, 60) == board.shown.version
        await versions.aclose()

    # In a thread of its own: where a browser is open, this one has a loop already.
    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, listen()).result()
