"""Values never change, compare by what they hold, and come back from JSON as they were."""

import json
import pickle
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from navnenyt.frozen import DecodeError, Frozen, asdict, decoder, encode, replace


class Pair(Frozen):
    """Two of something."""

    first: str
    second: tuple[str, ...] = ()


def test_a_value_never_changes():
    pair = Pair("a")
    with pytest.raises(AttributeError):
        pair.first = "b"
    assert replace(pair, first="b") == Pair("b")
    assert pair == Pair("a")


def test_values_are_equal_and_one_key_where_they_hold_the_same():
    assert Pair("a", ("b",)) == Pair("a", ("b",))
    assert len({Pair("a"), Pair("a"), Pair("b")}) == 2


def test_a_value_of_another_class_is_another():
    class Other(Frozen):
        first: str
        second: tuple[str, ...] = ()

    assert Other("a") != Pair("a")


def test_a_value_goes_to_a_worker_and_back():
    assert pickle.loads(pickle.dumps(Pair("a", ("b",)))) == Pair("a", ("b",))  # noqa: S301 - ours


def test_fields_are_known_by_name_and_in_their_order():
    assert list(asdict(Pair("a", ("b",))).items()) == [("first", "a"), ("second", ("b",))]
    match Pair("a"):
        case Pair(first, second):
            assert (first, second) == ("a", ())


class Spoken(Frozen):
    """Of another part, with text of a kind of its own."""

    words: Markup


def test_text_of_a_kind_of_its_own_comes_back_as_that_kind():
    back = decoder(Spoken)(encode(Spoken(Markup("<b>Øst</b>"))))
    assert back == Spoken(Markup("<b>Øst</b>"))
    assert isinstance(back.words, Markup)


def test_what_is_no_text_is_not_stored_in_silence():
    with pytest.raises(TypeError, match="object is not stored"):
        encode(object())
    with pytest.raises(DecodeError, match="object is not stored"):
        decoder(object)("{}")


@given(
    st.dictionaries(
        st.text(st.characters(exclude_categories=["Cs"])),
        st.text(st.characters(exclude_categories=["Cs"])),
    )
)
def test_json_is_what_any_reader_of_json_takes_in(values):
    assert json.loads(encode(values)) == values


def test_json_has_no_needless_byte_and_danish_letters_as_they_are():
    assert encode({"å": ["b", 1, True, None]}) == '{"å":["b",1,true,null]}'
    assert encode(date(2026, 1, 30)) == '"2026-01-30"'
