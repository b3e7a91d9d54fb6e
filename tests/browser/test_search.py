"""The search: what is typed, what is found, and how it is chosen."""

import gzip
import re
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from browser.reader import DESK, PHONE, TABLET
from browser.templates import AWKWARD, EXAMPLE, FRONT, named
from navnenyt.danish import slugs, terms
from support import REPOSITORY, axe

FIELD, PANEL, OPTIONS = "#soegefelt", ".search__panel", ".search__panel [role=option]"
SEARCH, AWKWARD_FRONT = named("search"), named("front-awkward")
SCRIPT = (REPOSITORY / "theme/static/js/soeg.js").read_text(encoding="utf-8")
# Eighty letters are typed at most.
MOST_BYTES = 30_000
FOUND = """
() => [...document.querySelectorAll(".search__group")].map(group => [
    group.querySelector(".search__heading").textContent,
    [...group.querySelectorAll(".search__name")].map(name => name.textContent),
])
"""


def typed(page, text):
    """Type a text into the field, and wait until the answer is there; groups and their names."""
    status = page.locator(".search__status")
    page.fill(FIELD, "")
    page.wait_for_selector(PANEL, state="hidden")
    page.fill(FIELD, text)
    page.wait_for_selector(PANEL, timeout=15_000)
    expect(status).not_to_have_text("Søger …", timeout=15_000)
    assert status.text_content()
    return dict(page.evaluate(FOUND))


@contextmanager
def counted(page):
    """The answers to what is asked for meanwhile."""
    answers = []

    def keep(answer):
        answers.append(answer)

    page.on("response", keep)
    yield answers
    page.remove_listener("response", keep)


@pytest.mark.parametrize(
    ("text", "group", "name"),
    [
        ("kl", "Arbejdsgivere", "Klitvang Systemer"),
        ("KLITVANG systemer a/s", "Arbejdsgivere", "Klitvang Systemer"),
        ("klitvang systemer a", "Arbejdsgivere", "Klitvang Systemer"),
        ("systemer klit", "Arbejdsgivere", "Klitvang Systemer"),
        ("klitvagn", "Arbejdsgivere", "Klitvang Systemer"),
        ("kiltvang sys", "Arbejdsgivere", "Klitvang Systemer"),
        ("klitvang data", "Arbejdsgivere", "Klitvang Systemer"),
        ("rævling", "Arbejdsgivere", "Rævlinghede Sparekasse"),
        ("raevlinghede spare", "Arbejdsgivere", "Rævlinghede Sparekasse"),
        ("ævlinghede", "Arbejdsgivere", "Rævlinghede Sparekasse"),
        ("aase", "Personer", "Åse Brinkeborg"),
        ("åse brinke", "Personer", "Åse Brinkeborg"),
        ("lukasz", "Personer", "Łukasz Wierzbowiak"),
        ("nakai th", "Personer", "Thomas Nakai"),
        ("thomsa nakai", "Personer", "Thomas Nakai"),
        ("product ow", "Stillinger", "Thomas Nakai"),
        ("thomas carlsb", "Personer", "Thomas Nakai"),
        ("carlsberg nakai", "Personer", "Thomas Nakai"),
        ("product owner carlsberg", "Stillinger", "Thomas Nakai"),
        ("noor vind", "Personer", "Noor Al-Tamiri"),
        ("sofie lindbæk frugt", "Personer", "Sofie Lindbæk"),
        ("vesterhavets", "Uddannelsessteder", "Vesterhavets Universitet"),
        ("universitet", "Uddannelsessteder", "Vesterhavets Universitet"),
    ],
)
def test_what_is_typed_is_found(reader, text, group, name):
    page = reader.open(FRONT)
    assert name in typed(page, text)[group]


@pytest.mark.parametrize(
    ("text", "group", "name"),
    [
        ("kæ", "Arbejdsgivere", "Kæmpekoncernen"),
        ("kmæpekoncernen", "Arbejdsgivere", "Kæmpekoncernen"),
        ("årnefirma 238", "Arbejdsgivere", "Årnefirma 238"),
        ("årnefirma 249", None, None),
        ("stine z storgaard-25", "Personer", "Stine Z. Storgaard-25"),
        ("storgaard 77", "Personer", "Stine Z. Storgaard-77"),
        ("person44 rum", None, None),
        ("person44", "Personer", "Person44 Orum"),
        ("øjvind ærlig", "Personer", "Øjvind Ærlig Åkjær"),
        ("aakjaer oejv", "Personer", "Øjvind Ærlig Åkjær"),
        ("chef nummer 12", "Stillinger", "Øjvind Ærlig Åkjær"),
    ],
)
def test_among_hundreds_too_for_few_kilobytes(reader, text, group, name):
    page = reader.open(AWKWARD_FRONT)
    with counted(page) as answers:
        page.focus(FIELD)
        found = typed(page, text)
        assert [group for group, names in found.items() if name in names] == [group] * bool(group)
        asked = [each for each in answers if each.url.endswith(".json")]
        assert asked
        bodies = [answer.body() for answer in asked]
        # Who finds nothing has asked in more ways, and gets them as a host compresses them.
        sent = bodies if name else [gzip.compress(body) for body in bodies]
        assert sum(map(len, sent)) < MOST_BYTES
    assert all(answer.ok for answer in answers)


