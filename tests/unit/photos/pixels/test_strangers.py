"""Files that are called photos and are none, drawn by Pillow where it can."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from PIL import Image

from navnenyt.photos.develop import develop
from navnenyt.photos.pixels.strangers import kind
from navnenyt.problems import Rejected


def saved(form: str) -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (40, 50), "#8fa3ad").save(buffer, form)
    return buffer.getvalue()


def zipped() -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    return buffer.getvalue()


STRANGERS = {
    "en PDF": saved("PDF"),
    "en tegning (SVG)": b"<?xml version='1.0'?>\n<!-- tegnet -->\n<svg xmlns='x'/>",
    "en webside (HTML)": b"\n<!doctype html>\n<title>403</title>",
    "et dokument eller en zip-fil": zipped(),
    "en film": b"\0\0\0\x20ftypmp42" + bytes(40),
    "et GIF-billede": saved("GIF"),
    "et BMP-billede": saved("BMP"),
    "et Photoshop-billede": b"8BPS\0\1" + bytes(40),
}


@pytest.mark.parametrize("what", STRANGERS)
def test_a_file_that_is_no_photo_is_called_what_it_is(what):
    with pytest.raises(Rejected) as refused:
        develop("anna.jpg", STRANGERS[what], [])
    assert refused.value.text == f"»anna.jpg« er {what}, ikke et billede, vi kan læse."


@pytest.mark.parametrize(
    "data", [b"", b"Hej redaktion", b"<p>svg</p>", b"\xff\xd8\xff", saved("PNG"), bytes(20)]
)
def test_other_files_are_not_guessed_at(data):
    assert kind(data) is None
