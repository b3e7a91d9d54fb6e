"""publishconf.py: absolute addresses, all or nothing, judged before the first write."""

import shutil

import pytest

from support import REPOSITORY
from support.newsroom import (
    PUBLISHING,
    Newsroom,
    differing,
    is_calm,
    naming,
    refused_paths,
    snapshot,
)
from support.site_reader import Feed, SitePage, all_sitemaps, broken_links, feeds, pages, sitemap

SITE = "https://navnenyt.example"


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """The example content as `make publish` builds it."""
    room = Newsroom(tmp_path_factory.mktemp("published"), "2026-12-01T12:00:00+01:00")
    shutil.copytree(REPOSITORY / "content", room.content, dirs_exist_ok=True)
    room.result = room.publish()
    return room


def test_example_content_can_be_published(published):
    assert (published.result.exitcode, published.result.report["refused"]) == (0, [])
    assert published.result.report["published"] >= 30


PLACEHOLDER = f"Siden har stadig adressen »{SITE}«"


def test_address_that_is_still_the_placeholder_is_told_of_and_refuses_nothing(published):
    told = [line for line in published.result.stderr.splitlines() if PLACEHOLDER in line]
    assert len(told) == 1
    assert told[0].endswith("i linjen »SITEURL« i publishconf.py. (godt råd)")


def test_address_of_ones_own_and_a_site_at_home_are_not_told_of(newsroom):
    newsroom.entry("2026/anna")
    for result in (newsroom.build(), newsroom.build("-s", PUBLISHING, SITEURL="https://navne.dk")):
        assert (result.exitcode, PLACEHOLDER in result.stderr) == (0, False), result
        assert "publishconf.py" not in result.stderr


def test_no_file_of_the_published_site_names_the_editors_own_machine(published):
    here = (str(published.root), "localhost", "127.0.0.1")
    assert naming(published.files(), *here) == []


def test_canonical_addresses_feeds_and_sitemap_are_absolute(published):
    for page in pages(published.output):
        assert page.canonical.startswith(f"{SITE}/"), page.address
    for feed in feeds(published.output).values():
        assert feed.link.startswith(f"{SITE}/")
        assert all(item.link.startswith(f"{SITE}/navne/") for item in feed.items)
    assert all(part.startswith(f"{SITE}/") for part in sitemap(published.output, "/sitemap.xml"))
    for location in all_sitemaps(published.output, SITE):
        assert location.startswith(f"{SITE}/")
        assert published.has(location.removeprefix(SITE))
    assert f"Sitemap: {SITE}/sitemap.xml" in (published.output / "robots.txt").read_text()


def test_links_of_the_published_site_lead_somewhere(published):
    assert broken_links(published.output, host="navnenyt.example") == []


@pytest.fixture(scope="module")
def standing(tmp_path_factory):
    """A small site that was published once."""
    room = Newsroom(tmp_path_factory.mktemp("standing"))
    room.photo("2026/anna.jpg")
    room.entry("2026/anna", navn="Anna Alnor", foto="anna.jpg", fotograf="Bo")
    room.entry("2026/bo", navn="Bo Birk")
    assert room.publish().exitcode == 0
    room.before = room.files()
    room.save()
    return room


@pytest.fixture
def public(standing):
    """The same, as it was before the test before this one."""
    standing.restore()
    return standing


def test_public_site_is_the_local_one_but_for_its_address(public):
    local = public.root / "local"
    assert public.build(output=local, cache=public.root / "local-cache").exitcode == 0
    moved = {
        path: data.replace(b"http://localhost:8000", SITE.encode())
        for path, data in snapshot(local).items()
    }
    assert differing(moved, public.files()) == []


def break_an_entry(room):
    room.entry("2026/carl", arbejdgiver="Nordfirma")
    return "navne/2026/carl.md"


def break_a_published_entry(room):
    room.entry("2026/bo", navn="Bo Birk", pr="aldrig")
    return "navne/2026/bo.md"


def break_a_new_photo(room):
    room.text("navne/2026/carl.jpg", b"\xff\xd8\xff\xe0 knust")
    room.entry("2026/carl", navn="Carl Carstensen", foto="carl.jpg", fotograf="Bo")
    return "navne/2026/carl.md"


