"""Changed files → the index. Unchanged ones are not opened."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from navnenyt.entry.parse import Reading, address_of
from navnenyt.entry.profile import PageReading, ProfileReading
from navnenyt.flow.content.files import UNREAD, Found, Role, part_of
from navnenyt.flow.content.moves import Lost, facts, unsaid
from navnenyt.flow.content.reader import FileReading, FileToRead, read_files
from navnenyt.flow.content.scan import Scan
from navnenyt.flow.crew import Crew
from navnenyt.index.entries import Shown
from navnenyt.index.store import Store
from navnenyt.index.tables import DRAFT, GOOD, READ, REFUSED, Source
from navnenyt.model import Announcement, Sector
from navnenyt.problems import Problem


@dataclass(slots=True)
class Changes:
    """What reading found: the announcements to judge, those to show no more, how much was read.

    `profiles` says that a profile was read or is gone, `pages` the same of a plain page.
    """

    candidates: dict[str, Announcement] = field(default_factory=dict)
    # Those of which nobody was told before: neither moved here nor changed.
    added: set[str] = field(default_factory=set)
    gone: dict[str, Announcement] = field(default_factory=dict)
    read: int = 0
    profiles: bool = False
    pages: set[str] = field(default_factory=set)
    # Those that were refused before, and the files that are gone, by what a moved one keeps.
    waiting: frozenset[str] = frozenset()
    lost: dict[object, Lost] = field(default_factory=dict)


def read_changes(store: Store, scan: Scan, crew: Crew) -> Changes:
    """Compare the folder with the index by path, size and mtime, then by digest; read the rest."""
    changes = Changes({each.path: each for each in store.candidates.all()})
    sources = store.sources
    known = sources.of(sorted(scan.listed)) if scan.only is None else sources.at(sorted(scan.only))
    gone = [known[path] for path in sorted(known) if not _is_read(scan.files.get(path))]
    for source in gone:
        told = tuple(store.problems.of(source.path))
        shown = _forget(store, source, changes)
        if shown:
            changes.gone[shown.announcement.path] = shown.announcement
            changes.lost[facts(shown.announcement)] = Lost(shown.announcement, told)
    todo = []
    for found in scan.of(Role.ANNOUNCEMENT, Role.EMPLOYER, Role.INSTITUTION, Role.PAGE):
        earlier = known.get(found.path)
        unchanged = earlier and (earlier.size, earlier.mtime) == (found.size, found.mtime)
        if scan.thorough or not unchanged or found.fault is not None:
            todo.append(FileToRead(found, _digest(earlier)))
    changes.waiting = frozenset(changes.candidates)
    sources.keep(
        _apply(store, one, known.get(one.found.path), changes) for one in read_files(todo, crew)
    )
    return changes


def line_of(file: str, key: str) -> int:
    """The line on which a field stands; 1 where it cannot be found."""
    try:
        text = Path(file).read_text("utf-8-sig", errors="replace")
    except OSError:
        return 1
    lines = enumerate(text.splitlines(), 1)
    return next((n for n, line in lines if key and line.startswith(f"{key}:")), 1)


def _is_read(found: Found | None) -> bool:
    return found is not None and found.role is not Role.OTHER


def _forget(store: Store, source: Source, changes: Changes) -> Shown | None:
    """A file is gone, and everything that it said with it; what it showed."""
    store.sources.forget(source.path)
    store.problems.forget(source.path)
    folder, _, name = source.path.partition("/")
    key = address_of(name)
    match Role(folder):
        case Role.ANNOUNCEMENT:
            store.candidates.forget(address_of(source.path))
            changes.candidates.pop(address_of(source.path), None)
            return store.entries.at(address_of(source.path))
        case Role.PAGE:
            store.pages.forget(key)
            changes.pages.add(key)
        case _:
            store.profiles.forget(Sector(folder), key)
            changes.profiles = True
    return None


def _apply(store: Store, one: FileReading, earlier: Source | None, changes: Changes) -> Source:
    """Let the index know what was read of a file, and the judge what is to be judged.

    What is to be remembered of the file itself.
    """
    found = one.found
    changes.read += one.fault is None
    if earlier and one.reading is None and one.fault is None:
        return _source(found, one.digest, earlier.state)
    address = address_of(found.path)
    if address in changes.waiting:
        store.candidates.forget(address)
        changes.candidates.pop(address, None)
    state = _state(store, one, changes)
    problems = one.problems
    if earlier is None and isinstance(one.reading, Reading):
        advice = _arrived(found, changes)
        # What it should say in full makes idle what is superfluous in what it says.
        problems = [*advice, *(each for each in problems if not advice or each.grave
                               or each.field != "flyttet_fra")]  # fmt: skip
    if earlier or problems:
        store.problems.replace(found.path, READ, problems)
    source = _source(found, one.digest, state)
    # What could not be opened is tried again by every build.
    return source if one.fault is None else replace(source, mtime=UNREAD)


def _state(store: Store, one: FileReading, changes: Changes) -> str:
    """What became of a file; what it says is kept, or is to be judged."""
    address = address_of(one.found.path)
    match one.reading:
        case Reading() as reading:
            return _announcement(store, address, reading, changes)
        case PageReading(page):
            if page:
                store.pages.keep(page)
                changes.pages.add(page.slug)
            return GOOD if page else REFUSED
        case ProfileReading(profile):
            if profile:
                store.profiles.keep(profile)
                changes.profiles = True
            return GOOD if profile else REFUSED
        case None:
            return REFUSED


def _announcement(store: Store, address: str, reading: Reading, changes: Changes) -> str:
    """The state of an announcement's file; what it says is to be judged, or shown no more."""
    if reading.draft:
        shown = store.entries.at(address)
        if shown:
            changes.gone[address] = shown.announcement
        return DRAFT
    if reading.announcement is None:
        return REFUSED
    changes.candidates[address] = reading.announcement
    return GOOD


def _arrived(found: Found, changes: Changes) -> list[Problem]:
    """Note a file that was not there before; advice where it was moved and does not say all."""
    address = address_of(found.path)
    announcement = changes.candidates.get(address)
    if announcement is None:
        changes.added.add(address)
        return []
    lost = changes.lost.get(facts(announcement))
    if lost is None and not announcement.left_paths:
        changes.added.add(address)
    return list(unsaid(announcement, lost, line_of(found.file, "flyttet_fra"))) if lost else []


def _digest(earlier: Source | None) -> str:
    """The digest of what need not be read again; what was refused may be read otherwise now."""
    return earlier.digest if earlier and earlier.state != REFUSED else ""


def _source(found: Found, digest: str, state: str) -> Source:
    mtime = found.time_to_remember()
    return Source(found.path, part_of(found.path), found.size, mtime, digest, state)
