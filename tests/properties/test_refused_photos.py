"""What is told of entries and their photos depends on the files alone, not on what came before.

Few entries and few photos, which some of them share. Whatever order fields and photos break and
are mended in, a build tells what a clean one tells, and keeps no encoded photo that nobody shows.
"""

import os
import shutil
import tempfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from PIL import Image

from navnenyt.flow import build as build_module
from navnenyt.flow.build import build
from navnenyt.flow.darkroom import waiting_files
from navnenyt.flow.settings import BuildSettings
from navnenyt.frozen import replace
from navnenyt.index.schema import in_memory
from navnenyt.index.store import Store
from support import REPOSITORY
from support.archive import SITE, at
from support.newsroom import JOB, differing, front_matter, quarters, snapshot

ENTRIES = ("anna", "bo", "carl")
NAMES = {"anna": "Anna Alnor", "bo": "Bo Birk", "carl": "Carl Carstensen"}
PHOTOS = ("en.png", "to.png")


def png(image):
    buffer = BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


# Each is small: no more than one size of it is made.
CONTENTS = {
    "good": png(quarters(60, 75)),
    "another": png(quarters(60, 80)),
    "of one colour": png(Image.new("RGB", (60, 75), "red")),
    "of few px": png(quarters(20, 25)),
    "broken": b"\xff\xd8\xff\xe0 knust",
    "gone": None,
}
TEXTS = st.fixed_dictionaries(
    {
        "foto": st.sampled_from((*PHOTOS, *PHOTOS, "../x.jpg", None)),
        "fotograf": st.just("Pia Toft"),
        "pr": st.sampled_from((None, None, "i går")),
        "fokus": st.sampled_from((None, None, "midt i")),
        "status": st.sampled_from((None, None, None, "kladde")),
    }
)


@pytest.fixture(scope="module", autouse=True)
def _once(tmp_path_factory):
    compiled = tmp_path_factory.mktemp("skabeloner")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BuildSettings, "compiled", property(lambda _: compiled))
        # A mistake of ours must not pass for harm done to the index, which is made again quietly.
        patch.setattr(build_module, "HARMED", ())
        yield


class Newsroom(RuleBasedStateMachine):
    """Editors who break and mend things, and after each of their edits what a clean build tells."""

    def __init__(self):
        super().__init__()
        self.root = Path(tempfile.mkdtemp(prefix="navnenyt-"))
        self.time = 1_700_000_000
        self.settings = BuildSettings(
            content=self.root / "content", output=self.root / "output",
            cache=self.root / "cache", theme=REPOSITORY / "theme", site=SITE,
            now=at("2026-02-01"),
        )  # fmt: skip
        # One that is always there: an archive that was emptied is another matter.
        self._file("dorte.md", front_matter({**JOB, "navn": "Dorte Dam"}).encode())

    def teardown(self):
        shutil.rmtree(self.root)

    @initialize(
        photos=st.tuples(*[st.sampled_from(sorted(CONTENTS))] * len(PHOTOS)),
        texts=st.tuples(*[TEXTS] * len(ENTRIES)),
    )
    def start(self, photos, texts):
        for name, what in zip(PHOTOS, photos, strict=True):
            self._file(name, CONTENTS[what])
        for name, fields in zip(ENTRIES, texts, strict=True):
            self._entry(name, fields)
        self._compare()

    @rule(name=st.sampled_from(ENTRIES), fields=TEXTS)
    def save(self, name, fields):
        self._entry(name, fields)
        self._compare()

    @rule(name=st.sampled_from(ENTRIES))
    def delete(self, name):
        self._file(f"{name}.md", None)
        self._compare()

    @rule(name=st.sampled_from(PHOTOS), what=st.sampled_from(sorted(CONTENTS)))
    def photo(self, name, what):
        self._file(name, CONTENTS[what])
        self._compare()

    @rule(
        name=st.sampled_from(ENTRIES), fields=TEXTS,
        photo=st.sampled_from(PHOTOS), what=st.sampled_from(sorted(CONTENTS)),
    )  # fmt: skip
    def save_beside_a_photo_that_is_seen_later(self, name, fields, photo, what):
        """A watcher tells of one file and then of the other, and both have changed by then."""
        self._entry(name, fields)
        self._file(photo, CONTENTS[what])
        folder = self.settings.content / "navne/2026"
        build(self.settings, frozenset({folder / f"{name}.md"}))
        self._compare(frozenset({folder / photo}))

    def _compare(self, changed=None):
        report = build(self.settings, changed)
        with tempfile.TemporaryDirectory() as folder:
            clean = replace(
                self.settings, output=Path(folder, "output"), cache=Path(folder, "cache")
            )
            wanted = build(clean)
            site = snapshot(clean.output)
            known = photos_known(clean)
        assert report.refused == wanted.refused
        if report.refused:
            self._keeps_what_is_shown()
            return
        assert report.advice == wanted.advice
        wrong = differing(snapshot(self.settings.output), site)
        assert not wrong, wrong
        assert photos_known(self.settings) == known
        self._keeps_what_is_shown()

    def _keeps_what_is_shown(self):
        """No encoded photo lies in the output that no page leads to, nor more in the cache.

        But for those of what reads well: that waits for something else to be mended.
        """
        output = snapshot(self.settings.output)
        pages = b"".join(data for path, data in output.items() if path.endswith(".html"))
        made = {path.removeprefix("foto/") for path in output if path.startswith("foto/")}
        assert [each for each in made if each.encode() not in pages] == []
        kept = {each.name for each in self.settings.photos.glob("*")}
        assert made <= kept
        assert kept - made <= waiting_files(index_of(self.settings))

    def _entry(self, name, fields):
        given = {**JOB, "navn": NAMES[name], **fields}
        self._file(f"{name}.md", front_matter(given).encode())

    def _file(self, name, data):
        """Each file later than the one before: how coarse a disk's clock is has its own test."""
        file = self.settings.content / "navne/2026" / name
        if data is None:
            file.unlink(missing_ok=True)
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        self.time += 1
        os.utime(file, (self.time, self.time))


def index_of(site):
    """A copy of what a site's index knows."""
    (index,) = site.cache.rglob("*.sqlite")
    return Store(in_memory(index))


def photos_known(site):
    """The photos of which the index knows anything."""
    store = index_of(site)
    return {path for path in (f"navne/2026/{name}" for name in PHOTOS) if store.photos.at(path)}


Newsroom.TestCase.settings = settings(
    max_examples=max(settings.default.max_examples // 20, 1),
    stateful_step_count=10,
    suppress_health_check=list(HealthCheck),
)
test_what_is_told_is_what_a_clean_build_tells = Newsroom.TestCase
