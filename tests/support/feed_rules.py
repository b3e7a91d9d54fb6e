"""Rules for feeds: RSS 2.0, Atom (RFC 4287 and 5005), JSON Feed 1.1 and OPML 2.0."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lxml import etree

from support.feed_words import LANGUAGE, MIME, RFC822, RFC3339, URL, Findings, name_of

_ATOM = "{http://www.w3.org/2005/Atom}"
_ARCHIVE = "{http://purl.org/syndication/history/1.0}archive"
_DECLARATION = re.compile(rb"<\?xml version=['\"]1.0['\"] encoding=['\"]UTF-8['\"]\?>\n")
# What a reader may take for markup in a text that is none: RSS asks for numeric references there.
_NAMED = re.compile(
    rb"<(title|description|category|name|subtitle|generator|media:\w+|dc:\w+)\b[^>]*>"
    rb"[^<]*&(?:amp|lt);"
)
_TAG = re.compile(r"tag:[a-z0-9.@_-]+,\d{4}(-\d\d){0,2}:[\w;/?:@&=+$.!~*'()%,-]+", re.ASCII)
_HISTORY = frozenset(("current", "prev-archive", "next-archive"))
_FEED_KEYS = {
    "version": str, "title": str, "description": str, "language": str, "home_page_url": str,
    "feed_url": str, "authors": list, "hubs": list, "items": list,
}  # fmt: skip
_ITEM_KEYS = {
    "id": str, "url": str, "title": str, "summary": str, "content_html": str,
    "date_published": str, "date_modified": str, "tags": list, "image": str, "attachments": list,
}  # fmt: skip
_ATTACHMENT_KEYS = {"url": str, "mime_type": str, "size_in_bytes": int, "title": str}


def checked(output: Path, url: str) -> dict[str, list[str]]:
    """The findings of every feed below a folder, which is a site at `url`, by their address."""
    names = ("rss.xml", "atom.xml", "feed.json", "opml.xml")
    files = sorted(file for name in names for file in output.rglob(name))
    found = {f"{url}/{file.relative_to(output).as_posix()}": file for file in files}
    return {address: findings(file.read_bytes(), address) for address, file in found.items()}


def findings(data: bytes, address: str) -> list[str]:
    """All that is wrong with the feed at a whole address, each as »rule: where or what«."""
    found = Findings()
    if data.startswith(b"{"):
        _json_feed(found, json.loads(data), address)
        return found.said
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        return [f"well-formed: {error}"]
    instruction = etree.ProcessingInstruction
    misplaced = [*root.iter(instruction), *root.itersiblings(instruction)]
    found.rule(_DECLARATION.match(data), "declaration")
    found.rule(not misplaced, "instruction-place", misplaced)
    for element in root.iter(etree.Element):
        found.element(element)
    form = {"rss": _rss, "atom:feed": _atom, "opml": _opml}.get(name_of(root))
    found.rule(form, "root", root.tag)
    if form in {_rss, _atom}:
        found.rule(not _NAMED.search(data), "reference", _NAMED.findall(data))
    if form:
        form(found, root, address)
    return found.said


def _links(found: Findings, element: Any, address: str) -> None:  # noqa: ANN401
    """The links of a feed: one to itself, and none twice."""
    links = element.findall(f"{_ATOM}link")
    own = [each.get("href") for each in links if each.get("rel") == "self"]
    found.rule(own == [address], "self", own)
    for each in links:
        found.rule(each.get("href"), "missing", "atom:link/href")
    kinds = [(each.get("rel", "alternate"), each.get("type")) for each in links]
    found.distinct(kinds, "duplicate-link")


def _rss(found: Findings, root: Any, address: str) -> None:  # noqa: ANN401
    channel = root.find("channel")
    found.rule(root.get("version"), "missing", "rss/version")
    if channel is None:
        return
    names = [name_of(each) for each in channel.iterchildren(etree.Element)]
    found.rule("item" not in names[: len(names) - names.count("item")], "misplaced", names)
    found.rule(LANGUAGE.fullmatch(channel.findtext("language", "")), "language")
    _links(found, channel, address)
    items = channel.findall("item")
    found.distinct((each.findtext("guid") for each in items), "duplicate-id")
    built = found.date(channel.findtext("lastBuildDate", ""), RFC822)
    for item in items:
        for guid in item.findall("guid"):
            whole = guid.get("isPermaLink", "true") == "false" or URL.fullmatch(guid.text or "")
            found.rule(guid.text and whole, "permalink", guid.text)
        published = found.date(item.findtext("pubDate", ""), RFC822)
        found.rule(not (built and published) or built >= published, "stale", published)
        for enclosure in item.findall("enclosure"):
            found.rule({"url", "length", "type"} <= set(enclosure.keys()), "missing", "enclosure/")


def _atom(found: Findings, root: Any, address: str) -> None:  # noqa: ANN401
    names = [name_of(each) for each in root.iterchildren(etree.Element)]
    entries = root.findall(f"{_ATOM}entry")
    found.rule("atom:entry" not in names[: len(names) - len(entries)], "misplaced", names)
    found.rule(root.keys(), "language", "xml:lang")
    _links(found, root, address)
    relations = {each.get("rel") for each in root.findall(f"{_ATOM}link")}
    if root.find(_ARCHIVE) is not None:
        found.rule("current" in relations, "archive-current")
        found.rule(relations & (_HISTORY - {"current"}), "archive-links", relations)
    ids = [each.findtext(f"{_ATOM}id") for each in (root, *entries)]
    for each in ids:
        found.rule(_TAG.fullmatch(each or ""), "id", each)
    found.distinct(ids, "duplicate-id")
    stamps = [each.findtext(f"{_ATOM}updated", "") for each in (root, *entries)]
    built, *changed = [found.date(each, RFC3339) for each in stamps]
    found.distinct(stamps[1:], "equal-updated")
    found.rule(not built or all(each <= built for each in changed if each), "stale", built)
    for entry in entries:
        for published in entry.findall(f"{_ATOM}published"):
            found.date(published.text or "", RFC3339)
        links = [(each.get("rel", "alternate"), each.get("type")) for each in
                 entry.findall(f"{_ATOM}link")]  # fmt: skip
        found.distinct(links, "duplicate-link")
        found.rule(not {rel for rel, _ in links} & _HISTORY, "history-in-entry", links)
        found.rule(("alternate", None) in links, "missing", "alternate")


def _opml(found: Findings, root: Any, _: str) -> None:  # noqa: ANN401
    found.rule(root.get("version"), "missing", "opml/version")
    outlines = [*root.iter("outline")]
    for each in outlines:
        for key in ("text", "title", "type", "xmlUrl"):
            found.rule(each.get(key), "missing", f"outline/{key}")
    found.distinct((each.get("xmlUrl") for each in outlines), "duplicate-outline")


def _json_feed(found: Findings, feed: dict[str, Any], address: str) -> None:
    _keys(found, feed, _FEED_KEYS, {"version", "title", "items"})
    found.rule(feed.get("version") == "https://jsonfeed.org/version/1.1", "version")
    found.rule(feed.get("feed_url") == address, "self", feed.get("feed_url"))
    found.rule(LANGUAGE.fullmatch(feed.get("language", "")), "language")
    for author in feed.get("authors", ()):
        _keys(found, author, {"name": str, "url": str, "avatar": str}, {"name"})
    for hub in feed.get("hubs", ()):
        _keys(found, hub, {"type": str, "url": str}, {"type", "url"})
    found.distinct((item.get("id") for item in feed.get("items", ())), "duplicate-id")
    for item in feed.get("items", ()):
        _keys(found, item, _ITEM_KEYS, {"id", "content_html", "url"})
        found.html(item.get("content_html", ""))
        for key in {"date_published", "date_modified"} & item.keys():
            found.date(item[key], RFC3339)
        for tag in item.get("tags", ()):
            found.rule(isinstance(tag, str) and tag.strip(), "blank", "tags")
        for attachment in item.get("attachments", ()):
            _keys(found, attachment, _ATTACHMENT_KEYS, {"url", "mime_type"})
            found.rule(MIME.fullmatch(attachment.get("mime_type", "")), "mime", attachment)


def _keys(found: Findings, made: dict[str, Any], known: Mapping[str, type], need: set[str]) -> None:
    """What is required is there, what is there is known, of its type and not blank."""
    for key in need - made.keys():
        found.rule(False, "missing", key)  # noqa: FBT003
    for key, value in made.items():
        # An extension is an object of its own, and its name says so.
        good = isinstance(value, known.get(key, dict))
        found.rule(key in known or key.startswith("_"), "unknown-key", key)
        found.rule(good, "type", f"{key} {value!r}")
        found.rule(not good or value != "", "blank", key)
        if good and (key == "image" or key.endswith("url")):
            found.rule(URL.fullmatch(value), "address", value)
