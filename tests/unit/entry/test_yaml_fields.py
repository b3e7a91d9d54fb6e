"""The lines between the fences, as YAML has them: every slip, with its line."""

import pytest

from navnenyt.entry import messages as m
from navnenyt.entry.front_matter import read_front_matter
from support.strategies import PATH, written


def read(header, known=()):
    """What stands in the lines, the first of which is line 2."""
    return read_front_matter(PATH, written(header), known)


def told(header):
    """What an editor is told of the lines."""
    return list(read(header).problems)


def values(header):
    """Each key with the texts of its values; the lines are good."""
    front = read(header)
    assert front.problems == ()
    assert front.complete
    return {field.key: [value.text for value in field.values] for field in front.fields}


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("navn: Mette Holm", "Mette Holm"),
        ("navn:   Mette   Holm  ", "Mette Holm"),
        ("navn:\tMette Holm", "Mette Holm"),
        ('navn: "Mette Holm"', "Mette Holm"),
        ("navn: 'Mette Holm'", "Mette Holm"),
        ('"navn": Mette Holm', "Mette Holm"),
        ("navn: 'Mettes ''hold'''", "Mettes 'hold'"),
        ('navn: "Mette \\"M\\" Holm"', 'Mette "M" Holm'),
        ('navn: "Mette #1: Holm"', "Mette #1: Holm"),
        ("navn: 'Mette # Holm'", "Mette # Holm"),
        ("navn: Mette#Holm", "Mette#Holm"),
        ("navn: C#", "C#"),
        ("navn: kl. 10:30", "kl. 10:30"),
        ("navn: https://example.com/a#b", "https://example.com/a#b"),
        ("navn: Mette\n  Holm", "Mette Holm"),
        ("navn: >\n  Mette\n  Holm", "Mette Holm"),
        ("navn: |\n  Mette\n  Holm", "Mette Holm"),
        ("navn: Mette, 'M' og \"H\"", "Mette, 'M' og \"H\""),
        ("navn: A\u030ase", "Åse"),
        ("navn: Met\u00adte\u200b Holm\u200e", "Mette Holm"),
        ("navn: Mette\u00a0Holm", "Mette Holm"),
        ("navn: Mette & Co", "Mette & Co"),
        ("navn: 100% *vild*!", "100% *vild*!"),
    ],
)
def test_a_value(line, text):
    """Composed, without what is invisible, one space between words."""
    assert values(line) == {"navn": [text]}


@pytest.mark.parametrize("text", ["42", "no", "true", "null", "~", "2026-01-30", "007", "1e3"])
def test_every_scalar_is_a_string(text):
    assert values(f"navn: {text}") == {"navn": [text]}


@pytest.mark.parametrize(
    "lines", ["by:", "by: ", 'by: ""', "by: ''", "by: []", "by:\n  -\n  -", "by: ' '", "by: \u200b"]
)
def test_an_empty_value_is_absent(lines):
    assert values(lines) == {"by": []}


@pytest.mark.parametrize(
    "lines",
    ["arbejdsgiver: [A, B]", "arbejdsgiver:\n  - A\n  - B", "arbejdsgiver:\n- A\n-\n- B"],
)
def test_a_list_in_either_style(lines):
    assert values(lines) == {"arbejdsgiver": ["A", "B"]}


def test_a_decomposed_key_is_the_composed_one():
    assert values("a\u030ar: 25") == {"år": ["25"]}


def test_comment_lines_are_fine_anywhere():
    header = "# først\nnavn: Mette\n  # indrykket\narbejdsgiver:\n  # i listen\n  - A\n# sidst"
    assert values(header) == {"navn": ["Mette"], "arbejdsgiver": ["A"]}


def test_a_comment_after_a_quoted_value_cuts_nothing():
    assert values('navn: "Mette" # hun') == {"navn": ["Mette"]}


def test_keys_and_values_know_their_lines():
    front = read("# a\nnavn: Mette\nby:\n\n  Skive\narbejdsgiver:\n  - A\n\n  - B\nalder: 4")
    assert [(field.key, field.line) for field in front.fields] == [
        ("navn", 3), ("by", 4), ("arbejdsgiver", 7), ("alder", 11),
    ]  # fmt: skip
    assert [[value.line for value in field.values] for field in front.fields] == [
        [3], [6], [8, 10], [11],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "line"),
    [
        ("navn: Mette # hun", 2),
        ("by: Skive\nnavn: Mette\t# hun", 3),
        ("by: Skive\nnavn: # ukendt", 3),
        ("navn: Mette #", 2),
        ("navn: Mette\n  Holm # hun\nby: Skive", 2),
    ],
)
def test_a_value_that_yaml_would_cut_off_is_a_problem(header, line):
    assert told(header) == [m.COMMENT.at(PATH, line, "navn", key="navn")]


def test_a_list_item_that_yaml_would_cut_off_is_a_problem_on_its_own_line():
    assert told("arbejdsgiver:\n  - A\n  - B # ny") == [
        m.COMMENT.at(PATH, 4, "arbejdsgiver", key="arbejdsgiver")
    ]


