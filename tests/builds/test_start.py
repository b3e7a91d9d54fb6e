"""What a build imports: half of the time of a small one goes into that."""

import pytest

# What parses files, what makes and prints pages, what makes feeds.
READS = {"navnenyt.entry.parse", "navnenyt.entry.body", "nh3"}
PRINTS = {"navnenyt.site.views", "navnenyt.site.render", "navnenyt.site.compose"}
FEEDS = {"navnenyt.feeds.items", "navnenyt.feeds.xml", "feedgen", "lxml"}
# Data of theirs, which every build asks for.
ASKED = {
    "navnenyt.entry", "navnenyt.entry.messages", "navnenyt.entry.places",
    "navnenyt.entry.reading", "navnenyt.feeds", "navnenyt.feeds.reach",
}  # fmt: skip


@pytest.fixture
def imports(newsroom, monkeypatch):
    """A function that builds with the real command: everything that was imported for it."""
    monkeypatch.setenv("PYTHONPROFILEIMPORTTIME", "1")

    def build():
        result = newsroom.build()
        assert result.exitcode == 0, result
        lines = result.stderr.splitlines()
        return {line.rpartition("|")[2].strip() for line in lines if "import time:" in line}

    return build


def of_packages(modules, *packages):
    return {
        each for each in modules if each.startswith(tuple(f"navnenyt.{one}" for one in packages))
    }


def test_build_in_which_nothing_changed_neither_parses_nor_prints(newsroom, imports):
    newsroom.entry("2026/aase-bo")
    first, second = imports(), imports()
    assert first >= READS | PRINTS | FEEDS
    assert not second & (READS | PRINTS | FEEDS)
    assert of_packages(second, "entry", "feeds") == ASKED


def test_file_that_says_nothing_new_is_read_and_nothing_is_printed(newsroom, imports):
    newsroom.entry("2026/aase-bo")
    imports()
    newsroom.entry("2026/bo-holm", status="kladde")
    second = imports()
    assert second >= READS
    assert not second & (PRINTS | FEEDS)
