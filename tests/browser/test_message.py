"""The message of `navnenyt serve` on a page: small, folded when asked to be, within reach."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.colours import contrast
from browser.reader import PATIENCE_MS, PHONE
from navnenyt.problems import Problem
from navnenyt.serve.notice import Notice
from navnenyt.serve.overlay import dressed
from support import axe
from support.newsroom import Newsroom
from support.serving import serving

ANNA = Problem("navne/2026/anna-lindegaard.md", 2, "type", "»vrøvl« er ikke en type.", "Skriv en.")
MANY = tuple(
    Problem(f"navne/2026/person-nummer-{n}.md", 2, "type", "»vrøvl« er ikke en type.", "Skriv en.")
    for n in range(30)
)
ADVICE = tuple(each.as_advice() for each in MANY)
# A theme that would have its way with whatever stands on the page.
LOUD = """
* { color: lime !important; font-size: 40px !important; display: block !important;
    position: static !important; letter-spacing: 1em; text-transform: uppercase; }
navnenyt-besked { display: none !important; }
"""
BODY = """<!DOCTYPE html><html lang="da"><head><meta charset="utf-8"><title>Side</title>
<meta name="viewport" content="width=device-width"></head>
<body><main><h1>Side</h1>{}</main></body>"""
DRAWN = """
part => { const { color, backgroundColor } = getComputedStyle(part);
          return [color, backgroundColor]; }
"""


@pytest.fixture
def page(browser: Browser):
    """A tab as wide as a phone."""
    context = browser.new_context(viewport=PHONE)
    context.set_default_timeout(PATIENCE_MS)
    yield context.new_page()
    context.close()


def show(page: Page, *problems, advice=(), reason="", style="", text=""):
    """A page at an address of its own with a message on it, as the server sends it."""
    made = BODY.format(f"<style>{style}</style>{text}").encode()
    sent = dressed(made, "7", Notice(reason, problems, tuple(advice), "content/"))
    page.unroute_all()
    page.route("**/nyt", lambda route: route.fulfill(status=204))
    page.route("**/side/", lambda route: route.fulfill(body=sent, content_type="text/html"))
    page.goto("http://localhost:9/side/")
    return page.locator("navnenyt-besked section")


def share(page, message):
    """How much of the window's height it takes."""
    return message.bounding_box()["height"] / page.viewport_size["height"]


def test_message_takes_a_third_of_a_small_window_and_scrolls_within_itself(page):
    message = show(page, *MANY, advice=ADVICE, text="<p>Tekst.</p>" * 40)
    assert share(page, message) <= 0.34
    within = page.locator("[role=alert]")
    assert within.evaluate("e => e.scrollWidth <= e.clientWidth && e.scrollHeight > e.clientHeight")
    # Its heading stays in sight, to fold it by, and so does what there is beside it.
    within.evaluate("e => { e.scrollTop = 300 }")
    expect(page.locator(".refused summary")).to_be_in_viewport(ratio=0.9)
    expect(page.locator(".advice summary")).to_be_in_viewport(ratio=0.9)
    page.evaluate("scrollTo(0, 100000)")
    page.locator(".refused summary").click()
    assert share(page, message) <= 0.13
    last = page.locator("main p").last.bounding_box()
    assert last["y"] + last["height"] <= message.bounding_box()["y"]


def test_what_was_folded_stays_folded_until_there_is_a_new_trouble(page):
    refused, heading = page.locator("details.refused"), page.locator(".refused summary")
    show(page, *MANY[:2])
    expect(refused).to_have_attribute("open", "")
    heading.click()
    expect(refused).not_to_have_attribute("open", "")
    for problems in (MANY[:2], MANY[1:2], MANY[1:2]):
        show(page, *problems)
        assert refused.get_attribute("open") is None
    show(page, *MANY[1:3])
    assert refused.get_attribute("open") == ""
    heading.click()
    expect(refused).not_to_have_attribute("open", "")
    show(page)
    show(page, MANY[1])  # It was mended in the meantime, so it is new.
    assert refused.get_attribute("open") == ""
    heading.click()
    expect(refused).not_to_have_attribute("open", "")
    show(page, MANY[1], reason="Temaet mangler.")
    assert refused.get_attribute("open") == ""


def test_advice_is_folded_until_it_is_asked_for_and_then_stays_open(page):
    advice = page.locator("details.advice")
    show(page, advice=ADVICE[:2])
    expect(advice.locator("summary")).to_have_text("2 gode råd")
    assert advice.get_attribute("open") is None
    advice.locator("summary").click()
    expect(advice.locator("dd").first).to_be_visible()
    show(page, advice=ADVICE[:3])
    expect(advice).to_have_attribute("open", "")


def test_it_is_folded_and_unfolded_by_keyboard(page):
    show(page, ANNA, advice=ADVICE)
    refused, advice = page.locator("details.refused"), page.locator("details.advice")
    page.keyboard.press("Tab")
    expect(refused.locator("summary")).to_be_focused()
    assert refused.locator("summary").evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    expect(refused.locator("dd")).to_be_hidden()
    page.keyboard.press("Tab")
    expect(advice.locator("summary")).to_be_focused()
    page.keyboard.press("Space")
    expect(advice.locator("dd").first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_legible_and_accessible_in_both_schemes(page, scheme):
    page.emulate_media(color_scheme=scheme)
    show(page, ANNA, advice=ADVICE)
    for part in (".refused", ".advice"):
        assert contrast(*page.locator(part).evaluate(DRAWN)) >= 7
    assert axe.violations(page) == []


def test_theme_and_message_leave_each_other_alone(page):
    quiet = show(page, ANNA, advice=ADVICE[:1])
    look = "e => [e.offsetWidth, e.offsetHeight, getComputedStyle(e).color, e.innerText]"
    wanted = quiet.evaluate(look)
    bare = page.locator("h1").evaluate("e => JSON.stringify({...getComputedStyle(e)})")
    page.locator("navnenyt-besked").evaluate("e => e.remove()")
    assert page.locator("h1").evaluate("e => JSON.stringify({...getComputedStyle(e)})") == bare
    loud = show(page, ANNA, advice=ADVICE[:1], style=LOUD)
    assert loud.evaluate(look) == wanted


def test_it_is_not_printed(page):
    message = show(page, ANNA)
    page.emulate_media(media="print")
    expect(message).to_be_hidden()


def test_tab_at_the_address_of_a_refused_entry_says_why_and_follows(tmp_path: Path, page):
    room = Newsroom(tmp_path)
    room.entry("2026/anna", navn="Anna Alnor", type="<b>vrøvl</b>")
    room.entry("2026/bo", navn="Bo Birk")
    with serving(room) as command:
        command.until(lambda: command.builds)
        answer = page.goto(f"{command.address}navne/2026/anna/")
        assert answer.status == 404
        told = page.locator("main")
        expect(told).to_contain_text("content/navne/2026/anna.md")
        expect(told).to_contain_text("»<b>vrøvl</b>« er ikke en type")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert axe.violations(page) == []
        room.entry("2026/anna", navn="Anna Alnor")
        expect(page.locator("h1")).to_have_text("Anna Alnor", timeout=PATIENCE_MS)
