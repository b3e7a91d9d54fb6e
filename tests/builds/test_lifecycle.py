"""What becomes of an announcement in time: drafts, time to come, changes, deletion, stray files."""

import shutil

import pytest

from support.newsroom import PORTRAITS, Newsroom, differing, is_calm, naming, quarters, snapshot
from support.site_reader import Feed, SitePage, all_sitemaps, broken_links

# Nothing else on the site has these in it.
ZUKUNFT = ("Zukunft", "zukunft", "Zebra", "zebra", "Zitat", "Zymaker")


def fill(room):
    """Two announcements of Vigga Zukunft at an employer of her own, and three of others."""
    for number in range(1, 4):
        room.entry(f"2026/bo-birk-{number}", navn=f"Bo Birk {number}", publiceret="2026-01-05")
    room.photo("2026/vigga-zukunft.jpg")
    room.entry(
        "2026/vigga-zukunft",
        "Hun siger: Zitat.\n",
        navn="Vigga Zukunft",
        arbejdsgiver="Zebraværket",
        foto="vigga-zukunft.jpg",
        fotograf="Zymaker",
        flyttet_fra="navne/2024/zukunft-vigga",
    )
    room.entry(
        "2025/vigga-zukunft",
        type="uddannelse",
        navn="Vigga Zukunft",
        stilling=None,
        arbejdsgiver="Zebraværket",
        uddannelse="Master i zebraer",
        institution="Zebraskolen",
        publiceret="2025-06-30",
    )
    return room


def clean(room, name):
    """The output of a build of the same content from nothing."""
    output = room.root / name
    result = room.build(output=output, cache=room.root / f"{name}-cache")
    assert result.exitcode == 0, result
    return snapshot(output)


def portraits(files):
    """The photos of a site: three widths in three formats each, share images not counted."""
    photos = [file for file in files if file.startswith("foto/")]
    return [file for file in photos if not file.endswith("-deling.jpg")]


@pytest.fixture(scope="module")
def deletion(shared):
    """Before, and after both of her files and the photo were deleted."""
    first = fill(shared).build()
    assert (first.exitcode, first.report["published"]) == (0, 5), first
    shared.before = shared.files()
    shared.remove("navne/2026/vigga-zukunft.md")
    shared.remove("navne/2026/vigga-zukunft.jpg")
    shared.remove("navne/2025/vigga-zukunft.md")
    shared.result = shared.build()
    shared.after = shared.files()
    return shared


def test_she_was_everywhere_before(deletion):
    there = naming(deletion.before, *ZUKUNFT)
    for file in (
        "index.html", "rss.xml", "navne/2026/vigga-zukunft/index.html",
        "navne/2024/zukunft-vigga/index.html", "personer/vigga-zukunft/index.html",
        "arbejdsgivere/zebravaerket/index.html", "arbejdsgivere/zebravaerket/rss.xml",
        "uddannelsessteder/zebraskolen/rss.xml", "typer/uddannelse/index.html",
        "arkiv/2025/06/index.html", "sitemap-2025.xml", "sitemap-2026.xml",
    ):  # fmt: skip
        assert file in there
    assert len(portraits(deletion.before)) == PORTRAITS


def test_deletion_removes_page_person_employer_feeds_photos_and_sitemap_lines(deletion):
    assert deletion.result.exitcode == 0, deletion.result
    assert naming(deletion.after, *ZUKUNFT) == []
    assert [file for file in deletion.after if file.startswith("foto/")] == []
    gone = set(deletion.before) - set(deletion.after)
    assert set(deletion.result.report["pages"]["removed"]) == gone
    assert "sitemap-2025.xml" in gone


def test_deletion_leaves_the_site_of_a_clean_build(deletion):
    assert differing(deletion.after, clean(deletion, "clean")) == []
    assert broken_links(deletion.output) == []


def test_deletion_leaves_no_empty_folder(deletion):
    empty = [
        each for each in deletion.output.rglob("*") if each.is_dir() and not any(each.iterdir())
    ]
    assert empty == []


def test_nothing_of_a_deleted_name_is_left_in_the_cache(deletion):
    kept = snapshot(deletion.cache)
    kept.pop("report.json")
    assert naming(kept, *ZUKUNFT) == []
    assert [file for file in kept if file.endswith((".jpg", ".webp", ".avif"))] == []


def test_timeline_ends_and_employer_stays_when_one_of_two_is_deleted(newsroom):
    fill(newsroom).build()
    newsroom.remove("navne/2026/vigga-zukunft.md")
    result = newsroom.build()
    assert result.exitcode == 0, result
    assert not newsroom.has("/personer/vigga-zukunft/")
    assert newsroom.has("/arbejdsgivere/zebravaerket/")
    assert not newsroom.has("/navne/2024/zukunft-vigga/")
    assert differing(newsroom.files(), clean(newsroom, "clean")) == []
    assert broken_links(newsroom.output) == []


