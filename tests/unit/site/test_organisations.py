"""Employers and institutions: their pages, years, redirects, and the neighbours in their list."""

import pytest

from navnenyt.model import Kind, Sector
from navnenyt.site import pages as p
from navnenyt.site import views as v
from navnenyt.site.cards import Link
from navnenyt.site.limits import ORGANISATION_CARDS
from support.archive import Archive, announcement, at, new_job, profile

EMPLOYER = Sector.EMPLOYER
NETIP = p.OrganisationPage(EMPLOYER, "netip")


def hrefs(view):
    return [card.href for group in view.groups for card in group.cards]


def many(count):
    """Announcements of one employer, spread over three years."""
    return [
        new_job(f"nr-{n:03}", f"{2024 + n % 3}-{1 + n % 12:02}-{1 + n % 28:02}")
        for n in range(count)
    ]


FULL, OVERFULL = Archive(*many(ORGANISATION_CARDS)), Archive(*many(ORGANISATION_CARDS + 1))


def test_bound_is_that_of_the_contract():
    assert ORGANISATION_CARDS == 100


def test_page_of_a_hundred_holds_them_all_and_links_no_years():
    view = FULL.view(NETIP)
    assert len(hrefs(view)) == 100
    assert view.years == ()
    assert {group.href for group in view.groups} == {None}
    assert FULL.view(p.OrganisationYear(EMPLOYER, "netip", 2026)) is None


def test_page_of_a_hundred_and_one_holds_the_newest_and_links_its_years_with_counts():
    view = OVERFULL.view(NETIP)
    assert len(hrefs(view)) == 100
    assert view.years == (
        Link("/arbejdsgivere/netip/2026/", "2026", "33"),
        Link("/arbejdsgivere/netip/2025/", "2025", "34"),
        Link("/arbejdsgivere/netip/2024/", "2024", "34"),
    )
    assert [(group.heading, group.href) for group in view.groups] == [
        (link.text, link.href) for link in view.years
    ]


def test_years_of_a_hundred_and_one_hold_every_one_of_them_once():
    shown = [
        href
        for year in (2026, 2025, 2024)
        for href in hrefs(OVERFULL.view(p.OrganisationYear(EMPLOYER, "netip", year)))
    ]
    assert len(shown) == len(set(shown)) == 101
    assert shown[:100] == hrefs(OVERFULL.view(NETIP))


def test_year_leads_to_the_page_and_says_nothing_of_the_other_years():
    """So that what is published in one year touches no page of another."""
    view = OVERFULL.view(p.OrganisationYear(EMPLOYER, "netip", 2025))
    assert view.head.trail[1:] == (
        Link("/arbejdsgivere/", "Arbejdsgivere"), Link("/arbejdsgivere/netip/", "Netip A/S"),
    )  # fmt: skip
    assert (view.more, view.older, view.newer) == ((), None, None)
    assert view.heading == "Netip A/S 2025"


def test_year_is_called_as_its_own_newest_spells_it_and_names_the_feed_that_it_feeds():
    archive = Archive(
        *many(ORGANISATION_CARDS),
        new_job("navne/2019/x", "2019-01-02", employers=("DSB",), former_employer="netIP"),
        new_job("navne/2018/x", "2018-01-02", employers=("NETIP",)),
    )
    years = {
        year: archive.view(p.OrganisationYear(EMPLOYER, "netip", year)) for year in (2019, 2018)
    }
    assert [view.heading for view in years.values()] == ["netIP 2019", "NETIP 2018"]
    feeds = {year: [link.title for link in view.head.feeds] for year, view in years.items()}
    assert "Navnenyt: NETIP" in feeds[2018]
    assert not any("netIP" in text for text in feeds[2019])


def test_year_without_announcements_is_no_page():
    assert OVERFULL.view(p.OrganisationYear(EMPLOYER, "netip", 2019)) is None


def test_organisation_that_nobody_names_has_no_page():
    archive = Archive(profiles=[profile("Netip")])
    assert archive.view(NETIP) is None


