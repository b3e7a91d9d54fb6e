"""The archive as a Hugo site: one Markdown file with YAML front matter for each announcement."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.peers.material import Material, Story

SOURCE = Path(__file__).parent / "sites" / "hugo"


def text(material: Material, story: Story) -> str:
    """The file of one announcement."""
    spelt = dict((*story.employers, *story.institutions))
    head = {
        "title": story.name,
        "date": story.day.isoformat(),
        "label": story.label,
        "position": story.position,
        "prose": story.prose,
        "plain": story.plain,
        "dayText": story.day_text,
        "sortName": story.sort_name,
        "letter": story.letter,
        "own": list(story.own),
        "spelt": spelt,
        "older": list(story.older or ()),
        "newer": list(story.newer or ()),
        **material.terms(story),
    }
    # JSON values are YAML; every key on a line of its own is what an editor would see.
    lines = "".join(f"{key}: {_value(value)}\n" for key, value in head.items())
    return f"---\n{lines}---\n\n{story.body}\n"


def _value(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
