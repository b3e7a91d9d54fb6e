"""An address → the pages that may stand there: `urls.address` the other way round."""

from __future__ import annotations

from navnenyt.model import Kind, Sector
from navnenyt.site import pages as p
from navnenyt.site.followed import opml_of, syndicated
from navnenyt.site.formats import BoxForm, DataFormat, FeedFormat
from navnenyt.site.showing import ALWAYS, FIXED
from navnenyt.site.urls import (
    PHOTO_FOLDER,
    SEARCH_ENDING,
    THEME_FOLDER,
    address,
    address_of_file,
    kind_slug,
)

_FIXED = {address(page): page for page in (*FIXED, *ALWAYS)}
_KINDS = {kind_slug(kind): kind for kind in Kind}
_SECTORS = {sector.value: sector for sector in Sector}
_DIRECTORIES = {directory.value: directory for directory in p.Directory}
_SYNDICATED = {form.value for forms in (FeedFormat, BoxForm) for form in forms}
_OPML = {address(page): page for page in map(opml_of, Sector)}
_SITEMAP = "/sitemap-"
_DATA = "navnenyt-"


def pages_at(address_: str) -> tuple[p.Page, ...]:
    """The pages of an address, the first that exists stands there; none for one that is not ours.

    A redirect comes after what may stand at its address itself.
    """
    try:
        pages = _pages_at(address_)
    except (ValueError, KeyError, TypeError, IndexError):
        return ()
    # What was taken apart with a light hand counts if it is what it would be spelt as.
    return tuple(page for page in pages if address(page) == address_)


def could_be_ours(file: str) -> bool:
    """Whether some page has a file below the output: what stands elsewhere, we never wrote."""
    return pages_at(address_of_file(file)) != ()


def _pages_at(address_: str) -> tuple[p.Page, ...]:
    if address_ in _FIXED:
        return (_FIXED[address_],)
    if address_ in _OPML:
        return (_OPML[address_],)
    if address_.startswith(_SITEMAP):
        return (p.SitemapYear(int(address_.removeprefix(_SITEMAP).removesuffix(".xml"))),)
    whole, _, name = address_.rpartition("/")
    if name in _SYNDICATED:
        # Of another form, an address differs from this one.
        return tuple(each for page in pages_at(f"{whole}/") for each in syndicated(page))
    folder, *rest = address_.strip("/").split("/")
    if not rest:
        return (p.Plain(folder),)
    if folder in _SECTORS:
        return _of_sector(_SECTORS[folder], rest)
    below = "/".join(rest)
    match folder:
        case "navne":
            path = f"{folder}/{below}"
            return (p.Entry(path), p.FormerEntry(path))
        case "personer":
            return (_letter(folder, rest) if len(rest) > 1 else p.PersonPage(rest[0]),)
        case "typer":
            return (_of_kind(_KINDS[rest[0]], [int(part) for part in rest[1:]]),)
        case "arkiv":
            numbers = [int(part) for part in rest]
            return (p.ArchiveMonth(*numbers) if len(numbers) > 1 else p.ArchiveYear(*numbers),)
        case "soeg":
            sort, _, name = below.removesuffix(SEARCH_ENDING).partition("-")
            return (p.SearchNode(name) if sort == "navn" else p.SearchWords(name),)
        case "data":
            year, ending = below.removeprefix(_DATA).split(".")
            return (p.DataFile(int(year), DataFormat(ending)),)
        case _ if folder == PHOTO_FOLDER:
            return (p.PhotoFile(below),)
        case _ if folder == THEME_FOLDER:
            return (p.ThemeFile(below),)
        case _:
            return ()


def _of_sector(sector: Sector, rest: list[str]) -> tuple[p.Page, ...]:
    slug = rest[0]
    if len(rest) == 1:
        return (p.OrganisationPage(sector, slug), p.FormerOrganisation(sector, slug))
    if slug == "bogstav" and len(rest[1]) < 4:
        return (_letter(sector.value, rest),)
    return (p.OrganisationYear(sector, slug, int(rest[1])),)


def _of_kind(kind: Kind, numbers: list[int]) -> p.Page:
    return p.KindMonth(kind, *numbers) if numbers else p.KindPage(kind)


def _letter(directory: str, rest: list[str]) -> p.Page:
    return p.DirectoryLetter(_DIRECTORIES[directory], rest[1])
