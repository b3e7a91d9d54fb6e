"""Which pages to make: the union over the announcements, in one order."""

from navnenyt.model import Kind, PlainPage, Sector
from navnenyt.site import pages as p
from navnenyt.site.plan import everything, touched
from support.archive import Archive, announcement, at, new_job, profile

OM = PlainPage(slug="om", title="Om")


def test_site_without_announcements_has_what_is_always_there_and_the_plain_pages():
    archive = Archive(plain=[OM])
    assert set(archive.everything()) == {*p.ALWAYS, p.Plain("om")}


def test_everything_is_each_announcements_pages_and_nothing_of_what_is_not_due():
    archive = Archive(
        announcement("aase", "2026-01-30"),
        announcement("bo", "2027-01-30", kind=Kind.DEATH),
        now=at("2026-06-01"),
    )
    pages = set(archive.everything())
    assert p.Entry("navne/2026/aase") in pages
    assert pages == touched([announcement("aase")], archive.queries, archive.naming)
    assert not pages & {p.Entry("navne/2026/bo"), p.KindPage(Kind.DEATH), p.ArchiveYear(2027)}


def test_nothing_changed_touches_what_every_change_touches():
    archive = Archive(announcement("aase"))
    assert touched([], archive.queries, archive.naming) == set(p.ALWAYS)


def test_timeline_that_is_touched_is_that_of_the_person():
    entries = [
        new_job("a", name="Bo Holm"),
        new_job("b", name="Bo Holm", person="bo"),
    ]
    archive = Archive(*entries)
    assert p.PersonPage("bo") in touched([entries[0]], archive.queries, archive.naming)


def test_announcements_and_plain_pages_come_before_the_lists_that_lead_to_them():
    archive = Archive(announcement("aase"), announcement("bo"), plain=[OM])
    sorts = [isinstance(page, p.Entry | p.Plain) for page in archive.everything()]
    assert sorts == sorted(sorts, reverse=True)
    assert sum(sorts) == 3


def test_every_page_is_planned_once():
    pages = Archive(announcement("aase"), announcement("bo"), plain=[OM]).everything()
    assert len(pages) == len(set(pages))


def test_redirects_of_a_profile_are_planned_also_where_no_announcement_names_it():
    archive = Archive(profiles=[profile("DSB", aliases=("Danske Statsbaner",))])
    assert p.FormerOrganisation(Sector.EMPLOYER, "danske-statsbaner") in archive.everything()


def test_order_is_that_of_every_run():
    archive = Archive(announcement("aase"), new_job("bo"), plain=[OM])
    again = everything(archive.queries, archive.naming, [OM])
    assert archive.everything() == again
