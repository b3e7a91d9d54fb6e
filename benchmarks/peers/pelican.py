"""An announcement as a file of a stock Pelican site: kinds are categories, organisations tags.

Institutions are authors. Pelican has no lists of a person, of a kind's month or of an employer's
year, so `make bench` counts that many fewer files for it.
"""

from __future__ import annotations

from benchmarks.peers.material import Material
from benchmarks.peers.stories import Story


def text(material: Material, story: Story) -> str:
    """The file of one announcement."""
    del material
    lines = {
        "Title": story.name,
        "Date": story.day.isoformat(),
        # By slug: a tag of stock Pelican has one name, and spells its address its own way.
        "Category": story.kind,
        "Tags": ", ".join(slug for slug, _ in story.employers),
        "Author": ", ".join(slug for slug, _ in story.institutions),
        "Label": story.label,
        "Summary": story.plain,
        "Position": story.position,
        "Prose": story.prose,
        "DayText": story.day_text,
        "SortName": story.sort_name,
        "Older": "|".join(story.older or ()),
        "Newer": "|".join(story.newer or ()),
        "Monogram": f"{story.monogram.initials}|{story.monogram.hue}",
        # All of it: a field is text, which can hold no facts.
        "LinkedData": story.linked_data,
    }
    head = "".join(f"{key}: {value}\n" for key, value in lines.items() if value)
    return f"{head}\n{story.body}\n"
