"""Whatever is announced, every form of its feed keeps the rules, and an item keeps its id."""

import re

import feedparser
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from navnenyt.feeds.forms import PRINTERS
from navnenyt.frozen import replace
from navnenyt.photo import PhotoReference
from navnenyt.site import pages as p
from navnenyt.site.formats import FeedFormat
from support.archive import SITE, Archive
from support.feed_rules import findings
from support.strategies import INSTANTS, TEXTS, announcements

# RSS and Atom have no way to say of a title that »</b>« in it is text.
_CLOSING_TAG = re.compile(r"</\w+>")
_BODIES = st.sampled_from(
    ("", "<p>Mere &amp; »andet«.</p>", '<p><a href="/om/">Om</a></p>', '<p><a href="#a">a</a></p>')
)


_CHANGING = ("kind", "name", "title", "employers", "institution", "published", "age")


@st.composite
def lists_of_announcements(draw):
    """A few at paths of their own, some of them corrected, some moved, some advertisements."""
    made = draw(st.lists(announcements(), max_size=5))
    return [
        replace(
            each,
            path=f"navne/2026/nr-{number}",
            body=draw(_BODIES),
            correction=draw(st.none() | TEXTS),
            updated=draw(st.none() | INSTANTS.map(lambda instant: instant.date())),
            advertisement=draw(st.booleans()),
            former_paths=draw(st.sampled_from(((), (f"navne/2025/nr-{number}",)))),
        )
        for number, each in enumerate(made)
    ]


def feeds_of(archive):
    """The bytes of every feed that there is, and of the site's own, by its address."""
    made = archive.feeds()
    asked = [*archive.everything(), *(p.Feed(p.Front(), form) for form in FeedFormat)]
    documents = {
        each: document
        for each in asked
        if isinstance(each, p.Feed) and (document := made.document(each))
    }
    return {
        document.address: PRINTERS[each.format](document) for each, document in documents.items()
    }


def ids_of(archive):
    return {item.link.rsplit("/", 2)[-2]: item.id
            for item in archive.feeds().document(p.Feed(p.Front())).items}  # fmt: skip


@given(lists_of_announcements())
@settings(max_examples=settings.default.max_examples // 4)
def test_every_feed_keeps_the_rules_and_two_readers_agree_on_it(made):
    assume(not any(_CLOSING_TAG.search(str(replace(each, body=""))) for each in made))
    for address, data in feeds_of(Archive(*made)).items():
        found = findings(data, address)
        # Only the second month of a site has an archive that there is no other to lead to.
        assert [each for each in found if not each.startswith("archive-links")] == [], data.decode()
        if address.endswith(".xml"):
            assert not feedparser.parse(data).bozo


@given(lists_of_announcements())
@settings(max_examples=settings.default.max_examples // 4)
def test_equal_announcements_give_equal_bytes_whatever_came_first(made):
    assert feeds_of(Archive(*made)) == feeds_of(Archive(*reversed(made)))


@given(lists_of_announcements(), st.data())
@settings(max_examples=settings.default.max_examples // 4)
def test_id_of_an_item_outlives_its_text_its_date_its_photo_its_spelling_and_the_domain(made, data):
    """What somebody read once is not shown as new."""
    changed = [
        replace(
            each,
            **{name: getattr(other, name) for name in _CHANGING},
            body="<p>Nyt.</p>",
            photo=PhotoReference(each.path + ".jpg"),
        )
        for each in made
        for other in [data.draw(announcements())]
    ]
    elsewhere = replace(SITE, url="https://andetsteds.example/avis", title="Et andet navn")
    assert ids_of(Archive(*changed, site=elsewhere)) == ids_of(Archive(*made))
