"""Templates say their words when they are compiled, in the language of the frame."""

import pytest
from jinja2 import DictLoader, StrictUndefined

from navnenyt.site.environment import PageEnvironment
from navnenyt.site.tongue import DANISH
from support.archive import ENGLISH


def environment(tongue, **templates):
    return PageEnvironment(
        tongue, loader=DictLoader(templates), autoescape=True, undefined=StrictUndefined
    )


def said(tongue, template, **values):
    return environment(tongue, side=template).get_template("side").render(**values)


@pytest.mark.parametrize(
    ("template", "danish", "english"),
    [
        ("{{ _('Læs også') }}", "Læs også", "See also"),
        ('<a title="{{ _("Søg") }}">', '<a title="Søg">', '<a title="Search">'),
        ("{{ (_('Arkiv') if True else _('Typer')) ~ '!' }}", "Arkiv!", "Archive!"),
        ("{% set of = {'a': _('Arkiv')} %}{{ of['a'] }}", "Arkiv", "Archive"),
        ("{% trans %}Arkiv{% endtrans %}", "Arkiv", "Archive"),
        ("{{ _('Følg %(title)s', title=title) }}", "Følg B&amp;O", "Follow B&amp;O"),
        ("{% trans title %}Følg {{ title }}{% endtrans %}", "Følg B&amp;O", "Follow B&amp;O"),
        ("{{ _('Noget nyt') }} 100 %", "Noget nyt 100 %", "Noget nyt 100 %"),
        ("{{ _('100 %%') }}{% trans %}100 %{% endtrans %}", "100 %100 %", "100 %100 %"),
    ],
)
def test_message_is_said_in_the_language_of_the_frame(template, danish, english):
    values = {"title": "B&O"} if "title" in template else {}
    assert said(DANISH, template, **values) == danish
    assert said(ENGLISH, template, **values) == english


@pytest.mark.parametrize(("count", "text"), [(1, "1 more class year"), (3, "3 more class years")])
def test_number_decides_the_word(count, text):
    template = "{{ ngettext('%(num)s årgang til', '%(num)s årgange til', count) }}"
    assert said(ENGLISH, template, count=count) == text


def test_macros_of_other_templates_say_theirs():
    macro = "{% macro part(it) %}{{ _('Arkiv') }} {{ _('Om %(title)s', title=it) }}{% endmacro %}"
    made = environment(ENGLISH, side="{% import 'del' as d %}{{ d.part('x') }}", **{"del": macro})
    assert made.get_template("side").render() == "Archive About x"


def test_message_without_variables_costs_a_page_nothing():
    made = environment(ENGLISH, side="<p>{{ _('Arkiv') }}</p>")
    source = made.compile("<p>{{ _('Arkiv') }}</p>", raw=True)
    assert "<p>Archive</p>" in source
    assert "gettext" not in source
