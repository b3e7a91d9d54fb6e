"""Of many announcements at once, those that may be in each other's way: pure, and quick."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator

from navnenyt.danish.slugs import slug
from navnenyt.index.records import SECTORS, Record
from navnenyt.model import Sector
from navnenyt.naming import Naming
from navnenyt.persons import Identity, joined


def suspects(records: Iterable[Record], naming: Naming, faulty: Collection[str] = ()) -> set[str]:
    """The paths of all that could be refused because of another of them, or are `faulty` anyhow.

    What is left has an address, organisations and a person that no other has a claim to, so it is
    accepted whatever becomes of the rest. To be suspected for nothing does no harm.
    """
    seen = _Seen()
    for each in records:
        seen.add(each, naming)
    found = {*faulty, *seen.addresses(), *seen.organisations()}
    return {*found, *seen.persons(found)}


class _Seen:
    """As much of announcements as may be in the way of others."""

    def __init__(self) -> None:
        self._identities: list[Identity] = []
        self._keys: list[str] = []
        self._former: dict[str, list[str]] = defaultdict(list)
        self._names: dict[tuple[Sector, str], set[str]] = defaultdict(set)
        self._naming_it: dict[tuple[Sector, str], list[str]] = defaultdict(list)

    def add(self, one: Record, naming: Naming) -> None:
        slugs = set()
        for each in one.organisations:
            sector = SECTORS[each.sector]
            key = (sector, naming.slug_of(sector, each.spelling))
            slugs.add(key)
            if not naming.names(sector, each.spelling):
                self._names[key].add(each.folded)
                self._naming_it[key].append(one.path)
        who = Identity(one.path, one.published, one.name, one.person, frozenset(slugs))
        self._identities.append(who)
        self._keys.append(one.name_key)
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
        several = [members for members in joined(self._sharing()) if len(members) > 1]
        wanted = Counter(wish for members in several for wish in _wishes(members))
        for members in several:
            wishes = _wishes(members)
            doubtful = any(each.path in suspected for each in members)
            if doubtful or len(wishes) > 1 or wanted[wishes.pop()] > 1:
                yield from (each.path for each in members)

    def _sharing(self) -> list[Identity]:
        """Those that share a name or a `person` with another: nobody else can be one with them."""
        names, persons = Counter(self._keys), Counter(each.person for each in self._identities)
        return [
            each
            for key, each in zip(self._keys, self._identities, strict=True)
            if names[key] > 1 or (each.person and persons[each.person] > 1)
        ]


def _wishes(members: Iterable[Identity]) -> set[str]:
    """The slugs that timelines of some of these entries could want."""
    return {each.person or slug(each.name) for each in members}
