"""Examples of components/label.html."""

from gallery.example import example
from gallery.people import AMALIE, PAID

EXAMPLES = (
    example("Type", "label", card=AMALIE),
    example("Type og dag", "label", card=AMALIE, day=True),
    example("Kun dag", "label", card=AMALIE, kind=False, day=True),
    example("Annonce", "label", card=PAID, day=True),
    example("Dag", "day", card=AMALIE),
)
