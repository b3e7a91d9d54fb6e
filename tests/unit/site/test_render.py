"""Templates: strict about names, careful with text, and known to be whole before they are used."""

import shutil

import pytest

from navnenyt.model import PlainPage
from navnenyt.site import pages as p
from navnenyt.site.cards import Link
from navnenyt.site.render import Renderer, _sorts
from navnenyt.site.site_view import site_view
from navnenyt.site.theme import TemplateError
from navnenyt.site.urls import Site
from navnenyt.site.view import Head, Printed
from navnenyt.site.views import NotFoundView, PlainView
from support import REPOSITORY
from support.archive import SITE, Archive, new_job

HEAD = Head(title="Titel", description="", canonical="https://x.example/")
FRAME = site_view(SITE, [], "/tema/css/x.css", "/tema/x.svg")


@pytest.fixture
def theme(tmp_path):
    """A theme of empty pages but for one; a test may add to it."""
    theme = tmp_path / "templates"
    (theme / "pages").mkdir(parents=True)
    for sort in _sorts(Printed):
        (theme / "pages" / sort.template).touch()
    (theme / "pages" / "plain.html").write_text("<h1>{{ page.heading }}</h1>")
    return theme


def printed(theme, heading="Om", body=""):
    view = PlainView(head=HEAD, heading=heading, body=body)
    return Renderer(theme, FRAME).html(view).decode()


def test_view_is_printed_by_its_template(theme):
    assert printed(theme) == "<h1>Om</h1>"


def test_danish_letters_are_utf8(theme):
    view = PlainView(head=HEAD, heading="Åse Ørsted", body="")
    assert Renderer(theme, FRAME).html(view) == "<h1>Åse Ørsted</h1>".encode()


def test_text_is_escaped_without_being_asked(theme):
    assert printed(theme, "<script>&") == "<h1>&lt;script&gt;&amp;</h1>"


def test_text_is_escaped_in_included_and_imported_templates_too(theme):
    (theme / "part.html").write_text("{% macro say(x) %}{{ x }}{% endmacro %}")
    (theme / "other.html").write_text("{{ page.heading }}")
    (theme / "pages" / "plain.html").write_text(
        '{% import "part.html" as part %}{{ part.say(page.heading) }}{% include "other.html" %}'
    )
    assert printed(theme, "<b>") == "&lt;b&gt;&lt;b&gt;"


@pytest.mark.parametrize(
    "source", ["{{ page.haeding }}", "{{ nothing }}", "{% if nothing %}x{% endif %}",
               "{% for x in page.nothing %}{% endfor %}", "{{ site.nothing }}"],
)  # fmt: skip
def test_name_that_is_not_there_is_an_error_and_no_empty_text(theme, source):
    (theme / "pages" / "plain.html").write_text(source)
    with pytest.raises(TemplateError):
        printed(theme)


BROKEN = ["{{ page.heading", "{% if %}", "{% macro x %}", "{{ x | nofilter }}", "{% endfor %}"]


@pytest.mark.parametrize("source", BROKEN)
def test_broken_page_is_found_before_anything_is_printed(theme, source):
    (theme / "pages" / "broken.html").write_text(source)
    with pytest.raises(TemplateError):
        Renderer(theme, FRAME).check()


@pytest.mark.parametrize("use", ['{% extends "base.html" %}', '{% include "base.html" %}',
                                 '{% import "base.html" as base %}'])  # fmt: skip
def test_broken_component_is_found_before_anything_is_printed(theme, use):
    """A build that stops halfway leaves a site that is half new."""
    (theme / "base.html").write_text("{% if %}")
    (theme / "pages" / "plain.html").write_text(use)
    with pytest.raises(TemplateError):
        Renderer(theme, FRAME).check()


def test_theme_without_a_page_that_we_need_is_found_before_anything_is_printed(tmp_path):
    shutil.copytree(REPOSITORY / "theme" / "templates", tmp_path / "templates")
    (tmp_path / "templates" / "pages" / "person.html").unlink()
    with pytest.raises(TemplateError):
        Renderer(tmp_path / "templates", FRAME).check()


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("a\n{% if %}", "»pages/plain.html«, linje 2, kan ikke læses (Jinja: "),
        ("\n\n{{ x | nofilter }}", "»pages/plain.html«, linje 3, kan ikke læses (Jinja: "),
        ('{% include "x.html" %}', "»x.html«, som »pages/plain.html« bruger, findes ikke."),
        (b"\xe6", "»pages/plain.html« er ikke gemt som UTF-8."),
    ],
)
def test_template_that_cannot_be_read_is_told_with_its_line(theme, source, told):
    data = source if isinstance(source, bytes) else source.encode()
    (theme / "pages" / "plain.html").write_bytes(data)
    with pytest.raises(TemplateError) as met:
        Renderer(theme, FRAME).check()
    assert f"{met.value}".startswith(f"skabelonen {told}")


