"""What a change of the index asks for: the addresses to bring up, found before it and after it."""

from __future__ import annotations

from collections.abc import Callable, Collection

from navnenyt.frozen import Frozen
from navnenyt.index.derived import Derived, Scope
from navnenyt.index.entries import Shown
from navnenyt.index.queries import Queries
from navnenyt.index.store import Store
from navnenyt.model import Sector
from navnenyt.naming import Naming
from navnenyt.site.lists import Lists
from navnenyt.site.plan import Plan
from navnenyt.site.search_files import SearchFiles

CLOCK = "clock"
# A change of more entries than this is planned as one of everything: that is soon said.
MANY = 400


class Update(Frozen):
    """The addresses that a change touches, and the entries that may differ.

    Both are empty where it is `wholesale`: so many differ that everything is touched.
    """

    addresses: frozenset[str] = frozenset()
    paths: frozenset[str] = frozenset()
    wholesale: bool = False


class _Before(Frozen):
    """What an entry was, and every address that showed it."""

    shown: Shown | None
    due: bool
    addresses: set[str]
    scope: Scope


class Change(Frozen):
    """What may differ: the entries of `paths`, and what spellings meant and mean.

    `profiles` came, went or say something else; the entries of `renamed` differ for that.
    """

    paths: Collection[str]
    earlier: Naming
    naming: Naming
    profiles: Collection[tuple[Sector, str]]
    renamed: Collection[str]


def update(store: Store, now: int, change: Change, accept: Callable[[], None]) -> Update:
    """Let `accept` change the index, bring up what is derived, and say what it touches."""
    clock = store.memory.get(CLOCK)
    store.memory.set(CLOCK, str(now))
    then = int(clock) if clock else now
    paths = {*change.paths, *store.entries.between(then, now)}
    if not clock or len(paths) > MANY:
        accept()
        Queries(store.connection, now)
        Derived(store.connection, change.naming).rebuild()
        return Update(wholesale=True)

    plan = Plan(Queries(store.connection, then), change.earlier, store.variants)
    earlier = {path: _before(store, plan, then, path) for path in sorted(paths)}
    touched = {each for profile in change.profiles for each in plan.of_profile(*profile)}
    accept()

    queries = Queries(store.connection, now)
    plan = Plan(queries, change.naming, store.variants)
    scope = Scope(organisations=set(change.profiles))
    differing = []
    for path, before in earlier.items():
        shown = store.entries.at(path)
        if path in change.renamed or (shown, _due(shown, now)) != (before.shown, before.due):
            differing.append(path)
            touched |= before.addresses
            scope.add(before.scope)
            scope.add(plan.scope(path))
    moved = Derived(store.connection, change.naming).bring_up(scope)
    for path in differing:
        touched |= plan.touched(path)
    touched |= {each for profile in change.profiles for each in plan.of_profile(*profile)}
    touched |= plan.moved(moved) | Lists(queries, store.written).differing(scope)
    touched |= SearchFiles(queries.search).differing(moved.found, store.written)
    return Update(frozenset(touched), frozenset(paths))


def _before(store: Store, plan: Plan, then: int, path: str) -> _Before:
    shown = store.entries.at(path)
    return _Before(shown, _due(shown, then), plan.touched(path), plan.scope(path))


def _due(shown: Shown | None, now: int) -> bool:
    return shown is not None and int(shown.announcement.published.timestamp()) <= now
