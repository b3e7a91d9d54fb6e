"""Model ⇄ JSON text, as the index stores it. The only import of msgspec."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import msgspec

from navnenyt.model import Announcement, PlainPage, Profile
from navnenyt.photo import Photo
from navnenyt.problems import Problem

# What is raised for a value that is not what was encoded.
DecodeError = msgspec.DecodeError

_Kind = TypeVar("_Kind")


def _as_text(value: object) -> str:
    """Text of a kind of its own, such as markup, as text; raises `TypeError` for what is none."""
    if isinstance(value, str):
        return str(value)
    raise TypeError(f"{type(value).__name__} is not stored")


def _of_kind(kind: type[_Kind], text: object) -> _Kind:
    """The same the other way round; msgspec tells of it as `DecodeError`."""
    if issubclass(kind, str):
        return kind(text)
    raise TypeError(f"{kind.__name__} is not stored")


def decoder(kind: type[_Kind]) -> Callable[[str], _Kind]:
    """What decodes the values of a dataclass or a tuple, of this part or of another."""
    return msgspec.json.Decoder(kind, dec_hook=_of_kind).decode


_encoder = msgspec.json.Encoder(enc_hook=_as_text)
_announcement = decoder(Announcement)
_photo = decoder(Photo)
_profile = decoder(Profile)
_page = decoder(PlainPage)
_problems = decoder(list[Problem])


def encode(value: object) -> str:
    """One value of dataclasses, text and numbers as JSON."""
    return _encoder.encode(value).decode()


def announcement(data: str) -> Announcement:
    """The announcement that was encoded."""
    return _announcement(data)


def photo(data: str | None) -> Photo | None:
    """The photo that was encoded, if one was."""
    return _photo(data) if data else None


def profile(data: str) -> Profile:
    """The profile that was encoded."""
    return _profile(data)


def problems(data: str) -> list[Problem]:
    """The problems that were encoded."""
    return _problems(data)


def page(data: str) -> PlainPage:
    """The plain page that was encoded."""
    return _page(data)
