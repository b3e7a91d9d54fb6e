"""What a page is made of: the announcements that it shows, other files, and its template."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from navnenyt.feeds.items import recent
from navnenyt.index.entries import Shown
from navnenyt.index.queries import Queries
from navnenyt.model import Sector
from navnenyt.naming import Naming
from navnenyt.site import archives, compose, organisations
from navnenyt.site import pages as p
from navnenyt.site import views as v


@dataclass(frozen=True, slots=True)
class Sources:
    """The paths of the announcements that a page shows, of other content files; its template.

    `all_entries` is true where every announcement counts, so that none is named.
    """

    entries: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    template: str = ""
    all_entries: bool = False


def sources(page: p.Page, queries: Queries, naming: Naming) -> Sources:
    """What a page depends on, beside what shows on every page."""
    match page:
        case p.Front():
            return _shown(queries.newest(compose.FRONT_CARDS), v.FrontView)
        case p.Entry(path):
            return Sources(_beside(path, queries, naming), (), v.AnnouncementView.template)
        case p.FormerEntry(path):
            moved = queries.entry_formerly(path)
            return _shown([moved] if moved else [], v.RedirectView)
        case p.PersonPage(slug):
            return _shown(queries.on_timeline(slug), v.PersonView)
        case p.OrganisationPage(sector, slug):
            found = queries.of_organisation(sector, slug, organisations.PAGE_CARDS)
            return _shown(found, v.OrganisationView, _profile(naming, sector, slug))
        case p.OrganisationYear(sector, slug, year):
            found = queries.of_organisation_and_year(sector, slug, year)
            return _shown(found, v.ListView, _profile(naming, sector, slug))
        case p.FormerOrganisation(sector, slug):
            claiming = [each.slug for each in naming.profiles(sector)
                        if slug in naming.former_slugs(each)]  # fmt: skip
            files = [file for each in claiming for file in _profile(naming, sector, each)]
            return _shown([], v.RedirectView, files)
        case p.KindPage(kind):
            return _shown(islice(queries.each_of_kind(kind), archives.PAGE_CARDS), v.ListView)
        case p.KindMonth(kind, year, month):
            return _shown(queries.of_kind_and_month(kind, year, month), v.ListView)
        case p.ArchiveMonth(year, month):
            return _shown(queries.of_month(year, month), v.ListView)
        case p.Feed(of):
            return _feed(of, queries, naming)
        case p.Plain(slug):
            return Sources((), (f"sider/{slug}.md",), v.PlainView.template)
        case p.DirectoryPage() | p.DirectoryLetter():
            return Sources(template=v.DirectoryView.template, all_entries=True)
        case p.Kinds() | p.Archive() | p.ArchiveYear():
            return Sources(template=v.LinksView.template, all_entries=True)
        case p.NotFound():
            return Sources(template=v.NotFoundView.template)
        case p.Sitemap() | p.SitemapYear() | p.SitemapOthers():
            return Sources(all_entries=True)
        case p.Robots() | p.ThemeFile() | p.PhotoFile():
            return Sources()


def _feed(
    of: p.Front | p.OrganisationPage | p.KindPage, queries: Queries, naming: Naming
) -> Sources:
    match of:
        case p.Front():
            return _shown(recent(queries.every()), None)
        case p.OrganisationPage(sector, slug):
            profile = _profile(naming, sector, slug)
            return _shown(recent(queries.followed(sector, slug)), None, profile)
        case p.KindPage(kind):
            return _shown(recent(queries.each_of_kind(kind)), None)


def _shown(found: Iterable[Shown], view: type[v.View] | None, files: Iterable[str] = ()) -> Sources:
    paths = tuple(each.announcement.path for each in found)
    return Sources(paths, tuple(files), view.template if view else "")


def _profile(naming: Naming, sector: Sector, slug: str) -> list[str]:
    return [f"{sector.value}/{slug}.md"] if naming.profile(sector, slug) else []


def _beside(path: str, queries: Queries, naming: Naming) -> tuple[str, ...]:
    """An announcement, its neighbours, and those of the same timeline."""
    shown = queries.entry(path)
    if shown is None:
        return (path,)
    a, found = shown.announcement, [path]
    for sector, spelling in a.own_organisations()[:1]:
        slug = naming.slug_of(sector, spelling)
        beside = queries.neighbours(sector, slug, int(a.published.timestamp()), path)
        found += [each.path for each in (beside.older, beside.newer) if each]
    timeline = queries.place(path).timeline
    found += [each.announcement.path for each in queries.on_timeline(timeline or "")]
    return tuple(dict.fromkeys(found))
