"""What the figures were measured on."""

from __future__ import annotations

import os
import platform
import subprocess
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from benchmarks.tools import Tool, package_version


def described(folder: Path) -> str:
    """Day, processors, memory, and where the archive lay."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    where = "in memory" if folder.is_relative_to("/dev/shm") else "on disk"  # noqa: S108
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, {cores} cores ({_processor()}), {memory:.0f} GiB, "
        f"{platform.system()} {platform.machine()}, files {where}."
    )


def versions(tools: dict[str, Tool]) -> str:
    """The versions of what was measured."""
    return (
        f"navnenyt {version('navnenyt')} and Pelican {version('pelican')} on Python "
        f"{platform.python_version()} · Hugo {version('hugo')} · Eleventy "
        f"{package_version('@11ty/eleventy')} on {_node(tools['eleventy'].build[0])}."
    )


def versions_beside_photos(node: str) -> str:
    """The versions of what made portraits."""
    return (
        f"navnenyt {version('navnenyt')} with Pillow {version('pillow')} on Python "
        f"{platform.python_version()} · eleventy-img {package_version('@11ty/eleventy-img')} with "
        f"sharp {package_version('sharp')} on {_node(node)} · Hugo {version('hugo')}."
    )


def _node(program: str) -> str:
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)
    return f"Node {said.stdout.strip().lstrip('v')}"


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or "unknown")
