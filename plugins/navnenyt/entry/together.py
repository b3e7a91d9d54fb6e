"""Fields of one announcement seen together: what cannot both be right, and what is said twice."""

from __future__ import annotations

from datetime import datetime

from navnenyt.danish.slugs import folded, without_legal_form
from navnenyt.entry import advice_messages as a
from navnenyt.entry import messages as m
from navnenyt.entry.collect import Collected
from navnenyt.entry.fields import BY_KEY
from navnenyt.model import Kind, PartialDate

_ADULT = 18
_FINISHED = (Kind.DEGREE, Kind.DEATH)
# Each title, and the field whose value the sentence puts after it with »hos«.
_EMPLOYED = (
    ("stilling", "arbejdsgiver"),
    ("fra_stilling", "fra_arbejdsgiver"),
    ("til_stilling", "til_arbejdsgiver"),
)


def check_together(found: Collected, kind: Kind | None, address: str) -> None:
    """Note what is wrong between the fields that could be read, whatever the others are."""
    _check_dates(found, kind)
    age = found.values.get("age")
    if isinstance(age, int) and age < _ADULT and not found.values.get("consent"):
        found.add(m.CONSENT, "alder")
    former = found.values.get("former_paths")
    if isinstance(former, tuple) and former[-1] == address:
        found.add(a.OWN_FORMER_PATH, "flyttet_fra")
    for title, employer in _EMPLOYED:
        promoted = kind is Kind.PROMOTION and title == "fra_stilling"
        _check_employer(found, title, "arbejdsgiver" if promoted else employer)


def _check_dates(found: Collected, kind: Kind | None) -> None:
    begins, ends = found.values.get("effective"), found.values.get("end")
    published = found.values.get("published")
    if not isinstance(begins, PartialDate):
        return
    if kind in _FINISHED and isinstance(published, datetime) and begins.first > published.date():
        found.add(m.AFTER_PUBLICATION, "pr")
    if isinstance(ends, PartialDate) and ends.last < begins.first:
        found.add(m.END_BEFORE_START, "slutdato")


def _check_employer(found: Collected, key: str, employer_key: str) -> None:
    """Note a title that names an employer itself (»direktør hos Lego«) beside an employer's field.

    The same one would stand there twice; another may be meant, and the editor looks again.
    """
    title = found.values.get(BY_KEY[key].attribute)
    employers = found.values.get(BY_KEY[employer_key].attribute)
    if not isinstance(title, str) or not employers or " hos " not in title:
        return
    alone, _, named = title.rpartition(" hos ")
    spellings = employers if isinstance(employers, tuple) else (employers,)
    same = _key(named) in {_key(str(each)) for each in spellings}
    message = m.EMPLOYER_TWICE if same else a.EMPLOYER_IN_TITLE
    found.add(message, key, key=key, employer=employer_key, named=named, rest=alone.rstrip(" ,"))


def _key(spelling: str) -> str:
    return folded(without_legal_form(spelling))
