"""The views of the front page, announcements, timelines, plain pages, redirects and the 404."""

import pytest

from navnenyt.model import Kind, PlainPage
from navnenyt.photo import Photo, PhotoReference
from navnenyt.site import pages as p
from navnenyt.site import views as v
from navnenyt.site.cards import Link
from navnenyt.site.limits import FRONT_CARDS
from support.archive import Archive, announcement, at, day, new_job

OM = PlainPage(slug="om", title="Om", description="Om os", body="<p>Hej</p>")


def hrefs(cards):
    return [card.href for card in cards]


def shown(a, *others, **how):
    return Archive(a, *others, **how).view(p.Entry(a.path))


# -- the front page -------------------------------------------------------------------------------


def test_front_page_shows_the_newest_and_leads_to_the_archive():
    entries = [announcement(f"nr-{n:02}", f"2026-01-{1 + n:02}") for n in range(FRONT_CARDS + 3)]
    view = Archive(*entries).view(p.Front())
    assert hrefs(view.cards) == [f"/navne/2026/nr-{n:02}/" for n in range(26, 2, -1)]
    assert [link.href for link in view.ways] == ["/arkiv/", "/i-tal/", "/abonner/"]


def test_front_page_of_an_empty_site_is_a_page():
    assert Archive().view(p.Front()).cards == ()


# -- an announcement ------------------------------------------------------------------------------


def test_announcement_shows_everything_that_was_said():
    view = shown(
        new_job(
            "mette-holm", body="<p>Tekst</p>", updated=day("2026-02-01"),
            correction="Titlen var forkert.", source="Netip",
            link="https://www.netip.example/nyt/1",
        )
    )  # fmt: skip
    assert view.body == "<p>Tekst</p>"
    assert view.updated == Link("2026-02-01", "1. februar 2026")
    assert view.correction == "Titlen var forkert."
    assert view.source == "Netip"
    assert view.link == Link("https://www.netip.example/nyt/1", "www.netip.example")


def test_announcement_without_more_says_no_more():
    view = shown(announcement())
    assert (view.body, view.updated, view.correction, view.source, view.link, view.timeline) == (
        "", None, "", "", None, None,
    )  # fmt: skip


def test_announcement_is_called_by_name_kind_and_employer_and_described_by_its_sentence():
    head = shown(new_job("mette-holm")).head
    assert head.title == "Mette Holm: Nyt job, Netip A/S – Navnenyt"
    assert head.description == "Netip A/S har ansat Mette Holm som chef."
    assert head.canonical == "https://navnenyt.example/navne/2026/mette-holm/"


def test_announcement_that_says_no_to_search_may_not_be_found():
    assert not shown(announcement(searchable=False)).head.index
    assert shown(announcement()).head.index


def test_announcement_that_is_not_due_has_no_page():
    later = announcement(published="2026-02-01")
    assert shown(later, now=at("2026-01-31T23:59:59")) is None
    assert shown(later, now=at("2026-02-01")) is not None


def test_photo_is_that_of_the_announcement():
    asked = announcement(photo=PhotoReference("navne/2026/x.jpg"))
    assert shown(asked, photo=Photo("abc", 600, 750)).card.picture.width == 600
    assert shown(asked).card.picture is None


# -- a person -------------------------------------------------------------------------------------

BO = [
    new_job("a", "2024-01-01", name="Bo Holm"),
    new_job("b", "2025-01-01", name="Bo Holm", employers=("Netip", "DSB")),
    new_job("c", "2026-01-01", name="Bo Holm Juhl", person="bo", employers=("CSC",)),
    new_job("d", "2023-01-01", name="Bo Holm Juhl", person="bo", title="elev", employers=("CSC",)),
]


def test_timeline_shows_all_of_one_person_newest_first():
    view = Archive(*BO[2:]).view(p.PersonPage("bo"))
    assert hrefs(view.cards) == ["/navne/2026/c/", "/navne/2026/d/"]
    assert view.name == "Bo Holm Juhl"


def test_timeline_at_equal_instants_is_in_the_order_of_every_list():
    view = Archive(*(new_job(path, name="Bo Holm") for path in "bac")).view(p.PersonPage("bo-holm"))
    assert hrefs(view.cards) == [f"/navne/2026/{path}/" for path in "abc"]


def test_person_of_two_at_one_instant_is_called_as_the_first_in_the_list():
    archive = Archive(
        new_job("a", name="Bo Holm", person="bo"), new_job("b", name="Bo Juhl", person="bo")
    )
    assert archive.view(p.PersonPage("bo")).name == "Bo Holm"


def test_timeline_of_one_announcement_is_no_page():
    archive = Archive(BO[0])
    assert archive.view(p.PersonPage("bo-holm")) is None
    assert archive.view(p.Entry(BO[0].path)).timeline is None


