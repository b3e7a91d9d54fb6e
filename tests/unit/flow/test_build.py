"""A build that cannot be: found before anything is written, said in Danish, never a traceback."""

import os
import shutil
import sqlite3
from contextlib import closing

import pytest

from navnenyt.flow.build import build
from navnenyt.flow.judge import Judge
from navnenyt.flow.settings import BuildSettings, Stopped
from navnenyt.frozen import replace
from support import REPOSITORY
from support.archive import SITE, at
from support.newsroom import differing, quarters, snapshot
from support.privileges import nobodys_folder, without_privileges

AASE = "---\ntype: fødselsdag\nnavn: Åse Bo\nalder: 50\npubliceret: 2026-01-30\n---\n"


def room(root):
    """The settings of a newsroom with one announcement, that has never been built."""
    (root / "content" / "navne" / "2026").mkdir(parents=True)
    file = root / "content" / "navne" / "2026" / "aase.md"
    file.write_text(AASE)
    # Written just now, its time would not be trusted yet.
    os.utime(file, (1_700_000_000, 1_700_000_000))
    return BuildSettings(
        content=root / "content", output=root / "output", cache=root / "cache",
        theme=REPOSITORY / "theme", site=SITE, now=at("2026-02-01"),
    )  # fmt: skip


@pytest.fixture
def settings(tmp_path):
    return room(tmp_path)


@pytest.fixture
def themed(settings, tmp_path):
    """The same with a theme of its own."""
    shutil.copytree(REPOSITORY / "theme", tmp_path / "theme")
    return replace(settings, theme=tmp_path / "theme")


def test_first_build_publishes_and_a_second_writes_nothing(settings):
    first, second = build(settings), build(settings)
    assert (first.published, first.read, first.refused) == (1, 1, ())
    assert set(first.written) == set(snapshot(settings.output))
    assert (second.read, second.written, second.removed) == (0, (), ())
    assert second.unchanged == len(first.written)


def test_build_that_is_stopped_while_judging_need_not_read_again(settings, tmp_path, monkeypatch):
    """What was read is kept before, for the workers: nothing of it is shown, and nothing lost."""

    def stopped(_):
        raise KeyboardInterrupt

    judge = Judge.judge
    monkeypatch.setattr(Judge, "judge", stopped)
    with pytest.raises(KeyboardInterrupt):
        build(settings)
    monkeypatch.setattr(Judge, "judge", judge)
    assert not settings.output.exists()
    report = build(settings)
    assert (report.read, report.published) == (0, 1)
    clean = replace(settings, output=tmp_path / "new", cache=tmp_path / "new-cache")
    build(clean)
    assert differing(snapshot(settings.output), snapshot(clean.output)) == []


def test_nothing_of_who_was_removed_is_left_in_the_cache(settings):
    """Not in the free pages of the index either."""
    file = settings.content / "navne/2026/zukunft.md"
    file.write_text(AASE.replace("Åse Bo", "Zymaker Zukunft") + "Quxfrob.\n" * 50)
    build(settings)
    file.unlink()
    assert build(settings).published == 1
    for path in settings.cache.rglob("*"):
        if path.is_file() and path.name != "report.json":
            data = path.read_bytes().lower()
            assert not any(word in data for word in (b"zymaker", b"zukunft", b"quxfrob")), path


def test_photo_that_a_refused_file_shares_is_another_for_who_shows_it_too(settings, tmp_path):
    """A watcher may tell of the file before it tells of the photo, when both have changed."""
    folder = settings.content / "navne/2026"
    (folder / "aase.md").write_text(AASE.replace("navn:", "foto: en.jpg\nnavn:"))
    bo = folder / "bo.md"
    bo.write_text((folder / "aase.md").read_text().replace("Åse", "Bo"))
    photo = folder / "en.jpg"
    quarters(300, 375).save(photo)
    os.utime(photo, (1_700_000_000, 1_700_000_000))
    build(settings)
    bo.write_text(bo.read_text().replace("alder: 50", "alder: mange"))
    quarters(300, 380).save(photo)
    os.utime(photo, (1_700_000_001, 1_700_000_001))
    build(settings, frozenset({bo}))
    build(settings, frozenset({photo}))
    bo.unlink()
    build(settings)
    clean = replace(settings, output=tmp_path / "new", cache=tmp_path / "new-cache")
    build(clean)
    assert differing(snapshot(settings.output), snapshot(clean.output)) == []


