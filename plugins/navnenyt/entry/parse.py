"""One announcement file's bytes → `Announcement`, or every reason why not."""

from __future__ import annotations

import re
from functools import partial

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
from navnenyt.entry.places import name_of, placed, right_name, year_meant
from navnenyt.entry.reading import Reading, address_of
from navnenyt.entry.together import check_together
from navnenyt.model import Announcement, Kind
from navnenyt.photo import PhotoReference

_IN_YEAR = re.compile(r"navne/(\d{4})/[^/]+")
_PHOTO_ATTRIBUTES = ("photo", "credit", "alt", "focus")


def read_announcement(path: str, data: bytes) -> Reading:
    """Judge one file by itself: `path` counts from the content folder and ends in .md."""
    found = collect(path, data, BY_KEY, guess_key)
    if misplaced := no_announcement(found):
        return Reading(None, (misplaced,))
    _check_path(found)
    for keys in REQUIRED_ALWAYS:
        require(found, keys, BY_KEY)
    kind = found.values.get("kind")
    known = kind if isinstance(kind, Kind) else None
    if known:
        _check_kind(found, known)
    check_together(found, known, address_of(path))
    draft = found.values.get("draft") is True
    body = found.body()
    photo = _photo(found)
    announcement = None if found.refused else _announcement(found, photo, body)
    found.problems.extend(advise(found))
    if draft:
        return Reading(None, tuple(problem.as_advice() for problem in found.problems), draft=True)
    return Reading(announcement, tuple(found.problems), photo=None if announcement else photo)


def _check_path(found: Collected) -> None:
    name, right = name_of(found.path), right_name(found.path)
    in_year = _IN_YEAR.fullmatch(found.path)
    if in_year and name == right:
        return
    target = placed(f"navne/{in_year[1] if in_year else _year(found)}", found.path)
    if not right:
        found.add(m.NO_LETTERS, value=name)
    elif right != name:
        found.problems.append(m.BAD_FILE_NAME.at(found.path, right=right).bound_for(target))
    if not in_year:
        found.problems.append(m.NOT_IN_YEAR.at(found.path, target=target).bound_for(target))


def _year(found: Collected) -> str:
    """The year of a folder that is none: files of one belong together, whenever published."""
    published = found.values.get("published")
    folder = "".join(found.path.split("/")[1:-1][:1])
    return year_meant(folder) or str(getattr(published, "year", "2026"))


def _check_kind(found: Collected, kind: Kind) -> None:
    for field in FIELDS:
        if field.key in found.lines and kind not in field.kinds:
            guess = guess_for_kind(field.key, kind, found.lines)
            message = m.NOT_USED if guess else m.NOT_USED_NO_GUESS
            found.add(message, field.key, key=field.key, label=kind.label, guess=guess)
    for keys in REQUIRED[kind]:
        require(found, keys, BY_KEY)


def _photo(found: Collected) -> PhotoReference | None:
    """What the file asks for as its photo, as far as that could be read."""
    name, *rest = (found.values.get(attribute) for attribute in _PHOTO_ATTRIBUTES)
    folder = found.path.rsplit("/", 1)[0]
    return PhotoReference(f"{folder}/{name}", *rest) if name else None  # type: ignore[arg-type]


def _announcement(found: Collected, photo: PhotoReference | None, body: str) -> Announcement:
    values = {key: each for key, each in found.values.items() if key not in _PHOTO_ATTRIBUTES}
    make = partial(Announcement, path=address_of(found.path), photo=photo, body=body)
    return make(**values)  # type: ignore[arg-type]
