"""What an index is stored by: another program or library would store something else."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

# The libraries that turn files into what is stored; the last three may be missing.
_READING = ("PyYAML", "Markdown", "nh3", "Unidecode", "pillow", "autocrop",
            "opencv-python-headless", "pillow-heif")  # fmt: skip


@cache
def version_number() -> int:
    """Changes with the tables and with every module that decides what is stored in them.

    Workers, which only read an index, never ask.
    """
    package = Path(__file__).parent.parent
    files = [*sorted(package.glob("*.py")), package / "site/urls.py", package / "site/sharing.py"]
    for folder in ("danish", "entry", "index", "photos", "flow"):
        files += sorted((package / folder).rglob("*.py"))
    digest = blake2b(b"".join(file.read_bytes() for file in files), digest_size=4)
    digest.update(repr([(name, _version_of(name)) for name in _READING]).encode())
    return int.from_bytes(digest.digest()) >> 1


def _version_of(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
