"""`navnenyt why`: why a page was, or would be, written; or what saving a file would write."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

from navnenyt.danish.words import counted
from navnenyt.flow.build import FRAME
from navnenyt.flow.crew import Crew
from navnenyt.flow.frame import frame
from navnenyt.flow.intake import Intake, take_in
from navnenyt.flow.settings import BuildSettings
from navnenyt.flow.sources import Sources, sources
from navnenyt.flow.telling import say, shown_folder
from navnenyt.index.queries import Queries
from navnenyt.index.schema import in_memory
from navnenyt.index.store import Store
from navnenyt.site.addresses import pages_at
from navnenyt.site.plan import Plan
from navnenyt.site.urls import address_of_file, file_of

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
        self._queries = Queries(store.connection, settings.clock)
        self._plan = Plan(self._queries, intake.naming, store.variants)

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
        made = [sources(page, self._queries, self._intake.naming) for page in pages]
        yield from self._made_of(next((each for each in made if each.entries), made[-1]))
        yield "Alle sider følger desuden temaet, navnet, menuen, siderne i bunden og programmet."
        reasons = "; ".join(self._reasons(address))
        yield (
            f"Næste bygning ser på den, fordi {reasons}."
            if reasons else "Næste bygning lader den være."
        )  # fmt: skip

    def _made_of(self, found: Sources) -> Iterator[str]:
        if found.all_entries:
            yield "Den følger alle nyheder."
        if found.entries:
            yield f"Den viser {self._files(found.entries)}."
        if found.files:
            yield f"Den følger {', '.join(found.files)}."
        if found.template:
            yield f"Skabelonen er «pages/{found.template}»."

    def _reasons(self, address: str) -> Iterator[str]:
        around = frame(
            self._settings.theme, self._settings.site, self._store.pages.all(),
            self._settings.compiled,
        )  # fmt: skip
        update, changes = self._intake.update, self._intake.changes
        if address in self._todo:
            yield "en bygning blev afbrudt, før den var skrevet"
        if update.wholesale:
            yield "så meget er ændret, at hele siden skal bygges"
        if self._store.memory.get(FRAME) != around.digest:
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
