"""Animated PNGs: those of Pillow, and one that lies about its frames."""

import struct
from io import BytesIO
from zlib import crc32

from PIL import Image

from navnenyt.photos.develop import develop
from navnenyt.photos.pixels.apng import still
from navnenyt.photos.pixels.decode import decoded

SIZE = (120, 150)
FIRST, SECOND = (200, 30, 30), (30, 160, 30)


def drawn(colour):
    image = Image.new("RGB", SIZE, colour)
    image.paste("white", (0, 0, 60, 75))
    return image


def saved(*frames, **how):
    buffer = BytesIO()
    frames[0].save(buffer, "PNG", save_all=len(frames) > 1, append_images=frames[1:], **how)
    return buffer.getvalue()


def chunk(name, payload):
    return (
        struct.pack(">I", len(payload)) + name + payload + struct.pack(">I", crc32(name + payload))
    )


def lying(frames):
    """A whole picture that claims so many frames of one px."""
    data = saved(drawn(FIRST))
    at = data.index(b"IDAT") - 4
    told = chunk(b"acTL", struct.pack(">II", frames, 0)) + b"".join(
        chunk(b"fcTL", struct.pack(">IIIIIHHBB", number, 1, 1, 0, 0, 1, 100, 0, 0))
        for number in range(frames)
    )
    return data[:at] + told + data[at:]


def test_first_frame_is_shown():
    moving = saved(drawn(FIRST), drawn(SECOND), duration=100)
    assert b"acTL" in moving
    assert decoded("a.png", moving).image.getpixel((100, 140)) == FIRST


def test_still_picture_is_left_as_it_is():
    data = saved(drawn(FIRST))
    assert still(data) is data


def test_frames_that_are_claimed_change_nothing():
    photo = develop("a.png", lying(2000), [None]).photo
    assert (photo.width, photo.height) == SIZE
    assert decoded("a.png", lying(2000)).image.tobytes() == drawn(FIRST).tobytes()


def test_what_is_cut_off_anywhere_never_ends_in_a_traceback():
    data = lying(3)
    for end in range(0, len(data), 7):
        assert len(still(data[:end])) <= end
