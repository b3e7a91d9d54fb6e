"""Who is one person, asked of the index: everything that may matter is looked up, and no more."""

import pytest

from navnenyt.index.identities import IdentityReader
from navnenyt.persons import group
from support.archive import Archive, at, new_job


def entry(path, name, *employers, published="2026-01-30", **facts):
    return new_job(path, published, name=name, employers=employers, **facts)


def reader(archive):
    return IdentityReader(archive.store.connection, "live")


def person_of(archive, path):
    """The person of one entry, looked up."""
    here = reader(archive).at(f"navne/2026/{path}")
    return next(each for each in group(reader(archive).related(here)) if here in each.members)


def persons_at(archive, slug):
    """Those whose timeline would have a slug, looked up."""
    return [each for each in group(reader(archive).at_slug(slug)) if each.slug == slug]


def members(archive, path):
    return [each.path.rsplit("/", 1)[-1] for each in person_of(archive, path).members]


def test_equal_name_at_one_organisation_is_one_person():
    archive = Archive(entry("a", "Bo Holm", "Netip"), entry("b", "bo  HOLM", "Netip A/S"))
    assert members(archive, "a") == ["a", "b"]
    assert person_of(archive, "b").slug == "bo-holm"


def test_equal_name_alone_joins_nobody():
    archive = Archive(entry("a", "Bo Holm", "Netip"), entry("b", "Bo Holm", "DSB"))
    assert members(archive, "a") == ["a"]
    assert len(archive.persons()) == 2


def test_equal_slug_is_no_equal_name():
    """Åse and Aase share an address, and are two."""
    archive = Archive(entry("a", "Åse Bo", "Netip"), entry("b", "Aase Bo", "Netip"))
    assert members(archive, "a") == ["a"]
    assert [each.slug for each in persons_at(archive, "aase-bo")] == ["aase-bo"] * 2


def test_person_is_followed_through_a_change_of_name():
    archive = Archive(
        entry("a", "Bo Holm", "Netip", published="2024-01-01"),
        entry("b", "Bo Holm", "Netip", published="2025-01-01", person="bo"),
        entry("c", "Bo Juhl", "DSB", published="2026-01-01", person="bo"),
    )
    for path in "abc":
        assert members(archive, path) == ["a", "b", "c"]
        assert person_of(archive, path).slug == "bo"


def test_chain_of_organisations_is_followed_to_its_end():
    """From a to e in steps that share an organisation two and two."""
    chain = ["AB", "BC", "CD", "DE", "EF"]
    archive = Archive(
        *(entry(one, "Bo Holm", *pair) for one, pair in zip("abcde", chain, strict=True))
    )
    assert members(archive, "a") == list("abcde")
    assert members(archive, "e") == list("abcde")


def test_former_and_next_employer_join_too():
    archive = Archive(
        entry("a", "Bo Holm", "Netip", next_employer="DSB"), entry("b", "Bo Holm", "DSB")
    )
    assert members(archive, "a") == ["a", "b"]


def test_employer_and_institution_of_one_slug_join_nobody():
    archive = Archive(entry("a", "Bo Holm", "Netip"), entry("b", "Bo Holm", institution="Netip"))
    assert members(archive, "a") == ["a"]


def test_timeline_is_found_by_its_slug_also_under_another_name():
    archive = Archive(
        entry("a", "Bo Holm", "Netip", published="2024-01-01"),
        entry("b", "Bo Holm", "Netip", published="2025-01-01", person="bo"),
        entry("c", "Bo Juhl", "DSB", published="2026-01-01", person="bo"),
    )
    found = persons_at(archive, "bo")
    assert [[each.path[-1] for each in person.members] for person in found] == [["a", "b", "c"]]
    assert persons_at(archive, "bo-juhl") == persons_at(archive, "bo-holm") == []


def test_person_has_a_slug_also_with_one_announcement_and_no_timeline():
    archive = Archive(entry("a", "Bo Holm", "Netip"))
    assert [each.has_timeline for each in persons_at(archive, "bo-holm")] == [False]


def test_what_is_not_due_joins_nobody_yet():
    archive = Archive(
        entry("a", "Bo Holm", "AB", published="2026-01-01"),
        entry("b", "Bo Holm", "AB", "CD", published="2026-05-01"),
        entry("c", "Bo Holm", "CD", published="2026-02-01"),
        now=at("2026-03-01"),
    )
    assert members(archive, "a") == ["a"]
    assert len(archive.persons()) == 2


MANY = Archive(
    entry("a", "Bo Holm", "AB", published="2020-01-01"),
    entry("b", "Bo Holm", "AB", "CD", published="2021-01-01", person="bo"),
    entry("c", "Bo Holm", "CD", published="2021-01-01", person="bo-2"),
    entry("d", "Bo Holm Juhl", "EF", published="2022-01-01", person="bo-2"),
    entry("e", "Bo Holm", "GH", published="2023-01-01"),
    entry("f", "Åse Bo", published="2023-01-01", person="bo-holm"),
    entry("g", "Åse Bo", published="2023-01-01"),
)


@pytest.mark.parametrize("path", "abcdefg")
def test_person_of_an_entry_is_the_one_among_all(path):
    """The look-up of a few gives the same as grouping everybody."""
    here = f"navne/2026/{path}"
    expected = next(p for p in MANY.persons() if here in [one.path for one in p.members])
    assert person_of(MANY, path) == expected


@pytest.mark.parametrize("slug", ["bo", "bo-2", "bo-holm", "bo-holm-juhl", "aase-bo"])
def test_people_at_a_slug_are_those_among_all(slug):
    everybody = [each for each in MANY.persons() if each.slug == slug]
    assert persons_at(MANY, slug) == everybody
