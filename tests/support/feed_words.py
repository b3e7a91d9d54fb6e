"""What may stand in a feed, whatever its form: elements, attributes, texts, addresses, dates, HTML.

The rules are those of the specifications, of the RSS Advisory Board's profile, and what the W3C's
validator warns of, as far as they concern anything that we print.
"""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any

import lxml.html
from lxml import etree

_NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "fh": "http://purl.org/syndication/history/1.0",
    "media": "http://search.yahoo.com/mrss/",
}
_PREFIXES = {uri: prefix for prefix, uri in _NAMESPACES.items()}
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

# What stands in what: »1« once, »?« at most once, »+« at least once, »*« any number of times.
_COUNTS = {"1": (1, 1), "?": (0, 1), "+": (1, 1 << 30), "*": (0, 1 << 30)}
_CHILDREN = {
    "rss": "channel1",
    "channel": "title1 link1 description1 atom:link+ docs? generator? language1 lastBuildDate1 "
    "item*",
    "item": "title1 link1 description1 content:encoded? guid1 category* enclosure? pubDate1 "
    "dc:creator? media:content*",
    "atom:feed": "atom:id1 atom:title1 atom:updated1 atom:author+ atom:link+ atom:generator? "
    "atom:subtitle? fh:archive? atom:entry*",
    "atom:entry": "atom:id1 atom:title1 atom:updated1 atom:published? atom:content1 atom:link+ "
    "atom:summary? atom:category* media:content*",
    "atom:author": "atom:name1 atom:uri?",
    "media:content": "media:description? media:credit*",
    "opml": "head1 body1",
    "head": "title1",
    "body": "outline+",
}
_PLAIN = frozenset(
    "title category generator media:description media:credit dc:creator "
    "atom:title atom:name atom:subtitle atom:generator".split()
)
_FREE = frozenset(("generator", "media:credit", "dc:creator", "atom:generator"))
_HTML = frozenset(("item/description", "item/content:encoded", "atom:entry/atom:content"))
_ADDRESSES = frozenset(("link", "docs", "atom:uri"))
_URL_ATTRIBUTES = frozenset(("href", "url", "domain", "scheme", "xmlUrl", "htmlUrl"))
_TEXT_ATTRIBUTES = frozenset(("title", "text", "term"))
_LEAST = {"length": 0, "fileSize": 1, "width": 1, "height": 1}
_VALUES = {
    "atom:content/type": {"html"},
    "atom:summary/type": {"html"},
    "media:description/type": {"plain"},
    "media:content/medium": {"image"},
    "media:credit/role": {"photographer"},
    "guid/isPermaLink": {"true", "false"},
    "outline/type": {"rss"},
    "rss/version": {"2.0"},
    "opml/version": {"2.0"},
    "atom:link/rel": {
        "self", "alternate", "enclosure", "hub", "current", "prev-archive", "next-archive",
    },
}  # fmt: skip
_SAFE_TAGS = frozenset(
    "a abbr b blockquote br code dd del div dl dt em h2 h3 h4 h5 h6 hr i ins li ol p pre q s small "
    "span strong sub sup table tbody td th thead time tr u ul".split()
)
_SAFE_ATTRIBUTES = frozenset(("href", "title", "rel", "start", "lang", "dir", "datetime"))

URL = re.compile(r"https?://[\w.:\[\]-]+(/[\w;/?:@&=+$.!~*'()%,#-]*)?", re.ASCII)
_LINK = re.compile(rf"({URL.pattern})|(mailto|tel):[!-~]+", re.ASCII)
MIME = re.compile(r"[a-z]+/[a-z0-9.+-]+")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
RFC822 = re.compile(r"[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d\d[03]0")
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
# Before there were feeds: it is a clock that was never set.
_EARLIEST = 1990
_CLOSING_TAG = re.compile(r"</\w+>", re.ASCII)
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd-\uffff]")


def name_of(element: Any) -> str:  # noqa: ANN401 - lxml has no types
    """»atom:link« whatever the prefix, »item« without a namespace."""
    name = etree.QName(element)
    prefix = _PREFIXES.get(name.namespace, name.namespace)
    return f"{prefix}:{name.localname}" if prefix else str(name.localname)


