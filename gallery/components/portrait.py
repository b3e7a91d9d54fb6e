"""Examples of components/portrait.html."""

from gallery.example import example
from gallery.people import AMALIE, BO, SMALL

_SIZES = "18rem"

EXAMPLES = (
    example("Foto", "portrait", card=AMALIE, sizes=_SIZES),
    example("Lille foto", "portrait", card=SMALL, sizes=_SIZES),
    example("Monogram", "portrait", card=BO, sizes=_SIZES),
)
