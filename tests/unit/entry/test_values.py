import pytest

from navnenyt.entry import messages as m
from navnenyt.entry import values as v
from navnenyt.model import Kind, Pronoun
from navnenyt.photo import FocalPoint
from navnenyt.problems import Rejected


def refusal(read, value):
    """What an editor is told of a value that is refused."""
    with pytest.raises(Rejected) as caught:
        read(value)
    return caught.value.at("x.md", 1, "")


def told(message, value, **slots):
    """What the message says of the value."""
    return message.at("x.md", 1, "", value=value, **slots)


@pytest.mark.parametrize("kind", Kind)
def test_a_kind_is_known_by_its_value_and_its_label_in_any_case(kind):
    for name in (kind.value, kind.label):
        assert v.kind(name) is v.kind(name.upper()) is v.kind(name.title()) is kind


@pytest.mark.parametrize(
    ("value", "guess"),
    [
        ("foedselsdag", "fødselsdag"),
        ("doedsfald", "dødsfald"),
        ("jubilaeum", "jubilæum"),
        ("udnaevnelse", "udnævnelse"),
        ("nytjob", "nyt job"),
        ("nyt  jobb", "nyt job"),
        ("uddanelse", "uddannelse"),
        ("Færdiggjort udannelse", "uddannelse"),
    ],
)
def test_another_kind_is_refused_with_the_one_that_was_meant(value, guess):
    assert refusal(v.kind, value) == told(m.BAD_KIND, value, guess=guess)


def test_a_word_that_is_near_no_kind_is_refused_with_an_example():
    assert refusal(v.kind, "?") == told(m.BAD_KIND_NO_GUESS, "?")


@pytest.mark.parametrize(("value", "age"), [("0", 0), ("17", 17), ("120", 120), ("007", 7)])
def test_an_age(value, age):
    assert v.age(value) == age


@pytest.mark.parametrize(
    ("value", "guess"),
    [("mindeord", "dødsfald"), ("Nekrolog", "dødsfald"), ("ansættelse", "nyt job")],
)
def test_another_word_for_a_kind_is_told_which_it_is(value, guess):
    assert refusal(v.kind, value) == told(m.BAD_KIND, value, guess=guess)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("121", m.BAD_AGE),
        ("1984", m.BAD_AGE),
        ("-1", m.BAD_NUMBER),
        ("fyrre", m.BAD_NUMBER),
        ("4.2", m.BAD_NUMBER),
        ("٤٢", m.BAD_NUMBER),
    ],
)
def test_no_age(value, message):
    assert refusal(v.age, value) == told(message, value, example="42")


@pytest.mark.parametrize(
    ("read", "value", "example"),
    [
        (v.age, "67 år", "67"), (v.age, "fylder 50", "50"), (v.age, "1984 eller 1985", "42"),
        (v.years, "25 år", "25"), (v.years, "efter 10 år", "10"), (v.years, "siden 1998", "25"),
    ],
)  # fmt: skip
def test_the_number_beside_words_is_the_one_to_write(read, value, example):
    assert refusal(read, value) == told(m.BAD_NUMBER, value, example=example)


@pytest.mark.parametrize(("value", "years"), [("1", 1), ("25", 25), ("80", 80)])
def test_a_number_of_years(value, years):
    assert v.years(value) == years


@pytest.mark.parametrize("value", ["0", "81", "2001", "0025", "100"])
def test_no_number_of_years(value):
    """Four digits are a calendar year, whatever they are."""
    assert refusal(v.years, value) == told(m.BAD_YEARS, value)


@pytest.mark.parametrize(
    ("value", "right"),
    [
        ("bestyrelsesformand", "formand"), ("Bestyrelsesmedlem", "medlem"),
        ("formand for bestyrelsen", "formand"), ("medlem af bestyrelsen", "medlem"),
        ("næstformand for bestyrelsen i Netip", "næstformand"),
        ("suppleant i bestyrelsen", "suppleant"), ("bestyrelsessuppleant", "suppleant"),
        ("medarbejdervalgt bestyrelsesmedlem", "medarbejdervalgt medlem"),
    ],
)  # fmt: skip
def test_a_seat_does_not_name_the_board(value, right):
    assert refusal(v.seat, value) == told(m.BOARD_IN_SEAT, value, right=right)


@pytest.mark.parametrize(
    "value", ["formand", "Formand", "medlem", "kasserer", "formand for revisionsudvalget"]
)
def test_a_seat(value):
    assert v.seat(value) == value


@pytest.mark.parametrize("value", ["-1", "2½", "to", "fyrre"])
def test_years_are_counted_in_whole_numbers(value):
    assert refusal(v.years, value) == told(m.BAD_NUMBER, value, example="25")


@pytest.mark.parametrize(
    ("read", "value", "meaning"),
    [
        (v.flag, "ja", True),
        (v.flag, "Ja", True),
        (v.flag, "NEJ", False),
        (v.draft, "kladde", True),
        (v.draft, "Publiceret", False),
        (v.pronoun, "han", Pronoun.HAN),
        (v.pronoun, "Hun", Pronoun.HUN),
        (v.pronoun, "hen", Pronoun.HEN),
        (v.pronoun, "DE", Pronoun.DE),
    ],
)
def test_a_choice_is_taken_in_any_case(read, value, meaning):
    assert read(value) is meaning


@pytest.mark.parametrize(
    ("read", "value", "choices"),
    [
        (v.flag, "yes", "»ja« og »nej«"),
        (v.flag, "true", "»ja« og »nej«"),
        (v.draft, "draft", "»kladde« og »publiceret«"),
        (v.pronoun, "hun/hende", "»han«, »hun«, »hen« og »de«"),
    ],
)
def test_another_choice_is_refused_with_those_there_are(read, value, choices):
    assert refusal(read, value) == told(m.BAD_CHOICE, value, choices=choices)