def test_nothing_is_asked_for_before_somebody_searches(reader):
    page = reader.page
    with counted(page) as answers:
        reader.open(FRONT)
        assert not any("/soeg/" in answer.url for answer in answers)


def test_each_is_shown_with_the_newest_and_leads_to_its_page(reader):
    page = reader.open(FRONT)
    typed(page, "rævling")
    option = page.locator(OPTIONS).first
    assert option.locator(".search__note").text_content().count(" · ") == 2
    assert option.get_attribute("href") == "/arbejdsgivere/raevlinghede-sparekasse/"


def test_who_says_no_to_search_is_not_found(reader, sites):
    """The example has one of these, whose page says so to machines too."""
    hidden = [
        page
        for page in sites[EXAMPLE].pages
        if page.address.startswith("/navne/") and not page.is_indexed
    ]
    assert hidden
    listed = "".join(
        file.read_text(encoding="utf-8") for file in (sites[EXAMPLE].output / "soeg").glob("*.json")
    )
    for page in hidden:
        assert page.address not in listed


def test_what_was_taken_for_another_is_said(reader):
    page = reader.open(FRONT)
    typed(page, "amalei rosen")
    said = page.locator(".search__status").text_content()
    assert said == "Ingen med »amalei rosen«. Her er »Amalie«. 1 fundet."


@pytest.mark.parametrize("text", ["direktor", "raevlinghede", "rævlinghede", "rævlin", "lindbaek"])
def test_keyboard_without_danish_letters_is_no_mistake(reader, text):
    page = reader.open(FRONT)
    typed(page, text)
    assert "Ingen" not in page.locator(".search__status").text_content()


def test_who_finds_nothing_is_led_to_where_everybody_is(reader):
    page = reader.open(FRONT)
    assert "Arbejdsgivere" in typed(page, "xyzzyx")["Se i stedet"]
    assert page.locator(".search__status").text_content() == "Ingen fundet med »xyzzyx«."
    page.keyboard.press("ArrowDown")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert urlsplit(page.url).path == "/personer/"


def test_whole_words_come_before_beginnings_and_bring_their_group_to_the_top(reader):
    page = reader.open(AWKWARD_FRONT)
    assert typed(page, "person4")["Personer"][0].startswith("Person4 ")
    found = {
        "arbejdsgivere": [["Bøgelund", "/a/", ""]],
        "personer": [["Ida Boesen", "/b/", ""], ["Åse Bo", "/c/", ""], ["Bo", "/d/", ""]],
    }
    page.route("**/soeg/navn-.json", lambda route: route.fulfill(json=found))
    reader.open(FRONT)
    assert typed(page, "bo") == {
        "Personer": ["Bo", "Åse Bo", "Ida Boesen"],
        "Arbejdsgivere": ["Bøgelund"],
    }


def test_what_is_shown_is_counted(reader):
    page = reader.open(AWKWARD_FRONT)
    status = page.locator(".search__status")
    typed(page, "person4")
    assert status.text_content() == "Viser 8. Tryk Enter for at se flere."
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.wait_for_selector(".found__link")
    count = page.locator(".found__link").count()
    assert count > 8
    assert page.locator(".found__told").text_content() == f"{count} fundet."
    assert page.title().startswith("person4 – ")


def test_what_was_found_is_spoken_when_the_typing_rests(reader):
    """The place was there before, and empty: else a screen reader might say nothing."""
    page = reader.open(FRONT)
    page.focus(FIELD)
    spoken = page.get_by_role("status")
    assert spoken.text_content() == ""
    typed(page, "xyzzyx")
    expect(spoken).to_have_text("Ingen fundet med »xyzzyx«.")


def test_who_waits_is_told(reader):
    page = reader.open(FRONT)
    page.route("**/soeg/*.json", lambda _: None)
    page.fill(FIELD, "kl")
    expect(page.locator(".search__status")).to_have_text("Søger …")


@pytest.mark.parametrize("height", [256, 330])
def test_found_is_seen_where_there_is_hardly_room(reader, height):
    """At 400 % zoom, or over a telephone's keyboard."""
    page = reader.open(FRONT)
    page.set_viewport_size({"width": 320, "height": height})
    typed(page, "so")
    expect(page.locator(OPTIONS).first).to_be_in_viewport()


def test_found_stays_where_a_keyboard_is_put_away_and_goes_where_the_page_is_touched(reader):
    page = reader.open(FRONT)
    typed(page, "kl")
    page.evaluate("document.activeElement.blur()")
    assert page.locator(PANEL).is_visible()
    page.locator(".masthead__tagline").click(force=True)
    assert page.locator(PANEL).is_hidden()


def test_one_letter_finds_nobody_yet(reader):
    page = reader.open(FRONT)
    page.fill(FIELD, "k")
    page.wait_for_timeout(200)
    assert page.locator(PANEL).is_hidden()


