"""The short way through a body gives what Markdown and the sanitiser make of it."""

from hypothesis import given
from hypothesis import strategies as st

from navnenyt.entry import body, plain_body

LETTERS = st.sampled_from("abcæøåÅT12 .,;:!?()»«’'\"–—…/%-ÿΩ中*[]")
LINE = st.from_regex(plain_body._LINE, fullmatch=True, alphabet=LETTERS)
PLAIN = st.builds(
    lambda first, more: first + "".join(f"{ends}{line}" for ends, line in more),
    LINE,
    st.lists(st.tuples(st.sampled_from(("\n", "\n\n", "\n\n\n")), LINE), max_size=4),
)
# A sign that may mean something, put anywhere.
SIGNS = st.sampled_from("*_#`[]<>&|\\=+~^ \t\n\u00a0\u200b")
# What may stand in a line: marked words, and what only looks like it.
PIECES = st.sampled_from((
    "ord", "Åse", " ", " ", ", ", "\n", "\n\n", "**stærk**", "**to ord, her**", "**1**",
    "[Nord](https://nord.example)", "[A/S, vi](https://nord.example/a-b/c.html)", "*svag*",
    "**", "*", "***a***", "*a **b** c*", "»", "[x]", "(https://nord.example)",
    "[a](http://nord.example)", "**a** b**", "](", "1. ",
))  # fmt: skip
PIECED = st.lists(PIECES, max_size=8).map("".join)


@st.composite
def texts(draw):
    """A plain text, or one that is plain but for a sign or two."""
    text = draw(PLAIN)
    for sign in draw(st.lists(SIGNS, max_size=2)):
        place = draw(st.integers(0, len(text)))
        text = text[:place] + sign + text[place:]
    return text


def short(text):
    return plain_body.plain_html(text, body._REL)


def long_way(text):
    return body.tidy(body._CLEANER.clean(body._converter().reset().convert(text))).strip()


@given(texts() | PIECED)
def test_plain_text_becomes_the_same_as_the_long_way(text):
    made = short(text)
    if made:
        assert made == long_way(text)


@given(PLAIN)
def test_plain_text_takes_the_short_way(text):
    assert short(text) == long_way(text)


def test_ordinary_paragraphs_take_the_short_way():
    text = "Stillingen er ny. »Vi har ledt længe«, siger de (i 2026).\n\nÅrene går: 50 %.\nLinje to"
    assert short(f"\n{text}\n") == long_way(text)
    assert short(f"\n{text}\n").count("<p>") == 2


def test_an_image_does_not_take_it_for_a_link():
    assert short("Se ![kurven](https://nord.example/kurve.png)") == ""


def test_strong_words_and_links_take_it_too():
    text = "**Nord A/S** søger; se [deres side](https://nord.example/job)."
    assert "<strong>" in short(text)
    assert short(text) == long_way(text)


def test_text_that_means_something_does_not():
    meaning = ["1. et", "- et", "a * b *", "a_b_", "a <b>", "a & b", "# a", "a  \nb", "a\n---"]
    for text in (*meaning, "    a", "a [b](c)", "a `b`", "a | b", "a\u00a0b", "a\\*b"):
        assert short(text) == "", text
