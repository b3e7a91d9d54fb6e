"""Model ⇄ JSON text, as the index stores it. The only import of msgspec."""

from __future__ import annotations

from collections.abc import Callable
from copyreg import pickle
from typing import TypeVar

import msgspec

from navnenyt.model import Announcement, PlainPage, Profile
from navnenyt.photo import Photo
from navnenyt.problems import Problem

# What is raised for a value that is not what was encoded.
DecodeError = msgspec.DecodeError

_Kind = TypeVar("_Kind")


def _as_text(value: object) -> str:
    """Text of a kind of its own, such as markup, is stored as text."""
    if isinstance(value, str):
        return str(value)
    raise NotImplementedError(type(value))


_encoder = msgspec.json.Encoder(enc_hook=_as_text)
_announcement = msgspec.json.Decoder(Announcement)
_photo = msgspec.json.Decoder(Photo)
_profile = msgspec.json.Decoder(Profile)
_page = msgspec.json.Decoder(PlainPage)
_problems = msgspec.json.Decoder(list[Problem])

# What an index holds is also what one process gives to another: a tenth of the time that a frozen
# dataclass of forty fields takes.
pickle(Announcement, lambda a: (announcement, (encode(a),)))


def encode(value: object) -> str:
    """One value of dataclasses, text and numbers as JSON."""
    return _encoder.encode(value).decode()


def announcement(data: str) -> Announcement:
    """The announcement that was encoded."""
    return _announcement.decode(data)


def photo(data: str | None) -> Photo | None:
    """The photo that was encoded, if one was."""
    return _photo.decode(data) if data else None


def profile(data: str) -> Profile:
    """The profile that was encoded."""
    return _profile.decode(data)


def problems(data: str) -> list[Problem]:
    """The problems that were encoded."""
    return _problems.decode(data)


def page(data: str) -> PlainPage:
    """The plain page that was encoded."""
    return _page.decode(data)


def decoder(kind: type[_Kind], *texts: type[str]) -> Callable[[str], _Kind]:
    """What decodes values of another part's dataclass; `texts` are its kinds of text."""

    def made(text: type[str], value: str) -> str:
        if text not in texts:
            raise NotImplementedError(text)
        return text(value)

    return msgspec.json.Decoder(kind, dec_hook=made).decode
