"""Changed files → the index. Unchanged ones are not opened."""

from __future__ import annotations

from dataclasses import dataclass, field

from navnenyt.batches import batches
from navnenyt.entry.reading import PageReading, ProfileReading, address_of
from navnenyt.flow.content.files import UNREAD, Found, Role, part_of
from navnenyt.flow.content.lines import line_of
from navnenyt.flow.content.moves import Lost, facts, unsaid
from navnenyt.flow.content.readings import Filed, FileReading, FileToRead
from navnenyt.flow.content.scan import Scan
from navnenyt.flow.crew import Crew
from navnenyt.index.entries import Shown
from navnenyt.index.records import Record
from navnenyt.index.store import Store
from navnenyt.index.tables import DRAFT, GOOD, JUDGE, READ, REFUSED, Source
from navnenyt.model import Announcement, Sector
from navnenyt.problems import Problem

# So many files are remembered at a time: nobody holds an archive in memory.
_AT_ONCE = 100


@dataclass(slots=True)
class Changes:
    """What reading found: the announcements to judge, those to show no more, how much was read.

    `candidates` are the paths of those whom the index keeps to be judged.
    `profiles` says that a profile was read or is gone, `pages` the same of a plain page.
    """

    candidates: set[str] = field(default_factory=set)
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
    changes = Changes(set(store.candidates.paths()))
    sources = store.sources
    known = sources.of(sorted(scan.listed)) if scan.only is None else sources.at(sorted(scan.only))
    for path in sorted(path for path in known if not _is_read(scan.files.get(path))):
        told = tuple(store.problems.of(path))
        shown = _forget(store, known[path], changes)
        if shown:
            changes.gone[shown.announcement.path] = shown.announcement
            changes.lost[facts(shown.announcement)] = Lost(shown.announcement, told)
    differing = [
        found
        for path, found in scan.files.items()
        if _is_read(found) and (scan.thorough or _differs(found, known.get(path)))
    ]
    todo = [FileToRead(found, _digest(known.get(found.path))) for found in sorted(differing)]
    changes.waiting = frozenset(changes.candidates)
    if todo:
        # Whatever parses is imported here, by the builds that have a file to read and by no other.
        from navnenyt.flow.content.reader import read_files  # noqa: PLC0415

        for some in batches(read_files(todo, crew), _AT_ONCE):
            sources.keep([_apply(store, one, known.get(one.found.path), changes) for one in some])
    return changes


def _is_read(found: Found | None) -> bool:
    return found is not None and found.role is not Role.OTHER


def _differs(found: Found, earlier: Source | None) -> bool:
    if earlier is None or found.fault is not None:
        return True
    return (earlier.size, earlier.mtime) != (found.size, found.mtime)


def _forget(store: Store, source: Source, changes: Changes) -> Shown | None:
    """A file is gone, and everything that it said with it; what it showed."""
    store.sources.forget(source.path)
    store.problems.forget(source.path)
    folder, _, name = source.path.partition("/")
    key = address_of(name)
    match Role(folder):
        case Role.ANNOUNCEMENT:
            store.candidates.forget(address_of(source.path))
            store.refused.forget(address_of(source.path))
            changes.candidates.discard(address_of(source.path))
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
        changes.candidates.discard(address)
    if earlier and earlier.state == REFUSED:
        store.refused.forget(address)
    state = _state(store, one, changes)
    problems = one.problems
    if earlier is None and isinstance(one.reading, Filed):
        advice = _arrived(found, one.reading.record, changes)
        # What it should say in full makes idle what is superfluous in what it says.
        problems = [*advice, *(each for each in problems if not advice or each.grave
                               or each.field != "flyttet_fra")]  # fmt: skip
    if earlier or problems:
        store.problems.replace(found.path, READ, problems)
    source = _source(found, one.digest, state)
    # What could not be opened is tried again by every build.
    return source if one.fault is None else source._replace(mtime=UNREAD)


def _state(store: Store, one: FileReading, changes: Changes) -> str:
    """What became of a file; what it says is kept, or is to be judged."""
    address = address_of(one.found.path)
    match one.reading:
        case Filed() as reading:
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
            if one.found.role is Role.ANNOUNCEMENT:
                store.refused.keep(address, None)
            return REFUSED


def _announcement(store: Store, address: str, reading: Filed, changes: Changes) -> str:
    """The state of an announcement's file; what it says is to be judged, or shown no more."""
    if reading.draft:
        shown = store.entries.at(address)
        if shown:
            changes.gone[address] = shown.announcement
        # It is not judged, so that what was said of it among the others would stay for ever.
        store.problems.replace(f"{address}.md", JUDGE, ())
        return DRAFT
    if reading.record is None:
        store.refused.keep(address, reading.photo)
        return REFUSED
    store.candidates.keep(reading.record)
    changes.candidates.add(address)
    return GOOD


def _arrived(found: Found, one: Record | None, changes: Changes) -> list[Problem]:
    """Note a file that was not there before; advice where it was moved and does not say all."""
    address = address_of(found.path)
    lost = changes.lost.get(facts(one.announcement)) if one and changes.lost else None
    if lost is None and not (one and one.left):
        changes.added.add(address)
    if one is None or lost is None:
        return []
    return list(unsaid(one.announcement, lost, line_of(found.file, "flyttet_fra")))


def _digest(earlier: Source | None) -> str:
    """The digest of what need not be read again; what was refused may be read otherwise now."""
    return earlier.digest if earlier and earlier.state != REFUSED else ""


def _source(found: Found, digest: str, state: str) -> Source:
    mtime = found.time_to_remember()
    return Source(found.path, part_of(found.path), found.size, mtime, digest, state)
