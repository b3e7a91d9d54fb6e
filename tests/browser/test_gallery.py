"""Each component by itself, as `make gallery` shows it: nothing is cut, nothing is a barrier."""

import pytest

from browser.reader import DESK, PHONE
from gallery.__main__ import components, write
from support import axe, site_server

# What is asked of a whole page: a component is a part of one.
WHOLE = ("page-has-heading-one", "heading-order", "region", "landmark-no-duplicate-banner",
         "landmark-banner-is-top-level", "landmark-contentinfo-is-top-level")  # fmt: skip
OPTIONS = {"rules": {rule: {"enabled": False} for rule in WHOLE}}
CUT = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def gallery(tmp_path_factory):
    """The address of the gallery, and the names of its samples."""
    folder = tmp_path_factory.mktemp("gallery")
    files = [file.name for file in write(folder)]
    with site_server.serve(folder) as address:
        yield address, files


@pytest.mark.parametrize("component", components())
def test_component_by_itself_fits_a_phone_and_has_no_barrier(browser, gallery, component):
    address, files = gallery
    page = browser.new_page()
    for file in (each for each in files if each.startswith(f"{component}-")):
        page.goto(f"{address}/{file}")
        for scheme, size in (("light", PHONE), ("dark", DESK)):
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size(size)
            assert not page.evaluate(CUT), file
            assert page.locator("main > *").first.bounding_box()["height"] > 0, file
            assert [str(each) for each in axe.violations(page, OPTIONS)] == [], file
    page.close()
