"""What every list shows of an announcement."""

import pytest

from navnenyt.frozen import replace
from navnenyt.index.entries import Shown
from navnenyt.model import Kind, PartialDate
from navnenyt.photo import FocalPoint, Photo, PhotoReference
from navnenyt.photos.variants import variants
from navnenyt.site.cards import by_year
from navnenyt.site.urls import Site
from support.archive import Archive, announcement, new_job, profile

EMPTY = Archive()
JOB = new_job("mette-holm", effective=PartialDate(2026, 2, 1))
PHOTO = Photo("abc", 1200, 1500, ground="#aba")


def card(a, photo=None, timeline=None, archive=EMPTY):
    shown = Shown(a, photo)
    if timeline:
        return archive.notices().card_with_name_linked(shown, timeline)
    return archive.notices().made(shown).card


@pytest.mark.parametrize(
    ("title", "is_wide"),
    [
        ("informationssikkerhedskoordinator", True),
        ("sikkerhedskonsulent", False),
        ("it-sikkerheds-og-informations-chef", False),
        ("administrerende direktør og bestyrelsesformand", False),
    ],
)
def test_position_with_a_very_long_word_is_wide(title, is_wide):
    assert card(announcement(title=title, employers=("Netip",))).is_wide == is_wide


@pytest.mark.parametrize(
    ("facts", "text"),
    [
        ({"title": "chef", "employers": ("Netip A/S",)}, "chef, Netip A/S"),
        ({"title": "chef", "employers": ("Netip", "DSB")}, "chef, Netip"),
        ({"title": "chef"}, "chef"),
        ({"employers": ("Netip",)}, "Netip"),
        ({}, ""),
        ({"employers": ("Netip",), "institution": "CBS"}, "Netip"),
        ({"next_employer": "DSB", "former_employer": "B"}, ""),
    ],
)
def test_position_is_the_title_and_the_main_employer(facts, text):
    assert announcement(**facts).position == text


@pytest.mark.parametrize(
    "facts",
    [
        {"kind": Kind.DEGREE, "title": "Product Owner", "institution": "Aarhus Universitet"},
        {"kind": Kind.BOARD, "title": "advokat", "organisations": ("Netip",)},
    ],
    ids=["institution", "board"],
)
def test_position_claims_no_job_where_the_person_only_studied_or_sits_on_the_board(facts):
    """»advokat, Netip« would say that Netip employs the lawyer."""
    assert announcement(**facts).position == facts["title"]


def test_card_leads_to_the_announcement_and_to_its_kind():
    made = card(JOB)
    assert made.href == "/navne/2026/mette-holm/"
    assert (made.kind.href, made.kind.text) == ("/typer/nyt-job/", "Nyt job")


def test_card_says_the_day_of_publication_in_danish_and_for_machines():
    made = card(announcement(published="2025-12-31T23:30+00:00"))
    assert (made.day, made.day_text) == ("2026-01-01", "1. januar 2026")


def test_sentence_is_told_as_html_with_its_organisation_linked():
    made = card(JOB)
    text = "Netip A/S har pr. 1. februar 2026 ansat Mette Holm som chef."
    link = '<a href="/arbejdsgivere/netip/">Netip A/S</a>'
    html = text.replace("pr. 1. februar 2026", "pr.\u00a01.\u00a0februar 2026")
    assert made.prose == html.replace("Netip A/S", link)


def test_name_links_to_the_timeline_where_there_is_one():
    assert '<a href="/personer/mette-holm/">Mette Holm</a>' in card(
        JOB, timeline="/personer/mette-holm/"
    ).prose  # fmt: skip
    assert card(JOB).prose.count("<a ") == 1


def test_sentence_keeps_the_entrys_spelling_and_links_to_the_profile():
    dsb = profile("DSB", aliases=("Danske Statsbaner",))
    made = card(new_job(employers=("Danske Statsbaner",)), archive=Archive(profiles=[dsb]))
    assert '<a href="/arbejdsgivere/dsb/">Danske Statsbaner</a>' in made.prose


FACTS = ("name", "title", "place", "tasks", "background", "training", "former_title", "town")


