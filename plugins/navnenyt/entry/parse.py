"""One announcement file's bytes → `Announcement`, or every reason why not."""

from __future__ import annotations

import re
from functools import partial

from navnenyt.danish.slugs import is_slug, slug
from navnenyt.entry import messages as m
from navnenyt.entry.advice import advise
from navnenyt.entry.collect import Collected, collect, require
from navnenyt.entry.fields import (
    BY_KEY,
    FIELDS,
    REQUIRED,
    REQUIRED_ALWAYS,
    guess_for_kind,
    guess_key,
)
from navnenyt.entry.misplaced import no_announcement
from navnenyt.entry.reading import Reading, address_of
from navnenyt.model import Announcement, Kind
from navnenyt.photo import PhotoReference

_YEAR_FOLDER = re.compile(r"navne/(\d{4})/[^/]+")
_PHOTO_ATTRIBUTES = ("photo", "credit", "alt", "focus")
_ADULT = 18


def read_announcement(path: str, data: bytes) -> Reading:
    """Judge one file by itself: `path` counts from the content folder and ends in .md."""
    found = collect(path, data, BY_KEY, guess_key)
    if misplaced := no_announcement(found):
        return Reading(None, (misplaced,))
    _check_path(found)
    for keys in REQUIRED_ALWAYS:
        require(found, keys, BY_KEY)
    kind = found.values.get("kind")
    if isinstance(kind, Kind):
        _check_kind(found, kind)
    draft = found.values.get("draft") is True
    announcement = None if found.refused else _announcement(found)
    found.problems.extend(advise(found))
    if draft:
        return Reading(None, tuple(problem.as_advice() for problem in found.problems), draft=True)
    return Reading(None if found.refused else announcement, tuple(found.problems))


def _check_path(found: Collected) -> None:
    name = found.path.rsplit("/", 1)[-1]
    stem = name[: -len(".md")] if name.lower().endswith(".md") else name
    if not is_slug(stem) or not name.endswith(".md"):
        right = slug(stem)
        if right:
            found.add(m.BAD_FILE_NAME, right=f"{right}.md")
        else:
            found.add(m.NO_LETTERS, value=name)
    if not _YEAR_FOLDER.fullmatch(found.path):
        published = found.values.get("published")
        found.add(m.NOT_IN_YEAR, year=getattr(published, "year", "2026"))


def _check_kind(found: Collected, kind: Kind) -> None:
    for field in FIELDS:
        if field.key in found.lines and kind not in field.kinds:
            guess = guess_for_kind(field.key, kind)
            message = m.NOT_USED if guess else m.NOT_USED_NO_GUESS
            found.add(message, field.key, key=field.key, label=kind.label, guess=guess)
    for keys in REQUIRED[kind]:
        require(found, keys, BY_KEY)


def _announcement(found: Collected) -> Announcement | None:
    values = dict(found.values)
    folder = found.path.rsplit("/", 1)[0]
    photo, credit, alt, focus = (values.pop(name, None) for name in _PHOTO_ATTRIBUTES)
    if photo is not None:
        values["photo"] = PhotoReference(f"{folder}/{photo}", credit, alt, focus)  # type: ignore[arg-type]
    make = partial(Announcement, path=address_of(found.path), body=found.body())
    announcement = make(**values)  # type: ignore[arg-type]
    _check_together(found, announcement)
    return None if found.refused else announcement


def _check_together(found: Collected, a: Announcement) -> None:
    started = a.effective.first if a.effective else None
    finished_kinds = (Kind.DEGREE, Kind.DEATH)
    if started and a.kind in finished_kinds and started > a.published.date():
        found.add(m.AFTER_PUBLICATION, "pr", label=a.kind.label)
    if started and a.end and a.end.last < started:
        found.add(m.END_BEFORE_START, "slutdato")
    if a.age is not None and a.age < _ADULT and not a.consent:
        found.add(m.CONSENT, "alder")
    if a.path in a.former_paths:
        found.add(m.OWN_FORMER_PATH, "flyttet_fra")
