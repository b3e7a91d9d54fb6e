"""Names one slip apart: «netfirmaet» and «netfirmat», «net-ip» and «netip»."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from navnenyt.model import Sector

# Shorter names are one letter apart by nature (DSB, DSV).
_SHORTEST = 6


class NearNames:
    """The organisations of a sector by their slugs with one letter left out.

    Two slugs within one insertion, deletion or substitution share such a form, so that a
    look-up is a few dictionary reads however many names there are.
    """

    def __init__(self, slugs: Callable[[Sector], list[str]]) -> None:
        """Take how the slugs of a sector are found; each sector is asked once, when needed."""
        self._slugs = slugs
        self._forms: dict[Sector, dict[str, list[str]]] = {}

    def near(self, sector: Sector, slug: str) -> str | None:
        """Another slug one slip away, the first in order; this one is remembered."""
        if len(slug) < _SHORTEST:
            return None
        forms = self._of(sector)
        found = set()
        for form in _forms(slug):
            for other in forms.setdefault(form, []):
                if other != slug and abs(len(other) - len(slug)) <= 1:
                    found.add(other)
            forms[form].append(slug)
        plain = _without_digits(slug)
        return min((other for other in found if _without_digits(other) != plain), default=None)

    def _of(self, sector: Sector) -> dict[str, list[str]]:
        if sector not in self._forms:
            forms: dict[str, list[str]] = {}
            for slug in self._slugs(sector):
                if len(slug) >= _SHORTEST:
                    for form in _forms(slug):
                        forms.setdefault(form, []).append(slug)
            self._forms[sector] = forms
        return self._forms[sector]


def _without_digits(slug: str) -> str:
    """Firms that number themselves (Skole 1, Skole 2) are no slips of each other."""
    return "".join(character for character in slug if not character.isdigit())


def _forms(slug: str) -> Iterator[str]:
    yield slug
    for place in range(len(slug)):
        yield slug[:place] + slug[place + 1 :]
