"""What the frame of pages is written in: Danish, the source, or what the theme's catalogue has.

The frame is all that pages say around sentences: headings, labels, menu, dates. Sentences, and all
else that editors or `danish/` wrote, stay in the language that they are written in.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from gettext import GNUTranslations
from hashlib import blake2b
from pathlib import Path

from navnenyt.danish import words as danish
from navnenyt.frozen import Frozen
from navnenyt.model import Kind

SOURCE = "da"
# Below the theme: where catalogues are, each in the folder of its language.
TRANSLATIONS = "translations"
_CATALOGUE = "LC_MESSAGES/navnenyt.mo"


def word(source: str) -> str:
    """The same: marks what stands in a table and is translated where it is printed."""
    return source


class Tongue(Frozen):
    """A language of the frame, its catalogue and the digest of that; Danish has neither.

    It is a part of what every process is told, so it names its words and does not hold them.
    """

    language: str = SOURCE
    catalogue: str = ""
    digest: str = ""

    @property
    def mark(self) -> str:
        """What is another for another language, and for other words of the same: »da«."""
        return f"{self.language}-{self.digest}" if self.digest else self.language

    def text(self, source: str, **values: object) -> str:
        """A text of the frame; `%(name)s` in it stands for one of `values`."""
        found = _read(self).gettext(source) if self.catalogue else source
        return found % values if values else found

    def plural(self, one: str, many: str, count: int) -> str:
        """The text for a number, which `%(count)s` stands for."""
        return self.choice(one, many, count) % {"count": self.number_text(count)}

    def choice(self, one: str, many: str, count: int) -> str:
        """The same with nothing in the number's place yet, as templates ask for it."""
        if self.catalogue:
            return _read(self).ngettext(one, many, count)
        return one if count == 1 else many

    def label(self, kind: Kind) -> str:
        """What a kind is called."""
        return self.text(kind.label)

    def number_text(self, number: int) -> str:
        """»1.234«; »1,234« in English."""
        if not self.catalogue:
            return danish.number_text(number)
        return f"{number:,}".replace(",", self.text("."))

    def month_name(self, month: int) -> str:
        """»januar« for 1."""
        return self.text(danish.month_name(month))

    def month_of_year(self, year: int, month: int) -> str:
        """»januar 2026«."""
        if not self.catalogue:
            return danish.month_of_year(year, month)
        return self.text("%(month)s %(year)s", month=self.month_name(month), year=year)

    def date_text(self, day: date) -> str:
        """»27. januar 2026«."""
        if not self.catalogue:
            return danish.date_text(day)
        month = self.month_name(day.month)
        return self.text("%(day)s. %(month)s %(year)s", day=day.day, month=month, year=day.year)

    def listed(self, parts: Sequence[str]) -> str:
        """»A, B og C«; empty for nothing."""
        if not self.catalogue or len(parts) < 2:
            return danish.listed(parts)
        return self.text("%(first)s og %(last)s", first=", ".join(parts[:-1]), last=parts[-1])


DANISH = Tongue()


def languages(theme: Path) -> tuple[str, ...]:
    """Those that a theme has the frame in, Danish first."""
    found = sorted((theme / TRANSLATIONS).glob(f"*/{_CATALOGUE}"))
    return (SOURCE, *(file.parent.parent.name for file in found))


def tongue(theme: Path, language: str) -> Tongue:
    """One of the languages of a theme; raises what a broken catalogue makes Python raise."""
    if language == SOURCE:
        return DANISH
    file = theme / TRANSLATIONS / language / _CATALOGUE
    digest = blake2b(file.read_bytes(), digest_size=8).hexdigest()
    made = Tongue(language, str(file.absolute()), digest)
    _read(made)
    return made


@lru_cache(maxsize=4)
def _read(of: Tongue) -> GNUTranslations:
    """A catalogue by its digest: in a long session the file may change."""
    with Path(of.catalogue).open("rb") as file:
        return GNUTranslations(file)
