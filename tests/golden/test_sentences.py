"""The golden list: facts and the Danish that they become. And that it leaves nothing out."""

import tomllib
from dataclasses import dataclass
from inspect import Parameter, signature

import pytest

from navnenyt.danish.sentences import sentences
from navnenyt.danish.slugs import slug
from navnenyt.entry.fields import BY_KEY
from navnenyt.entry.parse import read_announcement
from navnenyt.frozen import replace
from navnenyt.language import plain
from navnenyt.model import Announcement, Kind, Profile, Sector, Tense
from navnenyt.naming import Naming
from navnenyt.problems import grave
from support import REPOSITORY
from support.strategies import SENTENCE_KEYS, written

LIST = tomllib.loads((REPOSITORY / "tests/golden/sentences.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Golden:
    """One pair of the list."""

    case: str
    facts: str
    text: str
    profiles: str = ""

    def naming(self):
        """Each line of `profiles` is »Navn: forholdsord«, in whichever folder it may stand."""
        lines = [line.rsplit(": ", 1) for line in self.profiles.strip().splitlines()]
        return Naming(
            Profile(sector=sector, slug=slug(name), name=name, preposition=preposition)
            for name, preposition in lines
            for sector in Sector
        )

    def reading(self):
        """What reading the facts as a file gives."""
        return read_announcement("navne/2026/navn.md", written(self.facts))

    def announcement(self):
        """The facts; the list holds none that are refused."""
        return self.reading().announcement

    def told(self, announcement=None):
        """The text of the facts, or of others with the same profiles."""
        return plain(sentences(announcement or self.announcement(), self.naming()))


CASES = [Golden(**each) for each in LIST["sentence"]]
DEFAULTS = {
    name: parameter.default
    for name, parameter in signature(Announcement).parameters.items()
    if parameter.default is not Parameter.empty
} | {"name": ""}


@pytest.fixture(scope="module")
def read():
    """Each case beside what was read of it."""
    return [(golden, golden.announcement()) for golden in CASES]


@pytest.mark.parametrize("golden", CASES, ids=lambda golden: golden.case)
def test_facts_become_the_text(golden):
    assert not grave(golden.reading().problems)
    assert golden.told() == golden.text


def test_every_case_has_a_name_of_its_own():
    names = [golden.case for golden in CASES]
    assert len(names) == len(set(names))


def needed_slots():
    """Each kind with each fact that stands in its text."""
    return [(kind, key) for kind in Kind for key in sorted(SENTENCE_KEYS[kind])]


@pytest.mark.parametrize(
    ("kind", "key"), needed_slots(), ids=lambda part: getattr(part, "value", part)
)
def test_the_list_shows_what_each_fact_does_to_its_kind(read, kind, key):
    """Some case of the kind has the fact, and without it the text would be another."""
    attribute = BY_KEY[key].attribute
    assert any(
        golden.told(replace(a, **{attribute: DEFAULTS[attribute]})) != golden.text
        for golden, a in read
        if a.kind is kind and getattr(a, attribute) != DEFAULTS[attribute]
    )


def needed_dates():
    """Each kind with each tense and precision; a degree or a death is never told beforehand."""
    finished = (Kind.DEGREE, Kind.DEATH)
    return [
        (kind, tense, precision)
        for kind in Kind
        for tense in Tense
        for precision in ("day", "month")
        if not (kind in finished and tense is Tense.LATER)
    ]


@pytest.mark.parametrize(
    ("kind", "tense", "precision"), needed_dates(), ids=lambda part: getattr(part, "value", part)
)
def test_the_list_shows_each_tense_and_precision_of_each_kind(read, kind, tense, precision):
    assert any(
        a.kind is kind
        and a.effective
        and a.tense is tense
        and (a.effective.day is None) == (precision == "month")
        for _, a in read
    )


@pytest.mark.parametrize("kind", Kind)
def test_the_list_shows_each_kind_without_a_date(read, kind):
    assert any(a.kind is kind and a.effective is None for _, a in read)
