"""Examples of components/card.html."""

from gallery.example import example
from gallery.people import AMALIE, BO, LONG, PAID

EXAMPLES = (
    example("Med portræt", "card", card=AMALIE),
    example("Med monogram", "card", card=BO),
    example("Med langt navn og lang titel", "card", card=LONG),
    example("Som annonce", "card", card=PAID),
    example("Med dag i stedet for type", "card", card=AMALIE, dated=True),
    example("Lille", "row", card=AMALIE),
    example("Lille med lang titel", "row", card=LONG),
)
