"""Phrases as HTML: nothing that an editor writes becomes markup."""

import pytest
from markupsafe import Markup

from navnenyt.danish.words import unbroken_dates
from navnenyt.language import Run
from navnenyt.model import Organisation, Person, Sector
from navnenyt.site.escaping import attribute
from navnenyt.site.prose import linked, sanitised

NETIP = Organisation(Sector.EMPLOYER, "netip", "Netip A/S", "hos")
AASE = Person("Åse")


def nobody(named):
    return None


def everybody(named):
    return "/personer/aase/" if isinstance(named, Person) else f"/arbejdsgivere/{named.slug}/"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("B&O", "B&amp;O"),
        ("&amp;", "&amp;amp;"),
        ("\"Gylden\" 'x'", "&#34;Gylden&#34; &#39;x&#39;"),
        ("{{ 7 }} {navn} %s", "{{ 7 }} {navn} %s"),
    ],
)
def test_text_is_escaped_whether_it_is_linked_or_not(text, html):
    for runs in ((Run(text),), (Run(text, NETIP),), (Run(text, AASE),)):
        assert linked(runs, nobody, unbroken_dates) == html
        assert isinstance(linked(runs, nobody, unbroken_dates), Markup)
        inside = linked(runs, everybody, unbroken_dates).removesuffix("</a>").split('/">')[-1]
        assert inside == html


def test_name_is_linked_to_its_address():
    made = linked((Run("Hos "), Run("Netip A/S", NETIP), Run(".")), everybody, unbroken_dates)
    assert made == 'Hos <a href="/arbejdsgivere/netip/">Netip A/S</a>.'


def test_name_without_address_is_text():
    assert linked((Run("Åse", AASE),), nobody, unbroken_dates) == "Åse"


def test_address_is_escaped():
    assert linked((Run("x", AASE),), lambda _: '/"><b>', unbroken_dates) == (
        '<a href="/&#34;&gt;&lt;b&gt;">x</a>'
    )


def test_each_address_is_linked_once():
    runs = (Run("Åse", AASE), Run(", "), Run("Netip", NETIP), Run(", "), Run("netIP", NETIP))
    assert linked(runs, everybody, unbroken_dates).count("<a ") == 2


def test_dates_are_unbroken():
    made = linked((Run("Pr. 27. januar 2026 og i marts 2026, 3. maj."),), nobody, unbroken_dates)
    assert made == "Pr.\u00a027.\u00a0januar 2026 og i marts 2026, 3.\u00a0maj."


def test_date_in_a_linked_name_is_unbroken_too():
    assert "27.\u00a0januar" in linked(
        (Run("Foreningen af 27. januar", NETIP),), everybody, unbroken_dates
    )


def test_sanitised_html_is_printed_as_it_is():
    assert sanitised("<p>B&amp;O</p>") == Markup("<p>B&amp;O</p>")


def test_attribute_is_there_where_it_has_a_value():
    assert attribute("lang", 'd"a') == ' lang="d&#34;a"'
    assert attribute("lang", "") == ""
