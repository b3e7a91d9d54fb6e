"""After any sequence of edits the output is, byte for byte, what a clean build gives.

A dozen entries, few names, organisations and months, so that they meet: neighbours, namesakes and
lists that split are where it breaks. Lists split at three, for the same reason.
"""

import os
import shutil
import tempfile
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from navnenyt.flow import build as build_module
from navnenyt.flow.build import build
from navnenyt.flow.settings import BuildSettings
from navnenyt.frozen import replace
from navnenyt.output import publish as publish_module
from navnenyt.site import limits
from support import REPOSITORY
from support.archive import SITE, at
from support.newsroom import differing, front_matter, snapshot

NAMES = ("Bo Holm", "bo  holm", "Åse Bo", "Aase Bo", "Anne Østergaard")
SPELLINGS = ("Netip", "Netip A/S", "netIP", "DSB", "Danske Statsbaner", "CBS", "Ærø Bryghus")
DAYS = ("2025-11-05", "2025-12-31", "2026-01-01", "2026-01-20", "2026-03-01 10:00", "2026-03-09")
PATHS = [f"navne/{year}/nr-{number}" for year in (2025, 2026) for number in range(6)]
FORMER = [f"navne/2024/gammel-{number}" for number in range(4)]
PROFILES = {
    "arbejdsgivere/dsb": {"navn": "DSB", "alias": "Danske Statsbaner"},
    "arbejdsgivere/netip": {"navn": "Netip A/S", "præposition": "i"},
    "uddannelsessteder/cbs": {"navn": "Copenhagen Business School", "alias": "CBS"},
}
CLOCKS = [at("2026-01-10"), at("2026-03-01T12:00"), at("2026-04-01")]
# Photos have tests of their own; they only cost time here.
KINDS = ("nyt job", "uddannelse", "fødselsdag", "bestyrelse", "fratrædelse")


@pytest.fixture(scope="module", autouse=True)
def _small_lists(tmp_path_factory):
    compiled = tmp_path_factory.mktemp("skabeloner")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limits, "ORGANISATION_CARDS", 3)
        patch.setattr(limits, "KIND_CARDS", 3)
        patch.setattr(limits, "DIRECTORY_LINES", 3)
        patch.setattr(limits, "FRONT_CARDS", 3)
        patch.setattr(limits, "SEARCH_TERMS", 3)
        patch.setattr(limits, "SEARCH_FOREMOST", 2)
        patch.setattr(limits, "SEARCH_WORDS", (4, 7))
        patch.setattr(BuildSettings, "compiled", property(lambda _: compiled))
        # A mistake of ours must not pass for harm done to the index, which is made again quietly.
        patch.setattr(build_module, "HARMED", ())
        yield


@st.composite
def entries(draw):
    """The fields of an announcement that is good by itself."""
    kind = draw(st.sampled_from(KINDS))
    spelt = st.sampled_from(SPELLINGS)
    maybe = st.none() | spelt
    fields = {"type": kind, "navn": draw(st.sampled_from(NAMES)),
              "publiceret": draw(st.sampled_from(DAYS)),
              "person": draw(st.sampled_from((None, None, None, "bo", "aase-bo"))),
              "søgning": draw(st.sampled_from((None, None, "nej")))}  # fmt: skip
    match kind:
        case "nyt job":
            employers = draw(st.lists(spelt, min_size=1, max_size=2, unique=True))
            title = draw(st.sampled_from(("chef", "smed", "chef for salg")))
            fields |= {"stilling": title, "arbejdsgiver": employers}
            fields |= {"fra_arbejdsgiver": draw(maybe)}
        case "uddannelse":
            fields |= {"uddannelse": "HD", "institution": draw(spelt), "arbejdsgiver": draw(maybe)}
        case "fratrædelse":
            fields |= {"stilling": "chef", "arbejdsgiver": draw(spelt)}
            fields |= {"til_arbejdsgiver": draw(maybe)}
        case "fødselsdag":
            fields |= {"alder": draw(st.sampled_from(("50", "60")))}
        case _:
            fields |= {"organisation": draw(spelt), "arbejdsgiver": draw(maybe)}
    return fields


class Killed(BaseException):
    """The process is no more."""


