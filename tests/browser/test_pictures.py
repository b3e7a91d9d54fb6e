"""Portraits: the right file for the window, its room kept before it comes, words where it fails."""

import re
from urllib.parse import urlsplit

import pytest

from browser.reader import DESK, PHONE, TABLET
from browser.templates import AWKWARD, EXAMPLE, FRONT, PHOTO, named

# All pictures, those far down as well, once they have come.
PICTURES = """
() => Promise.all([...document.images].map(async image => {
    image.loading = "eager";
    await image.decode();
    const box = image.getBoundingClientRect();
    return {
        chosen: image.currentSrc,
        offered: image.parentElement.querySelector("source").srcset,
        shown: box.width,
        ratio: box.width / box.height,
        told: image.getAttribute("width") / image.getAttribute("height"),
        natural: image.naturalWidth / image.naturalHeight,
    };
}))
"""
# What `sizes` comes to in this window, and the width in the layout.
DECLARED_AND_SHOWN = """
() => [...document.images].map(image => {
    const applies = part => !part.startsWith("(") || matchMedia(part.split(") ")[0] + ")").matches;
    const length = image.sizes.split(", ").find(applies).split(") ").at(-1);
    const probe = document.body.appendChild(document.createElement("i"));
    Object.assign(probe.style, { display: "block", width: length });
    const declared = probe.getBoundingClientRect().width;
    probe.remove();
    return [declared, image.getBoundingClientRect().width];
})
"""
# Natural sizes are whole pixels, divided by the density: 88 × 109 for 150 × 188 in 88 px.
RATIO = pytest.approx(4 / 5, rel=0.015)
# Every shift of the layout since the page began, with what moved.
SHIFTS = """
() => new Promise(done => {
    const moved = shift => shift.sources.map(each => each.node?.parentElement.outerHTML);
    const told = shift => [shift.value, moved(shift)];
    new PerformanceObserver(list => done(list.getEntries().map(told)))
        .observe({ type: "layout-shift", buffered: true });
    setTimeout(done, 100, []);
})
"""
FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
ALL_HERE = "() => [...document.images].every(image => image.complete && image.naturalWidth > 0)"


def widths_in(srcset):
    return [int(width) for width in re.findall(r" (\d+)w", srcset)]


def width_of(address):
    return int(re.search(r"-(\d+)\.avif$", urlsplit(address).path)[1])


SIZES = pytest.mark.parametrize("size", [PHONE, TABLET, DESK], ids=lambda s: f"{s['width']}px")
WITH_PICTURES = (FRONT, PHOTO, named("employer"), named("announcement-special"))


@SIZES
def test_browser_takes_the_avif_that_is_enough_and_at_most_twice_that(reader, size):
    _fit(reader, size, density=1, least=1)


@SIZES
def test_browser_takes_an_avif_that_is_about_enough_on_a_dense_screen(dense_reader, size):
    """Chromium takes the file whose density is nearer to the screen's: it may be a quarter less."""
    _fit(dense_reader, size, density=2, least=0.75)


def _fit(reader, size, density, least):
    reader.page.set_viewport_size(size)
    # Chromium prefers a larger file that it has already, and the reader has read before.
    protocol = reader.protocol()
    for template in WITH_PICTURES:
        protocol.send("Network.clearBrowserCache")
        found = reader.open(template).evaluate(PICTURES)
        assert found
        for picture in found:
            offered = widths_in(picture["offered"])
            chosen, needed = width_of(picture["chosen"]), picture["shown"] * density
            assert chosen >= min(needed * least, max(offered)), (template.name, picture)
            assert chosen <= max(needed * 2.1, min(offered)), (template.name, picture)
            assert (picture["told"], picture["natural"], picture["ratio"]) == (RATIO,) * 3


