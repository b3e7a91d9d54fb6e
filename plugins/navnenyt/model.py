"""What a people-news notice is: frozen facts that know nothing of files, HTML or Pelican."""

from __future__ import annotations

import calendar
from datetime import date, datetime
from enum import Enum

from navnenyt.frozen import Frozen
from navnenyt.photo import PhotoReference


class Kind(Enum):
    """The twelve kinds of announcement; the value is what an editor writes in `type`."""

    NEW_JOB = "nyt job"
    PROMOTION = "forfremmelse"
    DEGREE = "uddannelse"
    APPOINTMENT = "udnævnelse"
    ACTING = "konstituering"
    BOARD = "bestyrelse"
    DEPARTURE = "fratrædelse"
    RETIREMENT = "pension"
    LEAVE = "orlov"
    ANNIVERSARY = "jubilæum"
    BIRTHDAY = "fødselsdag"
    DEATH = "dødsfald"

    @property
    def label(self) -> str:
        """The printed label, as the trade press sets it under the notice."""
        return "Færdiggjort uddannelse" if self is Kind.DEGREE else self.value.capitalize()

    @property
    def is_counted(self) -> bool:
        """Whether data and statistics have it: nobody's birthday or death is a number."""
        return self not in (Kind.BIRTHDAY, Kind.DEATH)


class Pronoun(Enum):
    """How the follow-up sentences speak of the person."""

    HAN = "han"
    HUN = "hun"
    HEN = "hen"
    DE = "de"


class Sector(Enum):
    """The two directories of organisations; the value is their content folder and address."""

    EMPLOYER = "arbejdsgivere"
    INSTITUTION = "uddannelsessteder"

    @property
    def preposition(self) -> str:
        """The preposition used where a profile names no other."""
        return "hos" if self is Sector.EMPLOYER else "på"


class Tense(Enum):
    """How the effective date lies to the day of publication."""

    LATER = "senere"
    NOW = "nu"
    PAST = "forbi"


class PartialDate(Frozen):
    """A day, or a whole month where `day` is None."""

    year: int
    month: int
    day: int | None = None

    def isoformat(self) -> str:
        """»2026-01-27«, or »2026-01« of a whole month (ISO 8601)."""
        month = f"{self.year}-{self.month:02}"
        return f"{month}-{self.day:02}" if self.day else month

    @property
    def first(self) -> date:
        """The first day that it covers."""
        return date(self.year, self.month, self.day or 1)

    @property
    def last(self) -> date:
        """The last day that it covers."""
        return date(
            self.year, self.month, self.day or calendar.monthrange(self.year, self.month)[1]
        )


class Organisation(Frozen):
    """An organisation as one entry names it: `slug` is its identity, `spelling` is the entry's."""

    sector: Sector
    slug: str
    spelling: str
    preposition: str


class Person(Frozen):
    """The person whom a notice is about."""

    name: str


class Announcement(Frozen, kw_only=True):
    """One notice about one person: the facts of one file, none of them derived.

    `path` ("navne/2026/thomas-nakai") is both address and identity; `body` is sanitised HTML.
    """

    path: str
    kind: Kind
    name: str
    published: datetime
    person: str | None = None
    updated: date | None = None
    correction: str | None = None
    effective: PartialDate | None = None
    title: str | None = None
    employers: tuple[str, ...] = ()
    place: str | None = None
    age: int | None = None
    town: str | None = None
    pronoun: Pronoun | None = None
    tasks: str | None = None
    background: str | None = None
    training: str | None = None
    former_title: str | None = None
    former_employer: str | None = None
    next_title: str | None = None
    next_employer: str | None = None
    predecessor: str | None = None
    successor: str | None = None
    stand_in: str | None = None
    degree: str | None = None
    programme: str | None = None
    institution: str | None = None
    via: str | None = None
    organisations: tuple[str, ...] = ()
    role: str | None = None
    end: PartialDate | None = None
    years: int | None = None
    photo: PhotoReference | None = None
    source: str | None = None
    link: str | None = None
    advertisement: bool = False
    searchable: bool = True
    consent: bool = False
    draft: bool = False
    former_paths: tuple[str, ...] = ()
    body: str = ""

    @property
    def tense(self) -> Tense:
        """Later, now or past: the effective date against the day of publication, never a clock."""
        day = self.published.date()
        if self.effective is None or self.effective.first <= day <= self.effective.last:
            return Tense.NOW
        return Tense.LATER if self.effective.first > day else Tense.PAST

    @property
    def first_path(self) -> str:
        """The path under which the entry was first published: what its feed id is made of."""
        return self.former_paths[0] if self.former_paths else self.path

    @property
    def left_paths(self) -> tuple[str, ...]:
        """The former paths that lead here: not its own, where it stands again after a detour."""
        return tuple(path for path in self.former_paths if path != self.path)

    @property
    def modified(self) -> date:
        """The day of the last change that readers are told of."""
        return max(self.updated, self.published.date()) if self.updated else self.published.date()

    @property
    def main_organisation(self) -> str:
        """The first that the person belongs to, as spelt; empty where there is none."""
        return next((spelling for _, spelling in self.own_organisations()), "")

    @property
    def position(self) -> str:
        """»Product Owner, Carlsberg«: what the person is, and where.

        Where neither is known, the board or school: beside a title it would seem the employer.
        """
        post = ", ".join(part for part in (self.title, *self.employers[:1]) if part)
        return post or self.main_organisation

    def own_organisations(self) -> list[tuple[Sector, str]]:
        """Where the person belongs, as (sector, spelling), the main one first; feeds follow."""
        own = [(Sector.EMPLOYER, spelling) for spelling in (*self.employers, *self.organisations)]
        return [*own, (Sector.INSTITUTION, self.institution)] if self.institution else own

    def other_organisations(self) -> list[tuple[Sector, str]]:
        """Where the person goes and comes from: pages show these too, feeds do not."""
        others = (self.next_employer, self.former_employer)
        return [(Sector.EMPLOYER, spelling) for spelling in others if spelling]

    def organisations_named(self) -> list[tuple[Sector, str]]:
        """Every organisation that a field names, its own before the others."""
        return [*self.own_organisations(), *self.other_organisations()]


class Profile(Frozen, kw_only=True):
    """What an editor says of an employer or institution; the file name is the slug."""

    sector: Sector
    slug: str
    name: str
    aliases: tuple[str, ...] = ()
    cvr: str | None = None
    website: str | None = None
    preposition: str | None = None
    sort_as: str | None = None
    body: str = ""


class PlainPage(Frozen, kw_only=True):
    """A page of the publication's own, such as Om; `body` is sanitised HTML."""

    slug: str
    title: str
    description: str | None = None
    body: str = ""
