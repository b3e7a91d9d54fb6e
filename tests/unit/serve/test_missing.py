"""Pages for what is not there."""

from navnenyt.problems import Problem
from navnenyt.serve.missing import held_back, nothing

BROKEN = Problem("navne/2026/aase.md", 4, "type", "«<b>» kendes ikke.", "Skriv en anden.")


def test_file_that_was_refused_is_told_of_with_what_is_wrong():
    page = held_back([BROKEN], "content/")
    assert "<h1>Siden er ikke kommet med</h1>" in page
    assert "<code>content/navne/2026/aase.md:4</code> «&lt;b&gt;» kendes ikke. Skriv" in page
    assert "når det er rettet" in page


def test_advice_promises_nothing():
    assert "når det er rettet" not in held_back([BROKEN.as_advice()], "content/")


def test_nothing_known_is_said_so():
    assert "<h1>Siden findes ikke</h1>" in nothing()
