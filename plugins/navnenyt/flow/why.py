"""`navnenyt why`: why a page was, or would be, written; or what saving a file would write."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

from navnenyt.danish.words import counted, time_text
from navnenyt.flow.build import FRAME
from navnenyt.flow.crew import Crew
from navnenyt.flow.intake import Intake, take_in
from navnenyt.flow.publishing.frame import frame
from navnenyt.flow.publishing.produce import Production
from navnenyt.flow.settings import BuildSettings
from navnenyt.flow.telling import say, shown_folder
from navnenyt.index.queries import Queries
from navnenyt.index.schema import in_memory
from navnenyt.index.store import Store
from navnenyt.index.tables import DRAFT
from navnenyt.problems import grave
from navnenyt.site import pages as p
from navnenyt.site.addresses import pages_at
from navnenyt.site.plan import Plan
from navnenyt.site.urls import address_of_file, file_of

# An announcement, wherever a page, a feed or a sitemap leads to one: what it shows is read of it.
_ENTRY = re.compile(r"/(navne/[a-z0-9/-]+)/")
# So many files are named; the rest is counted.
_NAMED = 8


def why(settings: BuildSettings, what: str) -> int:
    """Print what a page depends on and whether the next build would write it; 2 if it is none.

    `what` is a content file, a file of the output, an address or a link. Nothing is written.
    """
    with closing(in_memory(settings.index)) as connection, closing(Crew()) as crew:
        store = Store(connection)
        # What was to do before we look: looking is done on a copy, and adds to it.
        todo = frozenset(store.todo.all())
        asked = _Asked(settings, store, todo, take_in(store, settings, crew))
        path = _content_path(settings.content, what)
        lines = list(asked.entry(path) if path else asked.page(_address(settings, what)))
    for line in lines:
        say(line, sys.stdout)
    return 0 if lines else 2


class _Asked:
    """Answers from a copy of the index that has been brought up to the content folder."""

    def __init__(
        self, settings: BuildSettings, store: Store, todo: frozenset[str], intake: Intake
    ) -> None:
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

    def entry(self, path: str) -> Iterator[str]:
        """What saving an announcement makes a build look at."""
        yield f"Når «{self._files([path])}» gemmes, ser en bygning på:"
        yield from sorted(self._plan.touched(path))

    def page(self, address: str) -> Iterator[str]:
        """What an address shows, and why the next build would look at it."""
        pages = pages_at(address)
        if not pages:
            say(f"«{address}» er ikke en adresse, siden kan have.", sys.stderr)
            return
        file = self._settings.output / file_of(address)
        yield f"{address} ({file_of(address)}) {'findes' if file.is_file() else 'findes ikke'}."
        yield from (line for page in pages for line in self._told_of(page))
        made = self._production.made(address)
        if made is None:
            yield "Der er intet at vise på adressen."
        else:
            shown = list(dict.fromkeys(_ENTRY.findall(made.data.decode("utf-8", "replace"))))
            yield from [f"Den viser {self._files(shown)}."] if shown else []
            yield from [f"Skabelonen er «pages/{made.template}»."] if made.template else []
            yield "Alle sider følger desuden temaet, navnet, menuen, bundens sider og programmet."
        reasons = "; ".join(self._reasons(address))
        yield (
            f"Næste bygning ser på den, fordi {reasons}."
            if reasons else "Næste bygning lader den være."
        )  # fmt: skip

    def _told_of(self, page: p.Page) -> Iterator[str]:
        """What files besides those that it leads to say of a page."""
        match page:
            case p.Entry(path):
                yield from self._held_back(path)
            case p.Plain(slug):
                yield f"Den følger sider/{slug}.md."
            case (
                p.OrganisationPage(sector, slug) | p.OrganisationYear(sector, slug)
                | p.Feed(p.OrganisationPage(sector, slug))
            ) if self._intake.naming.profile(sector, slug):  # fmt: skip
                yield f"Den følger {sector.value}/{slug}.md."

    def _held_back(self, path: str) -> Iterator[str]:
        """Why an announcement is not shown, or not as its file says now."""
        file = f"{path}.md"
        source, shown = self._store.sources.at([file]).get(file), self._store.entries.at(path)
        if source and source.state == DRAFT:
            yield "Nyheden er en kladde."
        if shown and shown.announcement.published.timestamp() > self._settings.clock:
            yield f"Nyheden venter til {time_text(shown.announcement.published)}."
        refused = [each for each in grave(self._store.problems.all()) if each.path == file]
        if refused:
            yield f"Filen er afvist: {refused[0].text(shown_folder(self._settings.content))}"

    def _reasons(self, address: str) -> Iterator[str]:
        update, changes = self._intake.update, self._intake.changes
        if address in self._todo:
            yield "en bygning blev afbrudt, før den var skrevet"
        if update.wholesale:
            yield "så meget er ændret, at hele siden skal bygges"
        if self._store.memory.get(FRAME) != self._around.digest:
            yield "temaet, indstillingerne eller programmet er ændret"
        if address in update.addresses:
            changed = sorted({*changes.candidates, *changes.gone})
            near = [path for path in changed if address in self._plan.touched(path)] or changed
            yield f"{self._files(near) or 'noget, den viser,'} er ændret, eller tiden er kommet"

    def _files(self, paths: Sequence[str]) -> str:
        """The files of announcements: the first few by name, the rest as a number."""
        folder = shown_folder(self._settings.content)
        names = [f"{folder}{path}.md" for path in paths[:_NAMED]]
        more = len(paths) - _NAMED
        return ", ".join(names) + (f" og {counted(more, 'fil', 'filer')} til" if more > 0 else "")


def _content_path(content: Path, what: str) -> str:
    """An announcement's path, if that is what is asked for; empty if not."""
    file, root = Path(what).resolve(), content.resolve()
    if what.endswith(".md") and file.is_relative_to(root):
        return file.relative_to(root).as_posix().removesuffix(".md")
    return ""


def _address(settings: BuildSettings, what: str) -> str:
    """The address of a file of the output, of a link, or as it is."""
    file, root = Path(what).resolve(), settings.output.resolve()
    if file.is_relative_to(root) and file.is_file():
        return address_of_file(file.relative_to(root).as_posix())
    link = urlsplit(what)
    path = link.path.removeprefix(urlsplit(settings.site.url).path) if link.scheme else link.path
    return path if path.startswith("/") else f"/{path}"
