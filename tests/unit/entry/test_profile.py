"""Profiles of employers and institutions, and plain pages."""

import pytest

from navnenyt.entry import messages as m
from navnenyt.entry.profile import read_page, read_profile
from navnenyt.model import PlainPage, Profile, Sector
from support.strategies import written

NETIP = "arbejdsgivere/netip.md"
OM = "sider/om.md"
RESERVED = frozenset({"navne", "arkiv"})


def profile(header, path=NETIP, sector=Sector.EMPLOYER, body=""):
    return read_profile(path, written(header, body), sector)


def page(header, path=OM, body=""):
    return read_page(path, written(header, body), RESERVED)


@pytest.mark.parametrize(
    ("published", "year"), [("2026-02-01", "2026"), ("3. maj 2019", "2019"), ("snart", "2026")]
)
def test_an_announcement_among_profiles_or_pages_is_told_where_it_belongs(published, year):
    header = f"type: nyt job\nnavn: Mette Holm\nstilling: chef\npubliceret: {published}"
    for path, reading in ((NETIP, profile(header)), (OM, page(header))):
        target = f"navne/{year}/{path.rpartition('/')[2]}"
        told = m.LOOKS_LIKE_ANNOUNCEMENT.at(path, 2, "type", target=target).bound_for(target)
        assert reading.problems == (told,)


class TestProfiles:
    def test_every_field_is_read(self):
        reading = profile(
            """
navn: Netip A/S
alias: [Net-IP, Nettet ApS]
cvr: 12 34 56 78
hjemmeside: https://netip.example/
præposition: i
sortering: Netip
""",
            body="Netip laver *net*.",
        )
        assert reading.problems == ()
        assert reading.profile == Profile(
            sector=Sector.EMPLOYER,
            slug="netip",
            name="Netip A/S",
            aliases=("Net-IP", "Nettet ApS"),
            cvr="12345678",
            website="https://netip.example/",
            preposition="i",
            sort_as="Netip",
            body="<p>Netip laver <em>net</em>.</p>",
        )

    def test_a_name_is_enough(self):
        reading = profile("navn: CBS", "uddannelsessteder/cbs.md", Sector.INSTITUTION)
        assert reading.profile == Profile(sector=Sector.INSTITUTION, slug="cbs", name="CBS")
        assert reading.profile.preposition is None

    def test_one_alias_needs_no_list(self):
        assert profile("navn: Netip\nalias: Net-IP").profile.aliases == ("Net-IP",)

    @pytest.mark.parametrize("header", ["cvr: 12345678", "navn:\ncvr: 12345678"])
    def test_a_name_is_missed(self, header):
        reading = profile(header)
        assert reading.profile is None
        assert reading.problems == (
            m.MISSING.at(NETIP, 1, "navn", key="navn", example="Netfirmaet A/S"),
        )

    @pytest.mark.parametrize("word", ["hos", "i", "på", "ved", "for", "PÅ"])
    def test_prepositions(self, word):
        reading = profile(f"navn: Netip\npræposition: {word}")
        assert reading.profile.preposition == word.lower()

    @pytest.mark.parametrize(
        ("line", "key", "problem"),
        [
            (
                "præposition: under", "præposition",
                (m.BAD_CHOICE, {"choices": "»hos«, »i«, »på«, »ved« og »for«"}),
            ),
            ("cvr: 1234", "cvr", (m.BAD_CVR, {})),
            ("hjemmeside: www.netip.dk", "hjemmeside", (m.BAD_LINK, {})),
            ("sortering: –", "sortering", (m.NO_LETTERS, {})),
            ("alias: –", "alias", (m.NO_LETTERS, {})),
        ],
    )  # fmt: skip
    def test_a_value_that_cannot_be_used_is_told_on_its_line(self, line, key, problem):
        message, slots = problem
        reading = profile(f"navn: Netip\n{line}")
        value = line.split(": ", 1)[1]
        assert reading.profile is None
        assert reading.problems == (message.at(NETIP, 3, key, value=value, **slots),)

    @pytest.mark.parametrize(
        ("key", "guess"),
        [
            ("preposition", "præposition"), ("praeposition", "præposition"), ("Navn", "navn"),
            ("aliaser", "alias"), ("hjemmesiden", "hjemmeside"), ("sorter", "sortering"),
        ],
    )  # fmt: skip
    def test_an_unknown_key_is_guessed_among_those_of_a_profile(self, key, guess):
        told = {problem.field: problem for problem in profile(f"{key}: x").problems}
        assert told[key] == m.UNKNOWN_KEY.at(NETIP, 2, key, **slots(key, guess))

    def test_no_key_is_guessed_that_is_there_already(self):
        assert profile("navn: Netip\nNavn: Netip").problems == (
            m.UNKNOWN_KEY_NO_GUESS.at(NETIP, 3, "Navn", key="Navn"),
        )

    def test_a_key_of_announcements_is_no_key_of_profiles(self):
        assert profile("navn: Netip\nstilling: chef").problems == (
            m.UNKNOWN_KEY_NO_GUESS.at(NETIP, 3, "stilling", key="stilling"),
        )

    @pytest.mark.parametrize(
        ("name", "right"), [("Netip.md", "netip.md"), ("Ærø Net.md", "aeroe-net.md")]
    )
    def test_the_file_name_is_the_slug(self, name, right):
        path = f"arbejdsgivere/{name}"
        reading = profile("navn: Netip", path)
        assert reading.profile is None
        told = m.BAD_FILE_NAME.at(path, right=right)
        assert reading.problems == (told.bound_for(f"arbejdsgivere/{right}"),)

    def test_a_file_name_without_letters_gives_no_address(self):
        reading = profile("navn: Netip", "arbejdsgivere/–.md")
        assert reading.problems == (m.NO_LETTERS.at("arbejdsgivere/–.md", value="–"),)

    def test_what_cannot_be_read_is_told(self):
        reading = read_profile(NETIP, b"Netip er et firma.", Sector.EMPLOYER)
        assert reading.profile is None
        assert reading.problems == (m.NO_FENCE.at(NETIP),)


