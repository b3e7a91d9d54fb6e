"""What a build prints: problems to standard error, one a line; counts to standard output."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from navnenyt.flow.report import Report
from navnenyt.problems import Problem


def tell(report: Report, content: Path) -> None:
    """Print everything that an editor should know, and the closing line of counts."""
    tell_problems(report.refused, report.advice, content)
    print(report.summary(), flush=True)


def tell_problems(refused: Iterable[Problem], advice: Iterable[Problem], content: Path) -> None:
    """Print problems, then advice; plain, so that no line is folded or dropped."""
    folder = _shown_folder(content)
    for problem in refused:
        print(problem.text(folder), file=sys.stderr, flush=True)
    for problem in advice:
        print(f"{problem.text(folder)} (godt råd)", file=sys.stderr, flush=True)


def _shown_folder(content: Path) -> str:
    """The content folder as the editor would type it: relative to where the command was given."""
    try:
        return f"{content.resolve().relative_to(Path.cwd())}/"
    except ValueError:
        return f"{content.resolve()}/"
