"""One file judged by itself: what its kind requires and uses, its place, its dates, its draft."""

from datetime import date, datetime

import pytest

from navnenyt.entry import advice_messages as a
from navnenyt.entry import messages as m
from navnenyt.entry.fields import BY_KEY, FIELDS, REQUIRED
from navnenyt.entry.parse import read_announcement
from navnenyt.entry.reading import address_of
from navnenyt.model import Announcement, Kind, PartialDate, Pronoun
from navnenyt.photo import FocalPoint, PhotoReference
from navnenyt.problems import advice, grave
from support.strategies import COPENHAGEN, PATH, line_of, notice, smallest, written


def told(data, path=PATH):
    """The problems of a file, in the order of its lines."""
    reading = read_announcement(path, data)
    assert reading.announcement is None or not grave(reading.problems)
    return sorted(reading.problems)


def at(data, message, field, /, **slots):
    """A problem on the line of its field."""
    return message.at(PATH, line_of(data, field), field, **slots)


def value_of(field):
    """Something that a field can be read from."""
    return {
        "opdateret": "2026-02-01", "pr": "2026-01-15", "alder": "42", "pronomen": "hun",
        "slutdato": "2026-12", "år": "25", "fokus": "50% 30%", "foto": "a.jpg",
        "link": "https://example.com/", "annonce": "ja", "søgning": "nej", "samtykke": "ja",
        "status": "publiceret", "flyttet_fra": "navne/2025/mette", "person": "mette-holm",
    }.get(field.key, "Tekst")  # fmt: skip


def test_every_field_is_read_into_the_model():
    reading = read_announcement(PATH, written("""
type: Nyt job
navn: Mette Holm
person: mette-holm-1980
publiceret: 2026-01-30T06:30
opdateret: 2. februar 2026
rettelse: Titlen var forkert.
pr: februar 2026
stilling: chef
arbejdsgiver: [Netip A/S, Øst ApS]
sted: i Esbjerg
alder: 42
by: Skive
pronomen: hun
opgaver: drift
baggrund: salg
uddannet: økonom
fra_stilling: elev
fra_arbejdsgiver: DSB
forgænger: Ib Bo
foto: mette-holm.jpg
fotograf: Bo Foto
fotoalt: Mette Holm ved et vindue
fokus: 40% 20%
kilde: Netip A/S
link: https://example.com/
annonce: ja
søgning: nej
samtykke: ja
status: publiceret
flyttet_fra:
  - navne/2024/mette-holm
  - navne/2025/mette-holm
""", "Hun *glæder* sig."))  # fmt: skip
    assert reading.problems == ()
    assert not reading.draft
    assert reading.announcement == Announcement(
        path="navne/2026/mette-holm",
        kind=Kind.NEW_JOB,
        name="Mette Holm",
        published=datetime(2026, 1, 30, 6, 30, tzinfo=COPENHAGEN),
        person="mette-holm-1980",
        updated=date(2026, 2, 2),
        correction="Titlen var forkert.",
        effective=PartialDate(2026, 2),
        title="chef",
        employers=("Netip A/S", "Øst ApS"),
        place="i Esbjerg",
        age=42,
        town="Skive",
        pronoun=Pronoun.HUN,
        tasks="drift",
        background="salg",
        training="økonom",
        former_title="elev",
        former_employer="DSB",
        predecessor="Ib Bo",
        photo=PhotoReference(
            "navne/2026/mette-holm.jpg", "Bo Foto", "Mette Holm ved et vindue", FocalPoint(40, 20)
        ),
        source="Netip A/S",
        link="https://example.com/",
        advertisement=True,
        searchable=False,
        consent=True,
        former_paths=("navne/2024/mette-holm", "navne/2025/mette-holm"),
        body="<p>Hun <em>glæder</em> sig.</p>",
    )


@pytest.mark.parametrize("kind", Kind)
def test_the_smallest_notice_of_each_kind_is_good(kind):
    reading = read_announcement(PATH, notice(kind))
    assert reading.problems == ()
    assert reading.announcement.kind is kind


