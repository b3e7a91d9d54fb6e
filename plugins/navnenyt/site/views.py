"""All that a template may see: one frozen view for each sort of page, its decisions made."""

from __future__ import annotations

from markupsafe import Markup

from navnenyt.danish.alphabet import Letter
from navnenyt.frozen import Frozen
from navnenyt.site.cards import Card, CardGroup, Link
from navnenyt.site.facts import Facts
from navnenyt.site.plots import Plot, Ranking
from navnenyt.site.view import FeedLink, View


class FrontView(View, kw_only=True):
    """The newest announcements."""

    template = "front.html"
    cards: tuple[Card, ...]
    ways: tuple[Link, ...]


class AnnouncementView(View, kw_only=True):
    """One announcement with all that was said about it; `further` are lists that have more."""

    template = "announcement.html"
    card: Card
    linked_data: Markup
    body: Markup
    updated: Link | None
    correction: str
    source: str
    link: Link | None
    timeline: Link | None
    further: tuple[Link, ...]
    among: Link | None
    older: Link | None
    newer: Link | None


class OrganisationView(View, kw_only=True):
    """An employer or institution: its profile, its facts, and its announcements by year."""

    template = "organisation.html"
    heading: str
    body: Markup
    website: Link | None
    cvr: str
    also_spelt: str
    feeds: tuple[FeedLink, ...]
    facts: Facts
    groups: tuple[CardGroup, ...]
    years: tuple[Link, ...]


class ListView(View, kw_only=True):
    """Announcements under headings, with links to the lists beside it: kinds, months, years.

    `filters` are the whole of a list and parts of it, `filtered` is the text of the one shown.
    `of_one_kind` is true where its heading says the kind of every announcement.
    """

    template = "list.html"
    heading: str
    introduction: str
    groups: tuple[CardGroup, ...]
    feeds: tuple[FeedLink, ...] = ()
    filters: tuple[Link, ...] = ()
    filtered: str = ""
    of_one_kind: bool = False
    more: tuple[Link, ...] = ()
    more_heading: str = ""
    older: Link | None = None
    newer: Link | None = None


class LinksView(View, kw_only=True):
    """Nothing but links: the kinds, the years."""

    template = "links.html"
    heading: str
    introduction: str
    links: tuple[Link, ...]
    older: Link | None = None
    newer: Link | None = None


class LetterGroup(Frozen):
    """The names under one letter."""

    letter: Letter
    links: tuple[Link, ...]


class DirectoryView(View, kw_only=True):
    """A directory A–Å: `letters` lead to headings, or to pages where it is long.

    `current` is the text of the letter that is shown.
    """

    template = "directory.html"
    heading: str
    introduction: str
    letters: tuple[Link, ...]
    groups: tuple[LetterGroup, ...]
    current: str = ""


class PersonView(View, kw_only=True):
    """The timeline of one person, newest first."""

    template = "person.html"
    name: str
    cards: tuple[Card, ...]
    feeds: tuple[FeedLink, ...]


class Followed(Frozen):
    """Something that can be followed, and the forms of its feed."""

    text: str
    feeds: tuple[FeedLink, ...]


class SubscribeView(View, kw_only=True):
    """How to follow the site, a kind, an organisation or a person."""

    template = "subscribe.html"
    everything: Followed
    address: str
    kinds: tuple[Followed, ...]
    directories: tuple[Link, ...]
    lists: tuple[Link, ...]
    data: Link


class OpenDataView(View, kw_only=True):
    """The data files of each year, and what their columns mean: `text` is the name."""

    template = "data.html"
    years: tuple[tuple[str, tuple[Link, ...]], ...]
    columns: tuple[tuple[str, str], ...]


class BoxGuideView(View, kw_only=True):
    """How to put the box on another site, with its whole addresses.

    `origin` goes before an address from the root of the host, `home` is the front page, `frame`
    the page of the frame; each of `lists` has its path below `home`, and of `kinds` its slug.
    """

    template = "box_guide.html"
    origin: str
    home: str
    frame: str
    lists: tuple[Link, ...]
    kinds: tuple[Link, ...]


class BoxFrameView(View, kw_only=True):
    """The box alone, as a script makes it of the query."""

    template = "box_frame.html"


class SearchView(View, kw_only=True):
    """The search as a page: a script prints what is found, and the directories are links."""

    template = "search.html"
    directories: tuple[Link, ...]


class NumbersView(View, kw_only=True):
    """All announcements as numbers; `kinds` are the plots of each kind, with its page.

    `months` is None where there is but one month, or none.
    """

    template = "numbers.html"
    heading: str
    introduction: str
    months: Plot | None
    kinds: tuple[tuple[Link, Plot], ...]
    rankings: tuple[Ranking, ...]


class PlainView(View, kw_only=True):
    """A page of the publication's own."""

    template = "plain.html"
    heading: str
    body: Markup


class RedirectView(View, kw_only=True):
    """Where something stands now."""

    template = "redirect.html"
    target: Link


class NotFoundView(View, kw_only=True):
    """The answer where there is nothing."""

    template = "404.html"
    ways: tuple[Link, ...]
