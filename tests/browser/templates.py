"""Every template in every shape that it takes, each by a page of one of the two sites."""

from dataclasses import dataclass
from typing import Literal

from browser.awkward import WORD

EXAMPLE: Literal["example"] = "example"
AWKWARD: Literal["awkward"] = "awkward"


@dataclass(frozen=True)
class Template:
    """A page that stands for all of its sort; `kind` is the name of its template file."""

    name: str
    site: Literal["example", "awkward"]
    address: str
    kind: str

    def __str__(self) -> str:
        """The name, which pytest shows."""
        return self.name


def _example(name: str, address: str, kind: str) -> Template:
    return Template(name, EXAMPLE, address, kind)


def _awkward(name: str, address: str, kind: str) -> Template:
    return Template(name, AWKWARD, address, kind)


FRONT = _example("front", "/", "front")
PHOTO = _example("announcement-photo", "/navne/2026/amalie-rosenkvist/", "announcement")
NOT_FOUND = _example("404", "/navne/2026/nope/x/", "404")
REDIRECT = _example("redirect", "/navne/2024/bashir-el-masry/", "redirect")

TEMPLATES = (
    FRONT,
    _awkward("front-awkward", "/", "front"),
    PHOTO,
    _example("announcement-monogram", "/navne/2026/thomas-nakai/", "announcement"),
    _example("announcement-correction", "/navne/2025/dines-overkaer/", "announcement"),
    _example("announcement-paid", "/navne/2025/sofie-lindbaek/", "announcement"),
    _awkward("announcement-long", "/navne/2026/lang/", "announcement"),
    _awkward("announcement-special", "/navne/2025/tegn-9/", "announcement"),
    _awkward("announcement-bare", "/navne/2024/bar-10/", "announcement"),
    _example("employer", "/arbejdsgivere/klitvang-systemer/", "organisation"),
    _awkward("employer-long", "/arbejdsgivere/lang-arbejdsgiver/", "organisation"),
    _awkward("employer-giant", "/arbejdsgivere/kaempekoncernen/", "organisation"),
    _awkward("employer-year", "/arbejdsgivere/kaempekoncernen/2020/", "list"),
    _example("institution", "/uddannelsessteder/vesterhavets-universitet/", "organisation"),
    _awkward("institution-special", "/uddannelsessteder/tegn/", "organisation"),
    _example("directory-short", "/personer/", "directory"),
    _awkward("directory-letters", "/personer/", "directory"),
    _awkward("directory-letter", "/arbejdsgivere/bogstav/a/", "directory"),
    _example("search", "/soeg/", "search"),
    _example("numbers", "/i-tal/", "numbers"),
    _awkward("numbers-many", "/i-tal/", "numbers"),
    _example("subscribe", "/abonner/", "subscribe"),
    _example("data", "/data/", "data"),
    _example("kinds", "/typer/", "links"),
    _example("kind", "/typer/uddannelse/", "list"),
    _awkward("kind-giant", "/typer/nyt-job/", "list"),
    _awkward("kind-month", "/typer/nyt-job/2021/04/", "list"),
    _example("archive", "/arkiv/", "links"),
    _example("year", "/arkiv/2025/", "links"),
    _example("month", "/arkiv/2026/01/", "list"),
    _awkward("month-kinds", "/arkiv/2025/11/", "list"),
    _example("person", "/personer/amalie-rosenkvist/", "person"),
    _awkward("person-long-life", "/personer/oejvind-aerlig-aakjaer/", "person"),
    _example("plain", "/indsend-en-nyhed/", "plain"),
    _awkward("plain-long", "/kolofon/", "plain"),
    REDIRECT,
    _awkward("redirect-long", f"/navne/2026/{'meget-' * 30}lang/", "redirect"),
    NOT_FOUND,
)

# Pages with a hundred cards are like pages with ten, and slow: some checks leave them out.
MANAGEABLE = tuple(each for each in TEMPLATES if not each.name.endswith("-giant"))
# A redirect has neither a frame nor a style: there is nothing to see before it has led on.
FRAMED = tuple(each for each in MANAGEABLE if each.kind != "redirect")


def named(name: str) -> Template:
    """The template of a name."""
    return next(each for each in TEMPLATES if each.name == name)


__all__ = ["FRAMED", "FRONT", "MANAGEABLE", "NOT_FOUND", "PHOTO", "REDIRECT", "TEMPLATES", "WORD"]
