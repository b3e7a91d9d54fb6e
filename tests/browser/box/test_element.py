"""The box as an element on other sites: safe, still, small, and no trouble to anybody."""

import gzip
import json

import pytest

from browser.box.hosts import CARDS, LINK
from support import REPOSITORY, axe

SOURCE = REPOSITORY / "theme/static/js/navnenyt-boks-1.js"
# How much the page has moved under its reader so far.
SHIFT = """
() => new Promise(done => {
    let sum = 0;
    new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value; }))
        .observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(sum), 400);
})
"""
HEIGHT = "document.querySelector('navnenyt-boks').getBoundingClientRect().height"
# Bytes: of the file as it is sent, and of all that four cards take.
LARGEST_ELEMENT, LARGEST_BOX = 5 * 1024, 60 * 1024


def reserve(amount, width, layout="kolonne"):
    """What a host puts into its own style: the height that the box will have."""
    height = 19.75 if layout == "række" else 6.25 + amount * (9.5 if width >= 480 else 11.75)
    return f"display: block; min-block-size: {height}em;"


def names(page):
    return page.locator(f"{CARDS} .navn").all_inner_texts()


# -- what it shows --------------------------------------------------------------------------------


def test_box_shows_the_newest_four_under_the_strictest_policy(visit, site):
    with visit(site.snippet()) as page:
        assert names(page) == [
            "Noor Al-Tamiri", "Amalie Rosenkvist", "Thomas Nakai", "Alex Nyborre",
        ]  # fmt: skip
        card = page.locator(CARDS).nth(1)
        assert card.locator(".etiket").inner_text() == "Udnævnelse"
        assert card.locator(".stilling").inner_text() == "teknisk direktør, Klitvang Systemer"
        assert "er pr. 1. juni 2026 udnævnt til" in card.locator(".tekst").inner_text()
        link = card.get_by_role("link")
        assert link.get_attribute("href") == f"{site.url}/navne/2026/amalie-rosenkvist/"
        assert page.get_by_role("link", name=LINK).is_visible()
        assert "Foto: Navnenyt (tegning)" in page.locator("navnenyt-boks .fotos").inner_text()


@pytest.mark.parametrize(
    ("attributes", "shown"),
    [
        ({"antal": "1"}, 1), ({"antal": "0"}, 4), ({"antal": "99"}, 7), ({"antal": "x"}, 4),
        ({"typer": "uddannelse"}, 1), ({"typer": "uddannelse, doedsfald", "antal": "12"}, 2),
    ],
)  # fmt: skip
def test_host_chooses_how_many_and_which_kinds(visit, site, attributes, shown):
    with visit(site.snippet(**attributes)) as page:
        assert len(names(page)) == shown
        assert ("Carl Dam" in names(page)) == ("doedsfald" in attributes.get("typer", ""))


def test_list_of_deaths_shows_them_unasked(visit, site):
    with visit(site.snippet("/typer/doedsfald/")) as page:
        assert names(page) == ["Carl Dam"]


def test_advertisement_says_so_to_readers_and_to_search_engines(visit, site):
    with visit(site.snippet("/arbejdsgivere/ond/")) as page:
        assert page.locator(f"{CARDS} .betalt").inner_text() == "Annonce"
        assert page.locator(f"{CARDS} a").get_attribute("rel") == "sponsored"


def test_title_is_the_hosts_or_that_of_the_list(visit, site):
    with visit(site.snippet("/typer/uddannelse/")) as page:
        box = page.locator("navnenyt-boks")
        region = page.get_by_role("region", name="Navnenyt: Færdiggjort uddannelse")
        assert region.get_by_role("list").get_by_role("listitem").count() == 1
        box.evaluate("e => e.setAttribute('titel', 'Navnenyt fra it-Danmark')")
        assert page.get_by_role("region", name="Navnenyt fra it-Danmark").count() == 1


# -- what it never does ---------------------------------------------------------------------------


def test_what_means_harm_is_text(visit, site):
    with visit(site.snippet("/arbejdsgivere/ond/")) as page:
        assert "<script>alert(1)</script>" in page.locator(f"{CARDS} .navn").inner_text()
        assert page.locator("navnenyt-boks :is(script, iframe, svg)").count() == 0


