"""What is measured, in which unit, and all figures that were found."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from enum import Enum, auto
from statistics import median


class Unit(Enum):
    """What a figure counts."""

    SECONDS = auto()
    BYTES = auto()
    FILES = auto()
    SSIM = auto()


@dataclass(frozen=True, slots=True)
class Work:
    """A row of a table. In a race the one that needs least is ahead, or is most alike (SSIM).

    Of paired work the tools took turns: what slowed one of them slowed the others of its round.
    """

    name: str
    unit: Unit = Unit.SECONDS
    is_race: bool = True
    is_paired: bool = False


@dataclass(slots=True)
class Figures:
    """All that was measured, by work and by the key of the tool."""

    found: dict[Work, dict[str, list[float]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )

    def add(self, work: Work, key: str, figure: float) -> None:
        """Remember one figure."""
        self.found[work][key].append(figure)

    def medians(self, work: Work) -> dict[str, float]:
        """The median of each tool that has done some work."""
        return {key: median(found) for key, found in self.found.get(work, {}).items()}

    def times(self, work: Work, ours: str) -> dict[str, float]:
        """How many times as much as we each tool needs: of paired work the median of the rounds."""
        found = self.found.get(work, {})
        if not work.is_paired:
            found = {key: [figure] for key, figure in self.medians(work).items()}
        if not all(found.get(ours, [0])):
            return {}
        return {
            key: median(one / our for one, our in zip(figures, found[ours], strict=True))
            for key, figures in found.items()
        }
