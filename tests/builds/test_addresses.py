"""Who stands at an address: organisations and their spellings, people, and two that ask for one."""

import pytest

from support.newsroom import complaints, differing, is_calm, refused_paths, snapshot
from support.site_reader import Feed, SitePage, all_sitemaps, broken_links

HOST = "http://localhost:8000"


def problems_of(result, path):
    return [each for each in result.report["refused"] if each["path"] == path]


# -- entries and their former addresses ---------------------------------------------------------


def test_former_path_that_is_the_address_of_a_live_entry_is_a_problem_naming_both(newsroom):
    newsroom.entry("2026/anna", publiceret="2026-01-10")
    newsroom.build()
    newsroom.entry("2026/bo", flyttet_fra="navne/2026/anna", publiceret="2026-01-20")
    result = newsroom.build()
    assert (result.exitcode, refused_paths(result)) == (1, {"navne/2026/bo.md"}), result
    (problem,) = result.report["refused"]
    assert (problem["field"], problem["line"]) == ("flyttet_fra", 7)
    assert "navne/2026/anna" in problem["message"]
    assert "Anna" in SitePage(newsroom.output, "/navne/2026/anna/").heading
    assert not newsroom.has("/navne/2026/bo/")


@pytest.mark.parametrize(
    ("anna", "bo"), [("2026-01-10", "2026-01-20"), ("2026-01-20", "2026-01-10")]
)
def test_live_address_is_kept_by_its_entry_whoever_is_older(newsroom, anna, bo):
    newsroom.entry("2026/anna", publiceret=anna)
    newsroom.entry("2026/bo", flyttet_fra="navne/2026/anna", publiceret=bo)
    result = newsroom.build()
    assert result.exitcode == 1, result
    assert "Anna" in SitePage(newsroom.output, "/navne/2026/anna/").heading
    assert refused_paths(result) == {"navne/2026/bo.md"}, "the one that claims is to be mended"


def test_former_path_that_two_entries_claim_is_a_problem_naming_both(newsroom):
    newsroom.entry("2026/anna", flyttet_fra="navne/2024/x", publiceret="2026-01-10")
    newsroom.entry("2026/bo", flyttet_fra="navne/2024/x", publiceret="2026-01-11")
    newsroom.entry("2026/carl")
    result = newsroom.build()
    assert result.exitcode == 1, result
    assert "navne/2026/anna.md" in complaints(result)
    assert "navne/2026/bo.md" in complaints(result)
    assert "navne/2024/x" in complaints(result)
    # Again without a change, and mended by the removal of either.
    assert newsroom.build().report["refused"] == result.report["refused"]
    newsroom.remove("navne/2026/anna.md")
    assert newsroom.build().exitcode == 0
    assert "/navne/2026/bo/" in SitePage(newsroom.output, "/navne/2024/x/").links()


def test_new_entry_at_an_address_that_another_has_left_is_a_problem_naming_both(newsroom):
    newsroom.entry("2026/anna", flyttet_fra="navne/2025/anna", publiceret="2026-01-10")
    newsroom.build()
    newsroom.entry("2025/anna", navn="En anden Anna", publiceret="2026-01-20")
    result = newsroom.build()
    assert result.exitcode == 1, result
    assert "navne/2025/anna.md" in complaints(result)
    assert "navne/2026/anna.md" in complaints(result)
    assert "/navne/2026/anna/" in SitePage(newsroom.output, "/navne/2025/anna/").links()


def test_former_path_of_a_draft_or_of_a_time_to_come_is_no_page_yet(newsroom):
    newsroom.entry("2026/anna", flyttet_fra="navne/2025/anna", status="kladde")
    newsroom.entry("2026/bo", flyttet_fra="navne/2025/bo", publiceret="2026-02-02")
    newsroom.entry("2026/carl")
    assert newsroom.build().exitcode == 0
    assert not newsroom.has("/navne/2025/anna/")
    assert not newsroom.has("/navne/2025/bo/")


# -- organisations ------------------------------------------------------------------------------


def test_legal_form_and_case_make_no_new_organisation(newsroom):
    newsroom.entry("2026/anna", arbejdsgiver="Netip A/S", publiceret="2026-01-10")
    newsroom.entry("2026/bo", arbejdsgiver="netIP", publiceret="2026-01-20")
    newsroom.entry("2026/carl", arbejdsgiver="A/S NETIP", publiceret="2026-01-15")
    result = newsroom.build()
    assert (result.exitcode, result.report["advice"]) == (0, []), result
    page = SitePage(newsroom.output, "/arbejdsgivere/netip/")
    assert page.leads_to("/navne/") == ["/navne/2026/bo/", "/navne/2026/carl/", "/navne/2026/anna/"]
    assert page.heading == "netIP"  # The newest entry's spelling.
    assert "Netip A/S har" in SitePage(newsroom.output, "/navne/2026/anna/").main
    assert len(list((newsroom.output / "arbejdsgivere").glob("*/index.html"))) == 1


