"""Pages fit their window: on a small screen, with large text, with wide text; links can be hit."""

from contextlib import ExitStack

import pytest

from browser.reader import DESK, PHONE
from browser.strict_server import serve
from browser.templates import MANAGEABLE, TEMPLATES
from support.newsroom import Newsroom

# What WCAG 1.4.12 lets a reader ask for.
SPACING = """
() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
        * {
            line-height: 1.5 !important;
            letter-spacing: 0.12em !important;
            word-spacing: 0.16em !important;
        }
        p { margin-block-end: 2em !important; }
    `);
    document.adoptedStyleSheets = [sheet];
}
"""
# What sticks out of the window, and text that is cut off by its own box.
TOO_WIDE = """
() => {
    const all = [...document.body.querySelectorAll("*")];
    const inner = window.innerWidth;
    const name = e => `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 40)}`;
    const cut = all.filter(
        e => getComputedStyle(e).overflowX !== "visible" && e.textContent.trim()
            && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1));
    const out = document.documentElement.scrollWidth <= inner ? []
        : all.filter(e => e.getBoundingClientRect().right > inner + 0.5);
    return [...out.map(e => `sticks out: ${name(e)}`), ...cut.map(e => `is cut: ${name(e)}`)];
}
"""
# Links that stand alone and that a finger would miss. A link in a sentence is as high as its line;
# the link of a card is as large as the portrait that it is stretched over.
TOO_SMALL = """
() => [...document.querySelectorAll("a[href]")].filter(link => {
    let block = link;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    if (block !== link && block.textContent.trim() !== link.textContent.trim()) return false;
    const after = getComputedStyle(link, "::after");
    if (after.position === "absolute" && parseFloat(after.width) >= 24
        && parseFloat(after.height) >= 24) return false;
    return ![...link.getClientRects()].some(r => r.width >= 24 && r.height >= 24);
}).map(link => {
    const r = link.getBoundingClientRect();
    return `${link.className} »${link.textContent.trim()}«: ${r.width} × ${r.height}`;
})
"""
# Words of a position that stand on more than one line.
BROKEN_WORDS = """
() => [...document.querySelectorAll(".card__position, .announcement__position")].flatMap(e => {
    const text = e.firstChild, words = [...text.data.matchAll(/[^\\s-]+/g)];
    return words.filter(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return range.getClientRects().length > 1;
    }).map(found => found[0]);
})
"""
# Titles that people have, each as long as it needs to be.
TITLES = (
    "sikkerhedskonsulent", "kommunikationskonsulent", "forsyningskædeansvarlig",
    "kommunikationsmedarbejder", "informationssikkerhedskoordinator",
)  # fmt: skip


@pytest.mark.parametrize("template", TEMPLATES, ids=str)
def test_page_fits_the_window_with_spaced_and_with_double_text_too(reader, template):
    page = reader.open(template)
    found = {}
    for size in (PHONE, DESK):
        page.set_viewport_size(size)
        found[size["width"], "as it is"] = page.evaluate(TOO_WIDE)
    page.evaluate(SPACING)
    for size in (DESK, PHONE):
        page.set_viewport_size(size)
        found[size["width"], "spaced"] = page.evaluate(TOO_WIDE)
    page.evaluate("() => { document.adoptedStyleSheets = []; }")
    protocol = reader.protocol()
    protocol.send("Page.setFontSizes", _font_sizes(200))
    assert page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") == 32
    for size in (PHONE, DESK):
        page.set_viewport_size(size)
        found[size["width"], "double"] = page.evaluate(TOO_WIDE)
    protocol.send("Page.setFontSizes", _font_sizes(100))
    assert {how: what for how, what in found.items() if what} == {}


@pytest.mark.parametrize("template", MANAGEABLE, ids=str)
def test_links_that_stand_alone_are_24_px_wide_and_high(reader, template):
    page = reader.open(template)
    for size in (DESK, PHONE):
        page.set_viewport_size(size)
        assert page.evaluate(TOO_SMALL) == []


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("address", ["/", "/navne/2026/anna/", "/arbejdsgivere/nordfirma/"])
def test_no_word_of_a_title_is_broken_or_parted_from_its_comma(title, address, titled, browser):
    page = browser.new_page()
    page.goto(titled[title] + address)
    assert page.locator("main").inner_text().count(title) >= 1
    broken = {}
    for width in (*range(320, 481, 40), 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        broken[width] = page.evaluate(BROKEN_WORDS)
    page.close()
    assert {width: words for width, words in broken.items() if words} == {}


@pytest.fixture(scope="module")
def titled(tmp_path_factory):
    """A site for each title, whose one announcement is about somebody with it."""
    with ExitStack() as servers:
        urls = {}
        for number, title in enumerate(TITLES):
            room = Newsroom(tmp_path_factory.mktemp(f"title-{number}"))
            room.photo("2026/anna.jpg")
            room.entry("2026/anna", stilling=title, foto="anna.jpg", fotograf="Bo")
            assert room.build().exitcode == 0
            urls[title] = servers.enter_context(serve(room.output))
        yield urls


def _font_sizes(percent):
    return {"fontSizes": {"standard": 16 * percent // 100, "fixed": 13 * percent // 100}}
