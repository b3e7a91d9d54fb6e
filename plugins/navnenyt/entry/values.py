"""One value as text → what it stands for. Each reader raises `Rejected` with the remedy."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import get_close_matches
from typing import TypeVar
from urllib.parse import urlsplit

from navnenyt.danish.slugs import is_slug, name_key, slug
from navnenyt.danish.words import listed
from navnenyt.entry import messages as m
from navnenyt.model import Kind, Pronoun
from navnenyt.photo import FocalPoint
from navnenyt.problems import Rejected

T = TypeVar("T")

# »67 år«, and not the parts of »4.2« or »2½«.
_BESIDE_WORDS = re.compile(r"(?:(?<=\s)|^)\d{1,9}(?=\s|$)", re.ASCII)
_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{1,3})?", re.ASCII)
# A percentage that is a little above 100 means the edge.
_EDGE = 105
_FOCUS = re.compile(r"(\d{1,3}) ?%[ ,]+(\d{1,3}) ?%", re.ASCII)
_FORMER_PATH = re.compile(r"navne/\d{4}/[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)

_KINDS = {name_key(name): kind for kind in Kind for name in (kind.value, kind.label)}
# What else editors call a kind; told of, and not taken.
_MEANT_AS = {
    "mindeord": Kind.DEATH, "nekrolog": Kind.DEATH, "dødsannonce": Kind.DEATH,
    "ansættelse": Kind.NEW_JOB, "ny stilling": Kind.NEW_JOB, "jobskifte": Kind.NEW_JOB,
    "avancement": Kind.PROMOTION, "eksamen": Kind.DEGREE, "dimission": Kind.DEGREE,
    "bestyrelsespost": Kind.BOARD, "opsigelse": Kind.DEPARTURE, "afgang": Kind.DEPARTURE,
    "barsel": Kind.LEAVE,
}  # fmt: skip
# The board in a seat's name: »bestyrelsesformand«, »formand for bestyrelsen i Netip«.
_OF_BOARD = re.compile(r"\bbestyrelses(?=\w)|,? (?:for|af|i) bestyrelsen\b.*", re.IGNORECASE)


def text(value: str) -> str:
    """The text itself."""
    return value


def kind(value: str) -> Kind:
    """One of the twelve kinds, by its value or printed label, in any case."""
    found = _KINDS.get(name_key(value))
    if found is None:
        known = {**_KINDS, **_MEANT_AS}
        guess = closest(value, list(known))
        if guess is None:
            raise Rejected(m.BAD_KIND_NO_GUESS, value=value)
        raise Rejected(m.BAD_KIND, value=value, guess=known[guess].value)
    return found


def age(value: str) -> int:
    """Whole years from 0 to 120."""
    number = _integer(value, range(121), 42)
    if number > 120:
        raise Rejected(m.BAD_AGE, value=value)
    return number


def years(value: str) -> int:
    """A number of whole years from 1 to 80; four digits are a calendar year, and refused."""
    good = range(1, 81)
    number = _integer(value, good, 25)
    if number not in good or len(value) > 3:
        raise Rejected(m.BAD_YEARS, value=value)
    return number


def seat(value: str) -> str:
    """A seat on a board without the board, which the sentence names."""
    right = _OF_BOARD.sub("", value)
    if right and right != value:
        raise Rejected(m.BOARD_IN_SEAT, value=value, right=right)
    return value


def choice(table: dict[str, T]) -> Callable[[str], T]:
    """A reader that takes one of the table's keys, in any case."""

    def read(value: str) -> T:
        found = table.get(value.casefold())
        if found is None:
            choices = listed([f"»{key}«" for key in table])
            raise Rejected(m.BAD_CHOICE, value=value, choices=choices)
        return found

    return read


flag = choice({"ja": True, "nej": False})
draft = choice({"kladde": True, "publiceret": False})
pronoun = choice({each.value: each for each in Pronoun})


def organisation(value: str) -> str:
    """A name that an address can be made of."""
    if not slug(value):
        raise Rejected(m.NO_LETTERS, value=value)
    return value


def own_slug(value: str) -> str:
    """A slug as it will stand in the address."""
    if not is_slug(value):
        right = slug(value)
        raise Rejected(m.BAD_SLUG if right else m.NO_LETTERS, value=value, right=right)
    return value


def link(value: str) -> str:
    """One absolute https address without user or password."""
    try:
        parts = urlsplit(value)
        good = (
            parts.scheme == "https"
            and bool(parts.hostname)
            and "@" not in parts.netloc
            and not re.search(r"[\s<>\"'`{}|\\^]", value)
            and (parts.port or True)
        )
    except ValueError:
        good = False
    if not good:
        raise Rejected(m.BAD_LINK, value=value)
    return value


def focus(value: str) -> FocalPoint:
    """Two percentages, from the left and from the top."""
    found = _FOCUS.fullmatch(value)
    if found is None or int(found[1]) > 100 or int(found[2]) > 100:
        numbers = [float(each.replace(",", ".")) for each in _NUMBER.findall(value)]
        if "-" in value or len(numbers) != 2:
            numbers = [50, 30]
        elif max(numbers) <= 1:
            # Parts of the whole, as other programs count.
            numbers = [number * 100 for number in numbers]
        near = [
            min(round(number), 100) if number <= _EDGE else usual
            for number, usual in zip(numbers, (50, 30), strict=True)
        ]
        raise Rejected(m.BAD_FOCUS, value=value, near=FocalPoint(*near))
    return FocalPoint(int(found[1]), int(found[2]))


def photo_name(value: str) -> str:
    """The name of a file in the entry's own folder."""
    if "/" in value or "\\" in value or value.startswith(".") or ":" in value:
        raise Rejected(m.PHOTO_ELSEWHERE, value=value)
    return value


def former_path(value: str) -> str:
    """A former path as `navne/2025/thomas-nakai`."""
    if not _FORMER_PATH.fullmatch(value):
        raise Rejected(m.BAD_FORMER_PATH, value=value)
    return value


def cvr(value: str) -> str:
    """Eight digits."""
    digits = value.replace(" ", "")
    if not re.fullmatch(r"\d{8}", digits, re.ASCII):
        raise Rejected(m.BAD_CVR, value=value)
    return digits


def closest(word: str, candidates: list[str]) -> str | None:
    """The candidate that an editor probably meant, æ/ae, ø/oe and å/aa being alike."""
    spelt = {slug(candidate): candidate for candidate in candidates}
    found = get_close_matches(slug(word), list(spelt), n=1, cutoff=0.7)
    return spelt[found[0]] if found else None


def _integer(value: str, good: range, example: int) -> int:
    """The number; where words stand beside it, what is told is the number that they hold."""
    if not re.fullmatch(r"\d{1,9}", value, re.ASCII):
        held = (int(each) for each in _BESIDE_WORDS.findall(value))
        example = next((number for number in held if number in good), example)
        raise Rejected(m.BAD_NUMBER, value=value, example=example)
    return int(value)
