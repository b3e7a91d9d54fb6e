"""RSS as two strict readers take it: nothing lost, nothing taken for markup, no clock."""

from dataclasses import replace
from datetime import UTC, datetime
from html import unescape

import feedparser
import pytest
from lxml import etree

from navnenyt.feeds.items import Enclosure, FeedDocument, Item
from navnenyt.feeds.rss import rss
from support.archive import at

ITEM = Item(
    id="tag:navnenyt.example,2026:navne/2026/aase",
    title="Åse Bo: Nyt job, Netip",
    link="https://navnenyt.example/navne/2026/aase/",
    text="Netip har ansat Åse Bo som chef.",
    published=at("2026-01-30T06:30"),
    categories=("Nyt job", "Annonce"),
)
FEED = FeedDocument(
    title="Navnenyt",
    description="Navne i nyt job.",
    address="https://navnenyt.example/rss.xml",
    page="https://navnenyt.example/",
    items=(ITEM,),
)
PORTRAIT = Enclosure(
    url="https://navnenyt.example/foto/abc-600.jpg", mime="image/jpeg", length=51234,
    width=600, height=750, alt="Portræt af Åse Bo", credit="Bo Foto & Søn",
)  # fmt: skip
MEDIA = "{http://search.yahoo.com/mrss/}"
ATOM = "{http://www.w3.org/2005/Atom}"


def channel(document):
    """The channel, parsed with nothing forgiven."""
    root = etree.fromstring(
        rss(document), etree.XMLParser(resolve_entities=False, no_network=True, recover=False)
    )
    assert (root.tag, root.get("version")) == ("rss", "2.0")
    return root.find("channel")


def only(document):
    """The one item of a feed, as XML and as a feed reader has it."""
    read = feedparser.parse(rss(document))
    assert not read.bozo, read.bozo_exception
    [element], [entry] = channel(document).findall("item"), read.entries
    return element, entry


def test_channel_says_what_it_is():
    found = channel(FEED)
    said = {each: found.findtext(each) for each in ("title", "description", "language", "link")}
    assert said == {
        "title": "Navnenyt", "description": "Navne i nyt job.", "language": "da",
        "link": "https://navnenyt.example/",
    }  # fmt: skip
    assert len(found.findall("link")) == 1


def test_channel_leads_to_itself():
    link = channel(FEED).find(f"{ATOM}link[@rel='self']")
    assert link.get("href") == "https://navnenyt.example/rss.xml"
    assert link.get("type") == "application/rss+xml"


def test_item_says_all_that_it_has():
    element, entry = only(FEED)
    assert element.findtext("title") == entry.title == ITEM.title
    assert element.findtext("link") == entry.link == ITEM.link
    assert unescape(element.findtext("description")) == ITEM.text
    assert [each.text for each in element.findall("category")] == ["Nyt job", "Annonce"]


def test_id_is_a_tag_and_no_address():
    element, entry = only(FEED)
    assert element.findtext("guid") == entry.id == ITEM.id
    assert element.find("guid").get("isPermaLink") == "false"


@pytest.mark.parametrize(
    ("published", "date"),
    [
        ("2026-01-30T06:30", "Fri, 30 Jan 2026 06:30:00 +0100"),
        ("2026-07-01T00:00", "Wed, 01 Jul 2026 00:00:00 +0200"),
        ("2025-12-31T23:30+00:00", "Thu, 01 Jan 2026 00:30:00 +0100"),
    ],
)
def test_date_is_the_danish_one_with_its_zone(published, date):
    document = replace(FEED, items=(replace(ITEM, published=at(published)),))
    assert only(document)[0].findtext("pubDate") == date
    assert channel(document).findtext("lastBuildDate") == date


def test_date_that_came_in_another_zone_is_told_in_danish_time():
    item = replace(ITEM, published=datetime(2026, 1, 30, 5, 30, tzinfo=UTC))
    assert rss(replace(FEED, items=(item,))) == rss(FEED)


