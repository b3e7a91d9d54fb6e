"""The frame in English around Danish sentences, and back again."""

import json
import re
import shutil
from io import BytesIO

import lxml.html
import pytest
from babel.messages.pofile import read_po

from navnenyt.danish.words import MONTHS
from support import REPOSITORY
from support.newsroom import Newsroom, differing, run
from support.site_reader import SitePage, broken_links
from tools.translations import TRANSLATIONS

# A second before its last announcement is due.
NOW = "2026-02-15T12:00:00+01:00"
NAVNENYT = "navnenyt"


def filled(room):
    shutil.copytree(REPOSITORY / "tests/golden/content", room.content, dirs_exist_ok=True)
    return room


@pytest.fixture(scope="module")
def danish(tmp_path_factory):
    """The golden content as it is built without a word about a language."""
    room = filled(Newsroom(tmp_path_factory.mktemp("danish"), NOW))
    assert room.build().exitcode == 0
    return room


@pytest.fixture(scope="module")
def english(tmp_path_factory):
    """The same with its frame in English."""
    room = filled(Newsroom(tmp_path_factory.mktemp("english"), NOW))
    result = room.build(NAVNENYT_LANGUAGE="en")
    assert result.exitcode == 0, result
    return room


def frames(room):
    """Every page that has a frame, without what editors wrote: in Danish, tagline, title."""
    for file in sorted(room.output.rglob("*.html")):
        name = file.relative_to(room.output).as_posix()
        if file.name == "boks.html" or name == "boks/ramme/index.html":
            continue
        tree = lxml.html.document_fromstring(file.read_bytes())
        for element in tree.xpath("//body//*[@lang='da'] | //script | //style | //title"):
            element.drop_tree()
        for tagline in tree.xpath("//*[@class='masthead__tagline']"):
            tagline.drop_tree()
        yield name, tree


def said(tree):
    """What a reader of a frame sees or hears: text, titles and labels."""
    found = tree.xpath("//text() | //@aria-label | //@placeholder | //a/@title | //link/@title")
    return {" ".join(each.split()) for each in found} - {""}


def patterns():
    """What every Danish message that English has another word for looks like when it is printed."""
    for message in read_po(BytesIO((TRANSLATIONS / "en/LC_MESSAGES/navnenyt.po").read_bytes())):
        forms = message.id if isinstance(message.id, tuple) else (message.id,)
        english = message.string if isinstance(message.id, tuple) else (message.string,)
        for form in (form for form in forms if form not in english and len(form) > 1):
            text = re.escape(re.sub(r"<[^>]*>", "", form))
            numbered = re.sub(r"%\\\((?:year|count|num|number)\\\)s", r"[\\d.]+", text)
            yield re.compile(re.sub(r"%\\\(\w+\\\)s", ".+", numbered))


def test_every_page_says_its_language(english):
    pages = dict(frames(english))
    assert len(pages) > 50
    assert {tree.get("lang") for tree in pages.values()} == {"en"}


def test_no_word_of_the_frame_is_left_in_danish(english):
    wanted = [*patterns(), re.compile(rf".*\b(?:{'|'.join(MONTHS)}) \d{{4}}\b.*")]
    assert len(wanted) > 150
    left = {
        f"{name}: {text}"
        for name, tree in frames(english)
        for text in said(tree)
        if any(each.fullmatch(text) for each in wanted)
    }
    assert left == set()


def test_the_same_words_are_found_where_the_frame_is_danish(danish):
    """The test above would be worth nothing if it found none."""
    wanted = list(patterns())
    texts = set().union(*(said(tree) for _, tree in frames(danish)))
    assert sum(any(each.fullmatch(text) for text in texts) for each in wanted) > 100


def test_sentences_and_what_editors_wrote_are_marked_as_danish(english):
    page = SitePage(english.output, "/navne/2026/mette-hoejgaard/")
    [prose] = page.tree.xpath("//p[contains(@class, 'announcement__prose')]")
    assert prose.get("lang") == "da"
    for name, tree in frames(english):
        told = "contains(@class, '__prose') or contains(@class, '__position')"
        assert tree.xpath(f"//*[{told}]") == [], name
    [article] = SitePage(english.output, "/om/").tree.xpath("//main/article")
    assert article.get("lang") == "da"


def test_danish_pages_mark_nothing_within_them(danish):
    for file in danish.output.rglob("index.html"):
        tree = lxml.html.document_fromstring(file.read_bytes())
        assert tree.get("lang") == "da"
        assert tree.xpath("//body//@lang") == [], file


def test_addresses_and_links_are_the_same(danish, english):
    assert set(danish.files()).symmetric_difference(english.files()) == set()
    assert broken_links(english.output) == []


def test_what_leaves_the_site_is_the_same(danish, english):
    """Feeds, boxes, data, sitemaps and photos say what they said."""
    changed = differing(danish.files(), english.files())
    others = [path for path in changed if not path.endswith(("index.html", "404.html"))]
    assert {path for path in others if not path.startswith("soeg/")} == set()
    assert "boks/ramme/index.html" not in changed


def test_search_says_the_kind_and_the_day_in_english(english):
    root = json.loads((english.output / "soeg/navn-.json").read_bytes())
    notes = [line[2] for group in ("personer", "arbejdsgivere") for line in root[group] if line[2]]
    assert any(" · Board member · " in note for note in notes), notes
    assert all(re.search(r" [A-Z][a-z]+ \d{4}$", note.replace("\xa0", " ")) for note in notes)


def test_language_may_be_changed_there_and_back(danish, english, newsroom):
    newsroom.now = NOW
    filled(newsroom)
    assert newsroom.build().exitcode == 0
    for _ in range(2):
        assert newsroom.build(NAVNENYT_LANGUAGE="en").exitcode == 0
        assert differing(newsroom.files(), english.files()) == []
        assert newsroom.build().exitcode == 0
        assert differing(newsroom.files(), danish.files()) == []
    assert newsroom.build(NAVNENYT_LANGUAGE="da").report["pages"]["written"] == []


def test_unknown_language_is_told_with_those_that_there_are(newsroom):
    newsroom.entry("2026/anna")
    result = newsroom.build(NAVNENYT_LANGUAGE="de")
    assert result.exitcode == 2
    assert "NAVNENYT_LANGUAGE: »de« kendes ikke. Temaet har »da« og »en«." in result.stderr
    assert not newsroom.output.exists()


def test_why_names_the_setting(newsroom):
    newsroom.entry("2026/anna")
    settings = newsroom.settings()
    pelican, why = (REPOSITORY / ".venv/bin" / name for name in ("pelican", NAVNENYT))
    assert run(pelican, "content", "-s", settings, cwd=newsroom.root).exitcode == 0
    with settings.open("a", encoding="utf-8") as file:
        file.write('NAVNENYT_LANGUAGE = "en"\n')
    told = run(why, "why", "-s", settings, "/", cwd=newsroom.root)
    assert "sproget (NAVNENYT_LANGUAGE)" in told.stdout, told
