"""Files → what they say, each by itself: a few here, many on every core."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from navnenyt.danish.faults import reason
from navnenyt.entry.parse import Reading, read_announcement
from navnenyt.entry.profile import PageReading, ProfileReading, read_page, read_profile
from navnenyt.flow.content import messages as m
from navnenyt.flow.content.files import Fault, Found, Role
from navnenyt.flow.crew import Crew
from navnenyt.flow.progress import tracked
from navnenyt.model import Sector
from navnenyt.problems import Problem
from navnenyt.site.urls import RESERVED

# A notice is a few lines; what is larger is something else with the wrong ending.
LARGEST = 256 * 1024
# Fewer files are read before a worker has started.
_FEW = 300
_BATCH = 100


@dataclass(frozen=True, slots=True)
class FileToRead:
    """A file, and the digest of the bytes that need not be read again."""

    found: Found
    digest: str


@dataclass(frozen=True, slots=True)
class FileReading:
    """What came of a file: `fault` where it could not be opened, `reading` where it is new."""

    found: Found
    digest: str
    fault: Problem | None = None
    reading: Reading | ProfileReading | PageReading | None = None

    @property
    def problems(self) -> list[Problem]:
        """All that is wrong with it."""
        found = self.reading.problems if self.reading else ()
        return [*([self.fault] if self.fault else []), *found]


def read_files(todo: Sequence[FileToRead], crew: Crew) -> Iterator[FileReading]:
    """Each file in the order given."""
    if len(todo) < _FEW:
        yield from read_batch(todo)
        return
    batches = [todo[start : start + _BATCH] for start in range(0, len(todo), _BATCH)]
    # Workers answer out of turn; what is judged and told must not depend on who was first.
    answers: list[FileReading] = []
    with tracked("læser filer", len(todo)) as advance:
        for batch in crew.map(read_batch, batches):
            answers += batch
            advance(len(batch))
    yield from sorted(answers, key=lambda each: each.found.path)


def read_batch(batch: Iterable[FileToRead]) -> list[FileReading]:
    """Several files, here or in a worker."""
    return [_read(each.found, each.digest) for each in batch]


def _read(found: Found, known: str) -> FileReading:
    data, fault = _bytes(found)
    digest = blake2b(data, digest_size=16).hexdigest()
    if fault is not None or digest == known:
        return FileReading(found, digest, fault)
    return FileReading(found, digest, None, _reading(found, data))


def _reading(found: Found, data: bytes) -> Reading | ProfileReading | PageReading:
    match found.role:
        case Role.ANNOUNCEMENT:
            return read_announcement(found.path, data)
        case Role.PAGE:
            return read_page(found.path, data, RESERVED)
        case _:
            return read_profile(found.path, data, Sector(found.role.value))


def _bytes(found: Found) -> tuple[bytes, Problem | None]:
    if found.fault:
        message = m.LEADS_OUT if found.fault is Fault.LEADS_OUT else m.NOT_A_FILE
        return b"", message.at(found.path)
    if found.size > LARGEST:
        return b"", m.TOO_LARGE.at(found.path, limit=LARGEST // 1024)
    try:
        with open(found.file, "rb") as stream:  # noqa: PTH123 - thousands are opened
            data = stream.read(LARGEST + 1)
    except OSError as error:
        return b"", m.NOT_READABLE.at(found.path, reason=reason(error))
    return data, None
