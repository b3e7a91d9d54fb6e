"""The list of what is to do → the output folder: whole files, in an order that never leads astray.

Photos and styles stand before the pages that use them, lists and feeds come after the pages that
they lead to, and removals are last. An address leaves the list when its file is in place, so that
a build which is stopped is finished by the next.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import groupby

from navnenyt.flow.produce import Made
from navnenyt.index.store import Store
from navnenyt.output.publish import Publisher
from navnenyt.site import pages as p
from navnenyt.site.urls import PHOTO_FOLDER, THEME_FOLDER, address, file_of

# So many addresses are in place before the index hears of it: a commit costs as much as a page.
_BATCH = 500


class Phase(IntEnum):
    """When an address is published."""

    FILES = 0
    ENTRIES = 1
    LISTS = 2
    SITEMAP = 3


@dataclass(frozen=True, slots=True)
class Published:
    """What became of an address: whether anything stands there, whether sitemaps list it."""

    address: str
    stands: bool
    listed: bool = False


def publish(store: Store, publisher: Publisher, made: Callable[[str], Made | None]) -> None:
    """Bring up every address that is to do."""
    gone: list[str] = []
    for _, addresses in groupby(sorted(store.todo.all(), key=phase), key=phase):
        for batch in _batches(addresses):
            results = [_put(each, publisher, made) for each in batch]
            gone += _note(store, results)
    for batch in _batches(gone):
        for each in batch:
            publisher.remove(file_of(each))
        with store.transaction():
            store.todo.done(batch)


def phase(address_: str) -> Phase:
    """The phase of an address."""
    if address_ == address(p.SitemapOthers()):
        return Phase.SITEMAP
    folder = address_.split("/")[1]
    if folder in (PHOTO_FOLDER, THEME_FOLDER):
        return Phase.FILES
    return Phase.ENTRIES if folder == "navne" else Phase.LISTS


def _put(address_: str, publisher: Publisher, made: Callable[[str], Made | None]) -> Published:
    what = made(address_)
    if what is None:
        return Published(address_, stands=False)
    publisher.write(file_of(address_), what.data)
    return Published(address_, stands=True, listed=what.listed)


def _note(store: Store, results: list[Published]) -> list[str]:
    """Tell the index what stands; the addresses whose files are still to be removed."""
    gone = [each.address for each in results if not each.stands]
    with store.transaction():
        store.written.keep((each.address, each.listed) for each in results if each.stands)
        store.written.forget(gone)
        store.todo.done(each.address for each in results if each.stands)
    return gone


def _batches(addresses: Iterable[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    for each in addresses:
        batch.append(each)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch
