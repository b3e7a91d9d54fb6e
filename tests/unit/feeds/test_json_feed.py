"""JSON Feed 1.1: all that the other forms say, for whoever programs."""

import json

from navnenyt.feeds.json_feed import json_feed
from navnenyt.frozen import replace
from support.archive import at
from support.feed_samples import FEED, ITEM, PORTRAIT


def read(document):
    return json.loads(json_feed(document))


def test_feed_says_what_it_is():
    found = read(FEED)
    assert {key: value for key, value in found.items() if key not in {"items", "_navnenyt"}} == {
        "version": "https://jsonfeed.org/version/1.1", "title": "Navnenyt",
        "description": "Navne i nyt job.", "language": "da",
        "home_page_url": "https://navnenyt.example/",
        "feed_url": "https://navnenyt.example/rss.xml",
        "authors": [{"name": "Navnenyt", "url": "https://navnenyt.example/"}],
    }  # fmt: skip


def test_item_says_all_that_it_has():
    assert read(FEED)["items"] == [{
        "id": ITEM.id, "url": ITEM.link, "title": ITEM.title, "summary": ITEM.text,
        "content_html": ITEM.html, "date_published": "2026-01-30T06:30:00+01:00",
        "tags": ["Nyt job", "Annonce"],
    }]  # fmt: skip


def test_item_that_was_corrected_says_when():
    corrected = replace(ITEM, updated=at("2026-07-05"))
    [item] = read(replace(FEED, items=(corrected,)))["items"]
    assert item["date_modified"] == "2026-07-05T00:00:00+02:00"


def test_portrait_is_picture_and_attachment_with_its_credit():
    [item] = read(replace(FEED, items=(replace(ITEM, enclosure=PORTRAIT),)))["items"]
    assert item["image"] == PORTRAIT.url
    assert item["attachments"] == [{
        "url": PORTRAIT.url, "mime_type": "image/jpeg", "size_in_bytes": 51234,
        "title": "Portræt af Åse Bo. Foto: Bo Foto & Søn",
    }]  # fmt: skip


def test_hub_is_told_of():
    assert read(replace(FEED, hub="https://hub.example/"))["hubs"] == [
        {"type": "WebSub", "url": "https://hub.example/"}
    ]


def test_equal_data_gives_equal_bytes_with_danish_letters_as_they_are():
    assert json_feed(FEED) == json_feed(FEED)
    assert "Åse".encode() in json_feed(FEED)
