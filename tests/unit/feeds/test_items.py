"""What a feed holds: enough for whoever looks in seldom, and the whole sentence."""

from datetime import timedelta

import pytest

from navnenyt.danish.phrase import plain
from navnenyt.danish.sentences import sentences
from navnenyt.feeds.items import Enclosure, title
from navnenyt.feeds.reach import DAYS, LEAST_ITEMS
from navnenyt.model import Kind, Sector
from navnenyt.photo import Photo, PhotoReference
from navnenyt.photos.shelf import HarmedPhotoError, Shelf
from navnenyt.photos.variants import JPEG, variants
from navnenyt.site import pages as p
from navnenyt.site.urls import Site
from support.archive import SITE, Archive, announcement, at, new_job, profile

SITE_FEED = p.Feed(p.Front())
PHOTO = Photo("abc", 800, 1000)
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


# -- an item --------------------------------------------------------------------------------------


def item(a):
    return document(Archive(a)).items[0]


def test_item_tells_the_whole_sentence_plain():
    a = new_job(tasks="drift & <b>mere</b>", pronoun=None)
    assert item(a).text == plain(sentences(a, Archive().naming))
    assert "drift & <b>mere</b>" in item(a).text
    assert "\u00a0" not in item(a).text


def test_item_has_the_address_date_and_id_of_the_announcement():
    a = announcement("c", "2026-01-30T12:00", former_paths=("navne/2024/a", "navne/2025/b"))
    made = item(a)
    assert made.link == "https://navnenyt.example/navne/2026/c/"
    assert made.published == at("2026-01-30T12:00")
    assert made.id == f"tag:{SITE.authority}:navne/2024/a"


@pytest.mark.parametrize("kind", Kind)
def test_category_is_the_printed_label(kind):
    assert item(new_job(kind=kind, age=50, degree="HD", institution="CBS", years=25,
                        organisations=("B",))).categories == (kind.label,)  # fmt: skip


def test_advertisement_is_labelled():
    assert item(announcement(advertisement=True)).categories == ("Fødselsdag", "Annonce")


@pytest.mark.parametrize(
    ("facts", "text"),
    [
        ({}, "Mette Holm: Nyt job, Netip A/S"),
        ({"title": None}, "Mette Holm: Nyt job, Netip A/S"),
        ({"employers": ()}, "Mette Holm: Nyt job"),
        ({"employers": (), "title": None}, "Mette Holm: Nyt job"),
        ({"title": "Netip A/S-chef"}, "Mette Holm: Nyt job, Netip A/S"),
        ({"kind": Kind.DEGREE, "employers": ("Carlsberg",), "institution": "AU"},
         "Mette Holm: Færdiggjort uddannelse, Carlsberg"),
        ({"kind": Kind.BOARD, "organisations": ("Netfirmaet A/S", "DSB")},
         "Mette Holm: Bestyrelse, Netfirmaet A/S"),
        ({"kind": Kind.DEPARTURE, "organisations": ("DSB",)}, "Mette Holm: Fratrædelse, DSB"),
        ({"kind": Kind.DEPARTURE}, "Mette Holm: Fratrædelse, Netip A/S"),
        ({"kind": Kind.ANNIVERSARY, "years": 10, "organisations": ("DSB",)},
         "Mette Holm: Jubilæum, DSB"),
    ],
)  # fmt: skip
def test_title_stands_alone(facts, text):
    assert title(new_job(name="Mette Holm", **facts)) == text


def test_portrait_is_the_largest_jpeg_at_its_whole_address(tmp_path):
    asked = PhotoReference("navne/2026/x.jpg", credit="Bo Foto")
    avis = Site("https://x.example/avis", "Avis", "", "x.example,2026")
    archive = Archive(announcement("aase-bo", photo=asked), photo=PHOTO, site=avis)
    largest = max(
        (each for each in variants(PHOTO, None) if each.format is JPEG),
        key=lambda each: each.size.width,
    )
    Shelf(tmp_path).put(largest.name, b"twelve bytes")
    [item] = archive.feeds(tmp_path).document(SITE_FEED).items
    assert item.enclosure == Enclosure(
        url=f"https://x.example/avis/foto/{largest.name}", mime="image/jpeg", length=12,
        width=600, height=750, alt="Portræt af Aase Bo", credit="Bo Foto",
    )  # fmt: skip


def test_portrait_that_is_lost_harms_the_cache_and_not_the_feed():
    """Whoever asks makes the cache again, as for a page."""
    asked = PhotoReference("navne/2026/x.jpg")
    with pytest.raises(HarmedPhotoError):
        document(Archive(announcement("aase", photo=asked), photo=PHOTO))
