"""Examples of components/groups.html."""

from gallery.example import example
from gallery.people import AMALIE, BO, LONG, PAID
from navnenyt.site.cards import CardGroup

_YEARS = (CardGroup("2026", (AMALIE, BO, LONG)), CardGroup("2025", (PAID,), "#2025"))

EXAMPLES = (
    example("Under år", "groups", groups=_YEARS),
    example("Uden overskrift", "groups", groups=(CardGroup("", (AMALIE, BO)),)),
    example("Af én type", "groups", groups=_YEARS, dated=True),
    example("Små", "groups", groups=_YEARS, size="row"),
)
