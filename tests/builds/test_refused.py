"""Files that cannot be published: what the editor is told, and that the others are published."""

import json
import os
import unicodedata
from pathlib import Path

import pytest

from support.newsroom import (
    PELICAN,
    Newsroom,
    complaints,
    differing,
    is_calm,
    naming,
    refused_paths,
    run,
    snapshot,
)
from support.site_reader import Feed, SitePage, broken_links

BROKEN = {  # Each with the line of what is to be mended.
    "navne/2026/aase.md": 6,
    "navne/2026/bent.md": 3,
    "navne/2026/carla.md": 1,
    "navne/2026/dorte.md": 1,
}


def write_five_good_and_four_broken(room):
    for number in range(1, 6):
        room.entry(f"2026/god-nummer-{number}", publiceret=f"2026-01-{number:02}")
    room.entry("2026/aase", arbejdsgiver=None, fields={"arbejdgiver": "Nordfirma"})
    room.entry("2026/bent", fields={"navn": "Bent Brud", "publiceret": "2026-02-30"})
    room.text("navne/2026/carla.md", "Title: Carla Carlsen\nDate: 2026-01-01\n\nTekst.\n")
    room.entry("2026/dorte", stilling=None)


@pytest.fixture(scope="module")
def mixed(shared):
    """Five good files and four broken ones, built once, and built again without a change."""
    write_five_good_and_four_broken(shared)
    shared.first = shared.build()
    shared.built = shared.files()
    shared.second = shared.build()
    return shared


def test_five_good_and_four_broken_files_publish_five_and_exit_with_1(mixed):
    assert mixed.first.exitcode == 1, mixed.first
    assert mixed.first.report["published"] == 5
    for number in range(1, 6):
        assert mixed.has(f"/navne/2026/god-nummer-{number}/")
    assert naming(mixed.built, "Bent Brud", "Carla", "Dorte", "aase", "dorte") == []
    assert broken_links(mixed.output) == []


def test_report_lists_the_four_with_path_line_field_message_and_hint(mixed):
    refused = mixed.first.report["refused"]
    assert refused_paths(mixed.first) == set(BROKEN)
    for each in refused:
        assert set(each) == {"path", "line", "field", "message", "hint"}
        assert isinstance(each["line"], int)
        assert each["message"]
        assert each["hint"], each
    found = {(each["path"], each["line"]) for each in refused}
    assert set(BROKEN.items()) <= found, found
    fields = {each["path"]: each["field"] for each in refused}
    assert fields["navne/2026/bent.md"] == "publiceret"
    assert fields["navne/2026/dorte.md"] == "stilling"
    assert "»arbejdgiver« kendes ikke. Mente du »arbejdsgiver«?" in complaints(mixed.first)


def test_each_problem_stands_on_one_line_of_stderr_with_path_and_line(mixed):
    lines = mixed.first.stderr.splitlines()
    for each in mixed.first.report["refused"]:
        start = f"{mixed.content}/{each['path']}:{each['line']}: "
        expected = f"{start}{each['message']} {each['hint']}"
        assert expected in lines, f"{expected}\n---\n{mixed.first.stderr}"
    assert len(lines) == len(mixed.first.report["refused"] + mixed.first.report["advice"])


def test_header_in_pelicans_style_is_answered_with_how_it_should_look(mixed):
    told = [e for e in mixed.first.report["refused"] if e["path"] == "navne/2026/carla.md"]
    assert any("---" in e["hint"] and "navn:" in e["hint"] for e in told), told


def test_refusals_are_listed_again_by_a_build_without_changes(mixed):
    assert (mixed.second.exitcode, mixed.second.report["read"]) == (1, 0), mixed.second
    assert mixed.second.report["refused"] == mixed.first.report["refused"]
    assert mixed.second.stderr == mixed.first.stderr
    assert (mixed.second.report["pages"]["written"], mixed.files()) == ([], mixed.built)


def test_build_with_refusals_is_calm(mixed):
    for result in (mixed.first, mixed.second):
        assert is_calm(result), result
        assert len(result.stdout.strip().splitlines()) == 1, result


