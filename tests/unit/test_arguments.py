"""argparse's own texts, of every Python that we run on, in Danish."""

import pytest

from navnenyt.arguments import Parser

COMMANDS = "Skriv en af disse: check, why."
# Newer Pythons quote choices or not, and may make a guess.
TEXTS = {
    "argument KOMMANDO: invalid choice: 'tjek' (choose from 'check', 'why')":
        f"»tjek« er ikke en kommando. {COMMANDS}",
    "argument KOMMANDO: invalid choice: 'tjek' (choose from check, why)":
        f"»tjek« er ikke en kommando. {COMMANDS}",
    "argument KOMMANDO: invalid choice: 'chek', maybe you meant 'check'? (choose from check, why)":
        f"»chek« er ikke en kommando. {COMMANDS}",
    'argument KOMMANDO: invalid choice: "a\'b" (choose from check, why)':
        f"»a'b« er ikke en kommando. {COMMANDS}",
    "the following arguments are required: A, B": "Skriv også A, B.",
    "argument --port: expected one argument": "Efter --port skal der stå en værdi.",
    "something that nobody has said yet": "Kommandoen kan ikke forstås. Se hjælpen med --help.",
}  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
def test_text_is_said_in_danish_and_the_program_ends_with_2(text, capsys):
    with pytest.raises(SystemExit) as left:
        Parser("navnenyt", "Navne.").error(text)
    assert left.value.code == 2
    assert capsys.readouterr().err == f"Skriv: navnenyt [-h]\nnavnenyt: {TEXTS[text]}\n"


def test_what_is_needed_and_what_is_allowed_stand_under_danish_headings(capsys):
    parser = Parser("navnenyt", "Navne.")
    parser.need("sted", help="hvor")
    parser.allow("--port", help="port")
    told = parser.format_help()
    assert [line for line in told.splitlines() if line.endswith(":")] == ["angiv:", "valgfrit:"]
    assert told.startswith("Skriv: navnenyt [-h] [--port PORT] sted\n\nNavne.\n")
