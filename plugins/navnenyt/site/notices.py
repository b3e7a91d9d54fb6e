"""What is printed of an announcement wherever it stands among others: lists, feeds, previews.

It follows from the announcement, its photo, what spellings mean and where the site stands. An
entry stands in some six lists and feeds, so it is made once and kept in the index.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from navnenyt.danish.monogram import monogram
from navnenyt.frozen import Frozen, decoder, encode, replace
from navnenyt.index.entries import Shown
from navnenyt.index.queries import Queries
from navnenyt.language import Language, Phrase, plain
from navnenyt.model import Announcement, Organisation, Person
from navnenyt.naming import Naming
from navnenyt.site import pages as p
from navnenyt.site.cards import Card, Link
from navnenyt.site.formats import DataFormat
from navnenyt.site.open_data import document, rows
from navnenyt.site.pictures import picture
from navnenyt.site.prose import linked
from navnenyt.site.urls import Site


class Notice(Frozen):
    """The card of an announcement, and its whole sentence as text."""

    card: Card
    text: str


# So many are at hand at a time, at a kilobyte or two each: those of a whole archive, or, where it
# has more, those that were asked for just now. Of a large one little would be asked for again.
_WHOLE, _NEWEST = 12_000, 2_000

_decoded = decoder(Notice)


class Notices:
    """Makes notices, and finds those that the index keeps."""

    def __init__(self, site: Site, queries: Queries, naming: Naming, language: Language) -> None:
        """Take where pages are, what is kept, what spellings mean, and who makes the sentences."""
        self._site = site
        self._queries = queries
        self._naming = naming
        self.language = language
        self.at_hand = _WHOLE if queries.count() <= _WHOLE else _NEWEST
        self.at = lru_cache(self.at_hand)(self._at)

    def cards(self, paths: Iterable[str]) -> tuple[Card, ...]:
        """The cards of some entries that are due, in the order given."""
        return tuple(self.at(path).card for path in paths)

    def _at(self, path: str) -> Notice:
        """The notice of an entry that is due; raises `LookupError` where there is none."""
        if kept := self._queries.notices.at(path):
            return _decoded(kept)
        shown = self._queries.entry(path)
        if shown is None:
            raise LookupError(path)
        return self.made(shown)

    def made(self, shown: Shown) -> Notice:
        """The notice of an announcement, made anew."""
        phrase = self._sentences(shown.announcement)
        return Notice(self._card(shown, phrase, None), plain(phrase))

    def encoded(self, shown: Shown) -> tuple[str, str, str]:
        """The notice of an announcement and its rows of data, as the index keeps them."""
        notice, a = self.made(shown), shown.announcement
        # Data tells nobody's age, nor does the sentence in it.
        ageless = notice.text if a.age is None else plain(self._sentences(replace(a, age=None)))
        return encode(notice), *rows(a, ageless, self._site)

    def data(self, page: p.DataFile) -> bytes | None:
        """A year's announcements as data; None where there are none to tell of."""
        found = self._queries.notices.rows(page.year, page.format.value)
        return document(page, (self._row(page, *each) for each in found))

    def _row(self, page: p.DataFile, path: str, kept: str | None) -> str:
        shown = None if kept is not None else self._queries.entry(path)
        if shown is None:
            return kept or ""
        _, *made = self.encoded(shown)
        return dict(zip(DataFormat, made, strict=True))[page.format]

    def card_with_name_linked(self, shown: Shown, timeline: str) -> Card:
        """The card on an announcement's own page, whose name leads to the person's timeline."""
        return self._card(shown, self._sentences(shown.announcement), timeline)

    def _card(self, shown: Shown, phrase: Phrase, timeline: str | None) -> Card:
        a = shown.announcement

        def target(named: Organisation | Person) -> str | None:
            if isinstance(named, Person):
                return timeline
            return self._site.href(p.OrganisationPage(named.sector, named.slug))

        return Card(
            href=self._site.href(p.Entry(a.path)),
            kind=self._kind(a),
            name=a.name,
            monogram=monogram(a.name),
            position=a.position,
            prose=linked(phrase, target, self.language.unbroken),
            day=a.published.date().isoformat(),
            day_text=self._site.tongue.date_text(a.published.date()),
            advertisement=a.advertisement,
            picture=picture(self._site, a.name, a.photo, shown.photo),
        )

    def _kind(self, a: Announcement) -> Link:
        return Link(self._site.href(p.KindPage(a.kind)), self._site.tongue.label(a.kind))

    def _sentences(self, a: Announcement) -> Phrase:
        return self.language.sentences(a, self._naming)
