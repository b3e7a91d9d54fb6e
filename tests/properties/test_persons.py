"""Who is one person: what is written decides, the order of the files never does."""

from hypothesis import given
from hypothesis import strategies as st

from navnenyt.model import Sector
from navnenyt.persons import Identity, group

ORGANISATIONS = [
    (Sector.EMPLOYER, "netip"),
    (Sector.EMPLOYER, "dsb"),
    (Sector.INSTITUTION, "netip"),
]


def identities():
    """A few entries of few names, persons and organisations, so that they meet."""
    return st.builds(
        Identity,
        path=st.integers(0, 99).map("navne/2026/{:02}".format),
        published=st.integers(0, 5),
        name=st.sampled_from(("Bo Holm", "bo  holm", "Bo Holm Juhl", "Åse Bo")),
        person=st.sampled_from((None, None, "bo-holm", "bo-holm-dsb")),
        organisations=st.frozensets(st.sampled_from(ORGANISATIONS), max_size=2),
    )


ENTRIES = st.lists(identities(), max_size=10, unique_by=lambda each: each.path)


def are_linked(one, other):
    """The contract: they share `person`, or share `navn` and an organisation."""
    if one.person and one.person == other.person:
        return True
    same_name = one.name.lower().split() == other.name.lower().split()
    return same_name and bool(one.organisations & other.organisations)


@given(ENTRIES, st.randoms(use_true_random=False))
def test_the_order_of_the_entries_changes_nothing(entries, chance):
    shuffled = list(entries)
    chance.shuffle(shuffled)
    assert group(shuffled) == group(entries)


@given(ENTRIES)
def test_each_entry_is_of_exactly_one_person(entries):
    members = [member for each in group(entries) for member in each.members]
    assert len(members) == len(entries)
    assert set(members) == set(entries)


@given(ENTRIES)
def test_two_who_are_said_to_be_different_are_never_joined(entries):
    for each in group(entries):
        assert len({member.person for member in each.members if member.person}) <= 1


@given(ENTRIES)
def test_nobody_is_joined_without_a_link_to_another_of_the_group(entries):
    """An equal name alone joins nobody: from any member the others are reached link by link."""
    for each in group(entries):
        reached, waiting = [each.members[0]], list(each.members[1:])
        while linked := [one for one in waiting if any(are_linked(one, r) for r in reached)]:
            reached += linked
            waiting = [one for one in waiting if one not in linked]
        assert not waiting


@given(ENTRIES)
def test_those_who_are_said_to_be_one_are_one(entries):
    group_of = {member: each.slug for each in group(entries) for member in each.members}
    for one in entries:
        for other in entries:
            if one.person and one.person == other.person:
                assert group_of[one] == group_of[other]


@given(ENTRIES.map(lambda entries: [each for each in entries if each.person is None]))
def test_where_nobody_is_said_every_link_joins(entries):
    groups = group(entries)
    for one in entries:
        for other in entries:
            if are_linked(one, other):
                assert [each for each in groups if one in each.members] == [
                    each for each in groups if other in each.members
                ]


@given(ENTRIES)
def test_members_stand_oldest_first(entries):
    for each in group(entries):
        order = [(member.published, member.path) for member in each.members]
        assert order == sorted(order)
