"""What an editor should look at again, and that nobody is told so without a reason."""

import tomllib

import pytest

from navnenyt.entry import advice_messages as m
from navnenyt.entry import values as v
from navnenyt.entry.fields import FIELDS
from navnenyt.entry.parse import read_announcement
from navnenyt.model import Kind
from navnenyt.problems import grave
from support import REPOSITORY
from support.strategies import PATH, line_of, notice, written

GOLDEN = tomllib.loads((REPOSITORY / "tests/golden/sentences.toml").read_text(encoding="utf-8"))
# Every key of free text, and a kind that uses it.
TEXT_KEYS = {
    "rettelse": Kind.NEW_JOB, "stilling": Kind.NEW_JOB, "arbejdsgiver": Kind.NEW_JOB,
    "sted": Kind.NEW_JOB, "by": Kind.NEW_JOB, "opgaver": Kind.NEW_JOB, "baggrund": Kind.NEW_JOB,
    "uddannet": Kind.NEW_JOB, "fra_stilling": Kind.NEW_JOB, "fra_arbejdsgiver": Kind.NEW_JOB,
    "til_stilling": Kind.DEPARTURE, "til_arbejdsgiver": Kind.DEPARTURE, "forgænger": Kind.NEW_JOB,
    "efterfølger": Kind.RETIREMENT, "vikar": Kind.LEAVE, "uddannelse": Kind.DEGREE,
    "linje": Kind.DEGREE, "institution": Kind.DEGREE, "via": Kind.DEGREE,
    "organisation": Kind.BOARD, "rolle": Kind.BOARD, "kilde": Kind.NEW_JOB, "navn": Kind.NEW_JOB,
    "fotograf": Kind.NEW_JOB, "fotoalt": Kind.NEW_JOB,
}  # fmt: skip


def advised(data):
    """The advice on a file that is published."""
    reading = read_announcement(PATH, data)
    assert reading.announcement is not None
    assert not grave(reading.problems)
    return list(reading.problems)


def at(data, message, field, /, **slots):
    """A piece of advice on the line of its field."""
    return message.at(PATH, line_of(data, field), field, **slots)


def test_a_good_notice_is_left_in_peace():
    assert advised(notice()) == []


@pytest.mark.parametrize("kind", [Kind.DEGREE, Kind.BIRTHDAY])
def test_a_place_without_a_title_does_not_show(kind):
    data = notice(kind, sted="i Esbjerg")
    assert advised(data) == [at(data, m.PLACE_WITHOUT_TITLE, "sted")]
    assert advised(notice(kind, sted="i Esbjerg", stilling="chef")) == []


def test_a_photo_wants_a_credit():
    data = notice(foto="a.jpg")
    assert advised(data) == [at(data, m.NO_CREDIT, "foto")]
    assert advised(notice(foto="a.jpg", fotograf="Privatfoto")) == []


@pytest.mark.parametrize("key", ["fotograf", "fotoalt", "fokus"])
def test_what_is_said_of_a_photo_wants_one(key):
    data = notice(**{key: "50% 30%"})
    assert advised(data) == [at(data, m.WITHOUT_PHOTO, key, key=key)]


def test_a_correction_wants_a_day():
    data = notice(rettelse="Titlen var forkert.")
    assert advised(data) == [at(data, m.CORRECTION_WITHOUT_DAY, "rettelse")]
    assert advised(notice(rettelse="Titlen var forkert.", opdateret="2026-02-01")) == []


@pytest.mark.parametrize(
    ("kind", "facts", "count"),
    [
        (Kind.NEW_JOB, {"opgaver": "drift", "uddannet": "økonom"}, 2),
        (Kind.NEW_JOB, {"fra_arbejdsgiver": "DSB", "forgænger": "Ib Bo"}, 2),
        (Kind.BOARD, {"opgaver": "drift", "baggrund": "salg", "fra_stilling": "elev"}, 3),
        (Kind.PROMOTION, {"opgaver": "drift", "uddannet": "økonom"}, 2),
    ],
)
def test_two_follow_up_sentences_want_a_pronoun(kind, facts, count):
    data = notice(kind, **facts)
    assert advised(data) == [at(data, m.NO_PRONOUN, "navn", count=count)]
    assert advised(notice(kind, pronomen="hen", **facts)) == []


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        (Kind.NEW_JOB, {"opgaver": "drift"}),
        (Kind.NEW_JOB, {"fra_stilling": "elev", "fra_arbejdsgiver": "DSB"}),
        (Kind.PROMOTION, {"fra_stilling": "elev", "opgaver": "drift"}),
        (Kind.DEPARTURE, {"til_stilling": "chef", "efterfølger": "Ib Bo", "vikar": "Ib Bo"}),
    ],
)
def test_one_follow_up_sentence_wants_none(kind, facts):
    """A promotion tells of the old title in its first sentence."""
    assert advised(notice(kind, **facts)) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("begynder i dag", "i dag"),
        ("begynder i morgen", "i morgen"),
        ("begyndte I GÅR", "I GÅR"),
        ("begyndte for nylig", "for nylig"),
        ("begynder næste måned", "næste måned"),
        ("vandt sidste år", "sidste år"),
    ],
)
def test_a_relative_date_is_wrong_tomorrow(text, word):
    data = notice(opgaver=text)
    assert advised(data) == [at(data, m.RELATIVE_DATE, "opgaver", word=word)]


