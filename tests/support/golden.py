"""A built site beside the golden one: what differs, and how to accept it.

Pages, feeds and texts are golden to the byte. Styles are golden by name, which is made of their
bytes. Encoders differ between machines, so photos are golden by name, format and size in px, and by
likeness to a small reference. The names that begin with an underscore below are no addresses.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from difflib import unified_diff
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops, ImageStat

from support.newsroom import Files, snapshot

TEXTS = (".html", ".xml", ".txt", ".json", ".webmanifest")
PICTURES = (".webp", ".jpg", ".png", ".avif")
# What is no text of the site, one a line, and the small references of its photos.
OTHERS, REFERENCES = "_others.txt", "_references"
_REFERENCE_SIZE = (16, 20)
# Of 255 on average over all pixels and channels: encoders stay below 2, a shifted crop does not.
LEAST_LIKE = 4.0
_LINES_SHOWN, _DIFFS_SHOWN = 40, 3


def update(output: Path, golden: Path) -> None:
    """Make the golden folder what the site is now: exactly, nothing of the old one stays."""
    shutil.rmtree(golden, ignore_errors=True)
    for name, data in _golden_form(snapshot(output)).items():
        file = golden / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def differences(output: Path, golden: Path) -> list[str]:
    """One message for each file that is not as the golden one; none for a golden site."""
    built = snapshot(output)
    new, old = _texts(_golden_form(built)), _texts(snapshot(golden))
    messages = [f"{name}: in the golden site, and not built" for name in sorted(old.keys() - new)]
    messages += [f"{name}: built, and not in the golden site" for name in sorted(new.keys() - old)]
    messages += [
        f"{name}: is not as it was\n{_diff(name, old[name], new[name])}"
        for name in sorted(old.keys() & new)
        if old[name] != new[name]
    ]
    return messages + list(_unlike(built, golden))


def told(messages: list[str]) -> str:
    """All messages as one text: the names of all files, and how the first few differ."""
    whole, rest = messages[:_DIFFS_SHOWN], messages[_DIFFS_SHOWN:]
    names = [message.splitlines()[0] for message in rest]
    update_it = "If this is meant: pytest tests/golden/test_site.py --update-golden, and read it."
    return "\n".join([f"{len(messages)} files differ.", *whole, *names, update_it])


def _golden_form(built: Files) -> Files:
    """What is committed of a site: the texts, a list of the rest, and references of the photos."""
    form = {name: data for name, data in built.items() if name.endswith(TEXTS)}
    rest = {name: data for name, data in built.items() if name not in form}
    lines = [_described(name, data) for name, data in rest.items()]
    form[OTHERS] = "".join(f"{line}\n" for line in lines).encode()
    for name, data in rest.items():
        if name.endswith(PICTURES):
            buffer = BytesIO()
            _small(data).save(buffer, "PNG", optimize=True)
            # All sizes and formats of one picture are alike: one reference, that of the last.
            form[_reference(name)] = buffer.getvalue()
    return form


def _texts(form: Files) -> Files:
    return {name: data for name, data in form.items() if not name.startswith(REFERENCES)}


def _described(name: str, data: bytes) -> str:
    if not name.endswith(PICTURES):
        return name
    with Image.open(BytesIO(data)) as image:
        return f"{name} {image.format} {image.width}x{image.height}"


def _reference(name: str) -> str:
    """The reference of a photo file: its name without the width and the format."""
    return f"{REFERENCES}/{Path(name).stem.rsplit('-', 1)[0]}.png"


def _small(data: bytes) -> Image.Image:
    with Image.open(BytesIO(data)) as image:
        return image.convert("RGB").resize(_REFERENCE_SIZE, Image.Resampling.BOX)


def _unlike(built: Files, golden: Path) -> Iterable[str]:
    for name, data in built.items():
        if not name.endswith(PICTURES):
            continue
        reference = golden / _reference(name)
        if not reference.is_file():
            yield f"{name}: has no reference in the golden site"
            continue
        with Image.open(reference) as image:
            difference = ImageChops.difference(_small(data), image.convert("RGB"))
        mean = sum(ImageStat.Stat(difference).mean) / 3
        if mean > LEAST_LIKE:
            yield f"{name}: is unlike its reference, by {mean:.1f} of 255 (limit {LEAST_LIKE})"


def _diff(name: str, old: bytes, new: bytes) -> str:
    lines = [
        line.rstrip("\n")
        for line in unified_diff(
            old.decode("utf-8", "backslashreplace").splitlines(keepends=True),
            new.decode("utf-8", "backslashreplace").splitlines(keepends=True),
            f"golden/{name}",
            f"built/{name}",
        )
    ]
    if not lines:
        return "  (they differ in the marks at the ends of their lines)"
    more = len(lines) - _LINES_SHOWN
    shown = [*lines[:_LINES_SHOWN], *([f"… {more} more lines"] if more > 0 else [])]
    return "\n".join(f"  {line}" for line in shown)
