"""What shows on every page: the theme, the site's name and menu, and the program that prints it.

It is known by a digest; what prints is not imported until something is to be printed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from navnenyt.frozen import Frozen, asdict
from navnenyt.model import PlainPage
from navnenyt.site import pages as p
from navnenyt.site.integrity import ELEMENT, integrity
from navnenyt.site.urls import THEME_FOLDER, Site, address

if TYPE_CHECKING:
    from navnenyt.site.render import Renderer

PROGRAM = Path(__file__).parent.parent.parent
# The libraries whose work a reader sees.
_PRINTING = ("Jinja2", "MarkupSafe", "feedgen", "lxml")
_STYLE, _ICON = "css/navnenyt.css", "favicon.svg"
# What feeds look like in a browser. A theme may be without.
_FEED_STYLE = "css/feed.css"


class Frame(Frozen, dict=True, gc=True):
    """The site and its menu, the theme's templates, and its files by their names in the output.

    `named` are the addresses of the files by their paths in the theme; `style`, `icon` and
    `feed_style` are some of them, the last empty where there is none. `parts`
    change with anything that every page may show: settings are there as they are, what is longer
    as its digest.
    """

    site: Site
    plain_pages: Sequence[PlainPage]
    templates: Path
    compiled: Path
    files: Mapping[str, bytes]
    named: Mapping[str, str]
    style: str
    icon: str
    feed_style: str
    parts: Mapping[str, str]

    @property
    def digest(self) -> str:
        """What a build remembers of it, to know whether it is another."""
        return json.dumps(self.parts, ensure_ascii=False)

    def differing(self, remembered: str) -> dict[str, str]:
        """The parts that are others than a build remembers, as they were then."""
        try:
            earlier = json.loads(remembered)
        except ValueError:
            earlier = {}
        return {
            name: earlier.get(name, "")
            for name, part in self.parts.items()
            if earlier.get(name) != part
        }

    @cached_property
    def renderer(self) -> Renderer:
        """What prints pages, made when the first is to be printed."""
        from navnenyt.site.render import Renderer  # noqa: PLC0415 - see above
        from navnenyt.site.site_view import site_view  # noqa: PLC0415 - see above

        element = self.files.get(self.named.get(ELEMENT, "").removeprefix(f"/{THEME_FOLDER}/"))
        shown = site_view(
            self.site,
            self.plain_pages,
            self.style,
            self.icon,
            files=self.named,
            integrity=integrity(element) if element else "",
        )
        return Renderer(self.templates, shown, self.compiled)

    @property
    def addresses(self) -> set[str]:
        """Where the theme's files stand."""
        return {address(p.ThemeFile(name)) for name in self.files}


def frame(theme: Path, site: Site, plain_pages: Sequence[PlainPage], compiled: Path) -> Frame:
    """Read the theme; raises `OSError` where it lacks a part. `compiled` keeps its templates."""
    named = {path: _name(path, data) for path, data in _read(theme / "static").items()}
    for needed in (_STYLE, _ICON):
        if needed not in named:
            raise FileNotFoundError(f"Temaet mangler filen »static/{needed}«.")
    style, icon = (address(p.ThemeFile(named[needed][0])) for needed in (_STYLE, _ICON))
    menu = [(page.slug, page.title) for page in plain_pages]
    parts = {
        **asdict(site),
        "forms": " ".join(each.name for each in site.forms),
        "tongue": site.tongue.mark,
        "footer": _digest([f"{menu}".encode()]),
        "theme": _digest(
            [
                f"{sorted(name for name, _ in named.values())}".encode(),
                *_told(_read(theme / "templates")),
            ]
        ),
        "program": _program(),
    }
    return Frame(
        site=site,
        plain_pages=plain_pages,
        templates=theme / "templates",
        compiled=compiled,
        files=dict(named.values()),
        named={path: address(p.ThemeFile(name)) for path, (name, _) in named.items()},
        style=style,
        icon=icon,
        feed_style=address(p.ThemeFile(named[_FEED_STYLE][0])) if _FEED_STYLE in named else "",
        parts=parts,
    )


@cache
def _program() -> str:
    """The program and its libraries as this process runs them, whatever becomes of the files."""
    return _digest([f"{_versions()}".encode(), *_told(_read(PROGRAM, "*.py"))])


def _digest(told: Iterable[bytes]) -> str:
    digest = blake2b(digest_size=16)
    for each in told:
        digest.update(each)
    return digest.hexdigest()


def _told(files: Mapping[str, bytes]) -> Iterable[bytes]:
    """Files with their names and sizes, so that nothing can pass from one to the next."""
    return (f"{file} {len(data)} ".encode() + data for file, data in files.items())


def _read(folder: Path, pattern: str = "*") -> dict[str, bytes]:
    """Every file below a folder by its path from there, in order."""
    files = sorted(file for file in folder.rglob(pattern) if file.is_file())
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in files
        if not file.name.startswith(".")
    }


def _name(path: str, data: bytes) -> tuple[str, bytes]:
    """»css/navnenyt.<digest>.css«: a browser may keep it for ever."""
    key = blake2b(data, digest_size=5).hexdigest()
    pure = PurePosixPath(path)
    return pure.with_name(f"{pure.stem}.{key}{pure.suffix}").as_posix(), data


def _versions() -> list[tuple[str, str]]:
    return [(name, version(name)) for name in _PRINTING]
