"""Addresses the other way round: what may stand at one, and what never stood at any of ours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navnenyt.danish.alphabet import LETTERS
from navnenyt.model import Kind, Sector
from navnenyt.site import pages as p
from navnenyt.site.addresses import could_be_ours, pages_at
from navnenyt.site.followed import boxes_of, feeds_of, opml_of
from navnenyt.site.formats import DataFormat
from navnenyt.site.urls import RESERVED, address, file_of

SLUGS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)?", fullmatch=True) | st.sampled_from(
    ["bogstav", "rss", "2026", "index", "aa", "0-9"]
)
PATHS = st.builds("navne/{}/{}".format, st.integers(1000, 9999), SLUGS)
NAMES = st.builds("{}-{}.{}".format, SLUGS, st.integers(1, 600), st.sampled_from(("webp", "jpg")))
# All that a page is made of, by the name of the field.
PARTS = {
    "sector": st.sampled_from(Sector), "slug": SLUGS, "year": st.integers(1000, 9999),
    "month": st.integers(1, 12), "kind": st.sampled_from(Kind),
    "directory": st.sampled_from(p.Directory),
    "letter": st.sampled_from([letter.slug for letter in LETTERS]),
    "path": PATHS, "name": NAMES,
    "node": st.just("") | st.from_regex(r"[a-z0-9]+(-[a-z0-9]*)?", fullmatch=True),
    "code": st.from_regex(r"[a-z0-9]{0,2}", fullmatch=True),
}  # fmt: skip
FOLLOWED = (p.Front, p.OrganisationPage, p.KindPage, p.PersonPage, p.ArchiveMonth)


def of_sort(sort):
    """Any page of a sort."""
    if sort is p.Plain:
        return st.builds(p.Plain, SLUGS.filter(lambda slug: slug not in RESERVED))
    if sort is p.Feed:
        return st.one_of(map(of_sort, FOLLOWED)).flatmap(lambda of: st.sampled_from(feeds_of(of)))
    if sort is p.DataFile:
        return st.builds(p.DataFile, PARTS["year"], st.sampled_from(DataFormat))
    if sort is p.Box:
        return st.one_of(map(of_sort, FOLLOWED[:3])).flatmap(
            lambda of: st.sampled_from(boxes_of(of))
        )
    if sort is p.Opml:
        return st.sampled_from([*map(opml_of, Sector), p.Opml(p.Kinds())])
    return st.builds(sort, *(PARTS[name] for name in sort.__struct_fields__))


PAGES = st.sampled_from(p.Page.__args__).flatmap(of_sort)


@given(PAGES)
def test_every_page_is_among_those_that_may_stand_at_its_address(page):
    assert page in pages_at(address(page))


@given(PAGES)
def test_all_that_may_stand_at_an_address_have_that_address(page):
    assert {address(each) for each in pages_at(address(page))} == {address(page)}


@given(PAGES)
def test_redirect_comes_after_what_stands_there_itself(page):
    sorts = [isinstance(each, p.FormerEntry | p.FormerOrganisation)
             for each in pages_at(address(page))]  # fmt: skip
    assert sorts == sorted(sorts)


@given(PAGES)
def test_file_of_every_page_could_be_ours(page):
    assert could_be_ours(file_of(address(page)))


@pytest.mark.parametrize(
    "nowhere",
    ["/typer/nyt-firma/", "/typer/nyt-job/2026/", "/typer/nyt-job/2026/januar/", "/arkiv/nu/",
     "/arkiv/2026/01/02/", "/sitemap-.xml", "/data/x/", "/personer/bogstav/a/b/x", "/foto",
     "/arbejdsgivere/netip/snart/", "/soeg/noget.json", "/soeg/navn-æ", "/soeg/navn-a.xml",
     "/kopi/om/", "/tema"],
)  # fmt: skip
def test_address_that_no_page_has_is_nobodys(nowhere):
    assert not any(address(page) == nowhere for page in pages_at(nowhere))


@pytest.mark.parametrize(
    "file",
    ["kopi/om/index.html", "index.htm", "navne/2026/a.html", "gammel/rss.xml", "om.html",
     "personer/a/2026/index.html", "arkiv/2026/1/index.html", "arkiv/2026/01/02/index.html",
     "arbejdsgivere/netip/0999/rss.xml", ".navnenyt-x"],
)  # fmt: skip
def test_file_where_no_page_stands_is_nobodys(file):
    assert not could_be_ours(file)
