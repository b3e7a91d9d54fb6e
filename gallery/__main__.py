"""Shows the theme's components with their examples: `make gallery`.

python -m gallery [folder]
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from gallery.example import Example, Gallery, Part, Sample
from gallery.people import PHOTO
from navnenyt.danish.slugs import slug
from navnenyt.model import PlainPage
from navnenyt.site.render import Renderer
from navnenyt.site.site_view import site_view
from navnenyt.site.urls import Site

REPOSITORY = Path(__file__).parent.parent
TEMPLATES = REPOSITORY / "theme/templates"
CSS = "navnenyt.css"
# What is no macro but a text that others include.
_NO_MACRO = {"box_style"}
_ABOUT = re.compile(r"\{#-(.*?)-#\}", re.DOTALL)


def components() -> list[str]:
    """The names of the components that have macros."""
    names = {file.stem for file in (TEMPLATES / "components").glob("*.html")}
    return sorted(names - _NO_MACRO)


def examples(component: str) -> tuple[Example, ...]:
    """The examples of a component; raises `ModuleNotFoundError` where it has none."""
    found: tuple[Example, ...] = import_module(f"gallery.components.{component}").EXAMPLES
    return found


def write(folder: Path) -> list[Path]:
    """Write the gallery into a folder; the files of the samples."""
    folder.mkdir(parents=True, exist_ok=True)
    site = Site("https://navnenyt.example", "Navnenyt", "Navne i nyt job.", "navnenyt.example,2026")
    frame = site_view(site, [PlainPage(slug="om", title="Om Navnenyt")], f"/{CSS}", "/ikon.svg")
    renderer = Renderer((REPOSITORY / "gallery/templates", TEMPLATES), frame)
    parts = tuple(Part(name, about(name), tuple(_samples(name))) for name in components())
    for part in parts:
        for each, file in part.samples:
            (folder / file).write_bytes(renderer.html(Sample(part.name, each, CSS)))
    (folder / "index.html").write_bytes(renderer.html(Gallery(parts, CSS)))
    shutil.copy(REPOSITORY / "theme/static/css/navnenyt.css", folder / CSS)
    shutil.copy(REPOSITORY / "gallery/gallery.css", folder)
    shutil.copy(REPOSITORY / "content/navne/2026/amalie-rosenkvist.jpg", folder / PHOTO)
    return [folder / file for part in parts for _, file in part.samples]


def about(component: str) -> str:
    """What the template of a component says of itself: its macros and their parameters."""
    source = (TEMPLATES / f"components/{component}.html").read_text(encoding="utf-8")
    found = _ABOUT.match(source)
    return re.sub(r"(?m)^ {4}", "", found[1].strip()) if found else ""


def _samples(component: str) -> Iterator[tuple[Example, str]]:
    for each in examples(component):
        yield each, f"{component}-{slug(each.title)}.html"


if __name__ == "__main__":
    write(Path(sys.argv[1] if sys.argv[1:] else "cache/gallery"))
