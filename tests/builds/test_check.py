"""`navnenyt check`: reads and judges, builds nothing."""

import os
import unicodedata

import pytest

from support.newsroom import NAVNENYT, Newsroom, differing, is_calm, naming, run, snapshot


@pytest.fixture
def mixed(newsroom):
    """Two broken files, one with advice, two good ones."""
    newsroom.entry("2026/anna", navn="Anna Alnor")
    newsroom.entry("2026/bo", navn="Bo Birk")
    newsroom.entry("2026/carl", arbejdgiver="Nordfirma", pr="aldrig")
    newsroom.entry("2026/dorte", stilling=None)
    newsroom.entry("2026/eva", foto="findes-ikke.jpg", fotograf="Bo")
    return newsroom


def test_check_prints_every_problem_of_every_file_and_exits_with_1(mixed):
    said = mixed.check()
    assert (said.exitcode, is_calm(said)) == (1, True), said
    lines = said.stderr.splitlines()
    assert sum(line.startswith("content/navne/2026/carl.md:") for line in lines) == 2, said
    assert sum(line.startswith("content/navne/2026/dorte.md:") for line in lines) == 1, said
    assert sum(line.startswith("content/navne/2026/eva.md:") for line in lines) == 1, said
    assert not any("anna" in line or "bo.md" in line for line in lines)


def test_check_says_what_a_build_says(mixed):
    said = mixed.check()
    built = mixed.build()
    shown = [line.replace(f"{mixed.root}/", "") for line in built.stderr.splitlines()]
    assert sorted(said.stderr.splitlines()) == sorted(shown)


def test_check_without_problems_exits_with_0(newsroom):
    newsroom.entry("2026/anna")
    said = newsroom.check()
    assert (said.exitcode, said.stderr, is_calm(said)) == (0, "", True), said
    assert said.stdout.strip()


def test_advice_alone_exits_with_0(newsroom):
    newsroom.entry("2026/eva", foto="findes-ikke.jpg")
    said = newsroom.check()
    assert said.exitcode == 0, said
    assert "eva.md" in said.stderr


def test_check_with_files_speaks_of_those_alone(mixed):
    good = mixed.check("content/navne/2026/anna.md")
    assert (good.exitcode, good.stderr) == (0, ""), good
    bad = mixed.check("content/navne/2026/anna.md", "content/navne/2026/carl.md")
    assert bad.exitcode == 1, bad
    assert "carl.md" in bad.stderr
    assert "dorte.md" not in bad.stderr


def test_check_of_a_file_knows_the_others(newsroom):
    newsroom.entry("2026/anna", publiceret="2026-01-01")
    newsroom.entry("2026/bo", flyttet_fra="navne/2026/anna")
    said = newsroom.check("content/navne/2026/bo.md")
    assert (said.exitcode, "anna" in said.stderr) == (1, True), said


def test_check_takes_a_file_however_its_path_is_written(mixed):
    year = mixed.content / "navne/2026"
    (mixed.root / "genvej").symlink_to(mixed.content)
    (mixed.root / "carl.md").symlink_to(year / "carl.md")
    ways = {
        "absolute": (str(year / "carl.md"), mixed.root),
        "with dots": ("content/../content/navne/2026/./carl.md", mixed.root),
        "from the folder of the year": ("carl.md", year),
        "through a link to the content folder": ("genvej/navne/2026/carl.md", mixed.root),
        "through a link to the file": ("carl.md", mixed.root),
    }
    wrong = {}
    for way, (path, cwd) in ways.items():
        said = mixed.check(path, cwd=cwd)
        if said.exitcode != 1 or "carl.md:" not in said.stderr or "dorte" in said.stderr:
            wrong[way] = said
    assert not wrong


def test_check_finds_a_file_whose_name_the_disk_spells_in_another_form(newsroom):
    newsroom.entry("2026/anna")
    name = unicodedata.normalize("NFD", "åse.md")
    newsroom.text(f"navne/2026/{name}", "---\n---\n")
    said = newsroom.check(f"content/navne/2026/{name}")
    assert said.exitcode == 1, said


def test_check_of_a_folder_never_calls_broken_files_good(mixed):
    for folder in ("content/navne/2026", "content", "content/navne/2026/"):
        said = mixed.check(folder)
        assert said.exitcode != 0, said
        assert said.stderr.strip(), said


@pytest.mark.parametrize(
    "path", ["findes-ikke.md", "content/navne/2026/findes-ikke.md", "/etc/passwd"]
)
def test_file_that_is_not_in_the_content_folder_gets_a_clear_message(mixed, path):
    said = mixed.check(path)
    assert said.exitcode not in (0, 1), said
    assert is_calm(said), said
    assert path in said.stderr


