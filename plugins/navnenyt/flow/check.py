"""`navnenyt check`: judge everything, build nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path, PurePosixPath

from navnenyt.danish.slugs import name_key
from navnenyt.danish.words import counted
from navnenyt.flow import messages as m
from navnenyt.flow.build import judged
from navnenyt.flow.content.files import PHOTO_ENDINGS
from navnenyt.flow.crew import Crew
from navnenyt.flow.named import content_path
from navnenyt.flow.settings import BuildSettings
from navnenyt.flow.telling import say, tell_problems
from navnenyt.frozen import Frozen
from navnenyt.index.conflicts import Conflicts
from navnenyt.index.schema import HARMED, in_memory
from navnenyt.index.store import Store
from navnenyt.persons import PersonGroup
from navnenyt.problems import Problem


def check(settings: BuildSettings, files: Sequence[Path]) -> int:
    """Print every problem and all advice, of some files or of all; 1 if anything is refused.

    What earlier builds have read is not read again, and nothing is remembered.
    """
    try:
        found = _judged(settings, settings.index, files)
    except HARMED:
        # The next build throws such an index away: here it is only passed over.
        found = _judged(settings, None, files)
    tell_problems(found.refused, found.advice, settings.content)
    for line in found.namesakes:
        say(line, sys.stderr)
    say(_closing(found.refused, found.advice), sys.stdout)
    return 1 if found.refused else 0


class _Found(Frozen):
    """What is to be told of the files asked for; of all, a line for each name that several have."""

    refused: list[Problem]
    advice: list[Problem]
    namesakes: list[str]


def _judged(settings: BuildSettings, index: Path | None, files: Sequence[Path]) -> _Found:
    with closing(in_memory(index)) as connection, closing(Crew()) as crew:
        store = Store(connection)
        intake, report = judged(settings, store, crew)
        paths = [
            PurePosixPath(content_path(settings.content, file, intake.scan.find)) for file in files
        ]
        wanted = {each for path in paths for each in (path, *_entries_with(store, path))}
        unused = [
            m.UNUSED_PHOTO.at(str(path), name=path.name)
            for path in paths
            if path.suffix.lower() in PHOTO_ENDINGS and not _entries_with(store, path)
        ]
        namesakes = [] if files else list(_namesakes(Conflicts(connection).persons()))
        return _Found(
            _of(report.refused, wanted), [*_of(report.advice, wanted), *unused], namesakes
        )


def _entries_with(store: Store, photo: PurePosixPath) -> list[PurePosixPath]:
    """The files of the announcements that ask for a photo: what is wrong with it stands there."""
    path = str(photo)
    waiting = [a.path for a in store.candidates.all() if a.photo and a.photo.path == path]
    refused = [each for each, asked in store.refused.all() if asked and asked.path == path]
    entries = (*store.entries.with_photo(path), *waiting, *refused)
    return [PurePosixPath(f"{each}.md") for each in entries]


def _of(problems: Iterable[Problem], wanted: set[PurePosixPath]) -> list[Problem]:
    """The problems of some files, of all files below some folders, and of the folders around."""
    paths = ((problem, PurePosixPath(problem.path)) for problem in problems)
    around = {parent for path in wanted for parent in path.parents}
    return [
        problem
        for problem, path in paths
        if not wanted or path in around or not wanted.isdisjoint((path, *path.parents))
    ]


def _namesakes(persons: Iterable[PersonGroup]) -> Iterable[str]:
    """The people who share a name and, by what is written, nothing else."""
    by_name: dict[str, list[PersonGroup]] = {}
    for person in persons:
        for key in {name_key(member.name): None for member in person.members}:
            by_name.setdefault(key, []).append(person)
    for _, those in sorted(by_name.items()):
        if len(those) > 1:
            files = " · ".join(
                ", ".join(f"{member.path}.md" for member in each.members) for each in those
            )
            yield f"Samme navn, {len(those)} personer: {those[0].members[0].name} ({files})."


def _closing(refused: Sequence[Problem], advice: Sequence[Problem]) -> str:
    files = len({problem.path for problem in refused})
    if files:
        return f"navnenyt check: {counted(files, 'fil', 'filer')} skal rettes."
    return f"navnenyt check: ingen fejl, {counted(len(advice), 'godt råd', 'gode råd')}."
