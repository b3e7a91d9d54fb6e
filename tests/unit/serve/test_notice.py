"""What there is to mend: what of it is new, and what of it is about one page."""

import pytest

from navnenyt.frozen import replace
from navnenyt.problems import Problem
from navnenyt.serve.notice import Notice, listed

AASE = Problem("navne/2026/aase.md", 4, "type", "Kendes ikke.", "")
BO = Problem("navne/2026/bo.md", 4, "type", "Kendes ikke.", "")


def test_same_trouble_has_the_same_mark_wherever_its_line_has_moved():
    moved = replace(AASE, line=9)
    assert Notice("", (AASE,)).marks() == Notice("", (moved,)).marks()


def test_each_trouble_has_a_mark_of_its_own_and_advice_has_none():
    worse = replace(AASE, message="Mangler.")
    marks = Notice("Nej.", (AASE, BO, worse), (AASE.as_advice(),)).marks()
    assert len(set(marks)) == len(marks) == 4


def test_reason_or_name_that_is_no_text_has_a_mark():
    assert Notice("»\udce6«", (replace(AASE, path="\udce6.md"),)).marks()


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("navne/2026/aase.md", "/navne/2026/aase/"),
        ("navne/2026/aase.md", "/navne/2026/aase"),
        ("navne/2026/aase.md", "/navne/2026/aase/index.html"),
        ("navne/2026/Åse Bo.md", "/navne/2026/aase-bo/"),
        ("navne/2026/aase.docx", "/navne/2026/aase/"),
        ("navne/2026/aase", "/navne/2026/aase/"),
        ("arbejdsgivere/netip.md", "/arbejdsgivere/netip/"),
        ("sider/om.md", "/om/"),
    ],
)
def test_what_is_known_of_a_file_is_found_by_the_address_that_it_would_have(path, address):
    known = replace(AASE, path=path)
    assert Notice("", (BO, known), (known.as_advice(),)).about(address) == (
        known, known.as_advice(),
    )  # fmt: skip


@pytest.mark.parametrize("address", ["/", "", "/navne/", "/aase/", "/navne/2025/aase/", "/rss.xml"])
def test_nothing_is_known_of_other_addresses(address):
    assert Notice("", (AASE,)).about(address) == ()


def test_list_has_each_file_once_in_the_order_given():
    worse = replace(BO, line=9, message="<b>", hint="Ret.")
    assert list(listed([BO, worse, AASE], "content/")) == [
        "<dl>",
        "<dt><code>content/navne/2026/bo.md</code></dt>",
        "<dd>Linje 4: Kendes ikke.</dd>",
        "<dd>Linje 9: &lt;b&gt; Ret.</dd>",
        "<dt><code>content/navne/2026/aase.md</code></dt>",
        "<dd>Linje 4: Kendes ikke.</dd>",
        "</dl>",
    ]


def test_list_is_bounded_and_says_so():
    lines = list(listed([replace(AASE, line=n) for n in range(1, 81)], "content/"))
    assert lines[-2:] == ["</dl>", "<p>… og 30 til, som står i terminalvinduet.</p>"]
    assert len(lines) == 54


@pytest.mark.parametrize(
    ("problems", "line"),
    [
        ([AASE], "<p>Det står på siden her.</p>"),
        ([AASE, BO], "<p>Resten står på siden her.</p>"),
    ],
)
def test_what_the_page_tells_itself_is_not_told_again(problems, line):
    lines = list(listed(problems, "", told=[AASE]))
    assert lines[-1] == line
    assert "<dt><code>navne/2026/aase.md</code></dt>" not in lines
