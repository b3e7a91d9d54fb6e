"""Files → what they say, each by itself: a few here, many on every core."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b

from navnenyt.danish.faults import reason
from navnenyt.entry.parse import read_announcement
from navnenyt.entry.profile import read_page, read_profile
from navnenyt.flow.content import messages as m
from navnenyt.flow.content.files import Fault, Found, Role
from navnenyt.flow.content.readings import FEW, AnyReading, FileReading, FileToRead, filed
from navnenyt.flow.crew import Crew
from navnenyt.flow.progress import tracked
from navnenyt.model import Sector
from navnenyt.problems import Problem
from navnenyt.site.urls import RESERVED

# A notice is a few lines; what is larger is something else with the wrong ending.
LARGEST = 256 * 1024
_BATCH = 100

Answer = tuple[str, Problem | None, AnyReading | None]


def read_files(todo: Sequence[FileToRead], crew: Crew) -> Iterator[FileReading]:
    """Each file in the order given, whoever reads it: what is judged must not depend on that."""
    if len(todo) < FEW:
        yield from map(_read, todo)
        return
    batches = [todo[start : start + _BATCH] for start in range(0, len(todo), _BATCH)]
    with tracked("læser filer", len(todo)) as advance:
        for batch, answers in zip(batches, crew.map(read_elsewhere, batches), strict=True):
            for each, (digest, fault, reading) in zip(batch, answers, strict=True):
                yield FileReading(each.found, digest, fault, reading)
            advance(len(batch))


def prepared(_: None) -> Iterator[None]:
    """What a worker needs to read files: to find this function it has imported it all."""
    yield


def read_elsewhere(batch: Iterable[FileToRead]) -> list[Answer]:
    """Several files in a worker; what is known of them where they were given is not sent back."""
    return [(each.digest, each.fault, each.reading) for each in map(_read, batch)]


def _read(file: FileToRead) -> FileReading:
    found = file.found
    data, fault = _bytes(found)
    digest = blake2b(data, digest_size=16).hexdigest()
    if fault is not None or digest == file.digest:
        return FileReading(found, digest, fault)
    return FileReading(found, digest, None, _reading(found, data))


def _reading(found: Found, data: bytes) -> AnyReading:
    match found.role:
        case Role.ANNOUNCEMENT:
            return filed(read_announcement(found.path, data))
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