@pytest.mark.parametrize("again", [False, True], ids=["compiled now", "compiled before"])
def test_template_that_cannot_be_shown_is_told_with_its_own_line(tmp_path, theme, again):
    """Of the component in which it went wrong, not of the page that uses it."""
    (theme / "part.html").write_text("{% macro say(x) %}\n\n{{ x.nope }}{% endmacro %}")
    (theme / "pages" / "plain.html").write_text(
        '{% import "part.html" as part %}{{ part.say(page) }}'
    )
    view = PlainView(head=HEAD, heading="", body="")
    for _ in range(2 if again else 1):
        with pytest.raises(TemplateError, match=r"»part\.html«, linje 3, kan ikke vises"):
            Renderer(theme, FRAME, tmp_path / "compiled").html(view)


def test_lines_of_template_code_leave_no_trace(theme):
    (theme / "pages" / "plain.html").write_text("a\n  {% if true %}\nb\n  {% endif %}\nc\n")
    assert printed(theme) == "a\nb\nc\n"


# -- the frame ------------------------------------------------------------------------------------


def test_frame_leads_to_the_directories_the_kinds_and_the_archive():
    assert [(item.href, item.section) for item in FRAME.menu] == [
        ("/personer/", "personer"), ("/arbejdsgivere/", "arbejdsgivere"),
        ("/uddannelsessteder/", "uddannelsessteder"), ("/typer/", "typer"), ("/arkiv/", "arkiv"),
    ]  # fmt: skip


def test_every_item_of_the_menu_is_the_section_of_the_page_that_it_leads_to():
    archive = Archive(new_job())
    views = {view.head.canonical: view for view in map(archive.view, (
        *(p.DirectoryPage(each) for each in p.Directory), p.Kinds(), p.Archive(),
    ))}  # fmt: skip
    for item in FRAME.menu:
        assert views[f"https://navnenyt.example{item.href}"].head.section == item.section


def test_foot_leads_to_the_feeds_the_box_and_the_plain_pages():
    frame = site_view(SITE, [PlainPage(slug="om", title="Om")], "/c.css", "/i.svg")
    assert frame.footer == (
        Link("/i-tal/", "Navnenyt i tal"),
        Link("/abonner/", "Abonnér"), Link("/boks/", "Navne på din egen side"), Link("/om/", "Om"),
    )  # fmt: skip


def test_frame_of_a_site_below_a_path_is_below_it():
    avis = Site("https://x.example/avis", "Avis", "", "x,2026")
    frame = site_view(avis, [PlainPage(slug="om", title="Om")], "/tema/c.css", "/tema/i.svg")
    links = [frame.home, frame.css, frame.icon, frame.footer[0].href, *(i.href for i in frame.menu)]
    assert all(link.startswith("/avis/") for link in links)


# -- our own theme --------------------------------------------------------------------------------

THEME = Renderer(REPOSITORY / "theme" / "templates", FRAME)


def test_markup_of_a_view_is_printed_and_its_text_is_not_taken_for_markup():
    bad = "<script>x</script>"
    a = new_job(
        "a", name=f"Bo {bad}", title=bad, employers=(bad,), source=bad, correction=bad,
        tasks=bad, body="<p>ærlig &amp; <em>sand</em></p>",
    )  # fmt: skip
    html = THEME.html(Archive(a).view(p.Entry(a.path))).decode()
    assert html.count("<script") == html.count('<script type="application/ld+json">{') == 1
    assert "<p>ærlig &amp; <em>sand</em></p>" in html


def test_frame_is_escaped():
    evil = Site("https://x.example", "B&O <b>", '"x"', "x,2026")
    frame = site_view(evil, [], "/c.css", "/i.svg")
    view = NotFoundView(head=HEAD, ways=())
    html = Renderer(REPOSITORY / "theme" / "templates", frame).html(view).decode()
    assert "B&O" not in html
    assert "B&amp;O &lt;b&gt;" in html


def test_frame_of_two_pages_is_the_same_but_for_what_they_say():
    """`base.html` shows nothing that depends on announcements or on the clock."""

    def foot(archive):
        html = THEME.html(archive.view(p.Kinds())).decode()
        return html[html.index("</main>") :]

    assert foot(Archive()) == foot(Archive(new_job("a"), new_job("b", "2020-01-01")))
