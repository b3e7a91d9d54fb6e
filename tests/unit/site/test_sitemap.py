"""Sitemaps and robots.txt as crawlers read them."""

import pytest
from lxml import etree

from navnenyt.model import Sector
from navnenyt.site import pages as p
from navnenyt.site.sitemap import robots, sitemap_index, sitemap_of_others, sitemap_of_year
from navnenyt.site.urls import Site, address
from support.archive import SITE, Archive, announcement, at, day

SPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
ARCHIVE = Archive(
    announcement("a", "2026-01-30", updated=day("2026-03-01")),
    announcement("b", "2026-01-31T23:30+00:00"),
    announcement("skjult", "2026-01-01", searchable=False),
    announcement("kun-skjult", "2024-01-01", searchable=False),
    announcement("navne/2020/c", "2025-06-01"),
    announcement("snart", "2027-01-01"),
    now=at("2026-06-01"),
)


def read(data):
    """The root of a sitemap, strictly parsed."""
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def locations(data):
    """(loc, lastmod) of each entry, in order."""
    return [
        (each.findtext("s:loc", namespaces=SPACE), each.findtext("s:lastmod", namespaces=SPACE))
        for each in read(data)
    ]


def test_index_has_one_part_a_year_and_one_of_the_other_pages():
    data = sitemap_index(SITE, ARCHIVE.queries)
    assert read(data).tag == f"{{{SPACE['s']}}}sitemapindex"
    assert {each.tag for each in read(data)} == {f"{{{SPACE['s']}}}sitemap"}
    assert locations(data) == [
        ("https://navnenyt.example/sitemap-2026.xml", None),
        ("https://navnenyt.example/sitemap-2025.xml", None),
        ("https://navnenyt.example/sitemap-sider.xml", None),
    ]


def test_year_has_its_announcements_with_the_day_of_their_last_change():
    data = sitemap_of_year(SITE, ARCHIVE.queries, 2026)
    assert read(data).tag == f"{{{SPACE['s']}}}urlset"
    assert locations(data) == [
        ("https://navnenyt.example/navne/2026/b/", "2026-02-01"),
        ("https://navnenyt.example/navne/2026/a/", "2026-03-01"),
    ]


def test_year_is_that_of_publication_and_not_of_the_folder():
    assert locations(sitemap_of_year(SITE, ARCHIVE.queries, 2025)) == [
        ("https://navnenyt.example/navne/2020/c/", "2025-06-01")
    ]


@pytest.mark.parametrize("year", [2024, 2020, 2027])
def test_year_of_nothing_that_may_be_found_has_no_sitemap(year):
    assert sitemap_of_year(SITE, ARCHIVE.queries, year) is None


def test_other_pages_are_in_the_order_of_their_addresses():
    pages = [p.Plain("om"), p.Front(), p.OrganisationPage(Sector.EMPLOYER, "dsb")]
    assert locations(sitemap_of_others(SITE, map(address, pages))) == [
        ("https://navnenyt.example/", None),
        ("https://navnenyt.example/arbejdsgivere/dsb/", None),
        ("https://navnenyt.example/om/", None),
    ]


def test_empty_site_has_an_index_and_an_empty_list():
    assert len(locations(sitemap_index(SITE, Archive().queries))) == 1
    assert locations(sitemap_of_others(SITE, [])) == []


def test_document_says_what_it_is_and_ends_its_last_line():
    data = sitemap_of_others(SITE, ["/"])
    assert data.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n')
    assert data.endswith(b"</urlset>\n")


def test_address_with_an_ampersand_is_escaped():
    site = Site("https://x.example/a&b", "x", "", "x,2026")
    assert locations(sitemap_of_others(site, ["/"])) == [("https://x.example/a&b/", None)]


def test_robots_lets_everybody_in_and_names_the_sitemap():
    lines = robots(SITE).decode().splitlines()
    assert lines == [
        "User-agent: *", "Allow: /", "", "Sitemap: https://navnenyt.example/sitemap.xml",
    ]  # fmt: skip


def test_site_below_a_path_names_it_in_every_address():
    avis = Site("https://x.example/avis", "Avis", "", "x,2026")
    for data in (
        sitemap_index(avis, ARCHIVE.queries),
        sitemap_of_year(avis, ARCHIVE.queries, 2026),
    ):
        assert all(each.startswith("https://x.example/avis/") for each, _ in locations(data))
    assert b"Sitemap: https://x.example/avis/sitemap.xml" in robots(avis)
