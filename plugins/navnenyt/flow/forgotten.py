"""Advice on photos that somebody laid beside an announcement and did not ask for in it."""

from __future__ import annotations

from navnenyt.danish.slugs import slug
from navnenyt.flow import messages as m
from navnenyt.flow.content.files import PHOTO_ENDINGS
from navnenyt.flow.content.lines import placed
from navnenyt.flow.content.scan import Scan
from navnenyt.flow.darkroom import photos_asked_for
from navnenyt.index.store import Store
from navnenyt.index.tables import LOOK
from navnenyt.problems import Problem


def tell_of_forgotten(store: Store, scan: Scan) -> None:
    """Tell of each announcement without a photo whose name a photo beside it has that nobody shows.

    Only what was looked at can have changed, and those of which it was told before.
    """
    for file in sorted(store.problems.of_step(LOOK) | _beside_unused(store, scan)):
        found = _forgotten(store, scan, file)
        store.problems.replace(file, LOOK, [placed(each, scan.find) for each in found])


def _beside_unused(store: Store, scan: Scan) -> set[str]:
    """The files of announcements that may be without the photo beside them."""
    used = {path for each in scan.begins() for path in store.entries.photo_paths(each)}
    photos = {path for path in scan.files if path.lower().endswith(PHOTO_ENDINGS)} - used
    # Those alone that were seen to change are not looked at with what lies beside them.
    return {_file_of(path) for path in photos | (scan.only or frozenset())}


def _forgotten(store: Store, scan: Scan, file: str) -> list[Problem]:
    shown = store.entries.at(file.removesuffix(".md"))
    if shown is None or shown.announcement.photo:
        return []
    name = scan.alike(f"{file.removesuffix('.md')}{PHOTO_ENDINGS[0]}")
    photo = f"{file.rpartition('/')[0]}/{name}"
    if name is None or _file_of(photo) != file:
        return []
    if store.entries.with_photo(photo) or photo in photos_asked_for(store):
        return []
    return [m.FORGOTTEN_PHOTO.at(file, 1, "navn", name=name)]


def _file_of(path: str) -> str:
    """The file of the announcement that a photo has its name from: »Bo Holm.jpg«, bo-holm.md."""
    folder, _, name = path.rpartition("/")
    return f"{folder}/{slug(name.rpartition('.')[0])}.md"
