"""JSON Feed 1.1: all that the other forms say, for whoever programs."""

import json
from dataclasses import replace

from navnenyt.feeds.documents import FeedDocument
from navnenyt.feeds.items import Category, Enclosure, Item
from navnenyt.feeds.json_feed import json_feed
from support.archive import at

ITEM = Item(
    id="tag:navnenyt.example,2026:navne/2026/aase",
    title="Åse Bo: Nyt job, Netip",
    link="https://navnenyt.example/navne/2026/aase/",
    text="Netip har ansat Åse Bo som chef.",
    html="<p>Netip har ansat Åse Bo som chef.</p>",
    published=at("2026-01-30T06:30"),
    updated=at("2026-01-30T06:30"),
    categories=(Category("Nyt job", "https://navnenyt.example/typer/"), Category("Netip")),
)
FEED = FeedDocument(
    id="tag:navnenyt.example,2026:/",
    title="Navnenyt",
    description="Navne i nyt job.",
    address="https://navnenyt.example/feed.json",
    page="https://navnenyt.example/",
    author="Navnenyt",
    home="https://navnenyt.example/",
    items=(ITEM,),
)


def read(document):
    return json.loads(json_feed(document))


def test_feed_says_what_it_is():
    found = read(FEED)
    assert {key: value for key, value in found.items() if key not in {"items", "_navnenyt"}} == {
        "version": "https://jsonfeed.org/version/1.1", "title": "Navnenyt",
        "description": "Navne i nyt job.", "language": "da",
        "home_page_url": "https://navnenyt.example/",
        "feed_url": "https://navnenyt.example/feed.json",
        "authors": [{"name": "Navnenyt", "url": "https://navnenyt.example/"}],
    }  # fmt: skip


def test_item_says_all_that_it_has():
    assert read(FEED)["items"] == [{
        "id": ITEM.id, "url": ITEM.link, "title": ITEM.title, "summary": ITEM.text,
        "content_html": ITEM.html, "date_published": "2026-01-30T06:30:00+01:00",
        "tags": ["Nyt job", "Netip"],
    }]  # fmt: skip


def test_item_that_was_corrected_says_when():
    corrected = replace(ITEM, updated=at("2026-07-05"))
    [item] = read(replace(FEED, items=(corrected,)))["items"]
    assert item["date_modified"] == "2026-07-05T00:00:00+02:00"


def test_portrait_is_picture_and_attachment_with_its_credit():
    portrait = Enclosure(
        url="https://x.example/a.jpg", mime="image/jpeg", length=512, width=600, height=750,
        alt="Portræt af Åse Bo", credit="Bo Foto",
    )  # fmt: skip
    [item] = read(replace(FEED, items=(replace(ITEM, enclosure=portrait),)))["items"]
    assert item["image"] == "https://x.example/a.jpg"
    assert item["attachments"] == [{
        "url": "https://x.example/a.jpg", "mime_type": "image/jpeg", "size_in_bytes": 512,
        "title": "Portræt af Åse Bo. Foto: Bo Foto",
    }]  # fmt: skip


def test_hub_is_told_of():
    assert read(replace(FEED, hub="https://hub.example/"))["hubs"] == [
        {"type": "WebSub", "url": "https://hub.example/"}
    ]


def test_equal_data_gives_equal_bytes_with_danish_letters_as_they_are():
    assert json_feed(FEED) == json_feed(FEED)
    assert "Åse".encode() in json_feed(FEED)
