"""The whole site by its addresses: each once, with all its parts, and nothing too early."""

from navnenyt.model import Kind, PlainPage, Sector
from navnenyt.site import limits
from navnenyt.site import pages as p
from navnenyt.site.followed import feeds_of, opml_of, with_syndicated
from navnenyt.site.formats import DataFormat, FeedFormat
from navnenyt.site.showing import ALWAYS, FIXED
from navnenyt.site.urls import address
from navnenyt.site.whole import everything
from support.archive import Archive, announcement, at, new_job, profile

OM = PlainPage(slug="om", title="Om")
# What stands there also where there is nothing to tell.
NAKED = {address(page) for page in (*FIXED, *ALWAYS, *map(opml_of, Sector))}
NAKED.add(address(p.SearchNode("")))


def whole(archive):
    archive.derive()
    return everything(archive.queries, archive.naming, archive.plain, archive.store.written)


def test_site_without_announcements_has_what_is_always_there_and_the_plain_pages():
    assert whole(Archive(plain=[OM])) == NAKED | {"/om/"}


def test_everything_is_each_announcements_pages_and_nothing_of_what_is_not_due():
    archive = Archive(
        announcement("aase", "2026-01-30"),
        announcement("bo", "2027-01-30", kind=Kind.DEATH),
        now=at("2026-06-01"),
    )
    pages = (
        p.Entry("navne/2026/aase"), p.ArchiveYear(2026), p.ArchiveMonth(2026, 1),
        p.SitemapYear(2026), *with_syndicated(p.KindPage(Kind.BIRTHDAY)),
        *feeds_of(p.ArchiveMonth(2026, 1)),
        *(p.DataFile(2026, form) for form in DataFormat),
    )  # fmt: skip
    assert whole(archive) == {*NAKED, *map(address, pages)}


def test_timelines_former_addresses_and_photos_are_part_of_it():
    archive = Archive(
        new_job("a", name="Bo Holm", former_paths=("navne/2025/a",)), new_job("b", name="Bo Holm")
    )
    archive.store.variants.replace("navne/2026/a", ["abc-150.webp"])
    assert {
        "/personer/bo-holm/",
        "/personer/bo-holm/rss.xml",
        "/navne/2025/a/",
        "/foto/abc-150.webp",
    } <= whole(archive)


def test_organisation_has_a_feed_where_somebody_belongs_to_it():
    found = whole(Archive(new_job(next_employer="DSB")))
    assert {"/arbejdsgivere/netip/rss.xml", "/arbejdsgivere/dsb/"} <= found
    assert not found & {f"/arbejdsgivere/dsb/{form.value}" for form in FeedFormat}


def test_parts_of_a_list_are_there_where_it_is_long(monkeypatch):
    archive = Archive(new_job("a", "2025-01-01"), new_job("b", "2026-01-01"))
    years = {"/arbejdsgivere/netip/2025/", "/arbejdsgivere/netip/2026/"}
    assert not whole(archive) & years
    monkeypatch.setattr(limits, "ORGANISATION_CARDS", 1)
    assert years <= whole(archive)


def test_redirects_of_a_profile_are_planned_also_where_no_announcement_names_it():
    archive = Archive(profiles=[profile("DSB", aliases=("Danske Statsbaner",))])
    page = p.FormerOrganisation(Sector.EMPLOYER, "danske-statsbaner")
    assert address(page) in whole(archive)
