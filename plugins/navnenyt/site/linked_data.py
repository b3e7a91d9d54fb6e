"""An announcement as JSON-LD in the words of schema.org, for search engines and other machines.

It says what the sentence says, and not more: that somebody is on leave, or why one left, is no
property of a person.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from markupsafe import Markup

from navnenyt.frozen import encode
from navnenyt.language import Language
from navnenyt.model import Announcement, Kind, PartialDate, Sector
from navnenyt.naming import Naming
from navnenyt.site import pages as p
from navnenyt.site.urls import Site

# So many characters of a headline are shown at most; a longer one is no error, only cut.
_HEADLINE = 110
# In a script element nothing but these could end it, or be taken for markup (HTML, 4.12.1.3).
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}
_BEGINS = {Kind.NEW_JOB, Kind.PROMOTION, Kind.APPOINTMENT, Kind.ACTING}
_ENDS = {Kind.DEPARTURE, Kind.RETIREMENT}

# So many organisations are not described again.
_AT_HAND = 2048

_Thing = dict[str, Any]


class LinkedData:
    """Describes announcements."""

    def __init__(self, site: Site, naming: Naming, language: Language) -> None:
        """Take where the site stands, what spellings mean, and what sentences are written in."""
        self._site = site
        self._naming = naming
        self._language = language
        self._publisher = {
            "@type": "Organization",
            "name": site.title,
            "url": site.absolute(p.Front()),
        }
        self._organisation = lru_cache(_AT_HAND)(self._described)

    def article(self, a: Announcement, text: str, picture: str, timeline: str) -> Markup:
        """The content of the script element; nothing where the announcement is kept from search.

        `text` is the sentence, `picture` the whole address of a picture and `timeline` that of the
        person's timeline, each empty where there is none.
        """
        if not a.searchable:
            return Markup()
        address = self._site.absolute(p.Entry(a.path))
        said = {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "@id": address,
            "mainEntityOfPage": address,
            "headline": f"{a.name}: {self._language.label(a.kind)}"[:_HEADLINE],
            "articleSection": self._language.label(a.kind),
            "articleBody": text,
            "inLanguage": self._language.code,
            "datePublished": a.published.isoformat(),
            "dateModified": a.updated.isoformat() if a.updated else None,
            "correction": a.correction,
            "image": picture,
            "author": self._publisher,
            "publisher": self._publisher,
            "about": self._person(a, timeline),
        }
        written = encode(_kept(said))
        for character, escape in _UNSAFE.items():
            written = written.replace(character, escape)
        return Markup(written)  # noqa: S704 - nothing in it can be taken for markup

    def _person(self, a: Announcement, timeline: str) -> _Thing:
        posts = [self._role(a, "worksFor", a.title, spelling) for spelling in a.employers]
        seats = [self._role(a, "memberOf", a.role, spelling) for spelling in a.organisations]
        return _kept(
            {
                "@type": "Person",
                "name": a.name,
                "url": timeline,
                "jobTitle": a.title,
                "worksFor": posts,
                "memberOf": seats,
                "alumniOf": self._organisation(Sector.INSTITUTION, a.institution),
                "hasCredential": self._credential(a),
            }
        )

    def _role(self, a: Announcement, bond: str, name: str | None, spelling: str) -> _Thing:
        """A post or a seat, with the day on which it begins or ends where that is the news."""
        is_news = not (bond == "worksFor" and a.organisations)
        begins = a.kind in _BEGINS or (a.kind is Kind.BOARD and bond == "memberOf")
        ends = a.kind in _ENDS
        return _kept(
            {
                "@type": "OrganizationRole",
                "roleName": name,
                "startDate": _day(a.effective) if begins and is_news else None,
                "endDate": _day(a.effective) if ends and is_news else None,
                bond: self._organisation(Sector.EMPLOYER, spelling),
            }
        )

    def _credential(self, a: Announcement) -> _Thing | None:
        if a.kind is not Kind.DEGREE or not a.degree:
            return None
        return _kept(
            {
                "@type": "EducationalOccupationalCredential",
                "credentialCategory": "degree",
                "name": f"{a.degree}, {a.programme}" if a.programme else a.degree,
                "dateCreated": _day(a.effective),
                "recognizedBy": self._organisation(Sector.INSTITUTION, a.institution),
            }
        )

    def _described(self, sector: Sector, spelling: str | None) -> _Thing | None:
        if not spelling:
            return None
        page = p.OrganisationPage(sector, self._naming.slug_of(sector, spelling))
        kind = "Organization" if sector is Sector.EMPLOYER else "EducationalOrganization"
        return {"@type": kind, "name": spelling, "url": self._site.absolute(page)}


def _day(date: PartialDate | None) -> str | None:
    return date.isoformat() if date else None


def _kept(thing: _Thing) -> _Thing:
    """The thing without what is not known."""
    return {key: value for key, value in thing.items() if value not in (None, "", [], {})}