def test_organisation_that_is_named_only_in_the_future_has_no_page_yet():
    assert Archive(new_job(published="2026-02-01"), now=at("2026-01-31")).view(NETIP) is None


def test_announcements_stand_under_their_years_newest_first():
    archive = Archive(
        new_job("a", "2025-05-01"), new_job("b", "2026-01-01"), new_job("c", "2026-01-01")
    )
    view = archive.view(NETIP)
    assert [group.heading for group in view.groups] == ["2026", "2025"]
    assert hrefs(view) == ["/navne/2026/b/", "/navne/2026/c/", "/navne/2026/a/"]


def test_page_without_profile_is_called_as_the_newest_spells_it():
    archive = Archive(
        new_job("a", "2025-05-01", employers=("netIP",)), new_job("b", employers=("Netip A/S",))
    )
    view = archive.view(NETIP)
    assert (view.heading, view.also_spelt, view.website, view.cvr, view.body) == (
        "Netip A/S", "", None, "", "",
    )  # fmt: skip


def test_page_with_profile_shows_what_it_says():
    netip = profile(
        "Netip", aliases=("NetIP", "Gammelnavn A/S", "Netip"), cvr="12345678",
        website="https://www.netip.example/om", body="<p>Tekst</p>",
    )  # fmt: skip
    view = Archive(new_job(employers=("Gammelnavn A/S",)), profiles=[netip]).view(NETIP)
    assert view.heading == "Netip"
    assert view.body == "<p>Tekst</p>"
    assert view.website == Link("https://www.netip.example/om", "netip.example")
    assert view.cvr == "12345678"
    assert view.also_spelt == "NetIP og Gammelnavn A/S"


@pytest.mark.parametrize(("sector", "directory"), [
    (Sector.EMPLOYER, "Arbejdsgivere"), (Sector.INSTITUTION, "Uddannelsessteder")
])  # fmt: skip
def test_page_says_which_sort_of_organisation_it_is(sector, directory):
    archive = Archive(new_job(institution="Netip"))
    trail = archive.view(p.OrganisationPage(sector, "netip")).head.trail
    assert [link.text for link in trail] == ["Forside", directory]


def test_page_names_its_feed_only_where_the_feed_holds_something():
    archive = Archive(new_job(next_employer="DSB"))
    assert {link.title for link in archive.view(NETIP).feeds} == {"Navnenyt: Netip A/S"}
    assert [link.href for link in archive.view(NETIP).feeds] == [
        f"/arbejdsgivere/netip/{form}" for form in ("rss.xml", "atom.xml", "feed.json")
    ]
    assert NETIP in archive.everything()
    dsb = archive.view(p.OrganisationPage(EMPLOYER, "dsb"))
    assert dsb.feeds == ()
    assert [link.href for link in dsb.head.feeds] == ["/rss.xml", "/atom.xml", "/feed.json"]


# -- redirects ------------------------------------------------------------------------------------

OLD = p.FormerOrganisation(EMPLOYER, "gammelnavn")
RENAMED = profile("Netip", aliases=("Gammelnavn",))


def test_slug_of_an_alias_redirects_to_the_organisation():
    view = Archive(new_job(), profiles=[RENAMED]).view(OLD)
    assert isinstance(view, v.RedirectView)
    assert view.target == Link("/arbejdsgivere/netip/", "Netip")
    assert view.head.canonical == "https://navnenyt.example/arbejdsgivere/netip/"
    assert not view.head.index


def test_alias_of_an_organisation_without_page_redirects_nowhere():
    assert Archive(profiles=[RENAMED]).view(OLD) is None


def test_organisation_of_that_slug_wins_over_the_redirect():
    other = profile("Gammelnavn Nu", slug="gammelnavn")
    archive = Archive(
        new_job("a"), new_job("b", employers=("Gammelnavn Nu",)), profiles=[RENAMED, other]
    )
    assert archive.view(OLD) is None
    assert archive.view(p.OrganisationPage(EMPLOYER, "gammelnavn")).heading == "Gammelnavn Nu"


