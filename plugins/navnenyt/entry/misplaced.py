"""A file that lies in the wrong folder: told once, instead of every field that does not fit."""

from __future__ import annotations

import re

from navnenyt.entry import messages as m
from navnenyt.entry.collect import Collected
from navnenyt.entry.places import placed
from navnenyt.problems import Problem

_YEAR = re.compile(r"\b(?:19|20)\d\d\b", re.ASCII)
_OF_ANNOUNCEMENTS = {"type", "publiceret"}
_OF_PROFILES = {"alias", "cvr", "hjemmeside", "præposition", "sortering"}


def announcement_elsewhere(found: Collected) -> Problem | None:
    """The problem of a profile or plain page that is an announcement by its fields."""
    if not found.lines.keys() >= _OF_ANNOUNCEMENTS:
        return None
    published = (each.values for each in found.front.fields if each.key == "publiceret")
    year = next((_YEAR.search(value.text) for values in published for value in values), None)
    target = placed(f"navne/{year[0] if year else '2026'}", found.path)
    here = (found.path, found.lines["type"], "type")
    return m.LOOKS_LIKE_ANNOUNCEMENT.at(*here, target=target).bound_for(target)


def no_announcement(found: Collected) -> Problem | None:
    """The problem of an announcement that is a profile or a plain page by its fields."""
    keys = found.lines.keys()
    if keys & _OF_ANNOUNCEMENTS:
        return None
    if keys & _OF_PROFILES:
        return m.LOOKS_LIKE_PROFILE.at(found.path)
    if "titel" in keys and "navn" not in keys:
        target = placed("sider", found.path)
        return m.LOOKS_LIKE_PAGE.at(found.path, target=target).bound_for(target)
    return None
