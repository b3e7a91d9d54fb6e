"""Draws the facts of invented notices from a seeded random source: the same seed, the same news."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate, count
from random import Random

from benchmarks import vocabulary as words
from benchmarks.facts import Post, facts_of
from benchmarks.prose import body
from navnenyt.danish.slugs import organisation_slug, slug

FIRST_DAY, LAST_DAY = date(2016, 1, 1), date(2025, 12, 30)
# Out of a hundred and one, as a trade paper prints them.
KINDS = {
    "nyt job": 40, "forfremmelse": 12, "uddannelse": 12, "udnævnelse": 8, "konstituering": 2,
    "bestyrelse": 9, "fratrædelse": 6, "pension": 2, "orlov": 1, "jubilæum": 4, "fødselsdag": 4,
    "dødsfald": 1,
}  # fmt: skip
ONE_FIRM_FOR = 8  # notices, on average
# Weights 1/(rank + this): Zipf, but that no firm stands for a tenth of all news.
ZIPF_OFFSET = 3
SHARE_WITH_BODY = 0.5
SHARE_OF_RETURNING = 0.12
ORGANISATION_KEYS = (
    "arbejdsgiver", "organisation", "fra_arbejdsgiver", "til_arbejdsgiver", "institution",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Notice:
    """One file: `path` counts from the content folder, `fields` are its front matter in order."""

    path: str
    fields: dict[str, str]
    body: str

    @property
    def text(self) -> str:
        """The file's text."""
        head = "".join(f"{key}: {value}\n" for key, value in self.fields.items())
        return f"---\n{head}---\n" + (f"\n{self.body}\n" if self.body else "")


@dataclass(frozen=True, slots=True)
class Someone:
    """A person who may be in the news; `key` is the explicit `person` of one who comes back."""

    name: str
    pronoun: str
    key: str = ""


@dataclass(slots=True)
class Newsroom:
    """Who has been in the news so far, and the firms there are."""

    random: Random
    firms: list[tuple[str, str]]
    schools: list[str]
    known: list[Someone] = field(default_factory=list)
    # The organisations that a name has stood beside: namesakes there would count as one person.
    beside: dict[str, set[str]] = field(default_factory=dict)

    def post(self) -> Post:
        """What one notice may tell of places: firms by Zipf's law, each in one of its spellings."""
        drawn = self.random.choices(self.firms, cum_weights=_weights(len(self.firms)), k=3)
        spelt = [_spelt(self.random, *firm) for firm in drawn]
        return Post(*spelt, self.random.choice(self.schools))

    def someone(self) -> Someone:
        """A new name, or somebody who has been in the news before."""
        if self.known and self.random.random() < SHARE_OF_RETURNING:
            return self.random.choice(self.known)
        hun = self.random.random() < 0.5
        first = self.random.choice(words.FIRST_HUN if hun else words.FIRST_HAN)
        middle = f"{_family(self.random)} " if self.random.random() < 0.5 else ""
        last = self.random.choice(words.SHORT_LAST) if middle else _family(self.random)
        name = f"{first} {middle}{last}"
        if self.random.random() >= SHARE_OF_RETURNING:
            return Someone(name, "hun" if hun else "han")
        found = Someone(name, "hun" if hun else "han", f"{slug(name)}-{len(self.known) + 1}")
        self.known.append(found)
        return found

    def may_stand(self, who: Someone, fields: dict[str, str]) -> bool:
        """Whether a notice joins nobody to a namesake; remembered where it does not."""
        own = {organisation_slug(fields[key]) for key in ORGANISATION_KEYS if key in fields}
        before = self.beside.setdefault(slug(who.name), set())
        if not who.key and before & own:
            return False
        if who.key and before & {f"! {each}" for each in own}:
            return False
        before |= own if who.key else own | {f"! {each}" for each in own}
        return True


def notices(amount: int, seed: int = 1) -> Iterator[Notice]:
    """The archive, oldest first: evenly over ten years, on working days."""
    random = Random(seed)
    newsroom = Newsroom(random, _firms(random, max(8, amount // ONE_FIRM_FOR)), _schools())
    kinds, weights = list(KINDS), list(accumulate(KINDS.values()))
    span = (LAST_DAY - FIRST_DAY).days
    taken: set[str] = set()
    for number in range(amount):
        day = FIRST_DAY + timedelta(days=number * span // amount)
        day += timedelta(days=(0, 0, 0, 0, 0, 2, 1)[day.weekday()])
        kind = random.choices(kinds, cum_weights=weights)[0]
        yield _notice(newsroom, kind, day, taken)


def _notice(newsroom: Newsroom, kind: str, day: date, taken: set[str]) -> Notice:
    random = newsroom.random
    while True:
        who, post = newsroom.someone(), newsroom.post()
        fields = {"type": kind, "navn": who.name}
        if who.key:
            fields["person"] = who.key
        fields |= facts_of(random, kind, day, post, who.pronoun)
        if newsroom.may_stand(who, fields):
            break
    text = ""
    if random.random() < SHARE_WITH_BODY:
        firm = fields.get("arbejdsgiver") or post.firm
        text = body(random, who.name, firm, words.AREAS, words.TOWNS)
    wanted = f"navne/{day.year}/{slug(who.name)}"
    path = next(one for one in _numbered(wanted) if one not in taken)
    taken.add(path)
    return Notice(f"{path}.md", fields, text)


def _numbered(path: str) -> Iterator[str]:
    yield path
    yield from (f"{path}-{number}" for number in count(2))


def _family(random: Random) -> str:
    return random.choice(words.PLACES) + random.choice(words.LANDS)


def _firms(random: Random, amount: int) -> list[tuple[str, str]]:
    """Distinct firms in the order of their rank, each with its legal form."""
    places = [f"{place}{land}" for place in words.PLACES for land in words.LANDS]
    names = [f"{place} {trade}" for place in places for trade in words.TRADES]
    return [(name, random.choice(words.LEGAL_FORMS)) for name in random.sample(names, amount)]


def _schools() -> list[str]:
    """Sixty places of education: twelve towns with five each."""
    return [f"{town} {school}" for town in words.TOWNS[::3][:12] for school in words.SCHOOLS]


def _spelt(random: Random, name: str, form: str) -> str:
    """Mostly the whole name; now and then as somebody in a hurry writes it."""
    draw = random.random()
    if draw < 0.7:
        return f"{name} {form}".strip()
    if draw < 0.9:
        return name
    return name.upper() if draw < 0.95 else name.replace(" & ", " og ")


_CUMULATED: dict[int, list[float]] = {}


def _weights(amount: int) -> list[float]:
    if amount not in _CUMULATED:
        weights = (1 / (rank + ZIPF_OFFSET) for rank in range(1, amount + 1))
        _CUMULATED[amount] = list(accumulate(weights))
    return _CUMULATED[amount]
