"""What is added to a page on its way to the browser."""

import pytest

from navnenyt.problems import Problem
from navnenyt.serve.overlay import EVENTS, Notice, dressed

PAGE = b"<html><body><p>\xc3\x85se</p></body></html>"
BROKEN = Problem("navne/2026/aase.md", 4, "type", "«<b>» & co. kendes ikke.", "Skriv <en anden>.")


def test_all_of_the_page_stays_and_what_is_added_stands_before_the_body_ends():
    shown = dressed(PAGE, "7", Notice())
    start, end = PAGE.split(b"</body>")
    assert shown.startswith(start + b"<script>")
    assert shown.endswith(b"</script>\n</body>" + end)
    assert b'"7"' in shown
    assert EVENTS.encode() in shown


@pytest.mark.parametrize("page", [b"<p>kort", b"", b"<BODY></BODY></html>"])
def test_page_of_any_shape_gets_it(page):
    assert dressed(page, "7", Notice()).count(b"<script>") == 1


def test_nothing_is_said_where_there_is_nothing_to_mend():
    assert not Notice(folder="content/")
    assert b"navnenyt-besked" not in dressed(PAGE, "7", Notice(folder="content/"))


def test_every_problem_stands_there_with_file_line_message_and_remedy_escaped():
    other = Problem("navne/2026/bo.md", 9, "", "Noget andet.", "")
    shown = dressed(PAGE, "7", Notice("", (BROKEN, other), "content/")).decode()
    assert "Afvist: 2 filer skal rettes" in shown
    assert (
        "<code>content/navne/2026/aase.md:4</code> «&lt;b&gt;» &amp; co. kendes ikke. "
        "Skriv &lt;en anden&gt;.</li>"
    ) in shown
    assert "<code>content/navne/2026/bo.md:9</code> Noget andet.</li>" in shown


def test_reason_why_nothing_was_built_is_the_heading():
    shown = dressed(PAGE, "7", Notice("Temaet <x> mangler.", (BROKEN,))).decode()
    assert "<summary>Temaet &lt;x&gt; mangler.</summary>" in shown
    assert "kendes ikke" in shown


def test_name_that_is_no_text_can_be_shown():
    assert dressed(PAGE, "7", Notice("Mappen «\udce6» kan ikke læses."))
