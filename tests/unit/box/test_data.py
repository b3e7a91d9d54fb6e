"""The data of a box: text and whole addresses, the same bytes for the same news."""

import json

from navnenyt.box.data import box_data
from navnenyt.box.documents import BoxDocument, BoxItem, BoxPhoto
from navnenyt.danish.monogram import Monogram
from navnenyt.model import Kind

ITEM = BoxItem(
    name="Åse Bo",
    kind=Kind.DEGREE,
    position="chef, Netip",
    text="Åse Bo, chef hos Netip, har fuldført uddannelsen HD på CBS.",
    link="https://navnenyt.example/navne/2026/aase-bo/",
    day="2026-01-30",
    advertisement=False,
    photo=None,
    monogram=Monogram("ÅB", 4),
)
PAID = BoxItem(
    name="Bo",
    kind=Kind.DEATH,
    position="",
    text="Bo er død, 80 år.",
    link="https://navnenyt.example/navne/2026/bo/",
    day="2026-01-29",
    advertisement=True,
    photo=BoxPhoto("https://navnenyt.example/foto/a-150.webp", 150, 188, "Bo ler.", "Foto Ib"),
    monogram=Monogram("B", 1),
    only_when_asked=True,
)
BOX = BoxDocument("Navnenyt: Netip", "https://navnenyt.example/arbejdsgivere/netip/", (ITEM, PAID))


def test_box_says_what_it_is_and_every_item_all_that_it_has():
    assert json.loads(box_data(BOX)) == {
        "_navnenyt": {},
        "version": 1,
        "titel": "Navnenyt: Netip",
        "adresse": "https://navnenyt.example/arbejdsgivere/netip/",
        "navne": [
            {
                "navn": "Åse Bo", "type": "uddannelse", "etiket": "Færdiggjort uddannelse",
                "stilling": "chef, Netip", "tekst": ITEM.text, "adresse": ITEM.link,
                "dag": "2026-01-30", "monogram": {"bogstaver": "ÅB", "farve": 4},
            },
            {
                "navn": "Bo", "type": "doedsfald", "etiket": "Dødsfald", "stilling": "",
                "tekst": "Bo er død, 80 år.", "adresse": PAID.link, "dag": "2026-01-29",
                "annonce": True, "kun_valgt": True,
                "foto": {
                    "src": "https://navnenyt.example/foto/a-150.webp", "bredde": 150,
                    "hoejde": 188, "alt": "Bo ler.", "fotograf": "Foto Ib",
                },
            },
        ],
    }  # fmt: skip


def test_equal_boxes_are_equal_bytes_with_danish_letters_as_they_are():
    assert box_data(BOX) == box_data(BOX)
    assert "Åse".encode() in box_data(BOX)
