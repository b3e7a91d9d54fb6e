"""Directories A–Å: Danish order, whole while they are short, a page for each letter beyond."""

import pytest

from navnenyt.model import Sector
from navnenyt.site import pages as p
from navnenyt.site.cards import Link
from navnenyt.site.limits import DIRECTORY_LINES
from support.archive import Archive, announcement, at, new_job, profile

PERSONS = p.DirectoryPage(p.Directory.PERSONS)
EMPLOYERS = p.DirectoryPage(p.Directory.EMPLOYERS)


def texts(view):
    return [(group.letter.text, [link.text for link in group.links]) for group in view.groups]


def employers(*names, profiles=()):
    entries = [new_job(f"nr-{n}", employers=(name,)) for n, name in enumerate(names)]
    return Archive(*entries, profiles=profiles)


def test_organisations_are_in_danish_order_under_their_letters():
    archive = employers(
        "Ørsted", "Aarhus Kommune", "Netip", "Ny Carlsberg", "Nyborg", "3F", "A/S Storebælt",
        "The Zoo", "Ærø Bryghus", "Zealand", "Ágnes",
    )  # fmt: skip
    assert texts(archive.view(EMPLOYERS)) == [
        ("0–9", ["3F"]), ("A", ["Ágnes"]), ("N", ["Netip", "Ny Carlsberg", "Nyborg"]),
        ("S", ["A/S Storebælt"]), ("Z", ["Zealand", "The Zoo"]), ("Æ", ["Ærø Bryghus"]),
        ("Ø", ["Ørsted"]), ("Å", ["Aarhus Kommune"]),
    ]  # fmt: skip


def test_organisation_is_listed_once_as_its_profile_or_the_newest_spells_it():
    archive = Archive(
        new_job("a", "2026-01-01", employers=("netIP", "Danske Statsbaner")),
        new_job("b", "2026-01-02", employers=("Netip A/S",)),
        profiles=[profile("DSB", aliases=("Danske Statsbaner",), sort_as="Ågård")],
    )
    assert texts(archive.view(EMPLOYERS)) == [("N", ["Netip A/S"]), ("Å", ["DSB"])]


def test_organisation_leads_to_its_page():
    group = employers("Netip A/S").view(EMPLOYERS).groups[0]
    assert group.links == (Link("/arbejdsgivere/netip/", "Netip A/S"),)


def test_sectors_are_told_apart():
    archive = Archive(new_job(institution="CBS", former_employer="DSB"))
    assert texts(archive.view(EMPLOYERS)) == [("D", ["DSB"]), ("N", ["Netip A/S"])]
    institutions = p.DirectoryPage(p.Directory.of(Sector.INSTITUTION))
    assert texts(archive.view(institutions)) == [("C", ["CBS"])]


def test_people_are_in_the_order_of_their_surnames():
    archive = Archive(
        *(announcement(f"nr-{n}", name=name) for n, name in enumerate((
            "Jürgen von Hollen", "Åse Aagaard", "Bo Holm", "Madonna", "Anne Holm",
        )))
    )  # fmt: skip
    assert texts(archive.view(PERSONS)) == [
        ("H", ["Hollen, Jürgen von", "Holm, Anne", "Holm, Bo"]), ("M", ["Madonna"]),
        ("Å", ["Aagaard, Åse"]),
    ]  # fmt: skip


def test_person_with_one_announcement_leads_to_it():
    group = Archive(announcement("aase-bo")).view(PERSONS).groups[0]
    assert group.links == (Link("/navne/2026/aase-bo/", "Bo, Aase"),)


def test_person_with_two_announcements_leads_to_the_timeline_under_the_newest_name():
    archive = Archive(
        new_job("a", "2025-01-01", name="Åse Bo", person="aase"),
        new_job("b", "2026-01-01", name="Åse Bo Ø", person="aase"),
    )
    assert archive.view(PERSONS).groups[0].links == (Link("/personer/aase/", "Ø, Åse Bo"),)