def killed_after(writes):
    """A `replace` that puts so many files in place, and is killed in the midst of the next."""
    left = [writes]

    def replace_until(path, data):
        if not left[0]:
            temporary = Path(publish_module._temporary(os.fspath(path)))
            temporary.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(data[: len(data) // 2])
            raise Killed
        left[0] -= 1
        whole(path, data)

    whole = publish_module.replace
    return replace_until


class Newsroom(RuleBasedStateMachine):
    """Editors at work, and after each of their edits the site beside a clean one."""

    def __init__(self):
        super().__init__()
        self.root = Path(tempfile.mkdtemp(prefix="navnenyt-"))
        (self.root / "content/navne").mkdir(parents=True)
        shutil.copytree(REPOSITORY / "theme", self.root / "theme")
        self.time = 1_700_000_000
        self.settings = BuildSettings(
            content=self.root / "content", output=self.root / "output",
            cache=self.root / "cache", theme=self.root / "theme", site=SITE, now=CLOCKS[1],
        )  # fmt: skip
        self.fields = {}
        self.profiles = {}
        self.websites = 0

    def teardown(self):
        shutil.rmtree(self.root)

    # -- what editors do ----------------------------------------------------------------------

    @initialize(
        found=st.lists(st.tuples(st.sampled_from(PATHS), entries()), max_size=8),
        profiles=st.sets(st.sampled_from(sorted(PROFILES))),
    )
    def start(self, found, profiles):
        for slug in sorted(profiles):
            self._profile(slug, dict(PROFILES[slug]))
        for path, fields in found:
            self._write(path, fields)
        self._compare()

    @rule(path=st.sampled_from(PATHS), fields=entries())
    def save(self, path, fields):
        self._write(path, fields)
        self._compare()

    @precondition(lambda self: self.fields)
    @rule(data=st.data(), key=st.sampled_from(("navn", "publiceret", "person", "arbejdsgiver")))
    def edit_one_field(self, data, key):
        path = data.draw(st.sampled_from(sorted(self.fields)))
        values = {"navn": NAMES, "publiceret": DAYS, "person": (None, "bo", "aase-bo"),
                  "arbejdsgiver": SPELLINGS}[key]  # fmt: skip
        kind = self.fields[path]["type"]
        if key == "arbejdsgiver" and kind == "fødselsdag":
            return
        self._write(path, {**self.fields[path], key: data.draw(st.sampled_from(values))})
        self._compare()

    @precondition(lambda self: self.fields)
    @rule(data=st.data())
    def delete(self, data):
        self._remove(data.draw(st.sampled_from(sorted(self.fields))))
        self._compare()

    @precondition(lambda self: len(self.fields) > 1)
    @rule(data=st.data())
    def swap(self, data):
        one, other = data.draw(st.permutations(sorted(self.fields)))[:2]
        first, second = self.fields[one], self.fields[other]
        self._write(one, second)
        self._write(other, first)
        self._compare()

    @precondition(lambda self: self.fields)
    @rule(data=st.data(), path=st.sampled_from(PATHS), says=st.booleans())
    def move(self, data, path, says):
        earlier = data.draw(st.sampled_from(sorted(self.fields)))
        if path == earlier:
            return
        fields = {**self.fields[earlier]}
        if says:
            fields["flyttet_fra"] = [*(fields.get("flyttet_fra") or ()), earlier]
        self._remove(earlier)
        self._write(path, fields)
        self._compare()

    @precondition(lambda self: self.fields)
    @rule(data=st.data(), former=st.sampled_from((None, *FORMER)))
    def claim_a_former_address(self, data, former):
        path = data.draw(st.sampled_from(sorted(self.fields)))
        self._write(path, {**self.fields[path], "flyttet_fra": [former] if former else None})
        self._compare()

    @precondition(lambda self: self.fields)
    @rule(data=st.data(), status=st.sampled_from((None, "kladde")))
    def draft(self, data, status):
        path = data.draw(st.sampled_from(sorted(self.fields)))
        self._write(path, {**self.fields[path], "status": status})
        self._compare()

    @rule(slug=st.sampled_from(sorted(PROFILES)), data=st.data())
    def profile(self, slug, data):
        fields = dict(PROFILES[slug])
        # Some change what entries say, and some no more than the organisation's own pages.
        others = {"sortering": "Ågren", "præposition": "ved", "hjemmeside": "https://x.example"}
        for key in data.draw(st.sets(st.sampled_from(("alias", *others)))):
            fields[key] = others.get(key)
        fields["navn"] += data.draw(st.sampled_from(("", " Gruppen")))
        self._profile(slug, fields)
        self._compare()

    @precondition(lambda self: self._shown_profiles())
    @rule(data=st.data())
    def website(self, data):
        """A change of a profile that stands on its own page, and that no entry shows."""
        slug = data.draw(st.sampled_from(self._shown_profiles()))
        self.websites += 1
        site = f"https://x{self.websites}.example"
        self._profile(slug, {**self.profiles[slug], "hjemmeside": site})
        self._compare()

    @rule(slug=st.sampled_from(sorted(PROFILES)))
    def no_profile(self, slug):
        self.profiles.pop(slug, None)
        (self.settings.content / f"{slug}.md").unlink(missing_ok=True)
        self._compare()

    @rule(title=st.sampled_from((None, "Om", "Om os")), body=st.sampled_from(("", "Tekst.")))
    def plain_page(self, title, body):
        if title:
            self._text("sider/om", front_matter({"titel": title}) + body)
        else:
            (self.settings.content / "sider/om.md").unlink(missing_ok=True)
        self._compare()

    @precondition(lambda self: self.fields)
    @rule(data=st.data())
    def touch(self, data):
        path = data.draw(st.sampled_from(sorted(self.fields)))
        self._write(path, self.fields[path])
        self._compare()

    @rule(words=st.sampled_from(("Ældre", "Før")))
    def theme(self, words):
        pager = (REPOSITORY / "theme/templates/components/pager.html").read_text("utf-8")
        file = self.settings.theme / "templates/components/pager.html"
        file.write_text(pager.replace("Ældre", words), encoding="utf-8")
        self._compare()

    @rule(path=st.sampled_from(("", "/avis")))
    def site_moves(self, path):
        """Below another path of its host: every link is another."""
        self.settings = replace(self.settings, site=replace(SITE, url=f"{SITE.url}{path}"))
        self._compare()

    @rule(clock=st.sampled_from(CLOCKS), minutes=st.integers(0, 1))
    def time_goes_by(self, clock, minutes):
        """Or back, as clocks do."""
        self.settings = replace(self.settings, now=clock + timedelta(minutes=minutes))
        self._compare()

    @precondition(lambda self: self.fields)
    @rule(data=st.data(), fields=entries(), after=st.integers(0, 12), reverted=st.booleans())
    def build_is_killed(self, data, fields, after, reverted):
        path = data.draw(st.sampled_from(sorted(self.fields)))
        earlier = self.fields[path]
        self._write(path, fields)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(publish_module, "replace", killed_after(after))
            with suppress(Killed):
                build(self.settings)
        if reverted:
            self._write(path, earlier)
        self._compare()

    @rule(how=st.sampled_from(("deleted", "emptied", "moved")))
    def output_is_lost(self, how):
        output = self.settings.output
        match how:
            case "deleted":
                shutil.rmtree(output, ignore_errors=True)
            case "emptied":
                for each in output.iterdir() if output.is_dir() else ():
                    shutil.rmtree(each) if each.is_dir() else each.unlink()
            case _:
                shutil.rmtree(self.root / "elsewhere", ignore_errors=True)
                if output.is_dir():
                    shutil.copytree(output, self.root / "elsewhere")
                    shutil.rmtree(output)
                    (self.root / "elsewhere").rename(output)
        self._compare()

    # -- what becomes of it -------------------------------------------------------------------

    def _compare(self):
        if not self.fields:
            return
        report = build(self.settings)
        with tempfile.TemporaryDirectory() as folder:
            clean = replace(
                self.settings, output=Path(folder, "output"), cache=Path(folder, "cache")
            )
            wanted = build(clean)
            if report.refused or wanted.refused:
                return
            site, whole = snapshot(self.settings.output), snapshot(clean.output)
        wrong = differing(site, whole)
        assert not wrong, wrong
        assert report.unchanged + len(report.written) == len(whole)

    def _shown_profiles(self):
        """Those whose organisation an entry has named, so that it has a page."""
        stands = self.settings.output
        return [slug for slug in sorted(self.profiles) if (stands / slug / "index.html").is_file()]

    def _write(self, path, fields):
        self.fields[path] = fields
        self._text(path, front_matter(fields))

    def _profile(self, slug, fields):
        self.profiles[slug] = fields
        self._text(slug, front_matter(fields))

    def _remove(self, path):
        del self.fields[path]
        (self.settings.content / f"{path}.md").unlink()

    def _text(self, path, text):
        """Each file later than the one before: how coarse a disk's clock is has its own test."""
        file = self.settings.content / f"{path}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        self.time += 1
        os.utime(file, (self.time, self.time))


Newsroom.TestCase.settings = settings(
    max_examples=max(settings.default.max_examples * 2 // 5, 1),
    stateful_step_count=12,
    suppress_health_check=list(HealthCheck),
)
test_incremental_site_is_that_of_a_clean_build = Newsroom.TestCase
