"""The site with an English frame: valid, and a search that answers in English."""

import shutil

import pytest

from browser.reader import Reader
from browser.strict_server import serve
from browser.templates import Template
from support import REPOSITORY
from support.html_checker import check_folder
from support.newsroom import Newsroom
from support.site_reader import FRAGMENT

NOW = "2026-02-15T12:00:00+01:00"
FRONT = Template("front", "english", "/", "front")
SEARCH = Template("search", "english", "/soeg/?q=xyzzy", "search")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The golden content with its frame in English."""
    room = Newsroom(tmp_path_factory.mktemp("english"), NOW)
    shutil.copytree(REPOSITORY / "tests/golden/content", room.content, dirs_exist_ok=True)
    assert room.build(NAVNENYT_LANGUAGE="en").exitcode == 0
    return room.output


@pytest.fixture(scope="module")
def english_reader(browser, built):
    with serve(built) as url:
        reader = Reader(browser, {"english": url}, {"locale": "en-GB"})
        yield reader
        assert reader.leave() == []
        reader.close()


def test_html_checker_has_nothing_to_say_of_any_page(built):
    findings = check_folder(built)
    assert [str(each) for each in findings if not each.path.endswith(FRAGMENT)] == []


@pytest.mark.parametrize(
    ("text", "answer", "heading"),
    [
        ("nordlys it", "1 found.", "Employers"),
        ("vestkystens universitet", "1 found.", "Universities and colleges"),
        ("xyzzy", "Nothing found for “xyzzy”.", "Look here instead"),
        ("nordlsy it", "Nothing for “nordlsy it”. Showing “Nordlys”. 1 found.", "Employers"),
    ],
)
def test_search_answers_in_english(english_reader, text, answer, heading):
    page = english_reader.open(FRONT)
    page.fill("#soegefelt", text)
    page.wait_for_selector(".search__panel")
    assert page.locator(".search__status").text_content() == answer
    headings = page.locator(".search__heading").all_text_contents()
    assert headings == [heading]


def test_page_of_the_search_answers_in_english(english_reader):
    page = english_reader.open(SEARCH)
    told = page.wait_for_selector(".found__told")
    assert told.text_content() == "Nothing found for “xyzzy”."
