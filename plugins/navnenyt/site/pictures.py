"""An announcement's portrait as `<picture>` needs it: every size and format, and the fallback."""

from __future__ import annotations

from navnenyt.frozen import Frozen
from navnenyt.photo import Photo, PhotoReference
from navnenyt.photos.crops import LEAST_WIDTH
from navnenyt.photos.variants import FORMATS, WEBP, Variant, variants
from navnenyt.site.sharing import alternative_text
from navnenyt.site.urls import PHOTO_FOLDER, Site


class SourceSet(Frozen):
    """One `<source>`: a MIME type and its `srcset`."""

    mime: str
    srcset: str


class SmallPicture(Frozen):
    """The smallest file of a portrait, for where it is shown no larger than a stamp; WebP."""

    src: str
    width: int
    height: int


class Picture(Frozen):
    """A `<picture>`: its sources, and the fallback with width and height in px."""

    sources: tuple[SourceSet, ...]
    src: str
    srcset: str
    width: int
    height: int
    alt: str
    credit: str
    ground: str
    small: SmallPicture

    @property
    def is_narrow(self) -> bool:
        """Whether it is narrower than portraits should be: it is shown at its own size then."""
        return self.width < LEAST_WIDTH


def picture(
    site: Site, name: str, asked: PhotoReference | None, photo: Photo | None
) -> Picture | None:
    """The portrait of somebody; None where none is asked for, or none could be read."""
    if asked is None or photo is None:
        return None
    made = variants(photo, asked.focus)
    by_format = [[each for each in made if each.format is one] for one in FORMATS]
    *modern, fallback = by_format
    largest = fallback[-1]
    return Picture(
        sources=tuple(SourceSet(group[0].format.mime, _srcset(site, group)) for group in modern),
        src=_href(site, largest),
        srcset=_srcset(site, fallback),
        width=largest.size.width,
        height=largest.size.height,
        alt=alternative_text(name, asked),
        credit=asked.credit or "",
        ground=photo.ground,
        small=_small(site, next(each for each in made if each.format is WEBP)),
    )


def _small(site: Site, variant: Variant) -> SmallPicture:
    return SmallPicture(_href(site, variant), variant.size.width, variant.size.height)


def _srcset(site: Site, group: list[Variant]) -> str:
    return ", ".join(f"{_href(site, each)} {each.size.width}w" for each in group)


def _href(site: Site, variant: Variant) -> str:
    return site.href(f"/{PHOTO_FOLDER}/{variant.name}")
