"""An item of a feed: the whole of an announcement, under an id that never changes."""

from datetime import date

import pytest

from navnenyt.danish.sentences import sentences
from navnenyt.danish.speech import DANISH
from navnenyt.feeds.items import Category, Enclosure, title
from navnenyt.language import plain
from navnenyt.model import Kind
from navnenyt.photo import Photo, PhotoReference
from navnenyt.photos.shelf import HarmedPhotoError, Shelf
from navnenyt.photos.variants import JPEG, variants
from navnenyt.site import pages as p
from navnenyt.site.urls import Site
from support.archive import SITE, Archive, announcement, at, new_job

SITE_FEED = p.Feed(p.Front())
PHOTO = Photo("abc", 800, 1000)


def document(archive, feed=SITE_FEED):
    return archive.feeds().document(feed)


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
    made = item(new_job(kind=kind, age=50, degree="HD", institution="CBS", years=25,
                        organisations=("B",)))  # fmt: skip
    assert made.categories[0] == Category(kind.label, "https://navnenyt.example/typer/")


def test_employers_boards_and_institution_are_categories_and_where_somebody_goes_is_none():
    made = item(new_job(organisations=("DSB", "Netip A/S"), institution="CBS", next_employer="Ny"))
    assert [(each.label, each.scheme.removeprefix("https://navnenyt.example"))
            for each in made.categories[1:]] == [
        ("Netip A/S", "/arbejdsgivere/"), ("DSB", "/arbejdsgivere/"),
        ("CBS", "/uddannelsessteder/"),
    ]  # fmt: skip


def test_advertisement_is_labelled():
    made = item(announcement(advertisement=True))
    assert made.categories[-1] == Category("Annonce")
    assert made.html.startswith("<p><strong>Annonce</strong></p>")


@pytest.mark.parametrize(
    ("published", "updated", "instant"),
    [
        ("2026-01-30T06:30", None, "2026-01-30T06:30"),
        ("2026-01-30T06:30", date(2026, 2, 1), "2026-02-01T00:00"),
        ("2026-01-30T06:30", date(2026, 7, 1), "2026-07-01T00:00"),
        ("2026-01-30T06:30", date(2026, 1, 30), "2026-01-30T06:30"),
    ],
)
def test_item_was_updated_on_the_day_that_the_editor_gives(published, updated, instant):
    made = item(announcement("a", published, updated=updated))
    assert (made.updated, made.published) == (at(instant), at(published))


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
    assert title(new_job(name="Mette Holm", **facts), DANISH) == text


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
