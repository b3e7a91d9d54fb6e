"""Every component has examples, and every macro of it is among them."""

import re

import pytest

from gallery.__main__ import TEMPLATES, about, components, examples, write

_MACRO = re.compile(r"\{% macro ([a-z]\w*)\(")


def macros(component):
    source = (TEMPLATES / f"components/{component}.html").read_text(encoding="utf-8")
    return set(_MACRO.findall(source))


@pytest.mark.parametrize("component", components())
def test_every_macro_of_a_component_has_an_example_and_a_word_about_it(component):
    assert {each.macro for each in examples(component)} == macros(component)
    assert all(f"{macro}(" in about(component) for macro in macros(component))


def test_every_sample_is_a_page_that_shows_its_component(tmp_path):
    files = write(tmp_path)
    assert len(files) == len(set(files)) == sum(len(examples(each)) for each in components())
    index = (tmp_path / "index.html").read_text(encoding="utf-8")
    for file in files:
        body = file.read_text(encoding="utf-8").partition("<main")[2]
        assert 'class="' in body
        assert f'src="{file.name}"' in index
