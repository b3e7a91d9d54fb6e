"""What every page shows around its own matter: the nameplate, the menu, the search, the foot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from navnenyt.frozen import Frozen
from navnenyt.model import PlainPage
from navnenyt.site import pages as p
from navnenyt.site.cards import Link
from navnenyt.site.escaping import attribute
from navnenyt.site.numbers import title_of_numbers
from navnenyt.site.search_page import script_words
from navnenyt.site.tongue import SOURCE, Tongue
from navnenyt.site.urls import Site

# 1200 × 630 px, drawn by examples/draw_share.py.
_SHARED = "deling.png"


class MenuItem(Frozen):
    """A link of the menu; `section` is what a page's head says when it is the current one."""

    href: str
    text: str
    section: str


class SiteView(Frozen):
    """What every page shows: nothing of it depends on announcements or on the clock.

    `foreign` is the language of the sentences where the frame has another, and `script_words` are
    what the search says then. `shared` is the whole address of what networks show of a page without
    a picture of its own; empty where the theme has none. The note of a link of `footer` is the
    language of its text, where that is another.
    """

    title: str
    description: str
    home: str
    css: str
    icon: str
    tongue: Tongue
    foreign: str
    script_words: str
    menu: tuple[MenuItem, ...]
    search: str
    subscribe: str
    box: str
    footer: tuple[Link, ...]
    files: Mapping[str, str]
    integrity: str
    shared: str

    @property
    def lang(self) -> str:
        """The attribute of an element in the language of the sentences, where that is foreign."""
        return attribute("lang", self.foreign)


def site_view(
    site: Site,
    plain_pages: Sequence[PlainPage],
    css: str,
    icon: str,
    *,
    files: Mapping[str, str] | None = None,
    integrity: str = "",
) -> SiteView:
    """The frame of all pages; `css` and `icon` are addresses.

    `files` are the addresses of all files of the theme, by their paths there; `integrity` is by
    what a browser knows that the newest element of the box is ours.
    """
    text = site.tongue.text
    foreign = SOURCE if site.tongue.language != SOURCE else ""
    items = (
        (p.DirectoryPage(p.Directory.PERSONS), text("Personer"), "personer"),
        (p.DirectoryPage(p.Directory.EMPLOYERS), text("Arbejdsgivere"), "arbejdsgivere"),
        (p.DirectoryPage(p.Directory.INSTITUTIONS), text("Uddannelsessteder"), "uddannelsessteder"),
        (p.Kinds(), text("Typer"), "typer"),
        (p.Archive(), text("Arkiv"), "arkiv"),
    )
    return SiteView(
        title=site.title,
        description=site.description,
        home=site.href(p.Front()),
        css=site.href(css),
        icon=site.href(icon),
        tongue=site.tongue,
        foreign=foreign,
        script_words=script_words(site.tongue),
        menu=tuple(MenuItem(site.href(page), said, section) for page, said, section in items),
        search=site.href(p.SearchPage()),
        subscribe=site.href(p.Subscribe()),
        box=site.href(p.BoxGuide()),
        footer=(
            Link(site.href(p.Numbers()), title_of_numbers(site)),
            Link(site.href(p.Subscribe()), text("Abonnér")),
            Link(site.href(p.BoxGuide()), text("Navne på din egen side")),
            *(Link(site.href(p.Plain(page.slug)), page.title, foreign) for page in plain_pages),
        ),
        files={path: site.href(address) for path, address in (files or {}).items()},
        integrity=integrity,
        shared=site.whole(site.href(files[_SHARED])) if files and _SHARED in files else "",
    )
