"""An announcement as a file of an Eleventy site: as Hugo's, with what its templates cannot ask."""

from __future__ import annotations

from benchmarks.peers import hugo
from benchmarks.peers.material import Material
from benchmarks.peers.stories import Story


def text(material: Material, story: Story) -> str:
    """The file of one announcement."""
    more = {
        "day": story.day.isoformat(),
        "published": story.published.isoformat(),
        "timeline": story.timeline,
    }
    fields = {**hugo.front_matter(material, story), **material.terms(story), **more}
    return f"---json\n{hugo.written(fields)}\n---\n\n{story.body}\n"
