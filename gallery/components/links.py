"""Examples of components/links.html."""

from gallery.example import example
from navnenyt.site.cards import Link
from navnenyt.site.view import FeedLink

_LINKS = (
    Link("#carlsberg", "Carlsberg", "12"), Link("#perlevad", "Perlevad Havn"),
    Link("#lang", "Foreningen af Regionale Sundhedshuse i Nord- og Vestjylland", "3"),
)  # fmt: skip
_FEEDS = tuple(
    FeedLink(f"/{file}", "Navnenyt: alle nyheder", mime, form)
    for file, mime, form in (
        ("rss.xml", "application/rss+xml", "RSS"), ("atom.xml", "application/atom+xml", "Atom"),
    )
)  # fmt: skip

EXAMPLES = (
    example("I spalter", "links", links=_LINKS),
    example("Hver på sin linje", "links", links=_LINKS, form="links--rows"),
    example("På én linje", "links", links=_LINKS, form="links--line"),
    example("Feeds", "feeds", feeds=_FEEDS),
    example("Feeds og boks", "feeds", feeds=_FEEDS, box=True),
)
