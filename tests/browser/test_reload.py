"""An open tab with `navnenyt serve`: it follows every save, and shows what is to be mended."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from browser.reader import PATIENCE_MS
from support.newsroom import Newsroom
from support.serving import serving


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    """A newsroom with one announcement."""
    room = Newsroom(tmp_path)
    room.entry("2026/anna", navn="Anna Alnor")
    return room


@pytest.fixture
def page(browser: Browser):
    """A tab of its own."""
    context = browser.new_context(viewport={"width": 800, "height": 300})
    context.set_default_timeout(PATIENCE_MS)
    yield context.new_page()
    context.close()


def test_open_tab_follows_a_save_and_stays_where_it_was(newsroom, page):
    with serving(newsroom) as command:
        page.goto(f"{command.address}navne/2026/anna/")
        page.evaluate("scrollTo(0, 120)")
        newsroom.entry("2026/anna", navn="Anna Alnor", stilling="kontorchef")
        expect(page.locator("main")).to_contain_text("kontorchef", timeout=PATIENCE_MS)
        page.wait_for_function("scrollY === 120")
        command.settle()
        page.evaluate("window.marked = true")
        command.settle()
        assert page.evaluate("window.marked")  # Nothing was saved, so nothing was loaded.


def test_tab_shows_what_is_to_be_mended_and_drops_it(newsroom, page):
    with serving(newsroom) as command:
        page.goto(command.address)
        message = page.locator("navnenyt-besked details")
        newsroom.entry("2026/anna", navn="Anna Alnor", type="<b>vrøvl</b>")
        expect(message).to_be_visible(timeout=PATIENCE_MS)
        expect(message).to_contain_text("content/navne/2026/anna.md")
        expect(message).to_contain_text("»<b>vrøvl</b>« er ikke en type")
        page.goto(f"{command.address}findes-ikke/")
        expect(message).to_be_visible()
        message.locator("summary").click()
        expect(message.locator("dd")).to_be_hidden()
        newsroom.entry("2026/anna", navn="Anna Alnor")
        expect(message).to_have_count(0, timeout=PATIENCE_MS)


def test_tab_finds_the_command_again_after_a_new_start(newsroom, page):
    with serving(newsroom) as command:
        address = command.address
        page.goto(f"{address}navne/2026/anna/")
        command.stop()
    newsroom.entry("2026/anna", navn="Anna Alnor", stilling="kontorchef")
    with serving(newsroom, "--port", address.split(":")[2].strip("/")):
        expect(page.locator("main")).to_contain_text("kontorchef", timeout=PATIENCE_MS)