def test_entry_set_back_to_draft_is_gone_everywhere_and_comes_back_as_it_was(newsroom):
    fill(newsroom).build()
    before = newsroom.files()
    texts = {}
    for year in (2025, 2026):
        file = newsroom.content / f"navne/{year}/vigga-zukunft.md"
        texts[file] = file.read_text(encoding="utf-8")
        file.write_text(texts[file].replace("---\n", "---\nstatus: kladde\n", 1), encoding="utf-8")
    result = newsroom.build()
    assert (result.exitcode, result.report["drafts"], result.report["published"]) == (0, 2, 3)
    assert naming(newsroom.files(), *ZUKUNFT) == []
    assert [file for file in newsroom.files() if file.startswith("foto/")] == []
    for file, text in texts.items():
        file.write_text(text, encoding="utf-8")
    assert newsroom.build().exitcode == 0
    assert differing(newsroom.files(), before) == []


def test_last_published_entry_can_become_a_draft(newsroom):
    newsroom.entry("2026/vigga-zukunft")
    newsroom.build()
    newsroom.entry("2026/vigga-zukunft", status="kladde")
    result = newsroom.build()
    assert (result.exitcode, result.report["published"]) == (0, 0), result
    assert naming(newsroom.files(), *ZUKUNFT) == []


@pytest.fixture(scope="module")
def scheduled(tmp_path_factory):
    """A site with a draft and a time to come, built before, at, after and again before it."""
    room = fill(Newsroom(tmp_path_factory.mktemp("scheduled")))
    room.entry("2026/kladde", navn="Quist Kladdesen", arbejdsgiver="Qwerty", status="kladde")
    room.photo("2026/ventende.png", quarters(600, 750))
    room.entry(
        "2026/ventende", navn="Xenia Ventende", arbejdsgiver="Xylofon", foto="ventende.png",
        publiceret="2026-02-03T06:30", flyttet_fra="navne/2025/xenia",
    )  # fmt: skip
    room.results, room.sites = {}, {}
    for name, now in (
        ("before", "2026-02-03T06:29:59+01:00"),
        ("at", "2026-02-03T05:30:00Z"),
        ("after", "2026-02-03T07:00:00+01:00"),
        ("back", "2026-02-03T06:29:59+01:00"),
    ):
        room.results[name] = room.build(now=now)
        room.sites[name] = room.files()
        room.photo_files = len(list(room.output.glob("foto/*")))
    return room


WAITING = ("Xenia", "xenia", "ventende", "Ventende", "Xylofon", "xylofon")


def test_drafts_and_what_waits_are_nowhere_in_the_output(scheduled):
    assert naming(scheduled.sites["before"], *WAITING) == []
    for site in scheduled.sites.values():
        assert naming(site, "Quist", "Kladdesen", "kladde", "Qwerty", "qwerty") == []
    assert len(portraits(scheduled.sites["before"])) == PORTRAITS  # Those of Vigga alone.


def test_what_waits_appears_by_itself_in_the_first_build_after_its_time(scheduled):
    result = scheduled.results["at"]
    assert (result.exitcode, result.report["read"]) == (0, 0), result
    there = naming(scheduled.sites["at"], *WAITING)
    for file in (
        "index.html", "rss.xml", "navne/2026/ventende/index.html", "navne/2025/xenia/index.html",
        "arbejdsgivere/xylofon/index.html", "sitemap-2026.xml", "personer/index.html",
    ):  # fmt: skip
        assert file in there
    assert len(portraits(scheduled.sites["at"])) == PORTRAITS + 9
    assert scheduled.results["after"].report["pages"]["written"] == []


def test_what_waited_vanishes_when_the_clock_goes_back(scheduled):
    assert scheduled.results["back"].exitcode == 0, scheduled.results["back"]
    assert differing(scheduled.sites["back"], scheduled.sites["before"]) == []


def test_report_counts_published_drafts_and_scheduled(scheduled):
    counts = [
        tuple(result.report[name] for name in ("published", "drafts", "scheduled"))
        for result in scheduled.results.values()
    ]
    assert counts == [(5, 1, 1), (6, 1, 0), (6, 1, 0), (5, 1, 1)]


