"""A small newsroom that has everything once, and the site that it becomes, to the byte."""

from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from navnenyt.entry.fields import BY_KEY
from navnenyt.entry.parse import read_announcement
from navnenyt.entry.profile import PAGE_FIELDS, PROFILE_FIELDS
from navnenyt.model import Kind
from support import REPOSITORY, command
from support.golden import differences, told, update
from support.newsroom import snapshot
from support.site_reader import broken_links, feeds

CONTENT = REPOSITORY / "tests/golden/content"
GOLDEN = REPOSITORY / "tests/golden/site"
# A second before the last announcement is due.
NOW = "2026-02-15T12:00:00+01:00"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The site of the golden content, built by the real command into an empty folder."""
    root = tmp_path_factory.mktemp("golden")
    result = command.build(CONTENT, root / "output", root / "cache", now=NOW)
    assert result.exitcode == 0, result
    assert result.report["refused"] == []
    return root / "output"


def test_site_is_the_golden_one(built, update_golden):
    if update_golden:
        update(built, GOLDEN)
    if messages := differences(built, GOLDEN):
        pytest.fail(told(messages), pytrace=False)


# -- the golden content has everything ------------------------------------------------------------


def keys(folder):
    """Every key that a file of a folder has."""
    lines = [
        line
        for file in (CONTENT / folder).rglob("*.md")
        for line in file.read_text(encoding="utf-8").split("---")[1].splitlines()
    ]
    return {line.split(":")[0] for line in lines if line and line[0] not in " -"}


@pytest.mark.parametrize(
    ("folder", "fields"),
    [("navne", BY_KEY), ("arbejdsgivere", PROFILE_FIELDS), ("sider", PAGE_FIELDS)],
)
def test_every_field_is_used(folder, fields):
    assert keys(folder) == set(fields)


def test_every_kind_is_told():
    kinds = set()
    for file in (CONTENT / "navne").rglob("*.md"):
        path = file.relative_to(CONTENT).as_posix()
        if announcement := read_announcement(path, file.read_bytes()).announcement:
            kinds.add(announcement.kind)
    assert kinds == set(Kind)


def test_every_sort_of_page_is_there(built):
    files = set(snapshot(built))
    for file in (
        "index.html", "rss.xml", "404.html", "robots.txt", "sitemap.xml", "sitemap-2025.xml",
        "om/index.html", "personer/index.html", "personer/aase-aagaard/index.html",
        "arbejdsgivere/nordlys-it/index.html", "navne/2024/aase-bruun/index.html",
        "uddannelsessteder/vestkystens-universitet/rss.xml", "arkiv/2026/02/index.html",
        "typer/doedsfald/rss.xml", "arkiv/2026/index.html", "typer/index.html",
        "atom.xml", "feed.json", "typer/doedsfald/atom.xml", "typer/doedsfald/feed.json",
        "personer/aase-aagaard/rss.xml", "arkiv/2025/11/atom.xml", "abonner/index.html",
        "opml.xml", "uddannelsessteder/opml.xml", "typer/opml.xml",
    ):  # fmt: skip
        assert file in files


@pytest.mark.parametrize("name", ["Kladde", "Snart", "for-tidligt"])
def test_what_is_not_to_be_published_is_nowhere(built, name):
    found = [
        file for file, data in snapshot(built).items() if name.encode() in data + file.encode()
    ]
    assert found == []


def test_golden_site_is_whole(built):
    assert broken_links(built) == []
    assert feeds(built)


# -- how sites are compared -----------------------------------------------------------------------


def drawing(*, turned=False, size=(150, 188)):
    image = Image.new("RGB", size, "navy")
    width, height = size
    ImageDraw.Draw(image).ellipse((width / 9, height / 9, width / 2, height / 2), fill="gold")
    return image.rotate(180) if turned else image


def encoded(image, kind="JPEG", **how):
    buffer = BytesIO()
    image.save(buffer, kind, **how)
    return buffer.getvalue()


SITE = {
    "index.html": b"<h1>Hej</h1>\n<p>Du</p>\n",
    "om/rss.xml": b"<rss/>\n",
    "tema/css/x.abc.css": b"a {}",
    "foto/abc-150.jpg": encoded(drawing(), quality=82),
    "foto/abc-300.jpg": encoded(drawing(size=(300, 375)), quality=82),
    "foto/abc-150.webp": encoded(drawing(), "WEBP"),
}


def put(folder, files):
    for name, data in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return folder


@pytest.fixture
def golden(tmp_path):
    """A golden folder made of SITE."""
    update(put(tmp_path / "first", SITE), tmp_path / "golden")
    return tmp_path / "golden"


def compared(tmp_path, golden, files):
    """The messages about a site with other files; None takes one away."""
    site = {**SITE, **files}
    kept = {name: data for name, data in site.items() if data is not None}
    return differences(put(tmp_path / "second", kept), golden)


def test_equal_sites_do_not_differ(tmp_path, golden):
    assert compared(tmp_path, golden, {}) == []


def test_changed_text_is_told_with_its_name_and_a_diff(tmp_path, golden):
    [message] = compared(tmp_path, golden, {"index.html": b"<h1>Hej</h1>\n<p>I</p>\n"})
    assert message.startswith("index.html: ")
    assert "-<p>Du</p>" in message
    assert "+<p>I</p>" in message


def test_changed_line_endings_are_told(tmp_path, golden):
    [message] = compared(tmp_path, golden, {"om/rss.xml": b"<rss/>\r\n"})
    assert message.startswith("om/rss.xml: ")


@pytest.mark.parametrize("name", ["index.html", "om/rss.xml"])
def test_text_that_is_not_built_is_told(tmp_path, golden, name):
    [message] = compared(tmp_path, golden, {name: None})
    assert message == f"{name}: in the golden site, and not built"


def test_text_that_is_new_is_told(tmp_path, golden):
    [message] = compared(tmp_path, golden, {"ny/index.html": b"x"})
    assert message == "ny/index.html: built, and not in the golden site"


def test_style_of_another_name_is_told_and_one_of_other_bytes_is_not(tmp_path, golden):
    assert compared(tmp_path, golden, {"tema/css/x.abc.css": b"b {}"}) == []
    [message] = compared(tmp_path, golden, {"tema/css/x.abd.css": b"a {}"})
    assert "+tema/css/x.abd.css" in message


def test_photo_of_another_size_or_format_is_told(tmp_path, golden):
    other = encoded(drawing(size=(160, 200)))
    [message] = compared(tmp_path, golden, {"foto/abc-150.jpg": other})
    assert "+foto/abc-150.jpg JPEG 160x200" in message
    [message] = compared(tmp_path, golden, {"foto/abc-150.jpg": encoded(drawing(), "PNG")})
    assert "+foto/abc-150.jpg PNG 150x188" in message


def test_photo_by_another_encoder_is_like_its_reference(tmp_path, golden):
    other = encoded(drawing(), quality=60)
    assert other != SITE["foto/abc-150.jpg"]
    assert compared(tmp_path, golden, {"foto/abc-150.jpg": other}) == []


def test_photo_of_something_else_is_told(tmp_path, golden):
    other = encoded(drawing(turned=True))
    [message] = compared(tmp_path, golden, {"foto/abc-150.jpg": other})
    assert message.startswith("foto/abc-150.jpg: is unlike its reference")


def test_updating_makes_the_folder_exactly_the_new_one(tmp_path, golden):
    put(golden, {"gammel/index.html": b"x", "_references/gammel.png": b"x"})
    update(put(tmp_path / "third", {"index.html": b"ny"}), golden)
    assert snapshot(golden) == {"index.html": b"ny", "_others.txt": b""}


def test_updating_twice_gives_the_same_bytes(tmp_path, golden):
    before = snapshot(golden)
    update(tmp_path / "first", golden)
    assert snapshot(golden) == before


def test_many_differences_are_all_named_and_the_first_are_shown():
    messages = [f"{number}.html: is not as it was\n  -a\n  +b" for number in range(9)]
    text = told(messages)
    assert all(f"{number}.html" in text for number in range(9))
    assert text.count("+b") == 3
    assert "--update-golden" in text
