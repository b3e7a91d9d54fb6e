"""One announcement as the peers get it: its sentence composed, its names folded, its facts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from benchmarks.newsroom import Notice
from navnenyt.danish.alphabet import letter_of, person_sort_key, surname_first
from navnenyt.danish.monogram import Monogram, monogram
from navnenyt.danish.phrase import plain
from navnenyt.danish.sentences import sentences
from navnenyt.danish.speech import DANISH
from navnenyt.danish.words import date_text
from navnenyt.entry.parse import read_announcement
from navnenyt.frozen import replace
from navnenyt.model import Announcement, Organisation, Person, Sector
from navnenyt.naming import Naming
from navnenyt.site import pages as p
from navnenyt.site.linked_data import LinkedData
from navnenyt.site.open_data import rows
from navnenyt.site.prose import linked
from navnenyt.site.urls import Site, address, kind_slug

SITE = "https://navnenyt.example"
TITLE = "Navnenyt"
DESCRIPTION = "Nye job, forfremmelser, uddannelser og mærkedage i dansk it og erhvervsliv."
_NAMING = Naming()
_SITE = Site(SITE, TITLE, DESCRIPTION, "navnenyt.example,2026")
_LINKED_DATA = LinkedData(_SITE, _NAMING, DANISH)
# What a page knows of itself in every tool.
_KNOWN = ("id", "adresse", "navn", "publiceret")


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One announcement as a peer's page: `prose` is HTML, `plain` is the same as text.

    `employers` and `institutions` are (slug, spelling) of all that it names, `own` the slugs whose
    feeds have it. `named` are the slugs of the person's employers, boards and school as they come,
    a slug for each spelling in `facts`, and `where` is what a feed names first of them. `timeline`
    is the person's slug where there is more than one announcement. `older` and `newer`, as
    (address, name), are the neighbours in the list of the first of `own`.

    `facts` are those of a row of open data, without what the page knows itself; its sentence only
    where an age is left out. `linked_data` is the whole of JSON-LD, for who cannot compose it.
    """

    path: str
    name: str
    sort_name: str
    letter: str
    label: str
    kind: str
    position: str
    prose: str
    plain: str
    employers: tuple[tuple[str, str], ...]
    institutions: tuple[tuple[str, str], ...]
    own: tuple[str, ...]
    named: tuple[str, ...]
    where: str
    published: datetime
    monogram: Monogram
    facts: dict[str, Any]
    linked_data: str
    timeline: str
    body: str
    older: tuple[str, str] | None = None
    newer: tuple[str, str] | None = None

    @property
    def day(self) -> date:
        """The day of publication."""
        return self.published.date()

    @property
    def day_text(self) -> str:
        """»9. november 2020«."""
        return date_text(self.day)


def story(notice: Notice, known: set[str]) -> Story:
    """One notice; `known` are the people who have a timeline."""
    # The peers render the body themselves.
    bare = Notice(notice.path, notice.fields, "")
    a = read_announcement(notice.path, bare.text.encode()).announcement
    if a is None:
        raise ValueError(f"{notice.path} is refused.")
    runs = sentences(a, _NAMING)
    key = a.person if a.person in known else None
    timeline = address(p.PersonPage(key)) if key else None
    sentence, own = plain(runs), a.own_organisations()
    return Story(
        path=a.path,
        name=a.name,
        sort_name=surname_first(a.name),
        letter=letter_of(person_sort_key(a.name)).slug,
        label=a.kind.label,
        kind=kind_slug(a.kind),
        position=a.position,
        prose=str(linked(runs, lambda named: _href(named, timeline), DANISH.unbroken)),
        plain=sentence,
        employers=tuple(_organisations(a, Sector.EMPLOYER)),
        institutions=tuple(_organisations(a, Sector.INSTITUTION)),
        own=tuple(dict.fromkeys(_NAMING.slug_of(*named) for named in own)),
        named=tuple(_NAMING.slug_of(*named) for named in own),
        where=a.organisations[0] if a.organisations else a.main_organisation,
        published=a.published,
        monogram=monogram(a.name),
        facts=_facts(a, sentence),
        linked_data=str(
            _LINKED_DATA.article(a, sentence, "", f"{SITE}{timeline}" if timeline else "")
        ),
        timeline=key or "",
        body=notice.body,
    )


def _facts(a: Announcement, sentence: str) -> dict[str, Any]:
    """The facts of an announcement; of one that data does not tell of, those of its JSON-LD."""
    ageless = plain(sentences(replace(a, age=None), _NAMING))
    told, _ = rows(a, ageless, _SITE)
    if not told:
        employers = list(a.employers)
        known = {"type": a.kind.value, "stilling": a.title, "arbejdsgiver": employers}
        return {key: value for key, value in known.items() if value}
    facts: dict[str, Any] = json.loads(told)
    same = ("sætning",) if ageless == sentence else ()
    return {key: value for key, value in facts.items() if key not in (*_KNOWN, *same)}


def _organisations(a: Announcement, sector: Sector) -> Iterator[tuple[str, str]]:
    found = {
        _NAMING.slug_of(*named): named[1]
        for named in reversed(a.organisations_named())
        if named[0] is sector
    }
    return iter(reversed(found.items()))


def _href(named: Organisation | Person, timeline: str | None) -> str | None:
    if isinstance(named, Person):
        return timeline
    return address(p.OrganisationPage(named.sector, named.slug))
