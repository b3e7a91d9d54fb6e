"""Who else asks for an address: questions about all that was accepted, due or not."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable

from navnenyt.danish.slugs import slug
from navnenyt.danish.words import listed
from navnenyt.frozen import Frozen
from navnenyt.index.identities import IdentityReader, identity
from navnenyt.index.records import spelling_key
from navnenyt.model import Announcement, Sector
from navnenyt.naming import Naming
from navnenyt.persons import Identity, PersonGroup, group


class SharedTimeline(Frozen):
    """A slug that two persons want: the files of the one in question, and of the others."""

    slug: str
    own: str
    others: str


class Conflicts:
    """The accepted announcements, by the addresses that they hold."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Take an open index."""
        self._execute = connection.execute
        self._identities = IdentityReader(connection, "entry")

    def entry_at(self, address: str) -> str:
        """The file of the announcement that stands at an address; empty where none does."""
        row = self._execute("SELECT path FROM entry WHERE path = ?", (address,)).fetchone()
        return f"{row[0]}.md" if row else ""

    def formerly_at(self, address: str) -> str:
        """The files of the announcements that once stood at an address."""
        rows = self._execute("SELECT path FROM former WHERE address = ? ORDER BY path", (address,))
        return ", ".join(f"{row[0]}.md" for row in rows)

    def spelt_otherwise(self, sector: Sector, key: str, spelling: str) -> list[tuple[str, str]]:
        """Spellings of the same slug that are another name, each with a file that has it."""
        rows = self._execute(
            "SELECT spelling, path FROM mention WHERE sector = ? AND slug = ? AND folded <> ? "
            "ORDER BY published, path",
            (sector.value, key, spelling_key(spelling)),
        )
        first: dict[str, str] = {}
        for other, path in rows:
            first.setdefault(other, f"{path}.md")
        return list(first.items())

    def organisations_like(self, sector: Sector, slug: str) -> list[str]:
        """The organisations whose slugs are of one length with one, and begin or end as it does.

        Whatever is one slip away is among them: a slip leaves one half whole.
        """
        half = (len(slug) - 1) // 2
        rows = self._execute(
            "SELECT DISTINCT slug FROM mention WHERE sector = ?1 "
            "AND length(slug) BETWEEN length(?2) - 1 AND length(?2) + 1 "
            "AND (substr(slug, 1, ?3) = substr(?2, 1, ?3) OR substr(slug, -?3) = substr(?2, -?3)) "
            "ORDER BY slug",
            (sector.value, slug, half),
        )
        return [row[0] for row in rows]

    def is_new(self, sector: Sector, key: str, path: str) -> bool:
        """Whether no other announcement names an organisation."""
        row = self._execute(
            "SELECT 1 FROM mention WHERE sector = ? AND slug = ? AND path <> ? LIMIT 1",
            (sector.value, key, path),
        ).fetchone()
        return row is None

    def example_of(self, sector: Sector, key: str) -> tuple[str, str]:
        """The oldest spelling of an organisation, and the file that has it."""
        row = self._execute(
            "SELECT spelling, path FROM mention WHERE sector = ? AND slug = ? "
            "ORDER BY published, path LIMIT 1",
            (sector.value, key),
        ).fetchone()
        return row[0], f"{row[1]}.md"

    def persons(self) -> list[PersonGroup]:
        """Everybody who was accepted, due or not, by their oldest entry."""
        return group(self._identities.every())

    def timeline_of_another(self, a: Announcement, naming: Naming) -> SharedTimeline | None:
        """Two timelines that would want one slug if this entry were accepted, if any would."""
        here = identity(a, naming)
        wanted = a.person or slug(a.name)
        related = {each.path: each for each in self._identities.related(here) if each != here}
        slugs = {wanted} | {each.slug for each in group([*related.values(), here])}
        for one in sorted(slugs):
            related |= {each.path: each for each in self._identities.at_slug(one)}
        by_slug = defaultdict(list)
        for each in group([*related.values(), here]):
            if each.has_timeline:
                by_slug[each.slug].append(each)
        for key, groups in sorted(by_slug.items()):
            if len(groups) > 1:
                # The entry may be neither's: what it says can part two others as well.
                mine = next((each for each in groups if here in each.members), groups[-1])
                others = [m for each in groups if each is not mine for m in each.members]
                return SharedTimeline(key, _files(mine.members, but=here), _files(others))
        return None


def _files(members: Iterable[Identity], but: Identity | None = None) -> str:
    return listed([f"{each.path}.md" for each in members if each != but])
