"""The content folder beside what the index knows of it: only what differs is looked through."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from navnenyt.flow.content.files import part_of, recently
from navnenyt.flow.content.glance import glance
from navnenyt.flow.content.scan import Scan, scan, scan_only
from navnenyt.index.store import Store
from navnenyt.problems import Problem


def look(store: Store, content: Path, changed: Collection[Path] | None, *, thorough: bool) -> Scan:
    """What has to be looked at, and every problem of names, those of the rest remembered.

    `changed` are files that are known to have changed; None: nobody knows. `thorough` passes
    nothing by.
    """
    if changed is not None:
        found = scan_only(content, changed)
        for path in found.only or ():
            store.parts.blur(part_of(path))
        return replace(found, problems=tuple(store.parts.problems(store.parts.all())))
    known, now = store.parts.all(), glance(content, recently())
    unread = store.sources.unread_parts()
    same = {part for part, seen in now.items() if seen and known.get(part) == seen}
    passed = frozenset() if thorough else frozenset(same - unread)
    found = scan(content, passed)
    by_part: dict[str, list[Problem]] = defaultdict(list)
    for problem in found.problems:
        by_part[part_of(problem.path)].append(problem)
    for part in known.keys() - now.keys():
        store.parts.forget(part)
    for part, fingerprint in now.items():
        if part not in passed:
            store.parts.keep(part, fingerprint, by_part[part])
    remembered = store.parts.problems(sorted(passed))
    return replace(
        found,
        problems=tuple(sorted({*found.problems, *remembered})),
        listed=frozenset((known.keys() | now.keys()) - passed),
        thorough=thorough,
    )
