"""An incremental build leaves, byte for byte, the site that a clean build would (section 2)."""

import random

import pytest

from support.newsroom import Newsroom, differing, is_calm, quarters, snapshot
from support.site_reader import broken_links

EMPLOYERS = ("Alfa", "Alfa A/S", "Beta", "Gamma", "ALFA", "Beta & Co")
NAMES = ("Anna Alm", "Bo Birk", "Carl Dam", "Eva Fog", "Ib Juul")
ROUNDS, EDITS = 4, 8


class Editors:
    """Editors at work: each edit is one that a real newsroom makes."""

    def __init__(self, room, seed):
        self.room, self.number = room, 0
        self.draw = random.Random(seed)  # noqa: S311
        self.entries = {}

    def edit(self):
        """One edit, any of them."""
        edits = (self.add, self.add, self.change, self.change, self.delete, self.move,
                 self.profile, self.no_profile, self.draft, self.photo)  # fmt: skip
        self.draw.choice(edits)()

    def add(self):
        self.number += 1
        year = self.draw.choice((2024, 2025, 2026))
        self.save(f"{year}/navn-{self.number}", self.fields())

    def fields(self):
        day = f"202{self.draw.randint(4, 6)}-0{self.draw.randint(1, 3)}-{self.draw.randint(10, 28)}"
        name = self.draw.choice(NAMES)
        fields = {
            "type": "nyt job", "navn": name, "stilling": "chef", "publiceret": day,
            "arbejdsgiver": self.draw.choice(EMPLOYERS), "person": name.lower().replace(" ", "-"),
        }  # fmt: skip
        kind = self.draw.randrange(5)
        if kind == 0:
            fields |= {"fra_arbejdsgiver": self.draw.choice(EMPLOYERS)}
        elif kind == 1:
            fields |= {"type": "uddannelse", "uddannelse": "Master i it", "institution": "Skolen"}
        elif kind == 2:
            fields |= {"type": "bestyrelse", "organisation": self.draw.choice(EMPLOYERS)}
        elif kind == 3:
            fields |= {"søgning": "nej", "foto": "fælles.png", "fotograf": "Bo"}
        return fields

    def save(self, path, fields):
        self.entries[path] = fields
        self.room.entry(path, fields={"stilling": None, "arbejdsgiver": None} | fields)

    def any(self):
        return self.draw.choice(sorted(self.entries)) if self.entries else None

    def change(self):
        if path := self.any():
            former = self.entries[path].get("flyttet_fra")
            self.save(path, self.fields() | ({"flyttet_fra": former} if former else {}))

    def delete(self):
        if (path := self.any()) and len(self.entries) > 1:
            del self.entries[path]
            self.room.remove(f"navne/{path}.md")

    def move(self):
        path = self.any()
        if path and len(self.entries) > 1:
            fields = self.entries.pop(path)
            self.room.remove(f"navne/{path}.md")
            self.number += 1
            former = [*fields.get("flyttet_fra", []), f"navne/{path}"]
            self.save(f"2026/flyttet-{self.number}", fields | {"flyttet_fra": former})

    def draft(self):
        if path := self.any():
            self.save(path, self.entries[path] | {"status": "kladde"})

    def profile(self):
        name = self.draw.choice(("Alfa", "Beta"))
        self.room.profile(
            f"arbejdsgivere/{name.lower()}-koncernen", navn=f"{name} Koncernen",
            alias=[name, f"{name} & Co"], præposition=self.draw.choice(("i", "hos", "ved")),
        )  # fmt: skip

    def no_profile(self):
        for file in sorted((self.room.content / "arbejdsgivere").glob("*.md"))[:1]:
            file.unlink()

    def photo(self):
        for year in (2024, 2025, 2026):
            size = self.draw.randrange(60, 64)
            self.room.photo(f"{year}/fælles.png", quarters(size, 80))


@pytest.mark.parametrize("seed", range(2))
def test_incremental_builds_leave_the_site_of_a_clean_build_after_any_edits(tmp_path, seed):
    room = Newsroom(tmp_path, "2026-02-15T12:00:00+01:00")
    editors = Editors(room, seed)
    editors.photo()
    for _ in range(25):
        editors.add()
    for turn in range(ROUNDS):
        result = room.build()
        assert (is_calm(result), result.exitcode) == (True, 0), result
        clean = tmp_path / f"clean-{turn}"
        room.build(output=clean, cache=tmp_path / f"cache-{turn}")
        assert differing(room.files(), snapshot(clean)) == [], f"turn {turn}"
        assert broken_links(room.output) == [], f"turn {turn}"
        for _ in range(EDITS):
            editors.edit()
