"""Who else asks for an address, among all that was accepted, due or not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navnenyt.danish.slugs import organisation_slug
from navnenyt.index.conflicts import Conflicts, SharedTimeline
from navnenyt.model import Sector
from navnenyt.near import NearNames
from support.archive import Archive, announcement, new_job, profile

EMPLOYER = Sector.EMPLOYER


def conflicts(*announcements):
    return Conflicts(Archive(*announcements).store.connection)


def job(path, *employers, published="2026-01-30", **facts):
    return new_job(path, published, employers=employers, **facts)


def test_address_is_taken_also_by_what_is_not_due():
    found = conflicts(announcement("aase", "2199-01-01"))
    assert found.entry_at("navne/2026/aase") == "navne/2026/aase.md"
    assert found.entry_at("navne/2026/bo") == ""


def test_former_address_is_told_with_all_who_claim_it():
    claimed = ("navne/2024/x",)
    found = conflicts(*(announcement(path, former_paths=claimed) for path in ("bo", "aase")))
    assert found.formerly_at("navne/2024/x") == "navne/2026/aase.md, navne/2026/bo.md"
    assert found.formerly_at("navne/2024/y") == ""


def test_two_names_of_one_slug_are_told_once_each_with_their_oldest_file():
    found = conflicts(
        job("a", "Ågaard", published="2026-01-03"),
        job("b", "Ågaard", published="2026-01-01"),
        job("c", "Aagaard A/S"),
    )
    assert found.spelt_otherwise(EMPLOYER, "aagaard", "Aagaard") == [("Ågaard", "navne/2026/b.md")]
    assert found.spelt_otherwise(EMPLOYER, "aagaard", "AAGAARD ApS") == [
        ("Ågaard", "navne/2026/b.md")
    ]


def test_spellings_that_differ_in_case_spacing_or_legal_form_are_no_conflict():
    found = conflicts(job("a", "Net IP A/S"))
    assert found.spelt_otherwise(EMPLOYER, "net-ip", "net-ip") == []


def test_organisations_that_begin_or_end_alike_are_told_once_in_order():
    found = conflicts(
        job("a", "Netfirmaet", "Vejfirmaet"), job("b", "netfirmaet"), job("c", "Netfirkant"),
        job("d", "Firmaet", "Internetfirmaet"), job("e", institution="Netfirmaet"),
    )  # fmt: skip
    assert found.organisations_like(EMPLOYER, "netfirmaet") == [
        "netfirkant", "netfirmaet", "vejfirmaet",
    ]  # fmt: skip
    assert found.organisations_like(Sector.INSTITUTION, "netfirmaet") == ["netfirmaet"]


SLUGS = st.text("abcæøå", min_size=6, max_size=12)


@given(SLUGS, st.integers(0, 12), st.text("abcæøå", max_size=1), st.booleans())
def test_whatever_is_one_slip_away_is_among_them(name, place, letter, replaces):
    slug = organisation_slug(name)
    slip = slug[:place] + letter + slug[place + replaces :]
    near = NearNames([(EMPLOYER, slug)]).near(EMPLOYER, slip)
    found = conflicts(job("a", name)).organisations_like(EMPLOYER, slip)
    assert near is None or near in found


def test_organisation_is_new_to_the_only_one_who_names_it():
    found = conflicts(job("a", "Netip"))
    assert found.is_new(EMPLOYER, "netip", "navne/2026/a")
    assert not found.is_new(EMPLOYER, "netip", "navne/2026/b")


def test_example_of_an_organisation_is_the_oldest():
    found = conflicts(job("a", "Netip"), job("b", "netIP", published="2020-01-01"))
    assert found.example_of(EMPLOYER, "netip") == ("netIP", "navne/2026/b.md")


# -- two people who ask for one timeline ----------------------------------------------------------


def timeline(candidate, *accepted, profiles=()):
    """What is wrong with the timeline of a candidate; None where nothing is."""
    archive = Archive(*accepted, profiles=profiles)
    return Conflicts(archive.store.connection).timeline_of_another(candidate, archive.naming)


NETIP = [job(path, "Netip", name="Bo Holm") for path in "ab"]
NETIPS = "navne/2026/a.md og navne/2026/b.md"


def test_namesakes_of_whom_one_has_a_timeline_are_no_conflict():
    assert timeline(job("c", "DSB", name="Bo Holm"), *NETIP) is None


def test_two_timelines_of_one_slug_are_a_conflict_that_names_the_files_of_both():
    dsb = job("c", "DSB", name="Bo Holm")
    found = timeline(job("d", "DSB", name="Bo Holm"), *NETIP, dsb)
    assert found == SharedTimeline("bo-holm", own="navne/2026/c.md", others=NETIPS)


def test_person_ends_the_conflict():
    dsb = job("c", "DSB", name="Bo Holm", person="bo-holm-dsb")
    assert timeline(job("d", "DSB", name="Bo Holm", person="bo-holm-dsb"), *NETIP, dsb) is None


def test_person_whose_slug_is_the_name_of_somebody_else_is_a_conflict():
    other = job("c", "DSB", name="Åse Bo", person="bo-holm")
    found = timeline(job("d", "DSB", name="Åse Bo", person="bo-holm"), *NETIP, other)
    assert found == SharedTimeline("bo-holm", own="navne/2026/c.md", others=NETIPS)


def test_person_that_only_an_earlier_entry_says_is_a_conflict_too():
    """The candidate says nothing: it joins somebody whose `person` is a name that is taken."""
    other = job("c", "DSB", name="Åse Bo", person="bo-holm")
    found = timeline(job("d", "DSB", name="Åse Bo"), *NETIP, other)
    assert found == SharedTimeline("bo-holm", own="navne/2026/c.md", others=NETIPS)


def test_candidate_that_parts_others_so_that_they_want_a_taken_address_is_a_conflict():
    """With two different `person` among them, those who say nothing are left on their own."""
    said = [job(path, "DSB", name="Bo Holm") for path in "cd"]
    said.append(job("e", "DSB", name="Bo Holm", person="bo-dsb"))
    found = timeline(job("f", "DSB", name="Bo Holm", person="bo-2"), *NETIP, *said)
    assert found is not None
    assert found.slug == "bo-holm"


def test_one_announcement_makes_no_timeline_and_no_conflict():
    assert timeline(job("c", "DSB", name="Bo Holm", person="bo-holm-2"), *NETIP) is None


@pytest.mark.parametrize("profiles", [(), [profile("DSB", aliases=("Danske Statsbaner",))]])
def test_profile_decides_who_shares_an_organisation(profiles):
    dsb = job("c", "DSB", name="Bo Holm")
    candidate = job("d", "Danske Statsbaner", name="Bo Holm")
    assert (timeline(candidate, *NETIP, dsb, profiles=profiles) is not None) == bool(profiles)