def test_mended_files_end_with_exit_status_0_and_the_site_of_a_clean_build(tmp_path):
    room = Newsroom(tmp_path)
    write_five_good_and_four_broken(room)
    assert room.build().exitcode == 1
    for name in ("aase", "bent", "carla", "dorte"):
        room.entry(f"2026/{name}")
    result = room.build()
    assert (result.exitcode, result.report["refused"], result.stderr) == (0, [], ""), result
    assert (result.report["read"], result.report["published"]) == (4, 9)
    room.build(output=tmp_path / "clean", cache=tmp_path / "new")
    assert differing(room.files(), snapshot(tmp_path / "clean")) == []


def test_problem_in_a_very_deep_folder_stands_on_one_line(tmp_path):
    deep = tmp_path.joinpath(*["en-meget-dyb-mappe-med-et-langt-navn"] * 6)
    room = Newsroom(deep)
    name = "et-navn-som-er-saa-langt-at-ingen-konsol-kan-have-det-paa-en-linje-" * 3
    room.entry(f"2026/{name.strip('-')}", opgave="drift")
    result = room.build()
    lines = result.stderr.splitlines()
    assert len(lines) == 1, result
    assert lines[0].startswith(f"{room.content}/navne/2026/{name.strip('-')}.md:")
    assert lines[0].endswith("Mente du »opgaver«?")


def test_path_is_shown_as_the_editor_would_type_it(newsroom):
    newsroom.entry("2026/aase", fields={"navn": "Åse", "arbejdgiver": "Nordfirma"})
    arguments = ("content", "-o", "output", "-s", newsroom.settings())
    said = run(PELICAN, *arguments, cwd=newsroom.root)
    assert said.exitcode == 1
    assert said.stderr.startswith("content/navne/2026/aase.md:"), said


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_terminal_that_knows_no_danish_letter_gets_no_traceback(newsroom, encoding):
    newsroom.entry("2026/aase", navn="Åse Ærø", arbejdgiver="Łódź")
    arguments = (newsroom.content, "-o", newsroom.output, "-s", newsroom.settings())
    environment = {"PYTHONIOENCODING": encoding}
    said = run(PELICAN, *arguments, cwd=newsroom.root, environment=environment)
    assert said.exitcode == 1, said
    assert is_calm(said), said


def test_good_entry_that_becomes_broken_stays_as_it_was_on_page_lists_and_feeds(newsroom):
    newsroom.entry("2026/anna", navn="Anna Alnor", arbejdsgiver="Alfa", pr="2026-01-15")
    newsroom.entry("2026/bo", navn="Bo Birk", arbejdsgiver="Alfa")
    newsroom.build()
    before = newsroom.files()
    newsroom.entry("2026/anna", navn="Anna Ny", arbejdsgiver="Zeta", pr="2026-13-45")
    result = newsroom.build()
    assert (result.exitcode, refused_paths(result)) == (1, {"navne/2026/anna.md"}), result
    assert (result.report["published"], result.report["pages"]["written"]) == (2, [])
    assert newsroom.files() == before
    # Also while others change around it.
    newsroom.entry("2026/carl", navn="Carl Carstensen", arbejdsgiver="Alfa")
    third = newsroom.build()
    assert (third.exitcode, third.report["published"]) == (1, 3), third
    assert "Anna Alnor" in SitePage(newsroom.output, "/arbejdsgivere/alfa/").main
    assert len(Feed(newsroom.output, "/arbejdsgivere/alfa/rss.xml").items) == 3
    assert naming(newsroom.files(), "Anna Ny", "Zeta", "zeta") == []
    # And when it is mended, its new form takes the place of the old one.
    newsroom.entry("2026/anna", navn="Anna Ny", arbejdsgiver="Zeta", pr="2026-01-15")
    fourth = newsroom.build()
    assert (fourth.exitcode, fourth.report["refused"]) == (0, []), fourth
    assert naming(newsroom.files(), "Anna Alnor") == []
    assert newsroom.has("/arbejdsgivere/zeta/")


