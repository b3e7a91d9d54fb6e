"""The clauses that the sentences share: HVEM, NÅR, DEN and HALE of the design's section 7."""

from __future__ import annotations

from collections.abc import Iterator

from navnenyt.danish.phrase import closed, enumerated, phrase, when_present
from navnenyt.danish.words import date_text, month_name
from navnenyt.frozen import Frozen
from navnenyt.language import Naming, Phrase, Run
from navnenyt.model import Announcement, Organisation, PartialDate, Person, Pronoun, Sector, Tense

# A place that begins with one of these is printed as typed; any other stands after »ved«.
PLACE_PREPOSITIONS = ("i", "på", "ved", "for", "under", "hos")


class Clauses(Frozen):
    """The clauses of one announcement; each begins with its own space or comma."""

    of: Announcement
    naming: Naming

    @property
    def name(self) -> Run:
        """The full name."""
        return Run(self.of.name, Person(self.of.name))

    @property
    def employer(self) -> Phrase:
        """»A og B«: the employers without preposition."""
        return self._named(Sector.EMPLOYER, *self.of.employers)

    @property
    def organisation(self) -> Phrase:
        """»A og B«: the organisations of a board."""
        return self._named(Sector.EMPLOYER, *self.of.organisations)

    @property
    def at_employer(self) -> Phrase:
        """» hos A og hos B«, each with its own preposition."""
        return self._at(Sector.EMPLOYER, *self.of.employers)

    @property
    def at_institution(self) -> Phrase:
        """» på Aarhus Universitet«."""
        return self._at(Sector.INSTITUTION, self.of.institution)

    @property
    def place(self) -> str:
        """» ved Esbjerg-kontoret«, or as typed where it begins with a preposition."""
        if self.of.place is None:
            return ""
        typed = self.of.place.split(" ", 1)[0].lower() in PLACE_PREPOSITIONS
        return f" {self.of.place}" if typed else f" ved {self.of.place}"

    @property
    def title(self) -> str:
        """»chef i Esbjerg«: the title and its place; the place needs a title to stand after."""
        return f"{self.of.title}{self.place}" if self.of.title else ""

    def who(self, *, age: bool = True) -> Phrase:
        """HVEM: the name and, between commas, what is known of the person."""
        facts = phrase(
            when_present(", ", self.of.age if age else None, " år"),
            when_present(", ", self._post),
            when_present(", ", self.of.town),
        )
        return phrase(self.name, facts, "," if facts else None)

    def name_and_facts(self, *, town: bool = True) -> Phrase:
        """The name, age and town, closed by a comma if anything follows the name."""
        facts = phrase(
            when_present(", ", self.of.age, " år"),
            when_present(", ", self.of.town if town else None),
        )
        return phrase(self.name, facts, "," if facts else None)

    def when(self, *, from_later: bool = False) -> str:
        """NÅR: » pr. 27. januar 2026« or » i februar 2026«.

        With `from_later` a later month is » fra februar 2026«: one cannot have been »ansat i«
        a month to come.
        """
        if self.of.effective is None:
            return ""
        if self.of.effective.day is not None:
            return f" pr. {date_text(self.of.effective)}"
        word = "fra" if from_later and self.of.tense is Tense.LATER else "i"
        return f" {word} {date_text(self.of.effective)}"

    @property
    def on_day(self) -> str:
        """DEN: » den 27. januar 2026« or » i februar 2026«."""
        if self.of.effective is None:
            return ""
        word = "i" if self.of.effective.day is None else "den"
        return f" {word} {date_text(self.of.effective)}"

    @property
    def on_day_of_year(self) -> str:
        """» den 27. januar« or » i januar«: a birthday, without its year."""
        effective = self.of.effective
        if effective is None:
            return ""
        month = month_name(effective.month)
        return f" i {month}" if effective.day is None else f" den {effective.day}. {month}"

    def move(self, verb: str, title: str | None, employer: str | None) -> Phrase:
        """» {verb} en stilling som {title} hos {employer}«, or » {verb} {employer}«."""
        if title:
            at = self._at(Sector.EMPLOYER, employer)
            return phrase(f" {verb} en stilling som {title}", at)
        return when_present(f" {verb} ", self._named(Sector.EMPLOYER, employer))

    def follow_ups(self, *clauses: Phrase | str) -> Phrase:
        """Each clause that is not empty as a sentence of its own, begun by the pronoun.

        Without a pronoun each repeats the name; »de« begins with it, then De.
        """
        sentences = []
        for number, clause in enumerate(clause for clause in clauses if clause):
            sentences.append(closed(" ", self._subject(first=number == 0), clause))
        return phrase(*sentences)

    def tail(self, *, tasks: str = "skal især", comes_from: bool = True) -> Phrase:
        """HALE: what the person will do, comes from, is trained as, has done, and whom after."""
        of = self.of
        origin = self.move("kommer fra", of.former_title, of.former_employer)
        return self.follow_ups(
            when_present(f" {tasks} beskæftige sig med ", of.tasks),
            origin if comes_from else (),
            when_present(" er uddannet ", of.training),
            when_present(" har tidligere beskæftiget sig med ", of.background),
            when_present(" afløser ", of.predecessor),
        )

    @property
    def _post(self) -> Phrase:
        if self.of.title:
            return phrase(self.title, self.at_employer)
        return self.employer

    def _subject(self, *, first: bool) -> Run | str:
        pronoun = self.of.pronoun
        if pronoun is None or (pronoun is Pronoun.DE and first):
            return self.name
        return pronoun.value.capitalize()

    def _organisations(self, sector: Sector, *spellings: str | None) -> Iterator[Organisation]:
        for spelling in spellings:
            if spelling:
                yield self.naming.organisation(sector, spelling)

    def _named(self, sector: Sector, *spellings: str | None) -> Phrase:
        found = self._organisations(sector, *spellings)
        return enumerated([phrase(Run(each.spelling, each)) for each in found])

    def _at(self, sector: Sector, *spellings: str | None) -> Phrase:
        found = self._organisations(sector, *spellings)
        each_at = [phrase(f"{each.preposition} ", Run(each.spelling, each)) for each in found]
        return when_present(" ", enumerated(each_at))


def from_to(start: PartialDate | None, end: PartialDate | None) -> str:
    """» fra 1. maj 2026 til 31. oktober 2026«, either part left out where it is not known."""
    return "".join(
        f" {word} {date_text(when)}" for word, when in (("fra", start), ("til", end)) if when
    )
