"""What a feed holds: enough for whoever looks in seldom, and the whole sentence."""

from datetime import timedelta

import pytest

from navnenyt.feeds.documents import Archived
from navnenyt.feeds.reach import DAYS, LEAST_ITEMS
from navnenyt.model import Kind, Sector
from navnenyt.site import pages as p
from navnenyt.site.formats import FeedFormat
from support.archive import SITE, Archive, announcement, at, new_job, profile

SITE_FEED = p.Feed(p.Front())
NEWEST = at("2026-06-15T12:00")


def document(archive, feed=SITE_FEED):
    return archive.feeds().document(feed)


def links(found):
    return [item.link.removeprefix("https://navnenyt.example/navne/2026/").strip("/")
            for item in found.items]  # fmt: skip


# -- how far it reaches ---------------------------------------------------------------------------


def published_at(*ages):
    """Announcements of these ages, beside one that is the newest."""
    return Archive(
        announcement("nyest", NEWEST),
        *(announcement(f"nr-{n:03}", NEWEST - age) for n, age in enumerate(ages)),
    )


def test_window_is_that_of_the_contract():
    assert (30, timedelta(days=14)) == (LEAST_ITEMS, DAYS)


@pytest.mark.parametrize(("others", "held"), [(0, 1), (28, 29), (29, 30), (30, 30), (60, 30)])
def test_old_news_are_held_up_to_thirty(others, held):
    """However old: somebody who looks in once a year finds thirty."""
    archive = published_at(*(timedelta(days=100 + n) for n in range(others)))
    assert len(document(archive).items) == held


@pytest.mark.parametrize("others", [29, 30, 31, 80])
def test_all_of_the_last_fortnight_is_held(others):
    archive = published_at(*(timedelta(hours=n) for n in range(others)))
    assert len(document(archive).items) == others + 1


@pytest.mark.parametrize(("age", "held"), [(DAYS, True), (DAYS + timedelta(seconds=1), False)])
def test_fortnight_ends_with_its_last_second(age, held):
    archive = published_at(*[timedelta(0)] * LEAST_ITEMS, age)
    assert (len(document(archive).items) == LEAST_ITEMS + 2) == held


def test_fortnight_counts_from_the_newest_and_not_from_a_clock():
    """Equal content gives an equal feed, a year later too."""
    archive = published_at(*(timedelta(hours=n) for n in range(60)))
    assert len(document(archive).items) == 61


def test_fortnight_over_the_change_to_summer_time_is_fourteen_times_twenty_four_hours():
    newest = at("2026-04-05T12:00")
    exact = newest.timestamp() - DAYS.total_seconds()
    archive = Archive(
        *(announcement(f"nr-{n:02}", newest) for n in range(LEAST_ITEMS)),
        announcement("med", at("2026-03-22T11:00")),
        announcement("uden", at("2026-03-22T10:59:59")),
    )
    assert at("2026-03-22T11:00").timestamp() == exact
    assert links(document(archive))[LEAST_ITEMS:] == ["med"]


def test_items_are_newest_first_and_by_path_where_instants_are_equal():
    archive = Archive(
        announcement("b", NEWEST), announcement("a", NEWEST), announcement("c", "2026-07-01")
    )
    assert links(document(archive)) == ["c", "a", "b"]


def test_nothing_is_told_before_its_time():
    archive = Archive(announcement("a", "2026-02-01"), now=at("2026-01-31T23:59:59"))
    assert document(archive).items == ()
    assert document(archive, p.Feed(p.KindPage(Kind.BIRTHDAY))) is None


# -- which feeds there are ------------------------------------------------------------------------

FEEDS = Archive(
    new_job("a", employers=("Netip A/S",), former_employer="Gammel", next_employer="Ny"),
    new_job("b", kind=Kind.DEGREE, employers=(), institution="CBS"),
    new_job("c", kind=Kind.BOARD, employers=("DSB",), organisations=("netIP",)),
)


@pytest.mark.parametrize(
    ("of", "held"),
    [
        (p.Front(), ["a", "b", "c"]),
        (p.OrganisationPage(Sector.EMPLOYER, "netip"), ["a", "c"]),
        (p.OrganisationPage(Sector.EMPLOYER, "dsb"), ["c"]),
        (p.OrganisationPage(Sector.INSTITUTION, "cbs"), ["b"]),
        (p.KindPage(Kind.BOARD), ["c"]),
    ],
)
def test_feed_holds_what_its_page_is_of(of, held):
    assert links(document(FEEDS, p.Feed(of))) == held


@pytest.mark.parametrize(
    "of",
    [
        p.OrganisationPage(Sector.EMPLOYER, "gammel"), p.OrganisationPage(Sector.EMPLOYER, "ny"),
        p.OrganisationPage(Sector.EMPLOYER, "cbs"), p.KindPage(Kind.LEAVE),
    ],
)  # fmt: skip
def test_page_without_anything_to_follow_has_no_feed(of):
    assert document(FEEDS, p.Feed(of)) is None


