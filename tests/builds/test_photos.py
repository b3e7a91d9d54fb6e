"""Portraits: which files become of a photo, what is never in them, and what cannot be read."""

import re
import struct
import zlib
from io import BytesIO
from urllib.parse import urlsplit

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from support.newsroom import (
    PORTRAITS,
    Newsroom,
    complaints,
    differing,
    is_calm,
    naming,
    quarters,
    refused_paths,
    snapshot,
)
from support.site_reader import Feed, SitePage, broken_links

SECRET = b"HEMMELIGT"
SEGMENTS = {
    0xE0: "APP0", 0xDB: "DQT", 0xC4: "DHT", 0xDA: "SOS", 0xDD: "DRI", 0xC0: "SOF", 0xC1: "SOF",
    0xC2: "SOF",
}  # fmt: skip
ORIENTATIONS = range(1, 9)
# How each EXIF orientation stores an upright picture.
STORED = {
    1: (),
    2: (Image.Transpose.FLIP_LEFT_RIGHT,),
    3: (Image.Transpose.ROTATE_180,),
    4: (Image.Transpose.FLIP_TOP_BOTTOM,),
    5: (Image.Transpose.TRANSPOSE,),
    6: (Image.Transpose.ROTATE_90,),
    7: (Image.Transpose.TRANSVERSE,),
    8: (Image.Transpose.ROTATE_270,),
}


def exif(orientation=1):
    data = Image.Exif()
    data[0x0112] = orientation
    data[0x010E] = data[0x013B] = data[0x8298] = SECRET.decode()
    gps = data.get_ifd(0x8825)
    gps[1], gps[2], gps[3], gps[4] = "N", (55.0, 40.0, 30.0), "E", (12.0, 34.0, 0.0)
    gps[0x1B] = SECRET
    return data


def saved(image, kind, **save):
    buffer = BytesIO()
    image.save(buffer, kind, **save)
    return buffer.getvalue()


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def originals():
    """Photos that carry what must never be published, by name."""
    jpeg = saved(quarters(), "JPEG")
    xmp = b"http://ns.adobe.com/xap/1.0/\x00<x:xmpmeta>" + SECRET + b"</x:xmpmeta>"
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x10" + SECRET
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    text = PngImagePlugin.PngInfo()
    text.add_text("Comment", SECRET.decode())
    text.add_text("Author", SECRET.decode(), zip=True)
    text.add_itxt("XML:com.adobe.xmp", SECRET.decode())
    return {
        "exif.jpg": saved(quarters(), "JPEG", exif=exif()) + SECRET,
        "xmp.jpg": segment(jpeg, 0xE1, xmp),
        "comment.jpg": saved(quarters(), "JPEG", comment=SECRET),
        "iptc.jpg": segment(jpeg, 0xED, iptc),
        "png-text.png": saved(quarters(), "PNG", pnginfo=text, exif=exif()),
        "png-tail.png": saved(quarters(), "PNG") + b"PK\x03\x04" + SECRET,
        "icc.jpg": saved(quarters(), "JPEG", icc_profile=profile.replace(b"sRGB", SECRET[:4])),
        "webp.webp": saved(quarters(), "WEBP", exif=exif().tobytes(), xmp=xmp, icc_profile=profile),
    }


def segment(jpeg, marker, data):
    """A JPEG with one more segment after its first bytes."""
    return jpeg[:2] + bytes((0xFF, marker)) + struct.pack(">H", len(data) + 2) + data + jpeg[2:]


@pytest.fixture(scope="module")
def portraits(shared):
    """One entry for each original, one for each orientation and one for each odd mode."""
    shared.names = []

    def add(name, data):
        shared.text(f"navne/2026/{name}", data)
        stem = name.split(".")[0]
        shared.entry(f"2026/{stem}", foto=name, fotograf="Bo Birk")
        shared.names.append(stem)

    for name, data in originals().items():
        add(name, data)
    for orientation in ORIENTATIONS:
        stored = quarters()
        for step in STORED[orientation]:
            stored = stored.transpose(step)
        add(f"vej-{orientation}.jpg", saved(stored, "JPEG", exif=exif(orientation)))
    for mode in ("1", "L", "P", "RGBA", "LA", "I;16"):
        small = quarters(400, 500)
        if mode == "I;16":
            small = small.convert("L").convert("I").point(lambda level: level * 256)
        name = mode.replace(";", "").lower()
        add(f"farver-{name}.png", saved(small.convert(mode), "PNG"))
    add("farver-cmyk.jpg", saved(quarters(400, 500, "CMYK"), "JPEG"))
    shared.first = shared.build()
    shared.built = shared.files()
    shared.second = shared.build()
    return shared


