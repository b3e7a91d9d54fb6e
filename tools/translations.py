"""Gathers the words of the frame for translators, and compiles what they made of them.

`make translations` writes theme/translations: navnenyt.pot is what templates and code say in
Danish; each navnenyt.po gets what is new and loses what is gone; each navnenyt.mo is what is
printed. Nothing in them tells of a day or a version, so the same words give the same bytes.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from navnenyt.danish.words import MONTHS
from navnenyt.model import Kind

ROOT = Path(__file__).resolve().parent.parent
THEME = ROOT / "theme"
TRANSLATIONS = THEME / "translations"
TEMPLATE = TRANSLATIONS / "navnenyt.pot"

# Where words stand, and by what each is known: `_("…")` in templates, in code what `site/tongue.py`
# has for them.
_TEMPLATES = ("theme/templates", "**.html", "jinja2", ("_", "gettext", "ngettext"))
_CODE = ("plugins/navnenyt/site", "**.py", "python", ("text", "plural", "word"))
_PLURALS = {"ngettext": (1, 2), "plural": (1, 2)}
_HEADER = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""
# What a compiled catalogue begins with, and where its tables are (GNU gettext, »MO files«).
_MAGIC, _TABLES = 0x950412DE, 28


def gathered() -> Catalog:
    """All that the frame says, each message with the files that say it."""
    catalog = Catalog(charset="utf-8")
    for message, place in _said():
        catalog.add(message, locations=[(place, 0)])
    return catalog


def _said() -> Iterator[tuple[str | tuple[str, ...], str]]:
    for folder, files, method, words in (_TEMPLATES, _CODE):
        found = extract_from_dir(
            ROOT / folder,
            method_map=[(files, method)],
            keywords={each: _PLURALS.get(each) for each in words},
        )
        for file, _, message, _, _ in sorted(found, key=lambda one: (one[0], one[1])):
            yield message, f"{folder}/{Path(file).as_posix()}"
    # Names of the model and the language module that the frame prints as well.
    for name in (*(kind.label for kind in Kind), *MONTHS):
        yield name, "plugins/navnenyt/site/tongue.py"


def as_template(catalog: Catalog) -> str:
    """The text of the file that a new translation is begun from."""
    return _HEADER.format(language="") + _text(catalog)


def updated(text: str, catalog: Catalog) -> str:
    """A translation with what is new, untranslated, and without what is gone."""
    kept = read_po(BytesIO(text.encode()))
    language = _language(kept)
    kept.update(catalog, no_fuzzy_matching=True)
    return _HEADER.format(language=language) + _text(kept)


def _text(catalog: Catalog) -> str:
    made = BytesIO()
    write_po(made, catalog, width=96, omit_header=True, ignore_obsolete=True, include_lineno=False)
    return made.getvalue().decode()


def _language(catalog: Catalog) -> str:
    return next(value for name, value in catalog.mime_headers if name == "Language")


def compiled(text: str) -> bytes:
    """A translation as the standard library reads it: every message in the order of its bytes."""
    catalog = read_po(BytesIO(text.encode()))
    header = _HEADER.format(language=_language(catalog)).split('msgstr ""\n')[1]
    pairs = {b"": "".join(line[1:-3] + "\n" for line in header.split("\n") if line).encode()}
    for message in catalog:
        if message.id and all(_all(message.string)):
            pairs[_joined(message.id)] = _joined(message.string)
    ids, strings = sorted(pairs), [pairs[each] for each in sorted(pairs)]
    start = _TABLES + 16 * len(pairs)
    tables, data = [], b""
    for each in (*ids, *strings):
        tables += [len(each), start + len(data)]
        data += each + b"\0"
    head = (_MAGIC, 0, len(pairs), _TABLES, _TABLES + 8 * len(pairs), 0, start)
    return struct.pack(f"<{len(head)}I", *head) + struct.pack(f"<{len(tables)}I", *tables) + data


def _all(said: str | tuple[str, ...]) -> tuple[str, ...]:
    return said if isinstance(said, tuple) else (said,)


def _joined(said: str | tuple[str, ...]) -> bytes:
    return "\0".join(_all(said)).encode()


def main() -> None:
    """Write all files of theme/translations."""
    catalog = gathered()
    TEMPLATE.parent.mkdir(exist_ok=True)
    TEMPLATE.write_text(as_template(catalog), encoding="utf-8")
    for file in sorted(TRANSLATIONS.glob("*/LC_MESSAGES/navnenyt.po")):
        text = updated(file.read_text(encoding="utf-8"), catalog)
        file.write_text(text, encoding="utf-8")
        file.with_suffix(".mo").write_bytes(compiled(text))
        missing = [
            each.id for each in read_po(BytesIO(text.encode())) if not all(_all(each.string))
        ]
        print(f"{file.relative_to(ROOT)}: {len(missing)} untranslated")


if __name__ == "__main__":
    main()
