"""What one edit costs: exactly the files that differ are written, named one by one.

After each of them the site is, byte for byte, that of a clean build.
"""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from dataclasses import dataclass

import pytest

from support import REPOSITORY
from support.command import SETTINGS
from support.newsroom import NOW, PELICAN, USUAL, differing, naming, quarters, snapshot

MARCH = "2026-03-02T12:00:00+01:00"
HAND = b"<!-- in passing -->"


@dataclass(frozen=True)
class Done:
    """What a build wrote and removed, and how many files it read."""

    written: set[str]
    removed: set[str]
    read: int


@pytest.fixture(scope="module")
def site(shared):
    """Two at Nordfirma, two at Sydfirma of whom one waits for March, a profile and a plain page."""
    shared.photo("2026/anna.jpg")
    shared.entry("2026/anna", publiceret="2026-01-10", foto="anna.jpg", fotograf="Foto Bo")
    shared.entry("2026/bo", publiceret="2026-01-20")
    shared.entry("2025/carl", publiceret="2025-12-05", arbejdsgiver="Sydfirma")
    shared.entry("2026/dorte", publiceret="2026-03-01", arbejdsgiver="Sydfirma")
    shared.profile("arbejdsgivere/nordfirma", navn="Nordfirma")
    shared.page("om", "Om os")
    result = shared.build()
    assert (result.exitcode, result.report["published"]) == (0, 3), result
    shared.save()
    return shared


@pytest.fixture
def room(site):
    """The same, built, with nothing to do."""
    site.restore()
    assert done(site) == Done(set(), set(), 0)
    return site


def done(room, *extra, **how):
    """What one build does, which has to be what a clean one would."""
    result = room.build(*extra, **how)
    assert (result.exitcode, result.report["refused"]) == (0, []), result
    pages = result.report["pages"]
    found = Done(set(pages["written"]), set(pages["removed"]), result.report["read"])
    assert len(found.written) + pages["unchanged"] == len(room.files())
    is_clean(room, *extra, **how)
    return found


def is_clean(room, *extra, **how):
    """The output is that of a clean build of the same content, and nothing lies beside it."""
    output, cache = room.root / "clean", room.root / "clean-cache"
    for folder in (output, cache):
        shutil.rmtree(folder, ignore_errors=True)
    result = room.build(*extra, **{**how, "output": output, "cache": cache})
    assert result.exitcode == 0, result
    assert differing(room.files(), snapshot(output)) == []


def pages(*paths):
    return {f"{path}/index.html" for path in paths}


FORMS = ("rss.xml", "atom.xml", "feed.json", "boks.json", "boks.html")


def feeds(path=""):
    """Of a list: its box too."""
    return {f"{path}{form}" for form in FORMS}


FRONT = {"index.html", *feeds()}
NORD = {"arbejdsgivere/nordfirma/index.html", *feeds("arbejdsgivere/nordfirma/")}
SYD = {"arbejdsgivere/sydfirma/index.html", *feeds("arbejdsgivere/sydfirma/")}
JOBS = {"typer/nyt-job/index.html", *feeds("typer/nyt-job/")}
DATA = {"data/navnenyt-2026.json", "data/navnenyt-2026.csv"}
# What readers search; of so few, all of it is in one file.
SEARCH = {"soeg/navn-.json"}
# Where announcements are counted or listed without their sentences.
NUMBERS = pages("arkiv", "arkiv/2026", "i-tal", "typer", "personer") | {"sitemap-2026.xml"}


def test_nothing_changed_reads_and_writes_nothing(room):
    before = {path: (room.output / path).stat().st_mtime_ns for path in room.files()}
    assert done(room) == Done(set(), set(), 0)
    assert before == {path: (room.output / path).stat().st_mtime_ns for path in room.files()}


