"""A tool's own copy of the archive, and the edits that an editor makes in it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.archive import ABOUT
from benchmarks.newsroom import Notice, notices
from benchmarks.peers.material import Material, material
from benchmarks.peers.stories import Story
from benchmarks.tools import BENCHMARKS, Tool

# Edits go round the archive in steps of this: no round measures the same old entry.
_STRIDE = 1009


@dataclass(frozen=True, slots=True)
class News:
    """The archive in both forms; the last `held_back` announcements are added one by one."""

    notices: list[Notice]
    material: Material
    held_back: int

    @classmethod
    def of(cls, amount: int, held_back: int) -> News:
        """An archive of `amount` announcements, and some more."""
        made = list(notices(amount + held_back))
        return cls(made, material(made), held_back)

    @property
    def amount(self) -> int:
        """How many are there from the start."""
        return len(self.notices) - self.held_back


@dataclass(slots=True)
class Workplace:
    """The folder of one tool."""

    tool: Tool
    folder: Path
    news: News
    added: int = 0
    edited: int = 0

    def fill(self) -> None:
        """Write the site and the archive."""
        if self.tool.site:
            shutil.copytree(self.tool.site, self.folder)
            shutil.copytree(BENCHMARKS / "theme" / "static", self.folder / self.tool.static)
        else:
            about = self.folder / "content" / "sider" / "om.md"
            about.parent.mkdir(parents=True)
            about.write_text(ABOUT, encoding="utf-8")
        for number in range(self.news.amount):
            self._write(number)

    def command(self, parts: tuple[str, ...], port: int = 0) -> list[str]:
        """A command of the tool as it is run here."""
        return [part.format(folder=self.folder, port=port) for part in parts]

    def forget(self) -> None:
        """Take away all that earlier builds have left: the next is a clean one."""
        for name in self.tool.state:
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def add(self) -> tuple[Path, str]:
        """Save the next new announcement; its page, and what can be read there."""
        number = self.news.amount + self.added
        self.added += 1
        self._write(number)
        story = self.news.material.stories[number]
        return self._page(story), f"<h1>{story.name}</h1>"

    def edit(self) -> tuple[Path, str]:
        """Save an old announcement with one more paragraph; its page, and what to read there."""
        number = self.edited * _STRIDE % self.news.amount
        self.edited += 1
        said = f"Rettelse nummer {self.edited}."
        story = self.news.material.stories[number]
        with self._file(story).open("a", encoding="utf-8") as file:
            file.write(f"\n\n{said}\n")
        return self._page(story), said

    def size(self) -> tuple[int, int]:
        """How many files the output has, and how many bytes."""
        sizes = [file.stat().st_size for file in (self.folder / "out").rglob("*") if file.is_file()]
        return len(sizes), sum(sizes)

    def _write(self, number: int) -> None:
        story = self.news.material.stories[number]
        file = self._file(story)
        file.parent.mkdir(parents=True, exist_ok=True)
        text = self.tool.text(self.news.material, story, self.news.notices[number])
        file.write_text(text, encoding="utf-8")

    def _file(self, story: Story) -> Path:
        return self.folder / "content" / f"{story.path}.md"

    def _page(self, story: Story) -> Path:
        return self.folder / "out" / story.path / "index.html"


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder in memory where there is such a file system, else a temporary one."""
    memory = Path("/dev/shm")  # noqa: S108 - only where it is a file system in memory
    mounts = Path("/proc/mounts")
    lines = mounts.read_text(encoding="utf-8").splitlines() if mounts.exists() else []
    is_memory = any(line.split()[1:3] == [str(memory), "tmpfs"] for line in lines)
    with tempfile.TemporaryDirectory(
        prefix="navnenyt-bench-", dir=memory if is_memory else None
    ) as folder:
        yield Path(folder)