def test_name_that_is_nothing_but_a_legal_form_keeps_it(newsroom):
    newsroom.entry("2026/anna", arbejdsgiver="ApS")
    newsroom.entry("2026/bo", arbejdsgiver="A/S")
    assert newsroom.build().exitcode == 0
    assert newsroom.has("/arbejdsgivere/aps/")
    assert newsroom.has("/arbejdsgivere/a-s/")


def test_aagaard_spelt_in_two_ways_is_a_problem_naming_both(newsroom):
    newsroom.entry("2026/anna", arbejdsgiver="Ågaard", publiceret="2026-01-10")
    newsroom.entry("2026/bo", arbejdsgiver="Aagaard", publiceret="2026-01-11")
    newsroom.entry("2026/carl")
    result = newsroom.build()
    assert result.exitcode == 1, result
    for word in ("Ågaard", "Aagaard", "navne/2026/anna.md", "navne/2026/bo.md"):
        assert word in complaints(result)
    assert newsroom.has("/navne/2026/carl/")
    # A profile that names both says that they are one.
    newsroom.profile("arbejdsgivere/aagaard", navn="Ågaard", alias="Aagaard")
    mended = newsroom.build()
    assert (mended.exitcode, mended.report["refused"]) == (0, []), mended
    page = SitePage(newsroom.output, "/arbejdsgivere/aagaard/")
    assert page.leads_to("/navne/") == ["/navne/2026/bo/", "/navne/2026/anna/"]
    # Without the profile it is a problem again.
    newsroom.remove("arbejdsgivere/aagaard.md")
    assert newsroom.build().exitcode == 1


def test_nfc_and_nfd_spellings_are_one_organisation_and_one_person(newsroom):
    newsroom.entry("2026/anna", navn="Åse Sø", arbejdsgiver="Åfirma", publiceret="2026-01-10")
    newsroom.entry("2026/bo", navn="A\u030ase Sø", arbejdsgiver="A\u030afirma", type="forfremmelse")
    result = newsroom.build()
    assert (result.exitcode, result.report["advice"]) == (0, []), result
    assert len(SitePage(newsroom.output, "/arbejdsgivere/aafirma/").leads_to("/navne/")) == 2
    assert newsroom.has("/personer/aase-soe/")


def test_two_profiles_that_claim_one_spelling_are_a_problem_naming_both(newsroom):
    newsroom.entry("2026/anna", arbejdsgiver="Jensen")
    newsroom.profile("arbejdsgivere/jensen-byg", navn="Jensen Byg", alias="Jensen")
    newsroom.profile("arbejdsgivere/jensen-huse", navn="Jensen Huse", alias=["JENSEN", "J. Huse"])
    result = newsroom.build()
    assert (result.exitcode, is_calm(result)) == (1, True), result
    assert "arbejdsgivere/jensen-byg.md" in complaints(result)
    assert "arbejdsgivere/jensen-huse.md" in complaints(result)
    assert newsroom.has("/navne/2026/anna/")
    again = newsroom.build()
    assert (again.exitcode, again.report["refused"]) == (1, result.report["refused"])


def test_new_profile_that_claims_a_spelling_leaves_the_older_profile_as_it_was(newsroom):
    newsroom.entry("2026/anna", arbejdsgiver="Jensen")
    newsroom.profile("arbejdsgivere/jensen-huse", navn="Jensen Huse", alias="Jensen")
    assert newsroom.build().exitcode == 0
    before = newsroom.files()
    assert newsroom.has("/arbejdsgivere/jensen-huse/")
    newsroom.profile("arbejdsgivere/jensen-byg", navn="Jensen Byg", alias="Jensen")
    result = newsroom.build()
    assert result.exitcode == 1, result
    assert differing(newsroom.files(), before) == []


def test_jensen_as_and_jensen_aps_are_kept_apart_by_two_profiles(newsroom):
    newsroom.entry("2026/anna", arbejdsgiver="Jensen A/S")
    newsroom.entry("2026/bo", arbejdsgiver="Jensen ApS")
    newsroom.profile("arbejdsgivere/jensen-aktier", navn="Jensen A/S")
    newsroom.profile("arbejdsgivere/jensen-anparter", navn="Jensen ApS")
    result = newsroom.build()
    assert (result.exitcode, result.report["refused"]) == (0, []), result
    for slug, name, entry in (("aktier", "Jensen A/S", "anna"), ("anparter", "Jensen ApS", "bo")):
        page = SitePage(newsroom.output, f"/arbejdsgivere/jensen-{slug}/")
        assert page.heading == name
        assert page.leads_to("/navne/") == [f"/navne/2026/{entry}/"]
    assert not newsroom.has("/arbejdsgivere/jensen/")


