"""Shows every photo with its faces, focal point, crops and share image: `make portraits`.

Beside the photos of the content folder stand a few awkward ones, put together of these: a group,
somebody far away, somebody at the edge, a head that is cut off; and a photo of a person that the
package scikit-image carries (Eileen Collins, NASA, public domain).

    python examples/contact_sheet.py [content] [folder]
"""

import html
import sys
from base64 import b64encode
from collections.abc import Iterator
from importlib.util import find_spec
from io import BytesIO
from itertools import chain
from pathlib import Path

from PIL import Image

from navnenyt.entry.parse import read_announcement
from navnenyt.photo import FocalPoint, Photo
from navnenyt.photos.crops import PORTRAIT, Box, Shape, crop
from navnenyt.photos.develop import Developed, develop
from navnenyt.photos.faces import detector
from navnenyt.photos.pixels.decode import decoded
from navnenyt.photos.share import Sharing
from navnenyt.problems import Rejected
from navnenyt.site.sharing import sharing

MARK = "Navnenyt"
SHAPES = {"4:5": PORTRAIT, "1:1": Shape(1, 1, (300,))}
HEIGHT = 220  # px of a picture on the sheet
STYLE = """
body { font: 16px/1.4 system-ui, sans-serif; margin: 1rem; background: #fff; color: #222 }
section { display: flex; gap: 1rem; align-items: start; margin-block: 1.5rem; flex-wrap: wrap }
h2 { font-size: 1rem; flex-basis: 100%; margin: 0 }
h2, figcaption { overflow-wrap: anywhere }
figure { margin: 0; max-width: 100% }
svg, img { height: 220px; width: auto; max-width: 100%; display: block; background: #eee }
img { object-fit: contain }
.face { fill: none; stroke: #d00; stroke-width: 2 }
.eyes { stroke: #d00; stroke-width: 2 }
.box { fill: none; stroke: #06c; stroke-width: 3 }
.focus { fill: #fc0; stroke: #000 }
"""


# A photo: its name, its bytes, and what its share image says of it, with the focal point.
Example = tuple[str, bytes, Sharing]


def photos(content: Path) -> Iterator[Example]:
    """Every photo that an announcement asks for, once for each focal point."""
    seen = set()
    for file in sorted(content.glob("navne/*/*.md")):
        path = file.relative_to(content).as_posix()
        announcement = read_announcement(path, file.read_bytes()).announcement
        if announcement and announcement.photo:
            asked = announcement.photo
            if (content / asked.path).is_file() and (asked.path, asked.focus) not in seen:
                seen.add((asked.path, asked.focus))
                yield asked.path, (content / asked.path).read_bytes(), sharing(announcement, MARK)


