"""The lists of feeds that a reader takes in at once."""

from lxml import etree

from navnenyt.feeds.opml import opml
from navnenyt.model import Kind, Sector
from navnenyt.site import pages as p
from navnenyt.site.followed import opml_of
from support.archive import SITE, Archive, announcement, new_job, profile

EMPLOYERS, INSTITUTIONS = opml_of(Sector.EMPLOYER), opml_of(Sector.INSTITUTION)


def outlines(archive, page):
    archive.derive()
    root = etree.fromstring(opml(SITE, archive.queries, page))
    assert (root.tag, root.get("version")) == ("opml", "2.0")
    return [dict(each.attrib) for each in root.find("body")]


def test_employers_are_listed_in_danish_order_with_feed_and_page():
    archive = Archive(
        new_job("a", employers=("Åben Data",)), new_job("b", employers=("DSB",)),
        new_job("c", employers=("Netip A/S",), institution="CBS"),
    )  # fmt: skip
    found = outlines(archive, EMPLOYERS)
    assert [each["text"] for each in found] == ["DSB", "Netip A/S", "Åben Data"]
    assert found[0] == {
        "type": "rss", "text": "DSB", "title": "DSB",
        "xmlUrl": "https://navnenyt.example/arbejdsgivere/dsb/rss.xml",
        "htmlUrl": "https://navnenyt.example/arbejdsgivere/dsb/",
    }  # fmt: skip
    assert [each["text"] for each in outlines(archive, INSTITUTIONS)] == ["CBS"]


def test_organisation_without_a_feed_is_not_listed():
    archive = Archive(new_job(employers=("DSB",), next_employer="Ny", former_employer="Gammel"))
    assert [each["text"] for each in outlines(archive, EMPLOYERS)] == ["DSB"]


def test_name_is_that_of_the_profile_and_is_text():
    archive = Archive(
        new_job(employers=("DSB",)), profiles=[profile('Bane & "Spor" <A/S>', aliases=("DSB",))]
    )
    assert [each["text"] for each in outlines(archive, EMPLOYERS)] == ['Bane & "Spor" <A/S>']


def test_kinds_are_listed_that_have_announcements():
    archive = Archive(announcement("a"), announcement("b", kind=Kind.DEGREE, degree="HD",
                                                      institution="CBS"))  # fmt: skip
    found = outlines(archive, p.Opml(p.Kinds()))
    assert [each["text"] for each in found] == ["Færdiggjort uddannelse", "Fødselsdag"]
    assert found[0]["xmlUrl"] == "https://navnenyt.example/typer/uddannelse/rss.xml"


def test_list_of_an_empty_site_is_of_the_sites_own_feed():
    """OPML asks for one at least."""
    assert outlines(Archive(), EMPLOYERS) == [{
        "type": "rss", "text": "Navnenyt", "title": "Navnenyt",
        "xmlUrl": "https://navnenyt.example/rss.xml", "htmlUrl": "https://navnenyt.example/",
    }]  # fmt: skip
