"""Where a file should lie: by its name, and by what its folder is called."""

import pytest

from navnenyt.entry.places import placed, right_name, year_meant


@pytest.mark.parametrize(
    ("path", "right"),
    [
        ("navne/2026/mette-holm.md", "mette-holm.md"), ("navne/2026/Åse Bo.MD", "aase-bo.md"),
        ("x.docx", "x-docx.md"), ("–.md", ""), (".md", ""),
    ],
)  # fmt: skip
def test_the_right_name_is_a_slug(path, right):
    assert right_name(path) == right


def test_a_file_is_placed_under_its_right_name_or_any():
    assert placed("navne/2026", "navne/Åse.md") == "navne/2026/aase.md"
    assert placed("sider", "–.md") == "sider/navn.md"


@pytest.mark.parametrize(
    ("folder", "year"),
    [
        ("25", "2025"), ("98", "1998"), ("2025", "2025"), ("2025 ", "2025"), ("navne-2025", "2025"),
        ("2025-2026", ""), ("nye", ""), ("5", ""), ("255", ""), ("1066", ""), ("", ""),
    ],
)  # fmt: skip
def test_the_year_that_a_folder_was_meant_to_be_named_by(folder, year):
    assert year_meant(folder) == year
