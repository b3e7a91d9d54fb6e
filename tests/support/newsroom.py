"""A newsroom in a scratch folder: what editors write, the commands they run, what came of it."""

import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from PIL import Image

from support import REPOSITORY, command

NOW = "2026-02-01T12:00:00+01:00"
PUBLISHING = REPOSITORY / "publishconf.py"
NAVNENYT, PELICAN = command.NAVNENYT, command.PELICAN

# The size of a photo of which nothing else is said: the smallest that gives no advice. Of it two
# widths are made in three formats.
USUAL, PORTRAITS = (300, 375), 6

JOB = {
    "type": "nyt job",
    "publiceret": "2026-01-30",
    "stilling": "direktør",
    "arbejdsgiver": "Nordfirma",
}
_SETTINGS = """\
import sys
sys.path.insert(0, {repository!r})
from pelicanconf import *
PATH, OUTPUT_PATH, CACHE_PATH = "content", "output", "cache"
THEME = {theme!r}
NAVNENYT_NOW = {now!r}
"""

Field = str | Iterable[str] | None
Files = dict[str, bytes]


@dataclass(frozen=True)
class Said:
    """What a command said and how it ended."""

    exitcode: int
    stdout: str
    stderr: str

    def __str__(self) -> str:
        """All of it, to read below a failed assertion."""
        return f"exit status {self.exitcode}\n{self.stdout}\n{self.stderr}"


class Newsroom:
    """Folders content, output and cache below one scratch folder, and a clock that stands still."""

    def __init__(self, root: Path, now: str = NOW) -> None:
        """Take an empty folder."""
        self.root = root
        self.now = now
        self.content, self.output, self.cache = root / "content", root / "output", root / "cache"
        (self.content / "navne").mkdir(parents=True)

    # -- what editors write -----------------------------------------------------------------------

    def entry(
        self, path: str, body: str = "", fields: Mapping[str, Field] | None = None, **more: Field
    ) -> Path:
        """`navne/<path>.md`: a new job at Nordfirma, with these fields; None takes a field away.

        The name is made from the path where none is given. Values are written as they are.
        """
        name = path.rsplit("/", 1)[-1].replace("-", " ").title()
        given = {**JOB, "navn": name, **(fields or {}), **more}
        return self.text(f"navne/{path}.md", front_matter(given) + body)

    def profile(self, path: str, body: str = "", **fields: Field) -> Path:
        """A profile at `arbejdsgivere/<slug>` or `uddannelsessteder/<slug>`."""
        return self.text(f"{path}.md", front_matter(fields) + body)

    def page(self, slug: str, titel: str, body: str = "Tekst.\n") -> Path:
        """A plain page."""
        return self.text(f"sider/{slug}.md", front_matter({"titel": titel}) + body)

    def text(self, path: str, text: str | bytes) -> Path:
        """Any file below the content folder."""
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return file

    def photo(self, path: str, image: Image.Image | None = None, **save: Any) -> Path:  # noqa: ANN401
        """`navne/<path>`, in the format of its ending; `save` goes to Pillow."""
        buffer = BytesIO()
        kind = {"jpg": "JPEG", "jpeg": "JPEG"}.get(path.rsplit(".", 1)[-1].lower())
        kind = kind or path.rsplit(".", 1)[-1].upper()
        (image or quarters(*USUAL)).save(buffer, kind, **save)
        return self.text(f"navne/{path}", buffer.getvalue())

    def remove(self, path: str) -> None:
        """A file below the content folder is gone."""
        (self.content / path).unlink()

    # -- the commands -----------------------------------------------------------------------------

    def build(
        self,
        *extra: str | os.PathLike[str],
        now: str | None = None,
        output: Path | None = None,
        cache: Path | None = None,
        **overrides: object,
    ) -> command.BuildResult:
        """One build by the real `pelican`; `overrides` are settings."""
        return command.build(
            self.content,
            output or self.output,
            cache or self.cache,
            *(os.fspath(each) for each in extra),
            now=now or self.now,
            overrides=overrides,
        )

    def publish(self, *extra: str, now: str | None = None) -> command.BuildResult:
        """One build as `make publish` does it, into the output folder of this newsroom."""
        return self.build("--settings", PUBLISHING, *extra, now=now)

    def check(self, *files: str | os.PathLike[str], cwd: Path | None = None) -> Said:
        """`navnenyt check`, given in the newsroom's own folder."""
        settings = self.settings()
        return run(NAVNENYT, "check", "-s", settings, *files, cwd=cwd or self.root)

    def settings(self) -> Path:
        """A settings file in the newsroom's own folder: the repository's, with paths beside it."""
        file = self.root / "conf.py"
        file.write_text(
            _SETTINGS.format(
                repository=str(REPOSITORY), theme=str(REPOSITORY / "theme"), now=self.now
            ),
            encoding="utf-8",
        )
        return file

    # -- starting again ---------------------------------------------------------------------------

    def save(self) -> None:
        """Remember content, output and cache as they are now, for `restore`."""
        for folder in (self.content, self.output, self.cache):
            shutil.copytree(folder, self.root / "saved" / folder.name, symlinks=True)

    def restore(self) -> None:
        """Content, output and cache as they were saved, to the nanosecond."""
        for folder in (self.content, self.output, self.cache):
            if folder.is_symlink():
                folder.unlink()
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(self.root / "saved" / folder.name, folder, symlinks=True)

    # -- what came of it --------------------------------------------------------------------------

    def files(self) -> Files:
        """Every file of the output folder with its bytes."""
        return snapshot(self.output)

    def has(self, address: str) -> bool:
        """Whether there is a page or file at an address such as `/arkiv/2026/`."""
        return file_at(self.output, address).is_file()


