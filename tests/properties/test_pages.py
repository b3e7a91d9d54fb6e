"""Every page of any small archive: what it mentions was planned, and what it links to exists."""

import html
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from navnenyt.flow.darkroom import Darkroom, photo_files
from navnenyt.flow.judge import Judge
from navnenyt.index.photos import StoredPhoto
from navnenyt.index.records import record
from navnenyt.model import Kind, PlainPage, Sector
from navnenyt.photo import Photo, PhotoReference
from navnenyt.photos.shelf import Shelf
from navnenyt.photos.variants import variants
from navnenyt.site import limits
from navnenyt.site import pages as p
from navnenyt.site.addresses import pages_at
from navnenyt.site.cards import Card, CardGroup
from navnenyt.site.followed import opml_of
from navnenyt.site.plan import Plan
from navnenyt.site.render import Renderer
from navnenyt.site.site_view import site_view
from navnenyt.site.urls import address
from support import REPOSITORY
from support.archive import COPENHAGEN, SITE, Archive, announcement, profile

OM = PlainPage(slug="om", title="Om")
STYLES = ("/tema/x.css", "/tema/x.svg")
# Always there, also where nothing is to be listed.
LISTS = (*map(opml_of, Sector), p.Opml(p.Kinds()))
FILES = {
    path: f"/tema/{path}"
    for path in (
        "css/ramme.css",
        "css/uden-script.css",
        "js/navnenyt-boks-1.js",
        "js/ramme.js",
        "js/brug-boksen.js",
    )
}
THEMES = {*STYLES, *FILES.values()}
THEME = Renderer(REPOSITORY / "theme" / "templates", site_view(SITE, [OM], *STYLES, files=FILES))
NAMES = ("Bo Holm", "bo  holm", "Bo Holm Juhl", "Åse Bo", "Anne Østergaard")
SPELLINGS = ("Netip", "Netip A/S", "netIP", "DSB", "Danske Statsbaner", "CBS", "Ærø Bryghus", "3F")
FORMER = [f"navne/2025/{number:02}" for number in range(10)]
DSB = profile("DSB", aliases=("Danske Statsbaner", "Banen"))
START = datetime(2025, 12, 20, tzinfo=COPENHAGEN)
NOW = datetime(2026, 3, 1, tzinfo=COPENHAGEN)
END = datetime(2099, 1, 1, tzinfo=COPENHAGEN)
PHOTO = StoredPhoto("navne/2026/x.jpg", 1, 1, Photo("abc", 800, 1000), None)
# The files of the photo, of which feeds tell the lengths.
ENCODED = TemporaryDirectory()
for _each in variants(PHOTO.photo, None):
    Shelf(Path(ENCODED.name)).put(_each.name, b"x")


