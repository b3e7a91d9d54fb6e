"""How a name is found: the words that somebody may type, in the orders in which they may come."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import permutations

from navnenyt.danish.slugs import slug, without_legal_form

# Of a longer name, the first words and the last are enough to find it.
_WORDS = 4
# Nobody begins with these.
_SMALL = frozenset(("af", "and", "at", "for", "hos", "i", "med", "of", "og", "paa", "the", "til"))
# Terms that begin so have a word first that stands beside the name. Nobody types it first.
BESIDE = "-"
# A term is the name of a file: so many letters of it tell enough.
_LONGEST = 60
# What is shorter has no error in it that could be told.
_SHORTEST = 3
_DIGRAPH = re.compile("aa|ae|oe")
# So many names are taken apart once: employers and titles come again.
_KEPT = 10_000


@lru_cache(_KEPT)
def words(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared: »Ærø & Søn A/S« is »aeroe«, »og«, »soen«.

    Small letters a–z and digits alone; the legal form is left out. Each once, in order.
    """
    return tuple(dict.fromkeys(filter(None, slug(without_legal_form(name)).split("-"))))


def terms(name_words: tuple[str, ...], beside: Iterable[str] = ()) -> set[str]:
    """The words of a name in each order that begins with any two of them, joined by hyphens.

    Whoever types »nakai th« has come to one of them as far as »nakai-th«. At most 12; and the whole
    after each word `beside` it, as »-carlsberg-thomas-nakai«, by which none is found who is not
    asked for in that way.
    """
    telling = _telling(name_words)
    some = telling if len(telling) <= _WORDS else (*telling[: _WORDS - 1], telling[-1])
    orders = permutations(some, 2) if len(some) > 1 else (some,)
    joined = ("-".join((*order, *(word for word in some if word not in order))) for order in orders)
    crossed = (f"{BESIDE}{other}-{'-'.join(some)}" for other in beside if some)
    return {term[:_LONGEST] for term in (*joined, *crossed) if term}


def leading_word(name: str) -> str:
    """The first word of a name that tells anything; empty where it has none."""
    return next(iter(_telling(words(name))), "")


def _telling(name_words: tuple[str, ...]) -> tuple[str, ...]:
    """Without the small words, where there are others."""
    return tuple(word for word in name_words if word not in _SMALL) or name_words


def codes(word: str) -> set[str]:
    """Pairs of letters of a word: whatever has one error at most has one of its pairs among them.

    They are the first two letters, the second two, and the first with the third: an error is left
    of them, right of them, or between them. The same of æ, ø and å as the letters that they are,
    where one may stand in its neighbour's place. None of a word of less than three letters.
    """
    both = (word, _DIGRAPH.sub(lambda two: two[0][0], word))
    return {
        pair
        for each in both
        if len(each) >= _SHORTEST
        for pair in (each[:2], each[1:3], each[0] + each[2])
    }
