"""An announcement whose file is moved: known by its facts, and told to say where it has stood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from navnenyt.danish.slugs import name_key
from navnenyt.flow import messages as m
from navnenyt.frozen import Frozen
from navnenyt.model import Announcement
from navnenyt.problems import Problem


class Lost(Frozen):
    """An announcement whose file is gone, and what was to be told of it."""

    announcement: Announcement
    told: tuple[Problem, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """Where it has stood, oldest first: what `flyttet_fra` should say from now on."""
        return tuple(dict.fromkeys((*self.announcement.former_paths, self.announcement.path)))


def facts(announcement: Announcement) -> object:
    """What an announcement keeps when its file is moved."""
    return (announcement.kind, name_key(announcement.name), announcement.effective)


def unsaid(announcement: Announcement, lost: Lost, line: int) -> Iterator[Problem]:
    """Advice for a moved file that does not name every path at which it has stood.

    Its first path is what feeds know it by, and the others are what links lead to.
    """
    named = {announcement.path, *announcement.former_paths}
    if announcement.first_path == lost.announcement.first_path and named.issuperset(lost.paths):
        return
    # Back where it came from, and it never said that it was away: nobody need follow it.
    away = _moved(lost.announcement.path, [announcement.path], 1).message
    if away not in {each.message for each in lost.told}:
        yield _moved(announcement.path, lost.paths, line)


def _moved(path: str, paths: Sequence[str], line: int) -> Problem:
    value = paths[0] if len(paths) == 1 else f"[{', '.join(paths)}]"
    others = f"{paths[-1]}.md"
    return m.MOVED.at(f"{path}.md", line, "flyttet_fra", others=others, paths=value)
