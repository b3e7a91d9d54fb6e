"""The index answers the same whatever was stored when: it is a cache, and nobody may notice."""

from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from navnenyt.frozen import encode, replace
from navnenyt.index import codec
from navnenyt.index.answers import Neighbour
from navnenyt.index.conflicts import Conflicts
from navnenyt.index.identities import IdentityReader
from navnenyt.model import Kind, Sector
from navnenyt.naming import Naming
from navnenyt.persons import group
from navnenyt.photo import FocalPoint, PhotoReference
from navnenyt.site.pages import Directory
from support.archive import COPENHAGEN, Archive, announcement, profile
from support.strategies import announcements

NAMES = ("Bo Holm", "bo  holm", "Bo Holm Juhl", "Åse Bo", "Aase Bo")
SPELLINGS = ("Netip", "Netip A/S", "netIP", "DSB", "Danske Statsbaner", "CBS")
FORMER = [f"navne/2025/{number:02}" for number in range(6)]
DSB = profile("DSB", aliases=("Danske Statsbaner",))
START = datetime(2025, 12, 30, tzinfo=COPENHAGEN)
# Few hours over few days, so that many announcements share an instant.
INSTANTS = st.integers(0, 12).map(lambda number: START + timedelta(hours=8 * number))


def entries():
    """An announcement among few names, organisations and instants, so that they meet."""
    spelt = st.sampled_from(SPELLINGS)
    return st.builds(
        announcement,
        path=st.integers(0, 20).map("navne/2026/{:02}".format),
        published=INSTANTS,
        kind=st.sampled_from((Kind.BIRTHDAY, Kind.NEW_JOB, Kind.DEGREE)),
        name=st.sampled_from(NAMES),
        person=st.sampled_from((None, None, "bo", "aase-bo")),
        employers=st.lists(spelt, max_size=2).map(tuple),
        organisations=st.lists(spelt, max_size=1).map(tuple),
        institution=st.none() | spelt,
        former_employer=st.none() | spelt,
        searchable=st.booleans(),
        former_paths=st.lists(st.sampled_from(FORMER), max_size=2).map(tuple),
        photo=st.none() | st.just(PhotoReference("navne/2026/x.jpg", focus=FocalPoint(1, 2))),
    )  # fmt: skip