def photos_of(room, stem):
    """The photo files that a page shows, by their name."""
    return sorted(set(SitePage(room.output, f"/navne/2026/{stem}/").sources()))


def all_files_of(room, stem):
    """The same, and the page's share image."""
    page = SitePage(room.output, f"/navne/2026/{stem}/")
    return {*page.sources(), urlsplit(page.share_image()).path}


def opened(room, link):
    return Image.open(BytesIO((room.output / link.lstrip("/")).read_bytes()))


def test_all_of_them_are_published(portraits):
    assert (portraits.first.exitcode, portraits.first.report["advice"]) == (0, []), portraits.first
    assert broken_links(portraits.output) == []


def test_photo_becomes_three_widths_in_three_formats_of_4_to_5(portraits):
    links = photos_of(portraits, "vej-1")
    assert len(links) == 9
    shapes = {(opened(portraits, link).format, opened(portraits, link).width) for link in links}
    assert len({width for _, width in shapes}) == 3
    assert {format_ for format_, _ in shapes} == {"JPEG", "WEBP", "AVIF"}
    for link in links:
        width, height = opened(portraits, link).size
        assert abs(height - width * 5 / 4) <= 1


def test_page_says_width_height_and_a_text_for_each_portrait(portraits):
    page = SitePage(portraits.output, "/navne/2026/vej-1/")
    (image,) = page.tree.xpath("//main//picture//img")
    assert opened(portraits, image.get("src")).size == (
        int(image.get("width")),
        int(image.get("height")),
    )
    assert "Vej 1" in image.get("alt")
    for source in [*page.tree.xpath("//main//picture/source"), image]:
        for part in source.get("srcset").split(","):
            link, width = part.split()
            assert f"{opened(portraits, link).width}w" == width
    types = [source.get("type") for source in page.tree.xpath("//source")]
    assert types == ["image/avif", "image/webp"]


def test_feeds_enclose_the_largest_jpeg_with_its_length_and_the_photographer(portraits):
    [item] = [
        each for each in Feed(portraits.output, "/rss.xml").items if each.id.endswith("/vej-1")
    ]
    [link] = item.entry.enclosures
    path = urlsplit(link.href).path
    (image,) = SitePage(portraits.output, "/navne/2026/vej-1/").tree.xpath("//main//picture//img")
    assert path == image.get("src")
    assert (link.type, int(link.length)) == ("image/jpeg", len(portraits.built[path.lstrip("/")]))
    assert item.entry.media_credit[0]["content"] == "Bo Birk"


