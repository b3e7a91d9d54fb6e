"""Figures → the table: medians, how many times ours a peer takes, and where a peer is ahead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import inf, isfinite, isinf
from pathlib import Path
from typing import Protocol

from benchmarks.figures import Figures, Unit, Work

OURS = "navnenyt"


class Column(Protocol):
    """A tool, as far as a table names it."""

    @property
    def key(self) -> str:
        """The key of its figures."""

    @property
    def label(self) -> str:
        """What stands above them."""


def table(figures: Figures, tools: Sequence[Column], works: Sequence[Work]) -> str:
    """The whole table in Markdown."""
    head = "| | " + " | ".join(tool.label for tool in tools) + " |"
    rows = [head, "|---|" + "---:|" * len(tools)]
    for work in works:
        if found := figures.medians(work):
            times = figures.times(work, OURS)
            cells = (_cell(work.unit, found, times, tool.key) for tool in tools)
            rows.append(f"| {work.name} | " + " | ".join(cells) + " |")
    return "\n".join(rows)


def ahead(figures: Figures, peers: Sequence[Column], works: Sequence[Work]) -> str:
    """Where a peer needs less than we, or is liker, said in a sentence for each."""
    if not any(OURS in found for found in figures.found.values()):
        return ""
    said = []
    for work in works:
        found = figures.medians(work)
        ours = found.get(OURS)
        if not work.is_race or ours is None:
            continue
        for peer in peers:
            if peer.key in found and _is_better(work.unit, found[peer.key], ours):
                told = f"{_figure(work.unit, found[peer.key])} against our "
                told += _figure(work.unit, ours)
                said.append(f"- {peer.label} is ahead in »{work.name}«: {told}.")
    return "\n".join(said) or "- No peer is ahead in anything measured here."


def _is_better(unit: Unit, theirs: float, ours: float) -> bool:
    """As far as the table shows it."""
    if unit is Unit.SSIM:
        return round(theirs, 3) > round(ours, 3)
    return theirs < ours


def times(rounds: int, how: str = "") -> str:
    """How often it was measured: »medians of 3 paired rounds«."""
    return "one round" if rounds == 1 else f"medians of {rounds} {how}rounds"


def insert(readme: Path, section: str, text: str) -> None:
    """Put a text between the two markers of a section."""
    begin, end = f"<!-- {section}: begin -->", f"<!-- {section}: end -->"
    before, _, rest = readme.read_text(encoding="utf-8").partition(begin)
    _, found, after = rest.partition(end)
    if not found:
        raise ValueError(f"{readme} has no section »{section}«.")
    readme.write_text(f"{before}{begin}\n\n{text}\n\n{end}{after}", encoding="utf-8")


def _cell(unit: Unit, found: Mapping[str, float], times: Mapping[str, float], key: str) -> str:
    if key not in found:
        return ""
    told, ratio = _figure(unit, found[key]), times.get(key, inf)
    if key == OURS or not (ratio and isfinite(ratio)) or unit is Unit.SSIM:
        return told
    return f"{told} ({ratio:.2f} ×)" if ratio < 10 else f"{told} ({ratio:.0f} ×)"


def _figure(unit: Unit, value: float) -> str:
    if isinf(value):
        return "missed"
    if unit is Unit.FILES:
        return f"{value:,.0f}"
    if unit is Unit.SSIM:
        return f"{value:.3f}"
    if unit is Unit.BYTES:
        if value < 1e5:
            return f"{value / 1e3:.1f} kB"
        return f"{value / 1e6:,.0f} MB" if value >= 1e8 else f"{value / 1e6:.1f} MB"
    return f"{value:.3f} s" if value < 1 else f"{value:.2f} s"
