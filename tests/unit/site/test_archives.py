"""Kinds, years and months: bounded, counted, and nothing shifts when something is added."""

from navnenyt.model import Kind
from navnenyt.site import pages as p
from navnenyt.site.cards import Link
from navnenyt.site.limits import KIND_CARDS, MONTH_CARDS
from support.archive import Archive, announcement, at, new_job

FRONT = Link("/", "Forside")
BIRTHDAYS = p.KindPage(Kind.BIRTHDAY)


def hrefs(view):
    return [card.href for group in view.groups for card in group.cards]


FEW = Archive(
    announcement("a", "2026-03-01"),
    announcement("b", "2026-01-05"),
    announcement("c", "2026-01-05"),
    announcement("d", "2024-11-30", kind=Kind.DEATH),
    announcement("e", "2026-01-01T00:30"),
    announcement("snart", "2027-01-01"),
    now=at("2026-06-01"),
)


def test_kinds_that_have_announcements_are_listed_with_their_numbers():
    assert FEW.view(p.Kinds()).links == (
        Link("/typer/foedselsdag/", "Fødselsdag", "4"), Link("/typer/doedsfald/", "Dødsfald", "1"),
    )  # fmt: skip


def test_page_of_a_kind_holds_it_under_years():
    view = FEW.view(BIRTHDAYS)
    assert [group.heading for group in view.groups] == ["2026"]
    assert hrefs(view) == [f"/navne/2026/{path}/" for path in "abce"]
    assert view.head.trail == (FRONT, Link("/typer/", "Typer"))
    assert [(link.href, link.title, link.form) for link in view.feeds] == [
        ("/typer/foedselsdag/rss.xml", "Navnenyt: Fødselsdag", "RSS"),
        ("/typer/foedselsdag/atom.xml", "Navnenyt: Fødselsdag", "Atom"),
        ("/typer/foedselsdag/feed.json", "Navnenyt: Fødselsdag", "JSON Feed"),
    ]


def test_kind_without_announcements_has_no_page():
    assert FEW.view(p.KindPage(Kind.LEAVE)) is None
    assert FEW.view(p.KindMonth(Kind.LEAVE, 2026, 1)) is None


def many(count):
    return Archive(
        *(announcement(f"nr-{n:03}", f"2026-{1 + n % 3:02}-{1 + n % 28:02}") for n in range(count)),
        announcement("fremmed", "2026-01-01", kind=Kind.DEATH),
    )


FULL, OVERFULL = many(KIND_CARDS), many(KIND_CARDS + 1)


def test_bound_is_that_of_the_contract():
    assert KIND_CARDS == 100


def test_kind_of_a_hundred_is_one_page_without_months():
    assert len(hrefs(FULL.view(BIRTHDAYS))) == 100
    assert FULL.view(BIRTHDAYS).more == ()
    assert FULL.view(p.KindMonth(Kind.BIRTHDAY, 2026, 1)) is None


def test_kind_of_a_hundred_and_one_holds_the_newest_and_links_its_months():
    view = OVERFULL.view(BIRTHDAYS)
    assert len(hrefs(view)) == 100
    assert view.more == (
        Link("/typer/foedselsdag/2026/03/", "Marts 2026", "33"),
        Link("/typer/foedselsdag/2026/02/", "Februar 2026", "34"),
        Link("/typer/foedselsdag/2026/01/", "Januar 2026", "34"),
    )


def test_months_of_a_kind_hold_every_one_of_it_once_and_nothing_else():
    shown = [
        href for month in (3, 2, 1)
        for href in hrefs(OVERFULL.view(p.KindMonth(Kind.BIRTHDAY, 2026, month)))
    ]  # fmt: skip
    assert len(shown) == len(set(shown)) == 101
    assert shown[:100] == hrefs(OVERFULL.view(BIRTHDAYS))


def test_month_of_a_kind_leads_up_to_it():
    view = OVERFULL.view(p.KindMonth(Kind.BIRTHDAY, 2026, 1))
    assert view.heading == "Fødselsdag, januar 2026"
    assert view.head.trail[1:] == (
        Link("/typer/", "Typer"), Link("/typer/foedselsdag/", "Fødselsdag"),
    )  # fmt: skip
    assert OVERFULL.view(p.KindMonth(Kind.BIRTHDAY, 2026, 9)) is None


def month(count):
    """January of so many announcements, of three kinds in turn, and one in December."""
    kinds = (Kind.NEW_JOB, Kind.LEAVE, Kind.BIRTHDAY)
    return Archive(
        *(announcement(f"nr-{n:02}", "2026-01-05", kind=kinds[n % 3]) for n in range(count)),
        announcement("tidlig", "2025-12-01", kind=Kind.NEW_JOB),
    )


def test_month_of_many_has_a_page_for_each_of_its_kinds():
    archive = month(MONTH_CARDS + 1)
    view = archive.view(p.ArchiveMonth(2026, 1))
    assert view.filters == (
        Link("/arkiv/2026/01/", "Alle"), Link("/typer/nyt-job/2026/01/", "Nyt job"),
        Link("/typer/orlov/2026/01/", "Orlov"), Link("/typer/foedselsdag/2026/01/", "Fødselsdag"),
    )  # fmt: skip
    assert view.filtered == "Alle"
    jobs = archive.view(p.KindMonth(Kind.NEW_JOB, 2026, 1))
    assert (jobs.filters, jobs.filtered) == (view.filters, "Nyt job")
    assert len(hrefs(jobs)) == 34
    assert archive.view(p.KindMonth(Kind.NEW_JOB, 2025, 12)) is None


