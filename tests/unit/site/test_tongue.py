"""The words of the frame: Danish as it is, English by the theme's catalogue."""

import pickle
import shutil
from datetime import date

import pytest

from navnenyt.danish import words
from navnenyt.model import Kind
from navnenyt.site.tongue import DANISH, languages, tongue, word
from support import REPOSITORY
from support.archive import ENGLISH

THEME = REPOSITORY / "theme"


def test_danish_is_the_source():
    assert DANISH.text("Læs også") == "Læs også"
    assert DANISH.text("Følg %(title)s", title="50 % & <b>") == "Følg 50 % & <b>"


def test_text_without_values_may_hold_a_percent_sign():
    assert DANISH.text("100 %") == ENGLISH.text("100 %") == "100 %"


def test_english_is_what_the_catalogue_has():
    assert ENGLISH.text("Læs også") == "See also"
    assert ENGLISH.text("Følg %(title)s", title="Navnenyt") == "Follow Navnenyt"


def test_what_the_catalogue_does_not_have_stays_danish():
    assert ENGLISH.text("Rødgrød med fløde") == "Rødgrød med fløde"


@pytest.mark.parametrize(
    ("count", "danish", "english"),
    [
        (0, "0 nyheder", "0 announcements"),
        (1, "1 nyhed", "1 announcement"),
        (2, "2 nyheder", "2 announcements"),
        (1234567, "1.234.567 nyheder", "1,234,567 announcements"),
    ],
)
def test_number_decides_the_word_and_is_written_as_the_language_has_it(count, danish, english):
    one, many = "%(count)s nyhed", "%(count)s nyheder"
    assert DANISH.plural(one, many, count) == danish
    assert ENGLISH.plural(one, many, count) == english


@pytest.mark.parametrize("month", range(1, 13))
def test_danish_dates_are_those_of_the_language_module(month):
    day = date(2026, month, 7)
    assert DANISH.date_text(day) == words.date_text(day)
    assert DANISH.month_of_year(2026, month) == words.month_of_year(2026, month)
    assert DANISH.month_name(month) == words.month_name(month)


def test_english_dates():
    assert ENGLISH.date_text(date(2026, 1, 27)) == "27 January 2026"
    assert ENGLISH.month_of_year(2026, 5) == "May 2026"
    months = [ENGLISH.month_name(month) for month in range(1, 13)]
    assert months[0] == "January"
    assert not {*months} & {*words.MONTHS}


@pytest.mark.parametrize(
    ("parts", "danish", "english"),
    [
        ([], "", ""),
        (["A"], "A", "A"),
        (["A", "B"], "A og B", "A and B"),
        (["A", "B", "C %s"], "A, B og C %s", "A, B and C %s"),
    ],
)
def test_lists(parts, danish, english):
    assert (DANISH.listed(parts), ENGLISH.listed(parts)) == (danish, english)


def test_every_kind_has_a_name_of_its_own_in_both():
    assert [DANISH.label(kind) for kind in Kind] == [kind.label for kind in Kind]
    assert ENGLISH.label(Kind.NEW_JOB) == "New job"
    assert len({ENGLISH.label(kind) for kind in Kind}) == len(Kind)


def test_word_marks_and_changes_nothing():
    assert word("Arkiv") == "Arkiv"


def test_theme_says_which_languages_it_has(tmp_path):
    assert languages(THEME) == ("da", "en")
    assert languages(tmp_path) == ("da",)


def test_danish_needs_no_catalogue(tmp_path):
    assert tongue(tmp_path, "da") == DANISH


def test_tongue_goes_to_other_processes_as_the_name_of_its_words():
    there = pickle.dumps(ENGLISH)
    assert len(there) < 500
    assert pickle.loads(there).text("Arkiv") == "Archive"  # noqa: S301 - it is our own


def test_another_catalogue_is_another_tongue(tmp_path):
    """In a long session somebody translates."""
    shutil.copytree(THEME / "translations", tmp_path / "translations")
    before = tongue(tmp_path, "en")
    assert before.text("Arkiv") == "Archive"
    file = tmp_path / "translations/en/LC_MESSAGES/navnenyt.mo"
    file.write_bytes(file.read_bytes().replace(b"Archive\0", b"Annals!\0"))
    after = tongue(tmp_path, "en")
    assert before.mark != after.mark
    assert after.text("Arkiv") == "Annals!"


def test_mark_of_danish_is_its_name():
    assert DANISH.mark == "da"
    assert ENGLISH.mark.startswith("en-")


@pytest.mark.parametrize("broken", [b"", b"x", b"\xde\x12\x04\x95", b"no catalogue at all"])
def test_file_that_is_no_catalogue_is_told_of_at_once(tmp_path, broken):
    file = tmp_path / "translations/en/LC_MESSAGES/navnenyt.mo"
    file.parent.mkdir(parents=True)
    file.write_bytes(broken)
    with pytest.raises(Exception, match=r".+"):
        tongue(tmp_path, "en")


def test_catalogue_is_read_once(tmp_path):
    shutil.copytree(THEME / "translations", tmp_path / "translations")
    made = tongue(tmp_path, "en")
    shutil.rmtree(tmp_path / "translations")
    assert made.text("Arkiv") == "Archive"
