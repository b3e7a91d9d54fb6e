"""What a build did: `report.json`, the closing line of counts, and the exit status."""

from __future__ import annotations

import json
from pathlib import Path

from navnenyt.danish.words import counted
from navnenyt.flow.settings import Stopped
from navnenyt.frozen import Frozen
from navnenyt.output.publish import replace
from navnenyt.problems import Problem


class Report(Frozen, kw_only=True):
    """Counts and lists of one build (design, section 9).

    `next_due` is when the next announcement's time comes, in seconds of the epoch; it is for who
    builds then, and no part of the file.
    """

    read: int
    published: int
    drafts: int
    scheduled: int
    refused: tuple[Problem, ...]
    advice: tuple[Problem, ...]
    written: tuple[str, ...] = ()
    unchanged: int = 0
    removed: tuple[str, ...] = ()
    encoded: int = 0
    reused: int = 0
    seconds: float = 0.0
    next_due: int | None = None

    @property
    def exitcode(self) -> int:
        """0: all published. 1: some entries were refused."""
        return 1 if self.refused else 0

    def summary(self) -> str:
        """The one line that ends a build."""
        files = len({problem.path for problem in self.refused})
        seconds = f"{self.seconds:.1f}".replace(".", ",")
        return (
            f"navnenyt: {self.published} udgivet, {counted(self.drafts, 'kladde', 'kladder')}, "
            f"{self.scheduled} venter, {files} afvist · "
            f"{counted(len(self.written), 'fil', 'filer')} skrevet, {self.unchanged} uændret, "
            f"{len(self.removed)} fjernet · {counted(self.encoded, 'billedfil', 'billedfiler')} "
            f"kodet, {self.reused} genbrugt · {seconds} s"
        )

    def write(self, path: Path) -> None:
        """Put the report beside the cache, whole."""
        data = {
            "read": self.read,
            "published": self.published,
            "drafts": self.drafts,
            "scheduled": self.scheduled,
            "refused": [_entry(problem) for problem in self.refused],
            "advice": [_entry(problem) for problem in self.advice],
            "pages": {
                "written": list(self.written),
                "unchanged": self.unchanged,
                "removed": list(self.removed),
            },
            "photos": {"encoded": self.encoded, "reused": self.reused},
            "seconds": round(self.seconds, 3),
        }
        replace(path, (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode())


class RefusedError(Stopped):
    """A strict build was refused: the published folder stays as it was."""

    def __init__(self, report: Report) -> None:
        """Hold what was found."""
        super().__init__("Intet er udgivet: ret det, der er afvist, og prøv igen.")
        self.report = report


def _entry(problem: Problem) -> dict[str, str | int]:
    return {
        "path": problem.path,
        "line": problem.line,
        "field": problem.field,
        "message": problem.message,
        "hint": problem.hint,
    }
