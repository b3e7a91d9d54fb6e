"""Pages for what is not there."""

from navnenyt.problems import Problem
from navnenyt.serve.missing import held_back, nothing

BROKEN = Problem("navne/2026/aase.md", 4, "type", "»<b>« kendes ikke.", "Skriv en anden.")
ADVICE = Problem("navne/2026/aase.md", 2, "foto", "Ingen fotograf.", "", grave=False)


def test_file_that_was_refused_is_told_of_with_what_is_wrong():
    page = held_back([BROKEN], "content/", "/avis/")
    assert "<h1>Siden er ikke kommet med</h1>" in page
    assert "<code>content/navne/2026/aase.md</code>" in page
    assert "<dd>Linje 4: »&lt;b&gt;« kendes ikke. Skriv en anden.</dd>" in page
    assert "når det er rettet" in page
    assert "Gode råd" not in page


def test_way_back_leads_to_the_front_page():
    assert '<a href="/avis/">Til forsiden</a>' in held_back([BROKEN], "content/", "/avis/")


def test_advice_stands_apart_from_what_is_to_be_mended():
    page = held_back([ADVICE, BROKEN], "content/", "/")
    parts = ("<h2>Skal rettes</h2>", "kendes ikke", "når det er rettet", "<h2>Gode råd</h2>",
             "Ingen fotograf.")  # fmt: skip
    places = [page.index(part) for part in parts]
    assert places == sorted(places)


def test_advice_promises_nothing():
    assert "rettet" not in held_back([ADVICE], "content/", "/")


def test_nothing_known_is_said_so():
    assert "<h1>Siden findes ikke</h1>" in nothing()
