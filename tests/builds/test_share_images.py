"""Share images: which pages have one, when it is drawn anew, and when it is gone."""

import shutil
from io import BytesIO
from urllib.parse import urlsplit

import pytest
from PIL import Image

from support.newsroom import differing, quarters, refused_paths, snapshot
from support.site_reader import SitePage


def address_of(room, name="mette"):
    """The address below the site's root of a page's share image; empty where there is none."""
    return urlsplit(SitePage(room.output, f"/navne/2026/{name}/").share_image()).path


def images(room):
    """The share images that are published, and those that lie in the cache."""
    published = [f"/{file}" for file in room.files() if file.endswith("-deling.jpg")]
    cached = [file for file in snapshot(room.cache) if file.endswith("-deling.jpg")]
    assert len(published) == len(cached)
    return published


def is_as_clean(room, **overrides):
    """Whether a clean build of the content gives the same files."""
    output, cache = room.root / "ny", room.root / "ny-cache"
    for folder in (output, cache):
        shutil.rmtree(folder, ignore_errors=True)
    room.build(output=output, cache=cache, **overrides)
    return differing(room.files(), snapshot(output)) == []


@pytest.fixture
def mette(newsroom):
    """A newsroom with one announcement that has a portrait, built."""
    newsroom.photo("2026/mette.jpg", quarters(600, 750))
    newsroom.entry("2026/mette", foto="mette.jpg", fotograf="Bo")
    assert newsroom.build().exitcode == 0
    return newsroom


def test_page_with_a_portrait_names_its_share_image(mette):
    page = SitePage(mette.output, "/navne/2026/mette/")
    tags = {
        tag.get("property") or tag.get("name"): tag.get("content")
        for tag in page.tree.xpath("//meta[contains(@property, 'og:image') or @name]")
    }
    address = address_of(mette)
    assert tags["og:image"] == f"http://localhost:8000{address}"
    assert tags["og:image:type"] == "image/jpeg"
    assert tags["og:image:alt"] == page.tree.xpath("string(//main//img/@alt)")
    assert tags["twitter:card"] == "summary_large_image"
    with Image.open(BytesIO((mette.output / address.lstrip("/")).read_bytes())) as image:
        size = (int(tags["og:image:width"]), int(tags["og:image:height"]))
        assert (image.format, image.size) == ("JPEG", size)
    assert images(mette) == [address]


def test_pages_without_a_portrait_have_that_of_the_theme(mette):
    mette.entry("2026/bo")
    mette.build()
    for address in ("/navne/2026/bo/", "/", "/arbejdsgivere/nordfirma/", "/typer/nyt-job/"):
        page = SitePage(mette.output, address)
        assert page.share_image() == ""
        file = mette.output / urlsplit(page.shared_image()).path.lstrip("/")
        with Image.open(file) as image:
            assert (image.format, image.size) == ("PNG", (1200, 630))
    assert len(images(mette)) == 1


@pytest.mark.parametrize(
    "fields",
    [{"stilling": "chef"}, {"navn": "Mette Holm"}, {"arbejdsgiver": "DSB"}, {"fotograf": "Åse"},
     {"annonce": "ja", "kilde": "Nordfirma"}, {"type": "udnævnelse"}],
    ids=lambda fields: next(iter(fields)),
)  # fmt: skip
def test_changed_fact_makes_a_new_image_and_the_old_one_goes(mette, fields):
    before = address_of(mette)
    mette.entry("2026/mette", fields={"foto": "mette.jpg", "fotograf": "Bo", **fields})
    result = mette.build()
    assert (result.exitcode, result.report["photos"]["encoded"]) == (0, 1), result
    assert address_of(mette) != before
    assert images(mette) == [address_of(mette)]
    assert is_as_clean(mette)


def test_fact_that_no_image_shows_leaves_it_as_it_is(mette):
    before = address_of(mette)
    mette.entry("2026/mette", "Mere tekst.", foto="mette.jpg", fotograf="Bo", alder="41")
    result = mette.build()
    assert (result.exitcode, result.report["photos"]["encoded"]) == (0, 0), result
    assert address_of(mette) == before


def test_new_name_of_the_site_is_on_every_image(mette):
    before = address_of(mette)
    result = mette.build(SITENAME="Navne")
    assert (result.exitcode, result.report["photos"]["encoded"]) == (0, 1), result
    assert address_of(mette) != before
    assert images(mette) == [address_of(mette)]
    assert is_as_clean(mette, SITENAME="Navne")


def test_image_of_a_removed_announcement_is_gone(mette):
    mette.entry("2026/bo")
    mette.remove("navne/2026/mette.md")
    assert mette.build().exitcode == 0
    assert images(mette) == []


