"""Whatever there is, everybody is found by every beginning, on a way of files that all exist.

Which files a change touches, `test_incremental.py` holds against a clean build.
"""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from navnenyt.danish.terms import leading_word, terms, words
from navnenyt.site import limits
from navnenyt.site import pages as p
from navnenyt.site.search import Search
from navnenyt.site.search_files import SearchFiles
from support.archive import Archive, new_job
from support.searching import names, way

NAMES = st.lists(
    st.sampled_from(("Bo", "Bodil", "Boe", "Ann", "Anne", "Annelise", "Åse", "og", "Ægir", "x")),
    min_size=1,
    max_size=4,
).map(" ".join)


@pytest.fixture(scope="module", autouse=True)
def _small_files():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limits, "SEARCH_TERMS", 3)
        patch.setattr(limits, "SEARCH_FOREMOST", 1)
        patch.setattr(limits, "SEARCH_WORDS", (3, 5))
        yield


@given(st.lists(st.tuples(NAMES, NAMES | st.none()), max_size=12))
@settings(max_examples=60)
def test_everybody_is_found_by_every_beginning(people):
    """By a word with one of the employer as well."""
    archive = Archive(
        *(new_job(f"a{n}", name=name, person=f"p{n}", title=None,
                  employers=(employer,) if employer else ())
          for n, (name, employer) in enumerate(people))
    )  # fmt: skip
    tree = archive.queries.search
    search = Search(archive.site, tree)
    held = {page: json.loads(search.content(page)) for page in SearchFiles(tree).everything()}
    asked = set()

    def file(node):
        asked.add(p.SearchNode(node))
        return held.get(p.SearchNode(node))

    way(file, "")
    for name, employer in people:
        beside = {leading_word(employer)} - {""} if employer else ()
        for term in terms(words(name), beside):
            for end in range(1, len(term) + 1):
                last = way(file, term[:end])[-1]
                assert name in names(last, "personer", name) or "grene" in last, term[:end]
        for term in terms(words(employer or "")):
            last = way(file, term)[-1]
            assert last.get("arbejdsgivere") or "grene" in last, term
    # No file is there that nobody comes to.
    assert asked == {page for page in held if isinstance(page, p.SearchNode)}


@given(st.lists(NAMES, min_size=1, max_size=12))
@settings(max_examples=40)
def test_a_file_is_what_is_asked_for_and_nothing_else(people):
    """A clean build writes exactly those that have a content."""
    archive = Archive(
        *(new_job(f"a{n}", name=name, person=f"p{n}", title="smed")
          for n, name in enumerate(people))
    )  # fmt: skip
    tree = archive.queries.search
    search = Search(archive.site, tree)
    there = set(SearchFiles(tree).everything())
    terms = {row[0] for row in archive.store.connection.execute("SELECT term FROM term")}
    nodes = {p.SearchNode(term[:end]) for term in terms for end in range(len(term) + 1)}
    codes = {row[0] for row in archive.store.connection.execute("SELECT code FROM word")}
    word_files = {p.SearchWords(code[:end]) for code in codes for end in range(3)}
    # The root stands where there is nothing as well.
    every = nodes | word_files | {p.SearchNode("")}
    assert {page for page in every if search.content(page) is not None} == there
