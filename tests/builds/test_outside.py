"""Nothing outside the content folder is read, nothing outside the output folder is written."""

import os
import shutil

import pytest

from support.newsroom import (
    PORTRAITS,
    Newsroom,
    complaints,
    is_calm,
    naming,
    quarters,
    refused_paths,
    snapshot,
)

CANARY = "Kanariefuglen"


def outside(room):
    """A folder beside the content: an entry, profiles, a page and a photo that are none of ours."""
    other = Newsroom(room.root / "outside")
    other.entry("2026/kanariefugl", navn=CANARY, arbejdsgiver=CANARY)
    other.profile("arbejdsgivere/nordfirma", navn="Nordfirma", alias=CANARY)
    other.profile("uddannelsessteder/nordskolen", navn="Nordskolen", alias=CANARY)
    other.page("om", CANARY)
    other.photo("2026/kanariefugl.jpg", quarters(), comment=CANARY.encode())
    return other


@pytest.fixture(scope="module")
def led_out(shared):
    """Every sort of link out of the content folder, and every sort of file that is none."""
    room, other = shared, outside(shared)
    room.entry("2026/bo", navn="Bo Birk")
    year = room.content / "navne/2026"
    (year / "link.md").symlink_to(other.content / "navne/2026/kanariefugl.md")
    (year / "relativt-link.md").symlink_to("../../../outside/content/navne/2026/kanariefugl.md")
    (year / "link.jpg").symlink_to(other.content / "navne/2026/kanariefugl.jpg")
    room.entry("2026/foto-link", navn="Foto Link", foto="link.jpg")
    (room.content / "navne/2025").symlink_to(other.content / "navne/2026")
    (year / "undermappe").symlink_to(other.content / "navne/2026")
    os.mkfifo(year / "koe.md")
    os.mkfifo(year / "koe.jpg")
    room.entry("2026/foto-koe", navn="Foto Kø", foto="koe.jpg")
    (year / "mappe.md").mkdir()
    (year / "mappe.jpg").mkdir()
    room.entry("2026/foto-mappe", navn="Foto Mappe", foto="mappe.jpg")
    (year / "ingenting.md").symlink_to(year / "findes-ikke.md")
    (year / "null.md").symlink_to("/dev/zero")
    for folder, name in (("arbejdsgivere", "nordfirma"), ("sider", "om")):
        (room.content / folder).mkdir()
        (room.content / folder / f"{name}.md").symlink_to(other.content / folder / f"{name}.md")
    room.seen = {file.name: (file.stat().st_atime_ns) for file in other.content.rglob("*.*")}
    room.before = snapshot(room.root)
    room.result = room.build()
    return room


def test_links_out_and_files_that_are_none_do_not_stop_the_others(led_out):
    assert is_calm(led_out.result), led_out.result
    assert led_out.result.exitcode == 1, led_out.result
    assert led_out.has("/navne/2026/bo/")


@pytest.mark.parametrize(
    "path",
    [
        "navne/2026/link.md", "navne/2026/relativt-link.md", "navne/2026/foto-link.md",
        "navne/2025", "navne/2026/undermappe", "navne/2026/koe.md", "navne/2026/foto-koe.md",
        "navne/2026/mappe.md", "navne/2026/foto-mappe.md", "navne/2026/ingenting.md",
        "navne/2026/null.md", "arbejdsgivere/nordfirma.md", "sider/om.md",
    ],
)  # fmt: skip
def test_link_out_or_file_that_is_none_is_a_problem(led_out, path):
    assert path in refused_paths(led_out.result), complaints(led_out.result)


def test_problem_of_a_photo_names_the_photo(led_out):
    said = complaints(led_out.result)
    for name in ("link.jpg", "koe.jpg", "mappe.jpg"):
        assert f"»{name}«" in said


def test_nothing_outside_the_content_folder_is_read(led_out):
    assert naming(led_out.files(), CANARY) == []
    kept = snapshot(led_out.cache)
    assert naming(kept, CANARY) == []
    assert [file for file in led_out.files() if file.startswith("foto/")] == []


def test_nothing_outside_output_and_cache_is_written(led_out):
    after = snapshot(led_out.root)
    new = {
        path
        for path in after
        if after[path] != led_out.before.get(path) and not path.startswith(("output/", "cache/"))
    }
    assert new == set()
    assert set(led_out.before) <= set(after)


@pytest.mark.parametrize("name", ["ring.md", "ring.jpg"])
def test_link_that_leads_to_itself_is_a_problem_and_no_traceback(newsroom, name):
    newsroom.entry("2026/bo", navn="Bo Birk")
    newsroom.entry("2026/foto-ring", navn="Foto Ring", foto="ring.jpg")
    ring = newsroom.content / "navne/2026" / name
    ring.symlink_to(ring)
    result = newsroom.build()
    assert is_calm(result), result
    path = "navne/2026/ring.md" if name == "ring.md" else "navne/2026/foto-ring.md"
    assert (result.exitcode, refused_paths(result)) == (1, {path}), result
    assert newsroom.has("/navne/2026/bo/")


