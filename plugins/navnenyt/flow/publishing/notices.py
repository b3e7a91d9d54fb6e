"""Notices for the entries that have none → the index, before the pages that show them are made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from navnenyt.batches import batches
from navnenyt.danish.speech import DANISH
from navnenyt.flow.crew import Crew
from navnenyt.flow.settings import BuildSettings
from navnenyt.frozen import Frozen
from navnenyt.index.entries import Shown
from navnenyt.index.queries import Queries
from navnenyt.index.schema import reading
from navnenyt.index.store import Store
from navnenyt.naming import Naming
from navnenyt.site.notices import Notices

# Fewer are made before a worker has been asked.
_FEW = 300
_BATCH = 100
# So many are made ahead at most, at a kilobyte each, a few at a time.
_AHEAD, _STEP = 10_000, 20

# An entry's path, its notice and its rows of data.
Made = tuple[str, str, str, str]


class Wanted(Frozen):
    """The notices of some entries, in a build."""

    settings: BuildSettings
    paths: tuple[str, ...] = ()


def bring_up(
    store: Store, settings: BuildSettings, crew: Crew, paths: Iterable[str] | None
) -> None:
    """Make the notices that are missing, of some entries or of all."""
    missing = store.notices.all_missing() if paths is None else store.notices.missing(paths)
    if len(missing) < _FEW:
        _keep(store, _Desk(settings, store).made(missing))
        return
    wanted = set(missing)
    for some in crew.each(made_ahead, Wanted(settings)):
        # What was made of an announcement that was refused is of no use.
        _keep(store, [each for each in some if each[0] in wanted])
        wanted.difference_update(path for path, *_ in some)
    waiting = batches(sorted(wanted), _BATCH)
    for some in crew.map(make_elsewhere, (Wanted(settings, tuple(paths)) for paths in waiting)):
        _keep(store, some)


def make_ahead(wanted: Wanted) -> Iterator[None]:
    """Make notices of announcements that wait to be judged: what a worker does meanwhile."""
    return _desk(wanted.settings).make_ahead()


def made_ahead(wanted: Wanted) -> list[Made]:
    """What this worker has made ahead."""
    return _desk(wanted.settings).made_ahead()


def make_elsewhere(wanted: Wanted) -> list[Made]:
    """The notices of some entries, made in a worker."""
    return _desk(wanted.settings).made(wanted.paths)


class _Desk:
    """Makes notices from an index."""

    def __init__(self, settings: BuildSettings, store: Store) -> None:
        self._store = store
        naming = Naming(store.profiles.accepted())
        queries = Queries(store.connection, settings.clock)
        self._notices = Notices(settings.site, queries, naming, DANISH)
        self._ahead: list[Made] = []

    def made(self, paths: Iterable[str]) -> list[Made]:
        """Of entries, due or not."""
        found = ((path, self._store.entries.at(path)) for path in paths)
        return [(path, *self._notices.encoded(shown)) for path, shown in found if shown]

    def make_ahead(self) -> Iterator[None]:
        """Of announcements without a photo: what becomes of one is not known yet."""
        last = ""
        for _ in range(0, _AHEAD, _STEP):
            # Read to the end at once: an open question would hold the index as it is now.
            found = self._store.candidates.without_photo(last, _STEP)
            if not found:
                return
            self._ahead += [(a.path, *self._notices.encoded(Shown(a, None))) for a in found]
            last = found[-1].path
            yield

    def made_ahead(self) -> list[Made]:
        """What was made ahead, once."""
        made, self._ahead = self._ahead, []
        return made


def _keep(store: Store, made: list[Made]) -> None:
    with store.transaction():
        store.notices.keep(made)


@lru_cache(maxsize=1)
def _desk(settings: BuildSettings) -> _Desk:
    return _Desk(settings, Store(reading(settings.index)))
