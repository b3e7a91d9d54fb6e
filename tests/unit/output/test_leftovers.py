"""Files of an earlier build whose index is lost: ours by their mark, and nobody else's."""

import pytest

from navnenyt.box.data import box_data
from navnenyt.box.fragment import fragment
from navnenyt.feeds.forms import PRINTERS
from navnenyt.feeds.opml import opml
from navnenyt.output import leftovers as module
from navnenyt.photo import Photo
from navnenyt.photos.share import Sharing, share_image
from navnenyt.photos.variants import variants
from navnenyt.site import pages as p
from navnenyt.site.addresses import could_be_ours
from navnenyt.site.formats import FeedFormat
from navnenyt.site.render import Renderer
from navnenyt.site.site_view import site_view
from navnenyt.site.sitemap import sitemap_of_year
from support import REPOSITORY
from support.archive import SITE, Archive, announcement

ARCHIVE = Archive(announcement("a", former_paths=("navne/2025/a",)))
THEME = Renderer(REPOSITORY / "theme/templates", site_view(SITE, [], "/c.css", "/i.svg"))


def leftovers(root):
    return module.leftovers(root, could_be_ours)


def put(root, file, data):
    path = root / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


@pytest.mark.parametrize(
    "page",
    [p.Front(), p.Entry("navne/2026/a"), p.FormerEntry("navne/2025/a"), p.NotFound(),
     p.Archive(), p.DirectoryPage(p.Directory.PERSONS)],
    ids=repr,
)  # fmt: skip
def test_every_page_of_ours_is_known_as_ours(tmp_path, page):
    put(tmp_path, "navne/2026/x/index.html", THEME.html(ARCHIVE.view(page)))
    assert leftovers(tmp_path) == {"navne/2026/x/index.html"}


def test_page_with_a_very_long_title_is_known_as_ours(tmp_path):
    long = Archive(announcement("a", name="Bo " + "Speciallæge " * 1000))
    put(tmp_path, "index.html", THEME.html(long.view(p.Entry("navne/2026/a"))))
    assert leftovers(tmp_path) == {"index.html"}


def test_every_file_of_a_photo_is_known_as_ours(tmp_path):
    """A photo bears no mark. One that is missed would show somebody who is gone."""
    photo = Photo("abc", 1200, 1500)
    sharing = Sharing(label="Nyt job", name="Åse Bo", mark="Navnenyt")
    names = [share_image(photo, sharing).name, *(each.name for each in variants(photo, None))]
    files = {f"foto/{name}" for name in names}
    for file in files:
        put(tmp_path, file, b"x")
    assert leftovers(tmp_path) == files


@pytest.mark.parametrize("form", FeedFormat)
def test_feed_of_ours_is_known_as_ours(tmp_path, form):
    feed = ARCHIVE.feeds().document(p.Feed(p.Front(), form))
    put(tmp_path, form.value, PRINTERS[form](feed))
    assert leftovers(tmp_path) == {form.value}


def test_box_of_ours_is_known_as_ours(tmp_path):
    box = ARCHIVE.boxes().document(p.Front())
    put(tmp_path, "boks.json", box_data(box))
    put(tmp_path, "boks.html", THEME.html(fragment(box)))
    assert leftovers(tmp_path) == {"boks.json", "boks.html"}


def test_list_of_feeds_of_ours_is_known_as_ours(tmp_path):
    put(tmp_path, "typer/opml.xml", opml(SITE, ARCHIVE.queries, p.Opml(p.Kinds())))
    assert leftovers(tmp_path) == {"typer/opml.xml"}


@pytest.mark.parametrize("year", [2019, 2026])
def test_sitemap_of_ours_is_known_as_ours(tmp_path, year):
    put(tmp_path, f"sitemap-{year}.xml", sitemap_of_year(SITE, ARCHIVE.queries, 2026))
    assert leftovers(tmp_path) == {f"sitemap-{year}.xml"}