@pytest.mark.parametrize("orientation", ORIENTATIONS)
def test_portrait_is_upright_whatever_its_exif_says(portraits, orientation):
    expected = [(200, 30, 30), (30, 160, 30), (30, 30, 200), (220, 220, 40)]
    for link in photos_of(portraits, f"vej-{orientation}"):
        image = opened(portraits, link).convert("RGB")
        width, height = image.size
        corners = [
            (x, y) for y in (height // 5, 4 * height // 5) for x in (width // 5, 4 * width // 5)
        ]
        for corner, colour in zip(corners, expected, strict=True):
            found = image.getpixel(corner)
            assert all(abs(a - b) < 40 for a, b in zip(found, colour, strict=True)), link


def test_no_output_file_holds_metadata_of_any_sort(portraits):
    assert naming(portraits.built, SECRET.decode()) == []
    for path, data in portraits.built.items():
        if not path.startswith("foto/"):
            continue
        image = Image.open(BytesIO(data))
        assert not image.getexif(), path
        assert not {
            "exif",
            "icc_profile",
            "xmp",
            "comment",
            "photoshop",
            "XML:com.adobe.xmp",
        } & set(image.info), path
        if path.endswith(".jpg"):
            assert jpeg_segments(data) <= {"APP0", "DQT", "SOF", "DHT", "SOS", "DRI"}, path
            assert data.endswith(b"\xff\xd9"), path
        elif path.endswith(".webp"):
            assert webp_chunks(data) <= {b"VP8 ", b"VP8L"}, path


def jpeg_segments(data):
    """The names of the segments before and between the scans."""
    names, at = set(), 2
    while (marker := data[at + 1]) != 0xD9:
        names.add(SEGMENTS.get(marker, f"{marker:02X}"))
        at += 2 + struct.unpack(">H", data[at + 2 : at + 4])[0]
        if marker == 0xDA:  # Pixels follow, until a marker that is neither stuffing nor restart.
            at = re.compile(rb"\xff[^\x00\xd0-\xd7]").search(data, at).start()
    return names


def webp_chunks(data):
    """The names of the chunks of a WebP file."""
    names, at = set(), 12
    while at < len(data):
        names.add(data[at : at + 4])
        size = struct.unpack("<I", data[at + 4 : at + 8])[0]
        at += 8 + size + size % 2
    return names


def test_second_build_reuses_every_portrait_and_encodes_none(portraits):
    report = portraits.second.report["photos"]
    assert (report["encoded"], portraits.second.report["pages"]["written"]) == (0, [])
    assert report["reused"] == portraits.first.report["photos"]["encoded"]
    assert portraits.files() == portraits.built


def test_every_file_of_the_photo_folder_is_shown_by_a_page(portraits):
    shown = {link.lstrip("/") for stem in portraits.names for link in all_files_of(portraits, stem)}
    assert shown == {file for file in portraits.built if file.startswith("foto/")}


@pytest.fixture(scope="module")
def unreadable(tmp_path_factory):
    """Photos that are none, each asked for by an entry; one entry is good."""
    room = Newsroom(tmp_path_factory.mktemp("unreadable"))
    jpeg, png = saved(quarters(), "JPEG"), saved(quarters(), "PNG")
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    flood = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header)
    bomb = zlib.compress(b"\x00" * 10_000_000)
    nothing = struct.pack(">IIBBBBB", 0, 0, 8, 2, 0, 0, 0)
    room.broken = {
        "tom.jpg": b"",
        "tekst.jpg": b"Dette er ikke et billede.\n",
        "halv.jpg": jpeg[: len(jpeg) // 2],
        "halv.png": png[: len(png) // 2],
        "hoved.jpg": jpeg[:200],
        "oversvoemmelse.png": flood + chunk(b"IDAT", bomb) + chunk(b"IEND", b""),
        "tegning.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        "side.jpg": b"<html><script>alert(1)</script></html>",
        "film.gif": saved(quarters(), "GIF"),
        "gammel.bmp": saved(quarters(), "BMP"),
        "arkiv.tiff": saved(quarters(), "TIFF")[:-300],
        "nul.png": b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", nothing) + chunk(b"IEND", b""),
    }
    for name, data in room.broken.items():
        room.text(f"navne/2026/{name}", data)
        room.entry(f"2026/{name.replace('.', '-')}", foto=name, fotograf="Bo")
    room.photo("2026/god.jpg")
    room.entry("2026/god", foto="god.jpg", fotograf="Bo")
    room.result = room.build()
    return room


def test_unreadable_photos_do_not_stop_the_others(unreadable):
    assert is_calm(unreadable.result), unreadable.result
    assert unreadable.result.exitcode == 1
    assert len(photos_of(unreadable, "god")) == PORTRAITS


@pytest.mark.parametrize(
    "name",
    ["tom.jpg", "tekst.jpg", "halv.jpg", "halv.png", "hoved.jpg", "oversvoemmelse.png",
     "tegning.svg", "side.jpg", "film.gif", "gammel.bmp", "arkiv.tiff", "nul.png"],
)  # fmt: skip
def test_photo_that_cannot_be_read_refuses_its_entry_with_its_name(unreadable, name):
    path = f"navne/2026/{name.replace('.', '-')}.md"
    found = [each for each in unreadable.result.report["refused"] if each["path"] == path]
    assert found, f"{name} is taken"
    assert name in found[0]["message"]
    assert found[0]["hint"]
    assert (found[0]["field"], found[0]["line"]) == ("foto", 7)


def test_photo_that_cannot_be_read_leaves_nothing_in_the_output(unreadable):
    photos = [file for file in unreadable.files() if file.startswith("foto/")]
    assert len(photos) == PORTRAITS + 1
    assert naming(unreadable.files(), '<svg xmlns="http://www.w3.org/2000/svg"><script') == []


def test_changed_photo_gets_new_names_and_the_old_files_are_gone(newsroom):
    newsroom.photo("2026/mette.jpg")
    newsroom.entry("2026/mette", foto="mette.jpg", fotograf="Bo")
    newsroom.build()
    before = all_files_of(newsroom, "mette")
    newsroom.photo("2026/mette.jpg", quarters(300, 380))
    result = newsroom.build()
    after = all_files_of(newsroom, "mette")
    assert result.report["photos"]["encoded"] == len(after) == PORTRAITS + 1
    assert not before & after
    assert {f"/{file}" for file in newsroom.files() if file.startswith("foto/")} == after
    kept = [file for file in snapshot(newsroom.cache) if file.endswith((".jpg", ".webp", ".avif"))]
    assert len(kept) == PORTRAITS + 1


@pytest.mark.parametrize(
    ("size", "fokus", "told"),
    [((1200, 900), None, 1), ((1200, 900), "30% 40%", 0), ((900, 1200), None, 0)],
    ids=["lying", "with a focal point", "upright"],
)
def test_photo_without_a_face_of_which_a_part_is_shown_is_told_of(newsroom, size, fokus, told):
    newsroom.photo("2026/mette.jpg", quarters(*size))
    newsroom.entry("2026/mette", foto="mette.jpg", fotograf="Bo", fokus=fokus)
    advice = newsroom.build().report["advice"]
    assert [each["field"] for each in advice] == ["foto"] * told
    assert all("ikke fundet noget ansigt" in each["message"] for each in advice)


def test_removed_photo_becomes_a_monogram_at_once_with_advice(newsroom):
    newsroom.photo("2026/mette.jpg")
    newsroom.entry("2026/mette", foto="mette.jpg", fotograf="Bo")
    newsroom.build()
    newsroom.remove("navne/2026/mette.jpg")
    result = newsroom.build()
    assert result.exitcode == 0, result
    assert [each["path"] for each in result.report["advice"]] == ["navne/2026/mette.md"]
    assert "mette.jpg" in result.report["advice"][0]["message"]
    assert photos_of(newsroom, "mette") == []
    assert "M" in SitePage(newsroom.output, "/navne/2026/mette/").main
    left = [*newsroom.files(), *snapshot(newsroom.cache)]
    assert [file for file in left if file.endswith((".jpg", ".webp", ".avif"))] == []
    # The advice stands until it is mended, and the photo may come back.
    assert len(newsroom.build().report["advice"]) == 1
    newsroom.photo("2026/mette.jpg")
    assert newsroom.build().report["advice"] == []
    assert len(photos_of(newsroom, "mette")) == PORTRAITS


def test_removed_photo_of_a_broken_entry_is_gone_at_once_too(newsroom):
    newsroom.photo("2026/mette.jpg")
    newsroom.entry("2026/mette", foto="mette.jpg", fotograf="Bo")
    newsroom.build()
    newsroom.entry("2026/mette", foto="mette.jpg", fotograf="Bo", alder="mange")
    newsroom.remove("navne/2026/mette.jpg")
    result = newsroom.build()
    assert (result.exitcode, refused_paths(result)) == (1, {"navne/2026/mette.md"}), result
    assert newsroom.has("/navne/2026/mette/")
    left = [*newsroom.files(), *snapshot(newsroom.cache)]
    assert [file for file in left if file.endswith((".jpg", ".webp", ".avif"))] == []


def test_photo_that_becomes_broken_leaves_entry_and_portrait_as_they_were(newsroom):
    newsroom.photo("2026/mette.jpg")
    newsroom.entry("2026/mette", foto="mette.jpg", fotograf="Bo")
    newsroom.build()
    before = newsroom.files()
    newsroom.text("navne/2026/mette.jpg", b"\xff\xd8\xff\xe0 knust")
    for _ in range(2):
        result = newsroom.build()
        assert (result.exitcode, refused_paths(result)) == (1, {"navne/2026/mette.md"}), result
        assert differing(newsroom.files(), before) == []
    newsroom.photo("2026/mette.jpg")
    mended = newsroom.build()
    assert (mended.exitcode, mended.report["refused"]) == (0, []), mended
    assert differing(newsroom.files(), before) == []


def test_photo_is_shared_by_three_entries_and_encoded_once(newsroom):
    newsroom.photo("2026/tre.jpg")
    for name in ("anna", "bo", "carl"):
        newsroom.entry(f"2026/{name}", foto="tre.jpg", fotograf="Bo")
    assert newsroom.build().report["photos"]["encoded"] == PORTRAITS + 3  # A share image of each.
    newsroom.remove("navne/2026/anna.md")
    newsroom.remove("navne/2026/bo.md")
    assert newsroom.build().exitcode == 0
    assert len(photos_of(newsroom, "carl")) == PORTRAITS


def test_new_focal_point_makes_new_names_and_keeps_no_old_ones(newsroom):
    newsroom.photo("2026/mette.jpg", quarters(1200, 800))
    newsroom.entry("2026/mette", foto="mette.jpg", fotograf="Bo", fokus="0% 50%")
    newsroom.build()
    left = opened(newsroom, photos_of(newsroom, "mette")[0]).convert("RGB")
    assert left.getpixel((left.width // 2, 5))[0] > 150  # Red: the left half.
    newsroom.entry("2026/mette", foto="mette.jpg", fotograf="Bo", fokus="100% 50%")
    newsroom.build()
    right = opened(newsroom, photos_of(newsroom, "mette")[0]).convert("RGB")
    assert right.getpixel((right.width // 2, 5))[1] > 120  # Green: the right half.
    assert len(list((newsroom.output / "foto").iterdir())) == 10


@pytest.mark.parametrize("size", [(60, 3000), (3000, 80), (160, 200)])
def test_small_and_narrow_photos_are_published_with_advice(newsroom, size):
    newsroom.photo("2026/mette.png", quarters(*size))
    newsroom.entry("2026/mette", foto="mette.png", fotograf="Bo")
    result = newsroom.build()
    assert is_calm(result), result
    assert result.exitcode == 0, result
    assert broken_links(newsroom.output) == []
    assert len(result.report["advice"]) == 1, complaints(result)


@pytest.mark.parametrize("size", [(2, 2), (2, 3000), (3000, 2), (3000, 40)])
def test_photos_on_which_nobody_can_be_seen_are_refused(newsroom, size):
    newsroom.photo("2026/mette.png", quarters(*size))
    newsroom.entry("2026/mette", foto="mette.png", fotograf="Bo")
    result = newsroom.build()
    assert is_calm(result), result
    assert result.report["photos"] == {"encoded": 0, "reused": 0}
    (said,) = result.report["refused"]
    assert "ville kun være" in said["message"], complaints(result)
    assert not (newsroom.output / "foto").exists()


def test_photo_whose_name_must_be_escaped_is_found(newsroom):
    for number, name in enumerate(("Mette Holm.JPG", "mette #1 (2).jpg", "søren æøå.jpeg")):
        newsroom.photo(f"2026/{name}", quarters(400, 500 + number))
        newsroom.entry(f"2026/mette-{number}", foto=f"'{name}'", fotograf="Bo")
    result = newsroom.build()
    assert (result.exitcode, result.report["advice"]) == (0, []), result
    assert broken_links(newsroom.output) == []


def test_the_same_photo_in_many_files_is_made_by_several_at_once(newsroom):
    for number in range(30):
        newsroom.photo(f"2026/nr-{number}.jpg")
        newsroom.entry(f"2026/nr-{number}", foto=f"nr-{number}.jpg", fotograf="Bo")
    result = newsroom.build()
    assert (result.exitcode, result.report["published"]) == (0, 30), result
