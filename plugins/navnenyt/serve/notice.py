"""What open tabs are told to mend, and what they are advised. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import blake2b
from html import escape

from navnenyt.danish.slugs import slug
from navnenyt.problems import Problem

# A page tells of so many; the terminal tells of all.
_TOLD = 50
_INDEX = "index.html"


@dataclass(frozen=True, slots=True)
class Notice:
    """Why nothing was built, if so; every refused problem; and all advice.

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

    def without(self, told: Collection[Problem]) -> Notice:
        """The same but for what is told elsewhere."""
        left = ([p for p in said if p not in told] for said in (self.problems, self.advice))
        problems, advice = map(tuple, left)
        return replace(self, problems=problems, advice=advice)


def listed(problems: Iterable[Problem], folder: str) -> Iterator[str]:
    """Problems as an HTML list, each with file, line, message and remedy."""
    told = list(problems)
    yield "<ul>"
    for problem in told[:_TOLD]:
        place = escape(f"{folder}{problem.path}:{problem.line}")
        hint = f" {escape(problem.hint)}" if problem.hint else ""
        yield f"<li><code>{place}</code> {escape(problem.message)}{hint}</li>"
    if len(told) > _TOLD:
        yield f"<li>… og {len(told) - _TOLD} til, som står i terminalvinduet.</li>"
    yield "</ul>"


def _address(path: str) -> str:
    """The address that a content file would have if nothing were wrong with it, its name either."""
    folder, _, name = path.rpartition("/")
    stem = name.rpartition(".")[0] or name
    return f"{folder.removeprefix('sider')}/{slug(stem)}".lstrip("/")
