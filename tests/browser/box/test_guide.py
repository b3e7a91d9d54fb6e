"""The page about the box: text without scripts, and with them a form that composes a snippet."""

import base64
import hashlib
import re

import pytest
from playwright.sync_api import expect

from browser.box import hosts
from browser.box.hosts import CARDS
from browser.box.test_element import reserve
from browser.box.test_frame import LISTENER
from support import axe
from support.newsroom import file_at
from support.site_reader import SitePage


@pytest.fixture
def guide(browser, site):
    """A function that opens the page; in the end it has asked for nothing elsewhere."""
    with hosts.visit(browser, permissions=["clipboard-read", "clipboard-write"]) as (page, seen):
        page.goto(f"{site.url}/boks/")
        page.locator(CARDS).first.wait_for()
        yield page
        assert [url for url in seen.requests if not url.startswith(site.url)] == []
        assert seen.console == []


def code(page):
    return page.locator("#kode").inner_text()


def test_code_as_it_stands_works_on_a_page_of_another_site(visit, site):
    """Without a script: what somebody copies from the text."""
    tree = SitePage(site.output, "/boks/").tree
    snippet, style, policy = (tree.xpath(f"string(//*[@id='{each}'])")
                              for each in ("kode", "stil", "csp"))  # fmt: skip
    assert style == f"navnenyt-boks {{ {reserve(4, 300)} }}".replace("; }", "; }")
    with visit(snippet, policy=f"default-src 'none'; style-src 'self'; {policy}") as page:
        assert page.locator(f"{CARDS} .navn").count() == 4


def test_form_composes_the_code_that_hosts_take(guide, visit, site):
    guide.get_by_label("Liste").select_option(label="Færdiggjort uddannelse")
    guide.get_by_label("Antal").fill("2")
    guide.get_by_label("Titel").fill('Nye "navne" & <mere>')
    guide.get_by_label("Farver").select_option("mørk")
    policy = f"default-src 'none'; style-src 'self'; {guide.locator('#csp').inner_text()}"
    snippet = code(guide)
    assert guide.locator("#stil").inner_text() == (
        "navnenyt-boks { display: block; min-block-size: 29.75em; }"
    )
    with visit(snippet, policy=policy) as page:
        assert page.locator(f"{CARDS} .navn").all_inner_texts() == ["Thomas Nakai"]
        assert page.get_by_role("region", name='Nye "navne" & <mere>').count() == 1


def test_form_composes_a_frame_that_hosts_take(guide, visit, site):
    guide.get_by_label("Måde").select_option("ramme")
    guide.get_by_label("Antal").fill("1")
    guide.get_by_label("Dødsfald").check()
    assert guide.locator("#stil").is_hidden()
    policy = f"default-src 'none'; style-src 'self'; {guide.locator('#csp').inner_text()}"
    with visit(code(guide), expect=None, policy=policy) as page:
        frame = page.frame_locator("iframe")
        frame.locator(CARDS).wait_for()
        assert frame.locator(f"{CARDS} .navn").inner_text() == "Carl Dam"


def test_form_composes_the_wrapper_of_a_fragment(guide, site):
    guide.get_by_label("Måde").select_option("fragment")
    guide.get_by_label("Layout").select_option("række")
    assert code(guide) == (
        '<div class="navnenyt-boks" data-antal="4" data-layout="række">\n'
        f"  … {site.url}/boks.html …\n</div>"
    )
    style = re.search("'(sha256-.*?)'", guide.locator("#csp").inner_text())
    assert style[0] in file_at(site.output, "/boks/").read_text("utf-8").replace("&#39;", "'")


def test_policy_of_the_fragment_is_that_of_its_style(site):
    fragment = file_at(site.output, "/boks.html").read_text(encoding="utf-8")
    style = re.search("<style>(.*?)</style>", fragment, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    tree = SitePage(site.output, "/boks/").tree
    assert f"'sha256-{digest}'" in tree.xpath("string(//*[@id='fragment-csp'])")


def test_address_of_an_employers_page_is_a_list_and_that_of_anybody_else_is_none(guide, site):
    field = guide.get_by_label("Eller en arbejdsgivers")
    field.fill(f"{site.url}/arbejdsgivere/carlsberg/")
    assert f'kilde="{site.url}/arbejdsgivere/carlsberg/"' in code(guide)
    field.fill("https://ond.example/")
    assert f'kilde="{site.url}/"' in code(guide)


def test_preview_is_the_box_as_it_will_be(guide):
    guide.get_by_label("Antal").fill("3")
    # Not by a function in the page: its policy lets none be made of text.
    expect(guide.locator("#visning navnenyt-boks li")).to_have_count(3)


def test_button_copies_the_code_and_says_so(guide):
    guide.get_by_role("button", name="Kopiér koden").click()
    guide.get_by_role("status").filter(has_text="Koden er kopieret.").wait_for()
    assert guide.evaluate("navigator.clipboard.readText()") == code(guide)


def test_listener_is_the_one_that_the_frame_is_tested_with(site):
    tree = SitePage(site.output, "/boks/").tree
    assert tree.xpath("string(//*[@id='lytter'])") == LISTENER.strip()


def test_without_scripts_everything_is_said_and_no_form_shown(browser, site):
    with hosts.visit(browser, java_script_enabled=False) as (page, _):
        page.goto(f"{site.url}/boks/")
        assert page.locator(".form").is_hidden()
        assert page.get_by_role("heading", level=2).all_inner_texts() == [
            "Vælg og kopiér", "Som element", "På din egen server", "I en ramme",
        ]  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_no_barrier(browser, site, width, scheme):
    options = {"color_scheme": scheme, "viewport": {"width": width, "height": 900}}
    with hosts.visit(browser, bypass_csp=True, **options) as (page, _):
        page.goto(f"{site.url}/boks/")
        page.locator(CARDS).first.wait_for()
        assert [str(each) for each in axe.violations(page)] == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_every_page_leads_there(site):
    for address in ("/", "/abonner/", "/404.html"):
        assert "/boks/" in SitePage(site.output, address).links()
