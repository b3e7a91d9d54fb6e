"""What pages and feeds need of a language of sentences; `danish/` is the one that fills it.

The words of the frame around the sentences are another matter: `site/tongue.py`.
"""

from __future__ import annotations

from typing import Protocol

from navnenyt.frozen import Frozen
from navnenyt.model import Announcement, Kind, Organisation, Person, Sector


class Run(Frozen):
    """Some text, and whom or what it names."""

    text: str
    names: Organisation | Person | None = None


Phrase = tuple[Run, ...]


def plain(runs: Phrase) -> str:
    """The text alone."""
    return "".join(run.text for run in runs)


class Naming(Protocol):
    """Knows which organisation a spelling means; `navnenyt.naming` does."""

    def organisation(self, sector: Sector, spelling: str) -> Organisation:
        """The organisation, with its preposition, in the given spelling."""


class Language(Protocol):
    """What announcements are told in."""

    @property
    def code(self) -> str:
        """What browsers and search engines know it by: »da«."""

    def label(self, kind: Kind) -> str:
        """What a kind is called beside a sentence, where that leaves the site."""

    def sentences(self, announcement: Announcement, naming: Naming) -> Phrase:
        """The whole text of an announcement, without its label."""

    def unbroken(self, text: str) -> str:
        """A part of such a text in which no line ends within a date."""
