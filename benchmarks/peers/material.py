"""The archive as the peers get it: sentences composed, names folded, lists bounded beforehand.

They have none of that themselves, so it costs them no time: they do strictly less work than we.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from benchmarks.newsroom import Notice
from benchmarks.peers.stories import Story, story
from navnenyt.site.limits import DIRECTORY_LINES, ORGANISATION_CARDS


@dataclass(frozen=True, slots=True)
class Material:
    """All stories, and which kinds and organisations have more than one page can hold."""

    stories: list[Story]
    long_lists: frozenset[str]
    long_directories: frozenset[str]

    def terms(self, story: Story) -> dict[str, list[str]]:
        """The lists that a story stands in, by the folder of their address."""
        year, month = f"{story.day:%Y}", f"{story.day:%Y/%m}"
        terms = {
            "typer": self._with_part(story.kind, month),
            "arkiv": [year, month],
            "arbejdsgivere": self._with_parts(story.employers, year),
            "uddannelsessteder": self._with_parts(story.institutions, year),
            "personer": [story.timeline] if story.timeline else [],
        }
        if "personer" in self.long_directories:
            terms["personer"].append(f"bogstav/{story.letter}")
        if "arbejdsgivere" in self.long_directories:
            letters = (letter_of_slug(slug) for slug, _ in story.employers)
            terms["arbejdsgivere"] += dict.fromkeys(f"bogstav/{letter}" for letter in letters)
        return terms

    def _with_parts(self, organisations: Iterable[tuple[str, str]], part: str) -> list[str]:
        return [one for slug, _ in organisations for one in self._with_part(slug, part)]

    def _with_part(self, slug: str, part: str) -> list[str]:
        return [slug, f"{slug}/{part}"] if slug in self.long_lists else [slug]


def material(notices: Sequence[Notice]) -> Material:
    """The whole archive."""
    times = Counter(notice.fields.get("person") for notice in notices)
    known = {key for key, number in times.items() if key and number > 1}
    stories = _beside_each_other([story(notice, known) for notice in notices])
    sizes = Counter(slug for one in stories for slug in (one.kind, *_slugs(one)))
    names = {
        "personer": {one.name for one in stories},
        "arbejdsgivere": {slug for one in stories for slug, _ in one.employers},
    }
    return Material(
        stories,
        frozenset(slug for slug, number in sizes.items() if number > ORGANISATION_CARDS),
        frozenset(folder for folder, found in names.items() if len(found) > DIRECTORY_LINES),
    )


def letter_of_slug(slug: str) -> str:
    """The letter under which a peer lists an organisation: that of its address."""
    return slug[:2] if slug[:2] in ("ae", "oe", "aa") else slug[:1]


def _beside_each_other(oldest_first: list[Story]) -> list[Story]:
    """The same stories with their neighbours at the organisation."""
    lists: dict[str, list[int]] = {}
    for place, one in enumerate(oldest_first):
        for slug in {slug for slug, _ in (*one.employers, *one.institutions)}:
            lists.setdefault(slug, []).append(place)
    found = list(oldest_first)
    for slug, places in lists.items():
        for older, newer in pairwise(places):
            if slug in found[older].own[:1]:
                found[older] = replace(found[older], newer=_link(found[newer]))
            if slug in found[newer].own[:1]:
                found[newer] = replace(found[newer], older=_link(found[older]))
    return found


def _link(one: Story) -> tuple[str, str]:
    return f"/{one.path}/", one.name


def _slugs(one: Story) -> Iterator[str]:
    yield from (slug for slug, _ in (*one.employers, *one.institutions))
