"""Facts in, correct Danish prose out: the text of each of the twelve kinds (design, section 7)."""

from __future__ import annotations

from typing import assert_never

from navnenyt.danish.clauses import Clauses, from_to
from navnenyt.danish.phrase import closed, phrase, when_present
from navnenyt.danish.words import date_text
from navnenyt.language import Naming, Phrase
from navnenyt.model import Announcement, Kind, Tense

CHAIR_ROLES = ("formand", "næstformand")
PLAIN_MEMBER = "medlem"


def sentences(announcement: Announcement, naming: Naming) -> Phrase:
    """The whole text of a notice, without its label; deterministic and total."""
    clauses = Clauses(announcement, naming)
    match announcement.kind:
        case Kind.NEW_JOB:
            return _new_job(clauses)
        case Kind.PROMOTION:
            return _promotion(clauses)
        case Kind.DEGREE:
            return _degree(clauses)
        case Kind.APPOINTMENT:
            return _appointment(clauses, "udnævnt til")
        case Kind.ACTING:
            return _appointment(clauses, "konstitueret som")
        case Kind.BOARD:
            return _board(clauses)
        case Kind.DEPARTURE:
            return _departure(clauses)
        case Kind.RETIREMENT:
            return _retirement(clauses)
        case Kind.LEAVE:
            return _leave(clauses)
        case Kind.ANNIVERSARY:
            return _anniversary(clauses)
        case Kind.BIRTHDAY:
            return _birthday(clauses)
        case Kind.DEATH:
            return _death(clauses)
        case _:
            assert_never(announcement.kind)


def _new_job(c: Clauses) -> Phrase:
    when = c.when(from_later=True)
    hired = closed(c.employer, f" har{when} ansat ", c.name_and_facts(), f" som {c.title}")
    return phrase(hired, c.tail())


def _promotion(c: Clauses) -> Phrase:
    promoted = f" er{c.when(from_later=True)} forfremmet til {c.title}"
    if c.of.former_title:
        age = when_present(", ", c.of.age, " år")
        opening = phrase(c.name, age, f", {c.of.former_title}", c.at_employer, ",")
        sentence = closed(opening, promoted)
    else:
        sentence = closed(c.name_and_facts(town=False), promoted, c.at_employer)
    return phrase(sentence, c.tail(tasks="skal fremover især", comes_from=False))


def _degree(c: Clauses) -> Phrase:
    return closed(
        c.who(),
        f" har{c.when()} fuldført uddannelsen {c.of.degree}",
        when_present(", linjen i ", c.of.programme),
        c.at_institution,
        when_present(" via ", c.of.via),
    )


def _appointment(c: Clauses, verb: str) -> Phrase:
    until = f" frem til {date_text(c.of.end)}" if c.of.end else ""
    appointed = f" er{c.when(from_later=True)} {verb} {c.title}"
    return phrase(closed(c.name_and_facts(), appointed, c.at_employer, until), c.tail())


def _board(c: Clauses) -> Phrase:
    role = c.of.role or PLAIN_MEMBER
    if role.casefold() == PLAIN_MEMBER:
        later = c.of.tense is Tense.LATER
        verb = f"indtræder{c.when()}" if later else f"er{c.when()} indtrådt"
        seat = f" {verb} i bestyrelsen for "
    else:
        of_board = "for bestyrelsen i" if role.casefold() in CHAIR_ROLES else "i bestyrelsen for"
        seat = f" er{c.when(from_later=True)} valgt til {role} {of_board} "
    return phrase(closed(c.who(), seat, c.organisation), c.tail())


def _departure(c: Clauses) -> Phrase:
    past = c.of.tense is Tense.PAST
    on_board = bool(c.of.organisations)
    post = "Posten" if on_board else "Stillingen"
    if on_board:
        leaving = phrase(
            f" {'udtrådte' if past else 'udtræder'}{c.when()} af bestyrelsen for ", c.organisation
        )
    else:
        leaving = phrase(f" {'fratrådte' if past else 'fratræder'}{c.when()}")
    return phrase(
        closed(c.who(), leaving, _after_years(c)),
        c.follow_ups(c.move("skifter til", c.of.next_title, c.of.next_employer)),
        _aside(f"{post} overtages af ", c.of.successor),
        _aside(f"Indtil videre varetages {post.lower()} af ", c.of.stand_in),
    )


def _retirement(c: Clauses) -> Phrase:
    verb = "gik" if c.of.tense is Tense.PAST else "går"
    return phrase(
        closed(c.who(), f" {verb}{c.when()} på pension", _after_years(c)),
        _aside("Stillingen overtages af ", c.of.successor),
    )


def _leave(c: Clauses) -> Phrase:
    return phrase(
        closed(c.who(), f" har orlov{from_to(c.of.effective, c.of.end)}"),
        _aside("Imens varetages stillingen af ", c.of.stand_in),
    )


def _anniversary(c: Clauses) -> Phrase:
    verb = "kunne" if c.of.tense is Tense.PAST else "kan"
    return closed(
        c.who(),
        f" {verb}{c.on_day} fejre {c.of.years} års jubilæum",
        when_present(" i bestyrelsen for ", c.organisation),
    )


def _birthday(c: Clauses) -> Phrase:
    verb = "fyldte" if c.of.tense is Tense.PAST else "fylder"
    return closed(c.who(age=False), f" {verb} {c.of.age} år{c.on_day_of_year}")


def _death(c: Clauses) -> Phrase:
    if c.of.effective is None:
        return closed(c.who(age=False), f" er død, {c.of.age} år")
    return closed(c.who(age=False), f" døde{c.on_day}, {c.of.age} år gammel")


def _after_years(c: Clauses) -> Phrase:
    return when_present(" efter ", c.of.years, " år")


def _aside(before: str, name: str | None) -> Phrase:
    return closed(" ", before, name) if name else ()
