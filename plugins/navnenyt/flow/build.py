"""One build, from the content folder to the output folder. Read this module first."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from navnenyt.danish.faults import told
from navnenyt.flow.content.places import settled
from navnenyt.flow.crew import Crew
from navnenyt.flow.darkroom import tidy_photos
from navnenyt.flow.intake import Intake, take_in
from navnenyt.flow.lock import alone
from navnenyt.flow.publishing.canary import canary
from navnenyt.flow.publishing.frame import Frame, frame
from navnenyt.flow.report import RefusedError, Report
from navnenyt.flow.settings import BuildSettings, Stopped
from navnenyt.frozen import replace
from navnenyt.index.queries import Queries
from navnenyt.index.schema import HARMED, discard, is_harm, opened
from navnenyt.index.store import Store
from navnenyt.model import PlainPage
from navnenyt.output.leftovers import leftovers
from navnenyt.output.publish import clear
from navnenyt.problems import advice, grave
from navnenyt.site import pages as p
from navnenyt.site.addresses import could_be_ours
from navnenyt.site.theme import TemplateError
from navnenyt.site.urls import address, address_of_file, file_of
from navnenyt.site.whole import everything

# What the index remembers of the last build, beside its clock.
FRAME, _CANARY = "frame", "canary"
# The parts of the frame that decide what is printed of an announcement in lists, feeds and data.
_ON_NOTICES = frozenset(("url", "authority", "tongue", "program"))


def build(settings: BuildSettings, changed: frozenset[Path] | None = None) -> Report:
    """Bring the output folder up to the content folder, and say what was done.

    `changed` are the files that a watcher saw change, come or go; the rest is not looked at then.

    Raises `Stopped` where nothing can be built; the output is then as it was.
    """
    started = time.monotonic()
    _check_folders(settings)
    try:
        try:
            report = _with_index(settings, changed)
        except HARMED as error:
            if not is_harm(error):
                raise Stopped(f"Siden blev ikke bygget færdig: {told(error)}") from error
            # The index is a cache: what it cannot tell is read again, and the same is written. So
            # are encoded photos, which are looked at one by one then. An error that has another
            # cause comes again, and is raised.
            discard(settings.index)
            report = _with_index(settings, None)
        report = replace(report, seconds=time.monotonic() - started)
        report.write(settings.report)
    except RefusedError as refused:
        refused.report.write(settings.report)
        raise
    except (OSError, TemplateError) as error:
        raise Stopped(f"Siden blev ikke bygget færdig: {told(error)}") from error
    return report


def _with_index(settings: BuildSettings, changed: frozenset[Path] | None) -> Report:
    with (
        alone(settings.state),
        opened(settings.index) as connection,
        closing(Crew()) as crew,
    ):
        return _bring_up(settings, Store(connection), crew, changed)


def judged(
    settings: BuildSettings,
    store: Store,
    crew: Crew,
    changed: frozenset[Path] | None = None,
    meanwhile: Callable[[], None] = lambda: None,
) -> tuple[Intake, Report]:
    """Read and judge only: what `navnenyt check` and a strict build ask before anything else."""
    intake = take_in(store, settings, crew, changed, meanwhile)
    queries = Queries(store.connection, settings.clock)
    problems = settled(settings.content, {*store.problems.all(), *intake.scan.problems})
    encoded = sum(map(store.variants.has, intake.room.encoded))
    report = Report(
        read=intake.changes.read,
        published=queries.count(),
        drafts=store.sources.drafts(),
        scheduled=queries.scheduled(),
        refused=tuple(grave(problems)),
        advice=tuple(advice(problems)),
        encoded=encoded,
        reused=store.variants.count() - encoded,
        next_due=queries.next_due(),
    )
    return intake, report


def _bring_up(
    settings: BuildSettings, store: Store, crew: Crew, changed: frozenset[Path] | None
) -> Report:
    def meanwhile() -> None:
        from navnenyt.flow.publishing.notices import Wanted, make_ahead  # noqa: PLC0415 - see below
        from navnenyt.flow.publishing.press import prepared  # noqa: PLC0415

        crew.prepare(prepared)
        # Workers see what was read, which waits to be judged: so it does after a stop.
        store.keep_so_far()
        crew.meanwhile(make_ahead, Wanted(settings))

    with store.transaction():
        intake, report = judged(settings, store, crew, changed, meanwhile)
        if settings.strict and report.refused:
            raise RefusedError(report)
        plain = store.pages.all()
        around = frame(settings.theme, settings.site, plain, settings.compiled)
        differing = around.differing(store.memory.get(FRAME)).keys()
        if differing:
            around.renderer.check()
        anew = intake.update.wholesale or not _ON_NOTICES.isdisjoint(differing)
        if anew:
            store.notices.clear()
        after_a_stop = not store.todo.is_empty()
        store.todo.add(_touched(settings, store, intake, plain, around))
        store.memory.set(FRAME, around.digest)
    unused = intake.unused
    renewed = None if anew or after_a_stop else intake.update.paths
    # What came in is a third of the memory of a large build, and of no more use.
    del intake
    _make_notices(settings, store, crew, renewed)
    # Builds with another cache path may write into the same folder.
    with alone(settings.output):
        if settings.emptied:
            clear(settings.output, settings.retained)
        written, removed = _published(settings, store, crew, around, after_a_stop=after_a_stop)
        store.memory.set(_CANARY, canary(settings.output, _watched(around)))
    tidy_photos(store, settings.photos, unused)
    return replace(
        report,
        written=tuple(sorted(written)),
        unchanged=store.written.count() - len(written),
        removed=tuple(sorted(removed)),
    )


def _make_notices(
    settings: BuildSettings, store: Store, crew: Crew, paths: frozenset[str] | None
) -> None:
    """Those that are missing, of some entries or of all."""
    if paths is None or paths:
        from navnenyt.flow.publishing.notices import bring_up  # noqa: PLC0415 - see below

        bring_up(store, settings, crew, paths)


def _published(
    settings: BuildSettings, store: Store, crew: Crew, around: Frame, *, after_a_stop: bool
) -> tuple[list[str], list[str]]:
    """The files that were written, and those that were taken away."""
    if store.todo.is_empty():
        return [], []
    # Whatever makes pages is imported here, by the builds that have one to make and by no other.
    from navnenyt.flow.publishing.press import Order, Press  # noqa: PLC0415
    from navnenyt.flow.publishing.publication import publish  # noqa: PLC0415

    press = Press(settings, store, around, after_a_stop=after_a_stop)
    done = publish(store, press, crew, Order(settings, after_a_stop))
    return done.written, done.removed


def _watched(around: Frame) -> tuple[str, ...]:
    """Files that no folder of ours is without."""
    return (file_of(around.style), file_of(address(p.Front())))


def _touched(
    settings: BuildSettings, store: Store, intake: Intake, plain: list[PlainPage], around: Frame
) -> set[str]:
    """The addresses to bring up: those of what changed, or all where something shows everywhere."""
    touched = {*intake.update.addresses, *(address(p.Plain(each)) for each in intake.changes.pages)}
    seen = canary(settings.output, _watched(around))
    lost = settings.emptied or store.memory.get(_CANARY) != seen
    if lost:
        # Without an index there may be pages of people who are gone: they bear our mark.
        touched |= {address_of_file(file) for file in leftovers(settings.output, could_be_ours)}
    everywhere = intake.update.wholesale or settings.thorough
    if lost or everywhere or store.memory.get(FRAME) != around.digest:
        queries = Queries(store.connection, settings.clock)
        touched |= everything(queries, intake.naming, plain, store.written)
        touched |= store.written.all() | around.addresses
    return touched


def _check_folders(settings: BuildSettings) -> None:
    """Raise `Stopped` for folders that cannot be meant, before anything is touched."""
    content, output = settings.content.resolve(), settings.output.resolve()
    if not content.is_dir():
        raise Stopped(f"Indholdsmappen »{settings.content}« findes ikke.")
    if output.is_relative_to(content):
        raise Stopped(f"Siden kan ikke bygges i indholdsmappen (»{settings.output}«).")
    if not (settings.theme / "templates").is_dir():
        raise Stopped(f"Temaet »{settings.theme}« har ingen mappe »templates«.")
