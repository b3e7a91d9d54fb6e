"""Open data: the fields of the model, nobody's age, and no cell that a spreadsheet would run."""

import csv
import io
import json
from datetime import date

import pytest

from navnenyt.entry.fields import FIELDS
from navnenyt.model import Kind, PartialDate
from navnenyt.site import pages as p
from navnenyt.site.formats import DataFormat
from navnenyt.site.open_data import COLUMNS
from support.archive import Archive, announcement, new_job

JSON, CSV = (p.DataFile(2026, form) for form in DataFormat)


def read_json(archive, page=JSON):
    data = archive.notices().data(page)
    return json.loads(data) if data else None


def read_csv(archive):
    text = archive.notices().data(CSV).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


FULL = new_job(
    "mette", "2026-01-30T06:30", name="Mette Holm", updated=date(2026, 2, 5), correction="Nyt.",
    effective=PartialDate(2026, 2), employers=("Netip A/S", "DSB"), town="Aarhus", age=42,
    tasks="drift", former_employer="CBS", link="https://x.example/", advertisement=True,
)  # fmt: skip


def test_what_is_known_is_told_by_the_names_of_the_fields():
    [row] = read_json(Archive(FULL))
    sentence = row.pop("sætning")
    assert row == {
        "id": "tag:navnenyt.example,2026:navne/2026/mette",
        "adresse": "https://navnenyt.example/navne/2026/mette/",
        "type": "nyt job", "navn": "Mette Holm", "publiceret": "2026-01-30T06:30:00+01:00",
        "opdateret": "2026-02-05", "rettelse": "Nyt.", "pr": "2026-02", "stilling": FULL.title,
        "arbejdsgiver": ["Netip A/S", "DSB"], "by": "Aarhus", "opgaver": "drift",
        "fra_arbejdsgiver": "CBS", "link": "https://x.example/", "annonce": True,
    }  # fmt: skip
    assert "Mette Holm" in sentence
    assert "\u00a0" not in sentence


def test_table_has_the_same_in_columns():
    [row] = read_csv(Archive(FULL))
    assert tuple(row) == COLUMNS
    assert row["arbejdsgiver"] == "Netip A/S; DSB"
    assert (row["annonce"], row["pr"], row["linje"]) == ("ja", "2026-02", "")


def test_nobodys_age_is_told_and_not_in_the_sentence_either():
    data = Archive(FULL).notices().data(JSON).decode()
    assert "42" not in data
    assert "alder" not in COLUMNS


def test_every_field_is_told_but_those_of_age_photo_and_how_to_treat_it():
    kept_back = {
        "person", "alder", "pronomen", "foto", "fotograf", "fotoalt", "fokus", "søgning",
        "samtykke", "status", "flyttet_fra",
    }  # fmt: skip
    assert {field.key for field in FIELDS} - kept_back <= set(COLUMNS)
    assert not kept_back & set(COLUMNS)


@pytest.mark.parametrize(
    "a", [announcement("x"), announcement("x", kind=Kind.DEATH), new_job("x", searchable=False)]
)
def test_birthdays_deaths_and_what_is_kept_from_search_are_not_told(a):
    assert read_json(Archive(a)) is None
    assert len(read_json(Archive(a, new_job("y", name="Bo")))) == 1


@pytest.mark.parametrize("start", ["=1+1", "+45 12", "-1", "@SUM(A1)"])
def test_cell_that_a_spreadsheet_would_run_is_text(start):
    [row] = read_csv(Archive(new_job(title=f"{start};cmd")))
    assert row["stilling"] == f"'{start};cmd"
    [row] = read_csv(Archive(new_job(employers=(start,))))
    assert row["arbejdsgiver"] == f"'{start}"


@pytest.mark.parametrize("text", ['a "b", c', "a\u2028b", "Å;Æ", "'x"])
def test_text_arrives_as_it_was_written(text):
    archive = Archive(new_job(title=text))
    assert read_json(archive)[0]["stilling"] == read_csv(archive)[0]["stilling"] == text


def test_year_is_that_of_publication_newest_first_and_only_what_is_due():
    archive = Archive(
        new_job("a", "2025-12-31", name="A"), new_job("b", "2026-01-01", name="B"),
        new_job("c", "2026-03-01", name="C"), new_job("d", "2027-01-01", name="D"),
    )  # fmt: skip
    assert [row["navn"] for row in read_json(archive)] == ["C", "B"]
    assert [row["navn"] for row in read_csv(archive)] == ["C", "B"]
    assert read_json(archive, p.DataFile(2024, DataFormat.JSON)) is None


def test_what_is_kept_is_what_would_be_made():
    archive = Archive(FULL)
    fresh = [archive.notices().data(page) for page in (JSON, CSV)]
    shown = archive.store.entries.at(FULL.path)
    archive.store.notices.keep([(FULL.path, *archive.notices().encoded(shown))])
    assert [archive.notices().data(page) for page in (JSON, CSV)] == fresh


def test_page_names_the_years_that_have_data_and_every_column():
    archive = Archive(new_job("a", "2025-12-31"), announcement("b", "2026-01-01"))
    archive.derive()
    view = archive.view(p.OpenData())
    assert [year for year, _ in view.years] == ["2025"]
    assert [link.href for link in view.years[0][1]] == [
        "/data/navnenyt-2025.json", "/data/navnenyt-2025.csv",
    ]  # fmt: skip
    assert tuple(name for name, _ in view.columns) == COLUMNS