def test_slug_of_an_alias_redirects_to_the_organisation(newsroom):
    newsroom.entry("2026/anna", arbejdsgiver="Nyt Navn")
    newsroom.entry("2026/bo", arbejdsgiver="Gammelt Navn A/S")
    newsroom.profile("arbejdsgivere/nyt-navn", navn="Nyt Navn", alias=["Gammelt Navn A/S", "GN"])
    assert newsroom.build().exitcode == 0
    target = "/arbejdsgivere/nyt-navn/"
    assert len(SitePage(newsroom.output, target).leads_to("/navne/")) == 2
    for slug in ("gammelt-navn", "gn"):
        former = SitePage(newsroom.output, f"/arbejdsgivere/{slug}/")
        assert former.canonical == f"{HOST}{target}"
        assert not former.is_indexed
        assert target in former.links()
        assert f"{HOST}/arbejdsgivere/{slug}/" not in all_sitemaps(newsroom.output)
    assert "Gammelt Navn A/S har" in SitePage(newsroom.output, "/navne/2026/bo/").main
    assert broken_links(newsroom.output) == []


def test_new_spelling_touches_the_page_of_the_organisation_and_no_other_old_page(newsroom):
    newsroom.entry("2026/anna", arbejdsgiver="netIP", publiceret="2026-01-10")
    newsroom.build()
    before = newsroom.files()
    newsroom.entry("2026/bo", arbejdsgiver="Netip A/S", publiceret="2026-01-20")
    newsroom.build()
    after = newsroom.files()
    assert "netIP har ansat" in after["navne/2026/anna/index.html"].decode()
    assert SitePage(newsroom.output, "/arbejdsgivere/netip/").heading == "Netip A/S"
    assert "index.html" in differing(before, after)


def test_profile_without_an_entry_has_no_page_and_no_line_in_the_directory(newsroom):
    newsroom.entry("2026/anna")
    newsroom.profile("arbejdsgivere/tomgang", navn="Tomgang", alias="Tom Gang A/S")
    assert newsroom.build().exitcode == 0
    assert not newsroom.has("/arbejdsgivere/tomgang/")
    assert not newsroom.has("/arbejdsgivere/tom-gang/")
    assert "Tomgang" not in SitePage(newsroom.output, "/arbejdsgivere/").main


def test_employer_and_institution_of_one_name_are_two(newsroom):
    newsroom.entry("2026/anna", arbejdsgiver="Aarhus Universitet")
    newsroom.entry(
        "2026/bo", type="uddannelse", stilling=None, arbejdsgiver=None, uddannelse="Master i it",
        institution="Aarhus Universitet",
    )  # fmt: skip
    assert newsroom.build().exitcode == 0
    employer = SitePage(newsroom.output, "/arbejdsgivere/aarhus-universitet/")
    institution = SitePage(newsroom.output, "/uddannelsessteder/aarhus-universitet/")
    assert employer.leads_to("/navne/") == ["/navne/2026/anna/"]
    assert institution.leads_to("/navne/") == ["/navne/2026/bo/"]


def test_every_organisation_of_a_field_has_a_page_and_only_its_own_have_a_feed(newsroom):
    newsroom.entry("2026/anna", arbejdsgiver="Ny", fra_arbejdsgiver="Kommer Fra")
    newsroom.entry(
        "2026/bo", type="fratrædelse", stilling="chef", arbejdsgiver="Gammel",
        til_arbejdsgiver="Skifter Til",
    )  # fmt: skip
    newsroom.entry(
        "2026/carl", type="bestyrelse", stilling=None, arbejdsgiver=["Ene", "Anden"],
        organisation=["Tredje", "Fjerde"],
    )  # fmt: skip
    assert newsroom.build().exitcode == 0
    feeding = {"ny": "anna", "gammel": "bo", "ene": "carl", "anden": "carl", "tredje": "carl",
               "fjerde": "carl"}  # fmt: skip
    for slug, entry in {**feeding, "kommer-fra": "anna", "skifter-til": "bo"}.items():
        page = SitePage(newsroom.output, f"/arbejdsgivere/{slug}/")
        assert page.leads_to("/navne/") == [f"/navne/2026/{entry}/"], slug
        has_feed = newsroom.has(f"/arbejdsgivere/{slug}/rss.xml")
        assert has_feed == (slug in feeding), slug
    assert broken_links(newsroom.output) == []


