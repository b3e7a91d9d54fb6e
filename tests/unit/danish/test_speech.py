"""Danish fills what pages and feeds need of a language."""

from navnenyt.danish.sentences import sentences
from navnenyt.danish.speech import DANISH
from navnenyt.language import plain
from navnenyt.model import Kind
from navnenyt.naming import Naming
from support.archive import new_job


def test_sentences_are_those_of_the_module():
    a = new_job()
    assert DANISH.sentences(a, Naming()) == sentences(a, Naming())
    assert plain(DANISH.sentences(a, Naming())).endswith(".")


def test_labels_dates_and_code():
    assert DANISH.label(Kind.DEGREE) == "Færdiggjort uddannelse"
    assert DANISH.unbroken("den 27. januar") == "den 27.\N{NO-BREAK SPACE}januar"
    assert DANISH.code == "da"
