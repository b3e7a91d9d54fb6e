"""Photos of any sort become upright sRGB pictures with nothing of the original but its pixels."""

import math
import operator
import struct
from io import BytesIO
from zlib import crc32

import pillow_heif
import pytest
from PIL import Image, ImageCms, ImageStat
from PIL.PngImagePlugin import PngInfo

from navnenyt.frozen import replace
from navnenyt.photo import Face, FocalPoint
from navnenyt.photos.bounds import LARGEST
from navnenyt.photos.develop import develop, digest
from navnenyt.photos.pixels.colours import in_srgb, on_white
from navnenyt.photos.pixels.decode import decoded
from navnenyt.photos.variants import variants
from navnenyt.problems import Rejected
from support import REPOSITORY, press

WIDTH, HEIGHT = 320, 400
RED, GREEN, BLUE, YELLOW = (200, 30, 30), (30, 160, 30), (30, 30, 200), (220, 220, 40)
CORNERS = (RED, GREEN, BLUE, YELLOW)
ORIENTATION = 0x0112
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def quarters():
    """Red and green above, blue and yellow below: shows which way is up and left."""
    image = Image.new("RGB", (WIDTH, HEIGHT))
    for number, colour in enumerate(CORNERS):
        left, top = number % 2 * WIDTH // 2, number // 2 * HEIGHT // 2
        image.paste(colour, (left, top, left + WIDTH // 2, top + HEIGHT // 2))
    return image


def saved(image, kind="PNG", **how):
    buffer = BytesIO()
    image.save(buffer, kind, **how)
    return buffer.getvalue()


def developed(data, focus=None):
    """The files that a photo becomes, by ending and width, each opened."""
    made = develop("a.jpg", data, [focus])
    return {
        (variant.format.ending, variant.size.width): Image.open(BytesIO(encoded))
        for variant, encoded in made.files
    }


def largest(data, focus=None):
    """The largest file as RGB."""
    found = developed(data, focus)
    return found[max(found)].convert("RGB")


def corners(image):
    """The colours in the middle of the four quarters."""
    across, down = image.width // 4, image.height // 4
    return [image.getpixel((x, y)) for y in (down, 3 * down) for x in (across, 3 * across)]


def are_near(one, other, limit=12):
    return all(abs(a - b) <= limit for a, b in zip(one, other, strict=True))


def refusal(data):
    """What is said of bytes that are refused; None where they are taken."""
    try:
        develop("åse.jpg", data, [])
    except Rejected as rejected:
        return rejected.text
    return None


# -- the files ------------------------------------------------------------------------------------


def test_photo_becomes_every_variant_in_its_format_and_size():
    made = develop("a.jpg", saved(quarters()), [None])
    wanted = variants(made.photo, None)
    assert {variant for variant, _ in made.files} == set(wanted)
    for variant, data in made.files:
        with Image.open(BytesIO(data)) as image:
            assert (image.width, image.height) == (variant.size.width, variant.size.height)
            assert Image.MIME[image.format] == variant.format.mime


def test_photo_is_known_by_its_bytes_and_its_size():
    data = saved(quarters())
    photo = develop("a.jpg", data, [None]).photo
    assert (photo.digest, photo.width, photo.height) == (digest(data), WIDTH, HEIGHT)
    assert digest(data) != digest(data + b"x")


def test_equal_photos_become_equal_bytes():
    data = saved(quarters())
    assert develop("a.jpg", data, [None]) == develop("b.jpg", data, [None])


def test_what_is_at_hand_is_not_made_again():
    data = saved(quarters())
    wanted = variants(develop("a.jpg", data, []).photo, None)
    made = develop("a.jpg", data, [None], have={wanted[0].name})
    assert {variant for variant, _ in made.files} == set(wanted[1:])


def test_a_file_is_the_same_whatever_is_at_hand():
    data = saved(Image.effect_noise((700, 900), 60))
    whole = dict(develop("a.jpg", data, [None]).files)
    for missing, encoded in whole.items():
        have = {variant.name for variant in whole} - {missing.name}
        assert develop("a.jpg", data, [None], have).files == ((missing, encoded),)


def test_each_focal_point_has_its_own_files():
    made = develop("a.jpg", saved(quarters().resize((400, 200))), [None, FocalPoint(0, 0)])
    names = [variant.name for variant, _ in made.files]
    assert len(set(names)) == len(names) == 2 * len(variants(made.photo, None))


@pytest.mark.parametrize(
    ("focus", "colour"),
    [(FocalPoint(0, 50), RED), (FocalPoint(100, 50), GREEN)],
)
def test_crop_keeps_the_focal_point(focus, colour):
    wide = Image.new("RGB", (1000, 400))
    wide.paste(RED, (0, 0, 500, 400))
    wide.paste(GREEN, (500, 0, 1000, 400))
    assert are_near(ImageStat.Stat(largest(saved(wide), focus)).mean, colour)


# -- modes ----------------------------------------------------------------------------------------


def palette_image():
    return quarters().quantize(8)


MODES = {
    "RGB PNG": saved(quarters()),
    "RGB JPEG": saved(quarters(), "JPEG", quality=95),
    "RGB progressive JPEG": saved(quarters(), "JPEG", quality=95, progressive=True),
    "RGB WebP": saved(quarters(), "WEBP", quality=95),
    "RGB lossless WebP": saved(quarters(), "WEBP", lossless=True),
    "RGBA PNG": saved(quarters().convert("RGBA")),
    "RGBA WebP": saved(quarters().convert("RGBA"), "WEBP", lossless=True),
    "P PNG": saved(palette_image()),
    "RGB TIFF": saved(quarters(), "TIFF"),
    "RGB TIFF, compressed": saved(quarters(), "TIFF", compression="tiff_lzw"),
    "RGBA TIFF": saved(quarters().convert("RGBA"), "TIFF"),
    "CMYK TIFF": saved(quarters().convert("CMYK"), "TIFF"),
    "P TIFF": saved(palette_image(), "TIFF"),
    "RGB AVIF": saved(quarters(), "AVIF", quality=95),
    "RGBA AVIF": saved(quarters().convert("RGBA"), "AVIF", quality=95),
    "CMYK JPEG": saved(quarters().convert("CMYK"), "JPEG", quality=95),
}


@pytest.mark.parametrize("mode", MODES)
def test_photo_of_any_mode_keeps_its_colours(mode):
    assert all(map(are_near, corners(largest(MODES[mode])), CORNERS))


GREYS = [quarters().convert("L").getpixel((x, y)) for y in (100, 300) for x in (80, 240)]


def sixteen_bits():
    image = Image.new("I;16", (WIDTH, HEIGHT))
    grey = quarters().convert("L")
    image.putdata([each * 257 for each in grey.get_flattened_data()])
    return image


GREY_MODES = {
    "L PNG": saved(quarters().convert("L")),
    "L JPEG": saved(quarters().convert("L"), "JPEG", quality=95),
    "LA PNG": saved(quarters().convert("LA")),
    "I;16 PNG": saved(sixteen_bits()),
    "L TIFF": saved(quarters().convert("L"), "TIFF"),
    "I;16 TIFF": saved(sixteen_bits(), "TIFF"),
}


@pytest.mark.parametrize("mode", GREY_MODES)
def test_grey_photo_stays_as_light_as_it_was(mode):
    with Image.open(BytesIO(GREY_MODES[mode])) as image:
        assert image.mode == mode.split()[0]
    for found, grey in zip(corners(largest(GREY_MODES[mode])), GREYS, strict=True):
        assert are_near(found, (grey,) * 3)


def test_photo_of_black_and_white_dots_stays_black_and_white():
    image = Image.new("1", (WIDTH, HEIGHT), 1)
    image.paste(0, (0, 0, WIDTH // 2, HEIGHT))
    found = corners(largest(saved(image)))
    assert are_near(found[0], (0, 0, 0))
    assert are_near(found[1], (255, 255, 255))


def faded(mode):
    """The upper half can be seen, the lower cannot."""
    image = quarters().convert(mode)
    image.putalpha(255)
    clear = Image.new("L", (WIDTH, HEIGHT // 2), 0)
    alpha = image.getchannel("A")
    alpha.paste(clear, (0, HEIGHT // 2))
    image.putalpha(alpha)
    return image


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_what_can_be_seen_through_is_white(mode, kind):
    found = corners(largest(saved(faded(mode), kind)))
    assert are_near(found[2], (255, 255, 255))
    assert not are_near(found[0], (255, 255, 255))


def test_half_of_a_colour_is_half_white():
    image = quarters().convert("RGBA")
    image.paste((255, 0, 0, 128), (0, 0, WIDTH // 2, HEIGHT // 2))
    assert are_near(corners(largest(saved(image)))[0], (255, 127, 127))


def test_clear_colour_of_a_palette_is_white():
    image = palette_image()
    found = corners(largest(saved(image, transparency=image.getpixel((0, 0)))))
    assert are_near(found[0], (255, 255, 255))
    assert are_near(found[3], YELLOW)


def test_clear_colour_of_a_picture_without_alpha_is_white():
    found = corners(largest(saved(quarters(), transparency=RED)))
    assert are_near(found[0], (255, 255, 255))
    assert are_near(found[1], GREEN)


def test_palette_with_alpha_keeps_its_colours_too():
    """No file of the three formats opens so today; a later decoder's may."""
    image = palette_image().convert("PA")
    assert image.mode == "PA"
    assert all(map(are_near, corners(on_white(image)), CORNERS))


# -- colours --------------------------------------------------------------------------------------


def swapped_profile():
    """An sRGB profile whose red and green have changed places."""
    profile = bytearray(SRGB)
    count = struct.unpack_from(">I", profile, 128)[0]
    places = {bytes(profile[at : at + 4]): at + 4 for at in range(132, 132 + 12 * count, 12)}
    red, green = (
        slice(places[name], places[name] + 8) for name in (b"rXYZ", b"gXYZ")
    )  # fmt: skip
    profile[red], profile[green] = profile[green], profile[red]
    return bytes(profile)


def grey_profile(gamma):
    """A profile for grey pictures with a gamma of its own."""
    tags = {b"wtpt": b"XYZ \0\0\0\0" + struct.pack(">3i", 63190, 65536, 54061),
            b"kTRC": b"curv\0\0\0\0" + struct.pack(">IHH", 1, int(gamma * 256), 0)}  # fmt: skip
    table, data, at = b"", b"", 128 + 4 + 12 * len(tags)
    for name, value in tags.items():
        table += name + struct.pack(">II", at + len(data), len(value))
        data += value
    body = struct.pack(">I", len(tags)) + table + data
    head = struct.pack(">I4sI4s4s4s", 128 + len(body), b"\0" * 4, 0x02400000, b"mntr", b"GRAY",
                       b"XYZ ")  # fmt: skip
    head = head.ljust(36, b"\0") + b"acsp"
    head = head.ljust(68, b"\0") + struct.pack(">3i", 63190, 65536, 54061)
    return head.ljust(128, b"\0") + body


@pytest.mark.parametrize("mode", ["RGBA", "P", "P with transparency"])
def test_picture_of_every_mode_of_colours_is_converted_by_its_profile(mode):
    image = quarters().convert("RGBA") if mode == "RGBA" else palette_image()
    how = {"transparency": b"\xff" * 8} if "with" in mode else {}
    data = saved(image, icc_profile=swapped_profile(), **how)
    found = corners(largest(data))
    assert are_near(found[0], GREEN, 60)
    assert are_near(found[1], RED, 60)


def test_grey_with_alpha_is_as_light_as_without_by_its_profile():
    grey = quarters().convert("L")
    plain, seen_through = (
        corners(largest(saved(image, icc_profile=grey_profile(1.0))))
        for image in (grey, grey.convert("LA"))
    )
    unconverted = corners(largest(saved(grey)))
    assert not any(map(are_near, plain[:2], unconverted[:2]))
    assert all(map(are_near, plain, seen_through))


def test_what_can_be_seen_through_is_white_whatever_the_profile():
    image = quarters().convert("RGBA")
    image.paste((0, 0, 0, 0), (0, 0, WIDTH, HEIGHT // 2))
    found = corners(largest(saved(image, icc_profile=swapped_profile())))
    assert all(are_near(each, (255, 255, 255)) for each in found[:2])


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_picture_is_converted_by_its_profile(kind):
    data = saved(quarters(), kind, icc_profile=swapped_profile(), quality=95)
    red, green, *_ = corners(largest(data))
    assert red[1] > red[0]
    assert green[0] > green[1]


# The primaries of Display P3 under D50 (SMPTE EG 432-1, ICC.1).
P3 = ((0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407))
CHART = [(r, g, b) for r in (40, 128, 215) for g in (40, 128, 215) for b in (40, 128, 215)]


def p3_profile():
    """An sRGB profile with the primaries of a phone's screen."""
    profile = bytearray(SRGB)
    count = struct.unpack_from(">I", profile, 128)[0]
    places = {bytes(profile[at : at + 4]): at + 4 for at in range(132, 132 + 12 * count, 12)}
    for name, primary in zip((b"rXYZ", b"gXYZ", b"bXYZ"), P3, strict=True):
        (at,) = struct.unpack_from(">I", profile, places[name])
        struct.pack_into(">3i", profile, at + 8, *(round(65536 * part) for part in primary))
    return bytes(profile)


def chart(colours):
    """Patches of 40 px, nine in a row."""
    image = Image.new("RGB", (360, 40 * -(-len(colours) // 9)))
    for number, colour in enumerate(colours):
        left, top = number % 9 * 40, number // 9 * 40
        image.paste(colour, (left, top, left + 40, top + 40))
    return image


# Linear sRGB (IEC 61966-2-1) to XYZ, adapted to the white of D50 by Bradford's method.
XYZ = ((0.43607, 0.38506, 0.14308), (0.22250, 0.71688, 0.06062), (0.01393, 0.09710, 0.71417))
D50 = (0.96422, 1.0, 0.82521)


def lab(colour):
    """An sRGB colour in CIE 1976 L*a*b*."""
    parts = [level / 255 for level in colour]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    xyz = [sum(map(operator.mul, row, linear)) for row in XYZ]
    x, y, z = (
        t ** (1 / 3) if t > (6 / 29) ** 3 else t * (29 / 6) ** 2 / 3 + 4 / 29
        for t in map(operator.truediv, xyz, D50)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one, other):
    """ΔE (CIE 1976) of two sRGB colours."""
    return math.dist(lab(one), lab(other))


def patches(image):
    """The colours in the middle of the patches of a chart."""
    return [image.getpixel((n % 9 * 40 + 20, n // 9 * 40 + 20)) for n in range(len(CHART))]


def mean_difference(one, other):
    """The mean ΔE of two charts."""
    pairs = zip(patches(one), patches(other), strict=True)
    return sum(difference(*pair) for pair in pairs) / len(CHART)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_chart_in_the_colours_of_a_phone_stays_right_to_the_eye(kind):
    source, target = (ImageCms.ImageCmsProfile(BytesIO(each)) for each in (SRGB, p3_profile()))
    as_a_phone_has_it = ImageCms.profileToProfile(chart(CHART), source, target)
    data = saved(as_a_phone_has_it, kind, icc_profile=p3_profile(), quality=95)
    shown = on_white(in_srgb(Image.open(BytesIO(data))))
    assert mean_difference(shown, chart(CHART)) < 3
    assert mean_difference(Image.open(BytesIO(data)).convert("RGB"), chart(CHART)) > 3


@pytest.mark.parametrize(("kind", "mime"), [("jpeg", "image/jpeg"), ("tiff", "image/tiff")])
def test_chart_in_the_colours_of_a_press_stays_right_to_the_eye(kind, mime):
    data = press.printed(saved(chart(CHART)), kind)
    with Image.open(BytesIO(data)) as image:
        assert (image.mode, image.get_format_mimetype()) == ("CMYK", mime)
        assert image.info["icc_profile"]
        untold = image.convert("RGB")
    as_others_show_it = press.shown(data, *untold.size)
    assert mean_difference(decoded("a.jpg", data).image, as_others_show_it) < 3
    assert mean_difference(untold, as_others_show_it) > 3


def test_srgb_profile_changes_nothing():
    assert all(map(are_near, corners(largest(saved(quarters(), icc_profile=SRGB))), CORNERS))


@pytest.mark.parametrize("profile", [b"x", b"x" * 500, b"\0" * 128])
def test_damaged_profile_is_passed_over(profile):
    assert all(map(are_near, corners(largest(saved(quarters(), icc_profile=profile))), CORNERS))


# -- the way up -----------------------------------------------------------------------------------

# How a camera that says the orientation has stored an upright picture.
STORED = {
    1: lambda upright: upright,
    2: lambda upright: upright.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
    3: lambda upright: upright.transpose(Image.Transpose.ROTATE_180),
    4: lambda upright: upright.transpose(Image.Transpose.FLIP_TOP_BOTTOM),
    5: lambda upright: upright.transpose(Image.Transpose.TRANSPOSE),
    6: lambda upright: upright.transpose(Image.Transpose.ROTATE_90),
    7: lambda upright: upright.transpose(Image.Transpose.TRANSVERSE),
    8: lambda upright: upright.transpose(Image.Transpose.ROTATE_270),
}


def turned(orientation, kind):
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    return saved(STORED[orientation](quarters()), kind, exif=exif, quality=95)


@pytest.mark.parametrize("orientation", STORED)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_photo_stands_upright(orientation, kind):
    data = turned(orientation, kind)
    photo = develop("a.jpg", data, [None]).photo
    assert (photo.width, photo.height) == (WIDTH, HEIGHT)
    for image in developed(data).values():
        assert all(are_near(*pair, 25) for pair in zip(corners(image), CORNERS, strict=True))


@pytest.mark.parametrize("orientation", [0, 9, 255, 65535])
def test_orientation_that_does_not_exist_leaves_the_photo_as_it_is(orientation):
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    found = largest(saved(quarters(), "JPEG", exif=exif, quality=95))
    assert all(map(are_near, corners(found), CORNERS))


def test_focal_point_counts_from_the_upright_photo():
    """A portrait of 2:5 that lies on its side in the file: its top is red."""
    tall = Image.new("RGB", (400, 1000), GREEN)
    tall.paste(RED, (0, 0, 400, 500))
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    lying = tall.transpose(Image.Transpose.ROTATE_90)
    found = largest(saved(lying, "JPEG", exif=exif, quality=95), FocalPoint(50, 0))
    assert are_near(ImageStat.Stat(found).mean, RED)


# -- nothing but the pixels -----------------------------------------------------------------------

GOSSIP = "Vestergade 7, Bo"


def gossip(kind):
    """A photo that tells where it was taken, and by whom."""
    exif = Image.Exif()
    exif[0x010E] = exif[0x013B] = GOSSIP  # ImageDescription, Artist
    exif.get_ifd(0x8825)[2] = (55.0, 40.0, 34.0)  # GPSLatitude
    how = {"exif": exif, "icc_profile": SRGB}
    if kind == "JPEG":
        how |= {"comment": GOSSIP.encode(), "xmp": GOSSIP.encode()}
    if kind == "PNG":
        how["pnginfo"] = PngInfo()
        how["pnginfo"].add_text("Author", GOSSIP)
    if kind in ("WEBP", "AVIF"):
        how["xmp"] = GOSSIP.encode()
    return saved(quarters(), kind, **how)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_nothing_of_what_the_photo_says_gets_out(kind):
    data = gossip(kind)
    assert GOSSIP.encode() in data
    for _, encoded in develop("a.jpg", data, [None]).files:
        assert GOSSIP.encode() not in encoded
        with Image.open(BytesIO(encoded)) as image:
            assert not image.getexif()
            assert not {"exif", "xmp", "icc_profile", "comment", "photoshop"} & set(image.info)


def test_thumbnail_within_the_metadata_does_not_get_out():
    """A camera's preview shows what was cropped away."""
    exif = Image.Exif()
    exif[0x010E] = "x" * 2000
    smallest = develop("a.jpg", saved(quarters(), "JPEG", exif=exif), [None]).files
    assert all(b"Exif" not in data and b"x" * 100 not in data for _, data in smallest)


# -- HEIC -----------------------------------------------------------------------------------------


@pytest.fixture
def heic():
    """A photo as a phone takes it, lying on its side, with what the phone writes beside it."""
    pillow_heif.register_heif_opener()
    exif = Image.Exif()
    exif[0x010E] = GOSSIP
    return saved(quarters(), "HEIF", quality=95, exif=exif)


def test_heic_is_read_and_tells_nothing(heic):
    assert heic[4:8] == b"ftyp"
    assert GOSSIP.encode() in heic
    made = develop("a.jpg", heic, [None])
    assert (made.photo.width, made.photo.height) == (WIDTH, HEIGHT)
    assert all(map(are_near, corners(largest(heic)), CORNERS, [25] * 4))
    assert not any(GOSSIP.encode() in data for _, data in made.files)


def test_heic_that_is_cut_short_is_refused(heic):
    assert refusal(heic[: len(heic) // 2])


def test_without_its_decoder_heic_is_named(heic, monkeypatch):
    monkeypatch.setattr("navnenyt.photos.pixels.heic.find_spec", lambda _: None)
    assert "HEIC" in refusal(heic)


# -- faces ----------------------------------------------------------------------------------------

DRAWN = REPOSITORY / "content/navne/2026/noor-al-tamiri.jpg"


def test_face_is_found_where_it_is_and_known_when_it_comes_again():
    data = DRAWN.read_bytes()
    photo = develop("a.jpg", data, []).photo
    (face,) = photo.faces
    assert face.left < 50 < face.right
    assert face.top < face.eyes < face.bottom
    elsewhere = replace(photo, faces=(Face(0, 0, 10, 10, 5),))
    assert develop("b.jpg", data, [], known=[elsewhere]).photo == elsewhere
    other = replace(elsewhere, digest="0" * 32)
    assert develop("b.jpg", data, [], known=[other]).photo == photo


def test_without_the_detector_a_photo_has_no_faces(monkeypatch):
    monkeypatch.setattr("navnenyt.photos.faces.detector", lambda: "")
    assert develop("a.jpg", DRAWN.read_bytes(), []).photo.faces == ()


@pytest.mark.parametrize("size", [(3000, 80), (640, 31), (31, 640)])
def test_no_face_is_found_where_the_detector_cannot_be_trusted(size):
    """At so few px it finds faces in what lay in memory before."""
    assert develop("a.png", saved(quarters().resize(size)), []).photo.faces == ()


def test_small_face_in_a_large_photo_is_found():
    large = Image.new("RGB", (3000, 2000), "#8fa3ad")
    with Image.open(DRAWN) as drawn:
        large.paste(drawn.resize((450, 600)), (2200, 900))
    (face,) = develop("a.png", saved(large), []).photo.faces
    assert 73 < (face.left + face.right) / 2 < 89


def test_ground_is_the_colour_of_which_there_is_most_in_four_bits_a_channel():
    """Not the average, which may be in no part of the picture."""
    drawn = Image.new("RGB", (40, 50), "#f2c200")
    drawn.paste(RED, (0, 0, 40, 20))
    drawn.paste("#eec908", (0, 20, 40, 30))
    assert develop("a.png", saved(drawn), []).photo.ground == "#eb0"


# -- what is refused ------------------------------------------------------------------------------

SMALL = Image.effect_noise((40, 50), 60).convert("RGB")
WHOLE = {kind: saved(SMALL, kind) for kind in ("JPEG", "PNG", "WEBP", "TIFF", "AVIF")}


@pytest.mark.parametrize("kind", WHOLE)
def test_photo_that_is_cut_short_is_refused_or_taken_and_never_a_traceback(kind):
    whole = WHOLE[kind]
    assert refusal(whole) is None
    said = [refusal(whole[:length]) for length in range(0, len(whole) - 10, 10)]
    assert all(said[: len(said) // 2])


@pytest.mark.parametrize("kind", WHOLE)
@pytest.mark.parametrize("part", [0.3, 0.5, 0.7])
def test_photo_that_is_cut_short_is_called_damaged_and_not_something_else(kind, part):
    whole = WHOLE[kind]
    assert "beskadiget" in refusal(whole[: round(len(whole) * part)])


def test_levels_of_an_instrument_are_no_picture():
    """They may reach from 0 to 1, or to a million: nothing says which of them is white."""
    assert "ikke et billede" in refusal(saved(SMALL.convert("F"), "TIFF"))


def test_photo_whose_rest_is_one_colour_was_not_fetched_to_its_end():
    noise = Image.effect_noise((400, 500), 60).convert("RGB")
    noise.paste((128, 128, 128), (0, 300, 400, 500))
    assert "halvt" in refusal(saved(noise, "JPEG"))
    assert "halvt" in refusal(saved(noise, "PNG"))
    noise.paste((128, 100, 128), (0, 300, 400, 500))
    assert "halvt" in refusal(saved(noise, "JPEG", quality=100, subsampling=0))
    assert refusal(saved(noise, "PNG")) is None
    for colour in ("white", "black"):
        noise.paste(colour, (0, 300, 400, 500))
        assert refusal(saved(noise, "JPEG")) is None


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
@pytest.mark.parametrize("part", [0.3, 0.5, 0.9, 0.95])
def test_jpeg_that_was_closed_too_early_is_refused(mode, part):
    """Closed by somebody's program, so that its decoder finds an end where none is."""
    with Image.open(DRAWN) as drawn:
        whole = saved(drawn.convert("RGB").resize((960, 1200)).convert(mode), "JPEG", quality=90)
    assert refusal(whole) is None
    assert "halvt" in refusal(whole[: round(len(whole) * part)] + b"\xff\xd9")


@pytest.mark.parametrize("kind", ["AVIF", "WEBP", "HEIF"])
def test_room_for_a_photo_of_which_only_the_beginning_came_is_refused(kind):
    pillow_heif.register_heif_opener()
    with Image.open(DRAWN) as drawn:
        whole = saved(drawn.convert("RGB"), kind)
    half = whole[: len(whole) // 2]
    assert refusal(whole) is None
    assert "beskadiget" in refusal(half + bytes(len(whole) - len(half)))


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_large_scan_of_16_bits_is_a_photo(kind):
    rows = b"".join(struct.pack("<H", 13 * row) * 900 for row in range(4960))
    scan = Image.frombytes("I;16", (900, 4960), rows)
    photo = develop("a.png", saved(scan, kind), [None]).photo
    assert (photo.width, photo.height) == (900, 4960)


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_profile_of_16_bits_of_grey_counts(kind):
    rows = struct.pack("<H", 0) * 40_000 + struct.pack("<H", 0x3000) * 160_000
    scan = Image.frombytes("I;16", (400, 500), rows)
    found = decoded("a", saved(scan, kind, icc_profile=grey_profile(1.0))).image
    # A fifth of the light is seen as a little less than the half.
    assert found.getpixel((200, 400))[0] == pytest.approx(120, abs=4)


@pytest.mark.parametrize("kind", WHOLE)
def test_photo_with_a_wrong_byte_is_refused_or_taken_and_never_a_traceback(kind):
    data = WHOLE[kind]
    for place in range(0, len(data), max(1, len(data) // 150)):
        for wrong in (0, 255, data[place] ^ 1):
            refusal(data[:place] + bytes([wrong]) + data[place + 1 :])


def exif_block(entry):
    """EXIF as some program wrote it: one field of the first directory, and the orientation."""
    orientation = struct.pack("<HHIHH", ORIENTATION, 3, 1, 6, 0)
    return b"Exif\0\0II*\0\x08\0\0\0\x02\0" + entry + orientation + b"\0\0\0\0"


@pytest.mark.parametrize(
    "entry",
    [
        struct.pack("<HHII", 0x010F, 4, 1, 0xFFFFFFFF),
        struct.pack("<HHII", 0x011A, 5, 1, 0xFFFFFFFF),
        struct.pack("<HHII", 0x8769, 4, 1, 8),
        struct.pack("<HHII", 0x8769, 2, 4, 0x41414141),
        struct.pack("<HHII", 0x8825, 12, 1, 26),
        struct.pack("<HHII", 0x0100, 2, 4, 0x00414141),
        struct.pack("<HHII", 0xEA1C, 99, 9, 9),
        struct.pack("<HHII", 0x9286, 7, 0, 0),
    ],
    ids=["pointer", "rational", "itself", "text-pointer", "double", "text", "unknown", "empty"],
)
def test_strange_metadata_is_refused_or_passed_over_and_never_a_traceback(entry):
    refusal(saved(quarters(), "JPEG", exif=exif_block(entry)))


@pytest.mark.parametrize(
    "data", [b"", b"hej", b"\xff\xd8\xff", b"GIF89a" + b"\0" * 50, b"<svg/>", b"%PDF-1.4", b"RIFF"]
)
def test_what_is_no_photo_is_said_to_be_none(data):
    assert "»åse.jpg«" in refusal(data)


@pytest.mark.parametrize("kind", ["GIF", "BMP", "ICO", "PPM"])
def test_format_that_we_do_not_read_is_refused_though_the_library_reads_it(kind):
    assert "ikke et billede" in refusal(saved(SMALL, kind))


def png(width, height):
    """The head of a PNG that says how large it is, and holds nothing."""

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("width", "height"),
    [(8001, 6250), (10_000, 10_000), (20_000, 20_000), (65_500, 65_500), (2**31 - 1, 1)],
)
def test_bomb_is_refused_by_the_size_it_says_it_has(width, height):
    assert "for stort" in refusal(png(width, height))


def test_largest_size_that_is_allowed_is_not_refused_for_its_size():
    assert "beskadiget" in refusal(png(8000, 6250))


def test_file_of_too_many_bytes_is_refused_unopened():
    limit = LARGEST * 1_000_000
    assert "for stort" in refusal(WHOLE["JPEG"] + b"\0" * (limit + 1 - len(WHOLE["JPEG"])))
    assert refusal(WHOLE["JPEG"] + b"\0" * (limit - len(WHOLE["JPEG"]))) is None


@pytest.mark.parametrize("size", [(1, 500), (500, 1), (3, 4)])
def test_smallest_photo_becomes_something(size):
    image = Image.new("RGB", size, RED)
    image.putpixel((size[0] - 1, size[1] - 1), (0, 0, 0))
    assert developed(saved(image))


@pytest.mark.parametrize("colour", ["white", "black", RED])
@pytest.mark.parametrize("kind", WHOLE)
def test_photo_of_one_colour_shows_nobody(kind, colour):
    assert "ensfarvet" in refusal(saved(Image.new("RGB", (400, 500), colour), kind))
