"""A file that is to be read, and what came of reading it."""

from __future__ import annotations

from typing import NamedTuple

from navnenyt.entry.reading import PageReading, ProfileReading, Reading
from navnenyt.flow.content.files import Found
from navnenyt.frozen import Frozen
from navnenyt.index.records import Record, record
from navnenyt.photo import PhotoReference
from navnenyt.problems import Problem

# Fewer files are read before a worker has started.
FEW = 300


class Filed(NamedTuple):
    """An announcement's, as the index takes it; see `Reading`."""

    record: Record | None
    problems: tuple[Problem, ...]
    draft: bool
    photo: PhotoReference | None


AnyReading = Filed | ProfileReading | PageReading


def filed(reading: Reading) -> Filed:
    """What came of an announcement, worked out as far as one process can for itself."""
    found = reading.announcement
    return Filed(record(found) if found else None, reading.problems, reading.draft, reading.photo)


class FileToRead(NamedTuple):
    """A file, and the digest of the bytes that need not be read again."""

    found: Found
    digest: str


class FileReading(Frozen):
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
