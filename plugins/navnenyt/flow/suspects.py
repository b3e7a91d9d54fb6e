"""Of many announcements at once, those that may be in each other's way: pure, and quick."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator

from navnenyt.danish.slugs import slug
from navnenyt.index.entries import spelling_key
from navnenyt.index.identities import identity
from navnenyt.model import Announcement, Sector
from navnenyt.naming import Naming
from navnenyt.persons import Identity, joined


def suspects(
    announcements: Collection[Announcement], naming: Naming, faulty: Iterable[str] = ()
) -> set[str]:
    """The paths of all that could be refused because of another of them, or are `faulty` anyhow.

    What is left has an address, organisations and a person that no other has a claim to, so it is
    accepted whatever becomes of the rest. To be suspected for nothing does no harm.
    """
    found = {*faulty, *_addresses(announcements), *_organisations(announcements, naming)}
    return {*found, *_persons(announcements, naming, found)}


def _addresses(announcements: Collection[Announcement]) -> Iterator[str]:
    """Those that left an address behind, and those that live at one that was left."""
    former = {path for a in announcements for path in a.left_paths}
    yield from (a.path for a in announcements if a.left_paths or a.path in former)


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


def _persons(
    announcements: Collection[Announcement], naming: Naming, suspected: Collection[str]
) -> Iterator[str]:
    """Those whose timeline may want a slug that another's may want too.

    Which entries are one person depends on all that join them: where one of these is suspected, the
    others may turn out to be two.
    """
    several = [
        members
        for members in joined(identity(a, naming) for a in announcements)
        if len(members) > 1
    ]
    wanted = Counter(wish for members in several for wish in _wishes(members))
    for members in several:
        wishes = _wishes(members)
        doubtful = any(each.path in suspected for each in members)
        if doubtful or len(wishes) > 1 or wanted[wishes.pop()] > 1:
            yield from (each.path for each in members)


def _wishes(members: Iterable[Identity]) -> set[str]:
    """The slugs that timelines of some of these entries could want."""
    return {each.person or slug(each.name) for each in members}
