"""Which announcements are about one person. Namesakes are common; merging them is grave."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from navnenyt.danish.slugs import name_key, slug
from navnenyt.frozen import Frozen
from navnenyt.model import Sector


class Identity(Frozen):
    """What tells one entry's person from another: name, explicit slug and organisations."""

    path: str
    published: int
    name: str
    person: str | None
    organisations: frozenset[tuple[Sector, str]]


class PersonGroup(Frozen):
    """The entries of one person, oldest first; `slug` is the address of the timeline."""

    slug: str
    members: tuple[Identity, ...]

    @property
    def newest(self) -> Identity:
        """The first in the order of every list: newest first, then by path."""
        return min(self.members, key=lambda each: (-each.published, each.path))

    @property
    def has_timeline(self) -> bool:
        """One announcement is no timeline."""
        return len(self.members) > 1


def group(identities: Iterable[Identity]) -> list[PersonGroup]:
    """One group a person: entries that share `person`, or name *and* an organisation.

    Two that say different `person` are never one: where a chain of shared organisations would
    join them, those that say nothing are left on their own. Independent of the order given.
    """
    groups = []
    for component in joined(identities):
        said = {each.person for each in component if each.person}
        if len(said) < 2:
            groups.append(component)
            continue
        groups += [[each for each in component if each.person == one] for one in sorted(said)]
        groups += joined([each for each in component if each.person is None])
    made = [
        PersonGroup(next((e.person for e in each if e.person), None) or slug(each[0].name),
                    tuple(each))
        for each in groups
    ]  # fmt: skip
    return sorted(made, key=lambda each: (each.members[0].published, each.members[0].path))


def joined(identities: Iterable[Identity]) -> list[list[Identity]]:
    """Entries that a chain of `person`, or of name and organisation, joins; oldest first.

    The connected components over what entries share (union-find).
    """
    entries = sorted(identities, key=lambda each: (each.published, each.path))
    leader = {each.path: each.path for each in entries}

    def find(path: str) -> str:
        while leader[path] != path:
            leader[path] = leader[leader[path]]
            path = leader[path]
        return path

    first_with: dict[object, str] = {}
    for each in entries:
        for key in _keys(each):
            leader[find(each.path)] = find(first_with.setdefault(key, each.path))
    components = defaultdict(list)
    for each in entries:
        components[find(each.path)].append(each)
    return list(components.values())


def _keys(each: Identity) -> list[object]:
    shared: list[object] = [(name_key(each.name), one) for one in each.organisations]
    return [*shared, each.person] if each.person else shared
