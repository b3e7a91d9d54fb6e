"""What is added to a page on its way to the browser."""

import pytest

from navnenyt.problems import Problem
from navnenyt.serve.notice import Notice
from navnenyt.serve.overlay import EVENTS, dressed

PAGE = b"<html><body><p>\xc3\x85se</p></body></html>"
BROKEN = Problem("navne/2026/aase.md", 4, "type", "»<b>« & co. kendes ikke.", "Skriv <en anden>.")
OTHER = Problem("navne/2026/bo.md", 9, "", "Noget andet.", "")
ADVICE = Problem("navne/2026/bo.md", 2, "foto", "Ingen <fotograf>.", "", grave=False)


def shown(*problems, reason="", advice=(), own=(), told=False):
    notice = Notice(reason, problems, advice, "content/")
    return dressed(PAGE, "7", notice, own, told=told).decode()


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
        "<dt><code>content/navne/2026/aase.md</code></dt>\n<dd>Linje 4: »&lt;b&gt;« &amp; co. "
        "kendes ikke. Skriv &lt;en anden&gt;.</dd>"
    ) in page
    assert "<code>content/navne/2026/bo.md</code></dt>\n<dd>Linje 9: Noget andet.</dd>" in page


def test_reason_why_nothing_was_built_stands_first():
    page = shown(BROKEN, reason="Temaet <x> mangler.")
    assert "<summary>Noget er i vejen · Afvist: 1 fil skal rettes</summary>" in page
    assert page.index("<p>Temaet &lt;x&gt; mangler.</p>") < page.index("kendes ikke")
    assert "<summary>Noget er i vejen</summary>\n<p>Temaet" in shown(reason="Temaet mangler.")


@pytest.mark.parametrize(("count", "heading"), [(1, "1 godt råd"), (3, "3 gode råd")])
def test_advice_is_counted_and_can_be_unfolded(count, heading):
    page = shown(advice=(ADVICE,) * count)
    assert f'<details class="advice"><summary>{heading}</summary>' in page
    assert page.count("<dd>Linje 2: Ingen &lt;fotograf&gt;.</dd>") == count
    assert '<details class="refused"' not in page


def test_what_the_page_tells_itself_is_counted_and_not_told_again():
    page = shown(BROKEN, OTHER, advice=(ADVICE,), own=(BROKEN, ADVICE), told=True)
    assert "Afvist: 2 filer skal rettes" in page
    assert "<summary>1 godt råd</summary>" in page
    assert "kendes ikke" not in page
    assert "fotograf" not in page
    assert "Noget andet." in page


def test_page_of_a_file_that_was_refused_later_says_that_it_shows_the_one_before():
    told = "<p>Filen til denne side er afvist. Siden viser, hvad der stod før.</p>"
    page = shown(OTHER, BROKEN, own=(BROKEN,))
    assert page.index(told) < page.index("Noget andet.") < page.index("kendes ikke")
    assert told not in shown(BROKEN, OTHER)
    assert told not in shown(BROKEN, own=(ADVICE,))


def test_name_that_is_no_text_can_be_shown():
    assert dressed(PAGE, "7", Notice("Mappen »\udce6« kan ikke læses."))
