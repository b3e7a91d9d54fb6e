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
    """A row of a table. In a race the one that needs least is ahead, or is most alike (SSIM)."""

    name: str
    unit: Unit = Unit.SECONDS
    is_race: bool = True


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
