"""What editors are told: Danish, complete, and every slot of it filled by the rules."""

import re

import pytest

from navnenyt.entry import advice_messages, messages
from navnenyt.problems import Message

REFUSALS, ADVICE = (
    {name: each for name, each in vars(module).items() if isinstance(each, Message)}
    for module in (messages, advice_messages)
)
CATALOGUE = REFUSALS | ADVICE


@pytest.mark.parametrize("name", CATALOGUE)
def test_a_message_says_what_is_wrong_and_how_to_mend_it(name):
    message = CATALOGUE[name]
    for sentence in (message.text, message.hint):
        assert re.match(r"[A-ZÆØÅ»]", sentence)
        assert re.search(r"[.?]$", sentence)
        assert "  " not in sentence
        assert "\n" not in sentence


def test_each_catalogue_holds_what_it_is_for():
    assert all(message.grave for message in REFUSALS.values())
    assert not any(message.grave for message in ADVICE.values())
    assert not REFUSALS.keys() & ADVICE.keys()


def test_no_two_messages_are_alike():
    assert len({(each.text, each.hint) for each in CATALOGUE.values()}) == len(CATALOGUE)


def test_messages_that_the_contract_words():
    not_used = messages.NOT_USED.at("x.md", key="uddannelse", label="Nyt job", guess="uddannet")
    assert not_used.message == "»uddannelse« bruges ikke ved Nyt job."
    assert not_used.hint == "Mente du »uddannet«?"
    unknown = messages.UNKNOWN_KEY.at("x.md", key="arbejdgiver", guess="arbejdsgiver")
    assert unknown.text() == "x.md:1: »arbejdgiver« kendes ikke. Mente du »arbejdsgiver«?"
    assert "antal år, fx 25" in messages.BAD_YEARS.hint
    assert "forgænger" in messages.AMBIGUOUS_KEY.hint
    assert "efterfølger" in messages.AMBIGUOUS_KEY.hint