def test_page_that_no_change_touches_is_not_even_looked_at(room):
    """A mark that somebody set by hand tells: it stays until something shows everywhere."""
    carl = room.output / "navne/2025/carl/index.html"
    marked = carl.read_bytes() + HAND
    carl.write_bytes(marked)
    room.entry("2026/bo", publiceret="2026-01-20", stilling="chef")
    room.build()
    assert carl.read_bytes() == marked
    room.page("om", "Om avisen")
    assert "navne/2025/carl/index.html" in done(room).written


def test_edited_announcement(room):
    room.entry("2026/bo", publiceret="2026-01-20", stilling="chef")
    assert done(room) == Done(
        pages("navne/2026/bo", "arkiv/2026/01") | FRONT | NORD | JOBS | DATA | SEARCH, set(), 1
    )  # fmt: skip


def test_file_that_was_saved_as_it_was(room):
    os.utime(room.content / "navne/2026/bo.md")
    assert done(room) == Done(set(), set(), 1)


def test_new_announcement(room):
    room.entry("2026/erik", publiceret="2026-01-25")
    neighbour = pages("navne/2026/bo")
    assert done(room) == Done(
        pages("navne/2026/erik", "arkiv/2026/01") | neighbour | FRONT | NORD | JOBS | NUMBERS
        | DATA | SEARCH,
        set(), 1,
    )  # fmt: skip


def test_deleted_announcement(room):
    room.remove("navne/2026/bo.md")
    neighbour = pages("navne/2026/anna")
    assert done(room) == Done(
        pages("arkiv/2026/01") | neighbour | FRONT | NORD | JOBS | NUMBERS | DATA | SEARCH,
        pages("navne/2026/bo"), 0,
    )  # fmt: skip


def test_last_announcement_of_an_employer_and_a_year(room):
    room.remove("navne/2025/carl.md")
    found = done(room)
    assert found.removed == {
        "arkiv/2025/index.html", "arkiv/2025/12/index.html", "sitemap-2025.xml",
        "navne/2025/carl/index.html", "arkiv/2025/12/atom.xml", *SYD,
        "data/navnenyt-2025.json", "data/navnenyt-2025.csv",
    }  # fmt: skip
    assert found.written == {
        *FRONT, *JOBS, *pages("arkiv", "arkiv/2026", "arkiv/2026/01", "i-tal", "typer", "personer",
                              "arbejdsgivere"),
        "sitemap.xml", "sitemap-sider.xml", "opml.xml", "data/index.html", *SEARCH,
    }  # fmt: skip


def test_draft(room):
    room.entry("2026/bo", publiceret="2026-01-20", status="kladde")
    found = done(room)
    assert (found.removed, found.read) == (pages("navne/2026/bo"), 1)


def test_changed_photo(room):
    before = {path for path in room.files() if path.startswith("foto/")}
    room.photo("2026/anna.jpg", quarters(*USUAL).rotate(180))
    found = done(room)
    after = {path for path in room.files() if path.startswith("foto/")}
    assert len(before) == len(after) > 0
    assert found == Done(
        after | pages("navne/2026/anna", "arkiv/2026/01", "arbejdsgivere/nordfirma",
                      "typer/nyt-job")
        | FRONT | feeds("arbejdsgivere/nordfirma/") | feeds("typer/nyt-job/"),
        before, 0,
    )  # fmt: skip


def test_renamed_profile(room):
    """Entries keep their spellings: the organisation's own pages show its name, and no others."""
    room.profile("arbejdsgivere/nordfirma", navn="Nord og Søn", alias="Nordfirma")
    assert done(room) == Done(
        NORD | SEARCH | pages("arbejdsgivere", "arbejdsgivere/nord-og-soen", "i-tal")
        | {"opml.xml"},
        set(), 1,
    )  # fmt: skip


def test_renamed_profile_of_an_employer_that_somebody_came_from(room):
    """Where people come from stands on the employer's page that they came to."""
    room.entry("2026/erik", publiceret="2026-01-25", fra_arbejdsgiver="Sydfirma")
    room.build()
    room.profile("arbejdsgivere/sydfirma", navn="Syd og Søn", alias="Sydfirma")
    assert "arbejdsgivere/nordfirma/index.html" in done(room).written


