"""What a change of the index asks for: the addresses to bring up, found before it and after it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from navnenyt.index.derived import Derived, Scope
from navnenyt.index.entries import Shown
from navnenyt.index.queries import Queries
from navnenyt.index.store import Store
from navnenyt.model import Profile, Sector
from navnenyt.naming import Naming
from navnenyt.site.lists import Lists
from navnenyt.site.plan import Plan

CLOCK = "clock"
# A change of more entries than this is planned as one of everything: that is soon said.
MANY = 400


@dataclass(frozen=True, slots=True)
class Update:
    """The addresses that a change touches; `wholesale` where it touches so many that all do."""

    addresses: frozenset[str]
    wholesale: bool = False


@dataclass(frozen=True, slots=True)
class _Before:
    """What an entry was, and every address that showed it."""

    shown: Shown | None
    due: bool
    addresses: set[str]
    scope: Scope


def update(
    store: Store,
    now: int,
    namings: tuple[Naming, Naming],
    profiles: Mapping[tuple[Sector, str], Collection[Profile]],
    renamed: Collection[str],
    changed: Collection[str],
    accept: Callable[[], None],
) -> Update:
    """Let `accept` change the index, bring up what is derived, and say what it touches.

    `namings` are what spellings meant and mean; `changed` are the entries that may differ after
    it, `renamed` those of them that differ because a profile does.
    """
    clock = store.memory.get(CLOCK)
    store.memory.set(CLOCK, str(now))
    then = int(clock) if clock else now
    paths = {*changed, *store.entries.between(then, now)}
    if not clock or len(paths) > MANY:
        accept()
        Queries(store.connection, now)
        Derived(store.connection, namings[1]).rebuild()
        return Update(frozenset(), wholesale=True)

    plan = Plan(Queries(store.connection, then), namings[0], store.variants)
    earlier = {path: _before(store, plan, then, path) for path in sorted(paths)}
    touched = {each for profile in profiles for each in plan.of_profile(*profile)}
    accept()

    queries = Queries(store.connection, now)
    plan = Plan(queries, namings[1], store.variants)
    scope = Scope(organisations=set(profiles))
    differing = []
    for path, before in earlier.items():
        shown = store.entries.at(path)
        if path in renamed or (shown, _due(shown, now)) != (before.shown, before.due):
            differing.append(path)
            touched |= before.addresses
            scope.add(before.scope)
            scope.add(plan.scope(path))
    moved = Derived(store.connection, namings[1]).bring_up(scope)
    for path in differing:
        touched |= plan.touched(path)
    touched |= {each for profile in profiles for each in plan.of_profile(*profile)}
    touched |= plan.moved(moved) | Lists(queries, store.written).differing(scope)
    return Update(frozenset(touched))


def _before(store: Store, plan: Plan, then: int, path: str) -> _Before:
    shown = store.entries.at(path)
    return _Before(shown, _due(shown, then), plan.touched(path), plan.scope(path))


def _due(shown: Shown | None, now: int) -> bool:
    return shown is not None and int(shown.announcement.published.timestamp()) <= now
