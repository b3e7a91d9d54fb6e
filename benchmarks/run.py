"""Measures navnenyt beside its peers and prints the table: `make bench`.

    .venv/bin/python -m benchmarks.run --entries 1000 --rounds 1 --tools navnenyt hugo

Every tool has its own copy of one generated archive, and they take turns.
"""

from __future__ import annotations

import argparse
import sys

from benchmarks import machine, rounds, table
from benchmarks.figures import Figures
from benchmarks.measure import BenchmarkError, say
from benchmarks.tools import BENCHMARKS, Tool, tools
from benchmarks.workplace import News, Workplace, scratch

WORKS = ("builds", "memory", "watch")


def main() -> None:
    """Run the benchmark that the command line asks for."""
    every = tools()
    options = _parser(list(every)).parse_args()
    chosen = [every[key] for key in options.tools]
    say(f"Generating {options.entries} announcements for {len(chosen)} tools ...")
    news = News.of(options.entries, 2 * options.rounds)
    figures = Figures()
    with scratch() as folder:
        places = [Workplace(tool, folder / tool.key, news) for tool in chosen]
        for place in places:
            place.fill()
        try:
            if "builds" in options.works:
                rounds.paired(places, options.rounds, figures, say)
            if "memory" in options.works:
                rounds.memory(places, figures, say)
            if "watch" in options.works:
                rounds.saves(places, options.rounds, figures, say)
        except BenchmarkError as error:
            sys.exit(str(error))
        finally:
            told = _told(figures, chosen, options, machine.described(folder))
            print(f"\n{told}")
    if options.section:
        table.insert(BENCHMARKS / "README.md", options.section, told)


def _told(figures: Figures, chosen: list[Tool], options: argparse.Namespace, where: str) -> str:
    times = table.times(options.rounds, "paired ")
    return "\n\n".join(
        (
            f"{options.entries:,} announcements, {times}. {where} {machine.versions(tools())}",
            table.table(figures, chosen, rounds.WORKS),
            table.ahead(figures, [each for each in chosen if not each.is_ours], rounds.WORKS),
        )
    )


def _parser(keys: list[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Measures navnenyt beside its peers.")
    parser.add_argument("--entries", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5, help="of each work; the median is told")
    parser.add_argument("--tools", nargs="+", choices=keys, default=keys, metavar="TOOL",
                        help=", ".join(keys))  # fmt: skip
    parser.add_argument("--works", nargs="+", choices=WORKS, default=WORKS, metavar="WORK",
                        help=", ".join(WORKS))  # fmt: skip
    parser.add_argument("--section", help="the section of benchmarks/README.md to write anew")
    return parser


if __name__ == "__main__":
    main()
