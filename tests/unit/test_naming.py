"""Which organisation a spelling means."""

import pytest

from navnenyt.model import Organisation, Sector
from navnenyt.naming import Naming
from support.strategies import profile

EMPLOYER, INSTITUTION = Sector.EMPLOYER, Sector.INSTITUTION


def test_without_a_profile_the_spelling_makes_the_slug():
    naming = Naming()
    assert naming.slug_of(EMPLOYER, "Netip A/S") == "netip"
    assert naming.slug_of(EMPLOYER, "netIP") == "netip"
    assert naming.organisation(EMPLOYER, "Netip A/S") == Organisation(
        EMPLOYER, "netip", "Netip A/S", "hos"
    )


@pytest.mark.parametrize(
    "spelling",
    [
        "Bang & Olufsen", "bang & olufsen", "Bang og Olufsen", "BANG&OLUFSEN", "Bang-Olufsen & Co",
        "B&O", "b & o", "B og O",
    ],
)  # fmt: skip
def test_a_profile_is_meant_by_its_name_and_its_aliases(spelling):
    """After folding case, spacing, punctuation and `&`."""
    bo = profile("Bang & Olufsen", slug="bo", aliases=("B & O", "Bang Olufsen og Co."))
    assert Naming([bo]).slug_of(EMPLOYER, spelling) == "bo"


@pytest.mark.parametrize("spelling", ["Bang & Olufsen A/S", "Bang", "Olufsen", "Bo"])
def test_another_spelling_is_another_organisation(spelling):
    bo = profile("Bang & Olufsen", slug="b-og-o", aliases=("B&O",))
    assert Naming([bo]).slug_of(EMPLOYER, spelling) != "b-og-o"


def test_two_profiles_keep_two_legal_forms_apart():
    naming = Naming(
        [profile("Jensen A/S", slug="jensen-as"), profile("Jensen ApS", slug="jensen-aps")]
    )
    assert naming.slug_of(EMPLOYER, "jensen a/s") == "jensen-as"
    assert naming.slug_of(EMPLOYER, "Jensen ApS") == "jensen-aps"
    assert naming.slug_of(EMPLOYER, "Jensen") == "jensen"


def test_a_spelling_that_makes_the_slug_of_a_profile_is_that_organisation():
    """Equal keys are one organisation."""
    naming = Naming([profile("Fuglsang Kommune", slug="fuglsang", preposition="i")])
    assert naming.organisation(EMPLOYER, "Fuglsang A/S") == Organisation(
        EMPLOYER, "fuglsang", "Fuglsang A/S", "i"
    )


def test_the_sentence_keeps_the_spelling_of_the_entry():
    naming = Naming([profile("Netip A/S", slug="netip")])
    assert naming.organisation(EMPLOYER, "NETIP a/s").spelling == "NETIP a/s"


@pytest.mark.parametrize(
    ("sector", "preposition", "word"),
    [
        (EMPLOYER, None, "hos"),
        (EMPLOYER, "i", "i"),
        (INSTITUTION, None, "på"),
        (INSTITUTION, "ved", "ved"),
        (INSTITUTION, "hos", "hos"),
    ],
)
def test_the_preposition_is_the_profiles_or_the_sectors(sector, preposition, word):
    made = profile("X", sector=sector, preposition=preposition)
    assert Naming([made]).organisation(sector, "X").preposition == word


def test_an_employer_and_an_institution_of_one_name_are_two():
    naming = Naming([profile("CBS", slug="skolen", sector=INSTITUTION, preposition="ved")])
    assert naming.organisation(INSTITUTION, "CBS") == Organisation(
        INSTITUTION, "skolen", "CBS", "ved"
    )
    assert naming.organisation(EMPLOYER, "CBS") == Organisation(EMPLOYER, "cbs", "CBS", "hos")


def test_the_order_of_the_profiles_changes_nothing():
    """Two that claim one spelling are a problem elsewhere; the answer is certain all the same."""
    profiles = [profile("X", slug="b"), profile("X", slug="a"), profile("Y", slug="c")]
    assert Naming(profiles).slug_of(EMPLOYER, "x") == "a"
    assert Naming(profiles[::-1]).slug_of(EMPLOYER, "x") == "a"


def test_profiles_are_found_by_slug_and_listed_by_slug():
    a, b, c = profile("B"), profile("A"), profile("C", sector=INSTITUTION)
    naming = Naming([a, b, c])
    assert naming.profile(EMPLOYER, "a") is b
    assert naming.profile(INSTITUTION, "a") is None
    assert naming.profiles(EMPLOYER) == [b, a]
    assert naming.profiles(INSTITUTION) == [c]


def test_whether_a_profile_names_a_spelling():
    naming = Naming([profile("Netip A/S", aliases=("Nettet",))])
    assert naming.names(EMPLOYER, "netip A/S")
    assert naming.names(EMPLOYER, "NETTET")
    assert not naming.names(EMPLOYER, "Netip")
    assert not naming.names(INSTITUTION, "Nettet")


@pytest.mark.parametrize(
    ("name", "slug", "aliases", "former"),
    [
        ("Netip", "netip", (), []),
        ("Netip A/S", "netip", (), []),
        ("Nyt Navn", "nyt-navn", ("Gammelt Navn A/S",), ["gammelt-navn"]),
        ("Netip", "netip", ("NETIP", "Net-IP"), ["net-ip"]),
        ("Bang & Olufsen", "bo", ("B&O",), ["b-og-o", "bang-og-olufsen"]),
    ],
)
def test_the_slug_that_an_alias_would_have_leads_to_the_organisation(name, slug, aliases, former):
    """So that renaming is adding an alias."""
    made = profile(name, slug=slug, aliases=aliases)
    assert Naming([made]).former_slugs(made) == former
