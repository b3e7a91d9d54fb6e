"""The order of publication, and what is left to the next build where one is stopped."""

import pytest

from navnenyt.flow.publishing import publication
from navnenyt.flow.publishing.press import Published
from navnenyt.flow.publishing.publication import Phase, phase, publish
from navnenyt.site.urls import file_of
from support.archive import Archive

# In the order in which they are put there.
ADDRESSES = ["/foto/a-150.webp", "/tema/css/x.css", "/navne/2026/a/", "/navne/2026/b/", "/",
             "/404.html", "/arbejdsgivere/dsb/", "/rss.xml", "/sitemap.xml", "/typer/",
             "/sitemap-sider.xml"]  # fmt: skip
GONE = ["/arbejdsgivere/netip/", "/navne/2026/c/"]


class Press:
    """Notes what it is told to do; stops before one address where that is asked for."""

    def __init__(self, stop=None, during=None):
        self.done = []
        self.stop, self.during = stop, during

    def put(self, addresses):
        return [self._put(each) for each in addresses]

    def remove(self, addresses):
        for each in addresses:
            self._note("remove", each)
        return [file_of(each) for each in addresses]

    def _put(self, address):
        stands = address not in GONE
        self._note("put" if stands else "look", address)
        return Published(address, stands, written=stands, listed=address == "/typer/")

    def _note(self, act, address):
        if address == self.stop and act == (self.during or act):
            raise KeyboardInterrupt
        self.done.append((act, address))


@pytest.fixture
def store():
    """An index that wants something of every phase, and two addresses taken away."""
    made = Archive().store
    made.todo.add([*reversed(ADDRESSES), *GONE])
    made.written.keep((each, True) for each in GONE)
    return made


def published(store, press):
    return publish(store, press, None, None)


def test_what_is_led_to_stands_before_what_leads_to_it():
    assert [phase(each) for each in ADDRESSES] == sorted(phase(each) for each in ADDRESSES)
    assert {phase(each) for each in ADDRESSES} == set(Phase)


def test_all_is_put_there_in_order_and_what_is_gone_is_removed_at_last(store):
    press = Press()
    published(store, press)
    assert [each for act, each in press.done if act == "put"] == ADDRESSES
    assert press.done[-2:] == [("remove", "/navne/2026/c/"), ("remove", "/arbejdsgivere/netip/")]


def test_files_that_were_written_and_removed_are_told(store):
    done = published(store, Press())
    assert sorted(done.written) == sorted(map(file_of, ADDRESSES))
    assert sorted(done.removed) == sorted(map(file_of, GONE))


def test_index_knows_what_stands_and_that_nothing_is_to_do(store):
    published(store, Press())
    assert store.todo.is_empty()
    assert store.written.all() == set(ADDRESSES)
    assert store.written.listed() == ["/typer/"]


def test_sitemap_of_other_pages_is_made_when_the_index_knows_them(store):
    """It is printed from what stands: after the last of the pages that it names."""
    seen = []

    class Looking(Press):
        def _put(self, address):
            if address == "/sitemap-sider.xml":
                seen.extend(store.written.listed())
            return super()._put(address)

    published(store, Looking())
    assert seen == ["/typer/"]


@pytest.mark.parametrize("stop", [*ADDRESSES, "/navne/2026/c/"])
def test_publication_that_is_stopped_is_taken_up_by_the_next(store, monkeypatch, stop):
    monkeypatch.setattr(publication, "_BATCH", 2)
    first, second = Press(stop), Press()
    with pytest.raises(KeyboardInterrupt):
        published(store, first)
    assert not store.todo.is_empty()
    published(store, second)
    assert {*first.done, *second.done} >= {("put", each) for each in ADDRESSES}
    assert [each for each in second.done if each[0] == "remove"][-1][1] in GONE
    assert store.todo.is_empty()
    assert store.written.all() == set(ADDRESSES)


def test_publication_that_is_stopped_does_little_again(store, monkeypatch):
    monkeypatch.setattr(publication, "_BATCH", 2)
    first, second = Press("/typer/"), Press()
    with pytest.raises(KeyboardInterrupt):
        published(store, first)
    published(store, second)
    again = {each for each in first.done if each in second.done and each[0] == "put"}
    assert len(again) < 2


def test_removal_that_is_stopped_is_taken_up_by_the_next(store):
    with pytest.raises(KeyboardInterrupt):
        published(store, Press(stop="/navne/2026/c/", during="remove"))
    assert set(store.todo.all()) == set(GONE)
    press = Press()
    published(store, press)
    assert [each for act, each in press.done if act == "remove"] == sorted(GONE, key=phase)
    assert store.todo.is_empty()