# -- people -------------------------------------------------------------------------------------


def test_namesakes_at_two_employers_are_two_people_without_a_timeline(newsroom):
    newsroom.entry("2026/mette-1", navn="Mette Holm", arbejdsgiver="Alfa")
    newsroom.entry("2026/mette-2", navn="Mette Holm", arbejdsgiver="Beta")
    assert newsroom.build().exitcode == 0
    assert not newsroom.has("/personer/mette-holm/")
    assert SitePage(newsroom.output, "/personer/").listed().count("Holm, Mette") == 2


def test_name_and_organisation_make_one_person_with_a_timeline(newsroom):
    newsroom.entry("2025/mette", navn="Mette Holm", arbejdsgiver="Alfa", publiceret="2025-01-01")
    newsroom.entry(
        "2026/mette", navn="Mette Holm", arbejdsgiver="Beta", fra_arbejdsgiver="Alfa A/S"
    )
    assert newsroom.build().exitcode == 0
    page = SitePage(newsroom.output, "/personer/mette-holm/")
    assert page.leads_to("/navne/") == ["/navne/2026/mette/", "/navne/2025/mette/"]
    assert "/personer/mette-holm/" in SitePage(newsroom.output, "/navne/2025/mette/").links()


def test_person_joins_what_the_name_does_not(newsroom):
    newsroom.entry("2025/mette", navn="Mette Holm", arbejdsgiver="Alfa", person="mette-h")
    newsroom.entry("2026/mette", navn="Mette Lund", arbejdsgiver="Beta", person="mette-h")
    assert newsroom.build().exitcode == 0
    assert len(SitePage(newsroom.output, "/personer/mette-h/").leads_to("/navne/")) == 2


def write_namesakes(room):
    """Two people called Mette Holm, each with two announcements."""
    for number, employer in enumerate(("Alfa", "Alfa", "Beta", "Beta")):
        room.entry(
            f"2026/mette-{number}", navn="Mette Holm", arbejdsgiver=employer,
            publiceret=f"2026-01-{10 + number}",
        )  # fmt: skip


def test_two_timelines_for_one_address_are_a_problem_naming_all_files(newsroom):
    write_namesakes(newsroom)
    result = newsroom.build()
    assert result.exitcode == 1, result
    for number in range(4):
        assert f"navne/2026/mette-{number}.md" in complaints(result)
    assert all(
        "mette-2" not in link and "mette-3" not in link
        for link in SitePage(newsroom.output, "/personer/mette-holm/").links()
    )
    # The remedy that the message gives is a remedy.
    for number in (2, 3):
        newsroom.entry(
            f"2026/mette-{number}", navn="Mette Holm", arbejdsgiver="Beta", person="mette-holm-b",
            publiceret=f"2026-01-{10 + number}",
        )  # fmt: skip
    mended = newsroom.build()
    assert (mended.exitcode, mended.report["refused"]) == (0, []), mended
    assert len(SitePage(newsroom.output, "/personer/mette-holm-b/").leads_to("/navne/")) == 2


def test_remedy_in_the_newest_file_alone_is_enough_also_for_a_clean_build(newsroom):
    # Three of one person, two of the namesake: the newest of the three says who it is.
    write_namesakes(newsroom)
    newsroom.entry(
        "2026/mette-4", navn="Mette Holm", arbejdsgiver="Beta", person="mette-holm-b",
        publiceret="2026-01-20",
    )  # fmt: skip
    results = [newsroom.build() for _ in range(2)]
    assert [result.exitcode for result in results] == [0, 0], complaints(results[0])
    assert len(SitePage(newsroom.output, "/personer/mette-holm/").leads_to("/navne/")) == 2
    assert len(SitePage(newsroom.output, "/personer/mette-holm-b/").leads_to("/navne/")) == 3


def test_namesake_is_never_led_to_anothers_timeline_when_what_told_them_apart_is_not_due(newsroom):
    # The entry that says `person` waits; until then the two timelines would meet at one address.
    write_namesakes(newsroom)
    newsroom.entry(
        "2026/mette-4", navn="Mette Holm", arbejdsgiver="Beta", person="mette-holm-b",
        publiceret="2026-03-01",
    )  # fmt: skip
    for _ in range(2):
        newsroom.build()
    for number, employer in ((0, "Alfa"), (1, "Alfa"), (2, "Beta"), (3, "Beta")):
        if not newsroom.has(f"/navne/2026/mette-{number}/"):
            continue
        page = SitePage(newsroom.output, f"/navne/2026/mette-{number}/")
        for timeline in (link for link in page.links() if link.startswith("/personer/mette")):
            assert employer in SitePage(newsroom.output, timeline).main, (
                f"{page.address} {timeline}"
            )