EVIL = {
    "version": 1, "titel": "<img src=x onerror=alert(1)>", "adresse": "javascript:alert(1)",
    "navne": [
        {"navn": "<b>A</b>", "type": "nyt-job", "etiket": "<i>x</i>", "stilling": {"a": 1},
         "tekst": ["<script>alert(1)</script>"], "adresse": "javascript:alert(1)",
         "foto": {"src": "javascript:alert(1)", "bredde": "x\" onload=\"alert(1)", "alt": 1}},
        {"navn": "B", "adresse": "data:text/html,<script>alert(1)</script>",
         "foto": {"src": "data:image/svg+xml,<svg onload='alert(1)'/>"}, "tekst": "B."},
        {"navn": "C", "adresse": " JaVaScRiPt:alert(1)", "monogram": {"farve": "0;}*{x:y"}},
        None, 7, "tekst", [],
    ],
}  # fmt: skip


def test_data_that_mean_harm_do_none(visit, site):
    """As somebody would send them who had broken into the site."""

    def evil(page):
        page.route("**/boks.json", lambda route: route.fulfill(
            body=json.dumps(EVIL), headers={"Access-Control-Allow-Origin": "*"}))  # fmt: skip

    with visit(site.snippet(antal=12), before=evil) as page:
        assert page.locator(f"{CARDS} a[href]").count() == 0
        assert page.locator(f"{CARDS} :is(img, b b, i, script)").count() == 0
        assert page.locator("navnenyt-boks .titel").inner_text() == EVIL["titel"]


@pytest.mark.parametrize("source", ["", "javascript:alert(1)", "//", "data:text/html,x", "nul"])
def test_source_that_is_no_address_leaves_the_link(visit, site, source):
    box = site.snippet().replace(f'kilde="{site.url}/"', f'kilde="{source}"')
    with visit(box, expect="navnenyt-boks section") as page:
        assert page.get_by_role("link", name=LINK).is_visible()
        assert page.locator(CARDS).count() == 0


def test_without_scripts_there_is_the_hosts_link(visit, site):
    with visit(
        site.snippet(), expect=None, options={"java_script_enabled": False}
    ) as page:  # fmt: skip
        assert page.get_by_role("link", name=LINK).is_visible()


ANSWERS = {
    "missing": {"status": 404, "body": "nej"},
    "no JSON": {"body": "<html>"},
    "not for others": {"body": "{}", "headers": {}},
    "null": {"body": "null"},
    "a list": {"body": "[]"},
}


@pytest.mark.parametrize("how", [*ANSWERS, "offline"])
def test_failure_leaves_the_link_and_the_page_where_it_is(visit, site, how):
    def failing(page):
        def fail(route):
            if how == "offline":
                route.abort()
            else:
                route.fulfill(**{"headers": {"Access-Control-Allow-Origin": "*"}, **ANSWERS[how]})

        page.route("**/boks.json", fail)

    expected = ("Failed to load resource", "Access to fetch")
    with visit(site.snippet(), expect="navnenyt-boks section", before=failing,
               complaints=expected, reserve=reserve(4, 300)) as page:  # fmt: skip
        page.wait_for_timeout(200)
        assert page.get_by_role("link", name=LINK).is_visible()
        assert page.evaluate(SHIFT) == 0


# -- how it looks ---------------------------------------------------------------------------------

LAYOUTS = [(240, "kolonne"), (300, "kolonne"), (479, "kolonne"), (800, "kolonne"),
           (240, "række"), (800, "række")]  # fmt: skip


@pytest.mark.parametrize(("width", "layout"), LAYOUTS)
def test_hosts_page_never_moves(visit, site, width, layout):
    """The news come late, and the box is as high as the host has said from the start."""

    def slow(page):
        for what in ("**/boks.json", "**/navnenyt-boks-1.*.js"):
            page.route(what, lambda route: (page.wait_for_timeout(150), route.continue_()))

    with visit(site.snippet(layout=layout), width=width, before=slow,
               reserve=reserve(4, width, layout)) as page:  # fmt: skip
        page.locator(f"{CARDS} img").first.evaluate("image => image.decode()")
        assert page.evaluate(SHIFT) == 0
        said = float(reserve(4, width, layout).split(":")[-1].strip(" em;")) * 16
        assert page.evaluate(HEIGHT) == pytest.approx(said, abs=0.1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "layout"), [LAYOUTS[0], LAYOUTS[3], LAYOUTS[4]])
