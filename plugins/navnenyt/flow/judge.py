"""Announcements seen together: what was read well is accepted, or refused for a conflict.

Candidates are judged oldest first, and who was there first holds an address: one slip in a new
file refuses that file, and not the archive.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from navnenyt.flow import messages as m
from navnenyt.flow.content.files import Found
from navnenyt.flow.content.lines import placed
from navnenyt.flow.darkroom import Darkroom
from navnenyt.flow.likeness import Likenesses, key_of
from navnenyt.flow.suspects import suspects
from navnenyt.index.conflicts import Conflicts
from navnenyt.index.entries import Shown
from navnenyt.index.records import Record
from navnenyt.index.store import Store
from navnenyt.index.tables import JUDGE
from navnenyt.model import Announcement, Profile, Sector
from navnenyt.naming import Naming
from navnenyt.photo import Photo
from navnenyt.problems import Problem, grave


class Judge:
    """Decides on candidates one by one; the index is what was accepted before."""

    def __init__(
        self, store: Store, naming: Naming, room: Darkroom, find: Callable[[str], Found | None]
    ) -> None:
        """Take the index, what spellings mean, the photos, and how a file is found by its path."""
        self._find = find
        self._wanted = frozenset[str]()
        self._store = store
        self._naming = naming
        self._room = room
        self._conflicts = Conflicts(store.connection)
        self._likenesses = Likenesses(store, naming, self._conflicts)

    def judge(self) -> None:
        """Accept or refuse each candidate; a refused one stays as it last was shown, if it was."""
        self._wanted = frozenset(self._store.candidates.paths())
        if self._store.entries.are_none():
            self._accept_clear()
        waiting = list(self._store.candidates.oldest_first())
        last = {a.path: self._store.entries.drop(a.path) for a in waiting}
        # What was accepted after may have been what one was refused for want of: ask again.
        while waiting:
            refused = [a for a in waiting if not self._decide(a)]
            if len(refused) == len(waiting):
                break
            waiting = refused
        for path in last.keys() - {a.path for a in waiting}:
            last[path] = None
        for shown in last.values():
            if shown is not None:
                self._store.entries.accept(self._without_lost_photo(shown), self._naming)

    def _accept_clear(self) -> None:
        """Accept at once all that nothing is wrong with and that are in nobody's way."""
        store = self._store
        faulty = {a.path for a in store.candidates.with_photo() if self._photo_problems(a)}
        shared = store.candidates.shared()
        suspected = suspects(store.candidates.records(), self._naming, shared, faulty)
        alike: list[Problem] = []
        store.entries.accept_all(self._clear(suspected, alike), self._naming)
        clear = self._wanted - suspected
        store.candidates.forget_all_but(suspected)
        # One may have been refused until now, and alone.
        for path in clear & {path.removesuffix(".md") for path in store.problems.of_step(JUDGE)}:
            store.problems.replace(f"{path}.md", JUDGE, ())
        alike += self._likenesses.twins()
        for problem in alike:
            store.problems.add(problem.path, JUDGE, placed(problem, self._find))

    def _clear(
        self, suspected: set[str], alike: list[Problem]
    ) -> Iterator[tuple[Record, Photo | None]]:
        """Those that are not suspected; `alike` gets what is to be said of the names in them."""
        for each in self._store.candidates.records(oldest_first=True):
            if each.path not in suspected:
                alike += self._likenesses.beside_earlier(each)
                yield each, self._room.photo(each.photo_path)

    def _decide(self, a: Announcement) -> bool:
        """Accept one, or keep it waiting; what is said of it, in either case."""
        problems = [*self._photo_problems(a), *self._found(a)]
        accepted = not grave(problems)
        if accepted:
            self._store.entries.accept(
                Shown(a, self._room.photo(a.photo.path if a.photo else None)), self._naming
            )
            self._store.candidates.forget(a.path)
            problems += self._likenesses.of(a)
        self._store.problems.replace(f"{a.path}.md", JUDGE, ())
        for problem in problems:
            self._store.problems.add(problem.path, JUDGE, placed(problem, self._find))
        return accepted

    def _photo_problems(self, a: Announcement) -> list[Problem]:
        return self._room.problems(f"{a.path}.md", a.photo)

    def _without_lost_photo(self, shown: Shown) -> Shown:
        """Removal wins over staying as it was: a photo that is gone is gone at once."""
        asked = shown.announcement.photo
        lost = (asked and asked.path in self._room.lost) or not self._room.holds(shown)
        return Shown(shown.announcement, None if lost else shown.photo)

    def _found(self, a: Announcement) -> Iterator[Problem]:
        yield from self._addresses(a)
        yield from self._organisations(a)
        yield from self._person(a)

    def _addresses(self, a: Announcement) -> Iterator[Problem]:
        path = f"{a.path}.md"
        for address in a.left_paths:
            here = (path, 1, "flyttet_fra")
            if self._conflicts.entry_at(address) or address in self._wanted:
                others = f"{address}.md"
                yield m.FORMER_IS_LIVE.at(*here, address=address, others=others)
            elif others := self._conflicts.formerly_at(address):
                yield m.FORMER_TWICE.at(*here, address=address, others=others)
        if others := self._conflicts.formerly_at(a.path):
            yield m.ADDRESS_IS_FORMER.at(path, others=others)

    def _organisations(self, a: Announcement) -> Iterator[Problem]:
        for sector, spelling in dict.fromkeys(a.organisations_named()):
            slug = self._naming.slug_of(sector, spelling)
            if self._naming.names(sector, spelling):
                continue
            for other, others in self._conflicts.spelt_otherwise(sector, slug, spelling):
                if not self._naming.names(sector, other):
                    yield m.SAME_ADDRESS.at(
                        f"{a.path}.md", 1, key_of(a, spelling), spelling=spelling,
                        other=other, others=others, sector=sector.value, slug=slug,
                    )  # fmt: skip
                    break

    def _person(self, a: Announcement) -> Iterator[Problem]:
        timelines = self._conflicts.timeline_of_another(a, self._naming)
        if timelines:
            slug = timelines.slug
            free = "-".join((slug, *(self._naming.slug_of(*one) for one in _first(a))))
            yield m.NAMESAKES.at(
                f"{a.path}.md", 1, "navn", name=a.name, others=timelines.others,
                own=timelines.own, slug=slug, free=free,
            )  # fmt: skip


def judge_profiles(store: Store, profiles: Iterable[Profile]) -> Naming:
    """What spellings mean; a profile that claims another's spelling is a problem naming both.

    The one that had the spelling before keeps it, else the one whose slug comes first.
    """
    holders: dict[tuple[Sector, str], Profile] = {}
    good = []
    for profile in profiles:
        path = f"{profile.sector.value}/{profile.slug}.md"
        problems = []
        for spelling in (profile.name, *profile.aliases):
            holder = holders.setdefault((profile.sector, Naming.key(spelling)), profile)
            if holder is not profile:
                others = f"{holder.sector.value}/{holder.slug}.md"
                problems.append(m.TWO_PROFILES.at(path, spelling=spelling, others=others))
        store.problems.replace(path, JUDGE, problems)
        store.profiles.judge(profile, accepted=not problems)
        if not problems:
            good.append(profile)
    return Naming(good)


def _first(a: Announcement) -> list[tuple[Sector, str]]:
    return a.own_organisations()[:1]