@pytest.mark.parametrize(
    ("header", "key", "line", "first"),
    [
        ("navn: A\nby: B\nnavn: C", "navn", 4, 2),
        ("navn: A\nnavn: A", "navn", 3, 2),
        ("by:\nby: Skive", "by", 3, 2),
        ("år: 1\na\u030ar: 2", "år", 3, 2),
        ("arbejdsgiver: [A]\narbejdsgiver: B", "arbejdsgiver", 3, 2),
    ],
)
def test_a_duplicate_key_names_the_line_of_the_first(header, key, line, first):
    assert told(header) == [m.DUPLICATE_KEY.at(PATH, line, key, key=key, first=first)]


@pytest.mark.parametrize(
    ("header", "line", "content"),
    [
        ("by: Skive\nopgaver: drift: nu", 3, "opgaver: drift: nu"),
        ("navn: Mette: ny chef\nby: Skive", 2, "navn: Mette: ny chef"),
    ],
)
def test_a_colon_in_a_value(header, line, content):
    assert told(header) == [m.COLON.at(PATH, line, "", content=content)]


@pytest.mark.parametrize(
    ("header", "line", "content"),
    [
        ("by: Skive\nnavn:Mette", 3, "navn:Mette"),
        ("navn:Mette\nby: Skive", 2, "navn:Mette"),
        ("by: Skive\nnavn:Mette\nalder: 4", 3, "navn:Mette"),
    ],
)
def test_a_colon_without_a_space_after_it(header, line, content):
    assert told(header) == [m.NO_SPACE.at(PATH, line, "", content=content)]


@pytest.mark.parametrize(
    ("header", "line", "content"),
    [
        ('navn: "Mette\nby: Skive', 2, 'navn: "Mette'),
        ("by: Skive\nnavn: 'Mette\nalder: 4", 3, "navn: 'Mette"),
        ("by: 'n\nnavn: Mette", 2, "by: 'n"),
    ],
)
def test_an_unclosed_quote_is_told_where_it_opens(header, line, content):
    assert told(header) == [m.QUOTE.at(PATH, line, "", content=content)]


@pytest.mark.parametrize(
    ("header", "line", "content"),
    [("by: Skive\nMette Holm\nalder: 4", 3, "Mette Holm"), ("by: Skive\nMette", 3, "Mette")],
)
def test_a_line_without_a_colon(header, line, content):
    assert told(header) == [m.NO_COLON.at(PATH, line, "", content=content)]


@pytest.mark.parametrize(
    "line",
    ["navn: [Mette", "navn: @mette", "navn: `mette`", "navn: %x", "- Mette"],
)
def test_another_slip_is_told_on_its_line(line):
    assert told(f"by: Skive\n{line}\nalder: 4")[0].line in {3, 4}
    assert told(f"by: Skive\n{line}") == [m.SYNTAX.at(PATH, 3, "", content=line)]


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ('navn: "Krog" ApS', "navn: '\"Krog\" ApS'"),
        ("navn: 'Krog' ApS", "navn: \"'Krog' ApS\""),
        ("navn: 'Krog' og \"Co\"", "navn: '''Krog'' og \"Co\"'"),
    ],
)
def test_a_value_that_is_quoted_in_part_is_shown_as_it_should_be(line, right):
    assert told(f"by: Skive\n{line}") == [m.PARTLY_QUOTED.at(PATH, 3, "", right=right)]
    assert values(right) == {"navn": [line.removeprefix("navn: ")]}


@pytest.mark.parametrize(
    ("line", "message", "key"),
    [
        ("type: nyt job navn: Rasmus Holt", m.TWO_FIELDS, "navn"),
        ("type: nyt job  alder: 42 navn: Bo", m.TWO_FIELDS, "alder"),
        ("opgaver: salg. Bemærk: intet", m.COLON, None),
    ],
)
def test_two_fields_on_one_line_are_told_from_a_colon(line, message, key):
    found = read(f"by: Skive\n{line}", ("type", "navn", "alder"))
    assert found.problems == (message.at(PATH, 3, "", content=line, key=key),)
    assert [each.key for each in found.fields] == ["by"]


def test_a_long_line_is_shown_from_its_beginning():
    (problem,) = told(f"opgaver: drift: {'x' * 999}")
    assert "»opgaver: drift: xxx" in problem.message
    assert len(problem.message) < 120


@pytest.mark.parametrize("value", ["&a Mette", "*a", "*", "&", "!", "!navn Mette", "!!str Mette"])
def test_an_anchor_alias_or_tag_is_told_on_its_line_and_nothing_else_is(value):
    """What YAML takes for its own would be lost from the value."""
    problems = told(f"by: Skive\nnavn: {value}\nalder: 4")
    assert [(each.line, each.message) for each in problems] == [(3, m.ANCHOR.text)]


def test_what_stands_after_an_alias_keeps_its_keys():
    front = read("navn: *a\nby: Skive\nalder: 4")
    assert {field.key for field in front.fields if field.values} == {"by", "alder"}


