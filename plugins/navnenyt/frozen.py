"""Values that never change, which every part hands to the next, and their JSON (ADR 016).

The only import of msgspec. A class of it takes a fiftieth of a dataclass's time to define, and its
values a tenth to make: a start defines more than a hundred, a clean build makes a million.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, dataclass_transform

import msgspec
from msgspec.structs import asdict, replace

__all__ = ["DecodeError", "Frozen", "asdict", "decoder", "encode", "replace"]

# What is raised for a value that is not what was encoded.
DecodeError = msgspec.DecodeError

_Kind = TypeVar("_Kind")


@dataclass_transform(frozen_default=True)
class Frozen(msgspec.Struct, frozen=True, gc=False):
    """A frozen dataclass in all but name: the fields are the annotated names, in their order.

    What never changes cannot lead back to itself, so Python need not look for that.
    """


def decoder(kind: type[_Kind]) -> Callable[[str], _Kind]:
    """What decodes frozen values or tuples of one kind; it raises `DecodeError` for others."""
    return msgspec.json.Decoder(kind, dec_hook=_of_kind).decode


def encode(value: object) -> str:
    """One value as JSON without a needless byte; equal values give equal text.

    Raises `TypeError` for what is neither frozen nor text, a number, a list or a dict.
    """
    return _encoder.encode(value).decode()


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


_encoder = msgspec.json.Encoder(enc_hook=_as_text)
