"""Draws the portraits of the invented people in ``content/navne``.

``portrait_gallery.py`` says what each picture shows; this script puts it on paper. Nothing is left
to chance: the same gallery and the same Pillow write the same bytes.

    python examples/draw_portraits.py [content]
"""

import sys
from dataclasses import dataclass
from pathlib import Path

import portrait_shapes as shapes
from PIL import Image, ImageColor, ImageDraw
from portrait_gallery import GALLERY, Face, Picture
from portrait_shapes import Outline, Point

SUPERSAMPLE = 3
INK, BLUSH = "#29242a", "#7a3320"  # what dark lines and the shades of a skin are mixed with
ORIENTATION, TURN_RIGHT_TO_VIEW = 0x0112, 6  # the EXIF tag, and its value for a quarter turn


def mix(colour: str, other: str, share: float) -> str:
    """``colour`` with a share of ``other`` stirred in."""
    pairs = zip(ImageColor.getrgb(colour), ImageColor.getrgb(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def mirrored(points: Outline) -> list[Point]:
    """The same points on the other side of the middle line."""
    return [(-x, y) for x, y in points]


def both(points: Outline) -> tuple[Outline, Outline]:
    """The shape on the right and its twin on the left."""
    return points, mirrored(points)


def smooth(points: Outline, steps: int = 60) -> list[Point]:
    """A smooth (Catmull-Rom) curve from the second point to the last but one."""
    curve = []
    for window in zip(points, points[1:], points[2:], points[3:], strict=False):
        for t in (step / steps for step in range(steps)):
            weights = (
                (-t + 2 * t**2 - t**3) / 2,
                (2 - 5 * t**2 + 3 * t**3) / 2,
                (t + 4 * t**2 - 3 * t**3) / 2,
                (t**3 - t**2) / 2,
            )
            pull = [(w * x, w * y) for w, (x, y) in zip(weights, window, strict=True)]
            curve.append((sum(x for x, _ in pull), sum(y for _, y in pull)))
    return [*curve, points[-2]]


def outline(points: Outline) -> list[Point]:
    """The closed curve of a shape, of which perhaps only the right half is given."""
    if points[0][0] == points[-1][0] == 0:
        points = [*points, *mirrored(points[-2:0:-1])]
    return smooth([points[-1], *points, *points[:2]])


@dataclass(frozen=True)
class Pen:
    """Draws on a canvas in units of one face, counted from the middle of that face."""

    draw: ImageDraw.ImageDraw
    x: float
    y: float
    unit: float

    def _place(self, points: Outline) -> list[Point]:
        return [(self.x + x * self.unit, self.y + y * self.unit) for x, y in points]

    def shape(self, points: Outline, colour: str) -> None:
        """A filled shape with soft corners."""
        self.draw.polygon(self._place(outline(points)), fill=colour)

    def cut(self, points: Outline, colour: str) -> None:
        """A filled shape with sharp corners."""
        self.draw.polygon(self._place(points), fill=colour)

    def oval(self, x: float, y: float, rx: float, ry: float, colour: str) -> None:
        """A filled ellipse around (x, y)."""
        (left, top), (right, bottom) = self._place([(x - rx, y - ry), (x + rx, y + ry)])
        self.draw.ellipse((left, top, right, bottom), fill=colour)

    def line(self, points: Outline, width: float, colour: str) -> None:
        """A soft line with round ends."""
        for x, y in smooth([points[0], *points, points[-1]]):
            self.oval(x, y, width / 2, width / 2, colour)


def draw_wall(pen: Pen, wall: str, motif: str) -> None:
    """What is behind the people: a plain wall with one quiet motif."""
    light, dark = mix(wall, "#ffffff", 0.35), mix(wall, "#40506a", 0.16)
    match motif:
        case "disc":
            pen.oval(0, 0, 2.0, 2.0, light)
        case "arch":
            pen.oval(0, -0.1, 1.85, 1.85, light)
            pen.cut([(-1.85, -0.1), (1.85, -0.1), (1.85, 9), (-1.85, 9)], light)
        case "hills":
            pen.oval(1.35, -1.25, 0.55, 0.55, light)
            pen.oval(-2.6, 4.2, 4.6, 3.4, mix(wall, dark, 0.5))
            pen.oval(3.0, 4.6, 4.8, 3.3, dark)
        case "panes":
            for left in (-5.9, -3.5, -1.1, 1.3, 3.7):
                pen.cut([(left, -9), (left + 2.2, -9), (left + 2.2, 1.2), (left, 1.2)], light)


def draw_body(pen: Pen, face: Face) -> None:
    """Hair at the back, clothes, neck and ears."""
    skin_shade, top_shade = mix(face.skin, BLUSH, 0.22), mix(face.top, INK, 0.25)
    if face.behind:
        pen.shape(shapes.HAIR_BEHIND[face.behind], mix(face.hair, INK, 0.18))
    if face.clothes == "hoodie":
        pen.oval(0, 1.75, 1.12, 0.55, top_shade)
    pen.shape(shapes.TORSO, face.top)
    for fold in both(shapes.SLEEVE):
        pen.line(fold, 0.04, top_shade)
    if face.clothes in ("blazer", "tie"):
        pen.cut(shapes.SHIRT_FRONT, face.shirt)
    if face.clothes == "crew":
        pen.oval(0, 1.72, 0.66, 0.4, top_shade)
    pen.shape(shapes.NECK, face.skin)
    pen.shape(shapes.NECK_SHADE, skin_shade)
    draw_collar(pen, face, top_shade)
    for side in (-1, 1):
        pen.oval(side * 0.96, 0.08, 0.15, 0.23, face.skin)
        pen.oval(side * 0.98, 0.1, 0.07, 0.13, skin_shade)
    if face.behind == "scarf":
        draw_scarf(pen, face.hair)


def draw_scarf(pen: Pen, colour: str) -> None:
    """A headscarf, as far as it lies under the face."""
    pen.shape(shapes.SCARF_FRONT, colour)
    for fold in shapes.SCARF_FOLDS:
        pen.line(fold, 0.05, mix(colour, INK, 0.18))


def draw_collar(pen: Pen, face: Face, shade: str) -> None:
    """The neckline, which tells the clothes apart."""
    if face.clothes == "turtle":
        pen.shape(shapes.TURTLENECK, face.top)
        pen.line([(-0.44, 1.5), (0, 1.6), (0.44, 1.5)], 0.035, shade)
    elif face.clothes == "hoodie":
        pen.line(shapes.HOOD_EDGE, 0.16, shade)
        pen.line([(-0.3, 2.15), (-0.34, 2.7)], 0.06, "#f3efe6")
        pen.line([(0.3, 2.15), (0.34, 2.7)], 0.06, "#f3efe6")
    elif face.clothes == "shirt":
        for flap in both(shapes.FLAP):
            pen.cut(flap, mix(face.top, "#ffffff", 0.16))
        pen.line([(0, 2.05), (0.02, 3.8), (0.02, 7)], 0.03, shade)
    elif face.clothes == "tie":
        pen.cut(shapes.TIE, "#8d3b3b")
    if face.clothes in ("blazer", "tie"):
        for flap, lapel in zip(both(shapes.FLAP), both(shapes.LAPEL), strict=True):
            pen.cut(flap, face.shirt)
            pen.cut(lapel, shade)


def draw_cheeks(pen: Pen, face: Face) -> None:
    """What a beard may cover: the colour of the cheeks and the lines of age."""
    for side in (-1, 1):
        pen.oval(side * 0.52, 0.4, 0.2, 0.15, mix(face.skin, "#d9553f", 0.2))
    if face.lined:
        for line in (*both(shapes.UNDER_THE_EYE), *both(shapes.BESIDE_THE_MOUTH)):
            pen.line(line, 0.025, mix(face.skin, BLUSH, 0.3))


def draw_features(pen: Pen, face: Face) -> None:
    """Eyes, brows, nose and mouth."""
    for side in (-1, 1):
        pen.oval(side * 0.37, -0.02, 0.085, 0.11, INK)
        pen.oval(side * 0.37 + 0.03, -0.06, 0.028, 0.03, "#ffffff")
    for brow in both(shapes.BROW):
        pen.line(brow, 0.06, INK if face.front == "scarf" else mix(face.hair, INK, 0.45))
    pen.line(shapes.NOSE, 0.05, mix(face.skin, BLUSH, 0.3))
    if face.laughing:
        pen.shape(shapes.LAUGH, "#8e3136")
        pen.shape(shapes.TEETH, "#fdfaf4")
    else:
        pen.line(shapes.SMILE, 0.06, "#9c4540")


def draw_glasses(pen: Pen, kind: str) -> None:
    """Two lenses, a bridge, and the arms as far as one sees them."""
    for side in (-1, 1):
        pen.line([(side * 0.4 + x, y) for x, y in outline(shapes.LENSES[kind])], 0.045, INK)
        pen.line([(side * 0.68, -0.05), (side * 0.92, -0.09)], 0.045, INK)
    pen.line([(-0.13, -0.03), (0, -0.07), (0.13, -0.03)], 0.045, INK)


def draw_face(pen: Pen, face: Face) -> None:
    """One person, from the hair at the back to the glasses."""
    draw_body(pen, face)
    pen.shape(shapes.HEAD, face.skin)
    right, left = both(shapes.CHEEK_SHADE)
    pen.shape(right if face.turn < 0 else left, mix(face.skin, BLUSH, 0.1))
    turned = Pen(pen.draw, pen.x + face.turn * pen.unit, pen.y, pen.unit)
    draw_cheeks(turned, face)
    if face.beard:
        (pen if face.beard == "full" else turned).shape(shapes.BEARDS[face.beard], face.hair)
    draw_features(turned, face)
    if face.front in shapes.HAIR_IN_FRONT:
        pen.shape(shapes.HAIR_IN_FRONT[face.front], face.hair)
    for x, y, radius in shapes.CURLS.get(face.front, []):
        pen.oval(x, y, radius, radius, face.hair)
    if face.glasses:
        draw_glasses(turned, face.glasses)
    if face.earrings:
        for side in (-1, 1):
            pen.oval(side * 0.98, 0.42, 0.08, 0.1, face.earrings)


def paint(picture: Picture) -> Image.Image:
    """The whole picture, drawn large and made small so that its edges are smooth."""
    width, height = (side * SUPERSAMPLE for side in picture.size)
    image = Image.new("RGB", (width, height), picture.wall)
    draw, unit = ImageDraw.Draw(image), min(width / 4.7, height / 5.9)
    draw_wall(Pen(draw, width / 2, height * 0.42, unit), picture.wall, picture.motif)
    for face, across in zip(picture.faces, picture.across, strict=True):
        draw_face(Pen(draw, width * across, height * 0.43, unit), face)
    return image.resize(picture.size, Image.Resampling.LANCZOS)


def save(picture: Picture, folder: Path) -> Path:
    """Write the picture as a JPEG beside the entry that shows it."""
    image, exif = paint(picture), Image.Exif()
    if picture.lies_on_its_side:
        image = image.transpose(Image.Transpose.ROTATE_90)
        exif[ORIENTATION] = TURN_RIGHT_TO_VIEW
    target = folder / "navne" / f"{picture.path}.jpg"
    image.save(target, quality=82, optimize=True, exif=exif)
    return target


def main() -> None:
    """Draw the whole gallery."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "content"
    for picture in GALLERY:
        target = save(picture, folder)
        print(f"{target} ({target.stat().st_size // 1024} KB)")


if __name__ == "__main__":
    main()
