"""The fields of one invented notice, kind by kind: those that the kind uses, and no other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from benchmarks import vocabulary as words

Fields = dict[str, str]


@dataclass(frozen=True, slots=True)
class Post:
    """The places that a notice may name: today's firm, two others and a place of education."""

    firm: str
    other: str
    board: str
    school: str


def facts_of(random: Random, kind: str, day: date, post: Post, pronoun: str) -> Fields:
    """The front matter of a notice that is published on `day`, without the person's own."""
    fields = _OWN_FACTS[kind](random, day, post)
    if kind in _TAILED:
        fields |= _tail(random, kind, post) | {"pronomen": pronoun}
    if kind not in ("fødselsdag", "dødsfald") and random.random() < 0.3:
        fields["alder"] = str(random.randint(24, 66))
    if kind != "forfremmelse" and random.random() < 0.2:
        fields["by"] = random.choice(words.TOWNS)
    if random.random() < 0.1:
        fields["kilde"] = "pressemeddelelse"
    return fields | {"publiceret": day.isoformat()}


def _work(random: Random, post: Post, *, place: bool = False) -> Fields:
    work = {"stilling": random.choice(words.TITLES), "arbejdsgiver": post.firm}
    if place and random.random() < 0.15:
        work["sted"] = random.choice(words.PLACES_OF_WORK)
    return work


def _around(random: Random, day: date) -> Fields:
    """When it takes effect: mostly the first of a month nearby, sometimes a month, or nothing."""
    near = (day + timedelta(days=random.randint(-20, 45))).replace(day=1)
    draw = random.random()
    if draw < 0.15:
        return {}
    return {"pr": f"{near:%Y-%m}" if draw < 0.3 else near.isoformat()}


def _before(random: Random, day: date) -> Fields:
    return {"pr": (day - timedelta(days=random.randint(1, 28))).isoformat()}


def _tail(random: Random, kind: str, post: Post) -> Fields:
    tail: Fields = {}
    if random.random() < 0.6:
        tail["opgaver"] = " og ".join(random.sample(words.AREAS, random.randint(1, 2)))
    if kind not in ("forfremmelse", "bestyrelse") and random.random() < 0.5:
        tail["fra_stilling"] = random.choice(words.TITLES)
        if post.other != post.firm:
            tail["fra_arbejdsgiver"] = post.other
    if random.random() < 0.3:
        tail["uddannet"] = random.choice(words.TRAININGS)
    if random.random() < 0.25:
        tail["baggrund"] = random.choice(words.AREAS)
    return tail


def _new_job(random: Random, day: date, post: Post) -> Fields:
    return _work(random, post, place=True) | _around(random, day)


def _promotion(random: Random, day: date, post: Post) -> Fields:
    former = {"fra_stilling": random.choice(words.TITLES)} if random.random() < 0.7 else {}
    return _new_job(random, day, post) | former


def _degree(random: Random, day: date, post: Post) -> Fields:
    degree, programmes = random.choice(words.DEGREES)
    programme = random.choice(programmes)
    return {
        **_work(random, post),
        "uddannelse": degree,
        **({"linje": programme} if programme else {}),
        "institution": post.school,
        **_before(random, day),
    }


def _appointment(random: Random, day: date, post: Post) -> Fields:
    ends = f"{day.year + random.randint(1, 3)}-12-31"
    until = {"slutdato": ends} if random.random() < 0.2 else {}
    return _new_job(random, day, post) | until


def _board(random: Random, day: date, post: Post) -> Fields:
    seat = {"organisation": post.board, "rolle": random.choice(words.ROLES)}
    return _work(random, post) | seat | _around(random, day)


def _departure(random: Random, day: date, post: Post) -> Fields:
    leaving = _work(random, post) | _around(random, day)
    if random.random() < 0.5:
        leaving["til_stilling"] = random.choice(words.TITLES)
        leaving["til_arbejdsgiver"] = post.other
    return leaving


def _after_years(random: Random, day: date, post: Post) -> Fields:
    return _work(random, post) | _around(random, day) | {"år": str(random.randint(5, 40))}


def _leave(random: Random, day: date, post: Post) -> Fields:
    return _work(random, post) | {"slutdato": (day + timedelta(days=200)).isoformat()}


def _anniversary(random: Random, day: date, post: Post) -> Fields:
    return _work(random, post) | _before(random, day) | {"år": random.choice(("25", "40", "50"))}


def _birthday(random: Random, day: date, post: Post) -> Fields:
    age = {"alder": random.choice(("50", "60", "70", "75", "80"))}
    soon = (day + timedelta(days=random.randint(1, 20))).isoformat()
    return _work(random, post) | age | {"pr": soon}


def _death(random: Random, day: date, post: Post) -> Fields:
    return _work(random, post) | {"alder": str(random.randint(61, 97))} | _before(random, day)


_TAILED = ("nyt job", "forfremmelse", "udnævnelse", "konstituering", "bestyrelse")
_OWN_FACTS = {
    "nyt job": _new_job,
    "forfremmelse": _promotion,
    "uddannelse": _degree,
    "udnævnelse": _appointment,
    "konstituering": _appointment,
    "bestyrelse": _board,
    "fratrædelse": _departure,
    "pension": _after_years,
    "orlov": _leave,
    "jubilæum": _anniversary,
    "fødselsdag": _birthday,
    "dødsfald": _death,
}
