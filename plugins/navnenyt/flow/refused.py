"""What is told of the photos that refused announcements ask for, beside what refused them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath

from navnenyt.flow.content.files import Found
from navnenyt.flow.content.lines import placed
from navnenyt.flow.darkroom import Darkroom
from navnenyt.index.store import Store
from navnenyt.index.tables import JUDGE
from navnenyt.problems import Problem, grave


def tell_of_photos(store: Store, room: Darkroom, find: Callable[[str], Found | None]) -> None:
    """Say what is wrong with the photo of each that was refused where it was read.

    An earlier form of it may be shown and have been judged: what was said of that is in no file
    any more. `find` finds a file by its path.
    """
    for address, asked in store.refused.all():
        path = f"{address}.md"
        problems = room.problems(path, asked)
        if problems and any(_may_mend(told, path) for told in store.problems.of(path)):
            problems = grave(problems)
        store.problems.replace(path, JUDGE, (placed(problem, find) for problem in problems))


def _may_mend(told: Problem, path: str) -> bool:
    """Whether mending one thing in a file may make good another crop, or a photo elsewhere."""
    elsewhere = told.target and PurePosixPath(told.target).parent != PurePosixPath(path).parent
    return told.grave and (bool(elsewhere) or told.field == "fokus")