def test_namesake_is_never_led_to_anothers_timeline_when_what_told_them_apart_is_deleted(newsroom):
    write_namesakes(newsroom)
    for number in (2, 4):
        newsroom.entry(
            f"2026/mette-{number}", navn="Mette Holm", arbejdsgiver="Beta", person="mette-holm-b",
            publiceret=f"2026-01-{10 + number}",
        )  # fmt: skip
    newsroom.entry("2026/mette-5", navn="Mette Holm", arbejdsgiver="Beta", publiceret="2026-01-25")
    assert newsroom.build().exitcode == 0
    newsroom.remove("navne/2026/mette-2.md")
    newsroom.remove("navne/2026/mette-4.md")
    incremental = newsroom.build()
    clean = newsroom.build(output=newsroom.root / "clean", cache=newsroom.root / "clean-cache")
    for number, employer in ((0, "Alfa"), (1, "Alfa"), (3, "Beta"), (5, "Beta")):
        if not newsroom.has(f"/navne/2026/mette-{number}/"):
            continue
        page = SitePage(newsroom.output, f"/navne/2026/mette-{number}/")
        for timeline in (link for link in page.links() if link.startswith("/personer/mette")):
            assert employer in SitePage(newsroom.output, timeline).main, (
                f"{page.address} {timeline}"
            )
    assert incremental.exitcode == clean.exitcode == 1


# -- plain pages --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "slugs",
    [("navne", "arkiv", "personer", "arbejdsgivere", "uddannelsessteder", "typer", "foto", "tema")],
)
def test_plain_page_that_would_take_an_address_of_ours_is_a_problem(newsroom, slugs):
    newsroom.entry("2026/anna")
    newsroom.page("om", "Om os")
    for slug in slugs:
        newsroom.page(slug, "Min egen")
    result = newsroom.build()
    assert result.exitcode == 1, result
    assert refused_paths(result) == {f"sider/{slug}.md" for slug in slugs}
    for slug in slugs:
        assert any(slug in each["message"] for each in problems_of(result, f"sider/{slug}.md"))
    assert "Min egen" not in SitePage(newsroom.output, "/arkiv/").main
    assert newsroom.has("/om/")


def test_slugs_follow_the_table_of_the_contract(newsroom):
    expected = {
        "Ærø & Søn": "aeroe-og-soen",
        "Ångström Öl": "aangstroem-oel",
        "Äpple Müller": "aepple-muller",
        "Straße": "strasse",
        "Ðór Þing": "dor-thing",
        "Café Łódź": "cafe-lodz",
        "Москва": "moskva",
        "C.W. Obel (Holding)": "c-w-obel-holding",
        "3F": "3f",
        "Føtex/Bilka": "foetex-bilka",
    }
    for number, name in enumerate(expected):
        newsroom.entry(f"2026/anna-{number}", arbejdsgiver=f'"{name}"')
    result = newsroom.build()
    assert result.exitcode == 0, result
    made = {path.parent.name for path in newsroom.output.glob("arbejdsgivere/*/index.html")}
    assert made == set(expected.values())


def test_advertisement_is_labelled_on_page_card_and_feed(newsroom):
    newsroom.entry("2026/anna", annonce="ja")
    newsroom.entry("2026/bo", navn="Bo Birk")
    assert newsroom.build().exitcode == 0
    for address in ("/navne/2026/anna/", "/", "/arbejdsgivere/nordfirma/", "/arkiv/2026/01/"):
        assert "Annonce" in SitePage(newsroom.output, address).main, address
    assert "Annonce" not in SitePage(newsroom.output, "/navne/2026/bo/").main
    item = next(item for item in Feed(newsroom.output, "/rss.xml").items if "anna" in item.id)
    assert item.categories == ["Nyt job", "Nordfirma", "Annonce"]


def test_change_of_one_file_leaves_the_other_output_untouched(newsroom):
    for name in ("anna", "bo", "carl"):
        newsroom.entry(f"2026/{name}", arbejdsgiver=f"{name.title()}s Firma")
    newsroom.build()
    other = newsroom.root / "other"
    newsroom.build(output=other)
    before = snapshot(other)
    newsroom.entry("2026/anna", arbejdsgiver="Nyt Sted")
    newsroom.build()
    assert differing(snapshot(other), before) == []