@pytest.mark.parametrize("kind", Kind)
def test_every_field_that_a_kind_uses_is_taken_by_it(kind):
    for field in FIELDS:
        if kind in field.kinds and field.key not in {"type", "navn", "publiceret"}:
            data = notice(kind, **{field.key: value_of(field)})
            assert not grave(told(data)), field.key


@pytest.mark.parametrize("kind", Kind)
def test_every_field_that_a_kind_does_not_use_is_a_problem(kind):
    for field in FIELDS:
        if kind not in field.kinds:
            data = notice(kind, **{field.key: value_of(field)})
            (problem,) = grave(told(data))
            assert (problem.line, problem.field) == (line_of(data, field.key), field.key)
            assert problem.message == f"»{field.key}« bruges ikke ved {kind.label}."


def test_the_field_that_was_meant_is_named():
    data = notice(Kind.NEW_JOB, uddannelse="økonom")
    assert told(data) == [
        at(data, m.NOT_USED, "uddannelse", key="uddannelse", label="Nyt job", guess="uddannet")
    ]
    data = notice(Kind.PROMOTION, by="Skive")
    assert told(data) == [at(data, m.NOT_USED_NO_GUESS, "by", key="by", label="Forfremmelse")]


@pytest.mark.parametrize("kind", Kind)
def test_an_empty_field_of_another_kind_is_absent(kind):
    unused = {field.key: "" for field in FIELDS if kind not in field.kinds}
    assert told(notice(kind, **unused)) == []


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("empty", [None, ""], ids=["absent", "empty"])
def test_what_a_kind_requires_is_missed(kind, empty):
    for keys in [("type",), ("navn",), ("publiceret",), *REQUIRED[kind]]:
        problems = told(notice(kind, **dict.fromkeys(keys, empty)))
        example = BY_KEY[keys[0]].example
        message = m.MISSING if len(keys) == 1 else m.MISSING_ONE_OF
        slots = {"key": keys[0], "other": keys[-1], "example": example}
        assert problems == [message.at(PATH, 1, keys[0], **slots)]


@pytest.mark.parametrize("kind", [Kind.DEPARTURE, Kind.ANNIVERSARY])
def test_a_seat_on_a_board_stands_in_for_an_employer(kind):
    assert told(notice(kind, arbejdsgiver=None, organisation="Netip")) == []


def test_a_value_that_cannot_be_read_is_not_missed_as_well():
    data = notice(Kind.BIRTHDAY, alder="fyrre")
    assert told(data) == [at(data, m.BAD_NUMBER, "alder", value="fyrre", example="42")]


@pytest.mark.parametrize(
    ("key", "guess"),
    [("arbejdgiver", "arbejdsgiver"), ("aar", "år"), ("title", "stilling"), ("Navn", "navn")],
)
def test_an_unknown_key_is_told_with_the_one_that_was_meant(key, guess):
    data = notice(**{guess: None, key: "x"})
    assert at(data, m.UNKNOWN_KEY, key, key=key, guess=guess) in told(data)


@pytest.mark.parametrize("key", ["arbejdgiver", "title", "Navn", "udgivet"])
def test_no_key_is_guessed_that_is_there_already(key):
    data = notice(**{key: "x"})
    assert told(data) == [at(data, m.UNKNOWN_KEY_NO_GUESS, key, key=key)]


def test_dato_beside_a_day_of_publication_is_when_it_happened():
    data = notice(dato="2026-02-01")
    assert told(data) == [at(data, m.UNKNOWN_KEY, "dato", key="dato", guess="pr")]


def test_no_field_of_another_kind_is_guessed_that_is_there_already():
    data = notice(Kind.RETIREMENT, til_arbejdsgiver="Lego")
    slots = {"key": "til_arbejdsgiver", "label": "Pension"}
    assert told(data) == [at(data, m.NOT_USED_NO_GUESS, "til_arbejdsgiver", **slots)]