def test_announcement_leads_to_the_timeline_from_its_name_and_beside_it():
    view = shown(BO[0], BO[1])
    assert view.timeline == Link("/personer/bo-holm/", "Alt om Bo Holm", "2 nyheder")
    assert '<a href="/personer/bo-holm/">Bo Holm</a>' in view.card.prose


def test_timeline_says_who_and_where():
    head = Archive(*BO[:2]).view(p.PersonPage("bo-holm")).head
    assert head.title == "Bo Holm – Navnenyt"
    assert head.description == "Bo Holm, chef, Netip: karrieren i 2 nyheder."


def test_timeline_with_one_that_says_no_to_search_may_not_be_found():
    hidden = new_job("x", name="Bo Holm", searchable=False)
    assert not Archive(BO[0], hidden).view(p.PersonPage("bo-holm")).head.index


def test_namesakes_have_no_timeline_together():
    archive = Archive(BO[0], new_job("x", name="Bo Holm", employers=("DSB",)))
    assert archive.view(p.PersonPage("bo-holm")) is None


def test_nobody_is_led_to_the_timeline_of_a_namesake():
    """Two who want one address: an entry that is not due yet may be what tells them apart."""
    dsb = [new_job(path, "2026-02-01", name="Bo Holm", employers=("DSB",)) for path in "xy"]
    archive = Archive(BO[0], new_job("b", "2025-01-01", name="Bo Holm"), *dsb)
    assert archive.view(p.Entry("navne/2026/a")).timeline.href == "/personer/bo-holm/"
    assert archive.view(p.Entry("navne/2026/x")).timeline is None
    assert hrefs(archive.view(p.PersonPage("bo-holm")).cards) == [
        "/navne/2026/b/", "/navne/2026/a/",
    ]  # fmt: skip


# -- the others -----------------------------------------------------------------------------------


def test_plain_page_shows_its_text_and_is_current_in_no_menu_but_its_own():
    view = Archive(plain=[OM]).view(p.Plain("om"))
    assert (view.heading, view.body, view.head.description) == ("Om", "<p>Hej</p>", "Om os")
    assert Archive().view(p.Plain("om")) is None


def test_plain_page_without_description_is_described_by_its_title():
    view = Archive(plain=[PlainPage(slug="om", title="Om")]).view(p.Plain("om"))
    assert view.head.description == "Om"


def test_former_path_redirects_to_the_announcement():
    archive = Archive(announcement("mette-holm", former_paths=("navne/2025/mette",)))
    view = archive.view(p.FormerEntry("navne/2025/mette"))
    assert isinstance(view, v.RedirectView)
    assert view.target == Link("/navne/2026/mette-holm/", "Mette Holm")
    assert view.head.canonical == "https://navnenyt.example/navne/2026/mette-holm/"
    assert not view.head.index


def test_former_path_of_what_is_not_due_redirects_nowhere():
    later = announcement(former_paths=("navne/2025/x",))
    archive = Archive(later, now=at("2026-01-01"))
    assert archive.view(p.FormerEntry("navne/2025/x")) is None


def test_former_path_at_which_something_stands_is_no_redirect():
    archive = Archive(announcement("a", former_paths=("navne/2026/b",)), announcement("b"))
    assert archive.view(p.FormerEntry("navne/2026/b")) is None


def test_missing_page_leads_on_and_may_not_be_found():
    view = Archive().view(p.NotFound())
    assert [link.href for link in view.ways] == ["/", "/personer/", "/arbejdsgivere/", "/arkiv/"]
    assert not view.head.index


@pytest.mark.parametrize("kind", Kind)
def test_announcement_of_any_kind_has_a_page_with_its_sentence(kind):
    a = new_job(
        kind=kind, age=50, institution="CBS", degree="HD", organisations=("Bestyrelsen",), years=25
    )
    view = shown(a)
    assert a.name in view.head.description
    assert view.card.kind.text == kind.label


def test_announcement_is_below_its_main_organisation_or_else_its_kind():
    def trail(*announcements):
        view = Archive(*announcements).view(p.Entry("navne/2026/a"))
        return [(link.href, link.text) for link in view.head.trail[1:]]

    assert trail(new_job("a", employers=("Netip A/S", "DSB"))) == [
        ("/arbejdsgivere/", "Arbejdsgivere"), ("/arbejdsgivere/netip/", "Netip A/S"),
    ]  # fmt: skip
    assert trail(announcement("a", institution="CBS")) == [
        ("/uddannelsessteder/", "Uddannelsessteder"), ("/uddannelsessteder/cbs/", "CBS"),
    ]  # fmt: skip
    assert trail(announcement("a")) == [
        ("/typer/", "Typer"), ("/typer/foedselsdag/", "Fødselsdag"),
    ]  # fmt: skip