def awkward(one: bytes, other: bytes) -> Iterator[tuple[str, bytes, FocalPoint | None]]:
    """Photos that are hard to crop, made of two portraits of 3:4."""
    first, second = (
        Image.open(BytesIO(each)).convert("RGB").resize((900, 1200)) for each in (one, other)
    )

    def together(width: int, height: int, *parts: tuple[Image.Image, int, int, int]) -> bytes:
        sheet = Image.new("RGB", (width, height), "#8fa3ad")
        for image, left, top, wide in parts:
            sheet.paste(image.resize((wide, wide * 4 // 3)), (left, top))
        buffer = BytesIO()
        sheet.save(buffer, "PNG")
        return buffer.getvalue()

    group = together(
        2000, 1000, (first, 100, 250, 560), (second, 700, 250, 560), (first, 1300, 300, 520)
    )
    yield "en gruppe", group, None
    yield "en gruppe, fokus: 84% 55%", group, FocalPoint(84, 55)
    yield "langt væk", together(2400, 1600, (first, 1000, 700, 300)), None
    yield "ved kanten", together(2000, 1200, (second, 1250, 60, 850)), None
    yield "hovedet skåret over", together(1200, 1000, (first, 150, -260, 900)), None
    yield "nær", together(700, 1000, (second, -350, -300, 1400)), None
    package = find_spec("skimage")
    for place in (package.submodule_search_locations or ()) if package else ():
        yield "Eileen Collins, NASA", Path(place, "data/astronaut.png").read_bytes(), None


def row(name: str, data: bytes, said: Sharing) -> str:
    """One photo: as it is, with what was found in it, and its crops."""
    heading, focus = html.escape(name), said.focus
    try:
        made = develop(name, data, [], sharings=(said,))
    except Rejected as refused:
        reason = html.escape(f"{refused.text} {refused.hint}")
        return f"<section><h2>{heading}</h2><p>{reason}</p></section>"
    picture = decoded(name, data).image
    cuts = "".join(
        f"<figure><img alt='' src='{_inline(picture, made, box)}'><figcaption>{ratio} · "
        f"{box.width} × {box.height}</figcaption></figure>"
        for ratio, shape in SHAPES.items()
        for box in [crop(made.photo, shape, focus)]
    )
    for _, shared in made.files:
        cuts += f"<figure><img alt='' src='{_uri(shared)}'>"
        cuts += "<figcaption>delebillede · 1200 × 630</figcaption></figure>"
    title = f"{heading} · {made.photo.width} × {made.photo.height} · {made.photo.ground}"
    return f"<section><h2>{title}</h2>{_drawn(picture, made.photo, focus)}{cuts}</section>"


def _drawn(picture: Image.Image, photo: Photo, focus: FocalPoint | None) -> str:
    width = round(HEIGHT * photo.width / photo.height)
    marks = [
        f"<rect class='face' x='{f.left}%' y='{f.top}%' width='{f.right - f.left}%' "
        f"height='{f.bottom - f.top}%'/>"
        f"<line class='eyes' x1='{f.left}%' x2='{f.right}%' y1='{f.eyes}%' y2='{f.eyes}%'/>"
        for f in photo.faces
    ]
    box = crop(photo, PORTRAIT, focus)
    across, down = 100 / photo.width, 100 / photo.height
    marks.append(
        f"<rect class='box' x='{box.left * across}%' y='{box.top * down}%' "
        f"width='{box.width * across}%' height='{box.height * down}%'/>"
    )
    if focus:
        marks.append(f"<circle class='focus' cx='{focus.x}%' cy='{focus.y}%' r='6'/>")
    source = _uri(_jpeg(picture.resize((width * 2, HEIGHT * 2))))
    return (
        f"<svg viewBox='0 0 {width} {HEIGHT}' role='img' aria-label='original'>"
        f"<image href='{source}' width='100%' height='100%'/>{''.join(marks)}</svg>"
    )


def _inline(picture: Image.Image, made: Developed, box: Box) -> str:
    scale = picture.width / made.photo.width
    part = tuple(round(edge * scale) for edge in (box.left, box.top, box.right, box.bottom))
    size = (round(2 * HEIGHT * box.width / box.height), 2 * HEIGHT)
    return _uri(_jpeg(picture.crop(part).resize(size)))


def _jpeg(image: Image.Image) -> bytes:
    buffer = BytesIO()
    image.save(buffer, "JPEG", quality=85)
    return buffer.getvalue()


def _uri(jpeg: bytes) -> str:
    return f"data:image/jpeg;base64,{b64encode(jpeg).decode()}"


def main(content: Path, folder: Path) -> None:
    """Write the sheet."""
    found = list(photos(content))
    made = (
        (name, data, Sharing(label="Prøve", name=name, mark=MARK, focus=focus))
        for name, data, focus in awkward(found[0][1], found[1][1])
    )
    rows = [row(*each) for each in chain(found, made)]
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "index.html"
    file.write_text(
        f"<!doctype html><html lang=da><meta charset=utf-8><title>Portrætter</title>"
        f"<style>{STYLE}</style><h1>Portrætter</h1>"
        f"<p>Til venstre billedet, som det blev afleveret: <b>rødt</b> er et ansigt, der er fundet "
        f"(stregen er øjnene), <b>blåt</b> er udsnittet 4:5, og en <b>gul</b> prik er det punkt, "
        f"som »fokus« peger på. Så følger udsnittene og delebilledet. "
        f"Ansigter fundet med: {html.escape(detector() or 'ingenting')}.</p>{''.join(rows)}",
        encoding="utf-8",
    )
    print(f"{len(rows)} billeder: {file}")


if __name__ == "__main__":
    given = [Path(each) for each in sys.argv[1:]]
    main(*given, *[Path("content"), Path("cache/portraits")][len(given) :])