def test_an_unknown_key_like_no_other_is_told_without_a_guess():
    data = notice(favoritfarve="blå")
    assert told(data) == [at(data, m.UNKNOWN_KEY_NO_GUESS, "favoritfarve", key="favoritfarve")]


def test_a_kind_used_as_a_key_is_told_with_a_guess():
    """The contract names `foedselsdag` among the keys that are guessed."""
    data = notice(Kind.BIRTHDAY, foedselsdag="1976-01-30")
    (problem,) = told(data)
    assert problem.line == line_of(data, "foedselsdag")
    assert "Mente du »" in problem.hint


@pytest.mark.parametrize("key", ["afløser", "afloeser", "Afløser"])
def test_afloeser_can_mean_either_and_is_not_guessed(key):
    data = notice(**{key: "Ib Bo"})
    assert told(data) == [at(data, m.AMBIGUOUS_KEY, key, key=key)]


SUPPLIED = [
    (Kind.NEW_JOB, "pr", "pr. 2026-01-15", "pr.", "2026-01-15"),
    (Kind.NEW_JOB, "arbejdsgiver", "hos Netip", "hos", "Netip"),
    (Kind.NEW_JOB, "stilling", "som chef", "som", "chef"),
    (Kind.NEW_JOB, "opgaver", "især drift", "især", "drift"),
    (
        Kind.NEW_JOB,
        "opgaver",
        "skal især beskæftige sig med drift",
        "skal især beskæftige sig med",
        "drift",
    ),
    (
        Kind.NEW_JOB,
        "baggrund",
        "har tidligere beskæftiget sig med salg",
        "har tidligere beskæftiget sig med",
        "salg",
    ),
    (Kind.NEW_JOB, "uddannet", "er uddannet økonom", "er uddannet", "økonom"),
    (Kind.NEW_JOB, "fra_stilling", "en stilling som elev", "en stilling som", "elev"),
    (Kind.NEW_JOB, "fra_arbejdsgiver", "hos DSB", "hos", "DSB"),
    (Kind.NEW_JOB, "forgænger", "afløser Ib Bo", "afløser", "Ib Bo"),
    (Kind.DEGREE, "uddannelse", "uddannelsen HD", "uddannelsen", "HD"),
    (Kind.DEGREE, "linje", "linjen i organisation", "linjen i", "organisation"),
    (Kind.DEGREE, "institution", "på CBS", "på", "CBS"),
    (Kind.DEGREE, "via", "via It-vest", "via", "It-vest"),
    (Kind.BOARD, "organisation", "bestyrelsen for Netip", "bestyrelsen for", "Netip"),
    (Kind.BOARD, "rolle", "valgt til formand", "valgt til", "formand"),
    (Kind.NEW_JOB, "by", "i Aarhus", "i", "Aarhus"),
    (Kind.NEW_JOB, "by", "bosat i Aarhus", "bosat i", "Aarhus"),
    (Kind.NEW_JOB, "by", "fra Aarhus", "fra", "Aarhus"),
    (Kind.APPOINTMENT, "slutdato", "frem til 2026-12-31", "frem til", "2026-12-31"),
    (Kind.ANNIVERSARY, "år", "efter 25", "efter", "25"),
    (Kind.DEPARTURE, "til_arbejdsgiver", "hos DSB", "hos", "DSB"),
    (Kind.RETIREMENT, "efterfølger", "overtages af Ib Bo", "overtages af", "Ib Bo"),
    (Kind.LEAVE, "vikar", "varetages af Ib Bo", "varetages af", "Ib Bo"),
]


@pytest.mark.parametrize(("kind", "key", "value", "word", "rest"), SUPPLIED)
def test_words_that_the_sentence_supplies_are_a_problem(kind, key, value, word, rest):
    data = notice(kind, **{key: value})
    assert told(data) == [at(data, m.SUPPLIED, key, key=key, word=word, rest=rest)]


