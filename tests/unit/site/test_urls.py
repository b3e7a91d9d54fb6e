"""The addresses of the contract (design, section 8), one by one."""

import pytest

from navnenyt.entry.profile import read_page
from navnenyt.model import Kind, Sector
from navnenyt.site import pages as p
from navnenyt.site.formats import BoxForm, DataFormat, FeedFormat
from navnenyt.site.urls import RESERVED, Site, address, address_of_file, file_of, kind_slug
from support.archive import SITE, announcement

AVIS = Site("https://x.example/avis", "Avis", "Om navne.", "x.example,2026")

ADDRESSES = {
    p.Front(): "/",
    p.Entry("navne/2026/thomas-nakai"): "/navne/2026/thomas-nakai/",
    p.FormerEntry("navne/2025/thomas-nakai"): "/navne/2025/thomas-nakai/",
    p.PersonPage("aase-bo"): "/personer/aase-bo/",
    p.DirectoryPage(p.Directory.PERSONS): "/personer/",
    p.DirectoryLetter(p.Directory.PERSONS, "aa"): "/personer/bogstav/aa/",
    p.DirectoryPage(p.Directory.EMPLOYERS): "/arbejdsgivere/",
    p.DirectoryLetter(p.Directory.EMPLOYERS, "0-9"): "/arbejdsgivere/bogstav/0-9/",
    p.OrganisationPage(Sector.EMPLOYER, "netip"): "/arbejdsgivere/netip/",
    p.OrganisationYear(Sector.EMPLOYER, "netip", 2026): "/arbejdsgivere/netip/2026/",
    p.FormerOrganisation(Sector.EMPLOYER, "net-ip"): "/arbejdsgivere/net-ip/",
    p.DirectoryPage(p.Directory.INSTITUTIONS): "/uddannelsessteder/",
    p.DirectoryLetter(p.Directory.INSTITUTIONS, "c"): "/uddannelsessteder/bogstav/c/",
    p.OrganisationPage(Sector.INSTITUTION, "cbs"): "/uddannelsessteder/cbs/",
    p.OrganisationYear(Sector.INSTITUTION, "cbs", 2026): "/uddannelsessteder/cbs/2026/",
    p.Kinds(): "/typer/",
    p.KindPage(Kind.DEPARTURE): "/typer/fratraedelse/",
    p.KindMonth(Kind.NEW_JOB, 2026, 3): "/typer/nyt-job/2026/03/",
    p.Archive(): "/arkiv/",
    p.ArchiveYear(2026): "/arkiv/2026/",
    p.ArchiveMonth(2026, 3): "/arkiv/2026/03/",
    p.ArchiveMonth(2026, 11): "/arkiv/2026/11/",
    p.Plain("om"): "/om/",
    p.NotFound(): "/404.html",
    p.Sitemap(): "/sitemap.xml",
    p.SitemapYear(2026): "/sitemap-2026.xml",
    p.Robots(): "/robots.txt",
    p.PhotoFile("0123456789abcdef0123-150.webp"): "/foto/0123456789abcdef0123-150.webp",
    p.ThemeFile("css/navnenyt.0123456789.css"): "/tema/css/navnenyt.0123456789.css",
    p.Feed(p.Front()): "/rss.xml",
    p.Feed(p.OrganisationPage(Sector.EMPLOYER, "netip")): "/arbejdsgivere/netip/rss.xml",
    p.Feed(p.OrganisationPage(Sector.INSTITUTION, "cbs")): "/uddannelsessteder/cbs/rss.xml",
    p.Feed(p.KindPage(Kind.NEW_JOB)): "/typer/nyt-job/rss.xml",
    p.Feed(p.PersonPage("aase-bo")): "/personer/aase-bo/rss.xml",
    p.Feed(p.Front(), FeedFormat.ATOM): "/atom.xml",
    p.Feed(p.Front(), FeedFormat.JSON): "/feed.json",
    p.Feed(p.KindPage(Kind.NEW_JOB), FeedFormat.JSON): "/typer/nyt-job/feed.json",
    p.Box(p.Front()): "/boks.json",
    p.Box(p.OrganisationPage(Sector.EMPLOYER, "netip")): "/arbejdsgivere/netip/boks.json",
    p.Box(p.Front(), BoxForm.FRAGMENT): "/boks.html",
    p.Box(p.Front(), BoxForm.OEMBED): "/oembed.json",
    p.BoxGuide(): "/boks/",
    p.BoxFrame(): "/boks/ramme/",
    p.Box(p.KindPage(Kind.DEATH)): "/typer/doedsfald/boks.json",
    p.Feed(p.ArchiveMonth(2026, 3), FeedFormat.ATOM): "/arkiv/2026/03/atom.xml",
    p.Opml(p.Front()): "/opml.xml",
    p.Opml(p.Kinds()): "/typer/opml.xml",
    p.Numbers(): "/i-tal/",
    p.Subscribe(): "/abonner/",
    p.SearchPage(): "/soeg/",
    p.SearchNode(""): "/soeg/navn-.json",
    p.SearchNode("con"): "/soeg/navn-con.json",
    p.SearchWords("ar"): "/soeg/ord-ar.json",
    p.OpenData(): "/data/",
    p.DataFile(2026, DataFormat.JSON): "/data/navnenyt-2026.json",
    p.DataFile(2026, DataFormat.CSV): "/data/navnenyt-2026.csv",
}


