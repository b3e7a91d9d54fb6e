"""A box → JSON, for the element on the host's page. Keys are Danish: hosts meet them too."""

from __future__ import annotations

from typing import Any

from navnenyt.box.documents import BoxDocument, BoxItem
from navnenyt.frozen import encode
from navnenyt.site.marks import KEY
from navnenyt.site.urls import kind_slug

# The form of what follows: an element that a host took years ago must still understand it, so a
# key is never renamed or taken away while the number stays.
_VERSION = 1


def box_data(box: BoxDocument) -> bytes:
    """The bytes of a box; equal data gives equal bytes. Every value is text, none is HTML."""
    found = {
        KEY: {},
        "version": _VERSION,
        "titel": box.title,
        "adresse": box.page,
        "navne": [_item(item) for item in box.items],
    }
    return encode(found).encode()


def _item(item: BoxItem) -> dict[str, Any]:
    found: dict[str, Any] = {
        "navn": item.name,
        "type": kind_slug(item.kind),
        "etiket": item.kind.label,
        "stilling": item.position,
        "tekst": item.text,
        "adresse": item.link,
        "dag": item.day,
    }
    if item.advertisement:
        found["annonce"] = True
    if item.only_when_asked:
        found["kun_valgt"] = True
    if photo := item.photo:
        found["foto"] = {
            "src": photo.src,
            "bredde": photo.width,
            "hoejde": photo.height,
            "alt": photo.alt,
            "fotograf": photo.credit,
        }
    else:
        found["monogram"] = {"bogstaver": item.monogram.initials, "farve": item.monogram.hue}
    return found
