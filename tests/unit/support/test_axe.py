"""axe finds a barrier, in frames and under a strict content policy too, and runs as told."""

import pytest

from support import axe

GOOD = (
    '<!doctype html><html lang="da"><title>Prøve</title>'
    "<main><h1>Æbleø</h1><p>Tekst</p>{}</main></html>"
)
IMAGE_WITHOUT_TEXT = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">'


@pytest.fixture
def page(browser):
    page = browser.new_page()
    yield page
    page.close()


def test_good_page_has_no_violations(page):
    page.set_content(GOOD.format(""))
    assert axe.violations(page) == []


def test_image_without_text_is_found_and_reads_well(page):
    page.set_content(GOOD.format(IMAGE_WITHOUT_TEXT))
    (violation,) = axe.violations(page)
    assert violation.rule == "image-alt"
    assert violation.places[0].selector == "img"
    assert str(violation).startswith("image-alt (critical): ")


def test_options_choose_the_rules(page):
    page.set_content(GOOD.format(IMAGE_WITHOUT_TEXT))
    assert axe.violations(page, {"rules": {"image-alt": {"enabled": False}}}) == []


def test_barrier_inside_a_frame_is_found(page):
    inner = GOOD.format(IMAGE_WITHOUT_TEXT).replace('"', "&quot;")
    page.set_content(GOOD.format(f'<iframe title="Boks" srcdoc="{inner}"></iframe>'))
    page.frame_locator("iframe").locator("img").wait_for()
    assert "image-alt" in [violation.rule for violation in axe.violations(page)]


def test_content_policy_of_the_page_does_not_stop_it(page):
    policy = """<meta http-equiv="Content-Security-Policy" content="script-src 'none'">"""
    page.set_content(GOOD.format(IMAGE_WITHOUT_TEXT).replace("<title>", policy + "<title>"))
    assert [violation.rule for violation in axe.violations(page)] == ["image-alt"]