def test_check_of_one_file_that_is_unknown_among_good_ones_still_says_so(mixed):
    said = mixed.check("content/navne/2026/anna.md", "content/navne/2026/ana.md")
    assert said.exitcode not in (0, 1), said
    assert "ana.md" in said.stderr


def test_check_lists_namesakes_with_their_files(newsroom):
    newsroom.entry("2026/mette-1", navn="Mette Holm", arbejdsgiver="Alfa")
    newsroom.entry("2026/mette-2", navn="Mette Holm", arbejdsgiver="Beta")
    newsroom.entry("2026/bo-1", navn="Bo Birk", arbejdsgiver="Alfa")
    newsroom.entry("2026/bo-2", navn="Bo Birk", arbejdsgiver="Alfa")
    said = newsroom.check()
    assert said.exitcode == 0, said
    lines = [line for line in f"{said.stdout}{said.stderr}".splitlines() if "Mette Holm" in line]
    assert len(lines) == 1, said
    assert "navne/2026/mette-1.md" in lines[0]
    assert "navne/2026/mette-2.md" in lines[0]
    assert "Bo Birk" not in f"{said.stdout}{said.stderr}"


def test_namesakes_that_differ_in_case_or_wait_for_their_time_are_listed_too(newsroom):
    newsroom.entry("2026/mette-1", navn="Mette Holm", arbejdsgiver="Alfa")
    newsroom.entry("2026/mette-2", navn="METTE  HOLM", arbejdsgiver="Beta")
    newsroom.entry("2026/bo-1", navn="Bo Birk", arbejdsgiver="Alfa")
    newsroom.entry("2026/bo-2", navn="Bo Birk", arbejdsgiver="Beta", publiceret="2026-05-01")
    said = newsroom.check()
    for name in ("mette-1", "mette-2", "bo-1", "bo-2"):
        assert f"navne/2026/{name}.md" in f"{said.stdout}{said.stderr}", said


def test_check_writes_nothing_into_the_output_or_the_index(tmp_path):
    room, other = Newsroom(tmp_path / "a"), Newsroom(tmp_path / "b")
    for each in (room, other):
        each.entry("2026/anna", navn="Anna Alnor")
        each.entry("2026/bo", navn="Bo Birk")
        run_build(each)
        each.entry("2026/bo", navn="Bo Birk", pr="aldrig")
        each.entry("2026/carl", navn="Carl Carstensen")
        each.remove("navne/2026/anna.md")
    before = snapshot(room.output)
    kept = snapshot(room.cache)
    for _ in range(2):
        assert room.check().exitcode == 1
    assert snapshot(room.output) == before
    after = snapshot(room.cache)
    assert {path: after.get(path) for path in kept} == kept
    # The build after it behaves as if it had not run.
    reports = []
    for each in (room, other):
        result = each.build()
        result.report.pop("seconds")
        reports.append(result.report)
    assert reports[0] == reports[1]
    assert differing(room.files(), other.files()) == []


def run_build(room):
    """A build that check shares settings with."""
    result = room.build()
    assert result.exitcode == 0, result


def test_check_before_any_build_makes_no_output_and_no_index(newsroom):
    newsroom.entry("2026/anna")
    assert newsroom.check().exitcode == 0
    assert not newsroom.output.exists()
    assert list(newsroom.root.rglob("*.sqlite*")) == []


def test_check_leaves_a_damaged_index_to_the_build(newsroom):
    newsroom.entry("2026/anna")
    newsroom.build()
    (index,) = newsroom.cache.rglob("*.sqlite")
    index.write_bytes(b"knust" * 1000)
    said = newsroom.check()
    assert (said.exitcode, is_calm(said)) == (0, True), said
    assert index.read_bytes() == b"knust" * 1000


def test_check_judges_photos_too(newsroom):
    newsroom.text("navne/2026/anna.jpg", b"ikke et billede")
    newsroom.entry("2026/anna", foto="anna.jpg", fotograf="Bo")
    said = newsroom.check()
    assert (said.exitcode, "anna.jpg" in said.stderr) == (1, True), said


def test_check_reads_profiles_and_pages(newsroom):
    newsroom.entry("2026/anna")
    newsroom.profile("arbejdsgivere/nordfirma", navn="Nordfirma", cvr="1")
    newsroom.page("arkiv", "Mit arkiv")
    said = newsroom.check()
    assert said.exitcode == 1, said
    assert "content/arbejdsgivere/nordfirma.md:" in said.stderr
    assert "content/sider/arkiv.md:" in said.stderr


