"""What the index knows of the output: what stands there, and what is still to do."""

import pytest

from support.archive import Archive


@pytest.fixture
def store():
    return Archive().store


def test_address_stands_until_it_is_forgotten(store):
    store.written.keep([("/", True), ("/om/", False)])
    store.written.keep([("/om/", True)])
    assert store.written.all() == {"/", "/om/"}
    assert store.written.count() == 2
    store.written.forget(["/", "/ingen/"])
    assert store.written.all() == {"/om/"}
    assert (store.written.has("/om/"), store.written.has("/")) == (True, False)


def test_sitemap_lists_the_last_that_was_said_in_order(store):
    store.written.keep([("/om/", True), ("/arkiv/", True), ("/navne/a/", False)])
    store.written.keep([("/om/", False), ("/", True)])
    assert store.written.listed() == ["/", "/arkiv/"]


def test_addresses_below_one_are_told_from_those_beside_it(store):
    below = {"/typer/nyt-job/2026/01/", "/typer/nyt-job/rss.xml", "/typer/nyt-job/ÿ/"}
    beside = {"/typer/nyt-job/", "/typer/nyt-job-2/", "/typer/nyt-jo/", "/typer/nyt/2026/01/"}
    store.written.keep((each, False) for each in below | beside)
    assert store.written.below("/typer/nyt-job/") == below


def test_address_is_to_do_once_until_it_is_done(store):
    assert store.todo.is_empty()
    store.todo.add({"/om/", "/"})
    store.todo.add(["/om/"])
    assert store.todo.all() == ["/", "/om/"]
    store.todo.done(["/om/", "/ingen/"])
    assert store.todo.all() == ["/"]
    assert not store.todo.is_empty()


def test_memory_holds_the_last_that_was_said_by_its_name(store):
    assert store.memory.get("frame") == ""
    for value in ("a", "b"):
        store.memory.set("frame", value)
    store.memory.set("clock", "1")
    assert (store.memory.get("frame"), store.memory.get("clock")) == ("b", "1")


def test_file_of_two_entries_is_one_file_as_long_as_one_shows_it(store):
    store.variants.replace("navne/2026/a", ["x.webp", "y.webp"])
    store.variants.replace("navne/2026/b", ["x.webp"])
    assert store.variants.of("navne/2026/a") == ["x.webp", "y.webp"]
    assert store.variants.count() == 2
    store.variants.replace("navne/2026/a", ["z.webp"])
    assert (store.variants.has("x.webp"), store.variants.has("y.webp")) == (True, False)
    assert set(store.variants.all()) == {("x.webp", "navne/2026/b"), ("z.webp", "navne/2026/a")}
