"""An index in memory with announcements in it, and what the site makes of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from navnenyt.box.documents import Boxes
from navnenyt.danish.slugs import slug
from navnenyt.danish.speech import DANISH
from navnenyt.feeds.documents import Feeds
from navnenyt.index.derived import Derived
from navnenyt.index.entries import Shown
from navnenyt.index.identities import IdentityReader
from navnenyt.index.queries import Queries
from navnenyt.index.schema import in_memory
from navnenyt.index.store import Store
from navnenyt.model import Announcement, Kind, PlainPage, Profile, Sector
from navnenyt.naming import Naming
from navnenyt.persons import PersonGroup, group
from navnenyt.photo import Photo
from navnenyt.photos.shelf import Shelf
from navnenyt.site import pages as p
from navnenyt.site.addresses import pages_at
from navnenyt.site.compose import Composer
from navnenyt.site.notices import Notices
from navnenyt.site.tongue import tongue
from navnenyt.site.urls import Site
from navnenyt.site.view import View
from navnenyt.site.whole import everything
from support import REPOSITORY

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
NOWHERE = REPOSITORY / "tests/no-such-index.sqlite"
# The frame in English, as the theme has it.
ENGLISH = tongue(REPOSITORY / "theme", "en")
SITE = Site("https://navnenyt.example", "Navnenyt", "Navne i nyt job.", "navnenyt.example,2026")
# Long after everything that tests publish, unless they say otherwise.
NOW = datetime(2099, 1, 1, tzinfo=COPENHAGEN)


def at(when: str) -> datetime:
    """»2026-01-30« or »2026-01-30T12:00« in Danish time, or with a zone of its own."""
    read = datetime.fromisoformat(when)
    return read.astimezone(COPENHAGEN) if read.tzinfo else read.replace(tzinfo=COPENHAGEN)


def announcement(
    path: str = "mette-holm", published: str | datetime = "2026-01-30", **facts: object
) -> Announcement:
    """A birthday, which needs no organisation, or what the facts say.

    `path` may leave out the folder; the name is made of it.
    """
    path = path if "/" in path else f"navne/2026/{path}"
    given = {
        "kind": Kind.BIRTHDAY,
        "age": 50,
        "name": path.rsplit("/", 1)[-1].replace("-", " ").title(),
        **facts,
    }
    when = at(published) if isinstance(published, str) else published
    return Announcement(path=path, published=when, **given)  # type: ignore[arg-type]


def new_job(
    path: str = "mette-holm", published: str | datetime = "2026-01-30", **facts: object
) -> Announcement:
    """A new job as chief at Netip A/S, or what the facts say."""
    job = {"kind": Kind.NEW_JOB, "age": None, "title": "chef", "employers": ("Netip A/S",)}
    return announcement(path, published, **{**job, **facts})


def profile(name: str, **facts: object) -> Profile:
    """An employer's profile, its slug that of the name unless it is given."""
    made = {"sector": Sector.EMPLOYER, "slug": slug(name), "name": name, **facts}
    return Profile(**made)  # type: ignore[arg-type]


class Archive:
    """Announcements in an index of their own, shown without being judged."""

    def __init__(
        self,
        *announcements: Announcement,
        profiles: Iterable[Profile] = (),
        plain: Iterable[PlainPage] = (),
        now: datetime = NOW,
        site: Site = SITE,
        photo: Photo | None = None,
    ) -> None:
        """Take the announcements in the order in which to store them.

        `photo` is the one of all that ask for one.
        """
        self.site = site
        self.plain = list(plain)
        self.naming = Naming(profiles)
        self.store = Store(in_memory(NOWHERE))
        for each in announcements:
            self.accept(each, photo if each.photo else None)
        self.queries = Queries(self.store.connection, int(now.timestamp()))
        self.derive()

    def accept(self, announcement: Announcement, photo: Photo | None = None) -> None:
        """Show one more."""
        self.store.entries.accept(Shown(announcement, photo), self.naming)

    def view(self, page: p.HtmlPage) -> View | None:
        """The view of a page."""
        return self.composer().view(page)

    def derive(self) -> None:
        """Bring up what is derived of the announcements."""
        Derived(self.store.connection, self.naming).rebuild()

    def persons(self) -> list[PersonGroup]:
        """Everybody whose time has come, grouped at once, by their oldest entry."""
        return group(IdentityReader(self.store.connection, "live").every())

    def composer(self) -> Composer:
        """What makes the views of one build."""
        self.derive()
        return Composer(self.site, self.queries, self.naming, self.plain, self.notices())

    def notices(self) -> Notices:
        """What makes cards and finds them."""
        return Notices(self.site, self.queries, self.naming, DANISH)

    def feeds(self, photos: Path = NOWHERE) -> Feeds:
        """What makes feeds; `photos` is the folder of encoded ones."""
        return Feeds(self.site, self.queries, self.naming, self.notices(), Shelf(photos))

    def boxes(self) -> Boxes:
        """What makes boxes."""
        return Boxes(self.site, self.queries, self.naming, self.notices())

    def everything(self) -> list[p.Page]:
        """All pages of a clean build, by their addresses; what may be a redirect is so twice."""
        self.derive()
        addresses = everything(self.queries, self.naming, self.plain, self.store.written)
        return [page for each in sorted(addresses) for page in pages_at(each)]


def paths(shown: Iterable[Shown | str]) -> list[str]:
    """The last parts of the paths, in order: enough to tell announcements of a test apart."""
    found = (each if isinstance(each, str) else each.announcement.path for each in shown)
    return [path.rsplit("/", 1)[-1] for path in found]


def day(when: str) -> date:
    """A date."""
    return date.fromisoformat(when)
