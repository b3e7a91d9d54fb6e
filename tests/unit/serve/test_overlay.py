"""What is added to a page on its way to the browser."""

import pytest

from navnenyt.problems import Problem
from navnenyt.serve.notice import Notice
from navnenyt.serve.overlay import EVENTS, dressed

PAGE = b"<html><body><p>\xc3\x85se</p></body></html>"
BROKEN = Problem("navne/2026/aase.md", 4, "type", "«<b>» & co. kendes ikke.", "Skriv <en anden>.")
OTHER = Problem("navne/2026/bo.md", 9, "", "Noget andet.", "")
ADVICE = Problem("navne/2026/bo.md", 2, "foto", "Ingen <fotograf>.", "", grave=False)


def shown(*problems, reason="", advice=(), told=()):
    return dressed(PAGE, "7", Notice(reason, problems, advice, "content/"), told).decode()


def test_all_of_the_page_stays_and_what_is_added_stands_before_the_body_ends():
    made = dressed(PAGE, "7", Notice())
    start, end = PAGE.split(b"</body>")
    assert made.startswith(start + b"<script>")
    assert made.endswith(b"</script>\n</body>" + end)
    assert b'"7"' in made
    assert EVENTS.encode() in made


@pytest.mark.parametrize("page", [b"<p>kort", b"", b"<BODY></BODY></html>"])
def test_page_of_any_shape_gets_it(page):
    assert dressed(page, "7", Notice()).count(b"<script>") == 1


def test_nothing_is_said_where_there_is_nothing_to_say():
    assert "<navnenyt-besked" not in shown()


def test_every_problem_stands_there_with_file_line_message_and_remedy_escaped():
    page = shown(BROKEN, OTHER)
    assert "<summary>Afvist: 2 filer skal rettes</summary>" in page
    assert (
        "<code>content/navne/2026/aase.md:4</code> «&lt;b&gt;» &amp; co. kendes ikke. "
        "Skriv &lt;en anden&gt;.</li>"
    ) in page
    assert "<code>content/navne/2026/bo.md:9</code> Noget andet.</li>" in page


def test_reason_why_nothing_was_built_stands_first():
    page = shown(BROKEN, reason="Temaet <x> mangler.")
    assert "<summary>Noget er i vejen · Afvist: 1 fil skal rettes</summary>" in page
    assert page.index("<p>Temaet &lt;x&gt; mangler.</p>") < page.index("kendes ikke")
    assert "<summary>Noget er i vejen</summary>\n<p>Temaet" in shown(reason="Temaet mangler.")


@pytest.mark.parametrize(("count", "heading"), [(1, "1 godt råd"), (3, "3 gode råd")])
def test_advice_is_counted_and_can_be_unfolded(count, heading):
    page = shown(advice=(ADVICE,) * count)
    assert f'<details class="advice"><summary>{heading}</summary>' in page
    assert page.count("bo.md:2</code> Ingen &lt;fotograf&gt;.</li>") == count
    assert '<details class="refused"' not in page


def test_what_the_page_tells_itself_is_not_told_again():
    page = shown(BROKEN, OTHER, advice=(ADVICE,), told=(BROKEN, ADVICE))
    assert "Afvist: 1 fil skal rettes" in page
    assert "kendes ikke" not in page
    assert "råd</summary>" not in page


def test_name_that_is_no_text_can_be_shown():
    assert dressed(PAGE, "7", Notice("Mappen «\udce6» kan ikke læses."))