@pytest.fixture(scope="module", autouse=True)
def _small_pages():
    """A dozen announcements are many, so that pages of years, months and letters come up."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limits, "ORGANISATION_CARDS", 3)
        patch.setattr(limits, "KIND_CARDS", 3)
        patch.setattr(limits, "DIRECTORY_LINES", 3)
        yield


def entries():
    """An announcement of few names, organisations and days, so that they meet."""
    spelt = st.sampled_from(SPELLINGS)
    return st.builds(
        announcement,
        path=st.integers(0, 30).map("navne/2026/{:02}".format),
        published=st.integers(0, 40).map(lambda n: START + timedelta(days=2 * n)),
        kind=st.sampled_from((Kind.BIRTHDAY, Kind.NEW_JOB, Kind.DEGREE)),
        name=st.sampled_from(NAMES),
        title=st.none() | st.just("chef"),
        degree=st.just("HD"),
        person=st.sampled_from((None, None, None, "bo", "aase-bo")),
        employers=st.lists(spelt, min_size=1, max_size=2).map(tuple),
        organisations=st.lists(spelt, max_size=1).map(tuple),
        institution=st.just("CBS") | spelt,
        next_employer=st.none() | spelt,
        former_employer=st.none() | spelt,
        searchable=st.sampled_from((True, True, True, False)),
        advertisement=st.booleans(),
        former_paths=st.lists(st.sampled_from(FORMER), max_size=1).map(tuple),
        photo=st.none() | st.just(PhotoReference(PHOTO.path)),
    )  # fmt: skip


@dataclass(frozen=True)
class Built:
    """An archive whose announcements were judged, and all of its pages."""

    archive: Archive

    @cached_property
    def shown(self):
        return [each.announcement for each in self.archive.queries.every()]

    @cached_property
    def views(self):
        """The view of every page that exists."""
        composer = self.archive.composer()
        made = {page: composer.view(page) for page in self.archive.everything()
                if isinstance(page, p.HtmlPage)}  # fmt: skip
        return {page: view for page, view in made.items() if view is not None}

    @cached_property
    def html(self):
        """Every page that exists, as the theme prints it."""
        return {page: THEME.html(view).decode() for page, view in self.views.items()}

    @cached_property
    def feeds(self):
        """Every feed that exists."""
        feeds = self.archive.feeds(Path(ENCODED.name))
        made = {page: feeds.document(page) for page in self.archive.everything()
                if isinstance(page, p.Feed)}  # fmt: skip
        return {page: document for page, document in made.items() if document is not None}

    @cached_property
    def data(self):
        """Every file of data that exists."""
        notices = self.archive.notices()
        made = {page: notices.data(page) for page in self.archive.everything()
                if isinstance(page, p.DataFile)}  # fmt: skip
        return {page: data.decode() for page, data in made.items() if data is not None}

    def touched(self, a):
        """Every address that a change of an announcement is said to touch."""
        plan = Plan(self.archive.queries, self.archive.naming, self.archive.store.variants)
        return plan.touched(a.path)

    def linked(self, page):
        """The addresses that a page leads to or asks for, without host."""
        found = re.findall(r'(?:href|src)="(/[^"#?]*)', self.html[page])
        found += re.findall(rf'og:image" content="{re.escape(SITE.url)}([^"]*)', self.html[page])
        return {html.unescape(each) for each in found}


def judged(found, now=NOW):
    """What is published of some announcements, as a build decides."""
    archive = Archive(profiles=[DSB], plain=[OM], now=now)
    room = Darkroom(Path(), SITE.title, developed={PHOTO.path: PHOTO})
    for each in found:
        archive.store.candidates.keep(record(each))
    Judge(archive.store, archive.naming, room, {}.get).judge()
    for shown in archive.store.entries.all():
        archive.store.variants.replace(shown.announcement.path, photo_files(shown, SITE.title))
    archive.derive()
    return Built(archive)


ENTRIES = st.lists(entries(), max_size=12, unique_by=lambda each: each.path)
BUILT = ENTRIES.map(judged)
# A whole site is made for each example, and printed for some.
PHASES = [phase for phase in Phase if phase is not Phase.explain]
viewed = settings(max_examples=settings.default.max_examples // 4, phases=PHASES)
printed = settings(max_examples=settings.default.max_examples // 8, phases=PHASES)


def cards_of(view):
    """All cards of a page, in order."""
    cards = []
    for value in (getattr(view, name) for name in type(view).__struct_fields__):
        for each in value if isinstance(value, tuple) else (value,):
            cards += [each] if isinstance(each, Card) else []
            cards += each.cards if isinstance(each, CardGroup) else []
    return [card.href for card in cards]


def href(a):
    return f"/{a.path}/"


@printed
@given(BUILT)
def test_page_that_shows_an_announcement_is_touched_by_its_change(built):
    """By its address, or by the name: that of a namesake says nothing of which of them it is."""
    touched = {a.path: built.touched(a) for a in built.shown}
    for page, text in built.html.items():
        for a in built.shown:
            if f'"{href(a)}"' in text:
                assert address(page) in touched[a.path], (page, a.path)
            if html.escape(a.name) in text:
                namesakes = (b.path for b in built.shown if a.name in b.name)
                assert any(address(page) in touched[path] for path in namesakes), (page, a.name)


@viewed
@given(BUILT)
def test_feed_that_holds_an_announcement_is_touched_by_its_change(built):
    for a in built.shown:
        touched = built.touched(a)
        for page, document in built.feeds.items():
            if any(item.link.endswith(href(a)) for item in document.items):
                assert address(page) in touched


@viewed
@given(BUILT)
def test_data_that_tells_of_an_announcement_is_touched_by_its_change(built):
    for a in built.shown:
        touched = built.touched(a)
        for page, data in built.data.items():
            if SITE.item_id(a) in data:
                assert address(page) in touched


@printed
@given(BUILT)
def test_every_link_of_a_page_leads_to_something_that_exists(built):
    there = {address(page) for page in (*built.views, *built.feeds, *LISTS)} | THEMES
    there |= {f"/foto/{name}" for name, _ in built.archive.store.variants.all()}
    there |= {address(page) for page in built.data}
    for page in built.html:
        for link in built.linked(page):
            assert link in there, page


@printed
@given(BUILT)
def test_all_that_links_lead_to_is_part_of_everything(built):
    everything = {address(page) for page in built.archive.everything()}
    for page in built.html:
        assert built.linked(page) - THEMES <= everything, page


@viewed
@given(BUILT)
def test_all_that_a_change_touches_and_that_stands_is_part_of_everything(built):
    """Redirects too, which nothing leads to."""
    everything = {address(page) for page in built.archive.everything()}
    composer = built.archive.composer()
    for a in built.shown:
        for each in built.touched(a) - everything:
            pages = [page for page in pages_at(each) if isinstance(page, p.HtmlPage)]
            assert [page for page in pages if composer.view(page)] == []


@viewed
@given(BUILT)
def test_no_two_pages_have_one_address(built):
    addresses = [address(page) for page in (*built.views, *built.feeds)]
    assert len(addresses) == len(set(addresses))


@given(ENTRIES, st.randoms(use_true_random=False))
def test_plan_is_the_same_in_whatever_order_the_announcements_came(found, chance):
    shuffled = list(found)
    chance.shuffle(shuffled)
    one, other = (Archive(*each, profiles=[DSB], plain=[OM]) for each in (found, shuffled))
    assert one.everything() == other.everything()
    assert len(one.everything()) == len(set(one.everything()))


@printed
@given(ENTRIES, st.randoms(use_true_random=False))
def test_pages_are_the_same_to_the_letter_in_whatever_order_the_announcements_came(found, chance):
    shuffled = list(found)
    chance.shuffle(shuffled)
    assert judged(found).html == judged(shuffled).html


@viewed
@given(BUILT)
def test_announcement_has_its_page(built):
    for a in built.shown:
        assert built.views[p.Entry(a.path)].card.href == href(a)


@viewed
@given(BUILT)
def test_announcement_stands_once_on_its_month_and_is_counted_once_in_its_year(built):
    for a in built.shown:
        month = built.views[p.ArchiveMonth(a.published.year, a.published.month)]
        assert cards_of(month).count(href(a)) == 1
    counted = {
        page.year: sum(int(link.note) for link in view.links)
        for page, view in built.views.items()
        if isinstance(page, p.ArchiveYear)
    }
    years = [a.published.year for a in built.shown]
    assert counted == {year: years.count(year) for year in years}


@viewed
@given(BUILT)
def test_announcement_stands_once_on_its_kind_and_in_its_month_where_there_are_many(built):
    for a in built.shown:
        whole = cards_of(built.views[p.KindPage(a.kind)])
        month = built.views.get(p.KindMonth(a.kind, a.published.year, a.published.month))
        if sum(each.kind is a.kind for each in built.shown) <= 3:
            assert month is None
            assert whole.count(href(a)) == 1
        else:
            assert whole.count(href(a)) <= 1
            assert cards_of(month).count(href(a)) == 1


@viewed
@given(BUILT)
def test_announcement_stands_once_with_every_organisation_that_it_names(built):
    naming = built.archive.naming
    for a in built.shown:
        for sector, slug in {(s, naming.slug_of(s, spelt)) for s, spelt in a.organisations_named()}:
            whole = cards_of(built.views[p.OrganisationPage(sector, slug)])
            year = built.views.get(p.OrganisationYear(sector, slug, a.published.year))
            assert whole.count(href(a)) <= 1
            assert whole.count(href(a)) == 1 or len(whole) == 3
            assert year is None or cards_of(year).count(href(a)) == 1
            assert year is not None or whole.count(href(a)) == 1


@viewed
@given(BUILT)
def test_every_list_of_cards_is_newest_first_and_then_by_path(built):
    order = {href(a): (-a.published.timestamp(), a.path) for a in built.shown}
    for page, view in built.views.items():
        keys = [order[card] for card in cards_of(view)]
        assert keys == sorted(keys), page


@viewed
@given(BUILT)
def test_feed_holds_each_of_its_own_once_and_nobody_who_only_came_or_went(built):
    naming = built.archive.naming
    links = {page.of: [item.link for item in feed.items] for page, feed in built.feeds.items()}
    for a in built.shown:
        whole = f"https://navnenyt.example{href(a)}"
        own = {
            p.OrganisationPage(s, naming.slug_of(s, spelt)) for s, spelt in a.own_organisations()
        }
        for of in (p.Front(), p.KindPage(a.kind), *own):
            assert links[of].count(whole) == 1
        others = [of for of in links if isinstance(of, p.OrganisationPage) and of not in own]
        assert not any(whole in links[of] for of in others)


def persons_listed(built):
    """Where the directory of persons leads, in order."""
    by_letter = [
        view
        for page, view in built.views.items()
        if isinstance(page, p.DirectoryLetter) and page.directory is p.Directory.PERSONS
    ]
    whole = built.views[p.DirectoryPage(p.Directory.PERSONS)]
    groups = [group for view in (by_letter or [whole]) for group in view.groups]
    return [link.href for group in groups for link in group.links]


def timelines(built):
    """The announcements of each timeline that exists, by its address."""
    return {
        address(page): cards_of(view)
        for page, view in built.views.items()
        if isinstance(page, p.PersonPage)
    }


@viewed
@given(BUILT)
def test_directory_lists_each_person_once_and_leads_nobody_to_a_namesake(built):
    listed, shown = persons_listed(built), timelines(built)
    everybody = built.archive.persons()
    assert len(listed) == len(set(listed)) == len(everybody)
    for person in everybody:
        own = {f"/{each.path}/" for each in person.members}
        leading = [each for each in listed if each in own or set(shown.get(each, ())) & own]
        assert len(leading) == 1


@viewed
@given(BUILT)
def test_timeline_shows_all_of_one_person_and_nobody_else(built):
    groups = [
        sorted(f"/{each.path}/" for each in person.members) for person in built.archive.persons()
    ]
    for shown in timelines(built).values():
        assert sorted(shown) in groups


@viewed
@given(BUILT)
def test_announcement_leads_to_a_timeline_that_it_stands_on(built):
    shown = timelines(built)
    for a in built.shown:
        view = built.views[p.Entry(a.path)]
        if view.timeline:
            assert href(a) in shown[view.timeline.href]
            assert int(view.timeline.note.split()[0]) == len(shown[view.timeline.href])


@given(ENTRIES.map(lambda found: judged(found, END)))
def test_no_two_persons_were_let_in_who_want_one_timeline(built):
    """Where everything is due: the judge has looked at everything."""
    slugs = [each.slug for each in built.archive.persons() if each.has_timeline]
    assert len(slugs) == len(set(slugs))


@viewed
@given(BUILT)
def test_every_organisation_has_a_page_in_its_sector(built):
    for sector in Sector:
        for slug, own in built.archive.queries.inventory.organisations(sector):
            page = p.OrganisationPage(sector, slug)
            assert page in built.views
            assert (p.Feed(page) in built.feeds) == own


@printed
@given(ENTRIES)
def test_nothing_is_shown_before_its_time(found):
    """No page, link or feed knows of what comes later."""
    middle = START + timedelta(days=30)
    early = judged(found, middle)
    shown = {href(a) for a in early.shown}
    said = "".join(early.html.values()) + repr(early.feeds)
    for a in found:
        if a.published > middle:
            assert href(a) not in shown
            assert f'{href(a)}"' not in said
            assert f"{href(a)}'" not in said