ENTRIES = st.lists(entries(), max_size=12, unique_by=lambda each: each.path)
# Paths that are taken up again by another announcement.
VERSIONS = st.lists(entries(), max_size=16)
# For what asks two whole indexes everything there is to ask.
fewer = settings(max_examples=settings.default.max_examples // 3)


def archived(found, now=None):
    return Archive(*found, profiles=[DSB], **({"now": now} if now else {}))


def organisations(archive):
    return [
        (sector, slug)
        for sector in Sector
        for slug, _ in sorted(archive.queries.inventory.organisations(sector))
    ]


def neighbours(archive):
    """What stands beside each announcement that has a main organisation."""
    return {
        a.path: archive.queries.neighbours(*main_of(a), int(a.published.timestamp()), a.path)
        for a in (shown.announcement for shown in archive.queries.every())
        if main_of(a)
    }


def main_of(a):
    """The organisation among whose announcements one has its neighbours."""
    named = a.own_organisations()
    return (named[0][0], Naming([DSB]).slug_of(*named[0])) if named else None


def lists(archive):
    """Every list of announcements that a page can ask for, by what was asked."""
    q = archive.queries
    made = {"every": q.every(), "newest": q.newest(5)}
    for month in q.tallies.months():
        made[month] = q.of_month(month.year, month.month)
    for slug in q.inventory.timelines():
        made[slug] = q.on_timeline(slug)
    for kind in Kind:
        made[kind] = q.each_of_kind(kind)
        for month in q.tallies.months(kind):
            made[kind, month] = q.of_kind_and_month(kind, month.year, month.month)
    for key in organisations(archive):
        made[key] = q.of_organisation(*key, -1)
        made[key, "followed"] = q.followed(*key)
        for year, _ in q.organisation_years(*key):
            made[key, year] = q.of_organisation_and_year(*key, year)
    return {asked: list(found) for asked, found in made.items()}


def answers(archive):
    """Everything that can be asked, and what is answered."""
    archive.derive()
    q = archive.queries
    conflicts = Conflicts(archive.store.connection)
    every = [each.announcement for each in q.every()]
    return {
        "lists": lists(archive),
        "neighbours": neighbours(archive),
        "counts": (
            q.count(),
            q.scheduled(),
            q.tallies.months(),
            q.tallies.kinds(),
            q.inventory.sitemap_years(),
        ),
        "organisations": [sorted(q.inventory.organisations(sector)) for sector in Sector],
        "spellings": [
            (q.spelling(*key), q.spelling(*key, own=True)) for key in organisations(archive)
        ],
        "years": [q.organisation_years(*key) for key in organisations(archive)],
        "identities": [q.identity(a.path) for a in every],
        "places": [q.place(a.path) for a in every],
        "directories": [q.listings.lines(directory.value) for directory in Directory],
        "sitemaps": [q.inventory.sitemap_of_year(month.year) for month in q.tallies.months()],
        "formerly": [q.entry_formerly(path) for path in FORMER],
        "claimed": [conflicts.formerly_at(path) for path in FORMER],
        "examples": [conflicts.example_of(*key) for key in organisations(archive)],
        "photos": archive.store.entries.photo_paths("navne/"),
    }


def rows(archive):
    """The number of rows of each table."""
    execute = archive.store.connection.execute
    tables = execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {name: execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in tables}  # noqa: S608


@given(announcements())
def test_announcement_comes_back_with_every_fact_and_at_the_same_instant(a):
    back = codec.announcement(encode(a))
    assert replace(back, published=a.published) == a
    assert back.published.timestamp() == a.published.timestamp()
    assert back.published.replace(tzinfo=None) == a.published.replace(tzinfo=None)


@given(announcements())
def test_announcement_that_was_stored_tells_the_same(a):
    archive = Archive(a)
    shown = archive.queries.entry(a.path)
    assert (shown.announcement.tense, shown.announcement.modified) == (a.tense, a.modified)


@given(ENTRIES)
def test_every_list_is_newest_first_by_instant_and_then_by_path(found):
    published = {each.path: each.published.timestamp() for each in found}
    for asked, shown in lists(archived(found)).items():
        listed = [each if isinstance(each, str) else each.announcement.path for each in shown]
        keys = [(-published[path], path) for path in listed]
        assert keys == sorted(keys), asked
        assert len(keys) == len(set(keys)), asked


@given(ENTRIES)
def test_neighbours_are_those_of_the_list_whose_main_organisation_it_is(found):
    archive = archived(found)
    every = list(archive.queries.every())
    for path, beside in neighbours(archive).items():
        key = main_of(archive.queries.entry(path).announcement)
        listed = [each for each in every if main_of(each.announcement) == key]
        listed = [Neighbour(a.path, a.name, a.kind) for a in (each.announcement for each in listed)]
        place = next(n for n, each in enumerate(listed) if each.path == path)
        assert beside.newer == (listed[place - 1] if place else None)
        assert beside.older == (listed[place + 1] if place + 1 < len(listed) else None)


@fewer
@given(ENTRIES, st.randoms(use_true_random=False))
def test_order_in_which_announcements_were_stored_changes_no_answer(found, chance):
    shuffled = list(found)
    chance.shuffle(shuffled)
    assert answers(archived(shuffled)) == answers(archived(found))


@fewer
@given(VERSIONS)
def test_index_with_a_history_answers_as_one_made_of_the_last_forms(versions):
    last = {each.path: each for each in versions}
    assert answers(archived(versions)) == answers(archived(last.values()))
    assert rows(archived(versions)) == rows(archived(last.values()))


@fewer
@given(ENTRIES, st.data())
def test_what_was_dropped_leaves_no_trace(found, data):
    paths = [each.path for each in found]
    dropped = data.draw(st.sets(st.sampled_from(paths))) if paths else set()
    archive = archived(found)
    for path in dropped:
        archive.store.entries.drop(path)
    rest = archived([each for each in found if each.path not in dropped])
    assert answers(archive) == answers(rest)
    assert rows(archive) == rows(rest)


@given(ENTRIES)
def test_index_of_which_everything_was_dropped_is_empty(found):
    archive = archived(found)
    for each in found:
        archive.store.entries.drop(each.path)
    archive.derive()
    assert set(rows(archive).values()) == {0}


@given(ENTRIES, INSTANTS)
def test_clock_shows_exactly_what_is_due(found, now):
    archive = archived(found, now)
    due = [each for each in found if each.published.timestamp() <= now.timestamp()]
    assert {each.announcement.path for each in archive.queries.every()} == {a.path for a in due}
    assert archive.queries.scheduled() == len(found) - len(due)


@fewer
@given(ENTRIES, INSTANTS)
def test_what_is_not_due_changes_no_answer(found, now):
    due = [each for each in found if each.published.timestamp() <= now.timestamp()]
    early, alone = answers(archived(found, now)), answers(archived(due, now))
    # Addresses and photos are held also by what is not due, and so is the number that waits.
    for asked in ("lists", "neighbours", "organisations", "spellings", "years", "identities",
                  "places", "directories", "sitemaps", "formerly"):  # fmt: skip
        assert early[asked] == alone[asked], asked


@given(ENTRIES)
def test_person_of_an_entry_is_found_without_asking_for_everybody(found):
    reader = IdentityReader(archived(found).store.connection, "live")
    everybody = group(reader.every())
    for each in found:
        expected = next(p for p in everybody if each.path in [one.path for one in p.members])
        assert expected in group(reader.related(reader.at(each.path)))
        assert expected in group(reader.at_slug(expected.slug))