def test_moving_a_file_with_flyttet_fra_keeps_the_feed_id_and_leaves_a_redirect(newsroom):
    newsroom.entry("2026/mette-holm", navn="Mette Holm")
    newsroom.entry("2026/bo-birk", navn="Bo Birk")
    newsroom.build()
    ids = Feed(newsroom.output, "/rss.xml").ids()
    newsroom.remove("navne/2026/mette-holm.md")
    newsroom.entry("2026/mette-lund", navn="Mette Lund", flyttet_fra="navne/2026/mette-holm")
    result = newsroom.build()
    assert (result.exitcode, result.report["advice"]) == (0, []), result
    assert sorted(Feed(newsroom.output, "/rss.xml").ids()) == sorted(ids)
    former = SitePage(newsroom.output, "/navne/2026/mette-holm/")
    assert former.canonical == "http://localhost:8000/navne/2026/mette-lund/"
    assert not former.is_indexed
    assert "/navne/2026/mette-lund/" in former.links()
    assert not any("mette-holm" in location for location in all_sitemaps(newsroom.output))
    # Moved again, the oldest path first: the id is still the first one.
    newsroom.remove("navne/2026/mette-lund.md")
    newsroom.entry(
        "2027/mette", navn="Mette", flyttet_fra=["navne/2026/mette-holm", "navne/2026/mette-lund"]
    )
    assert newsroom.build().exitcode == 0
    assert sorted(Feed(newsroom.output, "/rss.xml").ids()) == sorted(ids)
    for path in ("mette-holm", "mette-lund"):
        assert "/navne/2027/mette/" in SitePage(newsroom.output, f"/navne/2026/{path}/").links()


def test_moved_file_without_flyttet_fra_gets_advice_with_the_line_to_paste(newsroom):
    newsroom.entry("2026/bo-birk")
    file = newsroom.entry("2026/mette-holm", navn="Mette Holm")
    newsroom.build()
    file.rename(file.with_name("mette-holm-2.md"))
    result = newsroom.build()
    assert result.exitcode == 0, result
    assert [each["path"] for each in result.report["advice"]] == ["navne/2026/mette-holm-2.md"]
    assert "flyttet_fra: navne/2026/mette-holm" in result.report["advice"][0]["hint"]


def test_a_file_that_is_moved_and_moved_back_was_not_moved(newsroom):
    newsroom.entry("2026/bo-birk")
    file = newsroom.entry("2026/mette-holm", navn="Mette Holm")
    newsroom.build()
    moved = file.rename(file.with_name("mette-holm-2.md"))
    assert len(newsroom.build().report["advice"]) == 1
    moved.rename(file)
    assert newsroom.build().report["advice"] == []
    assert newsroom.build().report["advice"] == []


@pytest.mark.parametrize(
    "says",
    [
        ["navne/2026/mette-holm", "navne/2026/mette-holm-jensen"],
        None, "navne/2026/mette-holm", "navne/2026/mette-holm-jensen",
    ],
    ids=["all", "nothing", "its own address alone", "the last address alone"],
)  # fmt: skip
def test_a_name_that_is_changed_and_changed_back_keeps_id_and_addresses(newsroom, says):
    first, second = "navne/2026/mette-holm", "navne/2026/mette-holm-jensen"
    newsroom.entry("2026/bo-birk", navn="Bo Birk")
    newsroom.entry("2026/mette-holm", navn="Mette Holm")
    newsroom.build()
    ids = sorted(Feed(newsroom.output, "/rss.xml").ids())
    newsroom.remove(f"{first}.md")
    newsroom.entry("2026/mette-holm-jensen", navn="Mette Holm", flyttet_fra=first)
    assert newsroom.build().report["advice"] == []
    newsroom.remove(f"{second}.md")
    file = newsroom.entry("2026/mette-holm", navn="Mette Holm", flyttet_fra=says)
    result = newsroom.build()
    assert (result.exitcode, result.report["published"]) == (0, 2), result
    line = f"flyttet_fra: [{first}, {second}]"
    if isinstance(says, list):
        assert result.report["advice"] == []
    else:
        (advice,) = result.report["advice"]
        assert f"»{line}«" in advice["hint"]
        text = "".join(
            each for each in file.read_text(encoding="utf-8").splitlines(keepends=True)
            if not each.startswith("flyttet_fra")
        )  # fmt: skip
        file.write_text(text.replace("---\n", f"---\n{line}\n", 1), encoding="utf-8")
        result = newsroom.build()
        assert (result.exitcode, result.report["advice"]) == (0, []), result
    assert sorted(Feed(newsroom.output, "/rss.xml").ids()) == ids
    assert f"/{first}/" in SitePage(newsroom.output, f"/{second}/").links()
    assert SitePage(newsroom.output, f"/{first}/").is_indexed
    assert differing(newsroom.files(), clean(newsroom, "clean")) == []