def test_missing_content_folder_is_said(settings):
    with pytest.raises(Stopped, match="findes ikke"):
        build(replace(settings, content=settings.content / "nothing"))
    assert not settings.output.exists()
    assert not settings.cache.exists()


@pytest.mark.parametrize("inside", [".", "output", "navne/2026"])
def test_site_is_not_built_into_the_content_folder(settings, inside):
    before = snapshot(settings.content)
    with pytest.raises(Stopped, match="indholdsmappen"):
        build(replace(settings, output=settings.content / inside))
    assert differing(snapshot(settings.content), before) == []


def test_theme_without_templates_is_said(settings, tmp_path):
    with pytest.raises(Stopped, match="templates"):
        build(replace(settings, theme=tmp_path))


@pytest.mark.parametrize("part", ["pages/front.html", "base.html", "components/card.html"])
def test_broken_template_leaves_the_output_as_it_was(themed, part):
    build(themed)
    before = snapshot(themed.output)
    (themed.theme / "templates" / part).write_text("{% if %}")
    (themed.content / "navne/2026/bo.md").write_text(AASE.replace("Åse", "Bo"))
    with pytest.raises(Stopped):
        build(themed)
    assert differing(snapshot(themed.output), before) == []


@pytest.mark.parametrize(
    "part", ["static/css/navnenyt.css", "static/favicon.svg", "templates/pages/person.html"]
)
def test_theme_that_lacks_a_part_is_said_and_leaves_the_output_as_it_was(themed, part):
    (themed.theme / part).unlink()
    for slug in ("aase", "aase-2"):
        path = themed.content / "navne/2026" / f"{slug}.md"
        path.write_text(AASE.replace("alder", "person: aase\nalder"))
    with pytest.raises(Stopped):
        build(themed)
    assert not themed.output.exists()


def test_empty_folder_of_announcements_stops_a_build_that_had_some(settings):
    build(settings)
    before = snapshot(settings.output)
    shutil.rmtree(settings.content / "navne")
    for _ in range(2):
        with pytest.raises(Stopped, match="ingen nyheder"):
            build(settings)
    assert differing(snapshot(settings.output), before) == []


def test_first_build_of_an_empty_folder_is_a_site(settings):
    shutil.rmtree(settings.content / "navne")
    assert build(settings).published == 0
    assert (settings.output / "index.html").is_file()


def test_output_that_is_a_file_is_said(settings):
    settings.output.write_text("x")
    with pytest.raises(Stopped):
        build(settings)


def test_index_that_cannot_be_made_is_said(settings):
    settings.cache.write_text("x")
    with pytest.raises(Stopped):
        build(settings)


def test_index_that_another_build_is_busy_with_is_said_and_left(settings, monkeypatch):
    """`make serve` in one window and `make site` in another."""
    build(settings)
    real = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *a, **k: real(*a, **{**k, "timeout": 0.05}))
    with closing(real(settings.state / "index.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Stopped):
            build(settings)
        other.execute("ROLLBACK")
    assert build(settings).written == ()


def test_content_folder_that_may_not_be_entered_is_said():
    with nobodys_folder() as root:
        settings = room(root)
        settings.content.chmod(0)
        with without_privileges(), pytest.raises(Stopped):
            build(settings)
        settings.content.chmod(0o777)


def test_file_that_may_not_be_read_is_refused_until_it_may(tmp_path):
    """The message says to mend the permissions, and that changes neither size nor mtime."""
    with nobodys_folder() as root:
        settings = room(root)
        file = settings.content / "navne/2026/aase.md"
        file.chmod(0)
        with without_privileges():
            assert [each.path for each in build(settings).refused] == ["navne/2026/aase.md"]
        file.chmod(0o644)
        with without_privileges():
            report = build(settings)
        assert (report.refused, report.published) == ((), 1)


def test_photo_that_may_not_be_read_refuses_its_entry_until_it_may(tmp_path):
    with nobodys_folder() as root:
        settings = room(root)
        folder = settings.content / "navne/2026"
        (folder / "aase.md").write_text(AASE.replace("alder", "foto: aase.jpg\nalder"))
        shutil.copy(next((REPOSITORY / "content").rglob("*.jpg")), folder / "aase.jpg")
        (folder / "aase.jpg").chmod(0)
        with without_privileges():
            assert [each.field for each in build(settings).refused] == ["foto"]
        (folder / "aase.jpg").chmod(0o644)
        report = build(settings)
        assert (report.refused, report.published) == ((), 1)
