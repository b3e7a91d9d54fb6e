"""Names one slip apart: »netfirmaet« and »netfirmat«, »net-ip« and »netip«."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from navnenyt.model import Sector

# Shorter names are one letter apart by nature (DSB, DSV).
_SHORTEST = 6


class NearNames:
    """Organisations by their slugs with one letter left out.

    Two slugs within one insertion, deletion or substitution share such a form, so that a
    look-up is a few dictionary reads however many names there are.
    """

    def __init__(self, known: Iterable[tuple[Sector, str]] = ()) -> None:
        """Take the organisations that are known so far, by sector and slug."""
        self._forms: dict[Sector, dict[str, list[str]]] = {
            sector: defaultdict(list) for sector in Sector
        }
        for sector, slug in known:
            self.near(sector, slug)

    def near(self, sector: Sector, slug: str) -> str | None:
        """Another slug one slip away, the first in order; this one is remembered."""
        if len(slug) < _SHORTEST:
            return None
        found, forms = set[str](), self._forms[sector]
        for form in _forms(slug):
            alike = forms[form]
            found.update(each for each in alike if abs(len(each) - len(slug)) <= 1)
            alike.append(slug)
        plain = _without_digits(slug)
        return min((other for other in found if _without_digits(other) != plain), default=None)


def _without_digits(slug: str) -> str:
    """Firms that number themselves (Skole 1, Skole 2) are no slips of each other."""
    return "".join(character for character in slug if not character.isdigit())


def _forms(slug: str) -> Iterator[str]:
    yield slug
    for place in range(len(slug)):
        yield slug[:place] + slug[place + 1 :]
