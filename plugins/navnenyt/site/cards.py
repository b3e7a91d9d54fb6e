"""What every list shows of an announcement: portrait, kind, name, title and employer, sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from navnenyt.danish.monogram import Monogram, monogram
from navnenyt.danish.words import date_text
from navnenyt.index.entries import Shown
from navnenyt.model import Organisation, Person
from navnenyt.photo import Photo, PhotoReference
from navnenyt.photos.variants import FORMATS, Variant, variants
from navnenyt.site import pages as p
from navnenyt.site.prose import Sentences, linked
from navnenyt.site.sharing import alternative_text
from navnenyt.site.urls import PHOTO_FOLDER, Site

# So many cards are at hand at a time, at a kilobyte or two each.
_KEPT = 12_000
# A word of more letters finds no room beside a portrait on a small telephone.
_LONG_WORD = 20


@dataclass(frozen=True, slots=True)
class Link:
    """Some text and where it leads; `note` stands beside it."""

    href: str
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class SourceSet:
    """One `<source>`: a MIME type and its `srcset`."""

    mime: str
    srcset: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A `<picture>`: its sources, and the fallback with width and height in px."""

    sources: tuple[SourceSet, ...]
    src: str
    srcset: str
    width: int
    height: int
    alt: str
    credit: str
    ground: str


@dataclass(frozen=True, slots=True)
class Card:
    """One announcement in a list; `picture` is None where a monogram stands for it."""

    href: str
    kind: Link
    name: str
    monogram: Monogram
    position: str
    prose: Markup
    day: str
    day_text: str
    advertisement: bool
    picture: Picture | None

    @property
    def is_wide(self) -> bool:
        """Whether the position has a word that would be broken beside a portrait."""
        words = self.position.replace("-", " ").split()
        return any(len(word) > _LONG_WORD for word in words)


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Some cards under a heading, which may lead to a page; an empty one is not printed."""

    heading: str
    cards: tuple[Card, ...]
    href: str | None = None


class Cards:
    """Makes cards; knows how spellings become organisations and pages become links."""

    def __init__(self, site: Site, sentences: Sentences) -> None:
        """Take the site's addresses and what is said of announcements."""
        self._site = site
        self._sentences = sentences
        self._made: dict[str, Card] = {}

    def card(self, shown: Shown, timeline: str | None = None) -> Card:
        """The card of an announcement; `timeline` is the address that the name links to."""
        if timeline is None:
            return self._listed(shown)
        return self._card(shown, timeline)

    def _card(self, shown: Shown, timeline: str | None) -> Card:
        a = shown.announcement
        runs = self._sentences.of(a)
        return Card(
            href=self._site.href(p.Entry(a.path)),
            kind=Link(self._site.href(p.KindPage(a.kind)), a.kind.label),
            name=a.name,
            monogram=monogram(a.name),
            position=a.position,
            prose=linked(runs, lambda named: self._target(named, timeline)),
            day=a.published.date().isoformat(),
            day_text=date_text(a.published.date()),
            advertisement=a.advertisement,
            picture=self._picture(a.name, a.photo, shown.photo),
        )

    def group(self, heading: str, shown: Iterable[Shown]) -> CardGroup:
        """Cards under a heading."""
        return CardGroup(heading, tuple(self._listed(each) for each in shown))

    def by_year(
        self, shown: Iterable[Shown], href: Callable[[int], str] | None = None
    ) -> tuple[CardGroup, ...]:
        """Cards under the years of their publication, in the order given."""
        years = groupby(shown, key=lambda each: each.announcement.published.year)
        return tuple(
            CardGroup(
                str(year), tuple(self._listed(each) for each in group), href(year) if href else None
            )
            for year, group in years
        )

    def _listed(self, shown: Shown) -> Card:
        """The card of an announcement as lists show it: it stands in several, and is made once."""
        path = shown.announcement.path
        if len(self._made) > _KEPT:
            self._made.clear()
        if path not in self._made:
            self._made[path] = self._card(shown, None)
        return self._made[path]

    def _target(self, named: Organisation | Person, timeline: str | None) -> str | None:
        if isinstance(named, Person):
            return timeline
        return self._site.href(p.OrganisationPage(named.sector, named.slug))

    def _picture(
        self, name: str, asked: PhotoReference | None, photo: Photo | None
    ) -> Picture | None:
        if asked is None or photo is None:
            return None
        made = variants(photo, asked.focus)
        by_format = [[each for each in made if each.format is one] for one in FORMATS]
        *modern, fallback = by_format
        largest = fallback[-1]
        return Picture(
            sources=tuple(SourceSet(group[0].format.mime, self._srcset(group)) for group in modern),
            src=self._photo_href(largest),
            srcset=self._srcset(fallback),
            width=largest.size.width,
            height=largest.size.height,
            alt=alternative_text(name, asked),
            credit=asked.credit or "",
            ground=photo.ground,
        )

    def _srcset(self, group: list[Variant]) -> str:
        return ", ".join(f"{self._photo_href(each)} {each.size.width}w" for each in group)

    def _photo_href(self, variant: Variant) -> str:
        return self._site.href(f"/{PHOTO_FOLDER}/{variant.name}")
