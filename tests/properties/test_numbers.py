"""Every number of the page of numbers is that of who counts the announcements one by one."""

from collections import Counter, defaultdict
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from navnenyt.danish.words import month_of_year
from navnenyt.model import Kind, Sector
from navnenyt.site import pages as p
from support.archive import COPENHAGEN, Archive, announcement

START = datetime(2024, 1, 15, tzinfo=COPENHAGEN)
SPELLINGS = ("Netip", "DSB", "CBS")
COMES, LEAVES = (Kind.NEW_JOB, Kind.APPOINTMENT, Kind.ACTING), (Kind.DEPARTURE,)


def entry(path, kind, other, **said):
    """An announcement in which the field of the other employer is one that its kind has."""
    fields = {"former_employer": COMES, "next_employer": LEAVES}
    named = {field: other for field, kinds in fields.items() if kind in kinds}
    return announcement(path, kind=kind, **said, **named)


def archives():
    spelt = st.sampled_from(SPELLINGS)
    said = st.fixed_dictionaries(
        {
            "published": st.integers(0, 40).map(lambda number: START + timedelta(29 * number)),
            "kind": st.sampled_from((*Kind, *COMES, *LEAVES)),
            "name": st.sampled_from(("Bo Holm", "Ida Dam", "Åse Lund")),
            "employers": st.lists(spelt, max_size=2, unique=True).map(tuple),
            "other": st.none() | spelt,
            "institution": st.none() | spelt,
        }
    )
    entries = st.lists(said, max_size=12)
    return entries.map(lambda all_: Archive(*(entry(f"a{n}", **a) for n, a in enumerate(all_))))


def counted(archive):
    """What counts, read from the entries themselves."""
    every = (shown.announcement for shown in archive.queries.every())
    return [a for a in every if a.kind not in (Kind.BIRTHDAY, Kind.DEATH)]


def number(a):
    return a.published.year * 12 + a.published.month - 1


def months(plot):
    return {column.label: column.count for column in plot.columns if column.count}


def by_month(announcements):
    newest = max(map(number, announcements), default=0)
    return Counter(
        month_of_year(a.published.year, a.published.month)
        for a in announcements
        if number(a) > newest - 24
    )


@given(archives())
def test_months_are_those_of_a_direct_count(archive):
    view, every = archive.view(p.Numbers()), counted(archive)
    if len({number(a) for a in every}) < 2:
        assert (view.months, view.kinds) == (None, ())
        return
    assert months(view.months) == by_month(every)
    newest = max(map(number, every))
    expected = {
        kind.label: Counter(
            month_of_year(a.published.year, a.published.month)
            for a in every
            if a.kind is kind and number(a) > newest - 24
        )
        for kind in Kind
    }
    shown = {link.text: months(plot) for link, plot in view.kinds}
    assert shown == {label: counts for label, counts in expected.items() if counts}


@given(archives())
def test_rankings_are_those_of_a_direct_count(archive):
    view, every = archive.view(p.Numbers()), counted(archive)
    newest = max(map(number, every), default=0)
    late, persons = defaultdict(Counter), defaultdict(set)
    for a in every:
        for sector, spelling in set(a.own_organisations()):
            late[sector][spelling] += number(a) > newest - 12
        for pair in {(a.former_employer, *a.employers[:1]), (*a.employers[:1], a.next_employer)}:
            # Whoever still belongs to the other has not moved.
            if len(pair) == len(set(pair) - {None}) == 2 and not {*pair} <= {*a.employers}:
                persons[pair].add(archive.queries.place(a.path).leader)
    expected = {
        "Arbejdsgiver": late[Sector.EMPLOYER],
        "Uddannelsessted": late[Sector.INSTITUTION],
        "Skift": {pair: len(each) for pair, each in persons.items()},
    }
    shown = {
        each.of: {tuple(link.text for link in bar.links): bar.count for bar in each.bars}
        for each in view.rankings
    }
    wanted = {
        of: {(key if isinstance(key, tuple) else (key,)): n for key, n in counts.items() if n}
        for of, counts in expected.items()
    }
    assert shown == {of: counts for of, counts in wanted.items() if counts}
