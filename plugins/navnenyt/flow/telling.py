"""What a build prints: problems to standard error, one a line; counts to standard output."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TextIO

from navnenyt.flow.messages import PLACEHOLDER
from navnenyt.flow.report import Report
from navnenyt.flow.settings import BuildSettings
from navnenyt.problems import Problem

_ADVICE = " (godt råd)"


def tell(report: Report, content: Path, advised: Collection[Problem] = ()) -> None:
    """Print everything that an editor should know, and the closing line of counts.

    Advice that was given before, in `advised`, is not given again.
    """
    advice = (each for each in report.advice if each not in advised)
    tell_problems(report.refused, advice, content)
    say(report.summary(), sys.stdout)


def tell_settings(settings: BuildSettings) -> None:
    """Print advice on the settings themselves."""
    if settings.has_placeholder:
        said = " ".join(PLACEHOLDER.filled({"url": settings.site.url}))
        say(f"{said}{_ADVICE}", sys.stderr)


def tell_problems(refused: Iterable[Problem], advice: Iterable[Problem], content: Path) -> None:
    """Print problems, then advice; plain, so that no line is folded or dropped."""
    folder = shown_folder(content)
    for problem in refused:
        say(problem.text(folder), sys.stderr)
    for problem in advice:
        say(f"{problem.text(folder)}{_ADVICE}", sys.stderr)


def say(line: str, stream: TextIO) -> None:
    """Print one line as it is.

    While Pelican shows its spinner in a terminal, rich stands in for the streams and would fold
    the line at the terminal's width, between a file and its line number: go behind it. A letter
    that the terminal does not know is printed as »?«.
    """
    real = behind(stream)
    clear = "\r\x1b[2K" if real is not stream else ""
    encoding = real.encoding or "utf-8"
    known = line.encode(encoding, "replace").decode(encoding)
    print(f"{clear}{known}", file=real, flush=True)


def behind(stream: TextIO) -> TextIO:
    """The stream itself, where rich stands in for it."""
    real: TextIO = getattr(stream, "rich_proxied_file", stream)
    return real


def shown_folder(content: Path) -> str:
    """The content folder as the editor would type it: relative to where the command was given."""
    try:
        return f"{content.resolve().relative_to(Path.cwd())}/"
    except ValueError:
        return f"{content.resolve()}/"