@pytest.mark.parametrize(
    ("kind", "key", "value"),
    [
        (Kind.NEW_JOB, "stilling", "sommelier"),
        (Kind.NEW_JOB, "arbejdsgiver", "Hospitalet"),
        (Kind.NEW_JOB, "arbejdsgiver", "hos"),
        (Kind.NEW_JOB, "uddannet", "uddannelsesleder"),
        (Kind.DEGREE, "linje", "it"),
        (Kind.DEGREE, "institution", "Påskeskolen"),
        (Kind.NEW_JOB, "sted", "hos kunden"),
    ],
)
def test_words_that_only_look_supplied_are_fine(kind, key, value):
    assert not grave(told(notice(kind, **{key: value})))


@pytest.mark.parametrize("key", ["navn", "by", "alder", "institution", "rolle"])
def test_a_list_where_one_value_belongs_is_a_problem(key):
    kind = {"institution": Kind.DEGREE, "rolle": Kind.BOARD}.get(key, Kind.NEW_JOB)
    data = notice(kind, **{key: "[A, B]"})
    assert at(data, m.ONE_VALUE, key, key=key) in told(data)


def test_a_list_of_one_is_one_value():
    assert read_announcement(PATH, notice(by="[Skive]")).announcement.town == "Skive"


def test_a_value_given_twice_in_a_list_counts_once():
    data = notice(arbejdsgiver="[B, A, B]")
    assert read_announcement(PATH, data).announcement.employers == ("B", "A")


def test_a_bad_item_of_a_list_is_told_on_its_own_line():
    facts = "\n".join(f"{key}: {value}" for key, value in smallest().items())
    data = written(f"{facts}\nflyttet_fra:\n  - navne/2025/a\n  - 2024/b")
    assert told(data) == [m.BAD_FORMER_PATH.at(PATH, 9, "flyttet_fra", value="2024/b")]


def test_all_problems_of_a_file_are_told_at_once():
    data = written("""
type: forfremmelse
navn: Mette Holm
navn: Mette Holm
arbejdgiver: Netip
by: Skive
alder: fyrre
pr: 27.1.2026
publiceret: 2026-02-30
stilling: som chef
foto: ../a.jpg
""")
    target = "navne/2026/aase.md"
    assert told(data, "navne/x/Åse.md") == sorted([
        m.DUPLICATE_KEY.at("navne/x/Åse.md", 4, "navn", key="navn", first=3),
        m.UNKNOWN_KEY.at("navne/x/Åse.md", 5, "arbejdgiver", key="arbejdgiver",
                         guess="arbejdsgiver"),
        m.NOT_USED_NO_GUESS.at("navne/x/Åse.md", 6, "by", key="by", label="Forfremmelse"),
        m.BAD_NUMBER.at("navne/x/Åse.md", 7, "alder", value="fyrre", example="42"),
        m.BAD_DATE.at("navne/x/Åse.md", 8, "pr", value="27.1.2026", guess="2026-01-27"),
        m.IMPOSSIBLE_DATE.at("navne/x/Åse.md", 9, "publiceret", value="2026-02-30"),
        m.SUPPLIED.at("navne/x/Åse.md", 10, "stilling", key="stilling", word="som", rest="chef"),
        m.PHOTO_ELSEWHERE.at("navne/x/Åse.md", 11, "foto", value="../a.jpg"),
        m.MISSING.at("navne/x/Åse.md", 1, "arbejdsgiver", key="arbejdsgiver", example="…"),
        m.BAD_FILE_NAME.at("navne/x/Åse.md", right="aase.md").bound_for(target),
        m.NOT_IN_YEAR.at("navne/x/Åse.md", target=target).bound_for(target),
    ])  # fmt: skip


