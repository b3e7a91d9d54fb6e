"""The rules for feeds pass what is right, and each of them can be broken."""

import ast
import inspect
import re

import pytest

from navnenyt.feeds.documents import Archived, FeedDocument
from navnenyt.feeds.forms import PRINTERS
from navnenyt.feeds.items import Category, Enclosure, Item
from navnenyt.feeds.opml import opml
from navnenyt.frozen import replace
from navnenyt.model import Sector
from navnenyt.site.followed import opml_of
from navnenyt.site.formats import FeedFormat
from support import feed_rules, feed_words
from support.archive import SITE, Archive, at, new_job
from support.feed_rules import findings

HOME = "https://navnenyt.example/"
ITEM = Item(
    id="tag:navnenyt.example,2026:navne/2026/aase",
    title="Åse Bo: Nyt job, B&O",
    link=f"{HOME}navne/2026/aase/",
    text="B&O har ansat Åse Bo som chef.",
    html=f'<p>B&amp;O har ansat <a href="{HOME}navne/2026/aase/">Åse Bo</a> som chef.</p>',
    published=at("2026-01-30T06:30"),
    updated=at("2026-01-31"),
    categories=(Category("Nyt job", f"{HOME}typer/"), Category("B&O")),
    enclosure=Enclosure(
        url=f"{HOME}foto/abc-600.jpg", mime="image/jpeg", length=51234, width=600, height=750,
        alt="Portræt af Åse Bo", credit="Bo Foto & Søn",
    ),
)  # fmt: skip
FEED = FeedDocument(
    id="tag:navnenyt.example,2026:/",
    title="Navnenyt",
    description="Navne i nyt job.",
    address=f"{HOME}feed",
    page=HOME,
    author="Navnenyt",
    home=HOME,
    items=(ITEM, replace(ITEM, id=f"{ITEM.id}-2")),
    hub="https://hub.example/",
    style="/f.css",
    archived=Archived(f"{HOME}atom.xml", f"{HOME}arkiv/2025/12/atom.xml"),
)
GOOD = {form.name: PRINTERS[form](FEED) for form in FeedFormat}
GOOD["OPML"] = opml(
    SITE, Archive(new_job("a"), new_job("b", employers=("DSB",))).queries, opml_of(Sector.EMPLOYER)
)


@pytest.mark.parametrize("form", GOOD)
def test_good_feed_has_no_findings(form):
    assert findings(GOOD[form], FEED.address) == []


