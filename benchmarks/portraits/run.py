"""Measures how fast portraits are made, beside eleventy-img and Hugo: `make bench-portraits`.

    .venv/bin/python -m benchmarks.portraits.run --photos 50 --rounds 1

The photos are kept in a folder for the next time; what is made of them lies in memory.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks import machine, table
from benchmarks.figures import Figures, Unit, Work
from benchmarks.measure import BenchmarkError, peak_memory, run, say
from benchmarks.portraits import pictures
from benchmarks.portraits.likeness import LIKENESS, SIZES, VIEW, compare, note_views
from benchmarks.portraits.makers import Maker, makers, more_of_ours, node_program
from benchmarks.rounds import in_turn
from benchmarks.tools import BENCHMARKS
from benchmarks.workplace import scratch

ALL, CPU, EACH = Work("all portraits"), Work("processor time"), Work("a portrait")
MEMORY = Work("peak memory", Unit.BYTES)
WORKS = (ALL, CPU, EACH, MEMORY, *SIZES.values(), *LIKENESS.values(), VIEW)
_KEPT = BENCHMARKS.parent / "cache" / "bench-portraits"


def main() -> None:
    """Run the benchmark that the command line asks for."""
    options = _parser().parse_args()
    say(f"Drawing {options.photos} portraits, as far as {options.kept} has them not ...")
    kept = pictures.written(options.kept, options.photos)
    peers, more = makers(), more_of_ours()
    # What ours does besides is measured beside it, in a round of its own.
    with_extras = [peers[0], *more]
    beside, alone = Figures(), Figures()
    with scratch() as folder:
        photos = _copied(kept, folder / "photos")
        for maker in (*peers, *more):
            maker.fill(folder / maker.key, photos)
        try:
            _race(peers, options.rounds, folder, beside, len(photos))
            for maker in peers:
                say(f"comparing what {maker.label} has made")
                compare(maker, folder / maker.key, photos, beside)
                maker.forget(folder / maker.key)
                peak = peak_memory(maker.command, folder / maker.key)
                beside.add(MEMORY, maker.key, peak)
            _race(with_extras, 1, folder, alone, len(photos))
            for maker in with_extras:
                note_views(maker, folder / maker.key, photos, alone)
        except BenchmarkError as error:
            sys.exit(str(error))
        where = machine.described(folder)
    told = "\n\n".join(
        (
            f"{len(photos)} portraits of 1200 × 1600 px, {table.times(options.rounds)}. {where} "
            + machine.versions_beside_photos(node_program()),
            table.table(beside, peers, WORKS),
            table.ahead(beside, peers[1:], WORKS),
            "What a build does besides, each with all before it, in one round:",
            table.table(alone, with_extras, WORKS),
        )
    )
    print(f"\n{told}")
    if options.section:
        table.insert(BENCHMARKS / "README.md", options.section, told)


def _race(
    racers: Sequence[Maker], rounds: int, folder: Path, figures: Figures, amount: int
) -> None:
    for number in range(rounds):
        for maker in in_turn(list(racers), number):
            maker.forget(folder / maker.key)
            took = run(maker.command, folder / maker.key)
            figures.add(ALL, maker.key, took.wall)
            figures.add(CPU, maker.key, took.cpu)
            figures.add(EACH, maker.key, took.wall / amount)
            say(f"round {number + 1}, {maker.label}: {took.wall:.1f} s")


def _copied(photos: Sequence[Path], folder: Path) -> list[Path]:
    """The photos in another folder, from which tools may link them."""
    folder.mkdir()
    return [Path(shutil.copyfile(photo, folder / photo.name)) for photo in photos]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Measures how fast portraits are made.")
    parser.add_argument("--photos", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=3, help="the median is told")
    parser.add_argument("--kept", type=Path, default=_KEPT, help="where the photos are kept")
    parser.add_argument("--section", help="the section of benchmarks/README.md to write anew")
    return parser


if __name__ == "__main__":
    main()
