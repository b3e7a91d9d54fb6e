"""What the head of a page says."""

from navnenyt.model import Kind
from navnenyt.site import pages as p
from navnenyt.site.cards import Link
from navnenyt.site.heads import feed_links, head, head_elsewhere
from navnenyt.site.view import FeedLink
from support.archive import SITE

SITES = tuple(
    FeedLink(href, "Navnenyt: alle nyheder", mime, form)
    for href, mime, form in (
        ("/rss.xml", "application/rss+xml", "RSS"),
        ("/atom.xml", "application/atom+xml", "Atom"),
        ("/feed.json", "application/feed+json", "JSON Feed"),
    )
)


def test_title_is_the_pages_and_then_the_sites():
    made = head(SITE, p.Archive(), "Arkiv", "Alle nyheder.", section="arkiv")
    assert (made.title, made.description, made.section) == (
        "Arkiv – Navnenyt", "Alle nyheder.", "arkiv",
    )  # fmt: skip


def test_title_of_the_front_page_is_the_sites_alone():
    assert head(SITE, p.Front(), "Navnenyt", "", section="forside").title == "Navnenyt"


def test_canonical_address_is_whole():
    made = head(SITE, p.Plain("om"), "Om", "", section="om")
    assert made.canonical == "https://navnenyt.example/om/"


def test_trail_begins_at_the_front_page_where_there_is_one():
    above = Link("/typer/", "Typer")
    made = head(SITE, p.KindPage(Kind.LEAVE), "Orlov", "", section="typer", above=(above,))
    assert made.trail == (Link("/", "Forside"), above)
    assert head(SITE, p.Kinds(), "Typer", "", section="typer").trail == ()


def test_pages_own_feeds_come_before_the_feed_of_the_site():
    own = feed_links(SITE, p.PersonPage("bo"), "Bo")
    assert own == (FeedLink("/personer/bo/rss.xml", "Navnenyt: Bo", "application/rss+xml", "RSS"),)
    assert head(SITE, p.Kinds(), "", "", section="").feeds == SITES
    assert head(SITE, p.Kinds(), "", "", section="", feeds=own).feeds == (*own, *SITES)


def test_page_may_be_found_unless_it_says_no():
    assert head(SITE, p.Kinds(), "", "", section="").index
    assert not head(SITE, p.Kinds(), "", "", section="", index=False).index


def test_page_that_stands_for_another_may_not_be_found_and_names_the_other():
    made = head_elsewhere(SITE, p.Entry("navne/2026/aase"), "Åse", "Flyttet.")
    assert (made.title, made.index, made.feeds) == ("Åse", False, ())
    assert made.canonical == "https://navnenyt.example/navne/2026/aase/"