def break_a_published_photo(room):
    room.text("navne/2026/anna.jpg", b"ikke et billede")
    return "navne/2026/anna.md"


def claim_an_address(room):
    room.entry("2026/carl", flyttet_fra="navne/2026/anna")
    return "navne/2026/carl.md"


def break_a_profile(room):
    room.profile("arbejdsgivere/nordfirma", navn="Nordfirma", cvr="1")
    return "arbejdsgivere/nordfirma.md"


def break_a_page(room):
    room.page("arkiv", "Mit arkiv")
    return "sider/arkiv.md"


@pytest.mark.parametrize(
    "harm",
    [break_an_entry, break_a_published_entry, break_a_new_photo, break_a_published_photo,
     claim_an_address, break_a_profile, break_a_page],
)  # fmt: skip
def test_one_refused_file_and_the_published_folder_stays_as_it_was(public, harm):
    public.entry("2026/dorte", navn="Dorte Dam")  # Good, and yet not published.
    path = harm(public)
    result = public.publish()
    assert (result.exitcode, is_calm(result)) == (2, True), result
    assert f"{path}:" in result.stderr
    assert differing(public.files(), public.before) == []


def test_nothing_is_written_by_a_very_first_build_that_is_refused(newsroom):
    newsroom.entry("2026/anna")
    newsroom.photo("2026/bo.jpg")
    newsroom.entry("2026/bo", foto="bo.jpg", fotograf="Bo")
    break_an_entry(newsroom)
    result = newsroom.publish()
    assert result.exitcode == 2, result
    assert not newsroom.output.exists() or snapshot(newsroom.output) == {}


def test_report_of_a_refused_publication_lists_what_was_refused(public):
    path = break_an_entry(public)
    result = public.publish()
    assert refused_paths(result) == {path}, "every build writes report.json, the last build's"
    assert result.report["pages"]["written"] == []


def test_refused_publication_that_deletes_the_output_first_leaves_it_as_it_was(public):
    break_an_entry(public)
    result = public.publish("--delete-output-directory")
    assert result.exitcode == 2, result
    assert differing(public.files(), public.before) == []


def test_publication_works_again_when_it_is_mended(public, tmp_path):
    break_a_published_photo(public)
    break_an_entry(public)
    assert public.publish().exitcode == 2
    assert public.publish().exitcode == 2  # The refusal is not forgotten.
    public.photo("2026/anna.jpg")
    public.entry("2026/carl", navn="Carl Carstensen")
    result = public.publish()
    assert (result.exitcode, result.report["refused"]) == (0, []), result
    assert public.has("/navne/2026/carl/")
    clean = public.build("-s", PUBLISHING, output=tmp_path / "c", cache=tmp_path / "k")
    assert clean.exitcode == 0
    assert differing(public.files(), snapshot(tmp_path / "c")) == []


def test_advice_alone_does_not_stop_a_publication(newsroom):
    newsroom.entry("2026/anna", foto="findes-ikke.jpg", alder="40", stilling="chef i dag")
    result = newsroom.publish()
    assert (result.exitcode, len(result.report["advice"]) > 0) == (0, True), result


def test_site_below_a_path_leads_nowhere_else(newsroom):
    newsroom.photo("2026/anna.jpg")
    newsroom.entry("2026/anna", foto="anna.jpg", fotograf="Bo", flyttet_fra="navne/2025/anna")
    newsroom.entry("2026/bo", navn="Anna", flyttet_fra="navne/2025/bo")
    newsroom.page("om", "Om os", "[Arkivet](/navnenyt/arkiv/)\n")
    result = newsroom.build(SITEURL="https://avis.example/navnenyt")
    assert result.exitcode == 0, result
    assert broken_links(newsroom.output, "/navnenyt", "avis.example") == []
    page = SitePage(newsroom.output, "/navne/2026/anna/")
    assert page.canonical == "https://avis.example/navnenyt/navne/2026/anna/"
    item = Feed(newsroom.output, "/rss.xml").items[0]
    assert item.link.startswith("https://avis.example/navnenyt/navne/2026/")
