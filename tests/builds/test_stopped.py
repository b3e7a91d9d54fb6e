"""Nothing can be built: exit status 2, a message, and the output byte for byte as it was."""

import shutil
import sys

import pytest

from support import REPOSITORY
from support.newsroom import PELICAN, Newsroom, differing, is_calm, naming, run, snapshot
from support.site_reader import SitePage, all_sitemaps, broken_links, feeds


@pytest.fixture(scope="module")
def standing(shared):
    """A newsroom with a site of two announcements."""
    shared.entry("2026/anna", navn="Anna Alnor")
    shared.entry("2026/bo", navn="Bo Birk")
    assert shared.build().exitcode == 0
    shared.before = shared.files()
    shared.save()
    return shared


@pytest.fixture
def built(standing):
    """The same, as it was before the test before this one."""
    standing.restore()
    shutil.rmtree(standing.root / "theme", ignore_errors=True)
    shutil.rmtree(standing.root / "elsewhere", ignore_errors=True)
    return standing


def is_stopped(room, result):
    assert is_calm(result), result
    assert result.exitcode == 2, result
    assert result.stderr.strip() or result.stdout.strip(), "not a word"
    assert differing(room.files(), room.before) == []


def write_something_new(room):
    room.photo("2026/carl.jpg")
    room.entry("2026/carl", navn="Carl Carstensen", foto="carl.jpg", fotograf="Bo")


@pytest.mark.parametrize("how", ["empty", "missing", "photos-only", "content-empty"])
def test_empty_or_missing_navne_while_the_index_is_not_empty_leaves_the_output(built, how):
    folder = built.content / ("navne" if how != "content-empty" else "")
    shutil.rmtree(folder)
    if how != "missing":
        folder.mkdir()
    if how == "photos-only":
        built.photo("2026/carl.jpg")
    is_stopped(built, built.build())
    is_stopped(built, built.build())  # And again: the stop forgets nothing.


def test_missing_navne_stops_a_build_that_deletes_the_output_first_too(built):
    shutil.rmtree(built.content / "navne")
    is_stopped(built, built.build("--delete-output-directory"))


def test_site_comes_back_when_the_folder_does(built):
    (built.content / "navne").rename(built.content / "navne-x")
    assert built.build().exitcode == 2
    (built.content / "navne-x").rename(built.content / "navne")
    result = built.build()
    assert (result.exitcode, result.report["read"]) == (0, 0), result
    assert differing(built.files(), built.before) == []


@pytest.mark.parametrize("folder", ["", "output", "navne", "navne/2026/output"])
def test_output_inside_the_content_folder_is_refused(newsroom, folder):
    newsroom.entry("2026/anna")
    before = snapshot(newsroom.content)
    result = newsroom.build(output=newsroom.content / folder)
    assert is_calm(result), result
    assert result.exitcode == 2, result
    assert snapshot(newsroom.content) == before
    assert not (newsroom.content / "output").exists()


def test_output_that_leads_into_the_content_folder_by_a_link_is_refused(newsroom):
    newsroom.entry("2026/anna")
    newsroom.output.symlink_to(newsroom.content)
    before = snapshot(newsroom.content)
    assert newsroom.build().exitcode == 2
    assert snapshot(newsroom.content) == before


@pytest.mark.parametrize(
    "now",
    ["i morgen", "2026-02-01T25:00", "2026-02-01T12:00:00+99:00", 5, {"år": 2026}],
    ids=str,
)
def test_clock_that_cannot_be_read_stops_the_build(built, now):
    write_something_new(built)
    result = built.build(now=now)
    is_stopped(built, result)
    assert "NAVNENYT_NOW" in result.stderr


def break_base(theme):
    (theme / "templates/base.html").write_text("{% block %}", encoding="utf-8")


def break_component(theme):
    (theme / "templates/components/card.html").write_text("{% macro card(", encoding="utf-8")


def break_page(theme):
    (theme / "templates/pages/announcement.html").write_text("{{ page.", encoding="utf-8")


def remove_page(theme):
    (theme / "templates/pages/person.html").unlink()
    (theme / "templates/pages/announcement.html").unlink()


def remove_component(theme):
    (theme / "templates/components/portrait.html").unlink()


def remove_styles(theme):
    shutil.rmtree(theme / "static")


def write_latin_1(theme):
    (theme / "templates/base.html").write_bytes(b"<p>\xe6</p>")


def write_unknown_filter(theme):
    page = theme / "templates/pages/announcement.html"
    page.write_text("{{ page.card.name | findes_ikke }}", encoding="utf-8")


@pytest.mark.parametrize(
    "harm",
    [break_base, break_component, break_page, remove_page, remove_component, remove_styles,
     write_latin_1, write_unknown_filter],
)  # fmt: skip
def test_broken_theme_stops_the_build_before_the_first_write(built, harm):
    theme = built.root / "theme"
    shutil.copytree(REPOSITORY / "theme", theme)
    harm(theme)
    write_something_new(built)
    is_stopped(built, built.build("--theme-path", theme))


