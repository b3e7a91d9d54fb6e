"""A page → its view, asked of the index; None where the page has no reason to exist."""

from __future__ import annotations

from datetime import date

from navnenyt.index.queries import Queries
from navnenyt.model import Announcement, PlainPage
from navnenyt.naming import Naming
from navnenyt.site import limits
from navnenyt.site import pages as p
from navnenyt.site import views as v
from navnenyt.site.archives import Archives
from navnenyt.site.boxing import box_frame, box_guide
from navnenyt.site.cards import Link
from navnenyt.site.directories import Directories, directory_link, whole_directory_link
from navnenyt.site.heads import feed_links, head, head_elsewhere, shared_picture
from navnenyt.site.linked_data import LinkedData
from navnenyt.site.notices import Notices
from navnenyt.site.numbers import numbers, title_of_numbers
from navnenyt.site.organisations import Organisations
from navnenyt.site.prose import sanitised
from navnenyt.site.reusing import open_data
from navnenyt.site.search_page import search_page
from navnenyt.site.subscribing import subscribe
from navnenyt.site.urls import Site
from navnenyt.site.view import View


class Composer:
    """Makes every view; its parts make those of organisations, directories and archives."""

    def __init__(
        self,
        site: Site,
        queries: Queries,
        naming: Naming,
        plain_pages: list[PlainPage],
        notices: Notices,
    ) -> None:
        """Take what views are made of."""
        self._site = site
        self._queries = queries
        self._plain = {page.slug: page for page in plain_pages}
        self._notices = notices
        self._organisations = Organisations(site, queries, naming, notices)
        self._directories = Directories(site, queries)
        self._archives = Archives(site, queries, notices)
        self._linked_data = LinkedData(site, naming, notices.language)

    def view(self, page: p.HtmlPage) -> View | None:
        """The view of a page."""
        match page:
            case p.Front():
                return self._front()
            case p.Entry(path):
                return self._announcement(path)
            case p.OrganisationPage() | p.OrganisationYear() | p.FormerOrganisation():
                return self._organisations.view(page)
            case p.DirectoryPage() | p.DirectoryLetter():
                return self._directories.view(page)
            case p.PersonPage(slug):
                return self._person(page, slug)
            case p.Plain(slug):
                return self._plain_page(page, slug)
            case p.FormerEntry(path):
                return self._former(path)
            case p.SearchPage():
                return search_page(self._site)
            case p.Numbers():
                return numbers(self._site, self._queries)
            case p.Subscribe():
                return subscribe(self._site, self._queries)
            case p.OpenData():
                return open_data(self._site, self._queries)
            case p.BoxGuide():
                return box_guide(self._site)
            case p.BoxFrame():
                return box_frame(self._site)
            case p.NotFound():
                return self._not_found(page)
            case _:
                return self._archives.view(page)

    def _front(self) -> View:
        page, text = p.Front(), self._site.tongue.text
        cards = self._notices.cards(self._queries.newest(limits.FRONT_CARDS))
        return v.FrontView(
            head=head(
                self._site, page, self._site.title, self._site.description, section="forside"
            ),
            cards=cards,
            ways=(
                Link(self._site.href(p.Archive()), text("Alle nyheder måned for måned")),
                Link(self._site.href(p.Numbers()), title_of_numbers(self._site)),
                Link(
                    self._site.href(p.Subscribe()), text("Følg %(title)s", title=self._site.title)
                ),
            ),
        )

    def _announcement(self, path: str) -> View | None:
        shown = self._queries.entry(path)
        if shown is None:
            return None
        a, text = shown.announcement, self._site.tongue.text
        place = self._queries.place(path)
        timeline = None
        if place.timeline:
            href = self._site.href(p.PersonPage(place.timeline))
            note = text("%(count)s nyheder", count=place.members)
            timeline = Link(href, text("Alt om %(name)s", name=a.name), note)
        notice = self._notices.at(path)
        card = notice.card
        if timeline:
            card = self._notices.card_with_name_linked(shown, timeline.href)
        among, older, newer = self._organisations.beside(a)
        updated = self._day(a.updated) if a.updated else None
        shared = shared_picture(shown, self._site)
        return v.AnnouncementView(
            head=head(
                self._site,
                p.Entry(path),
                _title(a, notice.card.kind.text),
                notice.text,
                section="nyheder",
                above=self._organisations.above(a) or self._archives.above(a),
                index=a.searchable,
                feeds=self._organisations.feeds(a),
                shared=shared,
            ),
            card=card,
            linked_data=self._linked_data.article(
                a,
                notice.text,
                picture=shared.src if shared else "",
                timeline=self._site.whole(timeline.href) if timeline else "",
            ),
            body=sanitised(a.body),
            updated=updated,
            correction=a.correction or "",
            source=a.source or "",
            link=Link(a.link, a.link.split("/")[2]) if a.link else None,
            timeline=timeline,
            further=self._organisations.links(a)
            or (Link(card.kind.href, text("Mere under %(kind)s", kind=card.kind.text)),),
            among=among,
            older=older,
            newer=newer,
        )

    def _day(self, day: date) -> Link:
        return Link(day.isoformat(), self._site.tongue.date_text(day))

    def _person(self, page: p.PersonPage, slug: str) -> View | None:
        newest_first = self._queries.on_timeline(slug)
        if not newest_first:
            return None
        name = newest_first[0].announcement.name
        where = newest_first[0].announcement.position
        who = f"{name}, {where}" if where else name
        description = self._site.tongue.text(
            "%(who)s: karrieren i %(count)s nyheder.", who=who, count=len(newest_first)
        )
        feeds = feed_links(self._site, page, name)
        return v.PersonView(
            head=head(
                self._site,
                page,
                name,
                description,
                section="personer",
                above=(directory_link(self._site, p.Directory.PERSONS),),
                feeds=feeds,
                index=all(each.announcement.searchable for each in newest_first),
            ),
            name=name,
            cards=self._notices.cards(each.announcement.path for each in newest_first),
            feeds=feeds,
        )

    def _plain_page(self, page: p.Plain, slug: str) -> View | None:
        plain = self._plain.get(slug)
        if plain is None:
            return None
        description = plain.description or plain.title
        return v.PlainView(
            head=head(self._site, page, plain.title, description, section=slug),
            heading=plain.title,
            body=sanitised(plain.body),
        )

    def _former(self, path: str) -> View | None:
        shown = self._queries.entry_formerly(path)
        if shown is None:
            return None
        a = shown.announcement
        target = p.Entry(a.path)
        return v.RedirectView(
            head=head_elsewhere(
                self._site,
                target,
                a.name,
                self._site.tongue.text("Nyheden om %(name)s er flyttet.", name=a.name),
            ),
            target=Link(self._site.href(target), a.name),
        )

    def _not_found(self, page: p.NotFound) -> View:
        text = self._site.tongue.text
        missing = text("Der er ingen side på adressen.")
        ways = (
            Link(self._site.href(p.Front()), text("De nyeste nyheder")),
            whole_directory_link(self._site, p.Directory.PERSONS),
            whole_directory_link(self._site, p.Directory.EMPLOYERS),
            Link(self._site.href(p.Archive()), text("Arkivet måned for måned")),
        )
        return v.NotFoundView(
            head=head_elsewhere(self._site, page, text("Siden findes ikke"), missing), ways=ways
        )


def _title(a: Announcement, kind: str) -> str:
    """»Mette Holm: Nyt job, Netip A/S«."""
    own = a.own_organisations()
    return f"{a.name}: {kind}, {own[0][1]}" if own else f"{a.name}: {kind}"