def test_removing_a_broken_file_removes_the_page_that_it_had(newsroom):
    newsroom.entry("2026/anna", navn="Anna Alnor", arbejdsgiver="Alfa")
    newsroom.entry("2026/bo", navn="Bo Birk")
    newsroom.build()
    newsroom.text("navne/2026/anna.md", "---\nnavn: Anna\n")
    assert newsroom.build().exitcode == 1
    newsroom.remove("navne/2026/anna.md")
    result = newsroom.build()
    assert (result.exitcode, result.report["refused"]) == (0, []), result
    assert naming(newsroom.files(), "Alnor", "2026/anna", "Alfa", "alfa") == []


def test_broken_file_that_becomes_a_draft_is_gone_everywhere(newsroom):
    newsroom.entry("2026/anna", navn="Anna Alnor", arbejdsgiver="Alfa")
    newsroom.entry("2026/bo", navn="Bo Birk")
    newsroom.build()
    newsroom.entry("2026/anna", navn="Anna Alnor", pr="aldrig")
    assert newsroom.build().exitcode == 1
    newsroom.entry("2026/anna", navn="Anna Alnor", pr="aldrig", status="kladde")
    result = newsroom.build()
    assert (result.exitcode, result.report["drafts"]) == (0, 1), result
    assert [each["path"] for each in result.report["advice"]] == ["navne/2026/anna.md"]
    assert naming(newsroom.files(), "Alnor", "2026/anna") == []


def test_broken_profile_and_broken_page_stay_as_they_were(newsroom):
    newsroom.entry("2026/bo", navn="Bo Birk", arbejdsgiver="NF")
    newsroom.profile("arbejdsgivere/nordfirma", navn="Nordfirma", alias="NF", body="Om firmaet.\n")
    newsroom.page("om", "Om os")
    assert newsroom.build().exitcode == 0
    before = newsroom.files()
    newsroom.profile("arbejdsgivere/nordfirma", navn="Andetfirma", cvr="123")
    newsroom.text("sider/om.md", "Title: Om dem\n\nTekst.\n")
    result = newsroom.build()
    assert result.exitcode == 1, result
    assert refused_paths(result) == {"arbejdsgivere/nordfirma.md", "sider/om.md"}
    assert newsroom.files() == before


NONSENSE = {
    "empty": b"",
    "blank": b"\n\n",
    "one-fence": b"---\n",
    "two-fences": b"---\n---\n",
    "utf-16": "---\nnavn: Bo\n---\n".encode("utf-16"),
    "bom-alone": b"\xef\xbb\xbf",
    "latin-1": b"---\nnavn: \xe6\n---\n",
    "tab": b"---\n\tnavn: x\n---\n",
    "nested": b"---\nnavn: [a, {b: c}]\n---\n",
    "anchor": b"---\nnavn: &a x\ntype: *a\n---\n",
    "tag": b"---\nnavn: !!python/object/apply:os.system ['true']\n---\n",
    "surrogate": b'---\nnavn: "\\ud83d"\n---\n',
    "nul": b'---\nnavn: "\\x00"\n---\n',
    "question-mark": b"---\n? navn\n: x\n---\n",
    "sequence": b"---\n- navn\n- x\n---\n",
    "no-colon": b"---\nbare en linje\n---\n",
    "duplicate": b"---\nnavn: x\nnavn: y\n---\n",
    "merge-key": b"---\n<<: {navn: x}\n---\n",
    "quote": b"---\nnavn: 'aldrig lukket\n---\n",
    "directive": b"---\n%TAG ! x\n--- \n---\n",
    "nul-bytes": b"\x00" * 300,
    "deep-list": b"---\nnavn: " + b"[" * 3_000 + b"\n---\n",
    "deep-mapping": b"---\nnavn: " + b"{a: " * 3_000 + b"\n---\n",
    "five-thousand-keys": b"---\n" + b"a:\n" * 5_000 + b"---\n",
    "a-megabyte": b"x" * 1_000_000,
}
# Each in a file of its own with an otherwise good entry.
VALUES = [
    ("publiceret", "2026-01-30T24:00"),
    ("publiceret", "2026-01-30T10:61"),
    ("publiceret", "0000-01-01"),
    ("publiceret", "9999-12-31T23:59-23:59"),
    ("publiceret", "٢٠٢٦-٠١-٣٠"),
    ("publiceret", "27.1.2026"),
    ("publiceret", "januar 2026"),
    ("pr", "2026-02-29"),
    ("pr", "31. april 2026"),
    ("alder", "121"),
    ("alder", "²"),
    ("alder", "-1"),
    ("alder", "9" * 5000),
    ("alder", "16"),
    ("link", "javascript:alert(1)"),
    ("link", "http://example.com/"),
    ("link", "https://"),
    ("link", "https://[::1"),
    ("link", "https://example.com:99999999/"),
    ("link", "https://bruger:kode@example.com/"),
    ("fokus", "101% 0%"),
    ("foto", "../hemmelig.jpg"),
    ("foto", "/etc/passwd"),
    ("foto", "sub/x.jpg"),
    ("foto", "..\\x.jpg"),
    ("flyttet_fra", "../../etc/passwd"),
    ("flyttet_fra", "navne/2026/../bo"),
    ("flyttet_fra", "navne/2026/Bo"),
    ("person", "Mette Holm"),
    ("person", "../x"),
    ("arbejdsgiver", "'!!!'"),
    ("navn", "'***'"),
    ("uddannelse", "Master i it"),
    ("søgning", "måske"),
    ("afløser", "Hans Hansen"),
    ("aar", "25"),
    ("stilling", "som direktør"),
    ("arbejdsgiver", "hos Nordfirma"),
    ("stilling", "direktør #1"),
]
FILE_NAMES = [
    "Mette Holm.md", "mette_holm.md", "METTE.md", "søren.md", "mette.MD", "-.md", "日本.md",
    "mette--holm.md", "a b.md", "æ.md", "mette.holm.md", "sore\u0301n.md",
]  # fmt: skip


