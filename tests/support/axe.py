"""axe-core, which finds what keeps people from using a page, run inside a Playwright page."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from playwright.sync_api import Page

from support import NODE_MODULES

SCRIPT = NODE_MODULES / "axe-core" / "axe.min.js"
TRUST_EVERY_ORIGIN = "axe.configure({allowedOrigins: ['<unsafe_all_origins>']})"


@dataclass(frozen=True)
class Place:
    """One element that breaks a rule."""

    selector: str
    html: str
    summary: str


@dataclass(frozen=True)
class Violation:
    """One broken rule, and every element that breaks it."""

    rule: str
    impact: str
    help: str
    places: tuple[Place, ...]

    def __str__(self) -> str:
        """The rule, then each element and what would mend it."""
        lines = [f"{self.rule} ({self.impact}): {self.help}"]
        for place in self.places:
            lines += [f"  {place.selector}  {place.html}", f"    {_on_one_line(place.summary)}"]
        return "\n".join(lines)


def violations(page: Page, options: Mapping[str, Any] | None = None) -> list[Violation]:
    """Every rule that the page breaks, of those that axe's own `options` choose (default: all)."""
    for frame in page.frames:  # axe looks into a frame only when it is there too …
        frame.evaluate(_script())
        frame.evaluate(TRUST_EVERY_ORIGIN)  # … and trusts the messages from it.
    result = page.evaluate("options => axe.run(document, options)", dict(options or {}))
    return [_violation(found) for found in result["violations"]]


@cache
def _script() -> str:
    return SCRIPT.read_text(encoding="utf-8")


def _violation(found: Mapping[str, Any]) -> Violation:
    return Violation(
        rule=found["id"],
        impact=found["impact"] or "unrated",
        help=found["help"],
        places=tuple(
            Place(
                selector=" > ".join(map(str, node["target"])),
                html=node["html"],
                summary=node.get("failureSummary", ""),
            )
            for node in found["nodes"]
        ),
    )


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
