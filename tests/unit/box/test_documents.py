"""A box: what may stand beside somebody else's article, and nothing that may not."""

import pytest

from navnenyt.box.documents import MOST_IN_ALL, MOST_ITEMS, BoxPhoto
from navnenyt.danish.monogram import monogram
from navnenyt.model import Kind, Sector
from navnenyt.photo import Photo, PhotoReference
from navnenyt.site import pages as p
from navnenyt.site.urls import Site
from support.archive import Archive, announcement, new_job, profile

FRONT = p.Front()
DEATHS = p.KindPage(Kind.DEATH)


def items(archive, of=FRONT):
    return archive.boxes().document(of).items


def names(archive, of=FRONT):
    return [item.name for item in items(archive, of)]


def death(path, published="2026-01-30"):
    return announcement(path, published, kind=Kind.DEATH)


# -- which announcements --------------------------------------------------------------------------

LISTED = Archive(
    new_job("anna", employers=("Netip A/S",), former_employer="Gammel"),
    new_job("bo", kind=Kind.DEGREE, employers=(), institution="CBS"),
    new_job("carl", kind=Kind.BOARD, employers=("DSB",), organisations=("netIP",)),
)


@pytest.mark.parametrize(
    ("of", "held"),
    [
        (FRONT, ["Anna", "Bo", "Carl"]),
        (p.OrganisationPage(Sector.EMPLOYER, "netip"), ["Anna", "Carl"]),
        (p.OrganisationPage(Sector.INSTITUTION, "cbs"), ["Bo"]),
        (p.KindPage(Kind.BOARD), ["Carl"]),
    ],
)
def test_box_holds_what_the_feeds_of_its_list_hold(of, held):
    assert names(LISTED, of) == held


@pytest.mark.parametrize(
    "of", [p.OrganisationPage(Sector.EMPLOYER, "gammel"), p.KindPage(Kind.LEAVE)]
)
def test_list_without_feeds_has_no_box(of):
    assert LISTED.boxes().document(of) is None


def test_box_of_an_empty_site_is_there_and_empty():
    assert items(Archive()) == ()


def test_newest_twelve_are_held():
    archive = Archive(*(announcement(f"nr-{n:02}", f"2026-01-{n + 1:02}") for n in range(20)))
    held = names(archive)
    assert (len(held), held[0], held[-1]) == (MOST_ITEMS, "Nr 19", "Nr 08")


def test_box_of_all_news_has_four_of_each_kind_however_old_they_are():
    archive = Archive(
        *(announcement(f"nr-{n:02}", f"2026-01-{n + 1:02}") for n in range(20)),
        *(new_job(f"raad-{n}", f"2020-01-0{n + 1}", kind=Kind.BOARD) for n in range(5)),
        new_job("hemmelig", "2020-01-09", kind=Kind.BOARD, searchable=False),
        new_job("chef", "2021-01-01"),
    )
    held = names(archive)
    assert held[:MOST_ITEMS] == [f"Nr {n:02}" for n in range(19, 7, -1)]
    assert held[MOST_ITEMS:] == ["Chef", "Raad 4", "Raad 3", "Raad 2", "Raad 1"]
    assert len(names(archive, p.KindPage(Kind.BOARD))) == 5


def test_whoever_asked_to_be_kept_from_searches_is_in_no_box():
    archive = Archive(new_job("anna", searchable=False), new_job("bo", "2026-01-01"))
    assert names(archive) == ["Bo"]
    assert names(archive, p.OrganisationPage(Sector.EMPLOYER, "netip")) == ["Bo"]


def test_box_of_a_list_whose_every_entry_is_kept_from_searches_is_there_and_empty():
    """The element finds it, and keeps to the host's link."""
    archive = Archive(new_job("anna", searchable=False))
    assert items(archive, p.KindPage(Kind.NEW_JOB)) == ()


def test_death_is_marked_but_in_the_list_of_deaths():
    archive = Archive(death("anna"), new_job("bo"))
    assert [item.only_when_asked for item in items(archive)] == [True, False]
    assert [item.only_when_asked for item in items(archive, DEATHS)] == [False]


def test_deaths_take_no_room_from_the_twelve():
    archive = Archive(
        *(death(f"doed-{n}", "2026-02-01") for n in range(3)),
        *(announcement(f"nr-{n:02}", f"2026-01-{n + 1:02}") for n in range(20)),
    )
    marked = [item.only_when_asked for item in items(archive)]
    assert (len(marked), sum(marked)) == (MOST_ITEMS + 3, 3)


def test_box_ends_however_many_deaths_there_are():
    archive = Archive(*(death(f"doed-{n:02}") for n in range(MOST_IN_ALL + 3)))
    assert len(items(archive)) == MOST_IN_ALL
    assert len(items(archive, DEATHS)) == MOST_ITEMS


# -- what is said of each -------------------------------------------------------------------------


def test_item_says_all_that_a_card_does_as_text():
    a = new_job("anna-berg", title="chef for <b>R&D</b>", advertisement=True)
    [item] = items(Archive(a))
    assert item.name == "Anna Berg"
    assert item.position == "chef for <b>R&D</b>, Netip A/S"
    assert item.text == "Netip A/S har ansat Anna Berg som chef for <b>R&D</b>."
    assert item.link == "https://navnenyt.example/navne/2026/anna-berg/"
    assert (item.day, item.advertisement, item.kind) == ("2026-01-30", True, Kind.NEW_JOB)
    assert (item.photo, item.monogram) == (None, monogram("Anna Berg"))


def test_portrait_is_the_smallest_file_with_its_credit_at_its_whole_address():
    site = Site("https://avisen.example/navne", "Navnenyt", "Navne.", "avisen.example,2026")
    asked = PhotoReference("anna.jpg", credit="Bo Foto", alt="Anna ler.")
    archive = Archive(new_job("anna", photo=asked), site=site, photo=Photo("abc", 800, 1000))
    [item] = items(archive)
    assert item.photo == BoxPhoto(item.photo.src, 150, 188, "Anna ler.", "Bo Foto")
    assert item.photo.src.startswith("https://avisen.example/navne/foto/")
    assert item.photo.src.endswith("-150.webp")


@pytest.mark.parametrize(
    ("of", "title"),
    [
        (FRONT, "Navnenyt"),
        (p.KindPage(Kind.NEW_JOB), "Navnenyt: Nyt job"),
        (p.OrganisationPage(Sector.EMPLOYER, "dsb"), "Navnenyt: DSB"),
    ],
)
def test_box_is_called_as_the_feeds_of_its_list(of, title):
    archive = Archive(
        new_job(employers=("Danske Statsbaner",)),
        profiles=[profile("DSB", aliases=("Danske Statsbaner",))],
    )
    assert archive.boxes().document(of).title == title
