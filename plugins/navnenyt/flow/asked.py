"""What `navnenyt why` answers, of a file and of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches

from navnenyt.danish.words import counted, listed, time_text
from navnenyt.entry.reading import address_of
from navnenyt.flow.build import FRAME
from navnenyt.flow.content.files import Role
from navnenyt.flow.intake import Intake
from navnenyt.flow.publishing.frame import frame
from navnenyt.flow.publishing.produce import Production
from navnenyt.flow.settings import BuildSettings
from navnenyt.flow.telling import shown_folder
from navnenyt.index.queries import Queries
from navnenyt.index.store import Store
from navnenyt.index.tables import DRAFT
from navnenyt.model import Sector
from navnenyt.naming import Naming
from navnenyt.problems import grave
from navnenyt.site import pages as p
from navnenyt.site.addresses import pages_at
from navnenyt.site.plan import Plan
from navnenyt.site.urls import address, file_of

# An announcement, wherever a page, a feed or a sitemap leads to one: what it shows is read of it.
_ENTRY = re.compile(r"/(navne/[a-z0-9/-]+)/")
# So many files are named; the rest is counted.
_NAMED = 8
# And so many addresses beyond those of a profile itself.
_LISTED = 40
# What every page shows, as an editor knows it.
_EVERYWHERE = {
    "url": "sidens adresse (SITEURL)",
    "title": "sidens navn (SITENAME)",
    "description": "beskrivelsen (NAVNENYT_DESCRIPTION)",
    "authority": "NAVNENYT_AUTHORITY",
    "hub": "NAVNENYT_HUB",
    "forms": "NAVNENYT_FEEDS",
    "tongue": "sproget (NAVNENYT_LANGUAGE) eller dets ord",
    "footer": "bundens sider",
    "theme": "temaet",
    "program": "programmet",
}


class Asked:
    """Answers from a copy of the index that has been brought up to the content folder."""

    def __init__(
        self, settings: BuildSettings, store: Store, todo: frozenset[str], intake: Intake
    ) -> None:
        """Take the copy; `todo` is what a build had not done before."""
        self._settings = settings
        self._store = store
        self._todo = todo
        self._intake = intake
        queries = Queries(store.connection, settings.clock)
        plain = store.pages.all()
        self._plan = Plan(queries, intake.naming, store.variants)
        self._around = frame(settings.theme, settings.site, plain, settings.compiled)
        self._production = Production(
            settings.site, queries, intake.naming, plain, self._around, settings.photos
        )

    # -- of a file --------------------------------------------------------------------------------

    def file(self, path: str) -> Iterator[str]:
        """What saving a file makes a build look at."""
        yield from self._held_back(path)
        folder, _, name = path.partition("/")
        match Role(folder) if folder in {role.value for role in Role} else Role.OTHER:
            case Role.ANNOUNCEMENT:
                yield from self._looked_at(path, self._plan.touched(address_of(path)))
            case Role.EMPLOYER | Role.INSTITUTION:
                yield from self._profile(path, Sector(folder), address_of(name))
            case Role.PAGE:
                yield from self._looked_at(path, {address(p.Plain(address_of(name)))})
                yield "Ændres »titel«, ser den på alle sider: de fører til den i bunden."
            case _:
                yield "Filen hører ikke til nogen side."

    def _profile(self, path: str, sector: Sector, slug: str) -> Iterator[str]:
        own = self._plan.of_profile(sector, slug)
        yield from self._looked_at(path, own)
        profile = self._intake.naming.profile(sector, slug)
        names = {Naming.key(name) for name in (profile.name, *profile.aliases)} if profile else ()
        paths = self._store.entries.naming(sector, slug, names)
        others = self._standing({each for of in paths for each in self._plan.touched(of)} - own)
        if others:
            entries = counted(len(paths), "nyhed", "nyheder")
            yield (
                f"Ændres »navn«, »alias« eller »præposition«, ser den også på de andre sider med "
                f"{entries}, der nævner den, i alt {counted(len(others), 'adresse', 'adresser')}:"
            )
            yield from others[:_LISTED]
            if len(others) > _LISTED:
                yield f"… og {len(others) - _LISTED} til."

    def _looked_at(self, path: str, addresses: Iterable[str]) -> Iterator[str]:
        standing = self._standing(addresses)
        if standing:
            yield f"Når »{shown_folder(self._settings.content)}{path}« gemmes, ser en bygning på:"
            yield from standing
        else:
            yield "Den står ikke på nogen side."

    def _standing(self, addresses: Iterable[str]) -> list[str]:
        """Those at which something stands, or will when it is built."""
        return [each for each in sorted(addresses) if self._stands(each)]

    def _stands(self, address_: str) -> bool:
        return self._store.written.has(address_) or self._production.made(address_) is not None

    # -- of a page --------------------------------------------------------------------------------

    def page(self, address_: str) -> Iterator[str]:
        """What an address shows, and why the next build would look at it."""
        made = self._production.made(address_)
        file = file_of(address_)
        on_disk = (self._settings.output / file).is_file()
        yield f"{address_} ({file}) {'findes' if on_disk else 'findes ikke'}."
        yield from (line for page in pages_at(address_) for line in self._told_of(page))
        if made is None:
            yield "Der er intet at vise på adressen."
            if not on_disk:
                yield from self._near(address_)
                return
        else:
            shown = list(dict.fromkeys(_ENTRY.findall(made.data.decode("utf-8", "replace"))))
            yield from [f"Den viser {self._files(shown)}."] if shown else []
            yield from [f"Skabelonen er »pages/{made.template}«."] if made.template else []
            yield "Alle sider følger desuden temaet, navnet, menuen, bundens sider og programmet."
        reasons = "; ".join(self._reasons(address_))
        yield (
            f"Næste bygning ser på den, fordi {reasons}."
            if reasons else "Næste bygning lader den være."
        )  # fmt: skip

    def _near(self, address_: str) -> Iterator[str]:
        folder = f"/{address_.split('/')[1]}/"
        near = get_close_matches(
            address_, sorted(self._store.written.below(folder)), n=1, cutoff=0.8
        )
        if near:
            yield f"Mente du {near[0]}?"

    def _told_of(self, page: p.Page) -> Iterator[str]:
        """What files besides those that it leads to say of a page."""
        match page:
            case p.Entry(path):
                yield from self._held_back(f"{path}.md")
            case p.Plain(slug) if self._store.sources.at([f"sider/{slug}.md"]):
                yield f"Den følger sider/{slug}.md."
                yield from self._held_back(f"sider/{slug}.md")
            case (
                p.OrganisationPage(sector, slug) | p.OrganisationYear(sector, slug)
                | p.Feed(p.OrganisationPage(sector, slug))
                | p.Box(p.OrganisationPage(sector, slug))
            ) if self._intake.naming.profile(sector, slug):  # fmt: skip
                yield f"Den følger {sector.value}/{slug}.md."

    def _held_back(self, file: str) -> Iterator[str]:
        """Why what a file says is not shown, or not as it says now."""
        source, shown = self._store.sources.at([file]).get(file), None
        if file.startswith(f"{Role.ANNOUNCEMENT.value}/"):
            shown = self._store.entries.at(address_of(file))
        if source and source.state == DRAFT:
            yield "Nyheden er en kladde."
        waits = shown and shown.announcement.published.timestamp() > self._settings.clock
        if shown and waits:
            yield f"Nyheden venter til {time_text(shown.announcement.published)}."
        refused = [each for each in grave(self._store.problems.all()) if each.path == file]
        if refused:
            yield f"Filen er afvist: {refused[0].text(shown_folder(self._settings.content))}"
            if shown and not waits:
                yield "Siden viser nyheden, som den var før."

    def _reasons(self, address_: str) -> Iterator[str]:
        update, changes = self._intake.update, self._intake.changes
        remembered = self._store.memory.get(FRAME)
        if not remembered:
            yield "siden ikke er bygget før"
            return
        if address_ in self._todo:
            yield "en bygning blev afbrudt, før den var skrevet"
        if update.wholesale:
            yield "så meget er ændret, at hele siden skal bygges"
        different = self._around.differing(remembered)
        if different:
            names = [_EVERYWHERE[name] for name in different]
            earlier = f" (før »{different['url']}«)" if "url" in different else ""
            yield f"{listed(names)} er ændret{earlier}"
        if address_ in update.addresses:
            changed = sorted({*changes.candidates, *changes.gone})
            near = [path for path in changed if address_ in self._plan.touched(path)] or changed
            yield f"{self._files(near) or 'noget, den viser,'} er ændret, eller tiden er kommet"

    def _files(self, paths: Sequence[str]) -> str:
        """The files of announcements: the first few by name, the rest as a number."""
        folder = shown_folder(self._settings.content)
        names = [f"{folder}{path}.md" for path in paths[:_NAMED]]
        more = len(paths) - _NAMED
        return ", ".join(names) + (f" og {counted(more, 'fil', 'filer')} til" if more > 0 else "")