def test_alias_that_two_organisations_would_redirect_from_redirects_nowhere():
    archive = Archive(
        new_job("a", employers=("Netip",)),
        new_job("b", employers=("DSB",)),
        profiles=[
            profile("Netip", aliases=("Gammel-navn",)), profile("DSB", aliases=("Gammel navn A/S",))
        ],
    )  # fmt: skip
    assert archive.view(p.FormerOrganisation(EMPLOYER, "gammel-navn")) is None


def test_alias_of_the_other_sector_redirects_nothing_here():
    institution = profile("Netip", aliases=("Gammelnavn",), sector=Sector.INSTITUTION)
    assert Archive(new_job(institution="Netip"), profiles=[institution]).view(OLD) is None


# -- what an announcement says of its own ---------------------------------------------------------


def announced(a, *others, profiles=()):
    return Archive(a, *others, profiles=profiles).view(p.Entry(a.path))


def test_organisations_are_linked_once_each_in_the_order_of_the_contract():
    view = announced(
        new_job(
            employers=("Netip A/S", "DSB"), organisations=("netIP", "Bestyrelsen"),
            institution="Netip", next_employer="Ny", former_employer="Gammel",
        )
    )  # fmt: skip
    assert [(link.href, link.text) for link in view.further] == [
        ("/arbejdsgivere/netip/", "Alt om Netip A/S"),
        ("/arbejdsgivere/dsb/", "Alt om DSB"),
        ("/arbejdsgivere/bestyrelsen/", "Alt om Bestyrelsen"),
        ("/uddannelsessteder/netip/", "Alt om Netip"),
        ("/arbejdsgivere/ny/", "Alt om Ny"),
        ("/arbejdsgivere/gammel/", "Alt om Gammel"),
    ]


def test_head_names_the_feeds_of_its_own_organisations_and_of_the_site():
    view = announced(new_job(institution="CBS", next_employer="Ny", former_employer="Gammel"))
    assert [link.href for link in view.head.feeds if link.form == "RSS"] == [
        "/arbejdsgivere/netip/rss.xml", "/uddannelsessteder/cbs/rss.xml", "/rss.xml",
    ]  # fmt: skip
    assert [link.form for link in view.head.feeds] == ["RSS", "Atom", "JSON Feed"] * 3


@pytest.mark.parametrize(
    ("facts", "among"),
    [
        ({"employers": ("Netip", "DSB"), "organisations": ("A",), "institution": "B"}, "Netip"),
        ({"employers": (), "organisations": ("A",), "institution": "B"}, "A"),
        ({"employers": (), "institution": "B"}, "B"),
    ],
)
def test_neighbours_are_those_at_the_employer_else_the_organisation_else_the_institution(
    facts, among
):
    a = new_job("midt", "2026-01-02", kind=Kind.DEGREE, **facts)
    older = new_job("aeldre", "2026-01-01", kind=Kind.DEGREE, **facts)
    newer = new_job("nyere", "2026-01-03", kind=Kind.DEGREE, **facts)
    view = announced(a, older, newer)
    assert view.among.text == among
    assert view.older == Link("/navne/2026/aeldre/", "Aeldre", "Færdiggjort uddannelse")
    assert view.newer.href == "/navne/2026/nyere/"


def test_announcement_of_no_organisation_has_no_neighbours_and_leads_to_its_kind():
    view = announced(announcement("a"), announcement("b"))
    assert (view.among, view.older, view.newer) == (None, None, None)
    assert view.further == (Link(view.card.kind.href, f"Mere under {view.card.kind.text}"),)


@pytest.mark.parametrize(
    "facts", [{"employers": ("DSB",), "former_employer": "Netip"}, {"employers": ("DSB", "Netip")}]
)
def test_somebody_whose_main_organisation_is_another_leads_nobody_astray(facts):
    """From there the way would go on among the others, and never come back."""
    other = new_job("b", "2026-01-02", **facts)
    view = announced(new_job("a", "2026-01-03"), other, new_job("c", "2026-01-01"))
    assert view.older.href == "/navne/2026/c/"
