"""Examples of components/trail.html."""

from gallery.example import example
from navnenyt.site.cards import Link

EXAMPLES = (
    example(
        "Vejen til en arbejdsgiver",
        "trail",
        links=(
            Link("#f", "Forside"),
            Link("#a", "Arbejdsgivere"),
            Link("#l", "Foreningen af Regionale Sundhedshuse i Nord- og Vestjylland"),
        ),
    ),
)