@pytest.fixture(scope="module")
def refused(tmp_path_factory):
    """What is said of each nonsensical file, by its path; all of them are read in one build."""
    room = Newsroom(tmp_path_factory.mktemp("nonsense"))
    good = room.entry("2026/bo").read_bytes()
    for name, text in NONSENSE.items():
        room.text(f"navne/2026/nonsens-{name}.md", text)
    for number, (field, value) in enumerate(VALUES):
        room.entry(f"2026/vaerdi-{number}", fields={field: value})
    for name in FILE_NAMES:
        room.text(f"navne/2026/{name}", good)
    result = room.build()
    assert is_calm(result), result
    assert result.exitcode == 1, result
    assert room.has("/navne/2026/bo/")
    found = {}
    for each in result.report["refused"]:
        found.setdefault(each["path"].removeprefix("navne/2026/"), []).append(each)
    return found


@pytest.mark.parametrize("name", NONSENSE)
def test_nonsense_is_a_problem_with_a_remedy(refused, name):
    found = refused[f"nonsens-{name}.md"]
    assert all(each["message"] and each["hint"] for each in found), found


@pytest.mark.parametrize("number", range(len(VALUES)), ids=lambda n: f"{n}-{VALUES[n][0]}")
def test_value_that_cannot_be_meant_is_a_problem_at_its_line(refused, number):
    field, value = VALUES[number]
    found = refused.get(f"vaerdi-{number}.md")
    assert found, f"{field}: {value} is taken"
    assert {each["field"] for each in found} == {field}, found
    assert all(each["line"] > 1 for each in found), found


@pytest.mark.parametrize("name", FILE_NAMES)
def test_file_name_that_is_no_address_is_a_problem_with_a_remedy(refused, name):
    found = refused.get(unicodedata.normalize("NFC", name))
    assert found, f"{name} is taken"
    assert all(each["hint"] for each in found), found


@pytest.mark.parametrize("zone", ["+99:00", "-24:00"])
def test_time_zone_that_does_not_exist_is_a_problem_and_no_traceback(newsroom, zone):
    newsroom.entry("2026/bo")
    newsroom.entry("2026/carl", publiceret=f"2026-01-30T10:00{zone}")
    result = newsroom.build()
    assert is_calm(result), result
    assert (result.exitcode, refused_paths(result)) == (1, {"navne/2026/carl.md"}), result
    assert newsroom.has("/navne/2026/bo/")


