"""Addresses that are no page of their own: what has moved, and what never was."""

import pytest

from browser.templates import NOT_FOUND, REDIRECT, named
from browser.templates import Template as Page


@pytest.mark.parametrize(
    ("old", "new", "heading"),
    [
        (REDIRECT.address, "/navne/2024/bashir-elmasry/", "Bashir Elmasry"),
        ("/arbejdsgivere/klitvang-data/", "/arbejdsgivere/klitvang-systemer/", "Klitvang Systemer"),
    ],
)
def test_former_address_leads_to_the_new_one(reader, old, new, heading):
    reader.page.goto(reader.address(Page("old", "example", old, "moved")), wait_until="commit")
    reader.page.wait_for_url(f"**{new}")
    assert reader.page.locator("h1").inner_text() == heading


def test_former_address_says_where_to_go_where_nothing_leads_there(reader):
    page = reader.open(named("redirect-long"))
    assert page.locator("h1").inner_text() == "Siden er flyttet"
    assert page.locator("main a").get_attribute("href") == "/navne/2026/lang/"


def test_missing_address_is_answered_as_missing_with_ways_that_work_from_deep_down(reader):
    page = reader.open(NOT_FOUND)
    assert page.request.get(page.url).status == 404
    assert page.locator("h1").inner_text() == "Siden findes ikke"
    assert page.url.endswith(NOT_FOUND.address)
    links = page.eval_on_selector_all(
        "a[href], link[rel~=icon], link[rel=stylesheet]", "all => all.map(each => each.href)"
    )
    ways = {link for link in links if not link.startswith(page.url)}  # but for the skip link
    assert len(ways) >= 10
    assert {way: page.request.get(way).status for way in ways} == dict.fromkeys(ways, 200)
    page.get_by_role("link", name="Personer A–Å").click()
    assert page.locator("h1").inner_text() == "Personer"
