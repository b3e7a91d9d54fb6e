"""The file around its fields: encoding, line ends, fences, body."""

import codecs
import re

import pytest

from navnenyt.entry import messages as m
from navnenyt.entry.front_matter import read_front_matter
from support.strategies import PATH, written


def only_problem(data):
    """The one problem of a file that cannot be read at all."""
    front = read_front_matter(PATH, data)
    assert not front.fields
    assert not front.complete
    (problem,) = front.problems
    return problem


def test_fields_and_body_are_parted_by_the_second_fence():
    front = read_front_matter(PATH, b"---\nnavn: Mette\nby: Skive\n---\n\nHun er.\n---\nSlut.\n")
    assert [(field.key, field.line) for field in front.fields] == [("navn", 2), ("by", 3)]
    assert front.body == "\nHun er.\n---\nSlut.\n"
    assert front.problems == ()
    assert front.complete


@pytest.mark.parametrize(
    "data",
    [
        b"---\nnavn: Mette\n---\nHej.",
        b"---\r\nnavn: Mette\r\n---\r\nHej.",
        b"---\rnavn: Mette\r---\rHej.",
        codecs.BOM_UTF8 + b"---\nnavn: Mette\n---\nHej.",
        codecs.BOM_UTF8 + b"---\r\nnavn: Mette\r\n---\r\nHej.",
        b"--- \nnavn: Mette\n---\t\nHej.",
    ],
    ids=["LF", "CRLF", "CR", "BOM", "BOM and CRLF", "space after the fences"],
)
def test_any_line_end_and_a_byte_order_mark_are_fine(data):
    front = read_front_matter(PATH, data)
    assert [(field.key, field.line, field.values[0].text) for field in front.fields] == [
        ("navn", 2, "Mette")
    ]
    assert front.body == "Hej."
    assert front.problems == ()


def test_blank_lines_may_come_before_the_first_fence():
    front = read_front_matter(PATH, b"\n  \n---\nnavn: Mette\n---\n")
    assert [(field.key, field.line) for field in front.fields] == [("navn", 4)]


def test_the_last_fence_needs_no_line_end():
    front = read_front_matter(PATH, b"---\nnavn: Mette\n---")
    assert front.body == ""
    assert front.complete


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"---\nnavn: Mette S\xf8ndergaard\n---\n", 2),
        (b"---\nnavn: Mette\n---\n\nK\xe6re alle\n", 5),
        ("---\nnavn: Mette\n---\n".encode("utf-16"), 1),
        (b"---\nnavn: \xc3", 2),
    ],
    ids=["field", "body", "UTF-16", "cut off"],
)
def test_another_encoding_is_refused_on_the_line_of_its_first_letter(data, line):
    assert only_problem(data) == m.NOT_UTF8.at(PATH, line)


@pytest.mark.parametrize("data", [b"", b"\n\n", b"  \r\n\t\n", codecs.BOM_UTF8])
def test_an_empty_file_is_refused(data):
    assert only_problem(data) == m.EMPTY_FILE.at(PATH, 1)


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"Title: Mette\nDate: 2026-01-30\n\nHej.\n", 1),
        (b"\n\ntype: nyt job\nnavn: Mette\n", 3),
        ("år: 25\n".encode(), 1),
        (b"Title:\n", 1),
    ],
)
def test_pelicans_own_header_style_is_shown_the_fences(data, line):
    problem = only_problem(data)
    assert problem == m.PELICAN_HEADER.at(PATH, line)
    assert problem.hint.count("»---«") == 2
    assert "»type: nyt job«" in problem.hint


@pytest.mark.parametrize("data", [b"Hej.\n", b"# Mette: ny chef\n", b"- a\n- b\n", b"+++\n"])
def test_a_file_without_a_fence_is_refused(data):
    assert only_problem(data) == m.NO_FENCE.at(PATH, 1)


@pytest.mark.parametrize(
    ("data", "line"),
    [(b"---\nnavn: Mette\n", 1), (b"---", 1), (b"\n---\nnavn: Mette\n- - -\n", 2)],
)
def test_fields_that_never_end_are_refused_where_they_begin(data, line):
    assert only_problem(data) == m.UNCLOSED.at(PATH, line)


@pytest.mark.parametrize("fence", ["–––", "—", "----", "--", "  ---", "___", "***", "–––  "])
def test_what_a_word_processor_makes_of_the_fences_is_named_and_the_fields_are_read(fence):
    front = read_front_matter(PATH, f"{fence}\nnavn: Mette\n{fence}\nHej.".encode())
    line = fence.rstrip()
    assert front.problems == (
        m.FENCE.at(PATH, 1, line=line),
        m.FENCE.at(PATH, 3, line=line),
    )
    assert [(field.key, field.line) for field in front.fields] == [("navn", 2)]
    assert front.body == "Hej."


def test_a_right_fence_ends_the_fields_though_a_wrong_one_stands_before_it():
    front = read_front_matter(PATH, b"---\nnavn: Mette\nby: >\n  -----\n---\n")
    assert [field.key for field in front.fields] == ["navn", "by"]
    assert front.problems == ()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04\x14\x00\x06\x00", "et dokument fra Word eller et lignende program"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "et dokument fra Word eller et lignende program"),
        (rb"{\rtf1\ansi Mette}", "et RTF-dokument"),
        (b"%PDF-1.7\n", "et PDF-dokument"),
    ],
)
def test_a_document_with_the_wrong_ending_is_named(data, what):
    assert only_problem(data) == m.DOCUMENT.at(PATH, 1, what=what)


@pytest.mark.parametrize(
    ("header", "lines"), [("\tnavn: Mette", [2]), ("navn: Mette\n\tby: Skive\n\tår: 4", [3, 4])]
)
def test_a_tab_before_a_field_is_refused_and_the_field_is_read(header, lines):
    front = read_front_matter(PATH, written(header))
    assert front.problems == tuple(m.TAB.at(PATH, line) for line in lines)
    assert [field.key for field in front.fields] == re.findall(r"(\w+):", header)


def test_a_tab_in_the_body_is_fine():
    assert read_front_matter(PATH, written("navn: Mette", "\tkode\n")).problems == ()


def test_the_body_is_composed():
    """NFC, as all text is."""
    assert read_front_matter(PATH, written("navn: Mette", "A\u030ase")).body == "Åse"


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1b", "\x7f", "\x85", "\u202e", "\uffff"])
def test_what_cannot_be_shown_is_refused_on_its_line_of_the_body(character):
    front = read_front_matter(PATH, written("navn: Mette", f"\nHej\nog{character}hej\n"))
    assert front.problems == (m.CONTROL_CHARACTER.at(PATH, 6, "", code=ord(character)),)