def test_check_knows_nothing_of_a_draft_but_advice(newsroom):
    newsroom.entry("2026/anna")
    newsroom.entry("2026/bo", status="kladde", pr="aldrig")
    said = newsroom.check()
    assert said.exitcode == 0, said
    assert "bo.md" in said.stderr


def test_check_without_a_settings_file_gets_a_clear_message(newsroom):
    said = run(NAVNENYT, "check", cwd=newsroom.root)
    assert (said.exitcode, is_calm(said)) == (2, True), said
    assert "pelicanconf.py" in said.stderr


def test_empty_content_folder_is_not_called_good_when_there_was_content(newsroom):
    newsroom.entry("2026/anna")
    newsroom.build()
    newsroom.remove("navne/2026/anna.md")
    said = newsroom.check()
    assert (said.exitcode, is_calm(said)) == (2, True), said


def test_check_reads_nothing_outside_the_content_folder(newsroom):
    newsroom.entry("2026/anna")
    secret = newsroom.root / "hemmelig.md"
    secret.write_text("---\nkanariefugl: x\n---\n", encoding="utf-8")
    link = newsroom.content / "navne/2026/link.md"
    link.symlink_to(secret)
    said = newsroom.check(os.fspath(link))
    assert said.exitcode == 1, said
    assert "kanariefugl" not in said.stderr
    assert naming(snapshot(newsroom.cache), "kanariefugl") == []


def set_content(room, line):
    """A settings file whose last line is another."""
    file = room.settings()
    file.write_text(f"{file.read_text(encoding='utf-8')}{line}\n", encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("line", "word"),
    [('PATH = "findes-ikke"', "findes-ikke"), ('THEME = "intet-tema"', "intet-tema"),
     ("SITENAME = (", "conf.py")],
)  # fmt: skip
def test_check_with_settings_that_cannot_be_used_says_why(newsroom, line, word):
    newsroom.entry("2026/anna")
    file = set_content(newsroom, line)
    said = run(NAVNENYT, "check", "-s", file, cwd=newsroom.root)
    assert (said.exitcode, is_calm(said)) == (2, True), said
    assert word in said.stderr


def test_check_of_a_photo_says_what_is_wrong_with_it(newsroom):
    newsroom.text("navne/2026/brudt.jpg", b"\xff\xd8\xff intet billede")
    newsroom.photo("2026/hel.jpg")
    newsroom.photo("2026/glemt.jpg")
    newsroom.entry("2026/anna", foto="brudt.jpg", fotograf="Bo")
    newsroom.entry("2026/bo", foto="hel.jpg", fotograf="Bo")
    broken = newsroom.check("content/navne/2026/brudt.jpg")
    assert (broken.exitcode, "brudt.jpg" in broken.stderr) == (1, True), broken
    assert broken.stderr.startswith("content/navne/2026/anna.md:"), broken
    good = newsroom.check("content/navne/2026/hel.jpg")
    assert (good.exitcode, good.stderr) == (0, ""), good
    forgotten = newsroom.check("content/navne/2026/glemt.jpg")
    assert forgotten.exitcode == 0, forgotten
    assert forgotten.stderr.startswith("content/navne/2026/glemt.jpg:1: Ingen nyhed har billedet.")


def test_check_of_a_file_in_a_folder_that_is_not_read_says_so(newsroom):
    newsroom.entry("2026/anna")
    newsroom.text("nyheder/bo.md", "---\n---\n")
    newsroom.text("bo.md", "---\n---\n")
    beside = newsroom.check("content/bo.md")
    assert "content/bo.md:1: Filen ligger uden for sidens mapper" in beside.stderr, beside
    below = newsroom.check("content/nyheder/bo.md")
    assert "content/nyheder:1: Mappen er ikke en af sidens" in below.stderr, below
    assert "content/nyheder:1:" in newsroom.check().stderr


def test_a_photo_that_another_announcement_shows_is_not_suggested(newsroom):
    newsroom.photo("2026/anna.png")
    newsroom.entry("2026/anna", foto="anna.png", fotograf="Bo")
    newsroom.entry("2026/bo", navn="Bo Birk", foto="anna.jpg", fotograf="Bo")
    for _ in range(2):
        said = newsroom.check()
        assert "Billedet »anna.jpg« findes ikke. Læg filen" in said.stderr, said
        newsroom.build()


def test_a_photo_whose_name_differs_in_case_alone_is_suggested(newsroom):
    newsroom.photo("2026/Anna.JPG")
    newsroom.entry("2026/anna", foto="anna.jpg", fotograf="Bo")
    said = newsroom.check()
    assert (said.exitcode, "Mente du »Anna.JPG«?" in said.stderr) == (0, True), said
