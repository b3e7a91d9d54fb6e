"""What a file is that is no photo we read, told by how it begins."""

from __future__ import annotations

import re

# A web page or a drawing may begin with white space, a declaration and comments.
_MARKUP = rb"^(?:\xef\xbb\xbf)?\s*(?:<\?xml.*?\?>\s*|<!--.*?-->\s*)*"
_KINDS = {
    "en PDF": rb"%PDF-",
    "en tegning (SVG)": _MARKUP + rb"(?:<!DOCTYPE svg.*?>\s*(?:<!--.*?-->\s*)*)?<svg\b",
    "en webside (HTML)": _MARKUP + rb"<(?:!DOCTYPE html|html|head|body)\b",
    "et dokument eller en zip-fil": rb"PK\x03\x04|\xd0\xcf\x11\xe0",
    "en film": rb"....ftyp(?:qt|mp4|iso|M4V|avc)|\x1a\x45\xdf\xa3|RIFF....AVI ",
    "et GIF-billede": rb"GIF8[79]a",
    "et BMP-billede": rb"BM.{4}\0\0\0\0",
    "et Photoshop-billede": rb"8BPS",
}
_BEGINS = {kind: re.compile(form, re.DOTALL | re.IGNORECASE) for kind, form in _KINDS.items()}
_ENOUGH = 1000  # bytes


def kind(data: bytes) -> str | None:
    """What a file is, in Danish with its article; None where it is none of the usual."""
    head = data[:_ENOUGH]
    return next((kind for kind, form in _BEGINS.items() if form.match(head)), None)
