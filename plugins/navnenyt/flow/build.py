"""One build, from the content folder to the output folder. Read this module first."""

from __future__ import annotations

import time
from contextlib import closing
from dataclasses import replace

from navnenyt.flow.intake import Intake, take_in
from navnenyt.flow.produce import Production
from navnenyt.flow.report import RefusedError, Report
from navnenyt.flow.settings import BuildSettings, Stopped
from navnenyt.index.queries import Queries
from navnenyt.index.schema import HARMED, connect, discard, is_harm
from navnenyt.index.store import Store
from navnenyt.index.tables import DRAFT
from navnenyt.output.leftovers import leftovers
from navnenyt.output.publish import Publisher
from navnenyt.problems import advice, grave
from navnenyt.site.render import TemplateError
from navnenyt.site.urls import could_be_ours


def build(settings: BuildSettings) -> Report:
    """Bring the output folder up to the content folder, and say what was done.

    Raises `Stopped` where nothing can be built; the output is then as it was.
    """
    started = time.monotonic()
    _check_folders(settings)
    try:
        try:
            report = _with_index(settings)
        except HARMED as error:
            if not is_harm(error):
                raise Stopped(f"Siden blev ikke bygget færdig: {error}") from error
            # The index is a cache: what it cannot tell is read again, and the same is written. An
            # error that has another cause comes again, and is raised.
            discard(settings.index)
            report = _with_index(settings)
        report = replace(report, seconds=time.monotonic() - started)
        report.write(settings.report)
    except RefusedError as refused:
        refused.report.write(settings.report)
        raise
    except (OSError, TemplateError) as error:
        raise Stopped(f"Siden blev ikke bygget færdig: {error}") from error
    return report


def _with_index(settings: BuildSettings) -> Report:
    publisher = Publisher(settings.output)
    with closing(connect(settings.index)) as connection:
        report = _bring_up(settings, Store(connection), publisher)
    return replace(
        report,
        written=tuple(sorted(publisher.written)),
        unchanged=publisher.unchanged,
        removed=tuple(sorted(publisher.removed)),
    )


def judged(settings: BuildSettings, store: Store) -> tuple[Intake, Report]:
    """Read and judge only: what `navnenyt check` and a strict build ask before anything else."""
    now = int(settings.now.timestamp())
    intake = take_in(store, settings.content, settings.photos, now)
    queries = Queries(store.connection, now)
    problems = sorted({*store.problems.all(), *intake.scan.problems})
    states = [source.state for source in store.sources.all().values()]
    report = Report(
        read=intake.changes.read,
        published=queries.count(),
        drafts=states.count(DRAFT),
        scheduled=queries.scheduled(),
        refused=tuple(grave(problems)),
        advice=tuple(advice(problems)),
        encoded=intake.room.encoded,
        reused=intake.room.reused,
    )
    return intake, report


def _bring_up(settings: BuildSettings, store: Store, publisher: Publisher) -> Report:
    with store.transaction():
        intake, report = judged(settings, store)
        if settings.strict and report.refused:
            raise RefusedError(report)
        production = Production(settings, store, intake.naming)
    if settings.emptied:
        publisher.clear(settings.retained)
    # Without an index there may be pages of people who are gone: they bear our mark.
    before, standing = store.written.all() or leftovers(settings.output, could_be_ours), set[str]()
    try:
        for file, data in production.files():
            standing.add(file)
            publisher.write(file, data)
        for file in sorted(before - standing):
            publisher.remove(file)
        before = standing
    finally:
        store.written.replace(before | standing)
    production.tidy_photos()
    return report


def _check_folders(settings: BuildSettings) -> None:
    """Raise `Stopped` for folders that cannot be meant, before anything is touched."""
    content, output = settings.content.resolve(), settings.output.resolve()
    if not content.is_dir():
        raise Stopped(f"Indholdsmappen «{settings.content}» findes ikke.")
    if output.is_relative_to(content):
        raise Stopped(f"Siden kan ikke bygges i indholdsmappen («{settings.output}»).")
    if not (settings.theme / "templates").is_dir():
        raise Stopped(f"Temaet «{settings.theme}» har ingen mappe «templates».")
