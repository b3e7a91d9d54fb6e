"""The invented people of the examples, as cards."""

from __future__ import annotations

from markupsafe import Markup

from navnenyt.danish.monogram import monogram
from navnenyt.frozen import replace
from navnenyt.site.cards import Card, Link
from navnenyt.site.pictures import Picture, SmallPicture

PHOTO = "portraet.jpg"

_PICTURE = Picture(
    sources=(), src=PHOTO, srcset=f"{PHOTO} 300w", width=300, height=375,
    alt="Portræt af Amalie Rosenkvist", credit="Navnenyt (tegning)", ground="#ecdccf",
    small=SmallPicture(PHOTO, 150, 188),
)  # fmt: skip
AMALIE = Card(
    href="#amalie",
    kind=Link("#udnaevnelse", "Udnævnelse"),
    name="Amalie Rosenkvist",
    monogram=monogram("Amalie Rosenkvist"),
    position="teknisk direktør, Klitvang Systemer",
    prose=Markup(
        "Amalie Rosenkvist, 35 år, Silkeborg, er pr. 1. juni 2026 udnævnt til teknisk direktør hos "
        '<a href="#klitvang">Klitvang Systemer</a>.'
    ),
    day="2026-05-19",
    day_text="19. maj 2026",
    advertisement=False,
    picture=_PICTURE,
)
BO = replace(
    AMALIE, href="#bo", kind=Link("#nyt-job", "Nyt job"), name="Bo Holm",
    monogram=monogram("Bo Holm"), position="havnefoged", picture=None,
    prose=Markup("Perlevad Havn har ansat Bo Holm som havnefoged."),
)  # fmt: skip
LONG = replace(
    BO, href="#bartholomaeus", name="Bartholomæus-Maximilian Nordentoft von Hollenberg-Juhl",
    monogram=monogram("Bartholomæus-Maximilian Nordentoft von Hollenberg-Juhl"),
    position="speciallægepraksisplanlægningskoordinator, Foreningen af Regionale Sundhedshuse",
)  # fmt: skip
PAID = replace(BO, href="#paid", advertisement=True)
SMALL = replace(AMALIE, href="#lille", picture=replace(_PICTURE, width=120, height=150))
