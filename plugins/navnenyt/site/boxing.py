"""The pages that are about the box on other sites: how to use it, and the frame that holds it."""

from __future__ import annotations

from navnenyt.model import Kind
from navnenyt.site import pages as p
from navnenyt.site import views as v
from navnenyt.site.cards import Link
from navnenyt.site.heads import head, head_elsewhere
from navnenyt.site.urls import Site, address, kind_slug


def box_guide(site: Site) -> v.BoxGuideView:
    """The page about the box. It names every kind, so that no announcement changes it."""
    text = site.tongue.text
    description = text(
        "Vis de nyeste navne fra %(title)s på din egen side: et element, HTML, en ramme.",
        title=site.title,
    )
    return v.BoxGuideView(
        head=head(site, p.BoxGuide(), text("Navne på din egen side"), description, section="boks"),
        origin=site.whole(""),
        home=site.absolute(p.Front()),
        frame=site.absolute(p.BoxFrame()),
        lists=tuple(Link(address(p.KindPage(kind)).lstrip("/"), kind.label) for kind in Kind),
        kinds=tuple(Link(kind_slug(kind), kind.label) for kind in Kind),
    )


def box_frame(site: Site) -> v.BoxFrameView:
    """The view of the frame, which is nothing to find by a search."""
    description = f"De nyeste fra {site.title}, til en ramme på en anden side."
    title = f"Boksen fra {site.title}"
    return v.BoxFrameView(head=head_elsewhere(site, p.BoxFrame(), title, description))