def test_date_of_the_feed_is_that_of_its_newest_item_and_never_the_clocks():
    older = replace(ITEM, id="tag:x,2026:y", published=at("2020-01-01"))
    assert (
        channel(replace(FEED, items=(ITEM, older)))
        .findtext("lastBuildDate")
        .startswith("Fri, 30 Jan 2026")
    )
    assert rss(FEED) == rss(FEED)


def test_feed_without_items_is_a_feed_and_the_same_every_day():
    empty = replace(FEED, items=())
    assert not feedparser.parse(rss(empty)).bozo
    assert channel(empty).findtext("lastBuildDate") == "Thu, 01 Jan 1970 00:00:00 +0000"


def test_items_are_in_the_order_given():
    items = tuple(replace(ITEM, id=f"tag:x,2026:{n}", title=f"Nr. {n}") for n in range(5))
    titles = [
        each.findtext("title") for each in channel(replace(FEED, items=items)).findall("item")
    ]
    assert titles == [f"Nr. {n}" for n in range(5)]


TEXTS = [
    "<script>alert(1)</script>", "B&O", "&amp;", "a < b > c", "]]>", '"Gylden" & \'x\'',
    "Ågård – «Netop» 漢字 🎉", "&lt;b&gt;", "100 % {navn} %s",
]  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
def test_text_arrives_as_it_was_written_and_never_as_markup(text):
    element, entry = only(replace(FEED, items=(replace(ITEM, text=text),)))
    assert unescape(element.findtext("description")) == text
    assert "<script" not in element.findtext("description")
    assert unescape(entry.description) == text


@pytest.mark.parametrize("text", TEXTS)
def test_title_and_category_and_channel_arrive_as_they_were_written(text):
    item = replace(ITEM, title=text, categories=(text,))
    document = replace(FEED, title=text, description=text, items=(item,))
    found = channel(document)
    assert (found.findtext("title"), found.findtext("description")) == (text, text)
    assert found.findtext("item/title") == text
    assert found.findtext("item/category") == text


def test_document_is_utf8():
    assert rss(FEED).startswith(b"<?xml version='1.0' encoding='UTF-8'?>")
    assert "Åse".encode() in rss(FEED)


# -- the portrait ---------------------------------------------------------------------------------


def test_portrait_is_enclosed_with_type_and_length():
    element, entry = only(replace(FEED, items=(replace(ITEM, enclosure=PORTRAIT),)))
    assert dict(element.find("enclosure").attrib) == {
        "url": PORTRAIT.url, "length": "51234", "type": "image/jpeg",
    }  # fmt: skip
    [link] = entry.enclosures
    assert (link.href, link.type, link.length) == (PORTRAIT.url, "image/jpeg", "51234")


def test_portrait_says_who_took_it_and_what_it_shows():
    element, entry = only(replace(FEED, items=(replace(ITEM, enclosure=PORTRAIT),)))
    content = element.find(f"{MEDIA}content")
    assert dict(content.attrib) == {
        "url": PORTRAIT.url, "type": "image/jpeg", "medium": "image", "fileSize": "51234",
        "width": "600", "height": "750",
    }  # fmt: skip
    assert content.findtext(f"{MEDIA}description") == "Portræt af Åse Bo"
    assert content.findtext(f"{MEDIA}credit") == "Bo Foto & Søn"
    assert content.find(f"{MEDIA}credit").get("role") == "photographer"
    assert entry.media_content[0]["url"] == PORTRAIT.url
    assert entry.media_credit[0]["content"] == "Bo Foto & Søn"


def test_portrait_of_unknown_photographer_names_none():
    unknown = replace(PORTRAIT, credit="")
    element, _ = only(replace(FEED, items=(replace(ITEM, enclosure=unknown),)))
    assert element.find(f".//{MEDIA}credit") is None


def test_item_without_a_portrait_has_none_beside_one_that_has():
    items = (replace(ITEM, enclosure=PORTRAIT), replace(ITEM, id="tag:x,2026:y"))
    _, plain = channel(replace(FEED, items=items)).findall("item")
    assert plain.find("enclosure") is None
    assert plain.find(f"{MEDIA}content") is None
    assert b"mrss" not in rss(FEED)
