import pytest

from navnenyt.problems import Message, Problem, Rejected, advice, grave

UNKNOWN = Message("»{key}« kendes ikke.", "Mente du »{guess}«?")
CREDIT = Message("Billedet har ingen fotograf.", "Skriv »fotograf: …«.", grave=False)


def test_a_problem_is_one_line_that_a_terminal_can_follow():
    """As issue 2 words it."""
    problem = UNKNOWN.at(
        "navne/2026/aase.md", 4, "arbejdgiver", key="arbejdgiver", guess="arbejdsgiver"
    )
    assert problem.text("content/") == (
        "content/navne/2026/aase.md:4: »arbejdgiver« kendes ikke. Mente du »arbejdsgiver«?"
    )
    assert problem.text().startswith("navne/2026/aase.md:4: ")


def test_a_problem_without_a_hint_ends_with_its_message():
    assert Message("Filen er tom.").at("a.md").text() == "a.md:1: Filen er tom."


def test_a_message_fills_its_slots_in_both_sentences():
    message = Message("»{value}« er forkert.", "Skriv »{value}!«.")
    problem = message.at("a.md", 2, "navn", value="Bo")
    assert problem == Problem("a.md", 2, "navn", "»Bo« er forkert.", "Skriv »Bo!«.")


def test_a_slot_may_be_called_what_the_place_is_called():
    message = Message("{path} {line} {field}")
    assert message.at("a.md", 1, "x", path="p", line=2, field="f").message == "p 2 f"


@pytest.mark.parametrize("value", ["{}", "{key}", "{0}", "{", "}}", "%s"])
def test_braces_in_a_value_are_printed(value):
    assert UNKNOWN.at("a.md", key=value, guess="x").message == f"»{value}« kendes ikke."


def test_a_message_says_whether_it_refuses():
    assert UNKNOWN.at("a.md", key="x", guess="y").grave
    assert not CREDIT.at("a.md").grave


def test_a_problem_becomes_advice_and_nothing_else_of_it_changes():
    problem = UNKNOWN.at("a.md", 4, "x", key="x", guess="y")
    advised = problem.as_advice()
    assert not advised.grave
    assert advised.text() == problem.text()
    assert problem.grave


def test_problems_and_advice_are_parted_and_put_in_the_order_of_the_files():
    told = [
        Problem("b.md", 1, "", "m", "h"),
        Problem("a.md", 10, "", "m", "h"),
        Problem("a.md", 9, "", "m", "h", grave=False),
        Problem("a.md", 2, "", "m", "h"),
        Problem("a.md", 1, "", "m", "h", grave=False),
    ]
    assert [(each.path, each.line) for each in grave(told)] == [
        ("a.md", 2), ("a.md", 10), ("b.md", 1),
    ]  # fmt: skip
    assert [(each.path, each.line) for each in advice(told)] == [("a.md", 1), ("a.md", 9)]


def test_a_rejected_value_becomes_a_problem_where_it_stands():
    rejected = Rejected(UNKNOWN, key="x", guess="y")
    assert rejected.at("a.md", 4, "x") == UNKNOWN.at("a.md", 4, "x", key="x", guess="y")
    assert not Rejected(CREDIT).at("a.md", 4, "foto").grave
    assert str(rejected) == "»x« kendes ikke."
