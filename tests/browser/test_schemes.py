"""Light and dark, forced colours and paper: everything stays legible and nothing is lost."""

import pytest

from browser.colours import contrast
from browser.templates import FRONT, PHOTO, named
from navnenyt.danish.monogram import HUES

TEXT_ON_GROUND = (
    ("ink", "paper"), ("quiet", "paper"), ("accent", "paper"), ("ink", "tint"), ("quiet", "tint"),
    ("paid-ink", "paid"), ("paper", "ink"), ("paper", "accent"),
)  # fmt: skip
COLOUR_OF = """
name => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = `var(--${name})`;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
}
"""
GROUND_AND_TEXT = """
() => [getComputedStyle(document.documentElement).backgroundColor,
       getComputedStyle(document.body).color]
"""
# Everything that has text of its own, as the browser draws it: its colour and what lies behind it.
DRAWN = """
() => [...document.body.querySelectorAll("*")].filter(
    e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && e.checkVisibility()
).map(e => {
    const ground = e => getComputedStyle(e).backgroundColor;
    const isClear = e => / 0\\)$/.test(ground(e));
    let behind = e;
    while (behind && isClear(behind)) behind = behind.parentElement;
    const canvas = matchMedia("(prefers-color-scheme: dark)").matches ? "rgb(0, 0, 0)"
        : "rgb(255, 255, 255)";
    const style = getComputedStyle(e.closest(".portrait--monogram") ?? e);
    return {
        name: [e.tagName, (e.closest("svg") ?? e).getAttribute("class"),
               e.textContent.trim().slice(0, 30)].join(" "),
        colour: style.color,
        behind: behind ? ground(behind) : canvas,
        border: [style.borderTopStyle, style.borderTopWidth, style.borderTopColor],
    };
})
"""
# The letters and the ground of the monogram in some hue, as »rgb(r, g, b)«.
MONOGRAM = """
hue => {
    const monogram = document.querySelector(".portrait--monogram");
    monogram.setAttribute("class", `portrait portrait--monogram hue-${hue}`);
    const canvas = document.createElement("canvas").getContext("2d");
    return ["color", "backgroundColor"].map(name => {
        canvas.fillStyle = getComputedStyle(monogram)[name];
        canvas.fillRect(0, 0, 1, 1);
        return `rgb(${[...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).join(", ")})`;
    });
}
"""
PAGES = (
    FRONT, PHOTO, named("announcement-monogram"), named("announcement-paid"), named("employer"),
    named("directory-letter"), named("person"),
)  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_of_every_token_is_legible_on_its_ground(reader, scheme):
    page = reader.open(FRONT)
    page.emulate_media(color_scheme=scheme)
    colours = {name: page.evaluate(COLOUR_OF, name) for pair in TEXT_ON_GROUND for name in pair}
    measured = {pair: contrast(*(colours[name] for name in pair)) for pair in TEXT_ON_GROUND}
    assert {pair: value for pair, value in measured.items() if value < 4.5} == {}


def test_ground_and_text_differ_between_light_and_dark(reader):
    page = reader.open(FRONT)
    light = page.evaluate(GROUND_AND_TEXT)
    page.emulate_media(color_scheme="dark")
    dark = page.evaluate(GROUND_AND_TEXT)
    white, black = "rgb(255, 255, 255)", "rgb(0, 0, 0)"
    assert contrast(light[0], white) < contrast(light[0], black)
    assert contrast(dark[0], black) < contrast(dark[0], white)
    assert light[1] != dark[1]
    assert min(contrast(*light), contrast(*dark)) >= 7


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("template", PAGES, ids=str)
def test_forced_colours_leave_every_word_and_the_edge_of_monograms(reader, template, scheme):
    page = reader.open(template)
    page.emulate_media(forced_colors="active", color_scheme=scheme)
    drawn = page.evaluate(DRAWN)
    assert [each for each in drawn if contrast(each["colour"], each["behind"]) < 4.5] == []
    for each in drawn:
        if "portrait--monogram" in each["name"]:
            style, width, colour = each["border"]
            assert (style, width) == ("solid", "1px")
            assert contrast(colour, each["behind"]) >= 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_monogram_is_legible_in_every_hue_and_no_two_are_alike(reader, scheme):
    page = reader.open(named("announcement-monogram"))
    page.emulate_media(color_scheme=scheme)
    drawn = [tuple(page.evaluate(MONOGRAM, hue)) for hue in range(HUES)]
    assert min(contrast(*pair) for pair in drawn) >= 4.5
    assert len(set(drawn)) == HUES


def test_forced_colours_still_mark_the_current_letter_and_menu_item(reader):
    page = reader.open(named("directory-letter"))
    page.emulate_media(forced_colors="active")
    letter = page.locator(".letters__link[aria-current]")
    assert letter.evaluate("e => +getComputedStyle(e).fontWeight") >= 600
    lines = "all => all.map(e => parseFloat(getComputedStyle(e).borderBlockEndWidth))"
    assert page.locator(".menu__link[aria-current]").evaluate_all(lines) == [3]
    assert set(page.locator(".menu__link:not([aria-current])").evaluate_all(lines)) == {0}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("template", PAGES, ids=str)
def test_print_has_the_matter_in_ink_on_white_and_no_ways_around_it(reader, template, scheme):
    page = reader.open(template)
    page.emulate_media(media="print", color_scheme=scheme)
    ground, ink = page.evaluate(GROUND_AND_TEXT)
    assert ground == "rgb(255, 255, 255)"
    assert contrast(ground, ink) >= 7
    around = page.locator(".skip, .menu, .letters, .aside, .pager, .trail, .feeds, .footer")
    assert [each for each in around.all() if each.is_visible()] == []
    assert page.locator("h1").is_visible()
    assert page.locator("main").inner_text().strip()