@pytest.mark.parametrize("name", ["Bang & Olufsen", "A*", "Hov!", "R&D *ny*"])
def test_and_stars_within_a_value_are_fine(name):
    assert values(f"navn: {name}") == {"navn": [name]}


@pytest.mark.parametrize(
    ("header", "line", "key"),
    [
        ("by: Skive\nnavn:\n  fornavn: Mette", 4, "navn"),
        ("by: Skive\nnavn: {fornavn: Mette}", 3, "navn"),
        ("arbejdsgiver:\n  - A\n  - navn: B", 4, "arbejdsgiver"),
        ("arbejdsgiver: [A, [B]]", 2, "arbejdsgiver"),
    ],
)
def test_nesting_is_a_problem(header, line, key):
    assert told(header) == [m.NESTED.at(PATH, line, key, key=key)]


def test_fields_before_a_mistake_are_kept():
    """So that they are judged in the same run."""
    front = read("navn: Mette\nby: Skive\nopgaver: drift: nu\nalder: 4")
    assert [field.key for field in front.fields][:2] == ["navn", "by"]
    assert "alder" not in {field.key for field in front.fields}
    assert not front.complete


@pytest.mark.parametrize(("header", "line"), [("Mette", 2), ("\n- Mette", 3), ("[a, b]", 2)])
def test_a_header_that_holds_no_fields(header, line):
    (problem,) = read_front_matter(PATH, f"---\n{header}\n---\n".encode()).problems
    assert problem == m.NOT_FIELDS.at(PATH, line)


@pytest.mark.parametrize("mark", ["--- slut", "...\n--- slut", "--- slut\nalder: 4"])
def test_yamls_own_document_marks_swallow_nothing(mark):
    """A line that is no field is a problem, as any other is."""
    assert told(f"navn: Mette\n{mark}")


@pytest.mark.parametrize("header", ["[a]: b", "navn: Mette\n[a]: b", "navn: Mette\n? [a]\n: b"])
def test_a_list_as_a_key_is_told_on_its_line(header):
    last = header.count("\n") + 1
    lines = {problem.line for problem in told(header)}
    assert lines
    assert lines <= {last, last + 1}


@pytest.mark.parametrize("character", ["\x00", "\x08", "\x1b", "\x7f", "\x85", "\uffff"])
def test_a_character_that_cannot_be_shown_is_told_on_its_line(character):
    problems = told(f"by: Skive\nnavn: Met{character}te")
    assert [(each.line, each.message) for each in problems] == [
        (3, m.CONTROL_CHARACTER.at(PATH, 3, code=ord(character)).message)
    ]


@pytest.mark.parametrize(
    ("value", "code"), [("Met\u202ete", 0x202E), ('"Met\\0te"', 0), ('"Met\\x1bte"', 0x1B)]
)
def test_hidden_and_escaped_characters_are_found_too(value, code):
    assert told(f"by: Skive\nnavn: {value}") == [m.CONTROL_CHARACTER.at(PATH, 3, "navn", code=code)]


@pytest.mark.parametrize("separator", ["\u2028", "\u2029"])
def test_a_line_separator_is_a_space_and_moves_no_line_number(separator):
    """YAML breaks lines there, an editor's program does not."""
    header = f"by: Ski{separator}ve\nopgaver: 'a{separator}b'\nnavn: A"
    assert values(header) == {"by": ["Ski ve"], "opgaver": ["a b"], "navn": ["A"]}
    assert [problem.line for problem in told(f"{header}\nnavn: B")] == [5]


@pytest.mark.parametrize(
    ("header", "lines"),
    [
        (" navn: Mette\nby: Skive", [2]),
        ("navn: Mette\n by: Skive\nalder: 4", [3]),
        ("navn: Mette\n  by: Skive\n  alder: 4", [3, 4]),
        ("navn: Mette\narbejdsgiver:\n  - Netip\n by: Skive", [5]),
    ],
)
def test_an_indented_field_is_told_of_and_all_fields_are_read(header, lines):
    front = read(header)
    rows = header.split("\n")
    assert list(front.problems) == [
        m.INDENTED.at(PATH, line, key, key=key)
        for line in lines
        for key in [rows[line - 2].strip().partition(":")[0]]
    ]
    read_keys = [(field.key, field.line) for field in front.fields]
    assert read_keys == [
        (row.strip().partition(":")[0], number) for number, row in enumerate(rows, 2) if ":" in row
    ]
    assert front.complete


def test_what_else_is_wrong_beside_an_indented_field_is_told_as_well():
    header = "navn: Mette\n by: Skive\ntitel: a: b"
    assert told(header) == [
        m.COLON.at(PATH, 4, content="titel: a: b"),
        m.INDENTED.at(PATH, 3, "by", key="by"),
    ]


def test_fields_that_are_all_indented_alike_are_fine():
    assert values("  navn: Mette\n  by: Skive") == {"navn": ["Mette"], "by": ["Skive"]}


def test_a_value_over_several_lines_may_hold_what_looks_like_a_field():
    assert values("navn: Mette\nby: |\n  sted: Skive") == {
        "navn": ["Mette"], "by": ["sted: Skive"]
    }  # fmt: skip
