"""The second half of a build: from the index to the bytes of every file of the site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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


@dataclass(frozen=True, slots=True)
class _Made:
    """The bytes of a page, and whether the sitemap of pages other than announcements has it."""

    data: bytes
    listed: bool = False


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
        css, icon = (_needed(self._assets, name) for name in ("css/navnenyt.css", "favicon.svg"))
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
        taken: set[str] = set()
        listed: list[p.Page] = []
        for page in everything(self._queries, self._naming, self._plain):
            made = self._make(page) if address(page) not in taken else None
            if made is not None:
                taken.add(address(page))
                if made.listed:
                    listed.append(page)
                yield file_of(address(page)), made.data
        others = sitemap_of_others(self._settings.site, listed)
        yield file_of(address(p.SitemapOthers())), others

    def _make(self, page: p.Page) -> _Made | None:
        """The bytes of one page; None where it has no reason to exist."""
        site = self._settings.site
        match page:
            case p.Feed():
                document = self._feeds.document(page)
                return _Made(rss(document)) if document else None
            case p.Sitemap():
                return _Made(sitemap_index(site, self._queries))
            case p.SitemapYear(year):
                data = sitemap_of_year(site, self._queries, year)
                return _Made(data) if data else None
            case p.Robots():
                return _Made(robots(site))
            case p.SitemapOthers():
                return None  # made last, of all that exists
            case _:
                view = self._composer.view(page)
                if view is None:
                    return None
                listed = view.head.index and not isinstance(page, p.Entry)
                return _Made(self._renderer.html(view), listed)


def _needed(assets: Mapping[str, Asset], name: str) -> Asset:
    if name not in assets:
        raise FileNotFoundError(f"Temaet mangler filen «static/{name}».")
    return assets[name]


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
