"""Changed files → the index. Unchanged ones are not opened."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import Path

from navnenyt.danish.slugs import name_key
from navnenyt.entry import messages as m
from navnenyt.entry.parse import address_of, read_announcement
from navnenyt.entry.profile import read_page, read_profile
from navnenyt.flow import messages as fm
from navnenyt.flow.files import UNREAD, Fault, Found, Role, part_of, recently
from navnenyt.flow.scan import Scan
from navnenyt.index.entries import Shown
from navnenyt.index.store import Store
from navnenyt.index.tables import DRAFT, GOOD, READ, REFUSED, Source
from navnenyt.model import Announcement, Sector
from navnenyt.problems import Problem
from navnenyt.site.urls import RESERVED

# A notice is a few lines; what is larger is something else with the wrong ending.
LARGEST = 256 * 1024


@dataclass(slots=True)
class Changes:
    """What reading found: the announcements to judge, those to show no more, how much was read.

    `profiles` says that a profile was read or is gone, `pages` the same of a plain page.
    """

    candidates: dict[str, Announcement] = field(default_factory=dict)
    added: set[str] = field(default_factory=set)
    gone: dict[str, Announcement] = field(default_factory=dict)
    read: int = 0
    profiles: bool = False
    pages: set[str] = field(default_factory=set)


def read_changes(store: Store, scan: Scan) -> Changes:
    """Compare the folder with the index by path, size and mtime, then by digest; read the rest."""
    changes = Changes({each.path: each for each in store.candidates.all()})
    known = (
        store.sources.of(sorted(scan.listed))
        if scan.only is None
        else (store.sources.at(sorted(scan.only)))
    )
    gone = [known[path] for path in sorted(known) if not _is_read(scan.files.get(path))]
    lost: dict[object, str] = {}
    for source in gone:
        shown = _forget(store, source, changes)
        if shown:
            changes.gone[shown.announcement.path] = shown.announcement
            lost[_facts(shown.announcement)] = source.path
    for found in scan.of(Role.ANNOUNCEMENT, Role.EMPLOYER, Role.INSTITUTION, Role.PAGE):
        earlier = known.get(found.path)
        unchanged = earlier and (earlier.size, earlier.mtime) == (found.size, found.mtime)
        if unchanged and found.fault is None:
            continue
        _read(store, found, earlier, changes, lost)
    return changes


def line_of(file: Path, key: str) -> int:
    """The line on which a field stands; 1 where it cannot be found."""
    try:
        text = file.read_text("utf-8-sig", errors="replace")
    except OSError:
        return 1
    lines = enumerate(text.splitlines(), 1)
    return next((n for n, line in lines if key and line.startswith(f"{key}:")), 1)


def _is_read(found: Found | None) -> bool:
    return found is not None and found.role is not Role.OTHER


def _facts(announcement: Announcement) -> object:
    """What an announcement keeps when its file is moved."""
    return (announcement.kind, name_key(announcement.name), announcement.effective)


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


def _read(
    store: Store, found: Found, earlier: Source | None, changes: Changes, lost: dict[object, str]
) -> None:
    data, fault = _bytes(found)
    digest = blake2b(data, digest_size=16).hexdigest()
    changes.read += fault is None
    if earlier and earlier.digest == digest and fault is None and earlier.state != REFUSED:
        store.sources.keep(_source(found, digest, earlier.state))
        return
    if fault is not None:
        state, problems = REFUSED, [fault]
        changes.candidates.pop(address_of(found.path), None)
        store.candidates.forget(address_of(found.path))
    elif found.role is Role.ANNOUNCEMENT:
        state, problems = _announcement(store, found, data, changes)
        if earlier is None:
            changes.added.add(address_of(found.path))
            problems += _moved(found, changes, lost)
    else:
        state, problems = _other(store, found, data, changes)
    source = _source(found, digest, state)
    # What could not be opened is tried again by every build.
    store.sources.keep(source if fault is None else replace(source, mtime=UNREAD))
    store.problems.replace(found.path, READ, problems)


def _announcement(
    store: Store, found: Found, data: bytes, changes: Changes
) -> tuple[str, list[Problem]]:
    address = address_of(found.path)
    reading = read_announcement(found.path, data)
    store.candidates.forget(address)
    changes.candidates.pop(address, None)
    if reading.draft:
        shown = store.entries.at(address)
        if shown:
            changes.gone[address] = shown.announcement
        return DRAFT, list(reading.problems)
    if reading.announcement is None:
        return REFUSED, list(reading.problems)
    changes.candidates[address] = reading.announcement
    return GOOD, list(reading.problems)


def _other(store: Store, found: Found, data: bytes, changes: Changes) -> tuple[str, list[Problem]]:
    if found.role is Role.PAGE:
        page = read_page(found.path, data, RESERVED)
        if page.page:
            store.pages.keep(page.page)
            changes.pages.add(page.page.slug)
        return (GOOD if page.page else REFUSED), list(page.problems)
    profile = read_profile(found.path, data, Sector(found.role.value))
    if profile.profile:
        store.profiles.keep(profile.profile)
        changes.profiles = True
    return (GOOD if profile.profile else REFUSED), list(profile.problems)


def _moved(found: Found, changes: Changes, lost: dict[object, str]) -> list[Problem]:
    """Advice for a file that has the facts of one that is gone, and does not say so."""
    announcement = changes.candidates.get(address_of(found.path))
    origin = lost.get(_facts(announcement)) if announcement else None
    if origin is None or announcement is None:
        return []
    address = address_of(origin)
    if address in announcement.former_paths:
        return []
    return [fm.MOVED.at(found.path, others=origin, address=address)]


def _source(found: Found, digest: str, state: str) -> Source:
    mtime = found.mtime if found.mtime < recently() else UNREAD
    return Source(found.path, part_of(found.path), found.size, mtime, digest, state)


def _bytes(found: Found) -> tuple[bytes, Problem | None]:
    if found.fault:
        message = m.LEADS_OUT if found.fault is Fault.LEADS_OUT else m.NOT_A_FILE
        return b"", message.at(found.path)
    if found.size > LARGEST:
        return b"", m.TOO_LARGE.at(found.path, limit=LARGEST // 1024)
    try:
        with found.file.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError as error:
        return b"", m.NOT_READABLE.at(found.path, reason=error.strerror)
    return data, None
