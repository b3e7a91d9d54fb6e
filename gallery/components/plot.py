"""Examples of components/plot.html."""

from gallery.example import example
from navnenyt.site.cards import Link
from navnenyt.site.plots import Ranking, bars, plot

_COUNTS = (3, 0, 1, 7, 4, 0, 2)
QUARTERS = plot(
    "Nyheder pr. kvartal",
    [(f"{n % 4 + 1}. kvartal {2024 + n // 4}", count) for n, count in enumerate(_COUNTS)],
)

EXAMPLES = (
    example("Søjler", "columns", plot=QUARTERS),
    example("Søjler i hele bredden", "columns", plot=QUARTERS, href="#type", form="plot--wide"),
    example(
        "Rangliste",
        "bars",
        ranking=Ranking(
            "Arbejdsgivere med flest nyheder",
            "December 2025 til november 2026",
            "Arbejdsgiver",
            "Nyheder",
            bars([((Link("#a", "Klitvang Systemer"),), 31), ((Link("#b", "Perlevad Havn"),), 1)]),
        ),
    ),
    example(
        "Skift",
        "bars",
        ranking=Ranking(
            "Skift mellem arbejdsgivere",
            "I alle årene",
            "Skift",
            "Personer",
            bars([((Link("#a", "Klitvang Systemer"), Link("#b", "Perlevad Havn")), 2)]),
        ),
    ),
)