def test_profile_that_lets_two_employers_be_one(room):
    room.profile("arbejdsgivere/nordfirma", navn="Nordfirma", alias="Sydfirma")
    found = done(room)
    assert found.removed == feeds("arbejdsgivere/sydfirma/")
    assert NORD | pages("arbejdsgivere/sydfirma", "navne/2025/carl", "navne/2026/anna") <= (
        found.written
    )  # fmt: skip
    assert "navne/2026/bo/index.html" not in found.written


def test_embargo_that_passes(room):
    assert done(room, now=MARCH) == Done(
        pages("navne/2026/dorte", "navne/2025/carl", "arkiv/2026/03", "arkiv/2026/01")
        | FRONT | SYD | JOBS | NUMBERS | DATA | SEARCH
        | {"sitemap-sider.xml", "arkiv/2026/01/atom.xml", "arkiv/2025/12/atom.xml"},
        set(), 0,
    )  # fmt: skip
    back = done(room, now=NOW)
    gone = pages("navne/2026/dorte", "arkiv/2026/03") | {"arkiv/2026/01/atom.xml"}
    assert (back.removed, back.read) == (gone, 0)


def test_text_of_a_plain_page(room):
    room.page("om", "Om os", "En anden tekst.\n")
    assert done(room) == Done(pages("om"), set(), 1)


def everywhere(room):
    """Every page with the foot of the site: all but what no reader stays on, and no feed."""
    return {path for path, data in room.files().items() if b"</footer>" in data}


def test_title_of_a_plain_page_shows_everywhere(room):
    room.page("om", "Om avisen")
    found = done(room)
    assert found == Done(everywhere(room), set(), 1)
    assert len(found.written) > 15


@pytest.fixture
def theme(room):
    """A theme of the newsroom's own, which the site was built with."""
    folder = room.root / "theme"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(REPOSITORY / "theme", folder)
    assert done(room, "--theme-path", folder) == Done(set(), set(), 0)
    return folder


def test_edited_template_of_one_page(room, theme):
    """Nobody knows which pages a template is for: everything is printed, and little written."""
    page = theme / "templates/pages/404.html"
    page.write_text(page.read_text("utf-8").replace("<h1", "<h1 id='x'"), "utf-8")
    assert done(room, "--theme-path", theme) == Done({"404.html"}, set(), 0)


def test_edited_style(room, theme):
    with (theme / "static/css/navnenyt.css").open("a") as style:
        style.write("\n/* x */\n")
    found = done(room, "--theme-path", theme)
    new = {path for path in room.files() if path.startswith("tema/css/navnenyt.")}
    html = {path for path, data in room.files().items() if b"/tema/css/navnenyt." in data}
    assert len(new) == len(found.removed) == 1
    assert found.written == new | html


# -- the output is another --------------------------------------------------------------------


def test_deleted_output(room):
    shutil.rmtree(room.output)
    assert done(room) == Done(set(room.files()), set(), 0)


def test_emptied_output(room):
    for entry in room.output.iterdir():
        shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
    assert done(room) == Done(set(room.files()), set(), 0)


def test_output_replaced_by_one_of_another_day(room):
    """Only what differs is written, and what no entry asks for is taken away."""
    other = room.root / "other-day"
    shutil.rmtree(other, ignore_errors=True)
    shutil.copytree(room.output, other)
    (other / "om/index.html").write_bytes(HAND)
    (other / "navne/2026/anna/index.html").unlink()
    (other / "navne/2026/ex").mkdir()
    shutil.copy(other / "navne/2026/bo/index.html", other / "navne/2026/ex/index.html")
    shutil.rmtree(room.output)
    other.rename(room.output)
    assert done(room) == Done(pages("om", "navne/2026/anna"), pages("navne/2026/ex"), 0)