@pytest.mark.parametrize("value", ["{{ page.findes_ikke }}", "{{ 1 / 0 }}", "{{ page.card() }}"])
def test_template_that_fails_while_it_is_rendered_stops_without_a_traceback(built, value):
    theme = built.root / "theme"
    shutil.copytree(REPOSITORY / "theme", theme)
    (theme / "templates/pages/announcement.html").write_text(value, encoding="utf-8")
    result = built.build("--theme-path", theme)
    assert (result.exitcode, is_calm(result)) == (2, True), result
    # A failure later leaves whole files, and the build after it makes all of it good.
    assert set(built.files()) == set(built.before)
    assert built.build().exitcode == 0
    assert differing(built.files(), built.before) == []


def test_file_where_a_folder_should_be_ends_with_2_and_no_traceback(newsroom):
    newsroom.entry("2026/anna")
    newsroom.output.mkdir()
    (newsroom.output / "navne").write_bytes(b"en fil")
    result = newsroom.build()
    assert (result.exitcode, is_calm(result)) == (2, True), result
    assert (newsroom.output / "navne").read_bytes() == b"en fil"


@pytest.mark.parametrize("place", ["cache", "cache/report.json/x"])
def test_cache_that_cannot_be_written_ends_with_2_and_no_traceback(newsroom, place):
    newsroom.entry("2026/anna")
    file = newsroom.root / place
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"en fil")
    said = run(
        PELICAN, newsroom.content, "-o", newsroom.output,
        "-s", newsroom.settings(), "--cache-path", newsroom.cache, cwd=newsroom.root,
    )  # fmt: skip
    assert (said.exitcode, is_calm(said)) == (2, True), said


@pytest.mark.parametrize("folders", [("navne",), (), ("navne", "arbejdsgivere", "sider")])
def test_first_build_of_an_empty_folder_is_an_empty_but_valid_site(tmp_path, folders):
    room = Newsroom(tmp_path)
    shutil.rmtree(room.content)
    for folder in folders:
        (room.content / folder).mkdir(parents=True)
    room.content.mkdir(exist_ok=True)
    result = room.build()
    assert (result.exitcode, result.report["published"], is_calm(result)) == (0, 0, True), result
    for address in ("/", "/personer/", "/arbejdsgivere/", "/arkiv/", "/typer/", "/404.html"):
        assert SitePage(room.output, address).heading
    assert list(feeds(room.output)) == ["/rss.xml"]
    assert feeds(room.output)["/rss.xml"].items == []
    assert all_sitemaps(room.output)
    assert broken_links(room.output) == []
    assert naming(room.files(), "None") == []
    assert room.build().report["pages"]["written"] == []


# -- folders that are not there ---------------------------------------------------------------


def pelican(room, *arguments, **more):
    """The command in the newsroom's own folder, output and cache always named."""
    return run(PELICAN, *arguments, "-o", room.output, "--cache-path", room.cache,
               cwd=more.pop("cwd", room.root), **more)  # fmt: skip


MISSING_CONTENT = [["findes-ikke"], ["findes-ikke", "-lr", "--port", "0"],
                   ["-e", 'PATH="findes-ikke"']]  # fmt: skip


@pytest.mark.parametrize("settings", [REPOSITORY / "pelicanconf.py", REPOSITORY / "publishconf.py"])
@pytest.mark.parametrize("arguments", MISSING_CONTENT, ids=" ".join)
def test_content_folder_that_does_not_exist_is_said_and_ends_with_2(built, arguments, settings):
    result = pelican(built, *arguments, "-s", settings)
    is_stopped(built, result)
    assert "Indholdsmappen »" in result.stderr
    assert "findes-ikke" in result.stderr


def test_content_folder_is_asked_for_also_in_a_settings_file_of_somebodys_own(built):
    result = pelican(built, "findes-ikke", "-s", built.settings())
    is_stopped(built, result)
    assert "findes ikke" in result.stderr


def test_theme_folder_that_does_not_exist_is_said_and_ends_with_2(built):
    for how in (["-t", "findes-ikke"], ["-e", 'THEME="findes-ikke"']):
        result = pelican(built, built.content, "-s", REPOSITORY / "pelicanconf.py", *how)
        is_stopped(built, result)
        assert "Temamappen »findes-ikke« findes ikke." in result.stderr


@pytest.mark.parametrize("module", [True, False])
def test_folders_that_the_settings_file_itself_names_are_asked_for_too(built, module):
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(REPOSITORY / name, built.root / name)
    command = (sys.executable, "-m", "pelican") if module else (PELICAN,)
    for name in ("pelicanconf.py", "publishconf.py"):
        # There is content/ beside it, and no theme/.
        result = run(*command, "-s", name, "-o", built.output, cwd=built.root)
        is_stopped(built, result)
        assert "Temamappen »theme« findes ikke." in result.stderr


def test_theme_that_pelican_brings_is_no_missing_folder(built):
    result = pelican(built, built.content, "-s", REPOSITORY / "pelicanconf.py", "-t", "simple")
    is_stopped(built, result)
    assert "Temamappen" not in result.stderr
