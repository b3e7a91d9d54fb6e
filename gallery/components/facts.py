"""Examples of components/facts.html."""

from gallery.components.plot import QUARTERS
from gallery.example import example
from navnenyt.site.cards import Link
from navnenyt.site.facts import Cohorts, Fact, Facts

_SPAN = (Link("2022-03-18", "18. marts 2022"), Link("2026-06-23", "23. juni 2026"))
_PEOPLE = (Link("#a", "Nanna Skovbølling"), Link("#b", "Amalie Rosenkvist"))

EXAMPLES = (
    example(
        "Arbejdsgiver",
        "facts",
        facts=Facts(
            "9 nyheder",
            _SPAN,
            facts=(
                Fact("Er begyndt", _PEOPLE, 4),
                Fact("Nye kommer fra", (Link("#c", "Ternevig Logistik", "2"),)),
            ),
            plot=QUARTERS,
        ),
    ),
    example(
        "Uddannelsessted",
        "facts",
        facts=Facts(
            "21 nyheder",
            _SPAN,
            cohorts=(
                Cohorts("Master i it, linjen i organisation", ((2026, 14), (2025, 5)), 3),
                Cohorts("HD", ((2026, 2),), 0),
            ),
        ),
    ),
    example("Fra og til", "span", facts=Facts("9 nyheder", _SPAN, plot=QUARTERS)),
    example("Én nyhed", "span", facts=Facts("1 nyhed", _SPAN[:1])),
)
