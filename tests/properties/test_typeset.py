"""Any text set in any column stays in it, and nothing is lost without an ellipsis."""

from hypothesis import example, given
from hypothesis import strategies as st

from navnenyt.photos.layout import COLUMN, Face, layout
from navnenyt.photos.share import Sharing
from navnenyt.photos.typeset import Step, fitted

TEXTS = st.text(st.sampled_from("abcWæøå -–/,."), max_size=80) | st.text(max_size=300)
STEPS = st.lists(
    st.builds(Step, st.integers(10, 80), st.integers(1, 4)), min_size=1, max_size=5
)  # fmt: skip


def measure(text, size):
    """Letters of different widths, as those of a font are; none is wider than the size."""
    return sum(size * (0.25 + ord(letter) % 7 / 10) for letter in text)


def of_face(_, text, size):
    return measure(text, size)


@given(TEXTS, st.integers(200, 700), STEPS)
@example("-" * 300, 200, [Step(80)])
@example("W" * 300, 200, [Step(80, 4)])
def test_lines_are_no_wider_and_no_more_than_there_is_room_for(text, width, steps):
    setting = fitted(text, measure, width, steps)
    assert any(setting.size == step.size and len(setting.lines) <= step.most for step in steps)
    assert all(measure(line, setting.size) <= width for line in setting.lines)


@given(TEXTS, st.integers(200, 700), STEPS)
def test_what_is_left_out_is_told_by_an_ellipsis(text, width, steps):
    lines = fitted(text, measure, width, steps).lines
    letters = "".join(text.split())
    said = "".join("".join(lines).split())
    whole = said.replace("-", "") == letters.replace("-", "")
    assert whole or said.endswith("…")


@given(TEXTS, st.integers(200, 700), st.integers(10, 60))
def test_more_lines_never_make_the_text_smaller(text, width, size):
    few, many = (fitted(text, measure, width, [Step(size, n), Step(10, 9)]) for n in (1, 3))
    assert many.size >= few.size


@given(st.builds(Sharing, label=TEXTS, name=TEXTS, mark=TEXTS, gist=TEXTS, credit=TEXTS,
                 paid=st.booleans()))  # fmt: skip
def test_share_image_that_says_anything_keeps_it_in_its_column(sharing):
    for line in layout(sharing, of_face, lambda *_: True).lines:
        assert line.face in Face
        assert COLUMN.left <= line.left
        assert line.left + measure(line.text, line.size) <= COLUMN.right + 0.01
        assert COLUMN.top <= line.baseline - 0.7 * line.size
        assert line.baseline <= COLUMN.bottom + 8
