"""The real `pelican` command on a scratch folder, as an editor runs it."""

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from support import REPOSITORY

PELICAN = Path(sys.executable).with_name("pelican")
SETTINGS = REPOSITORY / "pelicanconf.py"
REPORT = "report.json"


@dataclass(frozen=True)
class BuildResult:
    """What one build said and how it ended."""

    exitcode: int
    stdout: str
    stderr: str
    report: dict[str, Any]  # empty when the build wrote none

    def __str__(self) -> str:
        """All of it, to read below a failed assertion."""
        return f"exit status {self.exitcode}\n{self.stdout}\n{self.stderr}"


def build(
    content: Path,
    output: Path,
    cache: Path,
    *extra: str,
    now: str | None = None,
    overrides: Mapping[str, object] | None = None,
    timeout: float = 120,
) -> BuildResult:
    """One build of `content` into `output`.

    `now` is the clock, as 2026-02-01T12:00:00+01:00; `overrides` are other settings. Both travel by
    `-e`, which Pelican reads once: the last one wins, so `extra` must not bring another.
    """
    settings = dict(overrides or {})
    if now is not None:
        settings["NAVNENYT_NOW"] = now
    report = cache / REPORT
    report.unlink(missing_ok=True)  # A build that fails early must not show the report before it.
    answer = subprocess.run(
        [
            PELICAN, content, "--output", output, "--settings", SETTINGS, "--cache-path", cache,
            *(["-e", *(f"{name}={json.dumps(value)}" for name, value in settings.items())]
              if settings else []),
            *extra,
        ],
        cwd=REPOSITORY,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=timeout,
        check=False,
    )  # fmt: skip
    return BuildResult(
        exitcode=answer.returncode,
        stdout=answer.stdout,
        stderr=answer.stderr,
        report=json.loads(report.read_bytes()) if report.exists() else {},
    )
