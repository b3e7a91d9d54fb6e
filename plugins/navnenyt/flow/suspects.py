"""Of many announcements at once, those that may be in each other's way: pure, and quick."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator

from navnenyt.index.entries import spelling_key
from navnenyt.index.identities import identity
from navnenyt.model import Announcement, Sector
from navnenyt.naming import Naming
from navnenyt.persons import group


def suspects(announcements: Collection[Announcement], naming: Naming) -> set[str]:
    """The paths of all that could be refused because of another of them.

    What is left has an address, organisations and a person that no other has a claim to, so it is
    accepted whatever becomes of the rest. To be suspected for nothing does no harm.
    """
    return {*_addresses(announcements), *_organisations(announcements, naming),
            *_persons(announcements, naming)}  # fmt: skip


def _addresses(announcements: Collection[Announcement]) -> Iterator[str]:
    """Those that left an address behind, and those that live at one that was left."""
    former = {path for a in announcements for path in a.former_paths}
    yield from (a.path for a in announcements if a.former_paths or a.path in former)


def _organisations(announcements: Collection[Announcement], naming: Naming) -> Iterator[str]:
    """Those that name an organisation whose slug stands for several names."""
    names: dict[tuple[Sector, str], set[str]] = defaultdict(set)
    naming_it: dict[tuple[Sector, str], list[str]] = defaultdict(list)
    for a in announcements:
        for sector, spelling in a.organisations_named():
            if not naming.names(sector, spelling):
                key = (sector, naming.organisation(sector, spelling).slug)
                names[key].add(spelling_key(spelling))
                naming_it[key].append(a.path)
    for key, spelt in names.items():
        if len(spelt) > 1:
            yield from naming_it[key]


def _persons(announcements: Collection[Announcement], naming: Naming) -> Iterator[str]:
    """Those whose person wants a timeline at a slug that another's wants too."""
    groups = group(identity(a, naming) for a in announcements)
    wanted = Counter(each.slug for each in groups if each.has_timeline)
    for each in groups:
        if wanted[each.slug] > 1:
            yield from (member.path for member in each.members)
