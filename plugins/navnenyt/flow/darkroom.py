"""Photos that announcements ask for → the index and the cache, each encoded once."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from threading import get_ident

from navnenyt.danish.faults import reason
from navnenyt.flow.content.files import UNREAD, Fault, Found
from navnenyt.flow.content.scan import Scan
from navnenyt.index.entries import Shown
from navnenyt.index.store import Store
from navnenyt.index.tables import Failure, StoredPhoto
from navnenyt.model import Announcement, FocalPoint, Photo
from navnenyt.output.publish import replace
from navnenyt.photos import messages as m
from navnenyt.photos.variants import variants
from navnenyt.problems import Problem, Rejected

# What the index remembers of the folder of encoded photos.
_CACHE = "photos"
# Narrower than this, a portrait is shown, but the editor is told.
LEAST_WIDTH = 300


@dataclass(slots=True)
class Darkroom:
    """What became of the photos: each by its path, those that are gone, the files made.

    One that is gone has the name of the file that was meant instead, as far as one is alike.
    """

    developed: dict[str, StoredPhoto] = field(default_factory=dict)
    lost: dict[str, str | None] = field(default_factory=dict)
    encoded: int = 0

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
            guess = self.lost.get(asked.path)
            message = m.MISSPELT if guess else m.MISSING
            return [message.at(path, 1, "foto", name=name, guess=guess)]
        if stored.failure is not None:
            return [Problem(path, 1, "foto", stored.failure.message, stored.failure.hint)]
        photo = stored.photo
        if photo and photo.width < LEAST_WIDTH:
            return [
                m.TOO_SMALL.at(path, 1, "foto", name=name, width=photo.width,
                               height=photo.height)
            ]  # fmt: skip
        return []


def cache_is_whole(store: Store, cache: Path) -> bool:
    """Whether no file has come into the folder of encoded photos or gone since the last build."""
    return store.memory.get(_CACHE) == _times(cache)


def stale(store: Store, scan: Scan, cache: Path) -> set[str]:
    """The entries whose photo has changed, come or gone, or whose encoded files have."""
    paths = {path for each in scan.begins() for path in store.entries.photo_paths(each)}
    changed = set(store.photos.unread())
    for path in sorted(paths):
        found, earlier = scan.find(path), store.photos.at(path)
        now = (found.size, found.mtime) if found and not found.fault else None
        if scan.thorough or now != ((earlier.size, earlier.mtime) if earlier else None):
            changed.add(path)
    entries = {entry for photo in changed for entry in store.entries.with_photo(photo)}
    if not cache_is_whole(store, cache):
        present = _present(cache)
        entries |= {path for name, path in store.variants.all() if name not in present}
    return entries


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
    room = Darkroom()
    present = _present(cache) if asked else set()
    todo: list[tuple[Found, set[FocalPoint | None]]] = []
    for path in sorted(asked):
        found, earlier = scan.find(path), store.photos.at(path)
        if found is None:
            store.photos.forget(path)
            room.lost[path] = scan.alike(path)
        elif (
            earlier
            and not scan.thorough
            and (earlier.size, earlier.mtime) == (found.size, found.mtime)
            and _names(earlier.photo, asked[path]) <= present
        ):
            room.developed[path] = earlier
        else:
            todo.append((found, asked[path]))
    for result, encoded in _all_developed(todo, cache, present):
        store.photos.keep(result)
        room.developed[result.path] = result
        room.encoded += encoded
    return room


def tidy_photos(store: Store, cache: Path, names: Iterable[str] | None) -> None:
    """Take away those of some encoded photos, or of all, that no announcement asks for.

    What a stopped build has encoded is still at hand for the next; what is left then goes.
    """
    for name in sorted(_present(cache) if names is None else names):
        if not store.variants.has(name):
            (cache / name).unlink(missing_ok=True)
    store.memory.set(_CACHE, _times(cache))


def _present(cache: Path) -> set[str]:
    return {entry.name for entry in os.scandir(cache)} if cache.is_dir() else set()


def _times(cache: Path) -> str:
    """Changes when a file comes into the folder or goes."""
    return str(cache.stat().st_mtime_ns) if cache.is_dir() else ""


def _all_developed(
    todo: list[tuple[Found, set[FocalPoint | None]]], cache: Path, present: set[str]
) -> Iterator[tuple[StoredPhoto, int]]:
    """Each photo as `_develop` leaves it, in the order given."""
    if not todo:
        return
    # Pillow is imported by the builds that have a photo to read, and by no other.
    from navnenyt.photos.encode import quietly  # noqa: PLC0415

    with quietly(), ThreadPoolExecutor(os.cpu_count()) as pool:
        yield from pool.map(lambda each: _develop(each[0], each[1], cache, present), todo)


def variant_names(shown: Shown) -> set[str]:
    """The names of the encoded files that an announcement shows."""
    asked = shown.announcement.photo
    return _names(shown.photo, {asked.focus}) if asked else set()


def _names(photo: Photo | None, focuses: Iterable[FocalPoint | None]) -> set[str]:
    if photo is None:
        return set()
    return {variant.name for focus in focuses for variant in variants(photo, focus)}


def _develop(
    found: Found, focuses: set[FocalPoint | None], cache: Path, present: set[str]
) -> tuple[StoredPhoto, int]:
    """The photo as it is to be stored, and how many files were made."""
    from navnenyt.photos.encode import develop  # noqa: PLC0415 - as above

    name = found.path.rsplit("/", 1)[-1]
    try:
        made = develop(name, _bytes(found, name), sorted(focuses, key=repr), present)
    except Rejected as rejected:
        failure = Failure(rejected.text, rejected.hint)
        # What could not be opened is tried again by every build: its mtime is not remembered.
        mtime = UNREAD if rejected.message is m.NOT_READABLE else found.time_to_remember()
        return StoredPhoto(found.path, found.size, mtime, None, failure), 0
    for variant, data in made.files:
        # Two files may hold the same photo.
        replace(cache / variant.name, data, f"{get_ident()}-")
    stored = StoredPhoto(found.path, found.size, found.time_to_remember(), made.photo, None)
    return stored, len(made.files)


def _bytes(found: Found, name: str) -> bytes:
    if found.fault:
        message = m.LEADS_OUT if found.fault is Fault.LEADS_OUT else m.NOT_A_FILE
        raise Rejected(message, name=name)
    try:
        return Path(found.file).read_bytes()
    except OSError as error:
        raise Rejected(m.NOT_READABLE, name=name, reason=reason(error)) from error