def front_matter(fields: Mapping[str, Field]) -> str:
    """Fields between fences, each value as it is given; several values as a YAML list."""
    lines = ["---"]
    for key, value in fields.items():
        if value is None:
            continue
        if isinstance(value, str):
            lines.append(f"{key}: {value}")
        else:
            lines += [f"{key}:", *(f"  - {each}" for each in value)]
    return "\n".join([*lines, "---", ""])


def quarters(width: int = 800, height: int = 1000, mode: str = "RGB") -> Image.Image:
    """A picture that shows which way is up: red, green; blue, yellow."""
    image = Image.new("RGB", (width, height))
    left, top = width // 2, height // 2
    image.paste((200, 30, 30), (0, 0, left, top))
    image.paste((30, 160, 30), (left, 0, width, top))
    image.paste((30, 30, 200), (0, top, left, height))
    image.paste((220, 220, 40), (left, top, width, height))
    return image.convert(mode)


def run(
    program: str | os.PathLike[str],
    *arguments: str | os.PathLike[str],
    cwd: Path,
    environment: Mapping[str, str] | None = None,
) -> Said:
    """Any command of ours, as somebody in a terminal gives it."""
    said = command.run(
        Path(program), [os.fspath(each) for each in arguments], cwd, environment=environment
    )
    return Said(*said)


def snapshot(folder: Path) -> Files:
    """Every file below a folder by its path, with its bytes; links by where they lead."""
    found = {}
    for file in sorted(folder.rglob("*")):
        path = os.fsencode(file.relative_to(folder)).decode("utf-8", "backslashreplace")
        if file.is_symlink():
            found[path] = b"-> " + os.fsencode(file.readlink())
        elif file.is_file():
            found[path] = file.read_bytes()
    return found


def differing(one: Files, other: Files) -> list[str]:
    """The files that two folders do not have in common, byte for byte."""
    return sorted(path for path in {*one, *other} if one.get(path) != other.get(path))


def naming(files: Files, *words: str) -> list[str]:
    """The files whose path or bytes hold one of the words."""
    wanted = [word.encode() for word in words]
    return sorted(
        path
        for path, data in files.items()
        if any(word in data or word in path.encode() for word in wanted)
    )


def file_at(output: Path, address: str) -> Path:
    """The file behind an address of the site: a folder's is its index.html."""
    path = urlsplit(address).path.lstrip("/")
    return output / (f"{path}index.html" if path == "" or path.endswith("/") else path)


def complaints(result: command.BuildResult) -> str:
    """All that was refused, as one text to search."""
    return "\n".join(
        f"{each['path']}:{each['line']} [{each['field']}] {each['message']} {each['hint']}"
        for each in result.report.get("refused", ())
    )


def refused_paths(result: command.BuildResult) -> set[str]:
    """The paths of the files that a build refused."""
    return {each["path"] for each in result.report.get("refused", ())}


def is_calm(result: command.BuildResult | Said) -> bool:
    """Whether a command said what it had to say without a traceback or Pelican's closing line."""
    said = f"{result.stdout}\n{result.stderr}"
    return not any(word in said for word in ("Traceback", "Done: Processed", 'File "', "CRITICAL"))
