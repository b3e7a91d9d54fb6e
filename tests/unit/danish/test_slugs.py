import pytest

from navnenyt.danish.slugs import (
    folded,
    is_slug,
    name_key,
    organisation_slug,
    slug,
    without_legal_form,
)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("æ", "ae"), ("ø", "oe"), ("å", "aa"), ("ä", "ae"), ("ö", "oe"), ("ü", "u"), ("ß", "ss"),
        ("ð", "d"), ("þ", "th"), ("&", "og"), ("ł", "l"), ("é", "e"), ("ñ", "n"), ("č", "c"),
        ("Æ", "ae"), ("Ø", "oe"), ("Å", "aa"), ("Ü", "u"), ("Ð", "d"), ("Þ", "th"), ("ẞ", "ss"),
    ],
)  # fmt: skip
def test_letters(text, made):
    """The contract's list, in both cases, and some of the »other letters«."""
    assert slug(text) == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Thomas Nakai", "thomas-nakai"),
        ("Ærø & Søn", "aeroe-og-soen"),
        ("A&B", "a-og-b"),
        ("  Anne-Marie   Bo  ", "anne-marie-bo"),
        ("O’Brien (jr.)", "o-brien-jr"),
        ("24/7", "24-7"),
        ("Ольга", "ol-ga"),
        ("北京", "bei-jing"),
        ("nyt job", "nyt-job"),
        ("fødselsdag", "foedselsdag"),
        ("–", ""),
        ("🎉", ""),
        ("", ""),
    ],
)
def test_words_are_joined_by_hyphens(text, made):
    assert slug(text) == made


def test_decomposed_letters_make_the_same_slug():
    assert slug("A\u030ase O\u0308st") == slug("Åse Öst") == "aase-oest"


@pytest.mark.parametrize("text", ["a", "a-b", "2026", "thomas-nakai", "a-1-b"])
def test_slugs(text):
    assert is_slug(text)


@pytest.mark.parametrize("text", ["", "-", "A", "å", "a--b", "-a", "a-", "a b", "a.md", "a\n"])
def test_no_slugs(text):
    assert not is_slug(text)


@pytest.mark.parametrize(
    "spelling",
    [
        "Netip A/S", "netIP", "NETIP A/S", "Netip a/s", "A/S Netip", "Netip, A/S", "Netip ApS",
        "Netip APS", "Netip K/S", "Netip P/S", "Netip I/S", "Netip AB", "AB Netip", "Netip GmbH",
        "Netip (A/S)", "Netip Ltd.", "Netip A.M.B.A.", "Netip   A/S",
    ],
)  # fmt: skip
def test_spellings_of_one_organisation(spelling):
    assert organisation_slug(spelling) == "netip"


@pytest.mark.parametrize(
    ("spelling", "made"),
    [
        ("A/S", "a-s"),
        ("GmbH", "gmbh"),
        ("ApS A/S", "aps"),
        ("A/S –", "a-s"),
        ("Jensen & Søn A/S", "jensen-og-soen"),
        ("Foo A/S (under konkurs)", "foo-a-s-under-konkurs"),
        ("Hansens Is", "hansens-is"),
        ("Abel", "abel"),
        ("Asger", "asger"),
    ],
)
def test_a_legal_form_goes_only_where_it_is_one_and_something_remains(spelling, made):
    assert organisation_slug(spelling) == made


@pytest.mark.parametrize(
    ("spelling", "bare"),
    [("Netip, A/S", "Netip"), ("A/S Øst ApS", "Øst"), ("A/S", "A/S"), ("netIP", "netIP")],
)
def test_the_rest_of_the_spelling_stays_as_typed(spelling, bare):
    assert without_legal_form(spelling) == bare


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Netip A/S", "NETIP a/s"),
        ("Net IP", "netip"),
        ("Net-IP", "net.ip"),
        ("Bang & Olufsen", "Bang og Olufsen"),
        ("B&O", "b og o"),
        ("A\u030as", "Ås"),
        ("»Netip«", "Netip!"),
    ],
)
def test_one_name_has_one_folding(one, other):
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Netip A/S", "Netip"), ("Jensen A/S", "Jensen ApS"), ("Ågaard", "Aagaard"), ("Ø", "O")],
)
def test_other_letters_are_another_name(one, other):
    """A profile can keep Jensen A/S and Jensen ApS apart, and Ågaard is not Aagaard."""
    assert folded(one) != folded(other)


def test_a_person_is_one_name_in_any_case_and_spacing():
    assert name_key("  Bo   HOLM ") == name_key("bo holm") == name_key("Bo\u00a0Holm")
    assert name_key("A\u030ase Bo") == name_key("Åse Bo")
    assert name_key("Bo Holm") != name_key("Bo-Holm")
