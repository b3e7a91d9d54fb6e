"""The first half of a build: from the folder to an index that is right. Writes no output."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from navnenyt.feeds.reach import recent
from navnenyt.flow import messages as m
from navnenyt.flow.content.files import Role
from navnenyt.flow.content.lines import line_of
from navnenyt.flow.content.listing import has_more_than
from navnenyt.flow.content.look import look
from navnenyt.flow.content.read import Changes, read_changes
from navnenyt.flow.content.readings import FEW
from navnenyt.flow.content.scan import Scan
from navnenyt.flow.crew import Crew
from navnenyt.flow.darkroom import (
    Darkroom,
    cache_is_whole,
    develop_photos,
    photo_files,
    photos_asked_for,
    stale,
    waiting_files,
)
from navnenyt.flow.forgotten import tell_of_forgotten
from navnenyt.flow.judge import Judge, judge_profiles
from navnenyt.flow.refused import tell_of_photos
from navnenyt.flow.settings import BuildSettings, Stopped
from navnenyt.flow.update import Change, Update, update
from navnenyt.frozen import Frozen
from navnenyt.index.queries import Queries
from navnenyt.index.records import record
from navnenyt.index.store import Store
from navnenyt.index.tables import JUDGE
from navnenyt.model import Organisation, Profile, Sector
from navnenyt.naming import Naming


class Intake(Frozen):
    """What came in: the files, what was read, what spellings mean, photos, and what it touches.

    `unused` names encoded photos that may be in nobody's use any more; None: any may be.
    """

    scan: Scan
    changes: Changes
    naming: Naming
    room: Darkroom
    update: Update
    unused: frozenset[str] | None


def take_in(
    store: Store,
    settings: BuildSettings,
    crew: Crew,
    changed: frozenset[Path] | None = None,
    meanwhile: Callable[[], None] = lambda: None,
) -> Intake:
    """Scan, read, develop and judge, within the caller's transaction.

    `changed` names the files to look at, where that is known. `meanwhile` is called when a whole
    archive has been read and is to be judged, which takes one core a while. Raises `Stopped` where
    the announcements are gone as a whole: that is a mistake, not a wish.
    """
    content, photos, now = settings.content, settings.photos, settings.clock
    mark = settings.site.title
    was_empty = store.entries.are_none()
    known = None if was_empty or settings.thorough else changed
    if was_empty and has_more_than(content, FEW):
        # Workers import what reading takes while the folder is looked through here.
        from navnenyt.flow.content.reader import prepared  # noqa: PLC0415

        crew.start()
        crew.prepare(prepared)
    scanned = look(store, content, known, thorough=settings.thorough)
    whole = cache_is_whole(store, photos)
    earlier = Naming(store.profiles.accepted())
    waiting, asked_for = waiting_files(store), photos_asked_for(store)
    changes = read_changes(store, scanned, crew)
    if not was_empty and not store.sources.any_below(Role.ANNOUNCEMENT.value):
        raise Stopped(
            f"Der er ingen nyheder i »{content / 'navne'}«, men det var der, "
            "sidst siden blev bygget. Er mappen den rigtige? Siden er ikke rørt."
        )
    naming = judge_profiles(store, store.profiles.all()) if changes.profiles else earlier
    profiles = _differing(earlier, naming)
    renamed = _renamed(store, earlier, naming, profiles)
    outdated = stale(store, scanned, photos, mark)
    if not was_empty:
        _reconsider(store, changes, renamed | outdated)
    # An announcement whose new form is refused stays as it was, and needs the files of that.
    stay = [shown.announcement for path in sorted(outdated - changes.gone.keys())
            if (shown := store.entries.at(path))]  # fmt: skip
    wanted = [*store.candidates.with_photo(), *stay]
    room = develop_photos(store, scanned, photos, wanted, mark, crew=crew)
    judge = Judge(store, naming, room, scanned.find)
    unused = waiting | room.encoded

    if was_empty:
        meanwhile()

    def accept() -> None:
        if not was_empty:
            files, shown_so_far = _drop(store, changes)
            unused.update(files)
            asked_for.update(shown_so_far)
        with_photo = [a.path for a in store.candidates.with_photo()]
        judge.judge()
        tell_of_photos(store, room, scanned.find)
        _forget_photos(store, asked_for)
        for path in with_photo if was_empty else changes.candidates:
            shown = store.entries.at(path)
            store.variants.replace(path, photo_files(shown, mark) if shown else ())

    paths = {*changes.candidates, *changes.gone}
    change = Change(paths, earlier, naming, profiles.keys(), renamed)
    updated = update(store, now, change, accept)
    tell_of_forgotten(store, scanned)
    if not was_empty:
        _tell_too_old(store, scanned, Queries(store.connection, now), changes.added)
    names = frozenset(unused) if whole else None
    return Intake(scanned, changes, naming, room, updated, names)


def _drop(store: Store, changes: Changes) -> tuple[set[str], set[str]]:
    """Show no more what is gone; the encoded photos of all that changes, and those photos."""
    names: set[str] = set()
    photos: set[str] = set()
    for path in {*changes.gone, *changes.candidates}:
        names.update(store.variants.of(path))
        store.variants.replace(path, ())
        shown = store.entries.drop(path) if path in changes.gone else store.entries.at(path)
        if shown and shown.announcement.photo:
            photos.add(shown.announcement.photo.path)
    return names, photos


def _forget_photos(store: Store, photos: set[str]) -> None:
    """Forget those that nobody asks for any more."""
    for photo in sorted(photos - photos_asked_for(store)):
        if not store.entries.with_photo(photo):
            store.photos.forget(photo)


def _differing(earlier: Naming, naming: Naming) -> dict[tuple[Sector, str], list[Profile]]:
    """The profiles that came, went or say something else, in their earlier and later forms."""
    keys = {
        (each.sector, each.slug)
        for one in (earlier, naming)
        for sector in Sector
        for each in one.profiles(sector)
    }
    forms = {key: (earlier.profile(*key), naming.profile(*key)) for key in sorted(keys, key=str)}
    return {
        key: [each for each in pair if each]
        for key, pair in forms.items()
        if pair[0] != pair[1]
    }  # fmt: skip


def _renamed(
    store: Store, earlier: Naming, naming: Naming, profiles: dict[tuple[Sector, str], list[Profile]]
) -> set[str]:
    """The entries some of whose spellings a profile lets mean something else, or names no more."""
    asked: set[str] = set()
    for (sector, slug), forms in profiles.items():
        names = {Naming.key(name) for each in forms for name in (each.name, *each.aliases)}
        asked.update(store.entries.naming(sector, slug, names))
    found = set()
    for path in sorted(asked):
        shown = store.entries.at(path)
        named = shown.announcement.organisations_named() if shown else []
        if any(_meaning(earlier, *each) != _meaning(naming, *each) for each in named):
            found.add(path)
    return found


def _meaning(naming: Naming, sector: Sector, spelling: str) -> tuple[Organisation, bool]:
    """What a spelling means, and whether a profile says so: then no other is in its way."""
    return naming.organisation(sector, spelling), naming.names(sector, spelling)


def _reconsider(store: Store, changes: Changes, paths: set[str]) -> None:
    """Add the announcements that are judged again though their own file is as it was."""
    # What told namesakes apart may be gone, or say something else.
    earlier = [
        shown.announcement for path in changes.candidates if (shown := store.entries.at(path))
    ]
    for announcement in (*changes.gone.values(), *earlier):
        paths.update(store.entries.of_name(announcement))
    for path in sorted(paths - changes.gone.keys()):
        shown = store.entries.at(path)
        if shown and path not in changes.candidates:
            store.candidates.keep(record(shown.announcement))
            changes.candidates.add(path)


def _tell_too_old(store: Store, scanned: Scan, queries: Queries, added: set[str]) -> None:
    """Advice for what is new and yet too old for any subscriber to be told of."""
    if not added:
        return
    reached = [each.announcement.published for each in recent(queries.every())]
    for path in sorted(added):
        shown = queries.entry(path)
        if shown and reached and shown.announcement.published < reached[-1]:
            file = f"{path}.md"
            line = line_of(scanned.files[file].file, "publiceret")
            store.problems.add(file, JUDGE, m.TOO_OLD.at(file, line, "publiceret"))