def test_refused_file_says_which_photo_it_asks_for_as_far_as_that_can_be_read():
    fields = {"foto": "a.jpg", "fotograf": "Bo", "fokus": "50% 30%"}
    good = read_announcement(PATH, notice(**fields))
    assert (good.announcement.photo, good.photo) == (
        PhotoReference("navne/2026/a.jpg", "Bo", None, FocalPoint(50, 30)), None,
    )  # fmt: skip
    refused = read_announcement(PATH, notice(**fields, pr="i går"))
    assert (refused.announcement, refused.photo) == (None, good.announcement.photo)
    no_focus = read_announcement(PATH, notice(**{**fields, "fokus": "midt i"}))
    assert no_focus.photo == PhotoReference("navne/2026/a.jpg", "Bo")
    elsewhere = read_announcement(PATH, notice(**{**fields, "foto": "../a.jpg"}))
    draft = read_announcement(PATH, notice(**fields, pr="i går", status="kladde"))
    assert (elsewhere.photo, draft.photo) == (None, None)


def test_what_breaks_off_is_not_missed():
    """The fields after a line that cannot be read may well be there."""
    data = written("type: nyt job\nnavn: Mette: Holm\nstilling: chef")
    assert told(data) == [m.COLON.at(PATH, 3, "", content="navn: Mette: Holm")]


class TestPlaceOfTheFile:
    @pytest.mark.parametrize("name", ["mette-holm.md", "a.md", "mette-holm-2.md", "2026.md"])
    def test_a_slug_is_a_good_name(self, name):
        assert told(notice(), f"navne/2026/{name}") == []

    @pytest.mark.parametrize(
        ("name", "right"),
        [
            ("Mette-Holm.md", "mette-holm.md"),
            ("mette holm.md", "mette-holm.md"),
            ("mette_holm.md", "mette-holm.md"),
            ("åse.md", "aase.md"),
            ("a\u030ase.md", "aase.md"),
            ("mette--holm.md", "mette-holm.md"),
            ("-mette.md", "mette.md"),
            ("mette.MD", "mette.md"),
        ],
    )
    def test_another_name_is_told_the_right_one(self, name, right):
        path = f"navne/2026/{name}"
        problem = m.BAD_FILE_NAME.at(path, right=right).bound_for(f"navne/2026/{right}")
        assert told(notice(), path) == [problem]

    def test_a_name_without_letters_gives_no_address(self):
        assert told(notice(), "navne/2026/–.md") == [
            m.NO_LETTERS.at("navne/2026/–.md", value="–.md")
        ]

    @pytest.mark.parametrize(
        ("folder", "year"),
        [
            ("navne", "2019"), ("navne/nye", "2019"), ("navne/25", "2025"), ("navne/98", "1998"),
            ("navne/2026/januar", "2026"), ("navne/navne 2026", "2026"),
        ],
    )  # fmt: skip
    def test_a_file_outside_a_year_is_told_where_to_go(self, folder, year):
        path, target = f"{folder}/mette-holm.md", f"navne/{year}/mette-holm.md"
        data = notice(publiceret="2019-05-01")
        problem = m.NOT_IN_YEAR.at(path, target=target).bound_for(target)
        assert problem in told(data, path)
        assert grave(told(data, path)) == [problem]

    def test_a_year_in_the_name_of_the_file_is_not_that_of_a_folder(self):
        (problem,) = told(notice(publiceret="2019-05-01"), "navne/klasse-2024.md")
        assert problem.target == "navne/2019/klasse-2024.md"

    def test_the_year_of_the_folder_need_not_be_that_of_the_notice(self):
        assert told(notice(publiceret="2026-01-30"), "navne/2025/mette-holm.md") == []

    @pytest.mark.parametrize("key", ["cvr: 12345678", "alias: Netip", "hjemmeside: x.dk"])
    def test_a_profile_among_the_announcements_is_told_that_alone(self, key):
        data = written(f"navn: Netip A/S\n{key}")
        assert told(data) == [m.LOOKS_LIKE_PROFILE.at(PATH)]

    def test_a_page_among_the_announcements_is_told_that_alone(self):
        target = "sider/mette-holm.md"
        problem = m.LOOKS_LIKE_PAGE.at(PATH, target=target).bound_for(target)
        assert told(written("titel: Om os")) == [problem]

    def test_an_announcement_with_a_field_of_a_profile_is_one(self):
        data = notice(hjemmeside="x.dk")
        assert told(data) == [at(data, m.UNKNOWN_KEY_NO_GUESS, "hjemmeside", key="hjemmeside")]

    def test_the_address_is_the_path_without_its_ending(self):
        assert address_of("navne/2026/mette-holm.md") == "navne/2026/mette-holm"


