"""Markdown becomes HTML that is safe to show, and nothing else does."""

import re
from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from navnenyt.entry import advice_messages as a
from navnenyt.entry import messages as m
from navnenyt.entry.body import read_body
from navnenyt.problems import Rejected


def html(text):
    """The HTML of a text."""
    return read_body(text).html


REL = 'rel="noopener nofollow"'


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("", ""),
        (" \n\t\n", ""),
        ("Hun er ny.", "<p>Hun er ny.</p>"),
        ("En.\n\nTo.", "<p>En.</p>\n<p>To.</p>"),
        ("**fed** og *kursiv*", "<p><strong>fed</strong> og <em>kursiv</em></p>"),
        ("En  \nTo", "<p>En<br>\nTo</p>"),
        ("> Citat", "<blockquote>\n<p>Citat</p>\n</blockquote>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ("`<b>`", "<p><code>&lt;b&gt;</code></p>"),
        ("## Under", "<h2>Under</h2>"),
        ("### Under", "<h3>Under</h3>"),
        ("Æøå »her« – 100 % & <3", "<p>Æøå »her« – 100 % &amp; &lt;3</p>"),
        ("AT&amp;T &copy; &lt;b&gt;", "<p>AT&amp;T © &lt;b&gt;</p>"),
        ("<b>fed</b> <small>lille</small>", "<p><b>fed</b> <small>lille</small></p>"),
    ],
)
def test_markdown(text, made):
    assert html(text) == made


@pytest.mark.parametrize("text", ["# Om", "Om\n==", "Om\n=====\n"])
def test_a_top_heading_is_the_pages_own(text):
    assert html(text) == "<h2>Om</h2>"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("![x](https://a.dk/x.png)", ""),
        ("Et.\n\n![x](https://a.dk/x.png)\n\nTo.", "<p>Et.</p>\n\n<p>To.</p>"),
        ("[![x](https://a.dk/x.png)](https://a.dk/)", ""),
        ("**![x](x.png)**  \n![y](y.png)", ""),
        ("## ![x](x.png)", ""),
        ("> ![x](x.png)", ""),
        ("- ![x](x.png)\n- b", "<ul>\n\n<li>b</li>\n</ul>"),
        ("Et ![x](x.png) to", "<p>Et  to</p>"),
        ("et<em> </em>to", "<p>et to</p>"),
        ("et<hr>to", "<p>et</p><hr>to"),
        ("<!-- skjult -->", ""),
    ],
)
def test_what_is_taken_away_leaves_nothing_empty(text, made):
    assert html(text) == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("[klik](javascript:alert(1)) her", "<p>klik her</p>"),
        ('<a name="x">her</a>', "<p>her</p>"),
        ('<a title="<a> >">**her**</a>', "<p><strong>her</strong></p>"),
        ('<a title="href=" href="https://a.dk/">her</a>',
         f'<p><a title="href=" href="https://a.dk/" {REL}>her</a></p>'),
    ],
)  # fmt: skip
def test_link_without_an_address_is_only_its_words(text, made):
    assert html(text) == made


def test_empty_elements_within_each_other_go_in_one_pass():
    assert html("<b>" * 500 + "</b>" * 500) == ""


def test_empty_cell_of_a_table_stays():
    assert html("a | b\n--|--\n1 | ").count("<td>") == 2


def test_a_table():
    made = html("a | b\n--|--\n1 | 2")
    assert re.sub(r"\s", "", made) == (
        "<table><thead><tr><th>a</th><th>b</th></tr></thead>"
        "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>"
    )


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("[a](https://a.dk/)", f'<a href="https://a.dk/" {REL}>a</a>'),
        ('[a](https://a.dk/ "T")', f'<a href="https://a.dk/" title="T" {REL}>a</a>'),
        ("[a][1]\n\n[1]: https://a.dk/", f'<a href="https://a.dk/" {REL}>a</a>'),
        ("<https://a.dk/>", f'<a href="https://a.dk/" {REL}>https://a.dk/</a>'),
        ("[a](mailto:a@a.dk)", f'<a href="mailto:a@a.dk" {REL}>a</a>'),
        ("[a](/om/)", f'<a href="/om/" {REL}>a</a>'),
        ('<a href="https://a.dk/" rel="me">a</a>', f'<a href="https://a.dk/" {REL}>a</a>'),
        ('<a href="https://a.dk/" target="_blank">a</a>', f'<a href="https://a.dk/" {REL}>a</a>'),
    ],
)
def test_a_link_gets_rel(text, link):
    assert html(text) == f"<p>{link}</p>"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)",
        "&#106;avascript:alert(1)", "&#x6A;avascript:alert(1)", "vbscript:x", "data:text/html,x",
        "data:image/svg+xml;base64,PHN2Zz4=", "file:///etc/passwd", "ftp://a.dk/", "blob:x",
    ],
)  # fmt: skip
def test_an_address_that_runs_or_reads_something_is_dropped(address):
    for text in (f"[a]({address})", f"[a](<{address}>)", f'<a href="{address}">a</a>'):
        assert "href" not in html(text)
        assert ">a<" in html(text)


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>", "<SCRIPT SRC=https://a.dk/a.js></SCRIPT>",
        "<style>p { color: red }</style>", "<iframe src=https://a.dk/>alert</iframe>",
        "<svg><script>alert(1)</script></svg>", "<math><mtext>alert</mtext></math>",
        "<object data=a.swf>alert</object>", "<template>alert</template>",
        "<!-- alert -->", "<link rel=stylesheet href=a.css>", "<meta http-equiv=refresh>",
        "<base href=https://a.dk/>", "<form action=https://a.dk/><input name=x></form>",
        "<video src=https://a.dk/a.mp4></video>", "<img src=x onerror=alert(1)>",
        "![alert](https://a.dk/a.png)", "![alert][1]\n\n[1]: https://a.dk/a.png",
    ],
)  # fmt: skip
def test_what_runs_styles_frames_or_loads_is_gone_with_its_content(text):
    made = html(f"Før\n\n{text}\n\nEfter")
    assert "alert" not in made
    assert set(re.findall(r"<(\w+)", made)) == {"p"}
    assert "Før" in made
    assert "Efter" in made


