"""An announcement as the index stores it: all that it is asked for, worked out where it is read."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from navnenyt.danish.alphabet import person_sort_key
from navnenyt.danish.slugs import folded, name_key, slug, without_legal_form
from navnenyt.frozen import decoder, encode
from navnenyt.index import codec
from navnenyt.model import Announcement, Sector


class Named(NamedTuple):
    """An organisation as an announcement names it; see the table `mention`."""

    sector: str
    spelling: str
    folded: str
    named: str
    own: bool
    main: bool


class Record(NamedTuple):
    """One row of `candidate`. It goes from process to process, and by the thousand."""

    path: str
    published: int
    year: int
    month: int
    kind: str
    name: str
    name_key: str
    name_slug: str
    sort: str
    person: str | None
    position: str
    searchable: bool
    modified: str
    photo_path: str | None
    # JSON of the paths that lead here, and of the organisations; the whole announcement too.
    left: str
    named: str
    data: str

    @property
    def announcement(self) -> Announcement:
        """What is stored."""
        return codec.announcement(self.data)

    @property
    def left_paths(self) -> list[str]:
        """The former paths that lead here."""
        return _paths(self.left) if self.left else []

    @property
    def organisations(self) -> list[Named]:
        """Every organisation that a field names, its own before the others."""
        return _named(self.named)


class Shared(NamedTuple):
    """The names (as `name_key`) and the `person` that several announcements have."""

    names: frozenset[str]
    persons: frozenset[str | None]


_paths = decoder(list[str])
_named = decoder(list[Named])


def record(a: Announcement) -> Record:
    """The row of an announcement. Times are in seconds of the epoch."""
    own = len(a.own_organisations())
    named = [
        Named(sector.value, spelling, spelling_key(spelling), folded(spelling), number < own,
              number == 0 and own > 0)
        for number, (sector, spelling) in enumerate(a.organisations_named())
    ]  # fmt: skip
    return Record(
        a.path, int(a.published.timestamp()), a.published.year, a.published.month, a.kind.value,
        a.name, name_key(a.name), slug(a.name), person_sort_key(a.name), a.person, a.position,
        a.searchable, a.modified.isoformat(), a.photo.path if a.photo else None,
        encode(a.left_paths) if a.left_paths else "", encode(named), encode(a),
    )  # fmt: skip


@lru_cache(10_000)
def spelling_key(spelling: str) -> str:
    """Two spellings of one slug mean one organisation when these are equal."""
    return folded(without_legal_form(spelling))


# Tables and profiles know sectors by their values.
SECTORS = {sector.value: sector for sector in Sector}