class TestFactsSeenTogether:
    @pytest.mark.parametrize("kind", [Kind.DEGREE, Kind.DEATH])
    @pytest.mark.parametrize("pr", ["2026-01-31", "2026-02", "februar 2026"])
    def test_a_degree_or_a_death_is_not_told_beforehand(self, kind, pr):
        data = notice(kind, pr=pr)
        assert told(data) == [at(data, m.AFTER_PUBLICATION, "pr", label=kind.label)]

    @pytest.mark.parametrize("kind", [Kind.DEGREE, Kind.DEATH])
    @pytest.mark.parametrize("pr", ["2026-01-30", "2026-01", "2025-12"])
    def test_a_degree_or_a_death_is_told_from_its_day_on(self, kind, pr):
        assert told(notice(kind, pr=pr)) == []

    @pytest.mark.parametrize("kind", sorted(set(Kind) - {Kind.DEGREE, Kind.DEATH}, key=str))
    def test_other_kinds_may_be_told_beforehand(self, kind):
        assert told(notice(kind, pr="2026-06-01")) == []

    @pytest.mark.parametrize("kind", [Kind.APPOINTMENT, Kind.ACTING, Kind.LEAVE])
    def test_nothing_ends_before_it_begins(self, kind):
        data = notice(kind, pr="2026-02-01", slutdato="2026-01-31")
        assert told(data) == [at(data, m.END_BEFORE_START, "slutdato")]

    @pytest.mark.parametrize(
        ("start", "end"),
        [("2026-02-01", "2026-02-01"), ("2026-02-15", "2026-02"), ("2026-02", "2026-02-15")],
    )
    def test_a_beginning_and_an_end_may_share_a_month(self, start, end):
        assert told(notice(Kind.LEAVE, pr=start, slutdato=end)) == []

    @pytest.mark.parametrize("samtykke", [None, "nej", ""])
    @pytest.mark.parametrize("age", ["0", "17"])
    def test_a_minor_needs_a_guardians_consent(self, age, samtykke):
        data = notice(alder=age, samtykke=samtykke)
        assert told(data) == [at(data, m.CONSENT, "alder")]

    @pytest.mark.parametrize(("age", "samtykke"), [("17", "ja"), ("18", None), ("42", "nej")])
    def test_with_consent_or_from_eighteen_on_nothing_is_asked(self, age, samtykke):
        assert told(notice(alder=age, samtykke=samtykke)) == []

    @pytest.mark.parametrize("list_", ["{own}", "[{old}, {own}]", "[{old}, navne/2024/b, {own}]"])
    def test_its_own_address_says_nothing_at_the_end(self, list_):
        data = notice(flyttet_fra=list_.format(own=PATH[:-3], old="navne/2025/mette-holm"))
        assert told(data) == [at(data, a.OWN_FORMER_PATH, "flyttet_fra")]

    def test_its_own_address_is_one_of_those_that_it_had_before_it_came_back(self):
        own, other = PATH[:-3], "navne/2026/mette-holm-jensen"
        reading = read_announcement(PATH, notice(flyttet_fra=f"[{own}, {other}]"))
        assert reading.problems == ()
        assert reading.announcement.first_path == own
        assert reading.announcement.left_paths == (other,)

    def test_all_that_is_wrong_between_fields_is_told_beside_what_is_wrong_with_one(self):
        data = notice(Kind.DEGREE, alder="16", pr="2026-02-01", person="Mette Holm")
        assert told(data) == sorted([
            at(data, m.CONSENT, "alder"), at(data, m.AFTER_PUBLICATION, "pr"),
            at(data, m.BAD_SLUG, "person", value="Mette Holm", right="mette-holm"),
        ])  # fmt: skip

    @pytest.mark.parametrize(
        ("kind", "key", "employer"),
        [
            (Kind.NEW_JOB, "stilling", "arbejdsgiver"),
            (Kind.NEW_JOB, "fra_stilling", "fra_arbejdsgiver"),
            (Kind.PROMOTION, "fra_stilling", "arbejdsgiver"),
            (Kind.DEPARTURE, "til_stilling", "til_arbejdsgiver"),
        ],
    )
    def test_a_title_does_not_name_the_employer_that_follows_it(self, kind, key, employer):
        for named, message in (("LEGO", m.EMPLOYER_TWICE), ("Duplo", a.EMPLOYER_IN_TITLE)):
            data = notice(kind, **{key: f"direktør hos {named}", employer: "Lego A/S"})
            slots = {"key": key, "employer": employer, "named": named, "rest": "direktør"}
            assert told(data) == [at(data, message, key, **slots)]

    def test_a_title_may_name_a_place_or_an_employer_that_no_field_names(self):
        assert told(notice(fra_stilling="direktør hos Lego")) == []
        assert told(notice(stilling="chef for hosting", arbejdsgiver="Lego")) == []


