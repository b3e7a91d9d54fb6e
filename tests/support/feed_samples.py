"""A feed of one item as data, for whatever prints or reads feeds."""

from navnenyt.feeds.documents import FeedDocument
from navnenyt.feeds.items import Category, Enclosure, Item
from support.archive import at

ITEM = Item(
    id="tag:navnenyt.example,2026:navne/2026/aase",
    title="Åse Bo: Nyt job, Netip",
    link="https://navnenyt.example/navne/2026/aase/",
    text="Netip har ansat Åse Bo som chef.",
    html="<p>Netip har ansat <em>Åse Bo</em> som chef.</p>",
    published=at("2026-01-30T06:30"),
    updated=at("2026-01-30T06:30"),
    categories=(Category("Nyt job", "https://navnenyt.example/typer/"), Category("Annonce")),
)
FEED = FeedDocument(
    id="tag:navnenyt.example,2026:/",
    title="Navnenyt",
    description="Navne i nyt job.",
    address="https://navnenyt.example/rss.xml",
    page="https://navnenyt.example/",
    author="Navnenyt",
    home="https://navnenyt.example/",
    items=(ITEM,),
)
PORTRAIT = Enclosure(
    url="https://navnenyt.example/foto/abc-600.jpg", mime="image/jpeg", length=51234,
    width=600, height=750, alt="Portræt af Åse Bo", credit="Bo Foto & Søn",
)  # fmt: skip
