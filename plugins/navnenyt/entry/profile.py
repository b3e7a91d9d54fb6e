"""Profiles of organisations, and plain pages: the two other sorts of file that editors write."""

from __future__ import annotations

from collections.abc import Container
from functools import partial

from navnenyt.entry import messages as m
from navnenyt.entry import values as v
from navnenyt.entry.collect import Collected, collect, require
from navnenyt.entry.fields import Field
from navnenyt.entry.misplaced import announcement_elsewhere
from navnenyt.entry.places import right_name
from navnenyt.entry.reading import PageReading, ProfileReading
from navnenyt.model import PlainPage, Profile, Sector

PREPOSITIONS = ("hos", "i", "på", "ved", "for")

PROFILE_FIELDS = {
    field.key: field
    for field in (
        Field("navn", "name", v.organisation, example="Netfirmaet A/S"),
        Field("alias", "aliases", v.organisation, many=True),
        Field("cvr", "cvr", v.cvr, example="12345678"),
        Field("hjemmeside", "website", v.link),
        Field("præposition", "preposition", v.choice({word: word for word in PREPOSITIONS})),
        Field("sortering", "sort_as", v.organisation),
    )
}
PAGE_FIELDS = {
    field.key: field
    for field in (
        Field("titel", "title", v.text, example="Om os"),
        Field("beskrivelse", "description", v.text),
    )
}


def read_profile(path: str, data: bytes, sector: Sector) -> ProfileReading:
    """Judge one profile: `arbejdsgivere/<slug>.md` or `uddannelsessteder/<slug>.md`."""
    found = collect(path, data, PROFILE_FIELDS, partial(_guess, PROFILE_FIELDS))
    if misplaced := announcement_elsewhere(found):
        return ProfileReading(None, (misplaced,))
    require(found, ("navn",), PROFILE_FIELDS)
    make = partial(Profile, sector=sector, slug=_slug_of(found), body=found.body())
    if found.refused:
        return ProfileReading(None, tuple(found.problems))
    return ProfileReading(make(**found.values), tuple(found.problems))  # type: ignore[arg-type]


def read_page(path: str, data: bytes, reserved: frozenset[str]) -> PageReading:
    """Judge one plain page: `sider/<slug>.md`; `reserved` are the addresses of the site's own."""
    found = collect(path, data, PAGE_FIELDS, partial(_guess, PAGE_FIELDS))
    if misplaced := announcement_elsewhere(found):
        return PageReading(None, (misplaced,))
    require(found, ("titel",), PAGE_FIELDS)
    key = _slug_of(found)
    if key in reserved:
        found.add(m.RESERVED_ADDRESS, slug=key)
    make = partial(PlainPage, slug=key, body=found.body())
    if found.refused:
        return PageReading(None, tuple(found.problems))
    return PageReading(make(**found.values), tuple(found.problems))  # type: ignore[arg-type]


def _guess(table: dict[str, Field], key: str, present: Container[str]) -> str | None:
    meant = v.closest(key, list(table))
    return None if meant in present else meant


def _slug_of(found: Collected) -> str:
    folder, _, name = found.path.rpartition("/")
    right = right_name(found.path)
    if not right:
        found.add(m.NO_LETTERS, value=name.removesuffix(".md"))
    elif right != name:
        target = f"{folder}/{right}"
        found.problems.append(m.BAD_FILE_NAME.at(found.path, right=right).bound_for(target))
    return name.removesuffix(".md")
