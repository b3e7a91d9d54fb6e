"""The box as a fragment that a host's own server puts into its page: no script anywhere."""

import base64
import hashlib
import re

import pytest

from support import axe
from support.newsroom import file_at

CARDS = ".navnenyt-kort"


@pytest.fixture
def fragment(site):
    """A list's fragment, within the wrapper of a host's snippet."""

    def included(address="/", **data):
        text = file_at(site.output, f"{address}boks.html").read_text(encoding="utf-8")
        given = "".join(f' data-{name}="{value}"' for name, value in data.items())
        return f'<div class="navnenyt-boks"{given}>{text}</div>'

    return included


@pytest.fixture
def policy(site, fragment):
    """A host that lets no style in a page but this one, by its hash, and no script at all."""
    style = re.search("<style>(.*?)</style>", fragment(), re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; img-src {site.url}; style-src 'self' 'sha256-{digest}'"


@pytest.fixture
def shown(visit, fragment, policy):
    """A function that shows a host's article with the fragment in it."""

    def shown(address="/", *, width=300, options=None, policy=policy, scheme="light dark", **data):
        return visit(
            fragment(address, **data),
            expect=CARDS,
            policy=policy,
            width=width,
            scheme=scheme,
            options={"java_script_enabled": True, **(options or {})},
        )

    return shown


def test_fragment_needs_no_script_and_one_hash(shown):
    with shown(options={"java_script_enabled": False}) as page:
        assert page.locator(CARDS).count() == 6
        paper = page.locator(".navnenyt-del").evaluate("e => getComputedStyle(e).backgroundColor")
        assert paper == "rgb(252, 251, 248)"


@pytest.mark.parametrize("amount", range(1, 7))
def test_host_says_how_many(shown, amount):
    with shown(antal=amount) as page:
        cards = page.locator(CARDS)
        assert sum(cards.nth(n).is_visible() for n in range(6)) == amount


@pytest.mark.parametrize(("width", "abreast"), [(300, 1), (800, 3)])
def test_host_says_whether_cards_stand_below_or_beside_each_other(shown, width, abreast):
    with shown(width=width, layout="række") as page:
        tops = {page.locator(CARDS).nth(n).bounding_box()["y"] for n in range(abreast)}
        assert len(tops) == 1
    with shown(width=width) as page:
        tops = {page.locator(CARDS).nth(n).bounding_box()["y"] for n in range(6)}
        assert len(tops) == 6


@pytest.mark.parametrize(
    ("colours", "reader", "dark"),
    [("", "dark", True), ("lys", "dark", False), ("mørk", "light", True)],
)
def test_host_says_which_colours(shown, colours, reader, dark):
    with shown(farver=colours, options={"color_scheme": reader}) as page:
        paper = page.locator(".navnenyt-del").evaluate("e => getComputedStyle(e).backgroundColor")
        assert paper == ("rgb(23, 26, 26)" if dark else "rgb(252, 251, 248)")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [240, 800])
def test_axe_finds_no_barrier(shown, width, scheme):
    with shown(width=width, policy="", options={"color_scheme": scheme}) as page:
        assert [str(each) for each in axe.violations(page)] == []


@pytest.mark.parametrize("layout", ["kolonne", "række"])
@pytest.mark.parametrize("width", [240, 800])
def test_nothing_stands_out_of_the_box(shown, width, layout):
    with shown(width=width, layout=layout) as page:
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        box = page.locator(".navnenyt-del").bounding_box()
        assert box["width"] == width


def test_style_reaches_nothing_of_the_hosts_and_the_hosts_not_the_box(shown):
    with shown() as page:
        computed = "(e) => [getComputedStyle(e).textTransform, getComputedStyle(e).margin]"
        assert page.locator(f"{CARDS} p").first.evaluate(computed) == ["none", "0px"]
        selectors = page.evaluate("""() => {
            const rules = [...document.querySelector("style").sheet.cssRules];
            const all = rules.flatMap(rule => rule.cssRules?.length ? [...rule.cssRules] : [rule]);
            return all.flatMap(rule => rule.selectorText?.split(", ") ?? []);
        }""")
        assert len(selectors) > 20
        assert [each for each in selectors if not each.startswith(".navnenyt-")] == []


def test_what_means_harm_is_text(shown):
    with shown("/arbejdsgivere/ond/") as page:
        assert "<script>alert(1)</script>" in page.locator(".navnenyt-navn").inner_text()
        assert page.locator(".navnenyt-boks :is(script, iframe)").count() == 0