def test_image_of_a_removed_photo_is_gone(mette):
    mette.remove("navne/2026/mette.jpg")
    assert mette.build().exitcode == 0
    assert (images(mette), address_of(mette)) == ([], "")


def test_every_announcement_that_shows_a_photo_has_an_image_of_its_own(mette):
    for number in range(60):
        mette.entry(f"2026/nr-{number}", foto="mette.jpg", fotograf="Bo")
    result = mette.build()
    assert result.exitcode == 0, result
    assert result.report["photos"]["encoded"] == 60
    assert len({address_of(mette, f"nr-{number}") for number in range(60)}) == 60
    assert is_as_clean(mette)


def test_lost_images_are_drawn_again(mette):
    before = mette.files()
    for file in mette.cache.rglob("*-deling.jpg"):
        file.unlink()
    result = mette.build()
    assert (result.exitcode, result.report["photos"]["encoded"]) == (0, 1), result
    assert differing(mette.files(), before) == []
    assert len(images(mette)) == 1


# -- announcements whose new form is refused stay as they were ------------------------------------


@pytest.fixture
def refused(mette):
    """The same, edited so that it is refused beside another that stands at its former address."""
    mette.entry("2026/bo")
    mette.build()
    mette.entry("2026/mette", foto="mette.jpg", fotograf="Bo", stilling="chef",
                flyttet_fra="navne/2026/bo")  # fmt: skip
    assert refused_paths(mette.build()) == {"navne/2026/mette.md"}
    return mette


@pytest.mark.parametrize("pattern", ["*-deling.jpg", "*.*"])
def test_refused_announcement_gets_its_lost_files_back(refused, pattern):
    before = refused.files()
    for folder in refused.cache.glob("*/foto"):
        for file in folder.glob(pattern):
            file.unlink()
    assert refused_paths(refused.build()) == {"navne/2026/mette.md"}
    assert differing(refused.files(), before) == []


def test_refused_announcement_gets_the_new_name_of_the_site(refused):
    before = address_of(refused)
    assert refused_paths(refused.build(SITENAME="Navne")) == {"navne/2026/mette.md"}
    assert address_of(refused) not in {"", before}
    assert refused.has(address_of(refused))


def test_nothing_of_a_refused_form_is_kept_for_longer_than_it_waits(refused):
    """The file that shows what was refused lies in the cache until somebody changes it."""
    waiting = [file for file in snapshot(refused.cache) if file.endswith("-deling.jpg")]
    assert len(waiting) == 2
    refused.entry("2026/mette", foto="mette.jpg", fotograf="Bo")
    assert refused.build().exitcode == 0
    assert images(refused) == [address_of(refused)]


def test_nothing_of_a_refused_announcement_is_kept_when_it_goes(refused):
    refused.photo("2026/anna.jpg")
    refused.entry("2026/anna", foto="anna.jpg", fotograf="Bo", flyttet_fra="navne/2026/bo")
    refused.build()
    for name in ("anna", "mette"):
        refused.remove(f"navne/2026/{name}.md")
        refused.remove(f"navne/2026/{name}.jpg")
    assert refused.build().exitcode == 0
    left = [*refused.files(), *snapshot(refused.cache)]
    assert [file for file in left if file.endswith((".jpg", ".webp", ".avif"))] == []


def test_image_of_somebody_who_goes_while_the_index_is_lost_is_gone_too(mette):
    for name in ("mette.md", "mette.jpg"):
        mette.remove(f"navne/2026/{name}")
    mette.entry("2026/bo", navn="Bo Birk")
    for index in mette.cache.glob("*/index.sqlite*"):
        index.unlink()
    assert mette.build().exitcode == 0
    left = [*mette.files(), *snapshot(mette.cache)]
    assert [file for file in left if file.endswith((".jpg", ".webp", ".avif"))] == []


@pytest.mark.parametrize("lost", [True, False])
def test_broken_photo_of_which_files_are_missing_is_shown_no_more(mette, lost):
    """They cannot be made again, and a page must not show what is not there."""
    mette.text("navne/2026/mette.jpg", b"\xff\xd8\xff\xe0 knust")
    assert refused_paths(mette.build()) == {"navne/2026/mette.md"}
    assert address_of(mette) in images(mette)
    if lost:
        for folder in mette.cache.glob("*/foto"):
            shutil.rmtree(folder)
    result = mette.build() if lost else mette.build(SITENAME="Navne")
    assert refused_paths(result) == {"navne/2026/mette.md"}, result
    assert (images(mette), address_of(mette)) == ([], "")
    mette.photo("2026/mette.jpg", quarters(600, 750))
    assert mette.build().exitcode == 0
    assert images(mette) == [address_of(mette)]
