"""`navnenyt check`: judge everything, build nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path

from navnenyt.danish.words import counted
from navnenyt.flow.build import judged
from navnenyt.flow.settings import BuildSettings, Stopped
from navnenyt.flow.telling import say, tell_problems
from navnenyt.index.queries import Queries
from navnenyt.index.schema import in_memory
from navnenyt.index.store import Store
from navnenyt.problems import Problem


def check(settings: BuildSettings, files: Sequence[Path]) -> int:
    """Print every problem and all advice, of some files or of all; 1 if anything is refused.

    What earlier builds have read is not read again, and nothing is remembered.
    """
    with closing(in_memory(settings.state / "index.sqlite")) as connection:
        store = Store(connection)
        _, report = judged(settings, store)
        wanted = {_content_path(settings.content, file) for file in files}
        refused = _of(report.refused, wanted)
        advice = _of(report.advice, wanted)
        tell_problems(refused, advice, settings.content)
        if not files:
            for line in _namesakes(Queries(connection, int(settings.now.timestamp()))):
                say(line, sys.stderr)
    say(_closing(refused, advice), sys.stdout)
    return 1 if refused else 0


def _of(problems: Iterable[Problem], wanted: set[str]) -> list[Problem]:
    return [problem for problem in problems if not wanted or problem.path in wanted]


def _content_path(content: Path, file: Path) -> str:
    """A file as the index knows it; raises `Stopped` for one that is not in the folder."""
    root = content.resolve()
    path = file.parent.resolve() / file.name
    if not path.is_relative_to(root) or not path.exists():
        raise Stopped(f"«{file}» findes ikke i indholdsmappen «{content}».")
    return path.relative_to(root).as_posix()


def _namesakes(queries: Queries) -> Iterable[str]:
    """The people who share a name and, by what is written, nothing else."""
    by_name: dict[str, list[str]] = {}
    for person in queries.persons():
        by_name.setdefault(person.members[0].name, []).append(
            ", ".join(f"{member.path}.md" for member in person.members)
        )
    for name, persons in sorted(by_name.items()):
        if len(persons) > 1:
            yield f"Samme navn, {len(persons)} personer: {name} ({' · '.join(persons)})."


def _closing(refused: Sequence[Problem], advice: Sequence[Problem]) -> str:
    files = len({problem.path for problem in refused})
    if files:
        return f"navnenyt check: {counted(files, 'fil', 'filer')} skal rettes."
    return f"navnenyt check: ingen fejl, {counted(len(advice), 'godt råd', 'gode råd')}."