@pytest.mark.parametrize("template", [FRONT, PHOTO, named("employer"), named("person")], ids=str)
def test_sizes_say_what_the_stylesheet_does(reader, template):
    """`sizes` repeats `--portrait`: both change together, or the browser fetches the wrong file."""
    page = reader.open(template)
    for width in (320, 575, 576, 703, 704, 959, 960, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        found = page.evaluate(DECLARED_AND_SHOWN)
        assert found
        assert [pair for pair in found if pair[0] != pytest.approx(pair[1], abs=0.5)] == [], width


@pytest.mark.parametrize("size", [PHONE, DESK], ids=lambda size: f"{size['width']}px")
@pytest.mark.parametrize("template", [FRONT, PHOTO, named("employer"), named("person")], ids=str)
def test_nothing_moves_when_slow_pictures_come(reader, template, size):
    page = reader.page
    page.set_viewport_size(size)
    held = []

    def hold(route):
        if held is None:
            route.continue_()
        else:
            held.append(route)

    page.route("**/foto/**", hold)
    page.goto(reader.address(template), wait_until="domcontentloaded")
    for _ in range(500):
        if held:
            break
        page.wait_for_timeout(10)
    page.evaluate(FRAMES)  # The page is drawn, and no picture has come.
    waiting, held = held, None
    for route in waiting:
        route.continue_()
    for _ in range(100):
        page.evaluate("window.scrollBy(0, window.innerHeight)")
        page.evaluate(FRAMES)
        if page.evaluate("scrollY + innerHeight >= document.documentElement.scrollHeight - 1"):
            break
    page.wait_for_function(ALL_HERE)
    page.evaluate(FRAMES)
    assert page.evaluate(SHIFTS) == []


def test_first_card_is_fetched_first_and_those_further_down_when_they_are_near(reader):
    page = reader.open(FRONT)
    found = page.evaluate(
        "[...document.images].map(i => [i.loading, i.fetchPriority, i.getBoundingClientRect().top])"
    )
    assert found[0][:2] == ["eager", "high"]
    assert [each for each in found[1:] if each[1] != "auto"] == []
    below = [each for each in found if each[2] > DESK["height"]]
    assert len(below) >= 5
    assert {each[0] for each in below} == {"lazy"}


@pytest.mark.parametrize("site", [EXAMPLE, AWKWARD])
def test_no_page_waits_for_more_than_one_picture_and_every_picture_says_whom_it_shows(sites, site):
    for page in sites[site].pages:
        images = page.tree.findall(".//img")
        assert sum(image.get("fetchpriority") == "high" for image in images) <= 1, page.address
        assert [image for image in images if not image.get("alt", "").strip()] == [], page.address


def test_jpeg_is_there_for_browsers_without_avif_and_webp(reader):
    page = reader.open(PHOTO)
    fallbacks = page.eval_on_selector_all("picture img", "all => all.map(each => each.src)")
    assert fallbacks
    for address in fallbacks:
        answer = page.request.get(address)
        assert (answer.status, answer.headers["content-type"]) == (200, "image/jpeg")


@pytest.mark.parametrize("template", [FRONT, PHOTO], ids=str)
def test_picture_that_fails_leaves_its_words_and_its_room(reader, template):
    broken = {"status": 200, "content_type": "image/webp", "body": b"nothing to see"}
    reader.page.route("**/foto/**", lambda route: route.fulfill(**broken))
    page = reader.open(template)
    portrait = page.locator("picture").first
    image = portrait.locator("img")
    assert image.evaluate("i => i.complete && i.naturalWidth === 0")
    box = portrait.bounding_box()
    assert box["width"] / box["height"] == RATIO
    with_words = portrait.screenshot()
    image.evaluate("i => { i.alt = ' '; }")
    assert portrait.screenshot() != with_words


def test_portrait_smaller_than_its_ground_stands_in_the_middle_of_it(reader):
    page = reader.open(PHOTO)
    portrait = page.locator(".portrait").first
    portrait.evaluate(
        "p => { p.classList.add('portrait--small');"
        " for (const each of p.querySelectorAll('source, img')) each.sizes = '60px'; }"
    )
    image = portrait.locator("img")
    image.evaluate("i => i.decode()")
    ground, shown = portrait.bounding_box(), image.bounding_box()
    assert shown["width"] < ground["width"]
    for start, size in (("x", "width"), ("y", "height")):
        before = shown[start] - ground[start]
        after = ground[size] - shown[size] - before
        assert abs(before - after) <= 1, (start, before, after)


def test_person_without_a_photo_has_a_monogram_that_screen_readers_pass_over(reader):
    page = reader.open(named("announcement-monogram"))
    monogram = page.locator(".portrait--monogram")
    assert monogram.text_content() == "TN"
    assert monogram.get_attribute("aria-hidden") == "true"
    assert page.locator("main img").count() == 0
    box = monogram.bounding_box()
    assert box["width"] / box["height"] == RATIO
