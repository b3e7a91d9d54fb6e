"""The page of the search, and the words that its script says."""

import json
import re

from navnenyt.frozen import replace
from navnenyt.site.search_page import SCRIPT, script_words, search_page
from navnenyt.site.tongue import DANISH
from support import REPOSITORY
from support.archive import ENGLISH, SITE

SOURCE = (REPOSITORY / "theme/static/js/soeg.js").read_text(encoding="utf-8")


def test_script_says_what_is_translated_for_it():
    assert set(re.findall(r'\bsay\("([^"]+)"', SOURCE)) == set(SCRIPT)


def test_danish_is_what_the_script_says_of_itself():
    assert script_words(DANISH) == ""


def test_other_words_are_given_by_the_danish_ones():
    given = json.loads(script_words(ENGLISH))
    assert tuple(given) == SCRIPT
    assert given["Fundet"] == "Found"
    assert all(given[said] != said for said in SCRIPT)


def test_page_leads_to_the_directories_in_the_language_of_the_frame():
    danish, english = (search_page(each) for each in (SITE, replace(SITE, tongue=ENGLISH)))
    assert [link.text for link in danish.directories] == [
        "Personer A–Å", "Arbejdsgivere A–Å", "Uddannelsessteder A–Å",
    ]  # fmt: skip
    assert [link.text for link in english.directories] == [
        "People A–Å", "Employers A–Å", "Universities and colleges A–Å",
    ]  # fmt: skip
    assert [link.href for link in danish.directories] == [link.href for link in english.directories]
