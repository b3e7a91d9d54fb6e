"""The site by keyboard alone: everything is reached, in order, and one sees where one is."""

import feedparser
import pytest

from browser.colours import contrast
from browser.reader import PHONE
from browser.templates import FRAMED, FRONT, PHOTO, named

# Notes each element that gets the focus: its place among all that can, how it is marked, and,
# when the next key comes, whether it is in the window and nothing lies over it.
WATCH = """
() => {
    const can = [...document.querySelectorAll("a[href], button, input, select, summary")];
    const unmarked = can.every(e => getComputedStyle(e).outlineStyle === "none");
    window.watched = { count: can.length, unmarked, steps: [] };
    document.addEventListener("focusin", ({ target }) => {
        const style = getComputedStyle(target);
        watched.steps.push({
            place: can.indexOf(target),
            text: target.textContent.trim(),
            outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
            colour: style.outlineColor,
            top: target.getClientRects()[0].top + window.scrollY,
            seen: null,
        });
    });
    window.look = () => {
        const target = document.activeElement, step = watched.steps.at(-1);
        if (!step || target === document.body) return;
        const box = target.getClientRects()[0];
        const x = box.x + Math.min(box.width, window.innerWidth - box.x) / 2;
        const hit = document.elementFromPoint(x, box.y + box.height / 2);
        step.seen = Boolean(hit) && (target.contains(hit) || hit.contains(target));
    };
    document.addEventListener("keydown", look);
}
"""
FOCUSED = "() => document.activeElement?.getAttribute('href')"


def press_until(page, href, limit=200):
    """Tab until a link with this address has the focus."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED) == href:
            return
    raise AssertionError(f"{page.url}: no way by keyboard to {href}")


def follow(page, href):
    """Reach a link, open it and wait for its page."""
    press_until(page, href)
    with page.expect_navigation():
        page.keyboard.press("Enter")


@pytest.mark.parametrize("template", FRAMED, ids=str)
def test_every_link_is_reached_in_the_order_of_the_page_and_marked(reader, template):
    reader.page.set_viewport_size(PHONE)  # one column, so that down the page is onwards
    page = reader.open(template)
    page.evaluate(WATCH)
    count = page.evaluate("watched.count")
    for _ in range(count):
        page.keyboard.press("Tab")
    page.evaluate("look()")
    watched = page.evaluate("watched")
    steps = watched["steps"]
    assert watched["unmarked"]
    assert [step["place"] for step in steps] == list(range(count))
    assert steps[0]["text"] == "Spring til indholdet"
    assert [step for step in steps if not step["seen"]] == []
    assert min(step["outline"] for step in steps) >= 2
    paper = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert contrast(steps[0]["colour"], paper) >= 3
    tops = [step["top"] for step in steps[1:]]
    back = [s["text"] for s, t, u in zip(steps[2:], tops, tops[1:], strict=False) if u < t - 12]
    assert back == []


@pytest.mark.parametrize("template", [FRONT, PHOTO, named("404")], ids=str)
def test_skip_link_is_seen_with_the_focus_and_leads_past_the_menu(reader, template):
    page = reader.open(template)
    skip = page.locator(".skip")
    hidden = skip.evaluate("e => getComputedStyle(e).clipPath")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert (hidden, skip.evaluate("e => getComputedStyle(e).clipPath")) == ("inset(50%)", "none")
    page.keyboard.press("Enter")
    page.wait_for_url("**#indhold")
    page.keyboard.press("Tab")
    first = page.evaluate(
        "document.activeElement === document.querySelector('main').querySelector('a[href]')"
    )
    assert first


def test_reader_goes_from_the_front_page_to_an_announcement_its_employer_and_another_person(reader):
    page = reader.open(FRONT)
    follow(page, "/navne/2026/amalie-rosenkvist/")
    assert page.locator("h1").inner_text() == "Amalie Rosenkvist"
    follow(page, "/arbejdsgivere/klitvang-systemer/")
    assert page.locator("h1").inner_text() == "Klitvang Systemer"
    follow(page, "/navne/2023/nanna-skovboelling/")
    assert page.locator("h1").inner_text() == "Nanna Skovbølling"
    page.go_back()
    assert page.locator("h1").inner_text() == "Klitvang Systemer"


def test_newcomer_finds_the_employer_its_feed_and_another_person_by_keyboard_alone(reader):
    """From an announcement that a search engine led to, by the trail and the search."""
    page = reader.open(PHOTO)
    follow(page, "/arbejdsgivere/klitvang-systemer/")
    press_until(page, "/arbejdsgivere/klitvang-systemer/rss.xml")
    feed = page.request.get(f"{page.url}rss.xml")
    assert "Klitvang Systemer" in feedparser.parse(feed.text()).feed.title
    page.keyboard.press("Home")
    for _ in range(200):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.name") == "q":
            break
    page.keyboard.type("noor al")
    page.wait_for_selector(".search__panel [role=option]")
    page.keyboard.press("ArrowDown")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator("h1").inner_text() == "Noor Al-Tamiri"


def test_letters_of_a_directory_lead_to_their_names(reader):
    page = reader.open(named("directory-short"))
    press_until(page, "#w")
    page.keyboard.press("Enter")
    page.wait_for_url("**#w")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == "/navne/2023/carsten-weidenholt/"