@pytest.mark.parametrize(
    "attribute",
    [
        'onclick="x"', "ONMOUSEOVER=x", 'style="color:red"', 'class="x"', 'id="x"', 'data-x="y"',
        'srcset="x"', 'formaction="x"', 'xlink:href="javascript:x"', "autofocus",
    ],
)  # fmt: skip
def test_attributes_are_gone(attribute):
    assert html(f"<p {attribute}>Hej</p>") == "<p>Hej</p>"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("<b>åben", "<p><b>åben</b></p>"),
        ("<div>Hej</div>", "Hej"),
        ("<h1>Hej</h1>", "Hej"),
    ],
)
def test_html_that_does_not_belong_is_mended_and_its_text_kept(text, made):
    assert html(text) == made


def test_a_comment_is_not_shown():
    assert "hemmelig" not in html("Hej <!-- hemmelig --> alle")


def test_one_text_knows_nothing_of_another():
    """One converter serves all files: references of one do not reach the next."""
    assert "href" in html("[a][1]\n\n[1]: https://a.dk/")
    assert html("[a][1]") == "<p>[a][1]</p>"


@pytest.mark.parametrize("text", ["1. " * 1000, "  - " * 1000, "> " * 1000])
def test_a_text_nested_beyond_reason_leaves_the_next_one_whole(text):
    """The converter is shared: what stops it midway must not be remembered."""
    with suppress(Exception):
        html(text)
    assert html("Hej.") == "<p>Hej.</p>"


ALLOWED = re.compile(
    r"</?(?:a|abbr|b|blockquote|br|code|dd|dl|dt|em|h[2-6]|hr|i|li|ol|p|pre|s|small|strong|sub|sup|"
    r'table|tbody|td|th|thead|tr|ul)(?: (?:href|title|lang|start|rel)="[^"]*")*>'
)
PIECES = st.sampled_from(
    "<script> </script> <b <p onclick= style= javascript: [a]( ) ( ] ![ <!-- --> ``` ` ** _ # > - "
    "1. | --- <a href=\" ' \" https://a.dk &#106; &lt; \\ \n \n\n <svg/onload= å x <? <![CDATA[ ]]>"
    .split(" ")
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join) | st.text())
@example("1. " * 1000)
@example("  - " * 1000)
def test_whatever_the_text_only_safe_tags_come_out(text):
    """What is left of `<` is a tag that we allow, with attributes that we allow."""
    try:
        made = html(text)
    except Rejected:
        return
    for tag in re.findall(r"<[^>]*>?", made):
        assert ALLOWED.fullmatch(tag)
        assert not re.search(r'href="\s*(?:javascript|data|vbscript):', tag, re.IGNORECASE)
    assert html(text) == made


# -- what would hold up everybody -----------------------------------------------------------------

SLOW = ["<a ", "<div ", "<![CDATA[", "[", "![", "[a](", "*[", "=\n", "`a", "\\`", "*a**b ", "&a;",
        "`" * 6 + "a`"]  # fmt: skip


@pytest.mark.parametrize("part", SLOW)
def test_text_that_takes_time_with_the_square_of_its_length_is_refused(part):
    with pytest.raises(Rejected) as refused:
        html(part * (200_000 // len(part)))
    assert refused.value.message is m.BODY_TOO_MUCH


def test_text_of_the_issue_is_refused():
    with pytest.raises(Rejected):
        html("<a " * 8000)


@pytest.mark.parametrize(
    "text",
    [
        "Et afsnit af almindelig længde, som en side har dem, med et komma.\n\n" * 400,
        "- [En avis](https://www.example.com/artikel/1)\n" * 300,
        "ord " * 50_000,
        "Hun er *ny* og **god**. " * 800,
    ],
)
def test_long_page_is_taken(text):
    assert html(text)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("![kurve](kurve.png)", "kurve.png"),
        ("Se ![kurve](https://example.com/kurve.png)", "https://example.com/kurve.png"),
        ('<img src="a&amp;b.png">', "a&b.png"),
        ("<img alt='x' src=a.png>", "a.png"),
    ],
)
def test_an_image_is_missed(text, address):
    assert read_body(text).missed == ((a.BODY_IMAGE, address),)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("[side](om)", "om"),
        ("[side](om/os.html)", "om/os.html"),
        ("[web](www.example.com)", "www.example.com"),
        ("[x](javascript:alert(1))", "javascript:alert(1)"),
        ("[x](ftp://example.com/)", "ftp://example.com/"),
        ("[tom]()", ""),
        ("[x][1]\n\n[1]: om", "om"),
        ('<a class="x" href="om">x</a>', "om"),
    ],
)
def test_a_link_that_leads_nowhere_is_missed(text, address):
    assert read_body(text).missed == ((a.BODY_LINK, address),)


@pytest.mark.parametrize(
    "text",
    [
        "[x](https://example.com/)", "[x](http://example.com/)", "[x](HTTPS://example.com)",
        "[x](mailto:a@example.com)", "<a@example.com>", "<https://example.com>", "[x](/om/)",
        "[x](#fod)", "`![kurve](kurve.png)`", "    [side](om)", "[ingen] (link)", "a < b > c",
    ],
)  # fmt: skip
def test_what_leads_somewhere_or_is_no_link_is_not_missed(text):
    assert read_body(text).missed == ()
