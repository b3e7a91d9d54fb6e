"""Danish as the language of sentences that pages and feeds take."""

from __future__ import annotations

from navnenyt.danish.sentences import sentences
from navnenyt.danish.words import unbroken_dates
from navnenyt.language import Language, Naming, Phrase
from navnenyt.model import Announcement, Kind


class _Danish:
    code = "da"

    def label(self, kind: Kind) -> str:
        return kind.label

    def sentences(self, announcement: Announcement, naming: Naming) -> Phrase:
        return sentences(announcement, naming)

    def unbroken(self, text: str) -> str:
        return unbroken_dates(text)


DANISH: Language = _Danish()
