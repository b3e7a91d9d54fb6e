"""What a reader shows of an announcement: all of it, safe, and with links that lead somewhere."""

from datetime import date

import pytest

from navnenyt.feeds.content import content
from navnenyt.site.urls import Site
from support.archive import SITE, announcement

LINK = "https://navnenyt.example/navne/2026/bo/"


def html(prose="Bo er chef.", site=SITE, **facts):
    return content(announcement("bo", **facts), prose, LINK, site)


def test_sentence_correction_and_body_come_in_that_order():
    made = html(correction="Han er 40.", updated=date(2026, 2, 5), body="<p>Mere.</p>")
    assert made == (
        "<p>Bo er chef.</p><p><strong>Rettet 5. februar 2026:</strong> Han er 40.</p><p>Mere.</p>"
    )


def test_correction_without_a_day_names_none():
    assert "<strong>Rettet:</strong> Han er 40." in html(correction="Han er 40.")


def test_correction_is_text():
    made = html(correction="<script>alert(1)</script> & mere")
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; mere" in made
    assert "<script" not in made


def test_advertisement_says_so_first():
    assert html(advertisement=True).startswith("<p><strong>Annonce</strong></p><p>Bo")


@pytest.mark.parametrize(
    ("href", "whole"),
    [
        ("/arbejdsgivere/dsb/", "https://navnenyt.example/arbejdsgivere/dsb/"),
        ("/?a=1&amp;b=2#c", "https://navnenyt.example/?a=1&amp;b=2#c"),
        ("#note", f"{LINK}#note"),
        ("https://dsb.example/a", "https://dsb.example/a"),
        ("//dsb.example/a", "//dsb.example/a"),
        ("mailto:bo@dsb.example", "mailto:bo@dsb.example"),
    ],
)
def test_links_are_whole(href, whole):
    assert html(body=f'<p><a href="{href}">x</a></p>').endswith(f'<p><a href="{whole}">x</a></p>')
    assert f'<a href="{whole}">' in html(prose=f'<a href="{href}">x</a>')


def test_text_that_looks_like_a_link_stays_as_it_is():
    written = '<p>Skriv <code>&lt;a href="/x"&gt;</code></p>'.replace('"', "&quot;")
    assert html(body=written).endswith(written)


def test_site_below_a_path_is_named_once():
    avis = Site("https://x.example/avis", "Avis", "", "x.example,2026")
    made = html(prose='<a href="/avis/arbejdsgivere/dsb/">DSB</a>', site=avis)
    assert 'href="https://x.example/avis/arbejdsgivere/dsb/"' in made
