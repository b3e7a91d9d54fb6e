"""What saving one file costs, counted: the same in a small archive as in one ten times as large."""

import os
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest

from navnenyt.flow import build as build_module
from navnenyt.flow.build import build
from navnenyt.flow.content import reader
from navnenyt.flow.publishing.produce import Production
from navnenyt.flow.settings import BuildSettings
from navnenyt.index.conflicts import Conflicts
from navnenyt.site.notices import Notices
from support import REPOSITORY
from support.archive import SITE, at
from support.newsroom import front_matter

SIZES = (20, 300)
LONG_AGO = 1_700_000_000


@dataclass
class Cost:
    """How often something was done in one build; `asked` counts the statements of each page."""

    statements: int = 0
    snapshots: int = 0
    asked: dict[str, int] = field(default_factory=dict)
    searched: list[str] = field(default_factory=list)
    read: list[str] = field(default_factory=list)
    made: list[str] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)


def settings_of(root):
    return BuildSettings(
        content=root / "content", output=root / "output", cache=root / "cache",
        theme=REPOSITORY / "theme", site=SITE, now=at("2026-06-01"),
    )  # fmt: skip


def save(settings, number, **fields):
    """One of many: an employer of its own, a person of its own, five to the day."""
    file = settings.content / f"navne/2026/nr-{number}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    given = {
        "type": "nyt job", "navn": f"Bo {chr(97 + number % 26)}lm{number}", "stilling": "chef",
        "arbejdsgiver": f"Firma {number}x", "publiceret": f"2026-01-{1 + number // 5 % 28:02}",
    }  # fmt: skip
    file.write_text(front_matter({**given, **fields}))
    os.utime(file, (LONG_AGO, LONG_AGO + len(fields)))


@pytest.fixture(scope="module", params=SIZES)
def archive(request, tmp_path_factory):
    settings = settings_of(tmp_path_factory.mktemp("arkiv"))
    for number in range(request.param):
        save(settings, number)
    assert build(settings).published == request.param
    return settings


def cost_of(settings):
    """Build again, and count."""
    cost = Cost()
    opened, made, read = build_module.opened, Production.made, reader._read
    printed = Notices.made

    def count(statement):
        cost.statements += 1
        cost.snapshots += statement == "BEGIN"

    @contextmanager
    def counting(path):
        with opened(path) as connection:
            connection.set_trace_callback(count)
            yield connection

    def counted(production, address):
        before = cost.statements
        page = made(production, address)
        (cost.searched if address.startswith("/soeg/") else cost.made).append(address)
        cost.asked[address] = cost.statements - before
        return page

    def printing(notices, shown):
        cost.printed.append(shown.announcement.path)
        return printed(notices, shown)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Notices, "made", printing)
        patch.setattr(build_module, "opened", counting)
        patch.setattr(Production, "made", counted)
        patch.setattr(reader, "_read", lambda file: cost.read.append(file.found.path) or read(file))
        build(settings)
    return cost


def test_nothing_changed_reads_and_makes_nothing(archive):
    cost = cost_of(archive)
    assert (cost.read, cost.made) == ([], [])
    assert cost.statements < 80


def test_one_saved_file_is_read_and_its_own_pages_are_made(archive):
    save(archive, 7, opgaver="drift")
    cost = cost_of(archive)
    assert cost.read == ["navne/2026/nr-7.md"]
    assert len(cost.made) < 52
    assert len(set(cost.made)) == len(cost.made)
    assert cost.statements < 720
    assert cost.searched == []


def test_one_new_file_too(archive):
    """Its person, title and employer are found by some ten terms, each on a way of files."""
    save(archive, 1000, arbejdsgiver="Firma 3x")
    cost = cost_of(archive)
    assert cost.read == ["navne/2026/nr-1000.md"]
    assert len(cost.made) < 52
    assert 0 < len(cost.searched) < 20
    assert cost.statements < 1420


def test_one_file_that_is_gone_reads_nothing(archive):
    (archive.content / "navne/2026/nr-9.md").unlink()
    cost = cost_of(archive)
    assert cost.read == []
    assert len(cost.made) < 52
    assert len(cost.searched) < 20
    assert cost.statements < 1420


def test_page_of_an_announcement_asks_five_questions_of_the_index(archive):
    """The announcement, what is printed of it, its person, and the two beside it."""
    save(archive, 11, opgaver="drift")
    asked = cost_of(archive).asked
    assert asked["/navne/2026/nr-11/"] == 5


def test_sentence_of_one_saved_file_is_written_and_no_other(archive):
    """Whatever lists show it: those of the others are kept."""
    save(archive, 13, opgaver="drift")
    cost = cost_of(archive)
    assert cost.printed == ["navne/2026/nr-13"]
    assert "/arkiv/2026/01/" in cost.made


def test_pages_are_asked_for_in_snapshots_and_not_one_by_one(archive):
    """One for each phase of publishing: a question by itself locks and unlocks the index."""
    save(archive, 12, opgaver="drift")
    assert cost_of(archive).snapshots <= 4


def test_name_that_is_known_is_compared_with_no_other(archive, monkeypatch):
    asked, like = [], Conflicts.organisations_like
    monkeypatch.setattr(
        Conflicts, "organisations_like",
        lambda self, sector, slug: asked.append(slug) or like(self, sector, slug),
    )  # fmt: skip
    save(archive, 1001, arbejdsgiver="Firma 3x")
    build(archive)
    assert asked == []
    save(archive, 1002, arbejdsgiver="Firma 1002x")
    build(archive)
    assert asked == ["firma-1002x"]