def test_month_of_fewer_shows_its_kinds_in_place():
    archive = month(MONTH_CARDS)
    assert archive.view(p.ArchiveMonth(2026, 1)).filters == (
        Link("#indhold", "Alle"), Link("#nyt-job", "Nyt job", "34"), Link("#orlov", "Orlov", "33"),
        Link("#foedselsdag", "Fødselsdag", "33"),
    )  # fmt: skip
    assert archive.view(p.KindMonth(Kind.NEW_JOB, 2026, 1)) is None
    assert archive.view(p.KindPage(Kind.NEW_JOB)).filters == ()


def test_month_of_fewer_shows_even_those_of_its_kinds_in_place_that_are_pages():
    archive = Archive(
        *(announcement(f"nr-{n:03}", f"2025-{n % 12 + 1:02}-05") for n in range(120)),
        new_job("job", "2025-05-01"),
    )
    assert [link.href for link in archive.view(p.ArchiveMonth(2025, 5)).filters] == [
        "#indhold", "#nyt-job", "#foedselsdag",
    ]  # fmt: skip
    assert archive.view(p.KindMonth(Kind.BIRTHDAY, 2025, 5)).filters == (
        Link("/arkiv/2025/05/", "Alle"), Link("/typer/foedselsdag/2025/05/", "Fødselsdag"),
    )  # fmt: skip


def test_month_of_few_or_of_one_kind_has_no_parts():
    assert month(6).view(p.ArchiveMonth(2026, 1)).filters == ()
    assert FULL.view(p.ArchiveMonth(2026, 3)).filters == ()


def test_kind_leads_to_its_newest_months_above_its_announcements():
    months = (f"2025-{month:02}-01" for month in range(1, 9))
    archive = Archive(*(announcement(f"{when}-{n}", when) for when in months for n in range(13)))
    view = archive.view(BIRTHDAYS)
    assert [link.text for link in view.filters] == [
        "Alle", "August 2025", "Juli 2025", "Juni 2025", "Maj 2025",
    ]  # fmt: skip
    assert (len(view.more), view.filtered) == (8, "Alle")


def test_month_of_a_kind_leads_to_the_months_beside_it():
    view = OVERFULL.view(p.KindMonth(Kind.BIRTHDAY, 2026, 2))
    assert view.older == Link("/typer/foedselsdag/2026/01/", "Januar 2026")
    assert view.newer == Link("/typer/foedselsdag/2026/03/", "Marts 2026")
    assert OVERFULL.view(p.KindMonth(Kind.BIRTHDAY, 2026, 3)).newer is None


def test_archive_lists_the_years_newest_first_with_their_numbers():
    assert FEW.view(p.Archive()).links == (
        Link("/arkiv/2026/", "2026", "4"), Link("/arkiv/2024/", "2024", "1"),
    )  # fmt: skip


def test_year_lists_its_months_newest_first_with_their_numbers():
    view = FEW.view(p.ArchiveYear(2026))
    assert view.links == (
        Link("/arkiv/2026/03/", "Marts", "1"), Link("/arkiv/2026/01/", "Januar", "3"),
    )  # fmt: skip
    assert view.head.trail == (FRONT, Link("/arkiv/", "Arkiv"))


def test_year_leads_to_the_years_beside_it_that_have_anything():
    newer, older = FEW.view(p.ArchiveYear(2026)), FEW.view(p.ArchiveYear(2024))
    assert (newer.older, newer.newer) == (Link("/arkiv/2024/", "2024"), None)
    assert (older.older, older.newer) == (None, Link("/arkiv/2026/", "2026"))


def test_year_without_announcements_has_no_page():
    assert FEW.view(p.ArchiveYear(2025)) is None
    assert FEW.view(p.ArchiveYear(2027)) is None


def test_month_holds_everything_of_it_newest_first_and_by_path():
    view = FEW.view(p.ArchiveMonth(2026, 1))
    assert hrefs(view) == [f"/navne/2026/{path}/" for path in "bce"]
    assert view.heading == "Januar 2026"
    assert view.head.trail[1:] == (Link("/arkiv/", "Arkiv"), Link("/arkiv/2026/", "2026"))


def test_month_leads_to_the_months_beside_it_that_have_anything():
    view = FEW.view(p.ArchiveMonth(2026, 1))
    assert view.older == Link("/arkiv/2024/11/", "November 2024")
    assert view.newer == Link("/arkiv/2026/03/", "Marts 2026")
    assert FEW.view(p.ArchiveMonth(2026, 3)).newer is None
    assert FEW.view(p.ArchiveMonth(2024, 11)).older is None


def test_month_without_announcements_has_no_page():
    assert FEW.view(p.ArchiveMonth(2026, 2)) is None
    assert FEW.view(p.ArchiveMonth(2027, 1)) is None


def test_archive_and_kinds_of_an_empty_site_are_pages_without_links():
    assert Archive().view(p.Archive()).links == Archive().view(p.Kinds()).links == ()