@pytest.mark.parametrize("page", ADDRESSES, ids=repr)
def test_page_has_the_address_of_the_contract(page):
    assert address(page) == ADDRESSES[page]


def test_the_table_leaves_out_no_sort_of_page():
    sorts = {type(page) for page in ADDRESSES} | {p.SitemapOthers}
    assert sorts == set(p.Page.__args__)


def test_other_pages_of_the_sitemap_stand_beside_those_of_the_years():
    assert address(p.SitemapOthers()).startswith("/sitemap-")
    assert address(p.SitemapOthers()) != address(p.SitemapYear(2026))


@pytest.mark.parametrize(
    ("kind", "slug"),
    [
        (Kind.NEW_JOB, "nyt-job"), (Kind.PROMOTION, "forfremmelse"), (Kind.DEGREE, "uddannelse"),
        (Kind.APPOINTMENT, "udnaevnelse"), (Kind.ACTING, "konstituering"),
        (Kind.BOARD, "bestyrelse"), (Kind.DEPARTURE, "fratraedelse"),
        (Kind.RETIREMENT, "pension"), (Kind.LEAVE, "orlov"), (Kind.ANNIVERSARY, "jubilaeum"),
        (Kind.BIRTHDAY, "foedselsdag"), (Kind.DEATH, "doedsfald"),
    ],
)  # fmt: skip
def test_kinds_slug_is_that_of_its_type(kind, slug):
    assert kind_slug(kind) == slug


@pytest.mark.parametrize(
    ("address_", "file"),
    [
        ("/", "index.html"), ("/om/", "om/index.html"), ("/404.html", "404.html"),
        ("/typer/nyt-job/rss.xml", "typer/nyt-job/rss.xml"),
    ],
)  # fmt: skip
def test_directory_page_is_an_index_html_and_a_file_is_itself(address_, file):
    assert file_of(address_) == file
    assert address_of_file(file) == address_


def first_word(text):
    """What the first part of an address would be called as a plain page."""
    return text.lstrip("/").split("/")[0].split(".")[0].split("-2")[0]


@pytest.mark.parametrize("page", [each for each in ADDRESSES if not isinstance(each, p.Plain)],
                         ids=repr)  # fmt: skip
def test_no_plain_page_may_take_the_first_word_of_an_address_of_ours(page):
    assert first_word(address(page)) in RESERVED | {""}


@pytest.mark.parametrize("word", sorted(RESERVED))
def test_plain_page_called_as_something_of_ours_is_refused(word):
    reading = read_page(f"sider/{word}.md", b"---\ntitel: Om\n---\n", RESERVED)
    assert reading.page is None
    assert reading.problems


@pytest.mark.parametrize("word", ["foto", "tema", "404", "robots", "sitemap", "rss"])
def test_names_of_files_and_folders_beside_the_pages_are_reserved(word):
    assert word in RESERVED


def test_link_is_root_relative_and_the_whole_address_has_the_host():
    assert SITE.href(p.Plain("om")) == "/om/"
    assert SITE.absolute(p.Plain("om")) == "https://navnenyt.example/om/"


@pytest.mark.parametrize("page", ADDRESSES, ids=repr)
def test_site_below_a_path_has_that_path_in_every_link(page):
    assert AVIS.href(page) == f"/avis{ADDRESSES[page]}"
    assert AVIS.absolute(page) == f"https://x.example/avis{ADDRESSES[page]}"


def test_address_that_is_spelt_already_is_taken_as_it_is():
    assert AVIS.href("/foto/a-150.webp") == "/avis/foto/a-150.webp"
    assert AVIS.absolute("/foto/a-150.webp") == "https://x.example/avis/foto/a-150.webp"


def test_id_of_an_item_is_made_of_the_authority_and_the_first_path():
    moved = announcement("navne/2026/c", former_paths=("navne/2024/a", "navne/2025/b"))
    assert SITE.item_id(moved) == "tag:navnenyt.example,2026:navne/2024/a"
    assert SITE.item_id(announcement("navne/2026/c")) == "tag:navnenyt.example,2026:navne/2026/c"


def test_id_of_an_item_stays_when_the_site_moves():
    moved = Site("https://elsewhere.example/x", "Andet", "", SITE.authority)
    assert moved.item_id(announcement()) == SITE.item_id(announcement())