def test_axe_finds_no_barrier(visit, site, width, layout, scheme):
    box = site.snippet(antal=12, layout=layout, titel="Navnenyt fra it-Danmark")
    with visit(box, width=width, policy="", options={"color_scheme": scheme}) as page:
        assert page.locator(CARDS).count() == 7
        assert [str(each) for each in axe.violations(page)] == []


@pytest.mark.parametrize(
    ("colours", "host_scheme", "reader", "dark"),
    [
        ("", "light dark", "dark", True), ("", "light", "dark", False),
        ("auto", "light dark", "light", False), ("lys", "light dark", "dark", False),
        ("mørk", "light", "light", True),
    ],
)  # fmt: skip
def test_colours_are_those_of_the_hosts_page_unless_it_says_otherwise(  # noqa: PLR0917 - as parametrised
    visit, site, colours, host_scheme, reader, dark
):
    given = {"farver": colours} if colours else {}
    with visit(
        site.snippet(**given), scheme=host_scheme, options={"color_scheme": reader}
    ) as page:  # fmt: skip
        paper = page.locator("navnenyt-boks section").evaluate(
            "e => getComputedStyle(e).backgroundColor"
        )
        assert paper == ("rgb(23, 26, 26)" if dark else "rgb(252, 251, 248)")


@pytest.mark.parametrize(("width", "layout"), LAYOUTS)
def test_nothing_stands_out_of_the_box(visit, site, width, layout):
    with visit(site.snippet(antal=12, layout=layout), width=width) as page:
        outside = page.evaluate("""() => {
            const root = document.querySelector("navnenyt-boks").shadowRoot;
            const box = root.querySelector("section").getBoundingClientRect();
            const list = root.querySelector("ul");
            const reach = list.getBoundingClientRect().left + list.scrollWidth + 1;
            return [...root.querySelectorAll("li *")].filter(e => {
                const r = e.getBoundingClientRect();
                return r.bottom > box.bottom || r.left < box.left || r.right > reach;
            }).map(e => e.outerHTML);
        }""")
        assert outside == []


def test_host_that_styles_its_paragraphs_does_not_style_the_box(visit, site):
    with visit(site.snippet()) as page:
        style = page.locator(f"{CARDS} .tekst").first.evaluate(
            "e => [getComputedStyle(e).textTransform, getComputedStyle(e).margin]"
        )
        assert style == ["none", "0px"]


def test_every_name_is_reached_by_keyboard_and_one_sees_where_one_is(visit, site):
    with visit(site.snippet(layout="række"), width=240) as page:
        reached = []
        for _ in range(5):
            page.keyboard.press("Tab")
            reached.append(
                page.evaluate("""() => {
                const host = document.activeElement;
                const here = host.shadowRoot?.activeElement ?? host;
                const box = here.getClientRects()[0];
                const seen = box.left >= 0 && box.left < 240;
                return [here.textContent, getComputedStyle(here).outlineStyle, seen];
            }""")
            )
        assert [name for name, _, _ in reached] == [*names(page), LINK]
        assert {(outline, seen) for _, outline, seen in reached} == {("solid", True)}


# -- what it costs --------------------------------------------------------------------------------


def test_element_is_small_and_so_are_four_cards(visit, site):
    weight = {}
    with visit(site.snippet(), before=lambda page: page.on(
        "response", lambda answer: weight.update({answer.url: len(answer.body())})
    )) as page:  # fmt: skip
        for image in page.locator(f"{CARDS} img").all():
            image.scroll_into_view_if_needed()
            image.evaluate("image => image.decode()")
    ours = {url: size for url, size in weight.items() if url.startswith(site.url)}
    assert len(ours) == 5
    assert sum(ours.values()) < LARGEST_BOX
    assert len(gzip.compress(SOURCE.read_bytes(), mtime=0)) < LARGEST_ELEMENT


def test_portraits_below_the_window_wait_and_keep_their_place(visit, site):
    with visit(site.snippet(antal=12)) as page:
        for image in page.locator(f"{CARDS} img").all():
            assert image.get_attribute("loading") == "lazy"
            assert (image.get_attribute("width"), image.get_attribute("height")) == ("150", "188")


def test_element_never_makes_markup_of_text():
    words = ("innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "Function(",
             "localStorage", "sessionStorage", "cookie", "setAttribute(\"style\"")  # fmt: skip
    assert [word for word in words if word in SOURCE.read_text(encoding="utf-8")] == []
