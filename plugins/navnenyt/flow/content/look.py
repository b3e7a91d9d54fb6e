"""The content folder beside what the index knows of it: only what differs is looked through."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from navnenyt.flow.content.files import BESIDE, Found, part_of, recently
from navnenyt.flow.content.listing import parts
from navnenyt.flow.content.scan import Scan, scan_only, scan_part, scan_roots
from navnenyt.flow.content.strays import outside
from navnenyt.frozen import replace
from navnenyt.index.store import Store


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
    root = content.resolve()
    known, unread = store.parts.all(), store.sources.unread_parts()
    files: dict[str, Found] = {}
    problems = list(scan_roots(root))
    seen, passed = set(), set()
    for part in parts(root, recently()):
        seen.add(part.name)
        same = part.fingerprint != "" and part.fingerprint == known.get(part.name)
        if same and part.name not in unread and not thorough:
            passed.add(part.name)
            continue
        beside = part.name == BESIDE
        wrong = list(outside(root)) if beside else scan_part(root, part, files)
        store.parts.keep(part.name, part.fingerprint, wrong)
        problems += wrong
    for name in known.keys() - seen:
        store.parts.forget(name)
    problems += store.parts.problems(sorted(passed))
    return Scan(
        root,
        files,
        tuple(sorted(set(problems))),
        passed=frozenset(passed),
        listed=frozenset((known.keys() | seen) - passed),
        thorough=thorough,
    )