@pytest.mark.parametrize(
    "file",
    ["foto/0123456789abcdef0123-150.webp", "tema/css/navnenyt.0123456789.css",
     "tema/favicon.0123456789.svg", "data/navnenyt-2026.json", "data/navnenyt-2026.csv"],
)  # fmt: skip
def test_photo_style_and_data_are_known_by_their_names(tmp_path, file):
    put(tmp_path, file, b"x")
    assert leftovers(tmp_path) == {file}


FOREIGN = [
    ("index.html", b"<html><title>En anden</title></html>"),
    ("feed.json", b'{"version":"https://jsonfeed.org/version/1.1","title":"En anden"}'),
    ("feed.xml", b"<rss><channel><generator>andet</generator></channel></rss>"),
    ("foto/min-kat.jpg", b"x"),
    ("foto/under/0123456789abcdef0123-150.webp", b"x"),
    ("tema/style.css", b"x"),
    ("data/navnenyt-2026.xlsx", b"x"),
    ("data/tal.json", b"x"),
    ("noter.txt", b'<meta name="generator" content="navnenyt">'),
    ("CNAME", b"navnenyt.example"),
    ("sitemap-blog.xml", b"<!-- generator: navnenyt --><urlset/>"),
    ("sitemap-2019.xml", b"<urlset/>"),
    ("sitemap.xml", b"<sitemapindex/>"),
]


@pytest.mark.parametrize(("file", "data"), FOREIGN, ids=[file for file, _ in FOREIGN])
def test_file_of_somebody_else_is_not_taken_for_ours(tmp_path, file, data):
    put(tmp_path, file, data)
    assert leftovers(tmp_path) == set()


def test_link_is_never_taken_for_ours(tmp_path):
    put(tmp_path, "out.html", THEME.html(ARCHIVE.view(p.Front())))
    (tmp_path / "root").mkdir()
    (tmp_path / "root" / "index.html").symlink_to(tmp_path / "out.html")
    (tmp_path / "root" / "under").symlink_to(tmp_path)
    assert leftovers(tmp_path / "root") == set()


def test_folder_that_is_not_there_has_no_leftovers(tmp_path):
    assert leftovers(tmp_path / "nothing") == set()


# A page and a sitemap make a folder a site of its own, wherever it stands.
OTHER_SITES = ["avis", "navne", "arbejdsgivere/avis", "sider/2026/avis"]


@pytest.mark.parametrize("folder", OTHER_SITES)
def test_another_site_of_ours_in_a_folder_of_this_one_is_left_alone(tmp_path, folder):
    page = THEME.html(ARCHIVE.view(p.Entry("navne/2026/a")))
    put(tmp_path, "om/index.html", page)
    for file in ("index.html", "om/index.html", "navne/2026/a/index.html"):
        put(tmp_path, f"{folder}/{file}", page)
    put(tmp_path, f"{folder}/sitemap.xml", b"<urlset/>")
    assert leftovers(tmp_path) == {"om/index.html"}


@pytest.mark.parametrize(
    "file",
    ["kopi/om/index.html", "index.htm", "navne/2026/a.html", "Navne/2026/a/index.html",
     "gammel/rss.xml", "personer/a/2026/index.html", "arkiv/2026/01/02/index.html"],
)  # fmt: skip
def test_marked_page_where_this_program_writes_none_is_left_alone(tmp_path, file):
    put(tmp_path, file, THEME.html(ARCHIVE.view(p.Entry("navne/2026/a"))))
    assert leftovers(tmp_path) == set()


def test_employer_called_tema_makes_no_other_site_of_the_employers(tmp_path):
    page = THEME.html(ARCHIVE.view(p.Entry("navne/2026/a")))
    files = {"arbejdsgivere/tema/index.html", "arbejdsgivere/b/index.html"}
    for file in files:
        put(tmp_path, file, page)
    assert leftovers(tmp_path) == files
