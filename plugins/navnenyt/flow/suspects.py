"""Of many announcements at once, those that may be in each other's way: pure, and quick."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator

from navnenyt.danish.slugs import slug
from navnenyt.index.records import SECTORS, Record, Shared
from navnenyt.model import Sector
from navnenyt.naming import Naming
from navnenyt.persons import Identity, joined


def suspects(
    records: Iterable[Record], naming: Naming, shared: Shared, faulty: Collection[str] = ()
) -> set[str]:
    """The paths of all that could be refused because of another of them, or are `faulty` anyhow.

    `shared` are the names and the `person` that several have: nobody else can be one with another.

    What is left has an address, organisations and a person that no other has a claim to, so it is
    accepted whatever becomes of the rest. To be suspected for nothing does no harm.
    """
    seen = _Seen()
    for each in records:
        several = each.name_key in shared.names or each.person in shared.persons
        seen.add(each, naming, several=several)
    found = {*faulty, *seen.addresses(), *seen.organisations()}
    return {*found, *seen.persons(found)}


class _Seen:
    """As much of announcements as may be in the way of others."""

    def __init__(self) -> None:
        self._identities: list[Identity] = []
        self._former: dict[str, list[str]] = defaultdict(list)
        self._names: dict[tuple[Sector, str], set[str]] = defaultdict(set)
        self._naming_it: dict[tuple[Sector, str], list[str]] = defaultdict(list)

    def add(self, one: Record, naming: Naming, *, several: bool) -> None:
        slugs = set()
        for each in one.organisations:
            sector = SECTORS[each.sector]
            key = (sector, naming.slug_of(sector, each.spelling))
            slugs.add(key)
            if not naming.names(sector, each.spelling):
                self._names[key].add(each.folded)
                self._naming_it[key].append(one.path)
        if several:
            who = Identity(one.path, one.published, one.name, one.person, frozenset(slugs))
            self._identities.append(who)
        for address in one.left_paths:
            self._former[address].append(one.path)

    def addresses(self) -> Iterator[str]:
        """Those that left an address behind, and those that live at one that was left."""
        for address, paths in self._former.items():
            yield from (address, *paths)

    def organisations(self) -> Iterator[str]:
        """Those that name an organisation whose slug stands for several names."""
        for key, spelt in self._names.items():
            if len(spelt) > 1:
                yield from self._naming_it[key]

    def persons(self, suspected: Collection[str]) -> Iterator[str]:
        """Those whose timeline may want a slug that another's may want too.

        Which entries are one person depends on all that join them: where one of these is
        suspected, the others may turn out to be two.
        """
        several = [members for members in joined(self._identities) if len(members) > 1]
        wanted = Counter(wish for members in several for wish in _wishes(members))
        for members in several:
            wishes = _wishes(members)
            doubtful = any(each.path in suspected for each in members)
            if doubtful or len(wishes) > 1 or wanted[wishes.pop()] > 1:
                yield from (each.path for each in members)


def _wishes(members: Iterable[Identity]) -> set[str]:
    """The slugs that timelines of some of these entries could want."""
    return {each.person or slug(each.name) for each in members}