def test_file_name_that_is_not_utf8_is_a_problem(newsroom):
    newsroom.entry("2026/bo")
    folder = os.fsencode(newsroom.content / "navne/2026")
    (Path(os.fsdecode(folder + b"/m\xe6tte.md"))).write_bytes(b"---\nnavn: x\n---\n")
    result = newsroom.build()
    assert is_calm(result), result
    assert (result.exitcode, len(refused_paths(result))) == (1, 1), result
    json.dumps(result.report, ensure_ascii=False).encode()  # What an editor's tool will do.
    assert newsroom.has("/navne/2026/bo/")


def test_entry_outside_a_folder_of_a_year_is_a_problem(newsroom):
    for path in ("bo", "26/bo", "2026/januar/bo", "aar/bo"):
        newsroom.entry(path)
    result = newsroom.build()
    assert result.exitcode == 1, result
    assert refused_paths(result) == {
        "navne/bo.md", "navne/26/bo.md", "navne/2026/januar/bo.md", "navne/aar/bo.md"
    }  # fmt: skip


def test_folder_that_is_no_year_is_one_problem_and_files_in_it_are_judged(newsroom):
    newsroom.entry("2026/anna")
    for name in ("bo", "carl", "eva"):
        newsroom.entry(f"25/{name}", type="vrøvl" if name == "eva" else "nyt job")
    result = newsroom.build()
    assert (result.exitcode, result.report["published"]) == (1, 1), result
    assert refused_paths(result) == {"navne/25", "navne/25/eva.md"}
    assert "Omdøb mappen til »2025«." in complaints(result)
    (newsroom.content / "navne/25").rename(newsroom.content / "navne/2025")
    assert newsroom.build().report["published"] == 3


def test_name_that_is_suggested_is_free_in_whatever_build_it_is_told(newsroom):
    text = newsroom.entry("2026/bo").read_bytes()
    newsroom.text("navne/2026/Karl Holst.md", text)
    assert "»karl-holst.md«" in complaints(newsroom.build())
    # Somebody takes the name meanwhile; the file that wanted it is not read again.
    newsroom.entry("2026/karl-holst")
    assert "»karl-holst-2.md«" in complaints(newsroom.build())
    newsroom.text("navne/karl-holst.md", text)
    newsroom.text("navne/2026/karl-holst.txt", "Karl Holst")
    result = newsroom.build()
    told = [*result.report["refused"], *result.report["advice"]]
    names = [each["hint"].split("karl-holst")[1] for each in told]
    assert sorted(names) == ["-2.md«.", "-3.md«.", "-4.md«."]
    said = newsroom.check("content/navne/2026/Karl Holst.md")
    assert "karl-holst-2.md" in f"{said}"


def test_year_of_the_folder_need_not_be_that_of_publication(newsroom):
    newsroom.entry("2019/bo", publiceret="2026-01-30")
    result = newsroom.build()
    assert result.exitcode == 0, result
    assert newsroom.has("/navne/2019/bo/")
    assert newsroom.has("/arkiv/2026/01/")
    assert not newsroom.has("/arkiv/2019/")


def test_bom_and_crlf_are_fine(newsroom):
    text = newsroom.entry("2026/bo").read_text(encoding="utf-8")
    newsroom.text("navne/2026/bo.md", b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    result = newsroom.build()
    assert result.exitcode == 0, result
    assert newsroom.has("/navne/2026/bo/")


def test_profile_or_page_in_a_subfolder_is_refused_and_not_passed_over(newsroom):
    newsroom.entry("2026/anna")
    newsroom.page("under/om", "Om")
    newsroom.profile("arbejdsgivere/n/nordfirma", navn="Nordfirma")
    result = newsroom.build()
    assert (result.exitcode, refused_paths(result)) == (
        1, {"sider/under/om.md", "arbejdsgivere/n/nordfirma.md"},
    ), result  # fmt: skip
    assert newsroom.has("/navne/2026/anna/")