# The form, what stands there (the first time), what is put in its place, and the rule it breaks.
BROKEN = [
    ("RSS", "</rss>", "", "well-formed"),
    ("RSS", "UTF-8", "ISO-8859-1", "declaration"),
    ("RSS", "<channel>", '<channel><?xml-stylesheet href="/a.css"?>', "instruction-place"),
    ("RSS", "</rss>", "</rss><?x y?>", "instruction-place"),
    ("ATOM", "2005/Atom", "2006/Atom", "root"),
    ("RSS", "B&#x26;O", "B&amp;O", "reference"),
    ("ATOM", "B&#x26;O", "B&amp;O", "reference"),
    ("RSS", "B&#x26;O", "&#x3C;b>B&#x3C;/b>", "markup"),
    ("ATOM", 'title="Portræt af', 'title="Af &#x3C;b>hende&#x3C;/b>', "markup"),
    ("RSS", f"{HOME}feed", f"{HOME}andet", "self"),
    ("ATOM", f"{HOME}feed", "/feed", "self"),
    ("JSON", f"{HOME}feed", f"{HOME}andet", "self"),
    ("RSS", "mrss/", "mrss", "namespace"),
    ("RSS", "<title>Navnenyt</title>", "", "missing"),
    ("RSS", "<title>Navnenyt</title>", "<title/>", "blank"),
    ("RSS", "<title>Navnenyt</title>", "<title>a</title><title>b</title>", "duplicate"),
    ("RSS", "<docs>", "<docs>x", "address"),
    ("RSS", "<channel>", "<channel><item/>", "misplaced"),
    ("RSS", "<language>da", "<language>dansk", "language"),
    ("RSS", "<guid", "<author>a</author><guid", "unknown-element"),
    ("RSS", ' isPermaLink="false"', "", "permalink"),
    ("RSS", ' isPermaLink="false"', ' isPermaLink="nej"', "value"),
    ("RSS", "aase-2</guid>", "aase</guid>", "duplicate-id"),
    ("RSS", "Fri, 30 Jan 2026", "Sat, 30 Jan 2026", "weekday"),
    ("RSS", "Fri, 30 Jan 2026 06:30:00 +0100", "2026-01-30", "date"),
    ("RSS", "Fri, 30 Jan 2026", "Fri, 30 Jan 26", "date"),
    ("RSS", "Sat, 31 Jan 2026", "Thu, 01 Jan 1970", "implausible-date"),
    ("RSS", "Sat, 31 Jan 2026", "Thu, 29 Jan 2026", "stale"),
    ("RSS", 'length="51234"', 'length="-1"', "number"),
    ("RSS", 'length="51234"', "", "missing"),
    ("RSS", 'fileSize="51234"', 'fileSize="0"', "number"),
    ("RSS", 'type="image/jpeg"', 'type="jpeg"', "mime"),
    ("RSS", 'medium="image"', 'medium="billede"', "value"),
    ("RSS", 'role="photographer"', 'role="Fotograf"', "value"),
    ("RSS", 'role="photographer"', 'rolle="x"', "unknown-attribute"),
    ("RSS", f'domain="{HOME}typer/"', 'domain="/typer/"', "address"),
    ("RSS", ">Nyt job</category>", "> </category>", "blank"),
    ("RSS", "Portræt af", "Portræt\N{NO-BREAK SPACE}\x85", "characters"),
    ("RSS", "chef.&lt;/p&gt;", "&lt;script&gt;x&lt;/script&gt;", "unsafe-element"),
    ("RSS", "&lt;p&gt;", '&lt;p style="color: red"&gt;', "unsafe-attribute"),
    ("RSS", f'&lt;a href="{HOME}', '&lt;a href="/', "relative"),
    ("ATOM", f'&lt;a href="{HOME}', '&lt;a href="javascript:', "relative"),
    ("ATOM", "tag:navnenyt.example,2026:navne", "/navne", "id"),
    ("ATOM", ' xml:lang="da"', "", "language"),
    ("ATOM", "<subtitle>", "<entry/><subtitle>", "misplaced"),
    ("ATOM", 'rel="hub"', 'rel="self"', "self"),
    ("ATOM", 'rel="hub"', 'rel="nav"', "value"),
    ("ATOM", 'rel="hub"', 'rel="current"', "duplicate-link"),
    ("ATOM", 'rel="current"', 'rel="prev-archive"', "archive-current"),
    ("ATOM", 'rel="prev-archive"', 'rel="alternate"', "archive-links"),
    ("ATOM", 'rel="enclosure" ', 'rel="current" ', "history-in-entry"),
    ("ATOM", 'rel="enclosure" type="image/jpeg"', "", "duplicate-link"),
    ("ATOM", "aase-2</id>", "aase</id>", "duplicate-id"),
    ("ATOM", "<updated>2026-01-31T", "<updated>2026-01-31 ", "date"),
    ("ATOM", "<updated>2026-01-31T", "<updated>2026-02-31T", "date"),
    ("ATOM", "<updated>2026-01-31T", "<updated>2026-01-30T", "stale"),
    ("ATOM", "<published>2026-01-30", "<published>1970-01-30", "implausible-date"),
    ("OPML", 'version="2.0"', 'version="3.0"', "value"),
    ("OPML", ' version="2.0"', "", "missing"),
    ("OPML", 'text="DSB" ', "", "missing"),
    ("OPML", 'text="DSB"', 'text=" "', "blank"),
    ("OPML", "dsb/rss.xml", "netip/rss.xml", "duplicate-outline"),
    ("OPML", 'xmlUrl="https://navnenyt.example', 'xmlUrl="', "address"),
    ("JSON", "version/1.1", "version/1", "version"),
    ("JSON", '"title":"Navnenyt"', '"titel":"Navnenyt"', "missing"),
    ("JSON", '"title":"Navnenyt"', '"title":""', "blank"),
    ("JSON", '"title":"Navnenyt"', '"title":7', "type"),
    ("JSON", '"_navnenyt":{}', '"navnenyt":{}', "unknown-key"),
    ("JSON", '"language":"da"', '"language":"dansk"', "language"),
    ("JSON", 'aase-2"', 'aase"', "duplicate-id"),
    ("JSON", "2026-01-30T06:30:00+01:00", "2026-01-30", "date"),
    ("JSON", f'"url":"{HOME}navne', '"url":"/navne', "address"),
    ("JSON", '"tags":["Nyt job"', '"tags":[""', "blank"),
    ("JSON", "image/jpeg", "jpeg", "mime"),
    ("JSON", '"size_in_bytes":51234', '"size_in_bytes":"51234"', "type"),
    ("JSON", "<p>", "<p onclick='x'>", "unsafe-attribute"),
]


def rules_of(found):
    return {each.split(":")[0] for each in found}


@pytest.mark.parametrize(("form", "there", "instead", "rule"), BROKEN)
def test_broken_rule_is_found(form, there, instead, rule):
    assert there.encode() in GOOD[form]
    broken = GOOD[form].replace(there.encode(), instead.encode(), 1)
    assert rule in rules_of(findings(broken, FEED.address))


def test_entries_of_the_same_instant_are_found():
    stamp = re.findall(rb"<updated>[^<]*", GOOD["ATOM"])[1]
    broken = re.sub(rb"<updated>[^<]*", stamp, GOOD["ATOM"])
    assert "equal-updated" in rules_of(findings(broken, FEED.address))


def test_archive_with_no_links_is_found():
    document = replace(FEED, archived=Archived(f"{HOME}atom.xml"))
    assert rules_of(findings(PRINTERS[FeedFormat.ATOM](document), FEED.address)) == {
        "archive-links"
    }


def test_every_rule_is_broken_above():
    names = {
        call.args[1].value
        for module in (feed_rules, feed_words)
        for call in ast.walk(ast.parse(inspect.getsource(module)))
        if isinstance(call, ast.Call) and getattr(call.func, "attr", "") in {"rule", "distinct"}
        if isinstance(call.args[1], ast.Constant)
    }
    assert names - {rule for *_, rule in BROKEN} == {"equal-updated"}
