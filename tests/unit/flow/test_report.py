"""What a build did, for a program (`report.json`) and for an editor (one line in Danish)."""

import json

import pytest

from navnenyt.flow.report import RefusedError, Report
from navnenyt.problems import Problem

EMPTY = {"read": 0, "published": 0, "drafts": 0, "scheduled": 0, "refused": (), "advice": ()}
BAD = Problem("navne/2026/åse.md", 4, "arbejdgiver", "»arbejdgiver« kendes ikke.", "Ret det.")
TIP = Problem("navne/2026/bo.md", 1, "", "Godt råd.", "", grave=False)
FULL = Report(
    read=5,
    published=4,
    drafts=1,
    scheduled=2,
    refused=(BAD, BAD),
    advice=(TIP,),
    written=("index.html", "navne/2026/åse/index.html"),
    unchanged=7,
    removed=("om/index.html",),
    encoded=6,
    reused=12,
    seconds=1.23456,
)


def written(report, tmp_path):
    report.write(tmp_path / "cache" / "report.json")
    return (tmp_path / "cache" / "report.json").read_bytes()


def test_report_has_the_form_of_the_contract(tmp_path):
    entry = {
        "path": "navne/2026/åse.md", "line": 4, "field": "arbejdgiver",
        "message": "»arbejdgiver« kendes ikke.", "hint": "Ret det.",
    }  # fmt: skip
    tip = {"path": "navne/2026/bo.md", "line": 1, "field": "", "message": "Godt råd.", "hint": ""}
    assert json.loads(written(FULL, tmp_path)) == {
        "read": 5,
        "published": 4,
        "drafts": 1,
        "scheduled": 2,
        "refused": [entry, entry],
        "advice": [tip],
        "pages": {
            "written": ["index.html", "navne/2026/åse/index.html"],
            "unchanged": 7,
            "removed": ["om/index.html"],
        },
        "photos": {"encoded": 6, "reused": 12},
        "seconds": 1.235,
    }


def test_report_is_readable_utf8_that_ends_its_last_line(tmp_path):
    data = written(FULL, tmp_path)
    assert "åse" in data.decode("utf-8")
    assert data.endswith(b"}\n")


def test_report_takes_the_place_of_the_one_before(tmp_path):
    written(FULL, tmp_path)
    assert json.loads(written(Report(**EMPTY), tmp_path))["read"] == 0
    assert [file.name for file in (tmp_path / "cache").iterdir()] == ["report.json"]


def test_exit_status_says_whether_anything_was_refused():
    assert Report(**EMPTY).exitcode == 0
    assert Report(**{**EMPTY, "advice": (TIP,)}).exitcode == 0
    assert FULL.exitcode == 1


def test_strict_build_that_is_refused_leaves_with_2_and_keeps_what_was_found():
    refused = RefusedError(FULL)
    assert refused.exitcode == 2
    assert refused.report is FULL
    assert str(refused)


def test_summary_counts_files_and_not_problems():
    assert FULL.summary() == (
        "navnenyt: 4 udgivet, 1 kladde, 2 venter, 1 afvist · 2 filer skrevet, 7 uændret, "
        "1 fjernet · 6 billedfiler kodet, 12 genbrugt · 1,2 s"
    )


@pytest.mark.parametrize(("drafts", "word"), [(0, "0 kladder"), (1, "1 kladde,"), (2, "2 kladder")])
def test_summary_is_danish_for_one_and_for_many(drafts, word):
    assert word in Report(**{**EMPTY, "drafts": drafts}).summary()


def test_summary_is_one_line():
    assert "\n" not in FULL.summary()
