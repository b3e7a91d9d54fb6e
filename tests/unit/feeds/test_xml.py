"""RSS and Atom as two strict readers take them: nothing lost, no markup in text, no clock."""

from datetime import UTC, datetime
from html import unescape

import feedparser
import pytest
from lxml import etree

from navnenyt.feeds.documents import Archived
from navnenyt.feeds.items import Category
from navnenyt.feeds.xml import atom, rss
from navnenyt.frozen import replace
from support.archive import at
from support.feed_samples import FEED, ITEM, PORTRAIT

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
    document = replace(FEED, items=(replace(ITEM, published=at(published), updated=at(published)),))
    assert only(document)[0].findtext("pubDate") == date
    assert channel(document).findtext("lastBuildDate") == date


def test_date_that_came_in_another_zone_is_told_in_danish_time():
    instant = datetime(2026, 1, 30, 5, 30, tzinfo=UTC)
    item = replace(ITEM, published=instant, updated=instant)
    assert rss(replace(FEED, items=(item,))) == rss(FEED)


def test_date_of_the_feed_is_that_of_its_newest_item_and_never_the_clocks():
    older = replace(ITEM, id="tag:x,2026:y", published=at("2020-01-01"),
                    updated=at("2020-01-01"))  # fmt: skip
    assert (
        channel(replace(FEED, items=(ITEM, older)))
        .findtext("lastBuildDate")
        .startswith("Fri, 30 Jan 2026")
    )
    assert rss(FEED) == rss(FEED)


def test_feed_without_items_is_a_feed_and_the_same_every_day():
    empty = replace(FEED, items=())
    assert not feedparser.parse(rss(empty)).bozo
    assert channel(empty).findtext("lastBuildDate") == "Sat, 01 Jan 2000 00:00:00 +0000"


def test_items_are_in_the_order_given():
    items = tuple(replace(ITEM, id=f"tag:x,2026:{n}", title=f"Nr. {n}") for n in range(5))
    titles = [
        each.findtext("title") for each in channel(replace(FEED, items=items)).findall("item")
    ]
    assert titles == [f"Nr. {n}" for n in range(5)]


TEXTS = [
    "<script>alert(1)</script>", "B&O", "&amp;", "a < b > c", "]]>", '"Gylden" & \'x\'',
    "Ågård – »Netop« 漢字 🎉", "&lt;b&gt;", "100 % {navn} %s",
]  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
def test_text_arrives_as_it_was_written_and_never_as_markup(text):
    element, entry = only(replace(FEED, items=(replace(ITEM, text=text),)))
    assert unescape(element.findtext("description")) == text
    assert "<script" not in element.findtext("description")
    assert unescape(entry.description) == text


@pytest.mark.parametrize("text", TEXTS)
def test_title_and_category_and_channel_arrive_as_they_were_written(text):
    item = replace(ITEM, title=text, categories=(Category(text),))
    document = replace(FEED, title=text, description=text, items=(item,))
    found = channel(document)
    assert (found.findtext("title"), found.findtext("description")) == (text, text)
    assert found.findtext("item/title") == text
    assert found.findtext("item/category") == text


def test_document_is_utf8():
    assert rss(FEED).startswith(b"<?xml version='1.0' encoding='UTF-8'?>")
    assert "Åse".encode() in rss(FEED)


def test_text_that_looks_like_html_says_that_it_is_none():
    """As the RSS Advisory Board asks: what is escaped by name, readers take for HTML."""
    hostile = replace(ITEM, title="B&O, 5 < 6", categories=(Category("B&O"),))
    for made in (rss(replace(FEED, items=(hostile,))), atom(replace(FEED, items=(hostile,)))):
        assert b"<title>B&#x26;O, 5 &#x3C; 6</title>" in made
    assert b">B&#x26;O</category>" in rss(replace(FEED, items=(hostile,)))


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


# -- all there is to read, and who says it --------------------------------------------------------

CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"


def test_rss_holds_the_whole_text_as_html_beside_the_sentence():
    element, entry = only(FEED)
    assert element.findtext(CONTENT) == ITEM.html
    assert entry.content[0].value == ITEM.html
    assert element.findtext(CREATOR) == entry.author == "Navnenyt"


@pytest.mark.parametrize("html", ["<p>a ]]&gt; b</p>", "<p>]]></p>", "<p>Å &amp; 🎉</p>"])
def test_html_arrives_as_it_is(html):
    document = replace(FEED, items=(replace(ITEM, html=html),))
    assert only(document)[0].findtext(CONTENT) == html
    assert entries(document)[0].findtext(f"{ATOM}content") == html


def test_category_names_the_list_that_it_is_of():
    element, _ = only(FEED)
    assert [each.get("domain") for each in element.findall("category")] == [
        "https://navnenyt.example/typer/", None,
    ]  # fmt: skip


def test_hub_is_told_of_in_both_forms():
    hub = "https://hub.example/"
    document = replace(FEED, hub=hub)
    assert channel(document).find(f"{ATOM}link[@rel='hub']").get("href") == hub
    assert feed(document).find(f"{ATOM}link[@rel='hub']").get("href") == hub
    assert channel(document).findtext("link") == FEED.page
    assert b"hub" not in rss(FEED) + atom(FEED)


def test_browser_is_told_of_the_style():
    for made in (rss(replace(FEED, style="/f.css")), atom(replace(FEED, style="/f.css"))):
        second = made.split(b"\n")[1]
        assert second == b'<?xml-stylesheet type="text/css" href="/f.css"?>'
        etree.fromstring(made)
    assert b"stylesheet" not in rss(FEED) + atom(FEED)