class Findings:
    """Gathers what is wrong with one feed, each as »rule: where or what«."""

    def __init__(self) -> None:
        """Nothing is wrong yet."""
        self.said: list[str] = []

    def rule(self, holds: object, name: str, what: object = "") -> None:
        """Say so where a rule does not hold."""
        if not holds:
            self.said.append(f"{name}: {what}")

    def distinct(self, values: Iterable[object], name: str) -> None:
        """No two are equal."""
        for value, count in Counter(values).items():
            self.rule(count == 1, name, value)

    def date(self, value: str, pattern: re.Pattern[str]) -> datetime | None:
        """The instant; None for what is none."""
        try:
            read = parsedate_to_datetime if pattern is RFC822 else datetime.fromisoformat
            instant = read(value) if pattern.fullmatch(value) else None
        except ValueError:
            instant = None
        self.rule(instant, "date", value)
        if instant:
            self.rule(instant.year >= _EARLIEST, "implausible-date", value)
            self.rule(pattern is not RFC822 or f"{instant:%a}" == value[:3], "weekday", value)
        return instant

    def html(self, source: str) -> None:
        """It runs nothing, asks for nothing, and leads from anywhere to where it says."""
        for part in lxml.html.fragments_fromstring(source) if source else ():
            for each in () if isinstance(part, str) else part.iter():
                self.rule(each.tag in _SAFE_TAGS, "unsafe-element", each.tag)
                for key, value in each.items():
                    self.rule(key in _SAFE_ATTRIBUTES, "unsafe-attribute", f"{each.tag}/@{key}")
                    self.rule(key != "href" or _LINK.fullmatch(value), "relative", value)

    def element(self, element: Any) -> None:  # noqa: ANN401
        """An element of an XML form: what is in it, its text, its attributes."""
        name, text = name_of(element), (element.text or "").strip()
        counts = Counter(name_of(each) for each in element.iterchildren(etree.Element))
        for word in _CHILDREN.get(name, "").split():
            count, (least, most) = counts.pop(word[:-1], 0), _COUNTS[word[-1]]
            self.rule(count >= least, "missing", f"{name}/{word[:-1]}")
            self.rule(count <= most, "duplicate", f"{name}/{word[:-1]}")
        for unknown in counts:
            self.rule(False, "unknown-element", f"{name}/{unknown}")  # noqa: FBT003
        for prefix, uri in element.nsmap.items():
            self.rule((prefix or "atom", uri) in _NAMESPACES.items(), "namespace", uri)
        self.rule(not _NO_TEXT.search(f"{text}{element.values()}"), "characters", name)
        if name in _PLAIN:
            self.rule(text, "blank", name)
            self.rule(name in _FREE or not _CLOSING_TAG.search(text), "markup", text)
        if name in _ADDRESSES:
            self.rule(URL.fullmatch(text), "address", text)
        parent = element.getparent()
        if parent is not None and f"{name_of(parent)}/{name}" in _HTML:
            self.html(text)
        for key, value in element.items():
            self._attribute(name, key, value)

    def _attribute(self, name: str, key: str, value: str) -> None:
        where = f"{name}/{key}"
        if key in _URL_ATTRIBUTES:
            self.rule(URL.fullmatch(value), "address", value)
        elif key in _TEXT_ATTRIBUTES:
            self.rule(value.strip(), "blank", where)
            self.rule(where != "atom:link/title" or not _CLOSING_TAG.search(value), "markup", value)
        elif key in _LEAST:
            self.rule(value.isdecimal() and int(value) >= _LEAST[key], "number", where)
        elif key == _LANG:
            self.rule(LANGUAGE.fullmatch(value), "language", value)
        elif where in _VALUES:
            self.rule(value in _VALUES[where], "value", f"{where} {value}")
        elif key == "type" and name in {"atom:link", "enclosure", "media:content"}:
            self.rule(MIME.fullmatch(value), "mime", value)
        else:
            self.rule(False, "unknown-attribute", where)  # noqa: FBT003
