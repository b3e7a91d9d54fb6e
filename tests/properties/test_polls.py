"""Whoever polls feeds misses nothing and sees nothing twice, whatever editors do meanwhile.

A newsroom at work for some months: it adds in bursts, corrects, renames, moves, removes, publishes
at times to come, and changes its domain. The builds are incremental, and feeds are read from the
disk.
"""

import os
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from navnenyt.flow.build import build
from navnenyt.flow.settings import BuildSettings
from navnenyt.frozen import replace
from support import REPOSITORY
from support.archive import SITE, at
from support.newsroom import front_matter

EDITS = 250
ATOM = "{http://www.w3.org/2005/Atom}"
# Two spellings of each, and the folder of its feeds.
EMPLOYERS = {
    "netip": ("Netip A/S", "netIP"),
    "dsb": ("DSB", "Dsb"),
    "nordkaj": ("Nordkaj", "NORDKAJ"),
}
NAMES = [
    f"{first} {last}"
    for first in ("Anne", "Bo", "Carl", "Dorte", "Erik", "Freja", "Gert", "Helle", "Åse", "Ørn")
    for last in ("Bak", "Dam", "Eg", "Fjord", "Holm", "Krog", "Lund", "Mose", "Ås", "Østergaard")
]
DOMAINS = ("https://navnenyt.example", "https://andetsteds.example/avis")


@dataclass
class Entry:
    """An announcement: where its file is, what it says, and which employer it always had."""

    path: str
    fields: dict
    published: object
    employer: str
    stayed: bool = True


@dataclass
class Reader:
    """Somebody's feed reader: what it has shown, by id, and which archives it has."""

    file: str
    seen: set = field(default_factory=set)
    archives: set = field(default_factory=set)

    def poll(self, output, site):
        """Read the feed, and the archives that it leads to and that were not read before.

        The path of the page of each item, by the item's id.
        """
        found, file = {}, self.file
        while file and (output / file).exists():
            root = etree.fromstring((output / file).read_bytes())
            items = root.findall("channel/item") or root.findall(f"{ATOM}entry")
            ids = [item.findtext("guid") or item.findtext(f"{ATOM}id") for item in items]
            links = [
                item.findtext("link") or item.find(f"{ATOM}link").get("href") for item in items
            ]
            assert len(set(ids)) == len(ids)
            found |= zip(
                ids, (link.removeprefix(f"{site.url}/").strip("/") for link in links), strict=True
            )
            led = root.find(f"{ATOM}link[@rel='prev-archive']")
            file = led.get("href").removeprefix(f"{site.url}/") if led is not None else ""
            if file in self.archives:
                break
            self.archives.add(file)
        self.seen |= found.keys()
        return found


