"""An announcement as a file of a Hugo site: YAML front matter and Markdown."""

from __future__ import annotations

import json

from benchmarks.peers.material import Material, Story


def text(material: Material, story: Story) -> str:
    """The file of one announcement."""
    return page(front_matter(material, story), story.body)


def front_matter(material: Material, story: Story) -> dict[str, object]:
    """All that a template may ask of an announcement."""
    spelt = dict((*story.employers, *story.institutions))
    return {
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


def page(head: dict[str, object], body: str) -> str:
    """YAML front matter and Markdown. JSON values are YAML; each key has a line of its own."""
    lines = "".join(f"{key}: {_value(value)}\n" for key, value in head.items())
    return f"---\n{lines}---\n\n{body}\n"


def _value(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
