"""Photos in workers: what takes too much is refused, and the others are developed."""

import resource
import struct
import zlib
from contextlib import closing
from io import BytesIO

import pytest
from PIL import Image

from navnenyt.flow import developing
from navnenyt.flow.content.files import Found, Role
from navnenyt.flow.crew import Crew
from navnenyt.flow.developing import PhotoToDevelop, developed_all
from navnenyt.photos.bounds import MEMORY, SECONDS
from support.newsroom import quarters


def saved(image, kind, **how):
    buffer = BytesIO()
    image.save(buffer, kind, **how)
    return buffer.getvalue()


def chunk(name, data):
    check = zlib.crc32(name + data)
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", check)


def png(width, height, *chunks):
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunks) + chunk(b"IEND", b"")


def text_bomb():
    """Text that is small in the file and huge when it is read, many times over."""
    text = chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"x" * 50_000_000, 9))
    pixels = chunk(b"IDAT", zlib.compress(b"\0" * 400 * 1201))
    return png(400, 400, *[text] * 40, pixels)


def scan_bomb():
    """A progressive JPEG whose last scan comes again and again: seconds of work in few bytes."""
    data = saved(Image.new("RGB", (4000, 4000), "white"), "JPEG", progressive=True)
    last = data.rindex(b"\xff\xda")
    return data[:last] + data[last:-2] * 20_000 + data[-2:]


def frame_flood():
    frames = [Image.new("RGB", (40, 50), (n % 256, n // 256, 0)) for n in range(600)]
    frames[0].paste("white", (0, 0, 20, 50))
    return saved(frames[0], "WEBP", save_all=True, append_images=frames[1:], duration=10)


def todo_of(folder, photos):
    """The work on some photos, by name, in files of a folder."""
    for name, data in photos.items():
        (folder / name).write_bytes(data)
    cache = folder / "cache"
    cache.mkdir(exist_ok=True)
    return [
        PhotoToDevelop(
            Found(f"navne/2026/{name}", Role.OTHER, str(folder / name), len(data), 1), cache,
            (None,), (),
        )
        for name, data in photos.items()
    ]  # fmt: skip


def told(folder, photos):
    """What is said of each photo; None of those that were developed."""
    with closing(Crew(2)) as crew:
        results = list(developed_all(todo_of(folder, photos), crew))
    by_name = {each.stored.path.rsplit("/", 1)[-1]: each.stored.failure for each in results}
    assert by_name.keys() == photos.keys()
    return {name: failure and failure.message for name, failure in by_name.items()}


HOSTILE = {
    "skanninger.jpg": (scan_bomb, "inden for"),
    "tekst.png": (text_bomb, "beskadiget"),
    "pixels.png": (lambda: png(60_000, 60_000, chunk(b"IDAT", b"")), "for stort"),
    "flade.tiff": (lambda: saved(Image.new("1", (9000, 9000)), "TIFF", compression="group4"),
                   "for stort"),
    "tom.jpg": (bytes, "tomt"),
    "tegning.svg": (lambda: b"<svg xmlns='http://www.w3.org/2000/svg'/>", "ikke et billede"),
}  # fmt: skip


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    photos = {name: make() for name, (make, _) in HOSTILE.items()}
    good = {f"god-{n}.jpg": saved(quarters(400 + n, 500), "JPEG") for n in range(4)}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    said = told(tmp_path_factory.mktemp("hostile"), {**photos, **good})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return said, after, after.ru_utime - before.ru_utime


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_photo_is_refused_with_its_name_and_a_reason(hostile, name):
    said = hostile[0][name]
    assert said is not None
    assert f"»{name}«" in said
    assert HOSTILE[name][1] in said


def test_others_are_developed_beside_them(hostile):
    assert [said for name, said in hostile[0].items() if name.startswith("god")] == [None] * 4


def test_no_photo_takes_more_than_it_may(hostile):
    _, usage, seconds = hostile
    assert usage.ru_maxrss < MEMORY * 1_000_000 / 1024 + 150_000  # KB; a worker of its own
    # One takes all the time there is, the others next to none.
    assert seconds < 2 * SECONDS + 8


def test_first_of_very_many_frames_is_taken(tmp_path):
    assert told(tmp_path, {"film.webp": frame_flood()}) == {"film.webp": None}


def test_large_photo_is_developed_within_the_bounds(tmp_path):
    """48 megapixels, as the newest phones take them."""
    image = Image.effect_noise((1000, 750), 60).convert("RGB").resize((8000, 6000))
    photos = {"stort.jpg": saved(image, "JPEG", quality=70)}
    assert told(tmp_path, photos) == {"stort.jpg": None}


# -- the bounds are each photo's own --------------------------------------------------------------


def test_what_is_held_already_is_no_fault_of_a_photo():
    """A worker keeps something of each photo: the next one has its whole measure all the same."""
    held = bytearray(300_000_000)
    with developing._bounded():
        photo = bytearray(400_000_000)
        with pytest.raises(MemoryError):
            bytearray(200_000_000)
    assert len(held) + len(photo) == 700_000_000


def test_photo_for_which_memory_is_too_small_is_told_so_and_not_called_damaged(
    tmp_path, monkeypatch
):
    image = Image.effect_noise((1200, 900), 60).convert("RGB").resize((6000, 4500))
    photos = {"fin.jpg": saved(image, "JPEG", quality=60, progressive=True)}
    (one,) = todo_of(tmp_path, photos)
    monkeypatch.setattr(developing, "MEMORY", 20)
    assert "inden for" in developing._developed(one).stored.failure.message
    monkeypatch.setattr(developing, "MEMORY", 500)
    assert developing._developed(one).stored.failure is None


def test_large_photo_that_is_cut_off_is_damaged(tmp_path):
    image = Image.effect_noise((1200, 900), 60).convert("RGB").resize((6000, 4500))
    half = saved(image, "JPEG", quality=60)
    assert "beskadiget" in told(tmp_path, {"halv.jpg": half[: len(half) // 2]})["halv.jpg"]