class TestPages:
    def test_every_field_is_read(self):
        reading = page("titel: Om os\nbeskrivelse: Hvem vi er", body="# Om\n\nHej.")
        assert reading.problems == ()
        assert reading.page == PlainPage(
            slug="om",
            title="Om os",
            description="Hvem vi er",
            body="<h2>Om</h2>\n<p>Hej.</p>",
        )

    def test_a_title_is_missed(self):
        reading = page("beskrivelse: x")
        assert reading.page is None
        assert reading.problems == (m.MISSING.at(OM, 1, "titel", key="titel", example="Om os"),)

    @pytest.mark.parametrize("slug", sorted(RESERVED))
    def test_an_address_of_the_sites_own_is_taken(self, slug):
        path = f"sider/{slug}.md"
        reading = page("titel: x", path)
        assert reading.page is None
        assert reading.problems == (m.RESERVED_ADDRESS.at(path, slug=slug),)

    def test_the_file_name_is_the_slug(self):
        reading = page("titel: x", "sider/Om os.md")
        told = m.BAD_FILE_NAME.at("sider/Om os.md", right="om-os.md")
        assert reading.problems == (told.bound_for("sider/om-os.md"),)

    @pytest.mark.parametrize(("key", "guess"), [("title", "titel"), ("beskrivlse", "beskrivelse")])
    def test_an_unknown_key_is_guessed_among_those_of_a_page(self, key, guess):
        told = {problem.field: problem for problem in page(f"{key}: y").problems}
        assert told[key] == m.UNKNOWN_KEY.at(OM, 2, key, **slots(key, guess))


def slots(key, guess):
    """What fills the message of an unknown key."""
    return {"key": key, "guess": guess}
