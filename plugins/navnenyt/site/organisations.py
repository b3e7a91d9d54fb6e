"""The views of employers and institutions, and what an announcement says of its own."""

from __future__ import annotations

from urllib.parse import urlsplit

from navnenyt.index.answers import Neighbour
from navnenyt.index.queries import Queries
from navnenyt.model import Announcement, Profile, Sector
from navnenyt.naming import Naming
from navnenyt.site import limits
from navnenyt.site import pages as p
from navnenyt.site import views as v
from navnenyt.site.cards import CardGroup, Link, by_year
from navnenyt.site.directories import directory_link
from navnenyt.site.facts import FactFinder
from navnenyt.site.heads import feed_links, head, head_elsewhere
from navnenyt.site.notices import Notices
from navnenyt.site.prose import sanitised
from navnenyt.site.tongue import word
from navnenyt.site.urls import Site
from navnenyt.site.view import FeedLink, Head, View

# What the pages of a sector are described by.
_ABOUT = {
    Sector.EMPLOYER: word(
        "Navnenyt om %(name)s: nye job, forfremmelser, uddannelser og bestyrelser."
    ),
    Sector.INSTITUTION: word("Navnenyt om %(name)s: hvem der har fuldført hvilken uddannelse."),
}


class Organisations:
    """Makes the views of organisations."""

    def __init__(self, site: Site, queries: Queries, naming: Naming, notices: Notices) -> None:
        """Take what the views are made of."""
        self._site = site
        self._queries = queries
        self._naming = naming
        self._notices = notices
        self._facts = FactFinder(site, queries, naming)

    def view(
        self, page: p.OrganisationPage | p.OrganisationYear | p.FormerOrganisation
    ) -> View | None:
        """The organisation's page, one year of it, or the redirect of a former slug."""
        match page:
            case p.OrganisationPage(sector, slug):
                return self._organisation(page, sector, slug)
            case p.OrganisationYear(sector, slug, year):
                return self._year(page, sector, slug, year)
            case p.FormerOrganisation(sector, slug):
                return self._former(sector, slug)

    def above(self, a: Announcement) -> tuple[Link, ...]:
        """The main organisation of an announcement, and its directory; empty where it has none."""
        own = a.own_organisations()
        if not own:
            return ()
        directory = directory_link(self._site, p.Directory.of(own[0][0]))
        return directory, self._link(*own[0])

    def links(self, a: Announcement) -> tuple[Link, ...]:
        """Links to the organisations that an announcement names, each once, as it spells them."""
        links: dict[str, Link] = {}
        for sector, spelling in a.organisations_named():
            href = self._site.href(self._page(sector, spelling))
            text = self._site.tongue.text("Alt om %(name)s", name=spelling)
            links.setdefault(href, Link(href, text))
        return tuple(links.values())

    def feeds(self, a: Announcement) -> tuple[FeedLink, ...]:
        """The feeds of the organisations that an announcement belongs to."""
        named: dict[p.Page, str] = {}
        for sector, spelling in a.own_organisations():
            named.setdefault(self._page(sector, spelling), spelling)
        return tuple(
            link for page, name in named.items() for link in feed_links(self._site, page, name)
        )

    def beside(self, a: Announcement) -> tuple[Link | None, Link | None, Link | None]:
        """The main organisation of an announcement, the older and the newer of the same one."""
        own = a.own_organisations()
        if not own:
            return None, None, None
        main = self._page(*own[0])
        second = int(a.published.timestamp())
        beside = self._queries.neighbours(main.sector, main.slug, second, a.path)
        return self._link(*own[0]), self._entry(beside.older), self._entry(beside.newer)

    def _page(self, sector: Sector, spelling: str) -> p.OrganisationPage:
        return p.OrganisationPage(sector, self._naming.slug_of(sector, spelling))

    def _link(self, sector: Sector, spelling: str) -> Link:
        return Link(self._site.href(self._page(sector, spelling)), spelling)

    def _entry(self, other: Neighbour | None) -> Link | None:
        if other is None:
            return None
        return Link(
            self._site.href(p.Entry(other.path)), other.name, self._site.tongue.label(other.kind)
        )

    def _organisation(self, page: p.OrganisationPage, sector: Sector, slug: str) -> View | None:
        shown = self._queries.of_organisation(sector, slug, limits.ORGANISATION_CARDS)
        if not shown:
            return None
        profile = self._naming.profile(sector, slug)

        def year_href(year: int) -> str:
            return self._site.href(p.OrganisationYear(sector, slug, year))

        years = self._queries.organisation_years(sector, slug)
        many = sum(count for _, count in years) > limits.ORGANISATION_CARDS
        name = self._name(sector, slug)
        feeds = self._feeds(page, name)
        return v.OrganisationView(
            head=self._head(page, name, feeds),
            heading=name,
            body=sanitised(profile.body if profile else ""),
            website=_website(profile),
            cvr=(profile.cvr if profile else None) or "",
            also_spelt=self._also_spelt(sector, slug, name),
            feeds=feeds,
            facts=self._facts.facts(sector, slug),
            groups=by_year(self._notices.cards(shown), year_href if many else None),
            years=tuple(
                Link(year_href(year), str(year), str(count)) for year, count in years if many
            ),
        )

    def _year(self, page: p.OrganisationYear, sector: Sector, slug: str, year: int) -> View | None:
        years = self._queries.organisation_years(sector, slug)
        if sum(count for _, count in years) <= limits.ORGANISATION_CARDS:
            return None
        shown = self._queries.of_organisation_and_year(sector, slug, year)
        if not shown:
            return None
        whole = p.OrganisationPage(sector, slug)
        name = self._name(sector, slug, year)
        feeds = self._feeds(whole, name, year)
        up = Link(self._site.href(whole), name)
        return v.ListView(
            head=self._head(page, f"{name} {year}", feeds, up),
            heading=f"{name} {year}",
            introduction="",
            groups=(CardGroup("", self._notices.cards(shown)),),
        )

    def _former(self, sector: Sector, slug: str) -> View | None:
        """A redirect, unless an organisation has the slug, or two profiles claim it."""
        if self._queries.organisation_years(sector, slug):
            return None
        claiming = [
            profile
            for profile in self._naming.profiles(sector)
            if slug in self._naming.former_slugs(profile)
            and self._queries.organisation_years(sector, profile.slug)
        ]
        if len(claiming) != 1:
            return None
        target, name = p.OrganisationPage(sector, claiming[0].slug), claiming[0].name
        return v.RedirectView(
            head=head_elsewhere(
                self._site,
                target,
                name,
                self._site.tongue.text("%(name)s har fået en ny adresse.", name=name),
            ),
            target=Link(self._site.href(target), name),
        )

    def _head(
        self,
        page: p.OrganisationPage | p.OrganisationYear,
        name: str,
        feeds: tuple[FeedLink, ...],
        *above: Link,
    ) -> Head:
        description = self._site.tongue.text(_ABOUT[page.sector], name=name)
        return head(
            self._site, page, name, description, section=page.sector.value,
            above=(directory_link(self._site, p.Directory.of(page.sector)), *above), feeds=feeds,
        )  # fmt: skip

    def _feeds(
        self, page: p.OrganisationPage, name: str, year: int | None = None
    ) -> tuple[FeedLink, ...]:
        """The organisation's feeds, where what the page shows has anything to tell."""
        if not self._queries.has_feed(page.sector, page.slug, year):
            return ()
        return feed_links(self._site, page, name)

    def _name(self, sector: Sector, slug: str, year: int | None = None) -> str:
        """The profile's name, else the spelling of the newest entry that the page shows."""
        return self._naming.name(sector, slug, self._queries.spelling(sector, slug, year))

    def _also_spelt(self, sector: Sector, slug: str, name: str) -> str:
        """Other spellings that readers meet: the profile's aliases, which may be former names."""
        profile = self._naming.profile(sector, slug)
        others = [alias for alias in profile.aliases if alias != name] if profile else []
        return self._site.tongue.listed(others)


def _website(profile: Profile | None) -> Link | None:
    if profile is None or profile.website is None:
        return None
    return Link(profile.website, urlsplit(profile.website).netloc.removeprefix("www."))
