"""Whatever bytes a file holds, reading it ends in a notice or in problems that can be mended."""

import codecs
import unicodedata

from hypothesis import assume, example, given
from hypothesis import strategies as st

from navnenyt.entry.fields import FIELDS
from navnenyt.entry.parse import read_announcement
from navnenyt.model import Kind, PartialDate
from navnenyt.problems import grave
from support.strategies import PATH, announcements, quoted, smallest, written

GOOD = """\
---
# En kommentar
type: nyt job
navn: "Åse Ærø #1"
stilling: chef
arbejdsgiver:
  - Netip A/S
  - 'Ø & Søn'
by: Skive
alder: 42
pr: 1. februar 2026
opgaver: drift
  og support
publiceret: 2026-01-30T06:30
---

Brødtekst med **fed** og [link](https://www.example.com/).
"""
LINES = GOOD.split("\n")
# What YAML takes for something else, and what editors and other programs leave behind.
SURPRISES = (
    "\t", "\r", "\n", "\x00", "\x0b", "\x85", "\u2028", "\u2029", "\u200b", "\u202e", "\ufeff",
    " #", ": ", ":", "- ", "? ", "*x", "&a ", "!x ", "!!binary ", "{", "}", "[", "]", "[a]: b",
    "'", '"', "|", ">", "|\n", "%YAML 1.1", "@", "`", "---", "--- ", "...", "<<: *x", "~",
    "\\", "auguſt", "+25:00", "٣", "Å", "navn: ", "type: uddannelse\n", "status: kladde\n", "  ",
)  # fmt: skip


@st.composite
def mutations(draw):
    """The good file with a few of its lines gone, doubled or swapped, and surprises put in."""
    lines = list(LINES)
    for _ in range(draw(st.integers(1, 4))):
        one = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(("delete", "double", "swap", "insert", "insert", "insert"))):
            case "delete" if len(lines) > 1:
                del lines[one]
            case "double":
                lines.insert(one, lines[one])
            case "swap":
                other = draw(st.integers(0, len(lines) - 1))
                lines[one], lines[other] = lines[other], lines[one]
            case _:
                at = draw(st.integers(0, len(lines[one])))
                put = draw(st.sampled_from(SURPRISES))
                lines[one] = lines[one][:at] + put + lines[one][at:]
    return "\n".join(lines).encode()


# A header of nothing but what means something in YAML.
HEADERS = st.text("abnv09é:-?[]{}&*!#|>'\"%@`,. \t\n\u2028\x85", max_size=40).map(written)
ANY_BYTES = st.one_of(st.binary(), st.text().map(str.encode), HEADERS, mutations())


@given(ANY_BYTES)
@example(b"")
@example(b"---")
@example(b"---\n---")
@example(b"\xef\xbb\xbf\xff")
@example(written("by: a\u2028b"))
@example(written("by: a\u2028  b\u2028"))
@example(written("?"))
@example(written("{."))
@example(written("pr: 27. auguſt 2026"))
@example(written("pr: 1. junı 2026"))
@example(written("publiceret: 2026-01-30T06:30+25:00"))
def test_reading_never_raises(data):
    reading = read_announcement(PATH, data)
    assert (reading.announcement is None) == (bool(grave(reading.problems)) or reading.draft)


@given(ANY_BYTES)
@example(written("by: a\u2028b"))
def test_each_problem_stands_on_a_line_of_the_file(data):
    last = len(data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n"))
    for problem in read_announcement(PATH, data).problems:
        assert problem.path == PATH
        assert 1 <= problem.line <= last + 1


@given(ANY_BYTES)
@example(written('"by\\nAdvarsel": x'))
def test_each_problem_is_told_on_one_line_with_its_remedy(data):
    for problem in read_announcement(PATH, data).problems:
        assert problem.message.endswith(".")
        assert problem.hint
        assert "\n" not in problem.text()
        assert "\r" not in problem.text()


@given(ANY_BYTES)
def test_equal_bytes_read_alike(data):
    assert read_announcement(PATH, data) == read_announcement(PATH, bytes(bytearray(data)))


@given(mutations())
def test_windows_line_ends_and_a_byte_order_mark_change_nothing(data):
    assume(b"\r" not in data)
    assume(not data.startswith(codecs.BOM_UTF8))
    plain = read_announcement(PATH, data)
    crlf = data.replace(b"\n", b"\r\n")
    for variant in (crlf, codecs.BOM_UTF8 + data, codecs.BOM_UTF8 + crlf):
        assert read_announcement(PATH, variant) == plain


@given(announcements())
def test_what_is_written_is_read(announcement):
    """Any notice, its texts in quotes, comes back as it was, in composed (NFC) spelling."""
    facts = {"type": announcement.kind.value, "publiceret": "2026-12-31T12:30"}
    for field in FIELDS:
        value = getattr(announcement, field.attribute, None)
        if field.key not in facts and value not in (None, ()):
            facts[field.key] = as_typed(value, field.key)
    data = quoted(facts)
    reading = read_announcement(PATH, data)
    assume(not grave(reading.problems))
    for field in FIELDS:
        if field.key in facts and field.key not in {"type", "publiceret"}:
            read = getattr(reading.announcement, field.attribute)
            assert read == composed(getattr(announcement, field.attribute))


def as_typed(value, key):
    """A fact as an editor would type it."""
    match value:
        case bool():
            named = {"status": ("publiceret", "kladde")}.get(key, ("nej", "ja"))
            return named[value]
        case PartialDate(day=None):
            return f"{value.year}-{value.month:02}"
        case PartialDate():
            return f"{value.year}-{value.month:02}-{value.day:02}"
        case tuple():
            return list(value)
        case int() | str():
            return str(value)
        case _:
            return value.value


def composed(value):
    match value:
        case str():
            return unicodedata.normalize("NFC", value)
        case tuple():
            return tuple(dict.fromkeys(map(composed, value)))
        case _:
            return value


def test_the_good_file_is_good():
    """What the mutations are made of is read without a word, and so is each kind's smallest."""
    assert read_announcement(PATH, GOOD.encode()).problems == ()
    for kind in Kind:
        assert read_announcement(PATH, quoted(smallest(kind))).problems == ()
