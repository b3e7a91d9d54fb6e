"""Photos on every core, each in a worker that may end over it: a bomb hurts nobody else."""

from __future__ import annotations

import gc
import resource
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from navnenyt.danish.faults import reason
from navnenyt.flow.content.files import UNREAD, Fault, Found
from navnenyt.flow.crew import Crew
from navnenyt.frozen import Frozen
from navnenyt.index.photos import Failure, StoredPhoto
from navnenyt.photo import FocalPoint, Photo
from navnenyt.photos import messages as m
from navnenyt.photos.bounds import MEMORY, SECONDS
from navnenyt.photos.share import Sharing
from navnenyt.photos.shelf import Shelf
from navnenyt.problems import Rejected

# The sizes of this process in pages; the sixth is that of its data (Linux, proc(5)).
_STATM = Path("/proc/self/statm")
# So many bytes of what earlier photos left behind may wait to be given back.
_LEFT_BEHIND = 100_000_000


class PhotoToDevelop(Frozen):
    """A photo file, what is asked of it, and the folder of encoded files.

    `known` are photos whose faces are known: it may be one of them under another name.
    """

    found: Found
    cache: Path
    focuses: tuple[FocalPoint | None, ...]
    known: tuple[Photo, ...]
    sharings: tuple[Sharing, ...] = ()


class DevelopedPhoto(Frozen):
    """What is to be remembered of a photo, and the names of the files that were made of it."""

    stored: StoredPhoto
    names: tuple[str, ...] = ()


def developed_all(todo: Sequence[PhotoToDevelop], crew: Crew) -> Iterator[DevelopedPhoto]:
    """What comes of each photo, in no order; its files lie in the cache then."""
    whole = []
    for one in todo:
        if failed := _unopened(one.found):
            yield failed
        else:
            whole.append(one)
    if whole:
        yield from crew.map(_developed, whole, _too_much)


def _unopened(found: Found) -> DevelopedPhoto | None:
    """What comes of a file that cannot be opened: no worker is started for it."""
    name = _name(found)
    if found.fault:
        message = m.LEADS_OUT if found.fault is Fault.LEADS_OUT else m.NOT_A_FILE
        return _failed(found, Rejected(message, name=name), found.time_to_remember())
    try:
        Path(found.file).open("rb").close()
    except OSError as error:
        # It is tried again by every build: its mtime is not remembered.
        return _failed(found, Rejected(m.NOT_READABLE, name=name, reason=reason(error)), UNREAD)
    return None


def _developed(one: PhotoToDevelop) -> DevelopedPhoto:
    """One photo, in a worker."""
    from navnenyt.photos.develop import develop  # noqa: PLC0415 - with Pillow, in workers alone

    found, shelf = one.found, Shelf(one.cache)
    try:
        data = Path(found.file).read_bytes()
        with _bounded():
            made = develop(
                _name(found), data, one.focuses, shelf, known=one.known, sharings=one.sharings
            )
    except Rejected as rejected:
        return _failed(found, rejected, found.time_to_remember())
    for each, encoded in made.files:
        shelf.put(each.name, encoded)
    stored = StoredPhoto(found.path, found.size, found.time_to_remember(), made.photo, None)
    return DevelopedPhoto(stored, tuple(each.name for each, _ in made.files))


def _too_much(one: PhotoToDevelop) -> DevelopedPhoto:
    """A photo over which a worker ended."""
    name = _name(one.found)
    rejected = Rejected(m.TOO_HEAVY, name=name, seconds=SECONDS, megabytes=MEMORY)
    return _failed(one.found, rejected, one.found.time_to_remember())


def _failed(found: Found, rejected: Rejected, mtime: int) -> DevelopedPhoto:
    failure = Failure(rejected.text, rejected.hint)
    return DevelopedPhoto(StoredPhoto(found.path, found.size, mtime, None, failure))


@contextmanager
def _bounded() -> Iterator[None]:
    """Within bounds that the system keeps: it ends this process when the time is up.

    Time is the processor's, so that a photo is not refused for a busy machine.
    """
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    if _held() > _LEFT_BEHIND:
        gc.collect()
    # What earlier photos left in this process is no fault of this one.
    resource.setrlimit(resource.RLIMIT_DATA, (_held() + MEMORY * 1_000_000, hard))
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))


def _held() -> int:
    """The bytes that this process holds as data; 0 where the system does not say."""
    try:
        return int(_STATM.read_text().split()[5]) * resource.getpagesize()
    except OSError:
        return 0


def _name(found: Found) -> str:
    return found.path.rsplit("/", 1)[-1]
