"""Our part of the portraits: the step of a build that develops photos, with its workers.

    python ours.py [--avif] [--shares] [--faces]

in the folder that has photos in `photos/`. What the peers do not do is left out unless it is asked
for, by the pipeline's own means: a file that lies in the cache is not made again, and the faces of
a photo that is known are not looked for. `prepare` lays both ready.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from navnenyt.flow.content.files import Found, Role
from navnenyt.flow.crew import Crew
from navnenyt.flow.developing import PhotoToDevelop, developed_all
from navnenyt.photo import Photo
from navnenyt.photos.develop import digest
from navnenyt.photos.share import Sharing
from navnenyt.photos.shelf import Shelf
from navnenyt.photos.variants import AVIF, Variant, variants

WIDTH, HEIGHT = 1200, 1600
_KNOWN = "known.json"
_SHARING = Sharing(
    label="Nyt job", name="Mette Vangsgaard Holm", mark="Navnenyt",
    gist="bliver direktør for Åkilde Data A/S og kommer fra Ravnsted Forlag",
)  # fmt: skip


def prepare(folder: Path, *, avif: bool) -> None:
    """Note what is known of the photos; without `avif` such files lie in the cache already."""
    photos = sorted((folder / "photos").iterdir())
    digests = {photo.name: digest(photo.read_bytes()) for photo in photos}
    (folder / _KNOWN).write_text(json.dumps(digests), encoding="utf-8")
    if not avif:
        shelf = Shelf(folder / "out")
        (folder / "out").mkdir()
        for photo in photos:
            for each in files(folder, photo.name):
                if each.format is AVIF:
                    shelf.put(each.name, b"")


def files(folder: Path, name: str) -> list[Variant]:
    """What is made of a photo of which no face is known."""
    digests = json.loads((folder / _KNOWN).read_text(encoding="utf-8"))
    return variants(_known(digests[name]), None)


def _known(of: str) -> Photo:
    return Photo(of, WIDTH, HEIGHT, (), "#ccc")


def main() -> None:
    """Develop all photos."""
    parser = argparse.ArgumentParser(description="Develops portraits as a build does.")
    for extra in ("avif", "shares", "faces"):
        parser.add_argument(f"--{extra}", action="store_true")
    options = parser.parse_args()
    digests = json.loads(Path(_KNOWN).read_text(encoding="utf-8"))
    todo = [
        PhotoToDevelop(
            Found(f"photos/{name}", Role.OTHER, f"photos/{name}", 0, 0),
            Path("out"), (None,),
            () if options.faces else (_known(of),),
            (_SHARING,) if options.shares else (),
        )
        for name, of in sorted(digests.items())
    ]  # fmt: skip
    crew = Crew()
    try:
        for made in developed_all(todo, crew):
            if made.stored.failure:
                sys.exit(made.stored.failure.text)
    finally:
        crew.close()


if __name__ == "__main__":
    main()
