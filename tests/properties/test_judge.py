"""Many announcements judged at once are judged as they would be one by one."""

from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from navnenyt.flow.darkroom import Darkroom
from navnenyt.flow.judge import Judge
from navnenyt.index.records import record
from navnenyt.model import Kind
from support.archive import COPENHAGEN, Archive, announcement, profile

NAMES = ("Bo Holm", "bo  holm", "Åse Bo", "Aase Bo")
# Ågaard and Aagaard want one address, and are two names.
SPELLINGS = ("Netip", "Netip A/S", "DSB", "Danske Statsbaner", "Ågaard", "Aagaard", "Net-ip")
PATHS = [f"navne/2026/{number:02}" for number in range(14)]
DSB = profile("DSB", aliases=("Danske Statsbaner",))
START = datetime(2026, 1, 1, tzinfo=COPENHAGEN)


def entries():
    spelt = st.sampled_from(SPELLINGS)
    return st.builds(
        announcement,
        path=st.sampled_from(PATHS),
        published=st.integers(0, 6).map(lambda days: START + timedelta(days=days)),
        kind=st.sampled_from((Kind.NEW_JOB, Kind.BIRTHDAY)),
        name=st.sampled_from(NAMES),
        person=st.sampled_from((None, None, "bo", "aase-bo")),
        employers=st.lists(spelt, max_size=2, unique=True).map(tuple),
        former_employer=st.none() | spelt,
        former_paths=st.lists(st.sampled_from(PATHS), max_size=1).map(tuple),
    )


def judged(found, *, at_once):
    """The paths that are shown, those that wait, and which are told to be there already."""
    archive = Archive(profiles=[DSB])
    if not at_once:
        # One is there already, far from all others, so that the long way is taken.
        archive.accept(announcement("navne/2020/en-anden", "2020-01-01", name="En Anden"))
    for each in found:
        archive.store.candidates.keep(record(each))
    Judge(archive.store, archive.naming, Darkroom(Path(), ""), {}.get).judge()
    shown = {each.announcement.path for each in archive.store.entries.all()}
    waiting = set(archive.store.candidates.paths())
    twice = {each for each in archive.store.problems.all() if "samme type" in each.message}
    return shown - {"navne/2020/en-anden"}, waiting, twice


def birthday(number, name, person=None, employers=(), **facts):
    path = f"navne/2026/{number:02}"
    return announcement(path, START, name=name, person=person, employers=employers, **facts)


# The last is refused, and those whom it joins are two persons then.
BRIDGE = [
    birthday(8, "Bo Holm", "aase-bo"),
    birthday(0, "Aase Bo", employers=("Netip",)),
    birthday(2, "Aase Bo", "aase-bo", ("DSB",)),
    birthday(3, "Aase Bo", employers=("Netip",)),
    birthday(1, "Aase Bo", employers=("Netip", "DSB"), former_paths=("navne/2026/00",)),
]


@given(st.lists(entries(), max_size=10, unique_by=lambda each: each.path))
@example(BRIDGE)
def test_at_once_the_same_are_accepted_and_refused_as_one_by_one(found):
    assert judged(found, at_once=True) == judged(found, at_once=False)
