"""All that a template may see: one frozen view for each sort of page, its decisions made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from navnenyt.danish.alphabet import Letter
from navnenyt.site.cards import Card, CardGroup, Link


@dataclass(frozen=True, slots=True)
class SharedPicture:
    """What is shown where somebody shares the page: a whole address, MIME type, size in px."""

    src: str
    mime: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True)
class FeedLink:
    """Where a feed is, in one form: `form` is what readers call that, `title` what it is of."""

    href: str
    title: str
    mime: str
    form: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What every page's `<head>` says; `section` marks the current item of the menu.

    `oembed` is where it says how to put the page's box into another.
    """

    title: str
    description: str
    canonical: str
    section: str = ""
    index: bool = True
    feeds: tuple[FeedLink, ...] = ()
    oembed: str = ""
    shared: SharedPicture | None = None


@dataclass(frozen=True, slots=True)
class Printed:
    """All that a template may see to print something; `template` is its file."""

    template: ClassVar[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class View(Printed):
    """The base of the views of pages."""

    head: Head


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontView(View):
    """The newest announcements."""

    template = "front.html"
    cards: tuple[Card, ...]
    archive: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncementView(View):
    """One announcement with all that was said about it."""

    template = "announcement.html"
    card: Card
    linked_data: Markup
    body: Markup
    updated: Link | None
    correction: str
    source: str
    link: Link | None
    timeline: Link | None
    organisations: tuple[Link, ...]
    among: Link | None
    older: Link | None
    newer: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationView(View):
    """An employer or institution: its profile, and its announcements by year."""

    template = "organisation.html"
    heading: str
    eyebrow: str
    body: Markup
    website: Link | None
    cvr: str
    also_spelt: str
    feeds: tuple[FeedLink, ...]
    groups: tuple[CardGroup, ...]
    years: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView(View):
    """Announcements under headings, with links to the lists beside it: kinds, months, years."""

    template = "list.html"
    heading: str
    introduction: str
    groups: tuple[CardGroup, ...]
    feeds: tuple[FeedLink, ...] = ()
    more: tuple[Link, ...] = ()
    more_heading: str = ""
    up: Link | None = None
    older: Link | None = None
    newer: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LinksView(View):
    """Nothing but links: the kinds, the years."""

    template = "links.html"
    heading: str
    introduction: str
    links: tuple[Link, ...]
    up: Link | None = None
    older: Link | None = None
    newer: Link | None = None


@dataclass(frozen=True, slots=True)
class LetterGroup:
    """The names under one letter."""

    letter: Letter
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryView(View):
    """A directory A–Å: `letters` lead to headings, or to pages where it is long.

    `current` is the text of the letter that is shown.
    """

    template = "directory.html"
    heading: str
    introduction: str
    letters: tuple[Link, ...]
    groups: tuple[LetterGroup, ...]
    current: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView(View):
    """The timeline of one person, newest first."""

    template = "person.html"
    name: str
    cards: tuple[Card, ...]
    feeds: tuple[FeedLink, ...]


@dataclass(frozen=True, slots=True)
class Followed:
    """Something that can be followed, and the forms of its feed."""

    text: str
    feeds: tuple[FeedLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SubscribeView(View):
    """How to follow the site, a kind, an organisation or a person."""

    template = "subscribe.html"
    everything: Followed
    address: str
    kinds: tuple[Followed, ...]
    directories: tuple[Link, ...]
    lists: tuple[Link, ...]
    data: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDataView(View):
    """The data files of each year, and what their columns mean: `text` is the name."""

    template = "data.html"
    years: tuple[tuple[str, tuple[Link, ...]], ...]
    columns: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxGuideView(View):
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


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxFrameView(View):
    """The box alone, as a script makes it of the query."""

    template = "box_frame.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainView(View):
    """A page of the publication's own."""

    template = "plain.html"
    heading: str
    body: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectView(View):
    """Where something stands now."""

    template = "redirect.html"
    target: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundView(View):
    """The answer where there is nothing."""

    template = "404.html"
    ways: tuple[Link, ...]
