"""How a value is written, where the sentence would look wrong: quotes, stops, capitals, lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from navnenyt.entry import advice_messages as m
from navnenyt.entry.written import Field
from navnenyt.problems import Problem

_QUOTED = re.compile(r"[\u201c\u201d\u201e\u00ab\u00bb](.+)[\u201c\u201d\u00ab\u00bb]")
# What is printed in the middle of the sentence. A short word may be an abbreviation.
_INNER = frozenset(
    ("stilling", "sted", "by", "fra_stilling", "til_stilling", "rolle", "uddannelse", "linje")
)
_STOPPED = re.compile(r".*\w{5,}\.")
_TITLES = frozenset(("stilling", "fra_stilling", "til_stilling", "rolle"))
# Danish titles are common nouns, in small letters (Retskrivningsordbogen, on capitals). Words that
# are English as well are left alone: »Partner«, »Specialist«.
_DANISH_TITLE = re.compile(
    r"(?:Adm\. |[A-ZÆØÅ][a-zæøå]+(?:ende|isk|lig|iv) )?(?:[A-ZÆØÅ]?[a-zæøå]*)(?i:direktør|chef|"
    r"leder|konsulent|medarbejder|ansvarlig|rådgiver|redaktør|udvikler|sekretær|formand|"
    r"forperson|fuldmægtig|ingeniør|lærer)(?:$|[ ,])"
)
_SEVERAL = re.compile(r";| / |, [^,]+ og |\b(?:A/S|ApS|P/S|K/S)(?:,| og) (?=\w)")
_BETWEEN = re.compile(r"; ?| / |, | og ")
_LISTS = frozenset(("arbejdsgiver", "organisation"))


def wording(path: str, field: Field) -> Iterator[Problem]:
    """Advice on the writing of a field's values."""
    for value in field.values:
        text = value.text
        here = (path, value.line, field.key)
        if _QUOTED.fullmatch(text):
            yield m.CURLY_QUOTES.at(*here, key=field.key)
        if field.key in _INNER and _STOPPED.fullmatch(text):
            yield m.CLOSING_STOP.at(*here, key=field.key)
        if field.key in _TITLES and text[0].isupper() and (title := _DANISH_TITLE.match(text)):
            word = title[0].rstrip(" ,")
            yield m.CAPITAL.at(*here, word=word, right=word[0].lower() + word[1:])
        if field.key in _LISTS and len(field.values) == 1 and _SEVERAL.search(text):
            names = ", ".join(name for name in _BETWEEN.split(text) if name)
            yield m.SEVERAL_NAMES.at(*here, key=field.key, names=names)
