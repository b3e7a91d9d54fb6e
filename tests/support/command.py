"""The real `pelican` command on a scratch folder, as an editor runs it."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from support import REPOSITORY
from support.warm import WARM

PELICAN = Path(sys.executable).with_name("pelican")
NAVNENYT = PELICAN.with_name("navnenyt")
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
    arguments = [
        str(content), "--output", str(output), "--settings", str(SETTINGS),
        "--cache-path", str(cache),
        *(["-e", *(f"{name}={json.dumps(value)}" for name, value in settings.items())]
          if settings else []),
        *extra,
    ]  # fmt: skip
    exitcode, stdout, stderr = run(PELICAN, arguments, REPOSITORY, timeout)
    return BuildResult(
        exitcode=exitcode,
        stdout=stdout,
        stderr=stderr,
        report=json.loads(report.read_bytes()) if report.exists() else {},
    )


def run(
    program: Path,
    arguments: Sequence[str],
    cwd: Path,
    timeout: float = 120,
    environment: Mapping[str, str] | None = None,
) -> tuple[int, str, str]:
    """The exit status of any command, as somebody in a terminal gives it, and what it said."""
    if program in (PELICAN, NAVNENYT) and environment is None:
        said = WARM.run(program.name, arguments, cwd, timeout)
        if said:
            return said
    answer = subprocess.run(
        [program, *arguments],
        cwd=cwd,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="surrogateescape",
        timeout=timeout,
        check=False,
    )
    return answer.returncode, answer.stdout, answer.stderr