class TestDrafts:
    def test_a_draft_is_no_announcement(self):
        reading = read_announcement(PATH, notice(status="kladde"))
        assert reading.draft
        assert reading.announcement is None
        assert reading.problems == ()

    def test_a_drafts_problems_are_advice(self):
        data = notice(status="kladde", stilling=None, arbejdgiver="x", alder="7", pr="27.1.2026",
                      arbejdsgiver=None)  # fmt: skip
        reading = read_announcement(PATH, data)
        assert reading.draft
        assert grave(reading.problems) == []
        assert advice(reading.problems) == sorted(
            problem.as_advice()
            for problem in [
                at(data, m.UNKNOWN_KEY, "arbejdgiver", key="arbejdgiver", guess="arbejdsgiver"),
                at(data, m.BAD_DATE, "pr", value="27.1.2026", guess="2026-01-27"),
                at(data, m.CONSENT, "alder"),
                m.MISSING.at(PATH, 1, "stilling", key="stilling", example="direktør"),
                m.MISSING.at(PATH, 1, "arbejdsgiver", key="arbejdsgiver", example="…"),
            ]
        )

    def test_a_draft_in_the_wrong_place_is_advised(self):
        reading = read_announcement("navne/Åse.md", notice(status="kladde"))
        assert len(advice(reading.problems)) == 2
        assert not grave(reading.problems)

    def test_a_status_that_cannot_be_read_makes_no_draft(self):
        data = notice(status="udkast")
        assert not read_announcement(PATH, data).draft
        assert told(data) == [
            at(data, m.BAD_CHOICE, "status", value="udkast", choices="»kladde« og »publiceret«")
        ]


def test_what_is_told_can_be_shown():
    """No character of a key or value changes the terminal or the line it is printed on."""
    for line in ('"by\\nAdvarsel": x', '"b\\x1b[2Jy": x', "b\u202ey: x", '"b\\0y": x'):
        for problem in read_announcement(PATH, written(line)).problems:
            assert problem.text().isprintable()


@pytest.mark.parametrize("body", ["1. " * 1000, "  - " * 1000, "> " * 1000, "*" * 1000])
def test_a_body_nested_beyond_reason_is_read_or_refused(body):
    """It raises nothing: one such file would stop the build of all the others."""
    reading = read_announcement(PATH, notice(body=body))
    assert (reading.announcement is None) == bool(grave(reading.problems))
