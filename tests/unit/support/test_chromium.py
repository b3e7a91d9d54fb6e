"""The browser shows a page, takes its picture, and reaches no other machine."""

import pytest
from PIL import Image
from playwright.sync_api import Error

from support import chromium

PAGE = "<!doctype html><title>Prøve</title><style>body{background:#fe0}</style><h1>Æbleø</h1>"


def test_screenshot_shows_the_page(browser, tmp_path):
    picture = tmp_path / "page.png"
    page = browser.new_page(viewport={"width": 320, "height": 200})
    page.set_content(PAGE)
    page.screenshot(path=picture)

    with Image.open(picture) as image:
        assert image.size == (320, 200)
        pixels = image.convert("RGB").getcolors(maxcolors=320 * 200)
    colours = {colour: count for count, colour in pixels}
    assert colours[255, 238, 0] > 320 * 200 / 2
    assert (0, 0, 0) in colours, "no letter was drawn: fonts are missing"


def test_other_hosts_are_out_of_reach(browser):
    page = browser.new_page()
    with pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"):
        page.goto("http://navnenyt.example/")


def test_named_browser_that_does_not_start_is_a_problem(monkeypatch, tmp_path):
    monkeypatch.setenv(chromium.VARIABLE, str(tmp_path / "nowhere"))
    with pytest.raises(chromium.NoChromiumError, match="does not start"):
        chromium.find.__wrapped__()