@pytest.mark.parametrize("value", ["Netip A/S", "3F", "Ø", "北京"])
def test_a_name_can_be_made_an_address_of(value):
    assert v.organisation(value) == value


@pytest.mark.parametrize("value", ["–", "!!!", "🎉"])
def test_a_name_without_letters_is_refused(value):
    assert refusal(v.organisation, value) == told(m.NO_LETTERS, value)


def test_a_slug_is_taken_as_it_is():
    assert v.own_slug("mette-holm-2") == "mette-holm-2"


@pytest.mark.parametrize(
    ("value", "right"), [("Mette Holm", "mette-holm"), ("åse", "aase"), ("a--b", "a-b")]
)
def test_what_is_no_slug_is_refused_with_the_right_one(value, right):
    assert refusal(v.own_slug, value) == told(m.BAD_SLUG, value, right=right)


def test_what_no_slug_can_be_made_of_is_refused():
    assert refusal(v.own_slug, "–") == told(m.NO_LETTERS, "–")


@pytest.mark.parametrize(
    "value",
    [
        "https://www.example.com/",
        "https://example.com",
        "https://example.com:8443/a/b?c=d&e=f#g",
        "https://æøå.example/",
        "HTTPS://example.com/",
    ],
)
def test_a_link(value):
    assert v.link(value) == value


@pytest.mark.parametrize(
    "value",
    [
        "http://example.com/", "example.com", "www.example.com", "https://", "https:///a",
        "//example.com/", "javascript:alert(1)", "data:text/html,x", "mailto:a@example.com",
        "https://a@example.com/", "https://a:b@example.com/", "https://example.com/a b",
        'https://example.com/"onclick="x', "https://example.com/<b>", "https://example.com/\\a",
        "https://[example.com/", "https://example.com:x/", "https://example.com:99999/",
        "https://a.dk/ https://b.dk/",
    ],
)  # fmt: skip
def test_no_link(value):
    assert refusal(v.link, value) == told(m.BAD_LINK, value)


@pytest.mark.parametrize(
    ("value", "point"),
    [
        ("50% 30%", FocalPoint(50, 30)),
        ("0% 100%", FocalPoint(0, 100)),
        ("50 % 30 %", FocalPoint(50, 30)),
        ("50%, 30%", FocalPoint(50, 30)),
    ],
)
def test_a_focal_point(value, point):
    assert v.focus(value) == point


@pytest.mark.parametrize(
    ("value", "near"),
    [
        ("50", "50% 30%"), ("50%", "50% 30%"), ("40 20", "40% 20%"), ("101% 0%", "100% 0%"),
        ("0% 101%", "0% 100%"), ("-1% 5%", "50% 30%"), ("50% 30% 20%", "50% 30%"),
        ("5.5% 3%", "6% 3%"), ("50,4% 30,6%", "50% 31%"),
        ("0.5 0.3", "50% 30%"), ("0,255 1", "26% 100%"),
        ("44% 122%", "44% 30%"), ("122% 44%", "50% 44%"), ("640 480", "50% 30%"),
    ],
)  # fmt: skip
def test_no_focal_point(value, near):
    assert refusal(v.focus, value) == told(m.BAD_FOCUS, value, near=near)


@pytest.mark.parametrize("value", ["mette-holm.jpg", "Mette Holm (2).JPG", "åse.webp", "a..b.png"])
def test_a_photo_is_named_by_its_file(value):
    assert v.photo_name(value) == value


@pytest.mark.parametrize(
    "value",
    [
        "../mette.jpg", "/etc/passwd", "mappe/mette.jpg", "mappe\\mette.jpg", "C:\\mette.jpg",
        "C:mette.jpg", "https://example.com/a.jpg", ".skjult.jpg", "..", ".",
    ],
)  # fmt: skip
def test_a_photo_from_elsewhere_is_refused(value):
    assert refusal(v.photo_name, value) == told(m.PHOTO_ELSEWHERE, value)


@pytest.mark.parametrize("value", ["navne/2025/thomas-nakai", "navne/1999/a"])
def test_a_former_path(value):
    assert v.former_path(value) == value


@pytest.mark.parametrize(
    "value",
    [
        "/navne/2025/thomas-nakai/", "navne/2025/thomas-nakai.md", "navne/2025/thomas-nakai/",
        "2025/thomas-nakai", "navne/25/thomas-nakai", "navne/2025/Thomas", "navne/2025/åse",
        "navne/2025/../x", "arbejdsgivere/netip", "https://example.com/navne/2025/x", "navne/2025/",
        "navne/٢٠٢٥/thomas-nakai",
    ],
)  # fmt: skip
def test_no_former_path(value):
    assert refusal(v.former_path, value) == told(m.BAD_FORMER_PATH, value)


@pytest.mark.parametrize("value", ["12345678", "12 34 56 78"])
def test_a_cvr_number_is_eight_digits(value):
    assert v.cvr(value) == "12345678"


@pytest.mark.parametrize("value", ["1234567", "123456789", "DK12345678", "١٢٣٤٥٦٧٨"])
def test_no_cvr_number(value):
    assert refusal(v.cvr, value) == told(m.BAD_CVR, value)


@pytest.mark.parametrize(
    ("word", "meant"),
    [("aar", "år"), ("foto", "foto"), ("fotto", "foto"), ("forgaenger", "forgænger"), ("x", None)],
)
def test_the_closest_word_is_found_with_ae_for_ae_and_aa_for_a_ring(word, meant):
    assert v.closest(word, ["år", "foto", "forgænger"]) == meant
