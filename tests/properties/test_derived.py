"""What is derived, brought up step by step for what a change can reach, is as if made anew."""

from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from navnenyt.flow.update import Change, update
from navnenyt.index.derived import Derived
from navnenyt.model import Kind
from navnenyt.naming import Naming
from support.archive import COPENHAGEN, Archive, announcement, profile

NAMES = ("Bo Holm", "bo  holm", "Bo Holm Juhl", "Åse Bo", "Aase Bo")
SPELLINGS = ("Netip", "Netip A/S", "netIP", "DSB", "Danske Statsbaner", "CBS")
START = datetime(2025, 12, 20, tzinfo=COPENHAGEN)
INSTANTS = st.integers(0, 12).map(
    lambda number: START + timedelta(days=4 * number + 330 * (number // 9))
)
PATHS = st.integers(0, 9).map("navne/2026/{:02}".format)
PROFILES = st.sets(st.sampled_from((
    profile("DSB", aliases=("Danske Statsbaner",)), profile("Netip", sort_as="Ågren"),
)))  # fmt: skip


def entries():
    """An announcement of few names, organisations and days, so that they meet."""
    spelt = st.sampled_from(SPELLINGS)
    return st.builds(
        announcement,
        path=PATHS,
        published=INSTANTS,
        kind=st.sampled_from((Kind.BIRTHDAY, Kind.NEW_JOB, Kind.DEPARTURE)),
        name=st.sampled_from(NAMES),
        title=st.sampled_from((None, "chef")),
        person=st.sampled_from((None, None, "bo", "aase-bo")),
        employers=st.lists(spelt, max_size=2).map(tuple),
        institution=st.none() | spelt,
        former_employer=st.none() | spelt,
        next_employer=st.none() | spelt,
    )


# What one build finds: entries that are accepted, paths that are gone, a clock and the profiles.
STEPS = st.lists(
    st.tuples(st.lists(entries(), max_size=3), st.sets(PATHS, max_size=2), INSTANTS, PROFILES),
    min_size=2, max_size=6,
)  # fmt: skip
fewer = settings(max_examples=settings.default.max_examples // 2)


def derived(archive):
    """Every row of the derived tables."""
    execute = archive.store.connection.execute
    return {
        table: sorted(execute(f"SELECT * FROM {table}").fetchall(), key=repr)  # noqa: S608
        for table in ("person", "listing", "tally", "move", "flow", "active")
    }


def take(archive, accepted, gone, now, profiles):
    """One change, as a build makes it."""
    earlier, naming = archive.naming, Naming(profiles)
    sides = ({(each.sector, each.slug) for each in of} for of in (profiles, archive.profiles))
    differing = {key for key in set.union(*sides) if earlier.profile(*key) != naming.profile(*key)}
    shown = {each.announcement.path: each.announcement for each in archive.store.entries.all()}
    # All are judged again where a profile may let them mean something else.
    again = shown if differing else {}
    wanted = {**again, **{a.path: a for a in accepted}}

    def accept():
        archive.naming, archive.profiles = naming, profiles
        for path in gone:
            archive.store.entries.drop(path)
        for path in sorted(wanted.keys() - gone):
            archive.accept(wanted[path])

    change = Change({*wanted, *gone}, earlier, naming, differing, set(again))
    return update(archive.store, int(now.timestamp()), change, accept)


@fewer
@given(STEPS)
def test_derived_tables_brought_up_step_by_step_are_those_made_anew(steps):
    archive = Archive()
    archive.profiles = set()
    for number, step in enumerate(steps):
        assert take(archive, *step).wholesale == (number == 0)
        brought_up = derived(archive)
        Derived(archive.store.connection, archive.naming).rebuild()
        assert brought_up == derived(archive)
