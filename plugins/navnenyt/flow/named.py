"""What an editor names after a command: a file of the content, or an address of the site."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from navnenyt.entry.values import closest
from navnenyt.flow.content.files import is_passed_over
from navnenyt.flow.settings import BuildSettings, Stopped
from navnenyt.flow.telling import shown_folder
from navnenyt.site.addresses import pages_at
from navnenyt.site.urls import address_of_file


def content_path(content: Path, named: Path, is_known: Callable[[str], object]) -> str:
    """A file or folder as the index knows it; raises `Stopped` for one that is not there.

    A link within the content folder is taken as such; one to it is where it leads. `is_known`
    says whether there is such a path where the disk spells it otherwise.
    """
    root = content.resolve()
    for path in (named.parent.resolve() / named.name, named.resolve()):
        if path.is_relative_to(root):
            known = unicodedata.normalize("NFC", path.relative_to(root).as_posix())
            if path.exists() or is_known(known):
                return known
    meant = _meant(content, named)
    if meant:
        raise Stopped(f"»{named}« findes ikke. Mente du »{meant}«?")
    raise Stopped(f"»{named}« findes ikke i indholdsmappen »{content}«.")


def content_file(content: Path, what: str) -> str:
    """The path of an announcement, a profile or a plain page, if that is named; empty if not.

    It may also count from the content folder. Raises `Stopped` for one that is not there.
    """
    root = content.resolve()
    inside = next(
        (file for file in (Path(what), content / what.lstrip("/")) if _is_in(file, root)), None
    )
    if inside is None or (not what.endswith(".md") and not _is_in(Path(what), root)):
        return ""
    path = content_path(content, inside if inside.exists() else Path(what), lambda _: False)
    if not path.endswith(".md"):
        raise Stopped(f"»{what}« er hverken en nyhed, en profil eller en side.")
    return path


def site_address(settings: BuildSettings, what: str) -> str:
    """The address that is named: as it is, as a link, or as a file or folder of the output.

    Slashes first and last may be left out. Raises `Stopped` for one that the site cannot have.
    """
    file, root = Path(what).resolve(), settings.output.resolve()
    if file.is_relative_to(root) and file.exists():
        path = file.relative_to(root).as_posix()
        return address_of_file(f"{path}/index.html".removeprefix("./") if file.is_dir() else path)
    path, prefix = urlsplit(what).path, settings.site.prefix
    if path.startswith(f"{prefix}/"):
        path = path.removeprefix(prefix)
    path = f"/{path.strip('/').removesuffix('index.html').strip('/')}"
    for address in (path, f"{path.rstrip('/')}/"):
        if pages_at(address):
            return address
    raise Stopped(
        f"»{what}« er ikke en adresse, siden kan have. Skriv den som »/navne/2026/mette-holm/«, "
        "eller nævn en fil, fx »content/navne/2026/mette-holm.md«."
    )


def _is_in(file: Path, root: Path) -> bool:
    return file.resolve().is_relative_to(root)


def _meant(content: Path, named: Path) -> str:
    """The file of the content folder whose name is nearest, as one would type it; or empty."""
    # The same folder before others, texts before photos, later years before earlier ones.
    files = sorted(
        _files(content),
        key=lambda file: (file.parent == named.parent.resolve(), file.suffix == ".md", file),
    )
    by_name = {file.name.removesuffix(".md"): file for file in files}
    meant = closest(named.name.removesuffix(".md"), list(by_name)) if by_name else None
    if meant is None:
        return ""
    return f"{shown_folder(content)}{by_name[meant].relative_to(content.resolve()).as_posix()}"


def _files(content: Path) -> Iterator[Path]:
    for file in content.resolve().rglob("*"):
        if file.is_file() and not is_passed_over(file.name):
            yield file
