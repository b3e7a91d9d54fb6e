"""What open tabs are told to mend, and what they are advised. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from hashlib import blake2b
from html import escape

from navnenyt.danish.slugs import slug
from navnenyt.frozen import Frozen
from navnenyt.problems import Problem

# A page tells of so many; the terminal tells of all.
_TOLD = 50
_INDEX = "index.html"


class Notice(Frozen):
    """Why nothing was built, if so; every refused problem; and all advice, as they are to be shown.

    `folder` is the content folder as an editor types it, with a slash.
    """

    reason: str = ""
    problems: tuple[Problem, ...] = ()
    advice: tuple[Problem, ...] = ()
    folder: str = ""

    def marks(self) -> list[str]:
        """What there is to mend, each as a few letters: equal ones are the same trouble.

        The line does not count, for it changes when something is written above it.
        """
        troubles = [self.reason] if self.reason else []
        troubles += [f"{problem.path} {problem.message}" for problem in self.problems]
        return [
            blake2b(each.encode("utf-8", "surrogateescape"), digest_size=6).hexdigest()
            for each in dict.fromkeys(troubles)
        ]

    def about(self, address: str) -> tuple[Problem, ...]:
        """All that is said of the file which would be the page at an address of the site."""
        wanted = address.removesuffix(_INDEX).strip("/")
        said = (*self.problems, *self.advice)
        return tuple(problem for problem in said if _address(problem.path) == wanted)


def listed(
    problems: Iterable[Problem], folder: str, told: Collection[Problem] = ()
) -> Iterator[str]:
    """Problems as an HTML list, under each file's name: line, message and remedy.

    The files stand in the order of their first problems. What the page tells itself, in `told`,
    is not told again.
    """
    left = [problem for problem in problems if problem not in told]
    by_file: dict[str, list[Problem]] = {}
    for problem in left[:_TOLD]:
        by_file.setdefault(problem.path, []).append(problem)
    if by_file:
        yield "<dl>"
    for path, those in by_file.items():
        yield f"<dt><code>{escape(f'{folder}{path}')}</code></dt>"
        for problem in those:
            hint = f" {escape(problem.hint)}" if problem.hint else ""
            yield f"<dd>Linje {problem.line}: {escape(problem.message)}{hint}</dd>"
    if by_file:
        yield "</dl>"
    if len(left) > _TOLD:
        yield f"<p>… og {len(left) - _TOLD} til, som står i terminalvinduet.</p>"
    if told:
        yield f"<p>{'Resten' if left else 'Det'} står på siden her.</p>"


def _address(path: str) -> str:
    """The address that a content file would have if nothing were wrong with it, its name either."""
    folder, _, name = path.rpartition("/")
    stem = name.rpartition(".")[0] or name
    return f"{folder.removeprefix('sider')}/{slug(stem)}".lstrip("/")
