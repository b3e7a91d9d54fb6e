"""The catalogues of the theme: nothing missing, nothing stale, nothing that breaks a page."""

import ast
import re
import subprocess
import sys
from gettext import GNUTranslations
from io import BytesIO

import pytest
from babel.messages.pofile import read_po

from support import REPOSITORY
from tools.translations import TEMPLATE, TRANSLATIONS, as_template, compiled, gathered, updated

FILES = sorted(TRANSLATIONS.glob("*/LC_MESSAGES/navnenyt.po"))
RENEW = "make translations"


@pytest.fixture(scope="module")
def catalog():
    """What templates and code say now."""
    return gathered()


@pytest.fixture(params=FILES, ids=lambda file: file.parent.parent.name)
def file(request):
    return request.param


def messages(file):
    return [each for each in read_po(BytesIO(file.read_bytes())) if each.id]


def forms(said):
    return said if isinstance(said, tuple | list) else (said,)


def test_there_is_a_second_language():
    assert [file.parent.parent.name for file in FILES] == ["en"]


def test_template_is_what_is_said_now(catalog):
    assert TEMPLATE.read_text(encoding="utf-8") == as_template(catalog), RENEW


def test_translation_has_every_message_that_is_said_now_and_no_other(catalog, file):
    text = file.read_text(encoding="utf-8")
    assert updated(text, catalog) == text, RENEW


def test_everything_is_translated_and_nothing_is_a_guess(file):
    assert [each.id for each in messages(file) if not all(forms(each.string))] == []
    assert [each.id for each in messages(file) if each.fuzzy] == []


def test_compiled_catalogue_is_what_the_translation_gives(file):
    made = file.with_suffix(".mo").read_bytes()
    assert made == compiled(file.read_text(encoding="utf-8")), RENEW


def test_compiled_catalogue_is_read_as_it_was_written(file):
    read = GNUTranslations(BytesIO(compiled(file.read_text(encoding="utf-8"))))
    for each in messages(file):
        if isinstance(each.id, tuple):
            assert (read.ngettext(*each.id, 1), read.ngettext(*each.id, 2)) == tuple(each.string)
        else:
            assert read.gettext(each.id) == each.string


_VARIABLE = re.compile(r"%\(\w+\)s")


def test_variables_are_the_same_on_both_sides(file):
    for each in messages(file):
        wanted = set(_VARIABLE.findall(" ".join(forms(each.id))))
        for form in forms(each.string):
            assert set(_VARIABLE.findall(form)) == wanted, each.id
            assert "%" not in _VARIABLE.sub("", form), each.id


def test_translation_brings_no_markup_that_the_source_has_not(file):
    """Templates print messages as HTML, within attributes too."""
    for each in messages(file):
        marks = {mark: forms(each.id)[0].count(mark) for mark in '<>"&'}
        for form in forms(each.string):
            assert {mark: form.count(mark) for mark in '<>"&'} == marks, each.id


def test_every_text_of_the_code_is_found(catalog):
    """One inside an f-string is not, for one."""
    said = {form for each in catalog for form in forms(each.id)}
    missed = []
    for path in sorted((REPOSITORY / "plugins/navnenyt/site").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                texts = [each.value for each in node.args if isinstance(each, ast.Constant)]
                if name in {"text", "word", "plural"}:
                    missed += [text for text in texts if isinstance(text, str) and text not in said]
    assert missed == []


def test_no_text_of_a_template_stands_outside_a_message():
    """What is Danish in a template and in no message would stay Danish; the box's pages do."""
    danish = re.compile(r"[æøåÆØÅ]|\b(?:og(?!:)|eller|ikke|denne|siden|nyhed\w*)\b")
    spoken = re.compile(r"{#.*?#}|{%.*?%}|{{.*?}}|<style.*?</style>|<!--.*?-->", re.DOTALL)
    found = [
        f"{path.name}: {line.strip()}"
        for path in sorted((REPOSITORY / "theme/templates").rglob("*.html"))
        if not path.name.startswith("box")
        for line in spoken.sub("", path.read_text(encoding="utf-8")).splitlines()
        if danish.search(re.sub(r'(?:class|id|href|name|data-\w+)="[^"]*"', "", line))
    ]
    assert found == []


def test_templates_say_no_message_of_a_variable():
    """What is said is printed as HTML, and a variable holds what somebody wrote."""
    for path in (REPOSITORY / "theme/templates").rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert re.findall(r"""\b(?:_|n?gettext)\((?!["'])""", text) == [], path.name


def test_what_is_gone_goes_and_what_is_new_comes_untranslated(catalog):
    before = (
        'msgid ""\nmsgstr ""\n"Language: sv\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgid "Arkiv"\nmsgstr "Arkivet"\n\nmsgid "Borte"\nmsgstr "Borta"\n'
    )
    after = {each.id: each.string for each in read_po(BytesIO(updated(before, catalog).encode()))}
    assert after["Arkiv"] == "Arkivet"
    assert "Borte" not in after
    assert after["Typer"] == ""


def test_what_is_not_translated_is_not_compiled():
    text = (
        'msgid ""\nmsgstr ""\n"Language: sv\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    )
    read = GNUTranslations(BytesIO(compiled(f'{text}msgid "Arkiv"\nmsgstr ""\n')))
    assert read.gettext("Arkiv") == "Arkiv"


def test_command_changes_nothing_that_is_committed():
    files = [TEMPLATE, *FILES, *(file.with_suffix(".mo") for file in FILES)]
    before = [file.read_bytes() for file in files]
    done = subprocess.run(
        [sys.executable, "-m", "tools.translations"],
        cwd=REPOSITORY,
        capture_output=True,
        check=True,
    )
    assert done.stdout.decode().endswith(": 0 untranslated\n")
    assert [file.read_bytes() for file in files] == before