def test_build_that_deletes_the_output_first(room):
    (room.output / "fremmed.txt").touch()
    assert done(room, "--delete-output-directory") == Done(set(room.files()), set(), 0)


# -- a build is stopped -----------------------------------------------------------------------


def started(room, *extra):
    """A build that runs, with all its workers in a group of their own."""
    command = [
        PELICAN, room.content, "--output", room.output, "--settings", SETTINGS,
        "--cache-path", room.cache, *extra, "-e", f'NAVNENYT_NOW="{NOW}"',
    ]  # fmt: skip
    return subprocess.Popen(
        command, cwd=REPOSITORY, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip


def killed(process):
    """Kill it with its workers; whether it was still at work."""
    at_work = process.poll() is None
    if at_work:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return at_work


def wait_for(file, process):
    while process.poll() is None and not file.exists():
        time.sleep(0.001)


def half_written(*folders):
    return [file for folder in folders for file in folder.rglob(".navnenyt-*")]


def to_do(room):
    """How many addresses the index still wants brought up; 0 where it cannot be asked now."""
    (index,) = room.cache.rglob("*.sqlite")
    try:
        with closing(sqlite3.connect(f"{index.as_uri()}?mode=ro", uri=True)) as connection:
            return connection.execute("SELECT count(*) FROM todo").fetchone()[0]
    except sqlite3.Error:
        return 0


def busy_day(room, theme, number):
    """Edits of everything that there is, each time others."""
    base = theme / "templates/base.html"
    base.write_text(f"{base.read_text('utf-8')}<!-- {number} -->\n", "utf-8")
    for each in range(60):
        room.entry(f"2026/nr-{each:02}", publiceret="2026-01-15", stilling=f"chef {number}")
    room.photo("2026/anna.jpg", quarters(*USUAL).rotate(90 * number))
    for each in range(number, 60, 5):
        room.remove(f"navne/2026/nr-{each:02}.md")


@pytest.mark.parametrize("seed", range(2))
def test_build_that_is_killed_again_and_again_is_finished_by_the_next(room, theme, seed):
    """At moments that nobody chose: while it reads and judges, prints and takes away."""
    chance = random.Random(seed)  # noqa: S311
    stopped = 0
    for number in range(6):
        busy_day(room, theme, number)
        process = started(room, "--theme-path", theme)
        if number % 3:
            while process.poll() is None and not to_do(room):
                time.sleep(0.001)
            time.sleep(chance.uniform(0, 0.1))
        else:
            time.sleep(chance.uniform(0.2, 0.8))
        killed(process)
        stopped += bool(to_do(room))
    assert stopped, "no build was stopped while it published"
    done(room, "--theme-path", theme)
    assert half_written(room.output, room.cache) == []
    assert done(room, "--theme-path", theme) == Done(set(), set(), 0)


@pytest.mark.parametrize(
    "seen", ["navne/2026/zukunft/index.html", "arbejdsgivere/zebra/index.html"]
)
def test_edit_that_is_taken_back_after_a_kill_leaves_nothing_behind(room, seen):
    """Its pages may stand in the output already, or have been known to the index alone."""
    before = room.files()
    room.entry("2026/zukunft", publiceret="2026-01-15", arbejdsgiver="Zebra")
    process = started(room)
    wait_for(room.output / seen, process)
    killed(process)
    room.remove("navne/2026/zukunft.md")
    done(room)
    assert naming(room.files(), "zukunft", "Zukunft", "Zebra") == []
    assert differing(room.files(), before) == []
    assert half_written(room.output, room.cache) == []


def test_deletion_that_was_stopped_is_not_forgotten(room):
    room.remove("navne/2026/bo.md")
    page = room.output / "navne/2026/anna/index.html"
    before = page.read_bytes()
    process = started(room)
    while process.poll() is None and page.read_bytes() == before:
        time.sleep(0.001)
    killed(process)
    done(room)
    assert not room.has("/navne/2026/bo/")
