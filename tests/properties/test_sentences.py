"""What every text of every kind has in common, whatever facts it is made of."""

import re

from hypothesis import given

from navnenyt.danish.sentences import sentences
from navnenyt.danish.words import date_text, month_name
from navnenyt.frozen import replace
from navnenyt.language import plain
from navnenyt.model import Kind, PartialDate, Person, Pronoun, Sector
from navnenyt.naming import Naming
from support.strategies import announcements, fields_of, notices

# A word of the template with no fact after it: a clause that should have been left out.
EMPTY_CLAUSE = re.compile(
    r" (?:af|den|efter|for|fra|hos|i|med|og|pr\.|på|som|til|ved|via|ansat|uddannelsen|uddannet|"
    r"afløser|fylder|fyldte)(?:[,.]| ,| \.|$)"
)


@given(notices())
def test_there_is_never_a_double_space(notice):
    assert "  " not in notice.text
    assert notice.text == notice.text.strip()


@given(notices())
def test_there_is_no_space_before_a_comma_or_full_stop(notice):
    assert not re.search(r" [,.]", notice.text)


@given(notices())
def test_no_clause_is_empty(notice):
    assert not re.search(r",\s*,|,\.", notice.text)
    assert not EMPTY_CLAUSE.search(notice.text)


@given(notices())
def test_what_is_absent_leaves_no_none_behind(notice):
    assert not re.search(r"\bNone\b(?!-Hansen)", notice.text)


@given(notices())
def test_the_text_ends_in_exactly_one_closing_mark(notice):
    assert re.search(r"[^.!?…][.!?…]$", notice.text)


@given(notices())
def test_each_sentence_has_exactly_one_closing_mark(notice):
    assert not re.search(r"[.!?…]{2}", notice.text)


@given(notices())
def test_equal_facts_give_equal_text_in_whatever_order_the_profiles_come(notice):
    profiles = [each for sector in Sector for each in notice.naming.profiles(sector)]
    assert plain(sentences(replace(notice.of), Naming(profiles[::-1]))) == notice.text


@given(notices())
def test_the_text_begins_with_the_name_or_the_employer(notice):
    subject = notice.of.employers[0] if notice.of.kind is Kind.NEW_JOB else notice.of.name
    assert notice.text.startswith(subject)


@given(notices())
def test_the_runs_are_the_text_cut_into_pieces(notice):
    runs = sentences(notice.of, notice.naming)
    assert plain(runs) == "".join(run.text for run in runs)
    assert all(run.text for run in runs)


@given(notices())
def test_names_are_marked_as_typed(notice):
    """A run that names somebody holds that name in the entry's spelling, and nothing else."""
    for run in sentences(notice.of, notice.naming):
        if run.names is not None:
            spelling = run.names.name if isinstance(run.names, Person) else run.names.spelling
            assert run.text == spelling


@given(notices())
def test_every_fact_stands_in_the_text(notice):
    for field in fields_of(notice.of.kind):
        for fact in shown(field, notice.of):
            assert fact in notice.text


@given(notices())
def test_every_organisation_that_is_named_can_be_linked(notice):
    linked = {
        (run.names.sector, run.names.spelling)
        for run in sentences(notice.of, notice.naming)
        if run.names is not None and not isinstance(run.names, Person)
    }
    assert linked == {*notice.of.own_organisations(), *notice.of.other_organisations()}


@given(announcements())
def test_any_organisation_may_be_without_a_profile(announcement):
    assert sentences(announcement, Naming())


def shown(field, a):
    """How a fact looks in the text; nothing where the contract leaves it out."""
    value = getattr(a, field.attribute)
    match field.key:
        case "sted" if a.title is None:
            return []  # An office needs a title to stand after.
        case "rolle" if value and value.casefold() == "medlem":
            return []  # A plain member enters the board, with no role said.
        case "pronomen":
            return _pronoun(a)
        case "pr" if a.kind is Kind.BIRTHDAY and value:
            month = month_name(value.month)
            return [month if value.day is None else f"{value.day}. {month}"]
    match value:
        case None:
            return []
        case PartialDate():
            return [date_text(value)]
        case tuple():
            return value
        case _:
            return [str(value)]


def _pronoun(a):
    """The pronoun begins a follow-up sentence; »de« only from the second on."""
    moves = (a.former_title or a.former_employer, a.next_title or a.next_employer)
    if a.kind is Kind.PROMOTION:
        moves = ()
    clauses = (a.tasks, a.training, a.background, a.predecessor, *moves)
    count = sum(clause is not None for clause in clauses)
    needed = 2 if a.pronoun is Pronoun.DE else 1
    return [f" {a.pronoun.value.capitalize()} "] if a.pronoun and count >= needed else []
