"""The second half of a build: from the index to the bytes of every file of the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from navnenyt.feeds.items import Feeds
from navnenyt.feeds.rss import rss
from navnenyt.flow.darkroom import wanted_names
from navnenyt.flow.settings import BuildSettings
from navnenyt.index.queries import Queries
from navnenyt.index.store import Store
from navnenyt.naming import Naming
from navnenyt.site import pages as p
from navnenyt.site.compose import Composer
from navnenyt.site.plan import everything
from navnenyt.site.render import Renderer, site_view
from navnenyt.site.sitemap import robots, sitemap_index, sitemap_of_others, sitemap_of_year
from navnenyt.site.urls import PHOTO_FOLDER, THEME_FOLDER, address, file_of


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the theme under a name that changes with its bytes."""

    address: str
    data: bytes


class Production:
    """Makes the site's files: photos and styles first, then pages, then what leads to them."""

    def __init__(self, settings: BuildSettings, store: Store, naming: Naming) -> None:
        """Compile the theme; raises `TemplateError` or `OSError` before anything is made."""
        self._settings = settings
        self._store = store
        self._plain = store.pages.all()
        self._naming = naming
        self._queries = Queries(store.connection, int(settings.now.timestamp()))
        self._assets = _assets(settings.theme / "static")
        css, icon = self._assets["css/navnenyt.css"], self._assets["favicon.svg"]
        frame = site_view(settings.site, self._plain, css.address, icon.address)
        self._renderer = Renderer(settings.theme / "templates", frame)
        self._composer = Composer(settings.site, self._queries, naming, self._plain)
        self._feeds = Feeds(settings.site, self._queries, naming)

    def tidy_photos(self) -> None:
        """Take away every encoded photo that no announcement asks for, due or not."""
        wanted = wanted_names(self._store.entries.all())
        for file in self._settings.photos.glob("*"):
            if file.name not in wanted:
                file.unlink(missing_ok=True)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Every file of the site with its bytes, in the order in which to publish them."""
        for asset in self._assets.values():
            yield file_of(asset.address), asset.data
        for name in sorted(wanted_names(self._queries.every())):
            yield f"{PHOTO_FOLDER}/{name}", (self._settings.photos / name).read_bytes()
        existing: dict[str, p.Page] = {}
        for page in everything(self._queries, self._naming, self._plain):
            if address(page) in existing or isinstance(page, p.SitemapOthers):
                continue
            data = self._bytes(page)
            if data is not None:
                existing[address(page)] = page
                yield file_of(address(page)), data
        others = (page for page in existing.values() if not isinstance(page, p.Feed | p.Robots))
        yield file_of(address(p.SitemapOthers())), self._sitemap(others)

    def _sitemap(self, pages: Iterable[p.Page]) -> bytes:
        sitemaps = (p.Sitemap, p.SitemapYear)
        shown = (page for page in pages if not isinstance(page, sitemaps))
        return sitemap_of_others(self._settings.site, shown)

    def _bytes(self, page: p.Page) -> bytes | None:
        """The bytes of one page; None where it has no reason to exist."""
        site = self._settings.site
        match page:
            case p.Feed():
                document = self._feeds.document(page)
                return rss(document) if document else None
            case p.Sitemap():
                return sitemap_index(site, self._queries)
            case p.SitemapYear(year):
                return sitemap_of_year(site, self._queries, year)
            case p.Robots():
                return robots(site)
            case p.SitemapOthers():
                raise AssertionError("it is made last, of all that exists")
            case _:
                view = self._composer.view(page)
                return self._renderer.html(view) if view else None


def _assets(static: Path) -> dict[str, Asset]:
    """The theme's static files by their path, `css/navnenyt.css`, each as `/tema/….<hash>.css`."""
    found = {}
    for file in sorted(static.rglob("*")):
        if file.is_file() and not file.name.startswith("."):
            data = file.read_bytes()
            path = file.relative_to(static)
            key = blake2b(data, digest_size=5).hexdigest()
            name = path.with_name(f"{path.stem}.{key}{path.suffix}").as_posix()
            found[path.as_posix()] = Asset(f"/{THEME_FOLDER}/{name}", data)
    return found