@pytest.mark.parametrize("folder", ["navne", "arbejdsgivere", "uddannelsessteder", "sider"])
def test_whole_folder_that_is_a_link_out_is_not_read(newsroom, folder):
    other = outside(newsroom)
    if folder == "navne":
        (newsroom.content / "navne").rmdir()
    else:
        newsroom.entry("2026/bo", navn="Bo Birk", arbejdsgiver="Nordfirma")
        newsroom.entry(
            "2026/eva", type="uddannelse", uddannelse="Master i it", institution="Nordskolen",
            stilling=None, arbejdsgiver=None,
        )  # fmt: skip
    (newsroom.content / folder).symlink_to(other.content / folder)
    result = newsroom.build()
    assert is_calm(result), result
    assert result.exitcode != 0, result
    assert naming(newsroom.files(), CANARY, "kanariefugl") == []


def test_link_from_one_place_in_the_content_folder_to_another_is_fine(newsroom):
    newsroom.photo("2025/mette.jpg")
    (newsroom.content / "navne/2026").mkdir()
    (newsroom.content / "navne/2026/mette.jpg").symlink_to("../2025/mette.jpg")
    newsroom.entry("2026/mette", foto="mette.jpg", fotograf="Bo")
    result = newsroom.build()
    assert (result.exitcode, result.report["advice"]) == (0, []), result
    assert len(list((newsroom.output / "foto").iterdir())) == PORTRAITS + 1


def test_folder_of_a_year_that_is_a_link_within_the_content_is_never_passed_over_in_silence(
    newsroom,
):
    newsroom.entry("2026/bo")
    (newsroom.content / "navne/2027").symlink_to(newsroom.content / "navne/2026")
    result = newsroom.build()
    assert newsroom.has("/navne/2027/bo/") or "navne/2027" in refused_paths(result), result


def test_content_folder_may_itself_be_a_link(newsroom):
    newsroom.entry("2026/bo")
    real = newsroom.content.rename(newsroom.root / "real")
    newsroom.content.symlink_to(real)
    result = newsroom.build()
    assert (result.exitcode, newsroom.has("/navne/2026/bo/")) == (0, True), result


@pytest.mark.parametrize("inside", ["navne", "navne/2026", "navne/2026/bo", "foto", "tema/css"])
def test_link_in_the_output_folder_is_never_followed_out(newsroom, inside):
    elsewhere = newsroom.root / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "index.html").write_text("deres egen", encoding="utf-8")
    newsroom.photo("2026/bo.jpg")
    newsroom.entry("2026/bo", foto="bo.jpg")
    place = newsroom.output / inside
    place.parent.mkdir(parents=True)
    place.symlink_to(elsewhere)
    result = newsroom.build()
    assert snapshot(elsewhere) == {"index.html": b"deres egen"}
    assert is_calm(result), result
    assert result.exitcode in (0, 2), result
    # Neither when what we would write is to be removed.
    newsroom.entry("2026/bo", status="kladde")
    newsroom.entry("2026/carl")
    assert is_calm(newsroom.build())
    assert snapshot(elsewhere) == {"index.html": b"deres egen"}


def test_file_in_the_output_folder_that_is_a_link_is_replaced_and_not_written_through(newsroom):
    elsewhere = newsroom.root / "elsewhere.html"
    elsewhere.write_text("deres egen", encoding="utf-8")
    newsroom.entry("2026/bo")
    newsroom.output.mkdir()
    (newsroom.output / "index.html").symlink_to(elsewhere)
    result = newsroom.build()
    assert result.exitcode == 0, result
    assert elsewhere.read_text(encoding="utf-8") == "deres egen"
    assert not (newsroom.output / "index.html").is_symlink()


def test_removal_does_not_follow_a_link_that_took_the_place_of_a_folder(newsroom):
    newsroom.entry("2026/bo")
    newsroom.entry("2026/carl")
    newsroom.build()
    elsewhere = newsroom.root / "elsewhere"
    (newsroom.output / "navne/2026/bo").rename(elsewhere)
    (newsroom.output / "navne/2026/bo").symlink_to(elsewhere)
    newsroom.remove("navne/2026/bo.md")
    result = newsroom.build()
    assert is_calm(result), result
    assert (elsewhere / "index.html").exists()


def test_output_folder_may_itself_be_a_link(newsroom):
    newsroom.entry("2026/bo")
    real = newsroom.root / "real"
    real.mkdir()
    newsroom.output.symlink_to(real)
    assert newsroom.build().exitcode == 0
    assert (real / "navne/2026/bo/index.html").is_file()


def test_editors_temporary_and_hidden_files_are_not_entries(newsroom):
    newsroom.entry("2026/bo")
    for name in (".bo.md.swp", ".#bo.md", "bo.md~", ".DS_Store", "~$bo.docx", "#bo.md#", ".bo.md"):
        newsroom.text(f"navne/2026/{name}", b"\xff")
    newsroom.text(".git/config", "x")
    newsroom.text("navne/.git/2026.md", "x")
    result = newsroom.build()
    assert (result.exitcode, result.report["published"]) == (0, 1), result


def test_another_site_in_a_folder_of_the_output_survives_the_loss_of_the_index(newsroom):
    newsroom.entry("2026/anna")
    newsroom.entry("2026/bo")
    newsroom.page("om", "Om")
    assert newsroom.build().exitcode == 0
    inner = newsroom.output / "avis"
    assert newsroom.build(output=inner, cache=newsroom.root / "inner").exitcode == 0
    before = snapshot(inner)
    shutil.rmtree(newsroom.cache)
    newsroom.remove("navne/2026/bo.md")
    result = newsroom.build()
    assert (result.exitcode, is_calm(result)) == (0, True), result
    assert snapshot(inner) == before
    assert not newsroom.has("/navne/2026/bo/")
    assert "navne/2026/bo/index.html" in result.report["pages"]["removed"]