@pytest.mark.parametrize("fact", [*FACTS, "employers", "former_employer"])
def test_every_fact_is_escaped_in_the_sentence(fact):
    bad = "<script>x</script> & co"
    value = (bad,) if fact == "employers" else bad
    prose = card(replace(JOB, **{fact: value})).prose
    assert "<script" not in prose
    assert "&lt;script&gt;x&lt;/script&gt; &amp; co" in prose


def test_advertisement_is_said():
    assert card(announcement(advertisement=True)).advertisement
    assert not card(announcement()).advertisement


# -- the picture ----------------------------------------------------------------------------------


def pictured(photo=PHOTO, archive=EMPTY, **asked):
    reference = PhotoReference("navne/2026/x.jpg", **asked)
    return card(announcement("åse-bo", photo=reference), photo, archive=archive).picture


def test_no_photo_is_no_picture():
    assert card(announcement(), None).picture is None
    assert pictured(None) is None


def test_photo_that_is_not_asked_for_is_not_shown():
    assert card(announcement(), PHOTO).picture is None


def test_picture_offers_the_smaller_formats_first_and_falls_back_to_jpeg():
    picture = pictured()
    assert [source.mime for source in picture.sources] == ["image/avif", "image/webp"]
    assert picture.src.endswith("-600.jpg")


def test_srcset_names_every_file_with_its_width():
    picture = pictured()
    files = {
        each.format.ending: f"/foto/{each.name} {each.size.width}w"
        for each in variants(PHOTO, None)
    }
    assert files["jpg"] in picture.srcset
    for ending, srcset in zip(
        ("avif", "webp", "jpg"),
        [*(each.srcset for each in picture.sources), picture.srcset],
        strict=True,
    ):
        parts = srcset.split(", ")
        assert [part.split()[1] for part in parts] == ["150w", "300w", "600w"]
        named = {f"/foto/{e.name}" for e in variants(PHOTO, None) if e.format.ending == ending}
        assert {part.split()[0] for part in parts} == named


def test_width_and_height_are_those_of_the_file_that_it_falls_back_to():
    picture = pictured()
    assert (picture.width, picture.height) == (600, 750)


def test_small_photo_is_offered_in_no_larger_size():
    picture = pictured(Photo("abc", 200, 250))
    assert [part.split()[1] for part in picture.srcset.split(", ")] == ["150w", "200w"]
    assert (picture.width, picture.height) == (200, 250)


def test_another_focal_point_is_another_picture():
    wide = Photo("abc", 1500, 1000)
    assert pictured(wide, focus=FocalPoint(1, 2)).src != pictured(wide).src


def test_the_ground_is_the_photos():
    assert pictured().ground == "#aba"


def test_alternative_text_is_the_editors_else_says_who_it_is():
    assert pictured(alt="Åse i haven").alt == "Åse i haven"
    assert pictured().alt == "Portræt af Åse Bo"


def test_credit_is_the_photographers():
    assert pictured(credit="Bo Foto").credit == "Bo Foto"
    assert pictured().credit == ""


def test_picture_of_a_site_below_a_path_is_below_it():
    avis = Site("https://x.example/avis", "Avis", "", "x.example,2026")
    picture = pictured(archive=Archive(site=avis))
    parts = [*picture.srcset.split(", "), *picture.sources[0].srcset.split(", "), picture.src]
    assert all(part.startswith("/avis/foto/") for part in parts)


# -- groups ---------------------------------------------------------------------------------------


def test_cards_under_years_are_in_the_order_given():
    days = ("2026-06-01", "2025-12-31", "2024-05-01", "2024-01-01")
    groups = by_year([card(announcement(published=day)) for day in days])
    assert [(group.heading, len(group.cards)) for group in groups] == [
        ("2026", 1), ("2025", 1), ("2024", 2),
    ]  # fmt: skip
    assert all(group.href is None for group in groups)


def test_heading_of_a_year_leads_where_it_is_said_to():
    groups = by_year([card(announcement())], lambda year: f"/x/{year}/")
    assert groups[0].href == "/x/2026/"


def test_no_announcements_are_no_groups():
    assert by_year([]) == ()
