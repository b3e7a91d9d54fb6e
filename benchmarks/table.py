"""Figures → the table: medians, how many times ours a peer takes, and where a peer is ahead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isinf
from pathlib import Path
from statistics import median

from benchmarks import rounds
from benchmarks.rounds import Figures
from benchmarks.tools import Tool

OURS = "navnenyt"
_WORKS = (
    rounds.CLEAN, rounds.CPU, rounds.ADD, rounds.EDIT, rounds.NOTHING, rounds.SAVE_EDIT,
    rounds.SAVE_NEW, rounds.MEMORY, rounds.FILES, rounds.BYTES,
)  # fmt: skip
_COUNTS = (rounds.FILES, rounds.BYTES)


def table(figures: Figures, tools: Sequence[Tool]) -> str:
    """The whole table in Markdown."""
    head = "| | " + " | ".join(tool.label for tool in tools) + " |"
    rows = [head, "|---|" + "---:|" * len(tools)]
    for work in _WORKS:
        if found := _medians(figures, work):
            cells = (_cell(work, found, tool.key) for tool in tools)
            rows.append(f"| {work} | " + " | ".join(cells) + " |")
    return "\n".join(rows)


def ahead(figures: Figures, tools: Sequence[Tool]) -> str:
    """Where a peer needs less than we, said in a sentence for each."""
    if not figures.found or all(OURS not in found for found in figures.found.values()):
        return ""
    labels = {tool.key: tool.label for tool in tools if tool.key not in (OURS, "real")}
    said = []
    for work in _WORKS:
        found = _medians(figures, work)
        if work in _COUNTS or OURS not in found:
            continue
        for key, label in labels.items():
            if key in found and found[key] < found[OURS]:
                told = f"{_figure(work, found[key])} against our {_figure(work, found[OURS])}"
                said.append(f"- {label} is ahead in «{work}»: {told}.")
    return "\n".join(said) or "- No peer is ahead in anything measured here."


def insert(readme: Path, section: str, text: str) -> None:
    """Put a text between the two markers of a section."""
    begin, end = f"<!-- {section}: begin -->", f"<!-- {section}: end -->"
    before, _, rest = readme.read_text(encoding="utf-8").partition(begin)
    _, found, after = rest.partition(end)
    if not found:
        raise ValueError(f"{readme} has no section «{section}».")
    readme.write_text(f"{before}{begin}\n\n{text}\n\n{end}{after}", encoding="utf-8")


def _medians(figures: Figures, work: str) -> dict[str, float]:
    return {key: median(found) for key, found in figures.found.get(work, {}).items()}


def _cell(work: str, found: Mapping[str, float], key: str) -> str:
    if key not in found:
        return ""
    told = _figure(work, found[key])
    if key == OURS or not found.get(OURS) or isinf(found[key] + found[OURS]):
        return told
    ratio = found[key] / found[OURS]
    return f"{told} ({ratio:.2f} ×)" if ratio < 10 else f"{told} ({ratio:.0f} ×)"


def _figure(work: str, value: float) -> str:
    if isinf(value):
        return "missed"
    if work == rounds.FILES:
        return f"{value:,.0f}"
    if work in (rounds.BYTES, rounds.MEMORY):
        return f"{value / 1e6:,.0f} MB" if value >= 1e8 else f"{value / 1e6:.1f} MB"
    return f"{value:.3f} s" if value < 1 else f"{value:.2f} s"
