"""The short way through front matter gives what YAML makes of it."""

from hypothesis import given
from hypothesis import strategies as st

from navnenyt.entry import plain_fields
from navnenyt.entry.plain_fields import plain_fields as short
from navnenyt.entry.yaml_fields import read_fields
from support.strategies import PATH

LETTERS = st.sampled_from("abnvåÅT129_ .,:;!?()»«\"'’/&+%–—…-ÿΩ中\u212b\uac00")
LINE = st.from_regex(plain_fields._LINE, fullmatch=True, alphabet=LETTERS)
# A sign that may mean something, put anywhere.
SIGNS = st.sampled_from(
    ("#", " #", ": ", ":", "*", "&", "[", "{", "\t", "|", "'", "\u00ad", "\u0301", "\u2028",
     "\u00a0", "-", "- ", "---", "\x85", " ", "\u202e", "~", "\\", ">")
)  # fmt: skip


@st.composite
def headers(draw):
    """Plain lines, or lines that are plain but for a sign or two."""
    lines = draw(st.lists(LINE, min_size=1, max_size=4))
    for sign in draw(st.lists(SIGNS, max_size=2)):
        number = draw(st.integers(0, len(lines) - 1))
        place = draw(st.integers(0, len(lines[number])))
        lines[number] = lines[number][:place] + sign + lines[number][place:]
    return lines


@given(headers())
def test_plain_lines_become_the_same_as_the_long_way(header):
    made = short(header, 2)
    if made:
        assert made == read_fields(PATH, header, 2)


def test_ordinary_lines_take_the_short_way():
    header = [
        "type: nyt job", "navn: Åse Ærø-Sø", "arbejdsgiver: Ø. Søn & Co. A/S", "pr: 2026-01",
        "fra_stilling: chef (it), »intern«", "publiceret: 2026-01-30T06:30",
        "link: https://nord.example/a-b?c", "by:  Skive  N ",
    ]  # fmt: skip
    assert short(header, 2) is not None
    assert short(header, 2) == read_fields(PATH, header, 2)


def test_lines_that_mean_more_do_not():
    meaning = ["a: b: c", "a: b:", "a: b #c", "a: 'b'", "a: [b]", "a: *b", "a:", "- a", "  a: b",
               "a", "a: b\t", "a: A\u030a", "a: \u200bb", "", "# a", "a b: c", "a: |"]  # fmt: skip
    for line in meaning:
        assert short([line], 2) is None, line
    assert short(["a: b", "a: c"], 2) is None
    assert short(["a: b", "  c"], 2) is None
    assert short([], 2) is None
