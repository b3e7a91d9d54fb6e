"""Which announcements are about one person, told in stories; the laws stand in the properties."""

from navnenyt.model import Sector
from navnenyt.persons import Identity, group


def entry(path, name, *organisations, person=None, published=None):
    """An entry of the year that its path names."""
    found = frozenset((Sector.EMPLOYER, each) for each in organisations)
    return Identity(f"navne/{path}", published or int(path[:4]), name, person, found)


def persons(*entries):
    """Who is who: each person's address, and their entries in order."""
    return [(each.slug, [member.path[6:] for member in each.members]) for each in group(entries)]


def test_one_name_at_one_employer_is_one_person():
    assert persons(entry("2026/b", "Bo Holm", "dsb"), entry("2025/a", "Bo Holm", "dsb")) == [
        ("bo-holm", ["2025/a", "2026/b"])
    ]


def test_namesakes_are_not_joined():
    assert persons(entry("2025/a", "Bo Holm", "dsb"), entry("2026/b", "Bo Holm", "netip")) == [
        ("bo-holm", ["2025/a"]),
        ("bo-holm", ["2026/b"]),
    ]


def test_namesakes_without_an_organisation_are_not_joined():
    assert len(persons(entry("2025/a", "Bo Holm"), entry("2026/b", "Bo Holm"))) == 2


def test_colleagues_are_not_joined():
    assert len(persons(entry("2025/a", "Bo Holm", "dsb"), entry("2026/b", "Ib Bo", "dsb"))) == 2


def test_an_employer_and_an_institution_of_one_slug_join_nobody():
    student = Identity("x", 1, "Bo Holm", None, frozenset({(Sector.INSTITUTION, "cbs")}))
    teacher = Identity("y", 2, "Bo Holm", None, frozenset({(Sector.EMPLOYER, "cbs")}))
    assert len(group([student, teacher])) == 2


def test_a_name_is_one_in_any_case_and_spacing():
    assert len(persons(entry("2025/a", "Bo Holm", "dsb"), entry("2026/b", "BO  holm", "dsb"))) == 1


def test_a_career_is_followed_from_employer_to_employer():
    """2024 and 2026 share nothing but the name; 2025 has both employers."""
    assert persons(
        entry("2024/a", "Bo Holm", "dsb"),
        entry("2025/b", "Bo Holm", "dsb", "netip"),
        entry("2026/c", "Bo Holm", "netip"),
    ) == [("bo-holm", ["2024/a", "2025/b", "2026/c"])]


def test_a_new_name_is_followed_by_person():
    assert persons(
        entry("2024/a", "Åse Bo", "dsb", person="aase-bo"),
        entry("2026/b", "Åse Holm", "netip", person="aase-bo"),
    ) == [("aase-bo", ["2024/a", "2026/b"])]


def test_one_entry_that_says_who_it_is_speaks_for_its_chain():
    assert persons(
        entry("2024/a", "Bo Holm", "dsb"),
        entry("2025/b", "Bo Holm", "dsb", person="bo-holm-dsb"),
        entry("2026/c", "Ib Holm", person="bo-holm-dsb"),
    ) == [("bo-holm-dsb", ["2024/a", "2025/b", "2026/c"])]


def test_two_colleagues_of_one_name_are_kept_apart_by_person():
    assert persons(
        entry("2025/a", "Bo Holm", "dsb", person="bo-holm-1970"),
        entry("2026/b", "Bo Holm", "dsb", person="bo-holm-1990"),
    ) == [("bo-holm-1970", ["2025/a"]), ("bo-holm-1990", ["2026/b"])]


def test_who_says_nothing_between_two_who_do_is_neither_of_them():
    found = persons(
        entry("2024/a", "Bo Holm", "dsb", person="bo-1970"),
        entry("2025/b", "Bo Holm", "dsb"),
        entry("2026/c", "Bo Holm", "dsb", person="bo-1990"),
    )
    assert found == [("bo-1970", ["2024/a"]), ("bo-holm", ["2025/b"]), ("bo-1990", ["2026/c"])]


def test_a_timeline_needs_two_announcements():
    (alone,) = group([entry("2025/a", "Bo Holm", "dsb")])
    (both,) = group([entry("2025/a", "Bo Holm", "dsb"), entry("2026/b", "Bo Holm", "dsb")])
    assert not alone.has_timeline
    assert both.has_timeline


def test_the_address_is_made_of_the_oldest_name():
    assert persons(entry("2026/b", "BO HOLM", "dsb"), entry("2025/a", "Bo Holm", "dsb")) == [
        ("bo-holm", ["2025/a", "2026/b"])
    ]


def test_on_one_day_the_path_decides_the_order():
    assert persons(
        entry("2026/b", "Bo Holm", "dsb", published=7),
        entry("2026/a", "Bo Holm", "dsb", published=7),
    ) == [("bo-holm", ["2026/a", "2026/b"])]


def test_nobody_is_nobody():
    assert group([]) == []