def test_search_that_cannot_be_fetched_says_so_and_is_tried_again(reader):
    page = reader.open(FRONT)
    page.route("**/soeg/*.json", lambda route: route.abort())
    typed(page, "kl")
    assert "Prøv igen" in page.locator(".search__status").text_content()
    page.unroute("**/soeg/*.json")
    assert typed(page, "kli")
    reader.complaints.clear()


def test_found_is_chosen_by_keyboard(reader):
    page = reader.open(FRONT)
    typed(page, "sofie")
    assert page.get_attribute(FIELD, "aria-expanded") == "true"
    count = page.locator(OPTIONS).count()
    assert count > 1
    for step in [*range(count), None, 0]:
        page.keyboard.press("ArrowDown")
        active = page.get_attribute(FIELD, "aria-activedescendant")
        marked = page.locator(f"{OPTIONS}[aria-selected=true]")
        assert marked.count() == (step is not None)
        if step is not None:
            assert marked.get_attribute("id") == active
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    last = page.locator(OPTIONS).last
    assert last.get_attribute("aria-selected") == "true"
    href = last.get_attribute("href")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert urlsplit(page.url).path == href


def test_escape_closes_and_the_arrow_opens_again_and_tab_leaves(reader):
    page = reader.open(FRONT)
    typed(page, "kl")
    page.keyboard.press("Escape")
    assert page.locator(PANEL).is_hidden()
    assert page.get_attribute(FIELD, "aria-expanded") == "false"
    assert page.input_value(FIELD) == "kl"
    page.keyboard.press("ArrowDown")
    page.wait_for_selector(PANEL)
    page.keyboard.press("Tab")
    assert page.locator(PANEL).is_hidden()
    assert page.evaluate("document.activeElement.className") == "search__button"


def test_found_is_chosen_with_the_mouse(reader):
    page = reader.open(FRONT)
    typed(page, "thomas nak")
    with page.expect_navigation():
        page.locator(OPTIONS).first.click()
    assert urlsplit(page.url).path == "/navne/2026/thomas-nakai/"


def test_enter_leads_to_the_page_with_all_that_is_found(reader):
    page = reader.open(AWKWARD_FRONT)
    typed(page, "rnefirma")  # nobody, by the first letter
    typed(page, "årnefirma")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.wait_for_selector(".found__link")
    assert urlsplit(page.url).path == "/soeg/"
    assert page.input_value(FIELD) == "årnefirma"
    assert page.locator(".found__link").count() == 8
    with page.expect_navigation():
        page.locator(".found__link").first.click()
    assert urlsplit(page.url).path.startswith("/arbejdsgivere/aarnefirma-")


def test_without_scripts_the_field_leads_to_the_directories(still_reader):
    page = still_reader.open(FRONT)
    page.fill(FIELD, "klit")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "JavaScript" in page.locator("main").inner_text()
    links = page.locator("main a").evaluate_all("links => links.map(a => a.getAttribute('href'))")
    assert links == ["/personer/", "/arbejdsgivere/", "/uddannelsessteder/"]


@pytest.mark.parametrize("size", [PHONE, TABLET, DESK], ids=lambda size: str(size["width"]))
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_found_fits_and_axe_finds_no_barrier(reader, size, scheme):
    page = reader.open(AWKWARD_FRONT)
    page.set_viewport_size(size)
    page.emulate_media(color_scheme=scheme)
    typed(page, "st")
    page.keyboard.press("ArrowDown")
    box = page.locator(PANEL).bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= size["width"]
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    page.evaluate(axe.SCRIPT.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run('.search', { resultTypes: ['violations', 'incomplete'] })")
    assert [str(axe._violation(each)) for each in found["violations"]] == []
    heights = page.locator(OPTIONS).evaluate_all("all => all.map(one => one.offsetHeight)")
    assert min(heights) >= 24  # WCAG 2.5.8


def test_script_knows_the_words_that_the_program_knows():
    def known(name):
        listed = re.search(rf"const {name} = new Set\((.*?)\.split", SCRIPT, re.DOTALL)[1]
        return set(" ".join(re.findall(r'"([^"]*)"', listed)).split())

    assert known("small") == terms._SMALL
    assert known("forms") == slugs._LEGAL_FORMS


def test_script_takes_names_apart_as_the_program_does(reader, sites):
    """The names of both sites, with whatever stands in them."""
    names = sorted(
        {page.heading for site in (EXAMPLE, AWKWARD) for page in sites[site].pages if page.heading}
    )
    assert len(names) > 300
    source = SCRIPT[SCRIPT.index("/* WORDS") : SCRIPT.index("/* Whether a word begins")]
    page = reader.open(FRONT)
    taken = page.evaluate(f"names => {{ {source}; return names.map(wordsOf); }}", names)
    # What neither Danish nor Latin letters write, the program spells and the script leaves out.
    latin = [each for each in names if not re.search("[^\\u0000-\\u02af»«–]", each)]
    assert len(latin) > 300
    differing = [
        (name, own) for name, own in zip(names, taken, strict=True)
        if name in latin and tuple(own) != terms.words(name)
    ]  # fmt: skip
    assert differing == []
