"""Photos that announcements ask for → the index and the cache, each encoded once."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from navnenyt.flow.scan import Fault, Found, Scan
from navnenyt.index.entries import Shown
from navnenyt.index.store import Store
from navnenyt.index.tables import Failure, StoredPhoto
from navnenyt.model import Announcement, FocalPoint, Photo
from navnenyt.output.publish import replace
from navnenyt.photos import messages as m
from navnenyt.photos.variants import variants
from navnenyt.problems import Problem, Rejected

# Narrower than this, a portrait is shown, but the editor is told.
LEAST_WIDTH = 300


@dataclass(slots=True)
class Darkroom:
    """What became of the photos: each by its path, and how many files were encoded or reused."""

    developed: dict[str, StoredPhoto] = field(default_factory=dict)
    lost: set[str] = field(default_factory=set)
    encoded: int = 0
    reused: int = 0

    def photo(self, announcement: Announcement) -> Photo | None:
        """The photo of an announcement, where it asks for one that could be read."""
        asked = announcement.photo
        stored = self.developed.get(asked.path) if asked else None
        return stored.photo if stored else None

    def problems(self, announcement: Announcement) -> list[Problem]:
        """What is wrong with the photo of an announcement; a missing one is only advice."""
        asked, path = announcement.photo, f"{announcement.path}.md"
        if asked is None:
            return []
        name = asked.path.rsplit("/", 1)[-1]
        stored = self.developed.get(asked.path)
        if stored is None:
            return [m.MISSING.at(path, 1, "foto", name=name)]
        if stored.failure is not None:
            return [Problem(path, 1, "foto", stored.failure.message, stored.failure.hint)]
        photo = stored.photo
        if photo and photo.width < LEAST_WIDTH:
            return [
                m.TOO_SMALL.at(path, 1, "foto", name=name, width=photo.width,
                               height=photo.height)
            ]  # fmt: skip
        return []


def stale(store: Store, scan: Scan) -> list[str]:
    """The photos shown or stored whose file has changed, come or gone since they were read."""
    stored = store.photos.all()
    changed = []
    for path in sorted({*stored, *store.entries.photo_paths()}):
        found, earlier = scan.files.get(path), stored.get(path)
        now = (found.size, found.mtime) if found and not found.fault else None
        if now != ((earlier.size, earlier.mtime) if earlier else None):
            changed.append(path)
    return changed


def develop_photos(
    store: Store, scan: Scan, cache: Path, wanted: Iterable[Announcement]
) -> Darkroom:
    """Read and encode every photo that is wanted and not at hand, on every core.

    A photo is at hand when its file is as it was and all its variants lie in the cache.
    """
    asked: dict[str, set[FocalPoint | None]] = defaultdict(set)
    for announcement in wanted:
        if announcement.photo:
            asked[announcement.photo.path].add(announcement.photo.focus)
    stored = store.photos.all()
    room = Darkroom()
    present = {entry.name for entry in os.scandir(cache)} if cache.is_dir() else set()
    for path in sorted(set(stored) - set(asked)):
        store.photos.forget(path)
    todo: list[tuple[Found, set[FocalPoint | None]]] = []
    for path in sorted(asked):
        found, earlier = scan.files.get(path), stored.get(path)
        if found is None:
            store.photos.forget(path)
            room.lost.add(path)
        elif earlier and _same(earlier, found) and _names(earlier.photo, asked[path]) <= present:
            room.developed[path] = earlier
            room.reused += len(_names(earlier.photo, asked[path]))
        else:
            todo.append((found, asked[path]))
    for result, encoded, reused in _all_developed(todo, cache, present):
        store.photos.keep(result)
        room.developed[result.path] = result
        room.encoded += encoded
        room.reused += reused
    return room


def _all_developed(
    todo: list[tuple[Found, set[FocalPoint | None]]], cache: Path, present: set[str]
) -> Iterator[tuple[StoredPhoto, int, int]]:
    """Each photo as `_develop` leaves it, in the order given."""
    if not todo:
        return
    # Pillow is imported by the builds that have a photo to read, and by no other.
    from navnenyt.photos.encode import quietly  # noqa: PLC0415

    with quietly(), ThreadPoolExecutor(os.cpu_count()) as pool:
        yield from pool.map(lambda each: _develop(each[0], each[1], cache, present), todo)


def _same(stored: StoredPhoto, found: Found) -> bool:
    return (stored.size, stored.mtime) == (found.size, found.mtime)


def wanted_names(shown: Iterable[Shown]) -> set[str]:
    """The names of all variants that pages show."""
    names: set[str] = set()
    for each in shown:
        if each.announcement.photo:
            names |= _names(each.photo, {each.announcement.photo.focus})
    return names


def _names(photo: Photo | None, focuses: Iterable[FocalPoint | None]) -> set[str]:
    if photo is None:
        return set()
    return {variant.name for focus in focuses for variant in variants(photo, focus)}


def _develop(
    found: Found, focuses: set[FocalPoint | None], cache: Path, present: set[str]
) -> tuple[StoredPhoto, int, int]:
    """The photo as it is to be stored, and how many files were made and were there already."""
    from navnenyt.photos.encode import develop  # noqa: PLC0415 - as above

    name = found.path.rsplit("/", 1)[-1]
    try:
        made = develop(name, _bytes(found, name), sorted(focuses, key=repr), present)
    except Rejected as rejected:
        failure = Failure(rejected.text, rejected.hint)
        # What could not be opened is tried again by every build: its mtime is not remembered.
        mtime = -1 if rejected.message is m.NOT_READABLE else found.mtime
        return StoredPhoto(found.path, found.size, mtime, None, failure), 0, 0
    for variant, data in made.files:
        replace(cache / variant.name, data)
    stored = StoredPhoto(found.path, found.size, found.mtime, made.photo, None)
    return stored, len(made.files), made.at_hand


def _bytes(found: Found, name: str) -> bytes:
    if found.fault:
        message = m.LEADS_OUT if found.fault is Fault.LEADS_OUT else m.NOT_A_FILE
        raise Rejected(message, name=name)
    try:
        return found.file.read_bytes()
    except OSError as error:
        raise Rejected(m.NOT_READABLE, name=name, reason=error.strerror) from error
