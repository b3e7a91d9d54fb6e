"""The box in a frame that may do next to nothing, and the five lines that let it fit."""

import pytest

from browser.box import hosts
from browser.box.hosts import CARDS
from support import axe
from support.newsroom import file_at

# The listener of the page about the box.
LISTENER = """\
addEventListener("message", ({ source, data }) => {
  for (const ramme of document.querySelectorAll("iframe.navnenyt-boks")) {
    if (ramme.contentWindow === source) ramme.height = data.navnenytBoks?.hoejde ?? ramme.height;
  }
});
"""
SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox"


@pytest.fixture
def framed(visit, site, host):
    """A function that shows a host's article with the frame in it."""

    def framed(query="", *, listens=False, height=900, width=300, **how):
        box = (
            f'<iframe class="navnenyt-boks" src="{site.url}/boks/ramme/{query}" title="Navne"'
            f' width="{width}" height="{height}" sandbox="{SANDBOX}"></iframe>'
        )
        if listens:
            box += '<script src="/lytter.js"></script>'
            host.more = {"/lytter.js": ("text/javascript", LISTENER)}
        policy = f"default-src 'none'; style-src 'self'; frame-src {site.url}; script-src 'self'"
        return visit(box, **{"expect": None, "policy": policy, "width": width, **how})

    return framed


def cards(page):
    frame = page.frame_locator("iframe")
    frame.locator(CARDS).first.wait_for()
    return frame.locator(f"{CARDS} .navn").all_inner_texts()


def test_frame_shows_the_box_though_it_may_reach_nothing(framed):
    with framed() as page:
        assert cards(page)[:2] == ["Noor Al-Tamiri", "Amalie Rosenkvist"]


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("?antal=2", ["Noor Al-Tamiri", "Amalie Rosenkvist"]),
        ("?liste=typer/uddannelse/", ["Thomas Nakai"]),
        ("?liste=/typer/uddannelse", ["Thomas Nakai"]),
        ("?antal=1&typer=doedsfald", ["Carl Dam"]),
    ],
)
def test_query_says_what_the_element_is_told(framed, query, shown):
    with framed(query) as page:
        assert cards(page) == shown


@pytest.mark.parametrize(
    "list_",
    ["https://ond.example/", "//ond.example/", "../../../", "javascript:alert(1)", "%5C/x.y/"],
)
def test_list_of_anybody_else_is_never_asked_for(framed, site, list_):
    """What `visit` looks at in the end: no request but to the site."""
    with framed(f"?liste={list_}", complaints=("Failed to load resource",)) as page:
        box = page.frame_locator("iframe").locator("navnenyt-boks")
        box.wait_for()
        assert box.get_attribute("kilde").startswith(f"{site.url}/")


def test_host_that_listens_has_a_frame_of_the_right_height(framed):
    with framed("?antal=3", listens=True, height=700) as page:
        cards(page)
        page.locator("iframe[height='664']").wait_for()
        assert (
            page.frame_locator("iframe")
            .locator("html")
            .evaluate("e => e.scrollHeight <= innerHeight")
        )


def test_host_that_does_not_listen_keeps_its_height(framed):
    with framed(height=700) as page:
        cards(page)
        assert page.locator("iframe").get_attribute("height") == "700"


def test_link_opens_beside_the_host(framed, site):
    with framed() as page:
        cards(page)
        with page.context.expect_page() as opened:
            page.frame_locator("iframe").locator(f"{CARDS} a").first.click()
        opened.value.wait_for_load_state()
        assert opened.value.url == f"{site.url}/navne/2026/noor-al-tamiri/"
        opened.value.close()
        assert page.url.endswith("/artikel/")


def test_without_scripts_the_frame_has_a_link(framed):
    with framed(options={"java_script_enabled": False}) as page:
        link = page.frame_locator("iframe").get_by_role("link")
        assert link.inner_text() == "De nyeste navne på Navnenyt"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [240, 800])
def test_axe_finds_no_barrier(browser, site, width, scheme):
    options = {"color_scheme": scheme, "viewport": {"width": width, "height": 900}}
    with hosts.visit(browser, bypass_csp=True, **options) as (page, seen):
        page.goto(f"{site.url}/boks/ramme/?antal=12&titel=Navnenyt+fra+it-Danmark")
        page.locator(CARDS).first.wait_for()
        assert [str(each) for each in axe.violations(page)] == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert seen.console == []


def test_frame_is_nothing_to_find_by_a_search(site):
    page = file_at(site.output, "/boks/ramme/").read_text(encoding="utf-8")
    assert '<meta name="robots" content="noindex">' in page
    assert "/boks/ramme/" not in file_at(site.output, "/sitemap-sider.xml").read_text(
        encoding="utf-8"
    )
