"""Photos that announcements ask for → the index and the cache, each encoded once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from navnenyt.flow.content.files import Found
from navnenyt.flow.content.scan import Scan
from navnenyt.flow.crew import Crew
from navnenyt.flow.developing import PhotoToDevelop, developed_all
from navnenyt.index.entries import Shown
from navnenyt.index.photos import StoredPhoto
from navnenyt.index.store import Store
from navnenyt.model import Announcement
from navnenyt.photo import FocalPoint, Photo, PhotoReference
from navnenyt.photos import messages as m
from navnenyt.photos.crops import LEAST_WIDTH, NO_PORTRAIT, PORTRAIT, crop, cuts_a_face
from navnenyt.photos.placing import Box
from navnenyt.photos.share import Sharing, share_image
from navnenyt.photos.shelf import Shelf
from navnenyt.photos.subjects import nearest
from navnenyt.photos.variants import variants
from navnenyt.problems import Problem
from navnenyt.site.sharing import sharing

# What the index remembers of the folder of encoded photos, and the mark on share images.
_CACHE, _MARK = "photos", "mark"
# A crop that shows less of a photo in which no face is known may show nobody: of a lying one,
# while the upright photos of a telephone lose a sixteenth.
_WHOLE = 0.75
# A worker draws so many share images of one photo, and leaves the rest to others.
_AT_ONCE = 50


@dataclass(slots=True)
class Darkroom:
    """What became of the photos: each by its path, those that are gone, the files made.

    `cache` is where the files lie, `mark` the name of the site that share images show.

    One that is gone has the name of the file that was meant instead, as far as one is alike.
    """

    cache: Path
    mark: str
    developed: dict[str, StoredPhoto] = field(default_factory=dict)
    lost: dict[str, str | None] = field(default_factory=dict)
    encoded: set[str] = field(default_factory=set)

    def photo(self, path: str | None) -> Photo | None:
        """The photo that an announcement asks for, where it could be read."""
        stored = self.developed.get(path) if path else None
        return stored.photo if stored else None

    def holds(self, shown: Shown) -> bool:
        """Whether all files of an announcement are there: of a photo that broke they may not be."""
        shelf = Shelf(self.cache)
        return all(name in shelf for name in photo_files(shown, self.mark))

    def problems(self, path: str, asked: PhotoReference | None) -> list[Problem]:
        """What is wrong with the photo that a file asks for; a missing one is only advice."""
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
        return list(_crop_problems(path, name, stored.photo, asked.focus)) if stored.photo else []


def _crop_problems(
    path: str, name: str, photo: Photo, focus: FocalPoint | None
) -> Iterator[Problem]:
    """What is wrong with the part of a photo that is shown."""
    box = crop(photo, PORTRAIT, focus)
    if box.width < LEAST_WIDTH:
        message = m.NO_PORTRAIT if box.width < NO_PORTRAIT else m.TOO_SMALL
        yield message.at(path, 1, "foto", name=name, width=box.width, height=box.height)
    elif not (focus or photo.faces) and _part(box, photo) < _WHOLE:
        yield m.NO_FACE.at(path, 1, "foto", name=name)
    if focus and (near := nearest(photo, focus)):
        yield m.FOCUS_ON_NOBODY.at(path, 1, "fokus", name=name, focus=focus, near=near)
    if cuts_a_face(photo, box):
        yield m.CUTS_A_FACE.at(path, 1, "foto", name=name)


def _part(box: Box, photo: Photo) -> float:
    """How much of a photo a crop shows."""
    return box.width * box.height / (photo.width * photo.height)


def cache_is_whole(store: Store, cache: Path) -> bool:
    """Whether no file has come into the folder of encoded photos or gone since the last build."""
    return store.memory.get(_CACHE) == Shelf(cache).changes()


def photos_asked_for(store: Store) -> set[str]:
    """The photos of what waits to be judged, and of what was refused where it was read."""
    return store.candidates.photo_paths() | store.refused.photo_paths()


def stale(store: Store, scan: Scan, cache: Path, mark: str) -> set[str]:
    """The entries whose photo has changed, come or gone, or whose files of it are to be others.

    `mark` is the site's name, which is remembered: all share images show it.
    """
    paths = {path for each in scan.begins() for path in store.entries.photo_paths(each)}
    if not store.entries.are_none():
        # These are looked at in any case: who shows one of them learns of it now, or never.
        paths |= {path for path in photos_asked_for(store) if store.entries.with_photo(path)}
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
    if store.memory.get(_MARK) != mark:
        store.memory.set(_MARK, mark)
        entries |= {path for _, path in store.variants.all()}
    return entries


def develop_photos(
    store: Store, scan: Scan, cache: Path, wanted: Iterable[Announcement], mark: str, *, crew: Crew
) -> Darkroom:
    """Read and encode every photo that is wanted and not at hand, on every core.

    A photo is at hand when its file is as it was and all files of it lie in the cache. Those that
    refused announcements ask for are read, and nothing is made of them.
    """
    asked: dict[str, set[Sharing]] = defaultdict(set)
    for announcement in wanted:
        if announcement.photo:
            asked[announcement.photo.path].add(sharing(announcement, mark))
    present = Shelf(cache).names() if asked else set()
    for path in store.refused.photo_paths() - asked.keys():
        asked[path] = set()
    room = Darkroom(cache, mark)
    todo: list[PhotoToDevelop] = []
    for path in sorted(asked):
        found, earlier = scan.find(path), store.photos.at(path)
        if found is None:
            store.photos.forget(path)
            room.lost[path] = _meant(store, path, scan.alike(path), asked)
        elif (
            earlier
            and not scan.thorough
            and (earlier.size, earlier.mtime) == (found.size, found.mtime)
            and _names(earlier.photo, asked[path]) <= present
        ):
            room.developed[path] = earlier
        else:
            todo += _work(found, cache, asked[path], store.photos.of_size(found.size))
    for made in developed_all(todo, crew):
        store.photos.keep(made.stored)
        room.developed[made.stored.path] = made.stored
        room.encoded.update(made.names)
    return room


def waiting_files(store: Store) -> set[str]:
    """The names of the files of announcements that wait to be judged again, as last seen."""
    names: set[str] = set()
    for announcement in store.candidates.all():
        stored = store.photos.at(announcement.photo.path) if announcement.photo else None
        shown = Shown(announcement, stored.photo if stored else None)
        names |= photo_files(shown, store.memory.get(_MARK))
    return names


def tidy_photos(store: Store, cache: Path, names: Iterable[str] | None) -> None:
    """Take away those of some encoded photos, or of all, that no announcement asks for.

    What a stopped build has encoded is still at hand for the next; what is left then goes.
    """
    shelf, waiting = Shelf(cache), waiting_files(store)
    for name in sorted(shelf.names() if names is None else names):
        if name not in waiting and not store.variants.has(name):
            shelf.remove(name)
    store.memory.set(_CACHE, shelf.changes())


def photo_files(shown: Shown, mark: str) -> set[str]:
    """The names of the files that are made of a photo for an announcement."""
    asked = shown.announcement.photo
    return _names(shown.photo, {sharing(shown.announcement, mark)}) if asked else set()


def _meant(store: Store, path: str, alike: str | None, asked: Container[str]) -> str | None:
    """The name of a photo that may be meant: one that others show only where case is the matter."""
    folder, _, name = path.rpartition("/")
    beside = f"{folder}/{alike}"
    if alike and alike.casefold() == name.casefold():
        return alike
    return None if beside in asked or store.entries.with_photo(beside) else alike


def _work(
    found: Found, cache: Path, asked: set[Sharing], known: tuple[Photo, ...]
) -> Iterator[PhotoToDevelop]:
    ordered = sorted(asked, key=repr)
    focuses = tuple(dict.fromkeys(each.focus for each in ordered))
    # Also where nothing is to be made of it.
    for start in range(0, max(len(ordered), 1), _AT_ONCE):
        sharings = tuple(ordered[start : start + _AT_ONCE])
        yield PhotoToDevelop(found, cache, () if start else focuses, known, sharings)


def _names(photo: Photo | None, asked: Iterable[Sharing]) -> set[str]:
    if photo is None:
        return set()
    focuses = {each.focus for each in asked}
    names = {variant.name for focus in focuses for variant in variants(photo, focus)}
    return names | {share_image(photo, each).name for each in asked}