# -- Atom -----------------------------------------------------------------------------------------


def feed(document):
    """The root, parsed with nothing forgiven, and taken by a feed reader."""
    data = atom(document)
    assert not feedparser.parse(data).bozo
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    assert root.tag == f"{ATOM}feed"
    return root


def entries(document):
    return feed(document).findall(f"{ATOM}entry")


def links_of(element):
    return {link.get("rel", "alternate"): link.get("href") for link in element.iter(f"{ATOM}link")
            if link.getparent() is element}  # fmt: skip


def test_feed_says_what_it_is_who_publishes_it_and_where_it_is():
    found = feed(FEED)
    said = {each: found.findtext(f"{ATOM}{each}") for each in ("id", "title", "subtitle")}
    assert said == {
        "id": FEED.id, "title": FEED.title, "subtitle": FEED.description,
    }  # fmt: skip
    assert found.findtext(f"{ATOM}author/{ATOM}name") == "Navnenyt"
    assert links_of(found) == {"self": FEED.address, "alternate": FEED.page}
    assert found.get("{http://www.w3.org/XML/1998/namespace}lang") == "da"


def test_entry_says_all_that_it_has():
    [entry] = entries(FEED)
    said = {each: entry.findtext(f"{ATOM}{each}") for each in ("id", "title", "summary", "content")}
    assert said == {
        "id": ITEM.id, "title": ITEM.title, "summary": ITEM.text, "content": ITEM.html,
    }  # fmt: skip
    assert entry.find(f"{ATOM}content").get("type") == "html"
    assert entry.find(f"{ATOM}summary").get("type") == "html"
    assert links_of(entry) == {"alternate": ITEM.link}
    assert [each.attrib for each in entry.findall(f"{ATOM}category")] == [
        {"term": "Nyt job", "scheme": "https://navnenyt.example/typer/"}, {"term": "Annonce"},
    ]  # fmt: skip


def test_entry_that_was_corrected_is_updated_and_published_as_before():
    corrected = replace(ITEM, updated=at("2026-02-05"))
    [entry] = entries(replace(FEED, items=(corrected,)))
    assert second_of(entry, "published") == at("2026-01-30T06:30")
    assert second_of(entry, "updated") == at("2026-02-05")
    assert second_of(feed(replace(FEED, items=(corrected,))), "updated") == at("2026-02-05")


def test_news_of_the_same_second_are_told_apart_the_same_way_every_time():
    """Whatever else is in the feed: what never changed is not shown as changed."""
    items = tuple(replace(ITEM, id=f"tag:x,2026:{n}") for n in range(40))
    stamps = [entry.findtext(f"{ATOM}updated") for entry in entries(replace(FEED, items=items))]
    assert len(set(stamps)) == 40
    assert {second_of(entry, "updated") for entry in entries(replace(FEED, items=items))} == {
        ITEM.updated
    }
    [alone] = entries(replace(FEED, items=items[7:8]))
    assert alone.findtext(f"{ATOM}updated") == stamps[7] == alone.findtext(f"{ATOM}published")
    assert feed(replace(FEED, items=items)).findtext(f"{ATOM}updated") == max(stamps)


def second_of(element, name):
    return datetime.fromisoformat(element.findtext(f"{ATOM}{name}")).replace(microsecond=0)


def test_portrait_is_a_link_with_type_length_and_credit():
    document = replace(FEED, items=(replace(ITEM, enclosure=PORTRAIT),))
    [entry] = entries(document)
    [link] = [each for each in entry.findall(f"{ATOM}link") if each.get("rel") == "enclosure"]
    assert dict(link.attrib) == {
        "rel": "enclosure", "href": PORTRAIT.url, "type": "image/jpeg", "length": "51234",
        "title": "Portræt af Åse Bo. Foto: Bo Foto & Søn",
    }  # fmt: skip
    assert entry.findtext(f"{MEDIA}content/{MEDIA}credit") == "Bo Foto & Søn"
    [read] = feedparser.parse(atom(document)).entries
    assert [each.href for each in read.enclosures] == [PORTRAIT.url]
    assert read.link == ITEM.link


def test_archive_says_so_and_leads_back_and_on():
    around = Archived(
        "https://x.example/atom.xml", "https://x.example/arkiv/2026/05/atom.xml",
        "https://x.example/arkiv/2026/07/atom.xml",
    )  # fmt: skip
    found = feed(replace(FEED, archived=around))
    assert found.find("{http://purl.org/syndication/history/1.0}archive") is not None
    assert links_of(found)["current"] == around.current
    assert links_of(found)["prev-archive"] == around.previous
    assert links_of(found)["next-archive"] == around.next


def test_feed_that_has_an_archive_is_none_itself():
    found = feed(replace(FEED, archived=Archived(previous="https://x.example/a.xml")))
    assert found.find("{http://purl.org/syndication/history/1.0}archive") is None
    assert "current" not in links_of(found)


def test_empty_feed_is_valid_and_the_same_every_day():
    assert feed(replace(FEED, items=())).findtext(f"{ATOM}updated") == "2000-01-01T00:00:00+00:00"


@pytest.mark.parametrize("text", TEXTS)
def test_text_of_an_entry_arrives_as_it_was_written(text):
    [entry] = entries(replace(FEED, items=(replace(ITEM, title=text, text=text),)))
    assert entry.findtext(f"{ATOM}title") == unescape(entry.findtext(f"{ATOM}summary")) == text
