import pytest

from navnenyt.danish.phrase import closed, enumerated, phrase, when_present
from navnenyt.language import Run, plain
from navnenyt.model import Person

BO = Run("Bo", Person("Bo"))


def test_neighbouring_plain_text_is_one_run():
    assert phrase("a", "b", BO, "c", "d") == (Run("ab"), BO, Run("cd"))


def test_names_are_never_joined():
    assert phrase(BO, BO) == (BO, BO)


def test_what_is_absent_is_left_out():
    assert phrase(None, "", (), BO, None) == (BO,)
    assert phrase() == ()


def test_phrases_are_joined_flat():
    assert phrase("a", phrase("b", BO), phrase("c"), "d") == (Run("ab"), BO, Run("cd"))


@pytest.mark.parametrize("absent", [None, "", ()])
def test_the_words_around_an_absent_fact_go_with_it(absent):
    assert when_present("efter ", absent, " år") == ()


@pytest.mark.parametrize(("fact", "text"), [("to", "efter to år"), (0, "efter 0 år")])
def test_the_words_around_a_fact_stay_with_it(fact, text):
    """Nought is a fact."""
    assert plain(when_present("efter ", fact, " år")) == text


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("hos Netip", "hos Netip."),
        ("hos Netip A/S.", "hos Netip A/S."),
        ("hos Yes!", "hos Yes!"),
        ("hos Hvorfor?", "hos Hvorfor?"),
        ("hos Netop …", "hos Netop …"),
        ("hos Netip (DK)", "hos Netip (DK)."),
        ("hos »Netip«", "hos »Netip«."),
    ],
)
def test_a_sentence_is_closed_once(text, sentence):
    assert plain(closed(text)) == sentence


def test_a_name_that_ends_in_a_mark_closes_its_sentence():
    name = Run("Peder Ferring jr.", Person("Peder Ferring jr."))
    assert closed("afløser ", name) == (Run("afløser "), name)


@pytest.mark.parametrize(
    ("names", "text"),
    [([], ""), (["A"], "A"), (["A", "B"], "A og B"), (["A", "B", "C"], "A, B og C")],
)
def test_phrases_are_listed_like_words(names, text):
    runs = enumerated([(Run(name, Person(name)),) for name in names])
    assert plain(runs) == text
    assert [run.text for run in runs if run.names] == names
