"""Addresses → whole files in the output folder: made and put there, in this process or a worker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from navnenyt.flow.publishing.frame import Frame, frame
from navnenyt.flow.publishing.produce import Production
from navnenyt.flow.settings import BuildSettings
from navnenyt.frozen import Frozen
from navnenyt.index.queries import Queries
from navnenyt.index.schema import reading
from navnenyt.index.store import Store
from navnenyt.naming import Naming
from navnenyt.output.publish import Publisher
from navnenyt.site.urls import file_of


class Published(NamedTuple):
    """What became of an address: whether a file stands there, and whether it was written now.

    `listed` says that the sitemap of pages other than announcements names it.
    """

    address: str
    stands: bool
    written: bool = False
    listed: bool = False


class Order(Frozen):
    """Some addresses to bring up; `after_a_stop` tells that the build before was stopped."""

    settings: BuildSettings
    after_a_stop: bool
    addresses: tuple[str, ...] = ()


class Press:
    """Makes what belongs at an address and puts it there."""

    def __init__(
        self, settings: BuildSettings, store: Store, around: Frame, *, after_a_stop: bool
    ) -> None:
        """Take the index as it stands after judging, and what shows on every page."""
        self._store = store
        queries = Queries(store.connection, settings.clock)
        naming = Naming(store.profiles.accepted())
        plain = store.pages.all()
        self._production = Production(
            settings.site, queries, naming, plain, around, settings.photos
        )
        self._publisher = Publisher(settings.output, after_a_stop=after_a_stop)

    def put(self, addresses: Iterable[str]) -> list[Published]:
        """Bring up each; one where nothing belongs is told of, and left to be removed at last."""
        with self._store.snapshot():
            return [self._put(address) for address in addresses]

    def remove(self, addresses: Iterable[str]) -> list[str]:
        """Take the files of some addresses away; the files that were there."""
        return [
            file for file in map(file_of, addresses) if self._publisher.remove(file)
        ]  # fmt: skip

    def _put(self, address: str) -> Published:
        made = self._production.made(address)
        if made is None:
            return Published(address, stands=False)
        written = self._publisher.write(file_of(address), made.data)
        return Published(address, stands=True, written=written, listed=made.listed)


def prepared(_: None) -> Iterator[None]:
    """What a worker needs to make pages and feeds: all of it is imported then."""
    from navnenyt.feeds import forms  # noqa: F401, PLC0415 - the feed library is for who makes any

    yield


def put_elsewhere(order: Order) -> list[Published]:
    """The same in a worker, which lives for one build and keeps its press for the next order."""
    return _press(order.settings, order.after_a_stop).put(order.addresses)


@lru_cache(maxsize=1)
def _press(settings: BuildSettings, after_a_stop: bool) -> Press:  # noqa: FBT001
    store = Store(reading(settings.index))
    around = frame(settings.theme, settings.site, store.pages.all(), settings.compiled)
    return Press(settings, store, around, after_a_stop=after_a_stop)
