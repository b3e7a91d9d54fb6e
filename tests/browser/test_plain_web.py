"""HTML and CSS and nothing else: no script, no foreign request, a strict policy, Danish letters."""

import gzip

import pytest

from browser.templates import EXAMPLE, FRONT, MANAGEABLE, PHOTO
from support.site_reader import SitePage

LETTERS = "æøåÆØÅéüß–»«’"
# Draws a character with the font of an element and gives the pixels.
DRAW = """
([selector, character]) => {
    const { font } = getComputedStyle(document.querySelector(selector));
    const context = new OffscreenCanvas(60, 60).getContext("2d");
    context.font = font.replace(/[\\d.]+px/, "32px");
    context.fillText(character, 10, 40);
    return context.getImageData(0, 0, 60, 60).data.join();
}
"""
NO_CHARACTER = "\U0010fffe"
LIMIT = 30_000


@pytest.mark.parametrize("template", MANAGEABLE, ids=str)
def test_page_is_the_same_under_a_strict_policy_and_without_javascript(
    reader, still_reader, template
):
    """The server gives every page the policy; what it refused would be on the console."""
    page, without = reader.open(template), still_reader.open(template)
    said = page.inner_text("body").splitlines()
    only = "\n".join(without.locator("noscript").all_inner_texts()).splitlines()
    plain = [line for line in without.inner_text("body").splitlines() if line not in only]
    assert list(filter(None, said)) == list(filter(None, plain))
    assert page.title() == without.title()
    paper = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert paper != "rgba(0, 0, 0, 0)"  # The stylesheet is let in …
    seen = "[...document.images].filter(i => i.loading === 'eager').every(i => i.naturalWidth > 0)"
    assert page.evaluate(seen)  # … and so are the pictures.


def test_policy_is_in_force(reader):
    page = reader.open(FRONT)
    with page.expect_console_message() as heard:
        page.evaluate(
            "const script = document.createElement('script'); document.body.append(script);"
            "script.textContent = 'window.ran = true'"
        )
    assert "Content Security Policy" in heard.value.text
    assert page.evaluate("window.ran") is None
    reader.complaints.clear()


@pytest.mark.parametrize("selector", ["h1", ".card__prose", ".menu__link"])
def test_danish_letters_are_drawn(reader, selector):
    page = reader.open(FRONT)
    drawn = [page.evaluate(DRAW, [selector, each]) for each in (*LETTERS, NO_CHARACTER, " ")]
    assert len(set(drawn)) == len(drawn)


def test_page_is_danish_to_the_browser(reader):
    page = reader.open(PHOTO)
    assert page.evaluate("document.documentElement.lang") == "da"
    assert page.evaluate("document.characterSet") == "UTF-8"
    assert page.locator(":lang(da) h1").inner_text() == "Amalie Rosenkvist"


def test_front_page_and_stylesheet_are_small_on_the_wire(sites):
    output = sites[EXAMPLE].output
    page = SitePage(output, "/")
    (css,) = page.tree.xpath("//link[@rel='stylesheet']/@href")
    html = len(gzip.compress(page.source.encode(), 6))
    style = len(gzip.compress((output / css.lstrip("/")).read_bytes(), 6))
    assert html + style < LIMIT, f"HTML {html} + CSS {style} bytes"
