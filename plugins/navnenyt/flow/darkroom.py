"""Photos that announcements ask for → the index and the cache, each encoded once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from navnenyt.flow.content.scan import Scan
from navnenyt.flow.crew import Crew
from navnenyt.flow.developing import PhotoToDevelop, developed_all
from navnenyt.index.entries import Shown
from navnenyt.index.photos import StoredPhoto
from navnenyt.index.store import Store
from navnenyt.model import Announcement
from navnenyt.photo import FocalPoint, Photo
from navnenyt.photos import messages as m
from navnenyt.photos.crops import LEAST_WIDTH, PORTRAIT, crop
from navnenyt.photos.shelf import Shelf
from navnenyt.photos.variants import variants
from navnenyt.problems import Problem

# What the index remembers of the folder of encoded photos.
_CACHE = "photos"


@dataclass(slots=True)
class Darkroom:
    """What became of the photos: each by its path, those that are gone, the files made.

    One that is gone has the name of the file that was meant instead, as far as one is alike.
    """

    developed: dict[str, StoredPhoto] = field(default_factory=dict)
    lost: dict[str, str | None] = field(default_factory=dict)
    encoded: set[str] = field(default_factory=set)

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
        box = crop(stored.photo, PORTRAIT, asked.focus) if stored.photo else None
        if box and box.width < LEAST_WIDTH:
            size = {"width": box.width, "height": box.height}
            return [m.TOO_SMALL.at(path, 1, "foto", name=name, **size)]
        return []


def cache_is_whole(store: Store, cache: Path) -> bool:
    """Whether no file has come into the folder of encoded photos or gone since the last build."""
    return store.memory.get(_CACHE) == Shelf(cache).changes()


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
        present = Shelf(cache).names()
        entries |= {path for name, path in store.variants.all() if name not in present}
    return entries


def develop_photos(
    store: Store, scan: Scan, cache: Path, wanted: Iterable[Announcement], crew: Crew
) -> Darkroom:
    """Read and encode every photo that is wanted and not at hand, on every core.

    A photo is at hand when its file is as it was and all its variants lie in the cache.
    """
    asked: dict[str, set[FocalPoint | None]] = defaultdict(set)
    for announcement in wanted:
        if announcement.photo:
            asked[announcement.photo.path].add(announcement.photo.focus)
    room = Darkroom()
    present = Shelf(cache).names() if asked else set()
    todo: list[PhotoToDevelop] = []
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
            focuses = tuple(sorted(asked[path], key=repr))
            known = store.photos.of_size(found.size)
            todo.append(PhotoToDevelop(found, cache, focuses, known))
    for made in developed_all(todo, crew):
        store.photos.keep(made.stored)
        room.developed[made.stored.path] = made.stored
        room.encoded.update(made.names)
    return room


def tidy_photos(store: Store, cache: Path, names: Iterable[str] | None) -> None:
    """Take away those of some encoded photos, or of all, that no announcement asks for.

    What a stopped build has encoded is still at hand for the next; what is left then goes.
    """
    shelf = Shelf(cache)
    for name in sorted(shelf.names() if names is None else names):
        if not store.variants.has(name):
            shelf.remove(name)
    store.memory.set(_CACHE, shelf.changes())


def variant_names(shown: Shown) -> set[str]:
    """The names of the encoded files that an announcement shows."""
    asked = shown.announcement.photo
    return _names(shown.photo, {asked.focus}) if asked else set()


def _names(photo: Photo | None, focuses: Iterable[FocalPoint | None]) -> set[str]:
    if photo is None:
        return set()
    return {variant.name for focus in focuses for variant in variants(photo, focus)}