@pytest.mark.parametrize(
    "text", ["drift i dagtimerne", "i Dagbladet", "morgenvagter", "ideer", "den næste generation"]
)
def test_what_only_looks_relative_is_fine(text):
    assert advised(notice(opgaver=text)) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("vender tilbage efter sygdom", "sygdom"),
        ("har været sygemeldt", "sygemeldt"),
        ("er på Barsel", "Barsel"),
        ("blev opereret for kræft", "kræft"),
        ("kom sig efter en depression", "depression"),
    ],
)
def test_health_is_the_persons_own(text, word):
    data = notice(baggrund=text)
    assert advised(data) == [at(data, m.HEALTH, "baggrund", word=word)]


@pytest.mark.parametrize("text", ["kraftværker", "sygehuse", "operationelle systemer", "gravering"])
def test_what_only_looks_like_health_is_fine(text):
    assert advised(notice(baggrund=text)) == []


@pytest.mark.parametrize("number", ["010203-1234", "0102031234", "311299 4321"])
def test_a_cpr_number_may_not_be_published(number):
    data = notice(baggrund=f"salg ({number})")
    assert advised(data) == [at(data, m.CPR, "baggrund")]


@pytest.mark.parametrize(
    "number", ["320203-1234", "011303-1234", "12345678", "00010203-12345", "2026-01-30"]
)
def test_other_numbers_are_fine(number):
    assert advised(notice(baggrund=f"salg {number}")) == []


def test_the_table_above_names_every_key_of_free_text():
    texts = {field.key for field in FIELDS if field.read in {v.text, v.organisation, v.seat}}
    assert texts == set(TEXT_KEYS)


def test_a_cpr_number_is_found_in_whatever_field_it_stands():
    files = {key: notice(kind, **{key: "Bo 010203-1234"}) for key, kind in TEXT_KEYS.items()}
    missed = [key for key, data in files.items() if at(data, m.CPR, key) not in advised(data)]
    assert missed == []


@pytest.mark.parametrize(
    ("line", "message", "slots"),
    [
        ("Hun begynder i dag.", m.RELATIVE_DATE, {"word": "i dag"}),
        ("Hun har været sygemeldt.", m.HEALTH, {"word": "sygemeldt"}),
        ("Hun er 010203-1234.", m.CPR, {}),
    ],
)
def test_the_body_is_looked_at_too_and_told_of_on_its_line(line, message, slots):
    data = notice(body=f"\nHun er ny.\n\n{line}\n")
    number = data.decode().split("\n").index(line) + 1
    assert advised(data) == [message.at(PATH, number, "", **slots)]


@pytest.mark.parametrize("place", ["Aarhus", "Aalborg Øst", "København K", "Forretningsudvikling"])
def test_a_bare_name_as_a_place_may_be_a_town(place):
    data = notice(sted=place)
    assert advised(data) == [at(data, m.PERHAPS_TOWN, "sted", value=place)]


@pytest.mark.parametrize(
    "place",
    ["i Aarhus", "ved Esbjerg", "IT", "R&D", "kontoret i Aarhus", "Esbjerg-kontoret",
     "Institut for Datalogi", "Kobberdals kontor i Randers", "afdeling 3"],
)  # fmt: skip
def test_a_place_with_a_preposition_or_of_another_form_is_none(place):
    assert advised(notice(sted=place)) == []


def test_what_the_body_will_not_show_is_told_on_its_line():
    data = notice(body="Hun er ny.\n\n![kurve](kurve.png)\n\nSe [siden](om).")
    last = data.decode().count("\n") + 1
    assert advised(data) == [
        m.BODY_IMAGE.at(PATH, last - 2, "", address="kurve.png"),
        m.BODY_LINK.at(PATH, last, "", address="om"),
    ]


def test_advice_refuses_nothing():
    data = notice(
        foto="a.jpg", opgaver="i dag", baggrund="sygdom", rettelse="x", kilde="0102031234"
    )
    assert len(advised(data)) == 6
    assert not any(problem.grave for problem in advised(data))


@pytest.mark.parametrize(
    ("year", "told"), [(2023, True), (2025, False), (2028, True), (2062, True)]
)
def test_a_folder_far_from_the_day_of_publication_is_told_of(year, told):
    data, path = notice(publiceret="2026-01-30"), f"navne/{year}/mette-holm.md"
    advice = m.FOLDER_OF_ANOTHER_YEAR.at(
        path, line_of(data, "publiceret"), "publiceret", folder=year, year=2026
    )
    assert list(read_announcement(path, data).problems) == ([advice] if told else [])


@pytest.mark.parametrize("facts", [each["facts"] for each in GOLDEN["sentence"]])
def test_the_golden_facts_hold_nothing_to_be_warned_of(facts):
    """Two hundred ordinary notices: none is told of dates, health, CPR numbers or wording.

    One is there to show that »rolle: Formand« stays as it is typed; it is told of, rightly.
    """
    reading = read_announcement(PATH, written(facts))
    told = {problem.message for problem in reading.problems if problem.field != "rolle"}
    allowed = (m.NO_PRONOUN.text.split("{")[0], m.PLACE_WITHOUT_TITLE.text,
               m.PERHAPS_TOWN.text.split("{")[0])  # fmt: skip
    assert all(message.startswith(allowed) for message in told)