class Newsroom:
    """Editors, their site, and the readers of its feeds."""

    def __init__(self, root, chance):
        self.root, self.chance = root, chance
        self.clock = at("2026-01-05T08:00")
        self.settings = BuildSettings(
            content=root / "content", output=root / "output", cache=root / "cache",
            theme=REPOSITORY / "theme", site=SITE, now=self.clock,
        )  # fmt: skip
        self.entries, self.ids, self.number, self.time = {}, {}, 0, 1_700_000_000
        # One polls in time and reads one feed; the other comes when it likes, and reads archives.
        self.steady = [
            Reader("rss.xml"),
            *(Reader(f"arbejdsgivere/{each}/rss.xml") for each in EMPLOYERS),
        ]
        self.seldom = Reader("atom.xml")
        self.polled = self.clock

    # -- what editors do ----------------------------------------------------------------------

    def add(self):
        self.number += 1
        employer = self.chance.choice(list(EMPLOYERS))
        when = self.clock + timedelta(hours=self.chance.choice((0, 0, 0, 0, 6, 48)))
        path = f"navne/{when:%Y}/nr-{self.number:03}"
        fields = {
            "type": self.chance.choice(("nyt job", "forfremmelse", "udnævnelse")),
            "navn": self.chance.choice(NAMES), "person": f"nr-{self.number}", "stilling": "chef",
            "arbejdsgiver": self.chance.choice(EMPLOYERS[employer]),
            "pr": self.chance.choice(("2025-11-01", "2026-03-01")),
        }  # fmt: skip
        self.entries[self.number] = Entry(path, fields, when, employer)
        self.write(self.number)

    def edit(self):
        key = self.any()
        entry = self.entries[key]
        match self.chance.randrange(6):
            case 0:
                entry.fields["stilling"] = self.chance.choice(("chef", "direktør", "konsulent"))
            case 1:
                entry.fields["navn"] = self.chance.choice(NAMES)
            case 2:
                entry.fields["arbejdsgiver"] = self.chance.choice(EMPLOYERS[entry.employer])
            case 3:
                entry.fields |= {"opdateret": f"{self.clock:%Y-%m-%d}", "rettelse": "Rettet."}
            case 4:
                entry.employer, entry.stayed = self.chance.choice(list(EMPLOYERS)), False
                entry.fields["arbejdsgiver"] = EMPLOYERS[entry.employer][0]
            case _:
                # Within its month, and not before anybody could have read it.
                last = monthrange(entry.published.year, entry.published.month)[1]
                if entry.published.day < last and entry.published < self.clock - timedelta(days=1):
                    entry.published += timedelta(days=1)
        self.write(key)

    def move(self):
        key = self.any()
        entry = self.entries[key]
        self.file(entry).unlink()
        former = entry.fields.get("flyttet_fra", [])
        entry.fields["flyttet_fra"] = [*former, entry.path]
        entry.path = f"{entry.path.rpartition('-')[0]}-{key:03}-{len(former)}"
        self.write(key)

    def remove(self):
        # An empty folder is taken for the wrong one, and nothing is built then.
        if len(self.entries) == 1:
            return
        self.file(self.entries.pop(self.any())).unlink()

    def elsewhere(self):
        self.settings = replace(
            self.settings, site=replace(self.settings.site, url=self.chance.choice(DOMAINS))
        )

    def any(self):
        """One of the announcements."""
        return self.chance.choice(list(self.entries))

    def file(self, entry):
        return self.settings.content / f"{entry.path}.md"

    def write(self, key):
        entry = self.entries[key]
        file = self.file(entry)
        file.parent.mkdir(parents=True, exist_ok=True)
        fields = entry.fields | {"publiceret": f"{entry.published:%Y-%m-%d %H:%M}"}
        file.write_text(front_matter(fields))
        # Written just now, its time would not be trusted yet.
        self.time += 1
        os.utime(file, (self.time, self.time))

    # -- what readers see ---------------------------------------------------------------------

    def publish(self):
        self.settings = replace(self.settings, now=self.clock)
        report = build(self.settings)
        assert not report.refused

    def poll(self, readers):
        """Read, and look whether everything that is out has been seen, under the id of before."""
        at_path = {entry.path: key for key, entry in self.entries.items()}
        for reader in readers:
            for id_, path in reader.poll(self.settings.output, self.settings.site).items():
                assert self.ids.setdefault(at_path[path], id_) == id_
            missed = [entry.path for key, entry in self.entries.items()
                      if self.due(entry) and self.concerns(reader, entry)
                      and self.ids.get(key) not in reader.seen]  # fmt: skip
            assert missed == []

    def due(self, entry):
        return entry.published <= self.clock

    @staticmethod
    def concerns(reader, entry):
        folder, _, _ = reader.file.removeprefix("arbejdsgivere/").partition("/")
        return folder not in EMPLOYERS or (entry.employer == folder and entry.stayed)

    def wait(self):
        """Time passes, up to what a steady reader lets pass between two polls."""
        self.clock += timedelta(minutes=self.chance.choice((1, 30, 300, 3000)))
        if self.clock - self.polled > timedelta(days=10):
            self.publish()
            self.poll(self.steady)
            self.polled = self.clock


@given(chance=st.randoms(use_true_random=True))
@settings(max_examples=4)
def test_no_id_ever_changes_and_polls_together_miss_nothing(chance, tmp_path_factory):
    """Four newsrooms with 250 edits each."""
    room = Newsroom(tmp_path_factory.mktemp("redaktion"), chance)
    room.add()
    done = 1
    while done < EDITS:
        burst = room.chance.choice((1, 1, 2, 3, 5, 40))
        for _ in range(min(burst, EDITS - done)):
            work = room.chance.choices(
                (room.add, room.edit, room.move, room.remove), weights=(50, 30, 12, 8)
            )[0] if room.entries and burst < 40 else room.add  # fmt: skip
            work()
        if room.chance.random() < 0.03:
            room.elsewhere()
        done += burst
        room.wait()
        room.publish()
        if room.chance.random() < 0.1:
            room.poll([room.seldom])
    room.publish()
    room.poll([*room.steady, room.seldom])
    assert len(room.ids) > EDITS // 4
