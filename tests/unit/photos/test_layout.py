"""Where everything stands on a share image."""

import re

import pytest

from navnenyt.frozen import replace
from navnenyt.photos.layout import (
    ACCENT,
    COLUMN,
    INK,
    PAID,
    PAID_INK,
    PAPER,
    QUIET,
    Face,
    layout,
)
from navnenyt.photos.share import Sharing
from support import REPOSITORY

SHARING = Sharing(label="Nyt job", name="Bo Holm", mark="Navnenyt")
FULL = replace(SHARING, gist="direktør, Netip A/S", credit="Åse Bo")
LONG = Sharing(label="Nyt job", name="Ole " * 40, mark="Vestjyllands Blad for Navne og Mærkedage",
               gist="chef " * 90, credit="Kommunikation " * 20)  # fmt: skip


def measure(face, text, size):
    return len(text) * size * (0.6 if face is Face.NAME else 0.5)


def draws(face, text):
    return "李" not in text


def lines(sharing):
    return layout(sharing, measure, draws).lines


def texts(sharing):
    return [line.text for line in lines(sharing)]


def line(sharing, text):
    (found,) = (each for each in lines(sharing) if each.text == text)
    return found


def test_words_for_which_there_are_no_letters_are_left_out():
    said = texts(replace(FULL, name="Lee Holm (李)", gist="李", credit="李"))
    assert "Lee Holm" in said
    assert not any("李" in each or "(" in each or each == "Foto: " for each in said)


def test_everything_is_said_that_there_is_to_say():
    assert sorted(texts(SHARING)) == ["Bo Holm", "Navnenyt", "Nyt job"]
    said = ["Bo Holm", "Foto: Åse Bo", "Navnenyt", "Nyt job", "direktør, Netip A/S"]
    assert sorted(texts(FULL)) == said


def test_kind_name_gist_and_mark_follow_each_other_downwards():
    order = [line(FULL, text) for text in ("Nyt job", "Bo Holm", "direktør, Netip A/S", "Navnenyt")]
    downwards = [each.baseline for each in order]
    assert downwards == sorted(set(downwards))
    assert {each.left for each in order} == {COLUMN.left}


def test_name_is_the_largest_and_in_the_serif_of_the_mark():
    name, mark = line(FULL, "Bo Holm"), line(FULL, "Navnenyt")
    assert name.size == max(each.size for each in lines(FULL))
    assert name.face is mark.face is Face.NAME


def test_photographer_ends_at_the_edge_of_the_column():
    credit = line(FULL, "Foto: Åse Bo")
    assert credit.left + measure(credit.face, credit.text, credit.size) == COLUMN.right
    assert credit.baseline == line(FULL, "Navnenyt").baseline


def test_advertisement_says_so_before_its_kind():
    assert "Annonce" not in texts(FULL)
    paid = replace(FULL, paid=True)
    said, kind = line(paid, "Annonce"), line(paid, "Nyt job")
    assert said.baseline == kind.baseline
    (plate,) = (each for each in layout(paid, measure, draws).plates if each.border)
    width = measure(said.face, said.text, said.size)
    assert plate.box.left < said.left < said.left + width < plate.box.right < kind.left


def test_long_name_is_whole_in_more_and_smaller_lines():
    name = "Anne-Sofie Frederikke Muus-Andkær Christoffersen von Wolfenstein"
    assert " ".join(texts(replace(FULL, name=name))[1:-3]).replace("- ", "-") == name


@pytest.mark.parametrize("sharing", [SHARING, FULL, LONG, replace(LONG, paid=True)])
def test_no_two_lines_touch_and_all_stand_in_the_column(sharing):
    above = {}
    for each in sorted(lines(sharing), key=lambda line: line.baseline):
        right = each.left + measure(each.face, each.text, each.size)
        assert COLUMN.left <= each.left < right <= COLUMN.right + 0.01
        assert COLUMN.top <= each.baseline - 0.75 * each.size
        assert each.baseline + 0.22 * each.size <= COLUMN.bottom + 24
        for other in above.values():
            beside = right <= other[0] or each.left >= other[1]
            assert beside or each.baseline - 0.72 * each.size > other[2]
        above[each] = (each.left, right, each.baseline + 0.22 * each.size)


def test_colours_are_those_of_the_theme_on_paper():
    style = (REPOSITORY / "theme/static/css/navnenyt.css").read_text(encoding="utf-8")
    light = style[: style.index("@media screen and (prefers-color-scheme: dark)")]
    tokens = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", light))
    assert [tokens[name] for name in ("paper", "ink", "quiet", "accent", "paid", "paid-ink")] == [
        PAPER, INK, QUIET, ACCENT, PAID, PAID_INK,
    ]  # fmt: skip
