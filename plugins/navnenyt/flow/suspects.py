"""Of many announcements at once, those that may be in each other's way: pure, and quick."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from navnenyt.index.entries import spelling_key
from navnenyt.index.identities import identity
from navnenyt.model import Announcement, Sector
from navnenyt.naming import Naming
from navnenyt.persons import Identity, group


def suspects(announcements: Iterable[Announcement], naming: Naming) -> set[str]:
    """The paths of all that could be refused because of another of them.

    What is left has an address, organisations and a person that no other has a claim to, so it is
    accepted whatever becomes of the rest. To be suspected for nothing does no harm.
    """
    seen = _Seen()
    for a in announcements:
        seen.add(a, naming)
    return {*seen.addresses(), *seen.organisations(), *seen.persons()}


class _Seen:
    """As much of announcements as may be in the way of others."""

    def __init__(self) -> None:
        self._identities: list[Identity] = []
        self._former: dict[str, list[str]] = defaultdict(list)
        self._names: dict[tuple[Sector, str], set[str]] = defaultdict(set)
        self._naming_it: dict[tuple[Sector, str], list[str]] = defaultdict(list)

    def add(self, a: Announcement, naming: Naming) -> None:
        self._identities.append(identity(a, naming))
        for address in a.former_paths:
            self._former[address].append(a.path)
        for sector, spelling in a.organisations_named():
            if not naming.names(sector, spelling):
                key = (sector, naming.organisation(sector, spelling).slug)
                self._names[key].add(spelling_key(spelling))
                self._naming_it[key].append(a.path)

    def addresses(self) -> Iterator[str]:
        """Those that left an address behind, and those that live at one that was left."""
        for address, paths in self._former.items():
            yield from (address, *paths)

    def organisations(self) -> Iterator[str]:
        """Those that name an organisation whose slug stands for several names."""
        for key, spelt in self._names.items():
            if len(spelt) > 1:
                yield from self._naming_it[key]

    def persons(self) -> Iterator[str]:
        """Those whose person wants a timeline at a slug that another's wants too."""
        groups = group(self._identities)
        wanted = Counter(each.slug for each in groups if each.has_timeline)
        for each in groups:
            if wanted[each.slug] > 1:
                yield from (member.path for member in each.members)