def test_namesakes_are_told_apart_by_their_positions():
    archive = Archive(
        new_job("a", name="Bo Holm", employers=("DSB",)),
        new_job("b", name="Bo Holm", employers=("Netip",)),
        new_job("c", name="Åse Bo"),
    )
    links = [link for group in archive.view(PERSONS).groups for link in group.links]
    assert [(link.text, link.note) for link in links] == [
        ("Bo, Åse", ""), ("Holm, Bo", "chef, DSB"), ("Holm, Bo", "chef, Netip"),
    ]  # fmt: skip


def test_nobody_is_led_to_the_timeline_of_a_namesake():
    """An entry that is not due yet will tell the two apart; until then the oldest has it."""
    archive = Archive(
        new_job("a", "2026-01-01", name="Bo Holm", employers=("DSB",)),
        new_job("b", "2026-01-02", name="Bo Holm", employers=("DSB",)),
        new_job("c", "2026-01-03", name="Bo Holm", employers=("Netip",)),
        new_job("d", "2026-01-04", name="Bo Holm", employers=("Netip",)),
        new_job("e", "2026-06-01", name="Bo Holm", employers=("Netip",), person="bo-netip"),
        now=at("2026-02-01"),
    )
    [group] = archive.view(PERSONS).groups
    assert {link.href for link in group.links} == {"/personer/bo-holm/", "/navne/2026/d/"}


def test_what_is_not_due_stands_in_no_directory():
    archive = Archive(new_job(published="2026-02-01"), now=at("2026-01-31"))
    assert archive.view(PERSONS).groups == archive.view(EMPLOYERS).groups == ()


def test_directory_of_nobody_has_no_letters():
    assert Archive().view(PERSONS).letters == ()


# -- short and long -------------------------------------------------------------------------------

LETTERS = "ABÅ"
SHORT = employers(*(f"{LETTERS[n % 3]}firma {n:03}" for n in range(DIRECTORY_LINES)))
LONG = employers(*(f"{LETTERS[n % 3]}firma {n:03}" for n in range(DIRECTORY_LINES + 1)))


def letter(archive, slug):
    return archive.view(p.DirectoryLetter(p.Directory.EMPLOYERS, slug))


def test_short_directory_is_whole_and_its_letters_lead_down_the_page():
    view = SHORT.view(EMPLOYERS)
    assert sum(len(group.links) for group in view.groups) == DIRECTORY_LINES
    assert view.letters == (Link("#a", "A"), Link("#b", "B"), Link("#aa", "Å"))
    assert [group.letter.slug for group in view.groups] == ["a", "b", "aa"]


@pytest.mark.parametrize("slug", ["a", "b", "aa"])
def test_short_directory_has_no_pages_of_letters(slug):
    assert letter(SHORT, slug) is None


def test_long_directory_holds_its_letters_alone():
    view = LONG.view(EMPLOYERS)
    assert view.groups == ()
    assert view.letters == (
        Link("/arbejdsgivere/bogstav/a/", "A"), Link("/arbejdsgivere/bogstav/b/", "B"),
        Link("/arbejdsgivere/bogstav/aa/", "Å"),
    )  # fmt: skip


def test_letters_of_a_long_directory_hold_every_name_once():
    shown = [link for slug in ("a", "b", "aa") for link in letter(LONG, slug).groups[0].links]
    assert len({link.href for link in shown}) == len(shown) == DIRECTORY_LINES + 1


def test_page_of_a_letter_says_which_and_leads_to_the_others():
    view = letter(LONG, "aa")
    assert (view.heading, view.current) == ("Arbejdsgivere: Å", "Å")
    assert view.letters == LONG.view(EMPLOYERS).letters
    assert [group.letter.slug for group in view.groups] == ["aa"]


def test_letter_without_names_has_no_page():
    assert letter(LONG, "q") is None


def test_every_page_of_a_letter_that_the_directory_leads_to_is_planned():
    planned = set(LONG.everything())
    for slug in ("a", "b", "aa"):
        assert p.DirectoryLetter(p.Directory.EMPLOYERS, slug) in planned
