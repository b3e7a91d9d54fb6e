"""Which pages an announcement shows on, as data: the table that the promise rests on."""

import pytest

from navnenyt.frozen import replace
from navnenyt.model import Kind, Sector
from navnenyt.naming import Naming
from navnenyt.site import pages as p
from navnenyt.site.followed import syndicated, with_syndicated
from navnenyt.site.formats import DataFormat
from navnenyt.site.showing import ALWAYS, FIXED, pages_of_profile, pages_showing
from support.archive import announcement, new_job, profile

EMPLOYER, INSTITUTION = Sector.EMPLOYER, Sector.INSTITUTION
NAKAI = new_job(
    "thomas-nakai",
    "2026-01-30",
    name="Thomas Nakai",
    kind=Kind.DEGREE,
    employers=("Carlsberg",),
    institution="Aarhus Universitet",
)


def showing(a, person="thomas-nakai", profiles=()):
    return pages_showing(a, Naming(profiles), person)


def test_announcement_shows_on_every_page_of_the_contract_and_on_no_other():
    carlsberg = p.OrganisationPage(EMPLOYER, "carlsberg")
    aarhus = p.OrganisationPage(INSTITUTION, "aarhus-universitet")
    assert showing(NAKAI) == {
        *ALWAYS,
        p.Entry("navne/2026/thomas-nakai"),
        p.ArchiveYear(2026),
        *with_syndicated(p.ArchiveMonth(2026, 1)),
        p.SitemapYear(2026),
        *(p.DataFile(2026, form) for form in DataFormat),
        p.KindMonth(Kind.DEGREE, 2026, 1),
        *with_syndicated(p.KindPage(Kind.DEGREE)),
        *with_syndicated(carlsberg),
        p.OrganisationYear(EMPLOYER, "carlsberg", 2026),
        p.DirectoryLetter(p.Directory.EMPLOYERS, "c"),
        *with_syndicated(aarhus),
        p.OrganisationYear(INSTITUTION, "aarhus-universitet", 2026),
        p.DirectoryLetter(p.Directory.INSTITUTIONS, "aa"),
        *with_syndicated(p.PersonPage("thomas-nakai")),
        p.DirectoryLetter(p.Directory.PERSONS, "n"),
    }


def test_pages_that_every_change_touches_are_few():
    assert set(ALWAYS) == {
        p.Front(),
        *syndicated(p.Front()),
        p.Subscribe(),
        p.OpenData(),
        p.Kinds(),
        p.Opml(p.Kinds()),
        p.Archive(),
        p.Numbers(),
        p.Sitemap(),
        p.SitemapOthers(),
        p.DirectoryPage(p.Directory.PERSONS),
        p.DirectoryPage(p.Directory.EMPLOYERS),
        p.DirectoryPage(p.Directory.INSTITUTIONS),
    }


def test_pages_that_no_change_touches_show_no_announcement():
    assert set(FIXED) == {
        p.NotFound(),
        p.Robots(),
        p.SearchPage(),
        p.BoxGuide(),
        p.BoxFrame(),
    }
    assert not set(FIXED) & set(ALWAYS)


@pytest.mark.parametrize(
    ("field", "has_feed"),
    [("employers", True), ("organisations", True), ("next_employer", False),
     ("former_employer", False)],
)  # fmt: skip
def test_every_organisation_named_has_its_page_and_only_its_own_have_feeds(field, has_feed):
    spelt = ("DSB",) if field.endswith("s") else "DSB"
    pages = showing(announcement(**{field: spelt}))
    page = p.OrganisationPage(EMPLOYER, "dsb")
    assert page in pages
    assert p.OrganisationYear(EMPLOYER, "dsb", 2026) in pages
    assert (p.Feed(page) in pages) == has_feed


def test_each_of_two_employers_has_its_pages():
    pages = showing(replace(NAKAI, employers=("DSB", "Netip A/S")))
    assert {p.OrganisationPage(EMPLOYER, "dsb"), p.OrganisationPage(EMPLOYER, "netip")} <= pages


def test_former_paths_are_redirects():
    pages = showing(replace(NAKAI, former_paths=("navne/2024/a", "navne/2025/b")))
    assert {p.FormerEntry("navne/2024/a"), p.FormerEntry("navne/2025/b")} <= pages


def test_month_is_that_of_copenhagen():
    pages = showing(announcement(published="2025-12-31T23:30+00:00"))
    assert p.ArchiveMonth(2026, 1) in pages
    assert p.ArchiveYear(2025) not in pages


def test_profile_says_which_page_and_letter_a_spelling_belongs_to():
    dsb = profile("DSB", aliases=("Danske Statsbaner",), sort_as="Østbanen")
    pages = showing(announcement(employers=("Danske Statsbaner",)), profiles=[dsb])
    assert p.OrganisationPage(EMPLOYER, "dsb") in pages
    assert p.DirectoryLetter(p.Directory.EMPLOYERS, "oe") in pages
    assert p.OrganisationPage(EMPLOYER, "danske-statsbaner") not in pages


def test_person_stands_under_the_letter_of_the_surname():
    pages = showing(announcement(name="Jürgen von Ågård"))
    assert p.DirectoryLetter(p.Directory.PERSONS, "aa") in pages


def test_profile_shows_on_its_page_the_directory_and_its_redirects():
    dsb = profile("DSB", aliases=("Danske Statsbaner A/S",))
    assert pages_of_profile(Naming([dsb]), EMPLOYER, "dsb") == {
        p.OrganisationPage(EMPLOYER, "dsb"),
        p.DirectoryPage(p.Directory.EMPLOYERS),
        p.Numbers(),
        p.FormerOrganisation(EMPLOYER, "danske-statsbaner"),
    }


@pytest.mark.parametrize("sector", Sector)
def test_each_sector_has_its_directory(sector):
    assert p.Directory.of(sector).value == sector.value
