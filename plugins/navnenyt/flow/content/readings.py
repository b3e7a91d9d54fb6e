"""A file that is to be read, and what came of reading it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from navnenyt.entry.reading import PageReading, ProfileReading, Reading
from navnenyt.flow.content.files import Found
from navnenyt.problems import Problem

AnyReading = Reading | ProfileReading | PageReading


class FileToRead(NamedTuple):
    """A file, and the digest of the bytes that need not be read again."""

    found: Found
    digest: str


@dataclass(frozen=True, slots=True)
class FileReading:
    """What came of a file: `fault` where it could not be opened, `reading` where it is new."""

    found: Found
    digest: str
    fault: Problem | None = None
    reading: AnyReading | None = None

    @property
    def problems(self) -> list[Problem]:
        """All that is wrong with it."""
        found = self.reading.problems if self.reading else ()
        return [*([self.fault] if self.fault else []), *found]