def test_feed_of_an_empty_site_exists_and_has_no_date():
    found = document(Archive())
    assert (found.items, found.updated) == ((), None)


@pytest.mark.parametrize(
    ("of", "name"),
    [
        (p.Front(), "Navnenyt"), (p.KindPage(Kind.DEGREE), "Navnenyt: Færdiggjort uddannelse"),
        (p.OrganisationPage(Sector.EMPLOYER, "netip"), "Navnenyt: Netip A/S"),
    ],
)  # fmt: skip
def test_feed_is_called_as_its_page(of, name):
    assert document(FEEDS, p.Feed(of)).title == name


def test_feed_of_a_profile_has_its_name():
    archive = Archive(
        new_job(employers=("Danske Statsbaner",)),
        profiles=[profile("DSB", aliases=("Danske Statsbaner",))],
    )
    found = document(archive, p.Feed(p.OrganisationPage(Sector.EMPLOYER, "dsb")))
    assert (found.title, found.description) == ("Navnenyt: DSB", "Navnenyt om DSB.")


def test_feed_knows_its_own_address_and_that_of_its_page():
    found = document(FEEDS, p.Feed(p.KindPage(Kind.BOARD)))
    assert found.address == "https://navnenyt.example/typer/bestyrelse/rss.xml"
    assert found.page == "https://navnenyt.example/typer/bestyrelse/"


def test_date_of_a_feed_is_that_of_its_newest_item():
    assert document(published_at(timedelta(days=1))).updated == NEWEST


# -- the archive of the site's Atom feed ----------------------------------------------------------

ATOM = p.Feed(p.Front(), FeedFormat.ATOM)
HOME = "https://navnenyt.example"


def month(year, number):
    return p.Feed(p.ArchiveMonth(year, number), FeedFormat.ATOM)


OVER_MONTHS = Archive(
    *(announcement(f"juni-{n:02}", NEWEST - timedelta(hours=n)) for n in range(40)),
    announcement("tidligt-i-juni", "2026-06-01"),
    announcement("maj", "2026-05-31T23:59:59"),
    announcement("marts", "2026-03-31"),
    announcement("marts-ogsaa", "2026-03-01"),
    announcement("sidste-aar", "2025-12-31"),
)


def test_newest_month_is_whole_so_that_the_archive_begins_where_it_ends():
    assert "tidligt-i-juni" in links(document(OVER_MONTHS, ATOM))
    assert "maj" not in links(document(OVER_MONTHS, ATOM))
    assert "tidligt-i-juni" not in links(document(OVER_MONTHS))


def test_month_that_is_not_over_is_no_archive():
    assert document(OVER_MONTHS, month(2026, 6)) is None
    assert document(OVER_MONTHS, month(2026, 4)) is None


def test_every_announcement_is_in_the_feed_or_in_an_archive_that_it_leads_to():
    found, feed = [], ATOM
    while feed:
        held = document(OVER_MONTHS, feed)
        found.append(links(held))
        previous = held.archived.previous
        if not previous:
            break
        year, number = previous.removeprefix(f"{HOME}/arkiv/").split("/")[:2]
        feed = month(int(year), int(number))
    assert [len(each) for each in found] == [41, 1, 2, 1]
    assert len({link for each in found for link in each}) == 45


def test_archive_leads_to_the_feed_and_to_the_archives_before_and_after_it():
    feed, *months = (f"{HOME}/{part}atom.xml" for part in ("", *(
        f"arkiv/{each}/" for each in ("2026/05", "2026/03", "2025/12")
    )))  # fmt: skip
    assert document(OVER_MONTHS, month(2026, 5)).archived == Archived(feed, months[1], "")
    assert document(OVER_MONTHS, month(2026, 3)).archived == Archived(feed, months[2], months[0])
    assert document(OVER_MONTHS, month(2025, 12)).archived == Archived(feed, "", months[1])
    assert document(OVER_MONTHS, ATOM).archived == Archived("", f"{HOME}/arkiv/2026/05/atom.xml")


def test_archive_and_feed_are_one_feed():
    """RFC 5005: what is archived is of the feed that one subscribes to."""
    ids = {document(OVER_MONTHS, feed).id for feed in (ATOM, month(2026, 5), month(2026, 3))}
    assert ids == {f"tag:{SITE.authority}:/"}


@pytest.mark.parametrize("feed", [SITE_FEED, p.Feed(p.KindPage(Kind.BIRTHDAY), ATOM.format)])
def test_other_feeds_have_no_archive(feed):
    assert document(OVER_MONTHS, feed).archived is None


# -- persons --------------------------------------------------------------------------------------


def test_person_with_a_timeline_has_a_feed_of_it():
    archive = Archive(new_job("a", name="Bo Holm"), new_job("b", "2026-05-01", name="Bo Holm"))
    found = document(archive, p.Feed(p.PersonPage("bo-holm")))
    assert (found.title, links(found)) == ("Navnenyt: Bo Holm", ["b", "a"])
    assert document(Archive(new_job(name="Bo Holm")), p.Feed(p.PersonPage("bo-holm"))) is None
