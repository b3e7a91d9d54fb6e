"""What every list shows of an announcement: portrait, kind, name, title and employer, sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby

from markupsafe import Markup

from navnenyt.danish.monogram import Monogram
from navnenyt.frozen import Frozen
from navnenyt.site.pictures import Picture

# A word of more letters finds no room beside a portrait on a small telephone.
_LONG_WORD = 20


class Link(Frozen):
    """Some text and where it leads; `note` stands beside it."""

    href: str
    text: str
    note: str = ""


class Card(Frozen):
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


class CardGroup(Frozen):
    """Some cards under a heading, which may lead to a page; an empty one is not printed."""

    heading: str
    cards: tuple[Card, ...]
    href: str | None = None


def by_year(
    cards: Iterable[Card], href: Callable[[int], str] | None = None
) -> tuple[CardGroup, ...]:
    """Cards under the years of their publication, in the order given."""
    years = groupby(cards, key=lambda card: int(card.day[:4]))
    return tuple(
        CardGroup(str(year), tuple(group), href(year) if href else None) for year, group in years
    )
