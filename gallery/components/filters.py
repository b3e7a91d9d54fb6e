"""Examples of components/filters.html."""

from gallery.example import example
from navnenyt.site.cards import Link

EXAMPLES = (
    example(
        "Sider",
        "filters",
        links=(Link("#m", "Alle"), Link("#n", "Nyt job"), Link("#u", "Færdiggjort uddannelse")),
        current="Nyt job",
    ),
    example(
        "På samme side",
        "filters",
        links=(
            Link("#indhold", "Alle"),
            Link("#nyt-job", "Nyt job", "12"),
            Link("#orlov", "Orlov", "3"),
        ),
        current="Alle",
    ),
)
