"""Pages fit their window: on a small screen, with large text, with wide text; links can be hit."""

import pytest

from browser.reader import DESK, PHONE
from browser.templates import MANAGEABLE, TEMPLATES

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
    return `${link.className} «${link.textContent.trim()}»: ${r.width} × ${r.height}`;
})
"""


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


def _font_sizes(percent):
    return {"fontSizes": {"standard": 16 * percent // 100, "fixed": 13 * percent // 100}}
