"""The list of what is to do → the output folder, in an order that never leads astray.

Photos and styles stand before the pages that use them, lists and feeds come after the pages that
they lead to, and removals are last. An address leaves the list when its file is in place, so that
a build which is stopped is finished by the next.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import groupby
from operator import itemgetter

from navnenyt.batches import batches
from navnenyt.flow.crew import Crew
from navnenyt.flow.progress import tracked
from navnenyt.flow.publishing.press import Order, Press, Published, put_elsewhere
from navnenyt.frozen import replace
from navnenyt.index.store import Store
from navnenyt.site import pages as p
from navnenyt.site.urls import PHOTO_FOLDER, THEME_FOLDER, address, file_of

# Fewer pages are printed before a worker has started.
_FEW = 300
_BATCH = 100


class Phase(IntEnum):
    """When an address is published."""

    FILES = 0
    ENTRIES = 1
    LISTS = 2
    SITEMAP = 3


@dataclass(slots=True)
class Publication:
    """The files that were written, and those that were taken away."""

    written: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)


def publish(store: Store, press: Press, crew: Crew, order: Order) -> Publication:
    """Bring up every address that is to do; `order` says of what build, to workers."""
    done, gone = Publication(), list[str]()
    todo = sorted((phase(each), each) for each in store.todo.all())
    with tracked("skriver filer", len(todo)) as advance:
        for _, group in groupby(todo, key=itemgetter(0)):
            for result in _results([each for _, each in group], press, crew, order):
                done.written += [file_of(each.address) for each in result if each.written]
                gone += _note(store, result)
                advance(len(result))
    for batch in batches(gone, _BATCH):
        done.removed += press.remove(batch)
        with store.transaction():
            store.todo.done(batch)
    return done


def _results(
    addresses: list[str], press: Press, crew: Crew, order: Order
) -> Iterator[list[Published]]:
    """What became of the addresses of one phase, a batch at a time, here or in workers."""
    waiting = batches(addresses, _BATCH)
    if len(addresses) < _FEW:
        return map(press.put, waiting)
    return crew.map(put_elsewhere, (replace(order, addresses=tuple(each)) for each in waiting))


_LAST = address(p.SitemapOthers())


def phase(address_: str) -> Phase:
    """The phase of an address."""
    if address_ == _LAST:
        return Phase.SITEMAP
    folder = address_.split("/")[1]
    if folder in (PHOTO_FOLDER, THEME_FOLDER):
        return Phase.FILES
    return Phase.ENTRIES if folder == "navne" else Phase.LISTS


def _note(store: Store, results: list[Published]) -> list[str]:
    """Tell the index what stands; the addresses whose files are still to be removed."""
    gone = [each.address for each in results if not each.stands]
    with store.transaction():
        store.written.keep((each.address, each.listed) for each in results if each.stands)
        store.written.forget(gone)
        store.todo.done(each.address for each in results if each.stands)
    return gone