def test_an_old_announcement_is_not_new_because_its_file_is_moved(newsroom):
    for number in range(60):
        newsroom.entry(f"2026/ny-{number}", navn=f"Navn Nummer {number}", publiceret="2026-01-20")
    file = newsroom.entry("2019/mette-holm", navn="Mette Holm", publiceret="2019-01-30")
    newsroom.build()
    (newsroom.content / "navne/2020").mkdir()
    moved = file.rename(newsroom.content / "navne/2020/mette-holm.md")
    (advice,) = newsroom.build().report["advice"]
    assert "flyttet_fra: navne/2019/mette-holm" in advice["hint"]
    moved.rename(file)
    assert newsroom.build().report["advice"] == []
    # It may also be taken away in one build and come back in another, and say so.
    file.unlink()
    newsroom.build()
    newsroom.entry(
        "2020/mette-holm", navn="Mette Holm", publiceret="2019-01-30",
        flyttet_fra="navne/2019/mette-holm",
    )  # fmt: skip
    assert newsroom.build().report["advice"] == []
    # What is new and old is told of.
    newsroom.entry("2020/eva-fog", navn="Eva Fog", publiceret="2019-01-30")
    (advice,) = newsroom.build().report["advice"]
    assert (advice["path"], advice["field"]) == ("navne/2020/eva-fog.md", "publiceret")


@pytest.mark.parametrize("loss", [False, True], ids=["", "cache lost"])
def test_files_of_others_in_the_output_folder_are_left_alone(newsroom, loss):
    fill(newsroom).build()
    own = {
        "CNAME": b"navnenyt.example\n",
        ".well-known/security.txt": b"Contact: x\n",
        "navne/2025/vigga-zukunft/bilag.pdf": b"%PDF",
        "foto/logo.png": b"png",
        "sitemap-2019.xml": b"<urlset><url><loc>https://navnenyt.example/</loc></url></urlset>",
        "rss-2019.xml": b"<rss/>",
    }
    for path, data in own.items():
        (newsroom.output / path).parent.mkdir(exist_ok=True)
        (newsroom.output / path).write_bytes(data)
    newsroom.remove("navne/2025/vigga-zukunft.md")
    newsroom.remove("navne/2026/vigga-zukunft.md")
    if loss:
        shutil.rmtree(newsroom.cache)
    assert newsroom.build().exitcode == 0
    files = newsroom.files()
    assert {path: files.get(path) for path in own} == own
    assert "navne/2025/vigga-zukunft/index.html" not in files


def test_page_that_somebody_changed_or_took_away_comes_back(newsroom):
    fill(newsroom).build()
    before = newsroom.files()
    (newsroom.output / "index.html").write_bytes(b"")
    (newsroom.output / "rss.xml").unlink()
    (newsroom.output / "sitemap.xml").unlink()
    (newsroom.output / "sitemap.xml").symlink_to(newsroom.content / "navne")
    shutil.rmtree(newsroom.output / "foto")
    result = newsroom.build()
    assert result.exitcode == 0, result
    assert differing(newsroom.files(), before) == []


@pytest.mark.parametrize("data", [b"", b"skrald", b"skrald" * 9])
def test_harmed_photos_of_the_cache_are_made_again_before_they_get_out(newsroom, data):
    fill(newsroom).build()
    before = newsroom.files()
    photos = [file for file in newsroom.cache.rglob("*") if file.suffix in (".jpg", ".avif")]
    for file in photos[::2]:
        file.write_bytes(data)
    shutil.rmtree(newsroom.output)
    result = newsroom.build()
    assert (result.exitcode, is_calm(result)) == (0, True), result
    assert differing(newsroom.files(), before) == []


def test_the_same_photo_under_two_names_is_counted_once(newsroom):
    newsroom.photo("2026/anna.jpg")
    newsroom.photo("2026/bo.jpg")
    newsroom.entry("2026/anna", foto="anna.jpg", fotograf="Bo")
    newsroom.entry("2026/bo", foto="bo.jpg", fotograf="Bo")
    files = PORTRAITS + 2  # Two share images.
    assert newsroom.build().report["photos"] == {"encoded": files, "reused": 0}
    assert newsroom.build().report["photos"] == {"encoded": 0, "reused": files}


def test_lost_photos_of_the_cache_are_made_again(newsroom):
    fill(newsroom).build()
    before = newsroom.files()
    photos = [
        file for file in newsroom.cache.rglob("*") if file.suffix in (".jpg", ".webp", ".avif")
    ]
    for file in photos:
        file.unlink()
    result = newsroom.build()
    assert (result.exitcode, is_calm(result)) == (0, True), result
    assert differing(newsroom.files(), before) == []
    assert result.report["photos"]["encoded"] == len(photos)


def test_entry_deleted_while_the_cache_was_lost_is_gone_too(newsroom):
    # Section 2: the index may be deleted at any time, and the site is that of a clean build.
    fill(newsroom).build()
    shutil.rmtree(newsroom.cache)
    newsroom.remove("navne/2026/vigga-zukunft.md")
    newsroom.remove("navne/2025/vigga-zukunft.md")
    assert newsroom.build().exitcode == 0
    assert naming(newsroom.files(), *ZUKUNFT) == []
