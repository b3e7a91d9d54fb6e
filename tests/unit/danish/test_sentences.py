"""What the golden list does not show: which words of a sentence are names, and odd facts."""

from datetime import datetime

import pytest

from navnenyt.danish.sentences import sentences
from navnenyt.language import plain
from navnenyt.model import Announcement, Kind, Person
from navnenyt.naming import Naming
from support.strategies import COPENHAGEN


def text_of(**facts):
    published = datetime(2026, 1, 30, tzinfo=COPENHAGEN)
    made = {"path": "x", "name": "Bo Holm", "published": published} | facts
    return sentences(Announcement(**made), Naming())


def names_in(runs):
    return [run.text for run in runs if run.names is not None]


def test_people_and_organisations_are_marked_in_the_order_of_the_sentence():
    runs = text_of(
        kind=Kind.DEGREE, title="Product Owner", employers=("Carlsberg",), degree="Master i it",
        institution="Aarhus Universitet", via="It-vest-samarbejdet",
    )  # fmt: skip
    assert names_in(runs) == ["Bo Holm", "Carlsberg", "Aarhus Universitet"]


def test_every_follow_up_that_repeats_the_name_marks_it():
    runs = text_of(
        kind=Kind.NEW_JOB, title="chef", employers=("Netip",), tasks="drift", training="økonom"
    )
    assert names_in(runs) == ["Netip", "Bo Holm", "Bo Holm", "Bo Holm"]


def test_colleagues_are_not_marked_as_the_person():
    """A predecessor or successor has no page by that name."""
    runs = text_of(kind=Kind.RETIREMENT, employers=("Netip",), successor="Ib Bo")
    assert [run.names for run in runs if run.text.startswith("Bo")] == [Person("Bo Holm")]
    assert "Ib Bo" not in names_in(runs)


def test_a_fact_that_begins_with_a_full_stop_is_printed_as_typed():
    runs = text_of(kind=Kind.NEW_JOB, title=".NET-udvikler", employers=("Netip",))
    assert plain(runs) == "Netip har ansat Bo Holm som .NET-udvikler."


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_is_told_even_where_every_optional_fact_is_absent(kind):
    facts = {
        "title": "chef", "employers": ("Netip",), "degree": "HD", "institution": "CBS",
        "organisations": ("Netip",), "years": 25, "age": 50,
    }  # fmt: skip
    assert plain(text_of(kind=kind, **facts)).endswith(".")
