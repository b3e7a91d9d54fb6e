"""The first half of a build: from the folder to an index that is right. Writes no output."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from navnenyt.feeds.items import recent
from navnenyt.flow import messages as m
from navnenyt.flow.darkroom import Darkroom, develop_photos, stale
from navnenyt.flow.judge import Judge, judge_profiles
from navnenyt.flow.read import Changes, line_of, read_changes
from navnenyt.flow.scan import Role, Scan, scan
from navnenyt.flow.settings import Stopped
from navnenyt.index.queries import Queries
from navnenyt.index.store import Store
from navnenyt.index.tables import JUDGE
from navnenyt.naming import Naming


@dataclass(frozen=True, slots=True)
class Intake:
    """What came in: the files, what was read of them, what spellings mean, and the photos."""

    scan: Scan
    changes: Changes
    naming: Naming
    room: Darkroom


def take_in(store: Store, content: Path, photos: Path, now: int) -> Intake:
    """Scan, read, develop and judge, within the caller's transaction.

    Raises `Stopped` where the announcements are gone as a whole: that is a mistake, not a wish.
    """
    scanned = scan(content)
    was_empty = store.entries.are_none()
    if not was_empty and not scanned.of(Role.ANNOUNCEMENT):
        raise Stopped(
            f"Der er ingen nyheder i «{content / 'navne'}», men det var der, "
            "sidst siden blev bygget. Er mappen den rigtige? Siden er ikke rørt."
        )
    changes = read_changes(store, scanned)
    naming = judge_profiles(store, store.profiles.all())
    _reconsider(store, scanned, changes)
    shown = (each.announcement for each in store.entries.all())
    wanted = {a.path: a for a in shown} | changes.candidates
    room = develop_photos(store, scanned, photos, wanted.values())
    Judge(store, naming, room, scanned.files).judge(changes.candidates.values())
    if not was_empty:
        _tell_too_old(store, scanned, Queries(store.connection, now), changes.added)
    return Intake(scanned, changes, naming, room)


def _reconsider(store: Store, scanned: Scan, changes: Changes) -> None:
    """Add the announcements that are judged again though their own file is as it was."""
    if changes.profiles:
        paths = {each.announcement.path for each in store.entries.all()}
    else:
        paths = {p for photo in stale(store, scanned) for p in store.entries.with_photo(photo)}
    # What told namesakes apart may be gone, or say something else.
    earlier = [
        shown.announcement for path in changes.candidates if (shown := store.entries.at(path))
    ]
    for announcement in (*changes.dropped, *earlier):
        paths.update(store.entries.of_name(announcement))
    for path in sorted(paths):
        shown = store.entries.at(path)
        if shown and path not in changes.candidates:
            changes.candidates[path] = shown.announcement


def _tell_too_old(store: Store, scanned: Scan, queries: Queries, added: set[str]) -> None:
    """Advice for what is new and yet too old for any subscriber to be told of."""
    reached = [each.announcement.published for each in recent(queries.every())]
    for path in sorted(added):
        shown = queries.entry(path)
        if shown and reached and shown.announcement.published < reached[-1]:
            file = f"{path}.md"
            line = line_of(scanned.files[file].file, "publiceret")
            store.problems.add(file, JUDGE, m.TOO_OLD.at(file, line, "publiceret"))
